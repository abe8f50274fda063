import { beginning } from '../../table/shorten.ts';
import { readCell } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { columnIds, columnOf, type AnyRow, type AnyTable, type RowOf } from '../../table/table.ts';
import { faultSentence, faultWords } from '../../text/faults.ts';
import { importMessages } from '../../text/imports.ts';
import { message, say, tell, type Language } from '../../text/words.ts';
import { abnormal } from '../payment.ts';
import type { Entered } from '../submit.ts';
import { newOrders, orderLines, orders } from '../tables.ts';
import { lineFields, onlyLines, toldStates, type ToldLine, type ToldOrder, type ToldState } from './told-order.ts';

/** What is read of an order from a file, by the ledger's own columns. */
export type ReadOrder = Omit<Entered, 'origin' | 'acceptedAt' | 'acceptedBy'> & { readonly trackingNo: string | null };
export type OrderLine = RowOf<typeof orderLines>;

export type Read =
  | { readonly order: ReadOrder; readonly state: ToldState; readonly lines: readonly OrderLine[] }
  | { readonly linesOf: string; readonly lines: readonly OrderLine[] }
  | { readonly reason: string };

/**
 * Reads an order of a file with the checks of typed cells, each fault named by its column. What is right in each cell can still be
 * abnormal as a whole (ORD-6).
 */
export function readTold(told: ToldOrder, now: Instant, language: Language): Read {
  if (told.fault !== '') return { reason: told.fault };
  const { state, channel, ...cells } = told.cells;
  const order: Record<string, unknown> = {};
  const reasons: string[] = [];
  const isOnlyLines = state === onlyLines;
  for (const [id, cell] of isOnlyLines ? [['orderNo', cells.orderNo] as const] : Object.entries(cells)) {
    const read = readCell(columnOf(orders, id), cell);
    if ('fault' in read) reasons.push(faultOf(orders, id, read.fault, language));
    else order[id] = read.value;
  }
  if (!isOnlyLines && !(channel in (columnOf(newOrders, 'channel').choices ?? {}))) reasons.push(say(importMessages.noChannel, language));
  // A platform may leave the time out of what was cancelled before it was paid.
  if (order['orderedAt'] === null && state !== 'closed' && !isOnlyLines) {
    reasons.push(faultOf(orders, 'orderedAt', { code: 'required', message: message(faultWords.required) }, language));
  }
  const known = toldStates.find((each) => each === state);
  if (known === undefined && !isOnlyLines) reasons.push(say(importMessages.noState, language));
  const lines = told.lines.map((line, at) => readLine(line, String(order['orderNo']), at + 1, language));
  reasons.push(...lines.flatMap((line) => ('reason' in line ? [line.reason] : [])));
  const read = lines.flatMap((line) => ('row' in line ? [line.row] : []));
  if (reasons.length === 0 && isOnlyLines) return { linesOf: String(order['orderNo']), lines: read };
  if (reasons.length > 0 || known === undefined) return { reason: beginning([...new Set(reasons)].join('; '), 2_000) };
  const whole = { ...order, channel } as AnyRow as ReadOrder;
  const [first] = abnormal(whole, now, false);
  if (first !== undefined) return { reason: tell(first, language) };
  return { order: whole, state: known, lines: read };
}

function faultOf(
  table: AnyTable,
  id: string,
  fault: { readonly code: string; readonly message: Parameters<typeof tell>[0] },
  language: Language,
) {
  const column = columnOf(table, id).words.header[language];
  const told = fault.code === 'digitsLost' ? say(importMessages.digitsLost, language) : tell(fault.message, language);
  return say(faultSentence, language, { column, fault: told });
}

function readLine(
  line: ToldLine,
  orderNo: string,
  number: number,
  language: Language,
): { readonly row: OrderLine } | { readonly reason: string } {
  const row: Record<string, unknown> = { id: lineId(orderNo, number), orderNo };
  for (const field of lineFields) {
    const read = readCell(columnOf(orderLines, field), line[field]);
    if ('fault' in read) return { reason: faultOf(orderLines, field, read.fault, language) };
    row[field] = read.value;
  }
  return { row: Object.fromEntries(columnIds(orderLines).map((id) => [id, row[id] ?? null])) as OrderLine };
}

/** The key of an order's line: its order's number and its own, from 1. */
export function lineId(orderNo: string, number: number): string {
  return `${orderNo}#${String(number)}`;
}
