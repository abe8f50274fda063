import { digest } from '../../engine/commit/digest.ts';
import { limits } from '../../limits.ts';
import { beginning, shortened } from '../../table/shorten.ts';
import type { CellValue } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { fileKindWords, fileMessages } from '../../text/imports.ts';
import { message, say, type Language, type Message } from '../../text/words.ts';
import { recognise, staged, unwrap, type FileKind } from './formats.ts';

/** Rows that one part holds at most. */
const mostRowsPerPart = 400;
/** Characters that one part holds at most: a cell's limit, with room for the apostrophe and for escapes. */
const charsPerPart = limits.cellChars - 2_000;

/** What stands in a part's cell: the header that its rows follow, and the rows. */
export interface PartContent {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface StagedFile {
  readonly kind: FileKind;
  /** Fingerprint of header and rows: the file's id begins with it. */
  readonly content: string;
  /** The rows of `_import`, cells in the order of its columns. */
  readonly parts: readonly (readonly CellValue[])[];
  readonly rows: number;
}

/**
 * Cuts a file's lines into the parts that `_import` takes. The id begins with a digest of the content, so that a file that comes
 * again is known by it, and ends with the moment, so that every import has its own record.
 * `lines` is the file with its header first; lines that are empty altogether are passed over.
 */
export function cutFile(
  name: string,
  lines: readonly (readonly string[])[],
  options: { readonly maxRows: number; readonly language: Language; readonly now: Instant; readonly rowsPerPart?: number | undefined },
): StagedFile | { readonly refused: Message } {
  const [header, ...rest] = lines;
  if (header === undefined) return { refused: message(fileMessages.empty) };
  const recognised = recognise(header, options.language);
  if ('refused' in recognised) return recognised;
  const rows = rest.map((cells, at) => ({ cells, fileLine: at + 2 })).filter(({ cells }) => cells.some((cell) => unwrap(cell) !== ''));
  if (rows.length === 0) return { refused: message(fileMessages.empty) };
  if (rows.length > options.maxRows) return { refused: message(fileMessages.tooMany, { rows: rows.length, max: options.maxRows }) };
  const { kind } = recognised;
  const content = digest(JSON.stringify([header, rows.map(({ cells }) => cells)])).slice(0, 16);
  const file = `${content}.${String(options.now)}`;
  const contents = cut({ kind, header, rows }, options.rowsPerPart ?? mostRowsPerPart, options.language);
  const parts = contents.map(({ content, firstLine }, at) => [
    file,
    at + 1,
    contents.length,
    beginning(name.replace(/[\u0000-\u001f]/g, ' '), 200),
    say(fileKindWords[kind], options.language),
    firstLine,
    JSON.stringify(content),
  ]);
  return { kind, content, parts, rows: rows.length };
}

interface Line {
  readonly cells: readonly string[];
  readonly fileLine: number;
}

/** Every row keeps its line number in the file as a last cell: passed-over lines do not shift what people are told. */
function cut(
  { kind, header, rows }: { kind: FileKind; header: readonly string[]; rows: readonly Line[] },
  rowsPerPart: number,
  language: Language,
): readonly { content: PartContent; firstLine: number }[] {
  const columns = staged(kind, header);
  const parts: { content: { header: readonly string[]; rows: (readonly string[])[] }; firstLine: number; chars: number }[] = [];
  for (const { cells, fileLine } of rows) {
    const row = fitting(columns.pick(cells), lineFault(cells, header, language), fileLine, language);
    const chars = JSON.stringify(row).length + 1;
    const last = parts[parts.length - 1];
    if (last === undefined || last.content.rows.length >= rowsPerPart || last.chars + chars > charsPerPart) {
      parts.push({
        content: { header: [...columns.header, faultColumn, lineColumn], rows: [row] },
        firstLine: fileLine,
        chars: chars + 1_000,
      });
    } else {
      last.content.rows.push(row);
      last.chars += chars;
    }
  }
  return parts;
}

/** Staged beside the file's own columns: what is wrong with the line as a whole, and its number. */
export const faultColumn = '#fault';
export const lineColumn = '#line';

/** Characters that one cell of a file may keep: no column of an order takes more. */
const longestCell = 3_000;
/** Characters that a row may take as JSON; of a longer one the beginnings are kept, for the problem list. */
const longestRow = 20_000;
const keptOfCell = 200;

function fitting(cells: readonly string[], fault: string, fileLine: number, language: Language): readonly string[] {
  const row = [...cells, fault, String(fileLine)];
  if (JSON.stringify(row).length <= longestRow) return row;
  return [
    ...cells.map((cell) => shortened(cell, keptOfCell)),
    fault === '' ? say(fileMessages.longRow, language) : fault,
    String(fileLine),
  ];
}

/** What is wrong with a line as a whole; empty where nothing is. */
function lineFault(cells: readonly string[], header: readonly string[], language: Language): string {
  if (cells.length !== header.length) return say(fileMessages.wrongCells, language, { has: cells.length, wants: header.length });
  return cells.some((cell) => cell.length > longestCell) ? say(fileMessages.longRow, language) : '';
}

/** The content of a part's cell; null where it is none. */
export function readContent(text: string): PartContent | null {
  const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');
  try {
    const { header, rows } = JSON.parse(text) as { readonly header?: unknown; readonly rows?: unknown };
    return isTexts(header) && Array.isArray(rows) && rows.every(isTexts) ? { header, rows: rows } : null;
  } catch {
    return null;
  }
}

/** Characters of a row as it stood that the problem list keeps: its journal entry must fit a cell too. */
const keptOfRaw = 8_000;

/** A text for the problem list: what cannot be seen is written as its code, so that it is stored and read back as it is. */
export function visible(text: string): string {
  const shown = text.replace(
    /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Surrogate}/gu,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return shortened(shown, keptOfRaw);
}
