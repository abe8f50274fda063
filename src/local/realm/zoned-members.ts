import { instantOf, wallTime } from '../zones.ts';

const parts = ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds', 'Milliseconds'] as const;
const localeMembers = ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString'] as const;

type Part = (typeof parts)[number];
type Setter = (this: Date, ...values: readonly number[]) => number;
type Shower = (this: Date, locales?: unknown, options?: object) => string;

/** The members of `Date.prototype` that speak of local time, for a zone of one's own instead of the process's. */
export function zonedMembers(zone: () => string): Readonly<Record<string, unknown>> {
  return {
    ...Object.fromEntries([...parts, 'Day' as const].map((part) => [`get${part}`, getter(part, zone)])),
    ...Object.fromEntries(parts.map((part) => [`set${part}`, setter(part, zone)])),
    ...Object.fromEntries(localeMembers.map((name) => [name, inLocale(name, zone)])),
    getTimezoneOffset(this: Date) {
      return isTime(this) ? Math.round((this.getTime() - wallOf(this, zone).getTime()) / 60_000) : NaN;
    },
    toString(this: Date) {
      return isTime(this) ? `${dayText(wallOf(this, zone))} ${clockText(this, zone)}` : 'Invalid Date';
    },
    toDateString(this: Date) {
      return isTime(this) ? dayText(wallOf(this, zone)) : 'Invalid Date';
    },
    toTimeString(this: Date) {
      return isTime(this) ? clockText(this, zone) : 'Invalid Date';
    },
  };
}

function isTime(date: Date): boolean {
  return !Number.isNaN(date.getTime());
}

/** A Date whose UTC fields are what the wall shows. */
function wallOf(date: Date, zone: () => string): Date {
  return new Date(wallTime(date.getTime(), zone()));
}

function getter(part: Part | 'Day', zone: () => string): (this: Date) => number {
  return function (this: Date) {
    return isTime(this) ? wallOf(this, zone)[`getUTC${part}`]() : NaN;
  };
}

/** The year alone brings an invalid date back to life, as the language has it. */
function setter(part: Part, zone: () => string): Setter {
  return function (this: Date, ...values) {
    const wall = isTime(this) ? wallOf(this, zone) : new Date(part === 'FullYear' ? 0 : NaN);
    const set: unknown = Reflect.get(wall, `setUTC${part}`);
    Reflect.apply(set as Setter, wall, values);
    return this.setTime(isTime(wall) ? instantOf(wall.getTime(), zone()) : NaN);
  };
}

function inLocale(name: (typeof localeMembers)[number], zone: () => string): (this: Date, ...args: readonly unknown[]) => string {
  const own: unknown = Reflect.get(Date.prototype, name);
  return function (this: Date, locales, options) {
    return Reflect.apply(own as Shower, this, [locales, { timeZone: zone(), ...(options as object | undefined) }]);
  };
}

/** `Mon Mar 02 2026` */
function dayText(wall: Date): string {
  const [, weekday = '', day = '', month = '', year = ''] = /^(\w+), (\d+) (\w+) (-?\d+)/.exec(wall.toUTCString()) ?? [];
  return [weekday, month, day, year].join(' ');
}

/** `10:00:00 GMT+0800 (China Standard Time)` */
function clockText(date: Date, zone: () => string): string {
  const wall = wallOf(date, zone);
  const minutes = Math.round((wall.getTime() - date.getTime()) / 60_000);
  const two = (value: number) => String(Math.trunc(value)).padStart(2, '0');
  const offset = `${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}${two(Math.abs(minutes) % 60)}`;
  return `${wall.toISOString().slice(11, 19)} GMT${offset} (${zoneName(date, zone())})`;
}

function zoneName(date: Date, timeZone: string): string {
  try {
    const told = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' }).formatToParts(date.getTime());
    return told.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    // A fixed offset such as GMT+8, which Intl does not take.
    return timeZone;
  }
}
