import type { Instant } from '../../table/column.ts';
import { dayOf, minuteMs, plusDays, startOfDay, weekday } from '../../table/office-time.ts';
import type { Situation } from '../workbook/situation.ts';

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
