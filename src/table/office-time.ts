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

/** 1 for Monday to 7 for Sunday. */
export function weekday(instant: Instant): number {
  const day = new Date(instant + officeZone.offsetMs).getUTCDay();
  return day === 0 ? 7 : day;
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
