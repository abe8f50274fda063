import { digest } from '../../engine/commit/digest.ts';
import { beginning } from '../../table/shorten.ts';
import { dayMs } from '../../table/office-time.ts';
import type { Instant } from '../../table/column.ts';
import { importMessages } from '../../text/imports.ts';
import { say, type Language } from '../../text/words.ts';
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
  readonly orderNo: string;
  /** What it says of the order itself; null where it tells its lines alone. */
  readonly news: { readonly order: ReadOrder; readonly state: ToldState } | null;
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
    const faulty = (reason: string): Sorted => {
      const asItStood = raw === '' ? Object.values(cells).join(',') : raw;
      return { as: 'faulty', fileLine, orderNo: cells.orderNo, reason, raw: asItStood };
    };
    if ('reason' in read) return faulty(read.reason);
    const { lines } = read;
    const orderNo = 'order' in read ? read.order.orderNo : read.linesOf;
    if (here.has(orderNo) || sorting.isKnown(orderNo)) {
      return { as: 'known', told: { orderNo, news: 'order' in read ? read : null, lines, fileLine } };
    }
    if (!('order' in read)) return faulty(say(importMessages.linesFirst, sorting.language));
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
  const old = order.orderedAt !== null && sorting.now - order.orderedAt > sorting.historyDays * dayMs;
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
export function moveOn(
  { order, state }: NonNullable<Told['news']>,
  fileLine: number,
  found: { readonly line: number; readonly row: Order },
  sorting: Sorting,
): Moved {
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
export function wantsRow({ news }: Told, standing: Standing | null): boolean {
  return standing !== null && news !== null && mayTell(standing, news.order, news.state);
}
