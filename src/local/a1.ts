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

const notation = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?([A-Za-z]+)\$?(\d+)?(?::\$?([A-Za-z]+)\$?(\d+)?)?$/;

/** Reads `B2`, `A2:C9`, `'My sheet'!$A$2:$A`; null for anything else. Ends are exclusive. */
export function parseA1(text: string): A1Range | null {
  const match = notation.exec(text.trim());
  const first = match?.[3];
  if (!match || first === undefined) return null;
  const startRow = match[4] === undefined ? 0 : Number(match[4]) - 1;
  const isCell = match[5] === undefined;
  const endRow = isCell ? startRow + 1 : match[6] === undefined ? undefined : Number(match[6]);
  const endColumn = columnIndex(match[5] ?? first) + 1;
  return {
    title: match[1]?.replaceAll("''", "'") ?? match[2] ?? null,
    startRow,
    startColumn: columnIndex(first),
    endRow,
    endColumn,
  };
}
