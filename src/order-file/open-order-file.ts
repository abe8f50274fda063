import type { ToldOrder } from '../orders/import/told-order.ts';
import type { Instant } from '../table/column.ts';
import { fileMessages } from '../text/imports.ts';
import { message, type Language, type Message } from '../text/words.ts';
import type { Line } from './delimited.ts';
import type { FileKind, Format } from './format.ts';
import { readFile, type ReadFile } from './read-file.ts';
import { formatOf, recognise } from './recognise.ts';
import { tellOrders } from './tell-orders.ts';

/** An order file as a platform exports it, read. */
export interface OrderFile {
  readonly name: string;
  readonly kind: FileKind;
  /** As people know it: UTF-8, UTF-16, GBK, Excel. */
  readonly encoding: string;
  readonly orders: readonly ToldOrder[];
  /** Rows of the file that hold anything, the header not counted. */
  readonly rows: number;
  /** The first rows as they stand in the file, the header first. */
  readonly preview: readonly (readonly string[])[];
}

export interface Opening {
  readonly maxRows: number;
  /** Of the workbook: in it faults are told on the problem list. */
  readonly language: Language;
  readonly now: Instant;
}

/** Rows shown before anything is put in, beside the header. */
const previewed = 5;

/** Reads an order file from its bytes, in the browser and in Node alike. */
export async function openOrderFile(bytes: Uint8Array, name: string, opening: Opening): Promise<OrderFile | { readonly refused: Message }> {
  const file = await readFile(bytes, name);
  return 'refused' in file ? file : ordersOf(file, opening);
}

/** Rows among which the header is looked for: some files have a title above it. */
const headerWithin = 5;

/** Reads the orders of a file's tables; of a workbook those sheets whose header is known, each by its own. */
export function ordersOf(
  { name, encoding, tables }: ReadFile,
  { maxRows, language, now }: Opening,
): OrderFile | { readonly refused: Message } {
  const found = tables.flatMap((lines) => tableOf(lines) ?? []);
  const [first] = found;
  if (first === undefined) return refusal(tables, language);
  const rows = found.reduce((sum, { lines }) => sum + lines.slice(1).filter(isFilled).length, 0);
  if (rows > maxRows) return { refused: message(fileMessages.tooMany, { rows, max: maxRows }) };
  const orders = found.flatMap(({ format, lines }) => tellOrders(format, lines, now, language));
  if (orders.length === 0) return { refused: message(fileMessages.empty) };
  const preview = first.lines.slice(0, previewed + 1).map(({ cells }) => cells);
  return { name, kind: first.format.kind, encoding, orders, rows, preview };
}

/** A table from its header on, where one of its first rows is a header that is known. */
function tableOf(lines: readonly Line[]): { readonly format: Format; readonly lines: readonly Line[] } | null {
  for (let at = 0; at < Math.min(headerWithin, lines.length); at += 1) {
    const format = formatOf(lines[at]?.cells ?? []);
    if (format !== null) return { format, lines: lines.slice(at) };
  }
  return null;
}

function refusal(tables: readonly (readonly Line[])[], language: Language): { readonly refused: Message } {
  const header = tables.find((lines) => lines.some(isFilled))?.find(isFilled);
  if (header === undefined) return { refused: message(fileMessages.empty) };
  const format = recognise(header.cells, language);
  return 'refused' in format ? format : { refused: message(fileMessages.empty) };
}

function isFilled({ cells }: Line): boolean {
  return cells.some((cell) => cell.trim() !== '');
}
