import type { Day, Instant } from '../table/column.ts';
import { dayOf, midnights, minuteMs, plusDays, startOfDay, weekday } from '../table/office-time.ts';
import type { Settings } from './settings.ts';

/** What an entry of the Holidays sheet makes of its day: free whatever the weekday, or worked in exchange (调休上班). */
export type DayKind = 'holiday' | 'workday';

export interface DatedKind {
  readonly day: Day;
  readonly kind: DayKind;
}

/** When the office works. */
export interface OfficeCalendar {
  /** The days that are not what their weekday says. */
  readonly days: Readonly<Record<Day, DayKind>>;
  /** Minutes after midnight at which a workday begins and ends; `opens` lies before `closes`. */
  readonly opens: number;
  readonly closes: number;
}

/** The calendar of these entries, one a day. Hours that begin and end at the same minute mean the whole day. */
export function calendarOf(
  entries: readonly DatedKind[],
  { officeFrom, officeTo }: Pick<Settings, 'officeFrom' | 'officeTo'>,
): OfficeCalendar {
  const days = Object.fromEntries(entries.map(({ day, kind }) => [day, kind]));
  return officeTo <= officeFrom ? { days, opens: 0, closes: 24 * 60 } : { days, opens: officeFrom, closes: officeTo };
}

/** Monday to Friday without the holidays, and the weekend days that are worked in exchange. */
export function isWorkday(day: Day, { days }: Pick<OfficeCalendar, 'days'>): boolean {
  return (days[day] ?? (weekday(startOfDay(day)) <= 5 ? 'workday' : 'holiday')) === 'workday';
}

/** The working time of a day; null where nobody works. */
function hoursOf(day: Day, calendar: OfficeCalendar): { readonly from: Instant; readonly to: Instant } | null {
  if (!isWorkday(day, calendar)) return null;
  const midnight = startOfDay(day);
  return { from: midnight + calendar.opens * minuteMs, to: midnight + calendar.closes * minuteMs };
}

/** The moment itself where it lies in working time, else the next one at which the office opens. Closing time is outside. */
export function nextOpening(at: Instant, calendar: OfficeCalendar): Instant {
  const hours = hoursOf(dayOf(at), calendar);
  if (hours !== null && at < hours.to) return Math.max(at, hours.from);
  return nextOpening(plusDays(startOfDay(dayOf(at)), 1), calendar);
}

/** Adds time that runs while the office works. What ends with the day ends at closing time, not at the next opening. */
export function addWorkingMinutes(start: Instant, minutes: number, calendar: OfficeCalendar): Instant {
  let left = minutes * minuteMs;
  // Midnight belongs to the day that it ends: there a day that is worked to the end closes.
  for (let midnight = startOfDay(dayOf(start - 1)); ; midnight = plusDays(midnight, 1)) {
    const hours = hoursOf(dayOf(midnight), calendar);
    if (hours === null || hours.to < start) continue;
    const from = Math.max(start, hours.from);
    if (left <= hours.to - from) return from + left;
    left -= hours.to - from;
  }
}

/** Whole minutes of working time between two moments; 0 where the second is not the later one. */
export function workingMinutesBetween(from: Instant, to: Instant, calendar: OfficeCalendar): number {
  let worked = 0;
  for (const midnight of midnights(from, to)) {
    const hours = hoursOf(dayOf(midnight), calendar);
    if (hours !== null) worked += Math.max(0, Math.min(to, hours.to) - Math.max(from, hours.from));
  }
  return Math.floor(worked / minuteMs);
}

function yearOf(at: Instant): number {
  return Number(dayOf(at).slice(0, 4));
}

/** The moment from which a year's holidays must stand: 1 December of the year before, when the State Council has published them. */
function wantedFrom(year: number): Instant {
  return startOfDay(`${String(year - 1)}-12-01`);
}

function knows(entries: readonly DatedKind[], year: number): boolean {
  return entries.some(({ day, kind }) => kind === 'holiday' && day.startsWith(`${String(year)}-`));
}

/** The years whose holidays should stand by now and do not: this one, and from 1 December the next. */
export function missingHolidayYears(entries: readonly DatedKind[], now: Instant): readonly number[] {
  const year = yearOf(now);
  return [year, year + 1].filter((each) => wantedFrom(each) <= now && !knows(entries, each));
}

/** The moment from which some year's holidays are missed if nobody enters them. */
export function holidaysMissedFrom(entries: readonly DatedKind[], now: Instant): Instant {
  let year = yearOf(now);
  while (knows(entries, year)) year += 1;
  return wantedFrom(year);
}
