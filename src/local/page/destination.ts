import { dayMs, dayOf, minuteMs, parseClock, startOfDay, weekday } from '../../table/office-time.ts';
import type { Instant } from '../contract.ts';
import { ApiError } from './api-error.ts';
import type { Fields } from './request.ts';

/** Where the clock is sent: some `minutes` ahead, or to the next `time` of day; `day` is tomorrow, sunday or month-end. */
export function destination(now: Instant, fields: Fields): Instant {
  const minutes = fields.whole('minutes', 0);
  if (minutes > 0) return now + minutes * minuteMs;
  const time = fields.text('time');
  const day = dayOfWish(now, fields.textOr('day', 'next'));
  const minute = parseClock(time);
  if (minute === null || day === null) throw new ApiError(400, 'bad-request', `${time} is no time of day, or the day is none.`);
  const to = day + minute * minuteMs;
  return to > now ? to : to + (fields.textOr('day', 'next') === 'sunday' ? 7 * dayMs : dayMs);
}

function dayOfWish(now: Instant, day: string): Instant | null {
  const today = startOfDay(dayOf(now));
  if (day === 'next') return today;
  if (day === 'tomorrow') return today + dayMs;
  if (day === 'sunday') return today + ((7 - weekday(now)) % 7) * dayMs;
  return day === 'month-end' ? lastDay(today) : null;
}

/** Midnight at which the last day of the month begins. */
function lastDay(today: Instant): Instant {
  const month = dayOf(today).slice(0, 7);
  let day = today;
  while (dayOf(day + dayMs).startsWith(month)) day += dayMs;
  return day;
}
