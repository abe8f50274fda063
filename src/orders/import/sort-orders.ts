import { digest } from '../../engine/commit/digest.ts';
import { beginning } from '../../table/shorten.ts';
import { dayMs } from '../../table/office-time.ts';
import type { Instant } from '../../table/column.ts';
import type { Language } from '../../text/words.ts';
import { accepted, type Entered } from '../submit.ts';
import type { ImportMove, Order } from '../tables.ts';
import { mayTell, newsOf, type Standing } from './move-on.ts';
import { readTold, type OrderLine, type ReadOrder } from './read-told.ts';
import type { ToldOrder, ToldState } from './told-order.ts';

/** What became of one order of a file. */
export type Sorted =
  | { readonly as: 'sealed' | 'history'; readonly order: Omit<Order, 'seal' | 'born'>; readonly lines: readonly OrderLine[] }
  | { readonly as: 'known'; readonly told: Told }
  | { readonly as: 'faulty'; readonly fileLine: number; readonly orderNo: string; readonly reason: string; readonly raw: string };

/** A known order as a file tells it. */
export interface Told {
  readonly order: ReadOrder;
  readonly state: ToldState;
  readonly lines: readonly OrderLine[];
  readonly fileLine: number;
}

export interface Sorting {
  readonly file: string;
  readonly name: string;
  readonly now: Instant;
  readonly historyDays: number;
  readonly language: Language;
  /** Whether an order number is in the ledger, or was sealed from an earlier part. */
  readonly isKnown: (orderNo: string) => boolean;
}

/**
 * Sorts the orders of a part: sealed (as history where older than `historyDays`), known already, or faulty with the reason. Every
 * order ends in one of them.
 */
export function sortOrders(told: readonly ToldOrder[], sorting: Sorting): readonly Sorted[] {
  const here = new Set<string>();
  return told.map((each): Sorted => {
    const { cells, fileLine, raw } = each;
    const read = readTold(each, sorting.now, sorting.language);
    if ('reason' in read) {
      const asItStood = raw === '' ? Object.values(cells).join(',') : raw;
      return { as: 'faulty', fileLine, orderNo: cells.orderNo, reason: read.reason, raw: asItStood };
    }
    const { orderNo } = read.order;
    if (here.has(orderNo) || sorting.isKnown(orderNo)) return { as: 'known', told: { ...read, fileLine } };
    here.add(orderNo);
    return seal(read, fileLine, sorting);
  });
}

function seal(
  { order, state, lines }: { readonly order: ReadOrder; readonly state: ToldState; readonly lines: readonly OrderLine[] },
  fileLine: number,
  sorting: Sorting,
): Sorted {
  const { trackingNo, ...cells } = order;
  const entered: Entered = {
    ...cells,
    origin: beginning(`${sorting.name}:${String(fileLine)} (${sorting.file})`, 200),
    acceptedAt: sorting.now,
    acceptedBy: null,
  };
  const old = sorting.now - order.orderedAt > sorting.historyDays * dayMs;
  return { as: old ? 'history' : 'sealed', order: { ...accepted(entered, old ? 'history' : state), trackingNo }, lines };
}

/** What a file changes about a known order. */
export interface Moved {
  readonly line: number;
  readonly row: Order;
  readonly cells: Partial<Order>;
  readonly tells: readonly ImportMove[];
}

/** Moves a known order on as the file says, and lists it; what contradicts is listed alone. */
export function moveOn({ order, state, fileLine }: Told, found: { readonly line: number; readonly row: Order }, sorting: Sorting): Moved {
  const { now, language, file, name } = sorting;
  const news = newsOf(found.row, order, state, { now, language, from: `${name}:${String(fileLine)}` });
  const { orderNo } = order;
  const tell = (what: ImportMove['what'], { was, is }: { readonly was: string; readonly is: string }): ImportMove => ({
    id: `${what}:${digest(JSON.stringify([orderNo, was, is])).slice(0, 24)}`,
    orderNo,
    what,
    was,
    is,
    at: now,
    file,
    name,
    fileLine,
  });
  return {
    ...found,
    cells: news.cells,
    tells: [...(news.moved === null ? [] : [tell('moved', news.moved)]), ...news.differs.map((each) => tell('differs', each))],
  };
}

/** Whether the row of a known order has to be read, to see what the file tells of it. */
export function wantsRow({ order, state }: Told, standing: Standing | null): boolean {
  return standing !== null && mayTell(standing, order, state);
}
