import { toNumber } from '../coerce.ts';
import type { Functions, SingleFunction } from '../site.ts';
import { asGrid, Fault, faults, first, type Scalar } from '../value.ts';
import { serialOfWall, wallOfSerial } from '../../zones.ts';

/** A serial number as its wall time; days and months are those of the sheet, whatever the machine's zone. */
function wall(serial: number): Date {
  return new Date(wallOfSerial(serial));
}

function serial(year: number, month: number, day: number): number {
  const at = new Date(0);
  at.setUTCFullYear(year, month, day);
  return serialOfWall(at.getTime());
}

/** A function of whole and broken numbers; a text that is no number or date is `#VALUE!`. */
function ofNumbers(calculate: (...numbers: number[]) => Scalar): SingleFunction {
  return (...values) => {
    const numbers = values.map(toNumber);
    return numbers.find((number) => number instanceof Fault) ?? calculate(...(numbers as number[]));
  };
}

function field(of: (at: Date) => number): SingleFunction {
  return ofNumbers((day = 0) => (day < 0 ? faults.number : of(wall(day))));
}

/** The same day some months later, or that month's last one. */
function monthsLater(day: number, months: number): number {
  const at = wall(Math.floor(day));
  const month = at.getUTCMonth() + Math.trunc(months);
  return Math.min(serial(at.getUTCFullYear(), month, at.getUTCDate()), serial(at.getUTCFullYear(), month + 1, 0));
}

function monthEnd(day: number, months: number): number {
  const at = wall(Math.floor(day));
  return serial(at.getUTCFullYear(), at.getUTCMonth() + Math.trunc(months) + 1, 0);
}

function between(from: number, to: number, unit: string): Scalar {
  if (from > to) return faults.number;
  const [a, b] = [wall(Math.floor(from)), wall(Math.floor(to))];
  const months =
    (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth() - Number(b.getUTCDate() < a.getUTCDate());
  const units: Readonly<Record<string, () => number>> = {
    D: () => Math.floor(to) - Math.floor(from),
    M: () => months,
    Y: () => Math.trunc(months / 12),
    YM: () => months % 12,
    MD: () => Math.floor(to) - monthsLater(from, months),
    YD: () => Math.floor(to) - monthsLater(from, months - (months % 12)),
  };
  return units[unit.toUpperCase()]?.() ?? faults.number;
}

/** Whether a day is Monday to Friday and no holiday. */
function isWorkday(day: number, holidays: ReadonlySet<number>): boolean {
  return ![0, 6].includes(wall(day).getUTCDay()) && !holidays.has(day);
}

function workdays(from: number, to: number, holidays: ReadonlySet<number>): number {
  if (from > to) return -workdays(to, from, holidays);
  let count = 0;
  for (let day = Math.floor(from); day <= Math.floor(to); day += 1) count += Number(isWorkday(day, holidays));
  return count;
}

function workdayAfter(from: number, count: number, holidays: ReadonlySet<number>): number {
  let [day, left] = [Math.floor(from), Math.trunc(Math.abs(count))];
  while (left > 0) {
    day += Math.sign(count);
    left -= Number(isWorkday(day, holidays));
  }
  return day;
}

/** Two days or a day and a count, then a range of holidays. */
function working(calculate: (a: number, b: number, holidays: ReadonlySet<number>) => number) {
  return ([from = null, to = null, free = null]: Parameters<Functions['whole'][string]>[0]): Scalar => {
    const [a, b] = [toNumber(first(from)), toNumber(first(to))];
    if (a instanceof Fault || b instanceof Fault) return a instanceof Fault ? a : b;
    if (Math.abs(a) + Math.abs(b) > 3_000_000) return faults.number;
    return calculate(a, b, new Set(asGrid(free).cells.filter((cell) => typeof cell === 'number')));
  };
}

export const dates: Partial<Functions> = {
  whole: {
    TODAY: (_, site) => site.today(),
    NOW: (_, site) => site.now(),
    NETWORKDAYS: working(workdays),
    WORKDAY: working(workdayAfter),
  },
  single: {
    DATE: ofNumbers((year = 0, month = 1, day = 1) => {
      const full = year >= 0 && year < 1_900 ? year + 1_900 : year;
      return serial(Math.trunc(full), Math.trunc(month) - 1, Math.trunc(day));
    }),
    TIME: ofNumbers((hour = 0, minute = 0, second = 0) => (((hour * 60 + minute) * 60 + second) / 86_400) % 1),
    YEAR: field((at) => at.getUTCFullYear()),
    MONTH: field((at) => at.getUTCMonth() + 1),
    DAY: field((at) => at.getUTCDate()),
    HOUR: field((at) => at.getUTCHours()),
    MINUTE: field((at) => at.getUTCMinutes()),
    SECOND: field((at) => at.getUTCSeconds()),
    /** 1 is Sunday; type 2 begins with Monday as 1, type 3 with Monday as 0. */
    WEEKDAY: ofNumbers((day = 0, type = 1) => {
      const at = wall(day).getUTCDay();
      return type === 1 ? at + 1 : type === 2 ? ((at + 6) % 7) + 1 : type === 3 ? (at + 6) % 7 : faults.number;
    }),
    EDATE: ofNumbers((day = 0, months = 0) => monthsLater(day, months)),
    EOMONTH: ofNumbers((day = 0, months = 0) => monthEnd(day, months)),
    DAYS: ofNumbers((to = 0, from = 0) => Math.floor(to) - Math.floor(from)),
    DATEDIF: (from, to, unit) => {
      const [a, b] = [toNumber(from ?? null), toNumber(to ?? null)];
      if (a instanceof Fault || b instanceof Fault) return a instanceof Fault ? a : b;
      return between(a, b, typeof unit === 'string' ? unit : '');
    },
    DATEVALUE: ofNumbers((day = 0) => Math.floor(day)),
    TIMEVALUE: ofNumbers((moment = 0) => moment - Math.floor(moment)),
  },
};
