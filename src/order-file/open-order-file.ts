import type { ToldOrder } from '../orders/import/told-order.ts';
import type { Instant } from '../table/column.ts';
import { fileMessages } from '../text/imports.ts';
import { message, type Language, type Message } from '../text/words.ts';
import type { Line } from './delimited.ts';
import type { FileKind } from './format.ts';
import { recognise } from './recognise.ts';
import { readTable } from './table.ts';
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
export function openOrderFile(bytes: Uint8Array, name: string, opening: Opening): OrderFile | { readonly refused: Message } {
  const table = readTable(bytes, name);
  return 'refused' in table ? table : ordersOf(table.lines, { ...opening, name, encoding: table.encoding });
}

/** Reads the orders of a table's lines, the header first. */
export function ordersOf(
  lines: readonly Line[],
  { name, encoding, maxRows, language, now }: Opening & { readonly name: string; readonly encoding: string },
): OrderFile | { readonly refused: Message } {
  const [header] = lines;
  if (header === undefined) return { refused: message(fileMessages.empty) };
  const format = recognise(header.cells, language);
  if ('refused' in format) return format;
  const rows = lines.filter(({ cells }, at) => at > 0 && cells.some((cell) => cell.trim() !== '')).length;
  if (rows > maxRows) return { refused: message(fileMessages.tooMany, { rows, max: maxRows }) };
  const orders = tellOrders(format, lines, now, language);
  if (orders.length === 0) return { refused: message(fileMessages.empty) };
  return { name, kind: format.kind, encoding, orders, rows, preview: lines.slice(0, previewed + 1).map(({ cells }) => cells) };
}
