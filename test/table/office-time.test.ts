import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  dayOf,
  daysBetween,
  fromSerial,
  midnights,
  minuteOfDay,
  monthOf,
  parseClock,
  parseMoment,
  plusDays,
  plusMonths,
  showClock,
  showMoment,
  startOfDay,
  startOfWeek,
  toSerial,
  weekday,
} from '../../src/table/office-time.ts';
import { at, law } from '../builders.ts';

const zones = [
  ['America/New_York', 300],
  ['Asia/Shanghai', -480],
  ['Pacific/Kiritimati', -840],
] as const;

describe.each(zones)('on a machine in %s', (zone, offset) => {
  let before: string | undefined;
  beforeEach(() => {
    before = process.env['TZ'];
    process.env['TZ'] = zone;
  });
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test('the machine is there', () => {
    expect(new Date(Date.UTC(2026, 0, 1)).getTimezoneOffset()).toBe(offset);
  });

  test('a winter morning', () => {
    const moment = Date.UTC(2026, 0, 4, 16, 30, 15);
    expect(showMoment(moment)).toBe('2026-01-05 00:30:15');
    expect(showClock(moment)).toBe('00:30');
    expect(dayOf(moment)).toBe('2026-01-05');
    expect(weekday(moment)).toBe(1);
    expect(minuteOfDay(moment)).toBe(30);
    expect(startOfDay('2026-01-05')).toBe(Date.UTC(2026, 0, 4, 16));
    expect(parseMoment('2026-01-05 00:30:15')).toBe(moment);
    expect(toSerial(moment)).toBeCloseTo(46_027.0210069, 6);
    expect(fromSerial(toSerial(moment))).toBe(moment);
  });

  test('a night in which the machine’s zone changes its clock: the office’s day has 24 hours', () => {
    // New York goes forward on 2026-03-08 at 07:00 UTC.
    const evening = at('2026-03-08 12:00');
    expect(showMoment(plusDays(evening, 1))).toBe('2026-03-09 12:00:00');
    expect(midnights(evening, plusDays(evening, 1)).map(showMoment)).toEqual(['2026-03-08 00:00:00', '2026-03-09 00:00:00']);
  });

  test('weeks begin on Monday, 00:00 of the office', () => {
    const monday = at('2026-11-30 00:00');
    expect(startOfWeek(monday)).toBe(monday);
    expect(startOfWeek(monday - 1)).toBe(at('2026-11-23 00:00'));
    expect(startOfWeek(at('2026-12-06 23:59'))).toBe(monday);
    expect(showMoment(startOfWeek(at('2027-01-03 12:00')))).toBe('2026-12-28 00:00:00');
  });

  test('months end on their last day, leap years too', () => {
    expect(showMoment(monthOf(at('2028-02-10 07:59')).last)).toBe('2028-02-29 00:00:00');
    expect(showMoment(monthOf(at('2026-12-31 23:59')).last)).toBe('2026-12-31 00:00:00');
    expect(showMoment(monthOf(at('2026-12-01 00:00')).first)).toBe('2026-12-01 00:00:00');
    expect(showMoment(plusMonths(at('2026-01-31 18:00'), 1))).toBe('2026-02-28 18:00:00');
    expect(showMoment(plusMonths(at('2028-02-29 18:00'), -12))).toBe('2027-02-28 18:00:00');
  });

  test('days are counted by the calendar, not by hours', () => {
    expect(daysBetween(at('2026-11-30 23:59'), at('2026-12-01 00:00'))).toBe(1);
    expect(daysBetween(at('2026-12-01 00:00'), at('2026-11-30 23:59'))).toBe(-1);
    expect(daysBetween(at('2026-11-30 00:00'), at('2026-11-30 23:59'))).toBe(0);
    expect(midnights(at('2026-12-01 00:00'), at('2026-11-30 00:00'))).toEqual([]);
  });

  test('the night in which New York changes its clocks', () => {
    expect(parseMoment('2026-03-08 02:30')).toBe(Date.UTC(2026, 2, 7, 18, 30));
    expect(showMoment(Date.UTC(2026, 2, 7, 18, 30))).toBe('2026-03-08 02:30:00');
  });

  test('leap day, month end, midnight', () => {
    expect(dayOf(at('2028-02-29 23:59:59'))).toBe('2028-02-29');
    expect(dayOf(at('2028-02-29 23:59:59') + 1000)).toBe('2028-03-01');
    expect(dayOf(at('2026-02-28 23:59:59') + 1000)).toBe('2026-03-01');
    expect(dayOf(at('2026-12-31 23:59:59') + 1000)).toBe('2027-01-01');
    expect(minuteOfDay(at('2026-03-02 00:00'))).toBe(0);
    expect(minuteOfDay(at('2026-03-02 23:59:59'))).toBe(1_439);
    expect(weekday(at('2026-03-01 23:59:59'))).toBe(7);
    expect(toSerial(at('2026-03-02 00:00'))).toBe(46_083);
  });
});

test('serial numbers begin on 30 December 1899', () => {
  expect(fromSerial(25_569)).toBe(at('1970-01-01 00:00'));
  expect(toSerial(at('2000-01-01 12:00'))).toBe(36_526.5);
});

test('law: a moment to the second survives its serial number', () => {
  law(fc.integer({ min: at('1970-01-01 00:00') / 1000, max: at('2199-12-31 23:59:59') / 1000 }), (second) => {
    expect(fromSerial(toSerial(second * 1000))).toBe(second * 1000);
  });
});

test('law: what is shown is parsed back', () => {
  law(fc.integer({ min: at('1970-01-01 00:00') / 1000, max: at('2199-12-31 23:59:59') / 1000 }), (second) => {
    expect(parseMoment(showMoment(second * 1000))).toBe(second * 1000);
  });
});

test.each([
  ['2026-3-2', '2026-03-02 00:00'],
  ['2026.03.02', '2026-03-02 00:00'],
  ['2026年3月2日 9:05', '2026-03-02 09:05'],
  ['2026-03-02T09:05:07.250', '2026-03-02 09:05:07'],
  [' 2028-02-29 ', '2028-02-29 00:00'],
])('reads %s', (text, wall) => {
  expect(parseMoment(text)).toBe(at(wall));
});

test.each([
  '2026-02-31',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-03-02 24:00',
  '2026-03-02 10:60',
  '0000-00-00 00:00:00',
  '3/2/2026',
  '20260302',
  '',
])('"%s" is no moment', (text) => {
  expect(parseMoment(text)).toBeNull();
});

test.each([
  ['8:30', 510],
  ['00:00', 0],
  ['24:00', 1_440],
  ['24:01', null],
  ['12:60', null],
  ['noon', null],
  ['8.30', null],
])('clock %s', (text, minutes) => {
  expect(parseClock(text)).toBe(minutes);
});
