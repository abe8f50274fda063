import type { Instant } from '../../table/column.ts';
import { dayOf, minuteMs, plusDays, startOfDay, weekday } from '../../table/office-time.ts';
import { defaultSettings, type Settings } from '../../rulebook/settings.ts';
import type { Decision } from '../commit/decision.ts';
import type { Situation } from '../workbook/situation.ts';
import type { Job } from './job.ts';

/** The mark of the moment at which the workbook was made: what was planned before is nobody's duty. */
export const installedMark = 'installed';

/** The slot, a planned moment, that the job last finished; kept in the head under its name. */
function lastSlot(job: string, { head }: Pick<Situation, 'head'>): Instant {
  return Number(head.marks[job] ?? head.marks[installedMark] ?? 0);
}

/**
 * When a job that runs once a day is due: the newest slot not after now that is not done yet (so a missed day is caught up once,
 * and a clock that steps back makes nothing due twice), else the next slot.
 * @param atMinute minutes after the office's midnight
 * @param onWeekday 1 (Monday) to 7: only on that day of the week; null for every day
 */
export function dailyDue(
  job: string,
  atMinute: number,
  situation: Pick<Situation, 'head' | 'now'>,
  onWeekday: number | null = null,
): Instant {
  const slot = newestSlot(situation.now, atMinute, onWeekday);
  const done = lastSlot(job, situation);
  if (slot > done) return slot;
  const ahead = Math.max(slot, done);
  return nextSlot(ahead, atMinute, onWeekday);
}

/** The newest planned moment not after `now`. */
export function newestSlot(now: Instant, atMinute: number, onWeekday: number | null): Instant {
  let slot = startOfDay(dayOf(now)) + atMinute * minuteMs;
  while (slot > now || (onWeekday !== null && weekday(slot) !== onWeekday)) slot = plusDays(slot, -1);
  return slot;
}

function nextSlot(after: Instant, atMinute: number, onWeekday: number | null): Instant {
  let slot = startOfDay(dayOf(after)) + atMinute * minuteMs;
  while (slot <= after || (onWeekday !== null && weekday(slot) !== onWeekday)) slot = plusDays(slot, 1);
  return slot;
}

/** The mark that says a slot is done. It never goes back, whatever the clock does. */
export function slotDone(
  job: string,
  atMinute: number,
  situation: Pick<Situation, 'head' | 'now'>,
  onWeekday: number | null = null,
): Readonly<Record<string, string>> {
  return { [job]: String(Math.max(newestSlot(situation.now, atMinute, onWeekday), Number(situation.head.marks[job] ?? 0))) };
}

/** A job that runs once a day and reads nothing beside the workbook's first read. */
type DailyJob = Omit<Job, 'due' | 'begin' | 'example'> & {
  /** Minutes after the office's midnight. */
  readonly at: (settings: Settings) => number;
  /** `slot`: the moment that it is done for, one text for each day. */
  readonly decide: (situation: Situation, slot: string) => Decision;
  /** Actions that a rehearsal takes before. */
  readonly before: readonly string[];
};

/**
 * A job that runs once a day, and is caught up once where a day was missed.
 * @example
 * const reorder = dailyJob({
 *   name: 'stock.reorder',
 *   title: w('每天提醒补货', '每天提醒補貨', 'Tells every day what runs out'),
 *   book: 'stock',
 *   at: ({ officeTo }) => officeTo,
 *   before: ['products.enter'],
 *   decide: (situation, slot) => ({ mails: lowStockMails(situation, slot) }),
 * });
 */
export function dailyJob({ at, decide, before, ...job }: DailyJob): Job {
  return {
    ...job,
    due: (situation) => dailyDue(job.name, at(situation.settings), situation),
    begin: () => ({
      decide: (_, situation) => {
        const marks = slotDone(job.name, at(situation.settings), situation);
        const decision = decide(situation, marks[job.name] ?? '');
        return { ...decision, marks: { ...decision.marks, ...marks } };
      },
    }),
    example: { before, due: { atMinute: at(defaultSettings) } },
  };
}
