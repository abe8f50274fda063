import { dayOf, minuteMs, monthOf, parseClock, plusDays, startOfDay, startOfWeek } from '../../table/office-time.ts';
import type { Instant } from '../contract.ts';
import { ApiError } from './api-error.ts';
import type { Fields } from './request.ts';

/** Where the clock is sent: some `minutes` ahead, or to the next `time` of day; `day` is tomorrow, sunday or month-end. */
export function destination(now: Instant, fields: Fields): Instant {
  const minutes = fields.whole('minutes', 0);
  if (minutes > 0) return now + minutes * minuteMs;
  const [time, day] = [fields.text('time'), fields.textOr('day', 'next')];
  const [minute, midnightFrom] = [parseClock(time), days[day]];
  if (minute === null || midnightFrom === undefined) throw new ApiError(400, 'bad-request', `${time} is no time of day, or ${day} no day.`);
  const today = startOfDay(dayOf(now));
  const to = midnightFrom(today) + minute * minuteMs;
  return to > now ? to : midnightFrom(plusDays(today, 1)) + minute * minuteMs;
}

/** The midnight that begins a wished day, on or after the midnight that is given. */
const days: Readonly<Record<string, ((today: Instant) => Instant) | undefined>> = {
  next: (today) => today,
  tomorrow: (today) => plusDays(today, 1),
  sunday: (today) => plusDays(startOfWeek(today), 6),
  'month-end': (today) => monthOf(today).last,
};
