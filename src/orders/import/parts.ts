import { digest } from '../../engine/digest.ts';
import { limits } from '../../limits.ts';
import type { CellValue } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { fileKindWords, importMessages } from '../../text/orders.ts';
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
  if (header === undefined) return { refused: message(importMessages.empty) };
  const recognised = recognise(header);
  if ('refused' in recognised) return recognised;
  const rows = rest.map((cells, at) => ({ cells, fileLine: at + 2 })).filter(({ cells }) => cells.some((cell) => unwrap(cell) !== ''));
  if (rows.length === 0) return { refused: message(importMessages.empty) };
  if (rows.length > options.maxRows) return { refused: message(importMessages.tooMany, { rows: rows.length, max: options.maxRows }) };
  const { kind } = recognised;
  const content = digest(JSON.stringify([header, rows.map(({ cells }) => cells)])).slice(0, 16);
  const file = `${content}.${String(options.now)}`;
  const contents = cut(kind, header, rows, options.rowsPerPart ?? mostRowsPerPart);
  const parts = contents.map(({ content, firstLine }, at) => [
    file,
    at + 1,
    contents.length,
    name.replace(/[\u0000-\u001f]/g, ' ').slice(0, 200),
    say(fileKindWords[kind], options.language),
    firstLine,
    JSON.stringify(content),
  ]);
  return { kind, parts, rows: rows.length };
}

interface Line {
  readonly cells: readonly string[];
  readonly fileLine: number;
}

/** Every row keeps its line number in the file as a last cell: passed-over lines do not shift what people are told. */
function cut(kind: FileKind, header: readonly string[], rows: readonly Line[], rowsPerPart: number): readonly { content: PartContent; firstLine: number }[] {
  const columns = staged(kind, header);
  const parts: { content: { header: readonly string[]; rows: string[][] }; firstLine: number; chars: number }[] = [];
  for (const { cells, fileLine } of rows) {
    const row = [...columns.pick(cells), lineFault(cells, header), String(fileLine)].map(shortened);
    const chars = JSON.stringify(row).length + 1;
    const last = parts[parts.length - 1];
    if (last === undefined || last.content.rows.length >= rowsPerPart || last.chars + chars > charsPerPart) {
      parts.push({ content: { header: [...columns.header, faultColumn, lineColumn], rows: [row] }, firstLine: fileLine, chars: chars + 1_000 });
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

function shortened(cell: string): string {
  return cell.length <= longestCell ? cell : `${cell.slice(0, longestCell)}…`;
}

/** What is wrong with a line as a whole; empty where nothing is. */
function lineFault(cells: readonly string[], header: readonly string[]): string {
  if (cells.length !== header.length) return say(importMessages.wrongCells, 'zh-CN', { has: cells.length, wants: header.length });
  return cells.some((cell) => cell.length > longestCell) ? say(importMessages.longRow, 'zh-CN') : '';
}
