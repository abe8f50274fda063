import { beginning } from '../../table/shorten.ts';
import { readCell } from '../../table/cell.ts';
import { dayMs } from '../../table/office-time.ts';
import type { Instant } from '../../table/column.ts';
import { columnOf, type AnyRow } from '../../table/table.ts';
import { faultSentence } from '../../text/faults.ts';
import { importMessages } from '../../text/imports.ts';
import { say, tell, type Language } from '../../text/words.ts';
import { abnormal } from '../payment.ts';
import { accepted, type Entered } from '../submit.ts';
import { orders, type Order } from '../tables.ts';
import { readLine, type FileKind, type FileOrder } from './formats.ts';
import { faultColumn, lineColumn, type PartContent } from './parts.ts';

/** What became of one line of a file. */
export type Sorted =
  | { readonly as: 'sealed' | 'history'; readonly order: Omit<Order, 'seal' | 'born'> }
  | { readonly as: 'known'; readonly orderNo: string }
  | { readonly as: 'faulty'; readonly fileLine: number; readonly orderNo: string; readonly reason: string; readonly raw: string };

export interface Sorting {
  readonly kind: FileKind;
  readonly file: string;
  readonly name: string;
  readonly now: Instant;
  readonly historyDays: number;
  readonly language: Language;
  /** Whether an order number is in the ledger, or was sealed from an earlier line. */
  readonly isKnown: (orderNo: string) => boolean;
}

/**
 * Sorts the lines of a part: sealed (as history where the order is older than `historyDays`), known already, or faulty with the
 * reason. Every line ends in one of them.
 */
export function sortRows(content: PartContent, sorting: Sorting): readonly Sorted[] {
  const lineAt = content.header.indexOf(lineColumn);
  const faultAt = content.header.indexOf(faultColumn);
  const here = new Map<string, number>();
  return content.rows.map((cells) => {
    const fileLine = Number(cells[lineAt] ?? 0);
    const told = readLine(sorting.kind, content.header, cells);
    const orderNo = String(told.orderNo ?? '');
    const faulty = (reason: string): Sorted => ({ as: 'faulty', fileLine, orderNo, reason, raw: cells.slice(0, faultAt).join(',') });
    const whole = cells[faultAt] ?? '';
    if (whole !== '') return faulty(whole);
    const read = readOrder(told, sorting.language);
    if ('reason' in read) return faulty(read.reason);
    const earlier = here.get(orderNo);
    if (earlier !== undefined) return faulty(say(importMessages.twice, sorting.language, { row: earlier }));
    if (sorting.isKnown(orderNo)) return { as: 'known', orderNo };
    const [first] = abnormal(read.order, sorting.now);
    if (first !== undefined) return faulty(tell(first, sorting.language));
    here.set(orderNo, fileLine);
    return seal(read.order, told, fileLine, sorting);
  });
}

type Read = Omit<Entered, 'origin' | 'acceptedAt' | 'acceptedBy'>;

/** The cells of an order by the ledger's own columns: the same checks as for typed orders. */
function readOrder(told: FileOrder, language: Language): { readonly order: Read } | { readonly reason: string } {
  const { state: _, channel, ...cells } = told;
  const order: Record<string, unknown> = { channel };
  const reasons: string[] = [];
  for (const [id, cell] of Object.entries(cells)) {
    const read = readCell(columnOf(orders, id), cell);
    if ('fault' in read) {
      const column = columnOf(orders, id).words.header[language];
      reasons.push(say(faultSentence, language, { column, fault: tell(read.fault.message, language) }));
    } else order[id] = read.value;
  }
  return reasons.length > 0 ? { reason: reasons.join('; ') } : { order: order as AnyRow as Read };
}

function seal(order: Read, told: FileOrder, fileLine: number, sorting: Sorting): Sorted {
  const entered: Entered = {
    ...order,
    origin: beginning(`${sorting.name}:${String(fileLine)} (${sorting.file})`, 200),
    acceptedAt: sorting.now,
    acceptedBy: null,
  };
  const old = sorting.now - order.orderedAt > sorting.historyDays * dayMs;
  return old ? { as: 'history', order: accepted(entered, 'history') } : { as: 'sealed', order: accepted(entered, told.state) };
}
