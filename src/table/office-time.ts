import { UTCDateMini } from '@date-fns/utc/date/mini';
import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  eachDayOfInterval,
  endOfMonth,
  getISODay,
  startOfISOWeek,
  startOfMonth,
} from 'date-fns';
import type { Day, Instant } from './column.ts';

/**
 * The office's wall clock. Mainland China and Taiwan have kept UTC+8 without summer time since 1991, so the zone is a constant
 * offset and needs no time zone library in the bundles (docs/decisions/0004). Install refuses a script of another zone.
 */
export const officeZone = { name: 'Asia/Shanghai', offsetMs: 8 * 3_600_000 } as const;

export const minuteMs = 60_000;
export const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Days between 1899-12-30, day 0 of the sheet's serial numbers, and 1970-01-01. */
const serialOfEpoch = 25_569;

/** The sheet's serial number (days since 1899-12-30, wall clock of the office) of an instant, to the second. */
export function toSerial(instant: Instant): number {
  return Math.round((instant + officeZone.offsetMs) / 1000) / 86_400 + serialOfEpoch;
}

/** The instant of a serial number, to the second. */
export function fromSerial(serial: number): Instant {
  return Math.round((serial - serialOfEpoch) * 86_400) * 1000 - officeZone.offsetMs;
}

/** The office's calendar day of an instant. */
export function dayOf(instant: Instant): Day {
  return new Date(instant + officeZone.offsetMs).toISOString().slice(0, 10);
}

/** The instant at which an office day begins. */
export function startOfDay(day: Day): Instant {
  return Date.parse(`${day}T00:00:00Z`) - officeZone.offsetMs;
}

/** Minutes since the office's midnight. */
export function minuteOfDay(instant: Instant): number {
  return Math.floor((instant - startOfDay(dayOf(instant))) / minuteMs);
}

/** The office's wall clock, for the calendar arithmetic of date-fns: a date whose local parts are read as UTC, eight hours on. */
function wallOf(instant: Instant): Date {
  return new UTCDateMini(instant + officeZone.offsetMs);
}

function instantOf(wall: Date): Instant {
  return wall.getTime() - officeZone.offsetMs;
}

/** 1 for Monday to 7 for Sunday. */
export function weekday(instant: Instant): number {
  return getISODay(wallOf(instant));
}

/** The same time of day so many office days later; earlier for a negative number. */
export function plusDays(instant: Instant, days: number): Instant {
  return instantOf(addDays(wallOf(instant), days));
}

/** The same day of the month so many months later, or that month's last day where it has no such day. */
export function plusMonths(instant: Instant, months: number): Instant {
  return instantOf(addMonths(wallOf(instant), months));
}

/** Monday, 00:00, of the office's week in which a moment lies. */
export function startOfWeek(instant: Instant): Instant {
  return instantOf(startOfISOWeek(wallOf(instant)));
}

/** 00:00 of the first and of the last day of the office's month in which a moment lies. */
export function monthOf(instant: Instant): { readonly first: Instant; readonly last: Instant } {
  const wall = wallOf(instant);
  return { first: instantOf(startOfMonth(wall)), last: startOfDay(dayOf(instantOf(endOfMonth(wall)))) };
}

/** The midnights at which office days begin, from the day of one moment to that of another, both included; none where the second is earlier. */
export function midnights(from: Instant, to: Instant): readonly Instant[] {
  return to < from ? [] : eachDayOfInterval({ start: wallOf(from), end: wallOf(to) }).map(instantOf);
}

/** Office days from one moment's day to another's; 0 on the same day, negative where the second lies earlier. */
export function daysBetween(from: Instant, to: Instant): number {
  return differenceInCalendarDays(wallOf(to), wallOf(from));
}

/** `YYYY-MM-DD HH:mm:ss` on the office's wall clock. */
export function showMoment(instant: Instant): string {
  return new Date(instant + officeZone.offsetMs).toISOString().slice(0, 19).replace('T', ' ');
}

/** `HH:mm` on the office's wall clock. */
export function showClock(instant: Instant): string {
  return showMoment(instant).slice(11, 16);
}

const written = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;

/** Reads a date, or a date with a time, as people and platforms write them; null where it is none (31 February too). */
export function parseMoment(text: string): Instant | null {
  const parts = written.exec(text.trim());
  if (parts === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const back = new Date(wall);
  const same = back.getUTCMonth() === month - 1 && back.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return same ? wall - officeZone.offsetMs : null;
}

/** Minutes since midnight of `HH:mm`; null where it is no time of day. `24:00` is the day's end. */
export function parseClock(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text.trim());
  if (parts === null) return null;
  const minutes = Number(parts[1]) * 60 + Number(parts[2]);
  return Number(parts[2]) < 60 && minutes <= 24 * 60 ? minutes : null;
}
