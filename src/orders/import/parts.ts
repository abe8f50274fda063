import { digest } from '../../engine/commit/digest.ts';
import { limits } from '../../limits.ts';
import { beginning, shortened } from '../../table/shorten.ts';
import type { CellValue } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { fileKindWords, fileMessages } from '../../text/imports.ts';
import { say, type Language } from '../../text/words.ts';
import type { Import } from '../tables.ts';
import { shapeOf, toldFields, toRow, type StagedShape, type ToldCells, type ToldOrder } from './told-order.ts';

/** Rows that one part holds at most. */
const mostRowsPerPart = 400;
/** Characters that one part holds at most: a cell's limit, with room for the apostrophe and for escapes. */
const charsPerPart = limits.cellChars - 2_000;

/** What stands in a part's cell: the shape that its rows follow, and the rows. */
export interface PartContent extends StagedShape {
  readonly rows: readonly (readonly string[])[];
}

export interface StagedFile {
  /** Fingerprint of what the file tells: the file's id begins with it. */
  readonly content: string;
  /** The rows of `_import`, cells in the order of its columns. */
  readonly parts: readonly (readonly CellValue[])[];
}

/**
 * Cuts the orders of a file into the parts that `_import` takes. The id begins with a digest of the content, so that a file that comes
 * again is known by it, and ends with the moment, so that every import has its own record. An order with its lines is in one part.
 */
export function stageOrders(
  { name, kind, orders }: { readonly name: string; readonly kind: Import['kind']; readonly orders: readonly ToldOrder[] },
  {
    now,
    language,
    rowsPerPart = mostRowsPerPart,
  }: { readonly now: Instant; readonly language: Language; readonly rowsPerPart?: number | undefined },
): StagedFile {
  const fitted = orders.map((order) => fitting(order, language));
  const shape = shapeOf(fitted);
  const rows = fitted.map((order) => ({ row: toRow(order, shape), firstLine: order.fileLine }));
  const content = digest(JSON.stringify([kind, orders.map(({ cells, lines, fileLine }) => [cells, lines, fileLine])])).slice(0, 16);
  const contents = cut(rows, rowsPerPart);
  const parts = contents.map(({ rows: own, firstLine }, at) => [
    `${content}.${String(now)}`,
    at + 1,
    contents.length,
    beginning(name.replace(/[\u0000-\u001f]/g, ' '), 200),
    say(fileKindWords[kind], language),
    firstLine,
    JSON.stringify({ ...shape, rows: own }),
  ]);
  return { content, parts };
}

interface Part {
  readonly rows: (readonly string[])[];
  readonly firstLine: number;
  chars: number;
}

function cut(rows: readonly { readonly row: readonly string[]; readonly firstLine: number }[], rowsPerPart: number): readonly Part[] {
  const parts: Part[] = [];
  for (const { row, firstLine } of rows) {
    const chars = JSON.stringify(row).length + 1;
    const last = parts[parts.length - 1];
    if (last === undefined || last.rows.length >= rowsPerPart || last.chars + chars > charsPerPart) {
      parts.push({ rows: [row], firstLine, chars: chars + 1_000 });
    } else {
      last.rows.push(row);
      last.chars += chars;
    }
  }
  return parts;
}

/** Characters that a row may take as JSON; of a longer one the beginnings are kept, for the problem list. */
const longestRow = 20_000;
const keptOfCell = 200;
const keptOfRow = 3_000;

function fitting(order: ToldOrder, language: Language): ToldOrder {
  if (JSON.stringify(order).length <= longestRow) return order;
  const cells = Object.fromEntries(toldFields.map((field) => [field, shortened(order.cells[field], keptOfCell)])) as ToldCells;
  const fault = order.fault === '' ? say(fileMessages.longRow, language) : order.fault;
  return { ...order, cells, lines: [], fault, raw: shortened(order.raw, keptOfRow) };
}

/** The content of a part's cell; null where it is none, `older` where code put it there that told orders in a platform's own words. */
export function readContent(text: string): PartContent | 'older' | null {
  const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');
  try {
    const { header, same, rows } = JSON.parse(text) as { readonly header?: unknown; readonly same?: unknown; readonly rows?: unknown };
    if (!isTexts(header) || !Array.isArray(rows) || !rows.every(isTexts)) return null;
    if (typeof same !== 'object' || same === null) return 'older';
    return isTexts(Object.values(same)) ? { header: header as PartContent['header'], same: same, rows } : null;
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
