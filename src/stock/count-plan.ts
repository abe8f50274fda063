import { holders } from '../access/holders.ts';
import type { Decision } from '../engine/commit/decision.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { Day, Instant } from '../table/column.ts';
import { dayOf, dayMs, minuteMs, plusDays, startOfDay } from '../table/office-time.ts';
import { counts, inProgress } from './counts.ts';
import type { Product, Standing } from './products.ts';
import { soldIn } from './trail.ts';

/** The head keeps the day on which somebody counted last. */
export const lastCountMark = 'stock.lastCount';

/** STK-1: stock is counted every two calendar days of the office, from the last count on. */
export function nextCountDay(last: Day): Day {
  return dayOf(plusDays(startOfDay(last), 2));
}

/** Days by which the next count is late: 0 on its day and before. */
export function daysLate(last: Day, today: Day): number {
  return Math.max(0, Math.round((startOfDay(today) - startOfDay(nextCountDay(last))) / dayMs));
}

/** Days within which every product is counted, and the counts that fall into them. */
const cycleDays = 28;
const rounds = cycleDays / 2;

/** The products to be counted next: of those that were not counted in this cycle the fast movers first, so many that all come in turn. */
export function chosen(all: readonly Standing[], open: ReadonlySet<string>, now: Instant): readonly Standing[] {
  const countable = all.filter(({ row }) => isCountable(row));
  const since = now - cycleDays * dayMs;
  const waiting = countable.filter(({ row }) => (row.countedAt ?? 0) < since && !open.has(row.code));
  const quota = Math.max(0, Math.ceil(countable.length / rounds) - open.size);
  const sold = new Map(waiting.map(({ row }) => [row.code, soldIn(row.sales, now, 4)]));
  return [...waiting]
    .sort(
      (a, b) =>
        (sold.get(b.row.code) ?? 0) - (sold.get(a.row.code) ?? 0) || (a.row.countedAt ?? 0) - (b.row.countedAt ?? 0) || a.line - b.line,
    )
    .slice(0, quota);
}

/** What can lie on a shelf: whatever has pieces, below zero too, and what is on sale. */
function isCountable({ onHand, status }: Product): boolean {
  return onHand !== 0 || status === 'listed';
}

/**
 * The count of a day: its sheets are entered and the warehouse is told once; a count that was missed is told to the head too, once a day
 * until somebody counts.
 */
export function planCounts(all: readonly Standing[], situation: Situation): Decision {
  const { now, head, settings } = situation;
  const today = dayOf(now);
  const last = head.marks[lastCountMark];
  if (last !== undefined && nextCountDay(last) > today) return {};
  const open = new Set(
    situation.index(inProgress.index).flatMap((row) => (row === null || typeof row['product'] !== 'string' ? [] : [row['product']])),
  );
  const products = chosen(all, open, now);
  const enter = products.map(({ row, line }) => ({
    table: counts.ledger,
    row: sheetFor(row, line, `C-${short(today)}-P-${row.code}`, now),
  }));
  const late = last === undefined ? 0 : daysLate(last, today);
  if (enter.length + open.size === 0) return {};
  const warehouse = holders('warehouse', situation);
  const to = late === 0 ? warehouse : [...new Set([...warehouse, ...holders('head', situation)])];
  const kind = late === 0 ? 'stock.countDue' : 'stock.countMissed';
  const notBefore = startOfDay(today) + settings.officeFrom * minuteMs;
  const about = { count: enter.length + open.size, days: late };
  return { enter, mails: [{ id: `${kind}.${today}`, kind, to, priority: 5, about, notBefore }] };
}

export function short(day: Day): string {
  return day.slice(2).replace(/-/g, '');
}

/** A count that begins. */
export function sheetFor({ code, name, place }: Product, productLine: number, countNo: string, openedAt: Instant) {
  return {
    ...{ countNo, day: dayOf(openedAt), product: code, productLine, name, place, state: 'open', openedAt, enteredAt: openedAt },
    ...{
      why: null,
      looks: null,
      first: null,
      counted: null,
      expected: null,
      difference: null,
      lookedAt: null,
      countedBy: null,
      requestNo: null,
    },
  } as const;
}
