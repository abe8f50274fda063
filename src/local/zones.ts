import type { Instant } from './contract.ts';

const dayMs = 86_400_000;
/** Day 0 of a spreadsheet. */
const epoch = Date.UTC(1899, 11, 30);
const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Milliseconds ahead of UTC of `GMT+8`, which Apps Script takes beside IANA names; null for those. */
function fixedOffset(zone: string): number | null {
  const match = /^(?:GMT|UTC)(?:([+-])(\d{1,2})(?::?(\d{2}))?)?$/.exec(zone);
  if (!match) return null;
  const minutes = Number(match[2] ?? 0) * 60 + Number(match[3] ?? 0);
  return (match[1] === '-' ? -minutes : minutes) * 60_000;
}

/** What the clock on the wall shows, as if it were UTC, ms. Fails with a RangeError for an unknown zone. */
export function wallTime(instant: Instant, zone: string): number {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return instant + fixed;
  const parts: Record<string, number> = {};
  for (const part of formatFor(zone).formatToParts(instant)) parts[part.type] = Number(part.value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second) + (((instant % 1_000) + 1_000) % 1_000);
}

/** Minutes that the zone is ahead of UTC at an instant. */
export function offsetMinutes(instant: Instant, zone: string): number {
  return Math.round((wallTime(instant, zone) - instant) / 60_000);
}

/** The instant at which the wall shows a time; in the hour that a clock change skips, the later one. */
export function instantOf(wall: number, zone: string): Instant {
  let instant = wall - offsetMinutes(wall, zone) * 60_000;
  instant = wall - offsetMinutes(instant, zone) * 60_000;
  return instant;
}

/** Days since 1899-12-30 on the wall of a zone, as Sheets stores a moment. */
export function serialOf(instant: Instant, zone: string): number {
  return (wallTime(instant, zone) - epoch) / dayMs;
}

/** Whole milliseconds: a serial number carries rounding errors. */
export function instantOfSerial(serial: number, zone: string): Instant {
  return instantOf(wallOfSerial(serial), zone);
}

/** Whether a serial number is a moment that a Date can hold, with room for every zone; a larger one stays a number. */
export function isDatable(serial: number): boolean {
  return Math.abs(wallOfSerial(serial)) < 8.64e15 - dayMs;
}

/** Wall time of a serial number as if it were UTC, ms. */
export function wallOfSerial(serial: number): number {
  return Math.round(serial * dayMs) + epoch;
}

export function serialOfWall(wall: number): number {
  return (wall - epoch) / dayMs;
}
