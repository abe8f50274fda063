/** `A` for 0, `AA` for 26. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** 0-based row and column to `F1`. */
export function a1(row: number, column: number): string {
  return `${columnName(column)}${String(row + 1)}`;
}

export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

export interface A1Range {
  readonly title: string | null;
  readonly startRow: number;
  readonly startColumn: number;
  /** Undefined where the notation leaves the end open, as in `A2:A`. */
  readonly endRow: number | undefined;
  readonly endColumn: number | undefined;
}

const titled = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/;
const corner = /^\$?([A-Za-z]+)?\$?(\d+)?$/;
const numbered = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

/** Reads `B2`, `A2:C9`, `5:7`, `D:F`, `'My sheet'!$A$2:$A`, and corners in the wrong order; null for anything else. Ends are exclusive. */
export function parseA1(text: string): A1Range | null {
  return parsed(text, letteredLines);
}

/** As `parseA1`, `R2C3:R5C6` too, as calls that take a range as text do. */
export function parseRange(text: string): A1Range | null {
  return parsed(text, numberedLines) ?? parseA1(text);
}

type Lines = Omit<A1Range, 'title'>;

function parsed(text: string, read: (lines: string) => Lines | null): A1Range | null {
  const match = titled.exec(text.trim());
  const lines = match && read(match[3] ?? '');
  return lines && { title: match[1]?.replaceAll("''", "'") ?? match[2] ?? null, ...lines };
}

function numberedLines(text: string): Lines | null {
  const match = numbered.exec(text);
  if (!match) return null;
  const [row, column] = [Number(match[1]), Number(match[2])];
  return between({ row: [row, Number(match[3] ?? row)], column: [column, Number(match[4] ?? column)] });
}

/** The corners of `C5:B2` change places; a line that both corners leave out is taken whole, one that only the last leaves out is open there. */
function letteredLines(text: string): Lines | null {
  const [first, last, ...more] = text.split(':').map((each) => corner.exec(each));
  if (!first || last === null || more.length > 0 || (first[1] === undefined && first[2] === undefined)) return null;
  if (last === undefined && (first[1] === undefined || first[2] === undefined)) return null;
  const of = (match: RegExpExecArray | undefined) => ({
    row: match?.[2] === undefined ? null : Number(match[2]),
    column: match?.[1] === undefined ? null : columnIndex(match[1]) + 1,
  });
  const [from, to] = [of(first), of(last ?? first)];
  return between({ row: [from.row, to.row], column: [from.column, to.column] });
}

function between({ row, column }: { readonly row: Pair; readonly column: Pair }): Lines | null {
  const [startRow, endRow] = ordered(row);
  const [startColumn, endColumn] = ordered(column);
  return startRow < 0 || startColumn < 0 ? null : { startRow, endRow, startColumn, endColumn };
}

type Pair = readonly [number | null, number | null];

/** From 1 to half-open from 0; a side that is not named is open. */
function ordered([a, b]: Pair): [number, number | undefined] {
  if (a === null) return [b === null ? 0 : b - 1, undefined];
  return b === null ? [a - 1, undefined] : [Math.min(a, b) - 1, Math.max(a, b)];
}
