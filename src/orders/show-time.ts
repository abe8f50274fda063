import type { Instant } from '../table/column.ts';
import { dayOf, showClock, showMoment } from '../table/office-time.ts';

/** A moment as somebody tells it at `now`: the clock time, with its day where that is not today. */
export function showTime(at: Instant, now: Instant): string {
  return dayOf(at) === dayOf(now) ? showClock(at) : showMoment(at).slice(5, 16);
}
