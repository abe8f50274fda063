import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import {
  addWorkingMinutes,
  calendarOf,
  holidaysMissedFrom,
  isWorkday,
  missingHolidayYears,
  nextOpening,
  workingMinutesBetween,
  type DatedKind,
  type OfficeCalendar,
} from '../../src/rulebook/calendar.ts';
import { holidaySeed } from '../../src/rulebook/holiday-seed.ts';
import { dayOf, minuteMs, minuteOfDay, showMoment } from '../../src/table/office-time.ts';
import { at, law, settings } from '../builders.ts';

const published: readonly DatedKind[] = holidaySeed.map(([day, kind]) => ({ day, kind }));
const office = calendarOf(published, settings());
/** Hours that begin and end at the same minute: the whole of each workday. */
const wholeDay = calendarOf(published, settings({ officeFrom: '09:00', officeTo: '09:00' }));

describe('a workday', () => {
  test.each([
    ['a Monday', '2026-03-02', true],
    ['a Saturday', '2026-03-07', false],
    ['a Sunday', '2026-03-08', false],
    ['a weekday of the Spring Festival', '2026-02-16', false],
    ['a Saturday worked in exchange', '2026-02-28', true],
    ['a Sunday worked in exchange', '2026-09-20', true],
    ['National Day', '2026-10-01', false],
    ['the day after the holidays', '2026-10-08', true],
    ['a weekday of a year that nobody entered', '2027-10-01', true],
    ['the leap day, a Tuesday', '2028-02-29', true],
  ])('%s', (_, day, works) => {
    expect(isWorkday(day, office)).toBe(works);
  });
});

describe('working minutes are added', () => {
  test.each([
    ['inside the day', '2026-03-02 10:00', 30, '2026-03-02 10:30'],
    ['up to closing', '2026-03-02 17:00', 30, '2026-03-02 17:30'],
    ['across closing', '2026-03-02 17:00', 31, '2026-03-03 08:31'],
    ['before opening', '2026-03-02 06:00', 10, '2026-03-02 08:40'],
    ['at closing', '2026-03-02 17:30', 10, '2026-03-03 08:40'],
    ['after closing', '2026-03-02 23:59', 10, '2026-03-03 08:40'],
    ['none, inside', '2026-03-02 10:00', 0, '2026-03-02 10:00'],
    ['none, at closing', '2026-03-02 17:30', 0, '2026-03-02 17:30'],
    ['none, at night', '2026-03-02 20:00', 0, '2026-03-03 08:30'],
    ['over a weekend', '2026-03-06 17:00', 60, '2026-03-09 09:00'],
    ['over the Spring Festival with its worked Saturday before', '2026-02-13 17:00', 60, '2026-02-14 09:00'],
    ['over the whole Spring Festival', '2026-02-14 17:00', 60, '2026-02-24 09:00'],
    ['on National Day', '2026-10-03 12:00', 1, '2026-10-08 08:31'],
    ['across a year', '2025-12-31 17:00', 60, '2026-01-04 09:00'],
    ['across the leap day', '2028-02-28 17:00', 60, '2028-02-29 09:00'],
    ['three days of nine hours', '2026-03-02 08:30', 3 * 540, '2026-03-04 17:30'],
    ['seconds are kept', '2026-03-02 10:00:30', 1, '2026-03-02 10:01:30'],
  ])('%s', (_, start, minutes, end) => {
    expect(showMoment(addWorkingMinutes(at(start), minutes, office))).toBe(showMoment(at(end)));
  });

  test('hours that begin and end at the same minute mean the whole workday', () => {
    expect(showMoment(addWorkingMinutes(at('2026-03-06 23:00'), 60, wholeDay))).toBe('2026-03-07 00:00:00');
    expect(showMoment(addWorkingMinutes(at('2026-03-06 23:00'), 61, wholeDay))).toBe('2026-03-09 00:01:00');
  });
});

test.each([
  ['inside', '2026-03-02 10:00', '2026-03-02 10:00'],
  ['before', '2026-03-02 08:29', '2026-03-02 08:30'],
  ['at closing', '2026-03-02 17:30', '2026-03-03 08:30'],
  ['on the eve of the holidays', '2026-09-30 17:30', '2026-10-08 08:30'],
  ['before a Saturday that is worked', '2026-10-09 18:00', '2026-10-10 08:30'],
])('the next opening, %s', (_, from, opening) => {
  expect(showMoment(nextOpening(at(from), office))).toBe(showMoment(at(opening)));
});

test.each([
  ['inside a day', '2026-03-02 10:00', '2026-03-02 11:30', 90],
  ['over a night', '2026-03-02 17:00', '2026-03-03 09:00', 60],
  ['over a weekend', '2026-03-06 17:00', '2026-03-09 09:00', 60],
  ['in the holidays', '2026-10-01 00:00', '2026-10-08 00:00', 0],
  ['a part of a minute', '2026-03-02 10:00:00', '2026-03-02 10:00:59', 0],
  ['backwards', '2026-03-03 10:00', '2026-03-02 10:00', 0],
])('minutes between, %s', (_, from, to, minutes) => {
  expect(workingMinutesBetween(at(from), at(to), office)).toBe(minutes);
});

describe('laws of working time', () => {
  const span = { min: at('2025-06-01 00:00') / minuteMs, max: at('2027-03-01 00:00') / minuteMs };
  const moments = fc.integer(span).map((minute) => minute * minuteMs);
  const minutes = fc.integer({ min: 0, max: 6_000 });
  const calendars = fc.constantFrom(office, wholeDay, calendarOf(published, settings({ officeFrom: '22:00', officeTo: '24:00' })));
  const isWorking = (moment: number, calendar: OfficeCalendar) => {
    const { opens, closes } = calendar;
    const minute = minuteOfDay(moment);
    const endsTheDay = minute === 0 && closes === 24 * 60 && isWorkday(dayOf(moment - 1), calendar);
    return endsTheDay || (isWorkday(dayOf(moment), calendar) && minute >= opens && minute <= closes);
  };

  test('the end never lies outside working time, nor before the start', () => {
    law(fc.tuple(moments, minutes, calendars), ([start, some, calendar]) => {
      const end = addWorkingMinutes(start, some, calendar);
      expect(end).toBeGreaterThanOrEqual(start);
      expect(isWorking(end, calendar)).toBe(true);
    });
  });

  test('parts add up to the whole', () => {
    law(fc.tuple(moments, minutes, minutes, calendars), ([start, one, two, calendar]) => {
      const inParts = addWorkingMinutes(addWorkingMinutes(start, one, calendar), two, calendar);
      expect(inParts).toBe(addWorkingMinutes(start, one + two, calendar));
    });
  });

  test('who starts later ends no sooner, and more minutes end no sooner', () => {
    law(fc.tuple(moments, moments, minutes, minutes, calendars), ([a, b, one, two, calendar]) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)];
      expect(addWorkingMinutes(early, one, calendar)).toBeLessThanOrEqual(addWorkingMinutes(late, one, calendar));
      expect(addWorkingMinutes(a, one, calendar)).toBeLessThanOrEqual(addWorkingMinutes(a, one + two, calendar));
    });
  });

  test('as many minutes lie between start and end as were added', () => {
    law(fc.tuple(moments, minutes, calendars), ([start, some, calendar]) => {
      expect(workingMinutesBetween(start, addWorkingMinutes(start, some, calendar), calendar)).toBe(some);
    });
  });

  test('the minutes of two stretches are those of both together', () => {
    law(fc.tuple(moments, moments, moments, calendars), ([a, b, c, calendar]) => {
      const [from = 0, middle = 0, to = 0] = [a, b, c].sort((x, y) => x - y);
      const parts = workingMinutesBetween(from, middle, calendar) + workingMinutesBetween(middle, to, calendar);
      expect(parts).toBe(workingMinutesBetween(from, to, calendar));
    });
  });

  test('the next opening is in working time, and no working time is passed over', () => {
    law(fc.tuple(moments, calendars), ([start, calendar]) => {
      const opening = nextOpening(start, calendar);
      expect(isWorking(opening, calendar)).toBe(true);
      expect(workingMinutesBetween(start, opening, calendar)).toBe(0);
      expect(workingMinutesBetween(opening, opening + minuteMs, calendar)).toBe(1);
    });
  });
});

describe('years that nobody entered', () => {
  const of = (...days: string[]): DatedKind[] => days.map((day) => ({ day, kind: 'holiday' }));

  test.each([
    ['both stand', of('2026-10-01', '2027-01-01'), '2026-12-15 10:00', []],
    ['the next is not asked for in November', of('2026-10-01'), '2026-11-30 23:59', []],
    ['the next is missed from 1 December', of('2026-10-01'), '2026-12-01 00:00', [2027]],
    ['this one is missed at once', of('2025-10-01'), '2026-03-02 10:00', [2026]],
    ['both are missed', [], '2026-12-31 23:59', [2026, 2027]],
    ["the office's new year decides", of('2026-10-01'), '2027-01-01 00:00', [2027]],
    ['a make-up workday alone is no year of holidays', [{ day: '2026-02-28', kind: 'workday' as const }], '2026-03-02 10:00', [2026]],
  ])('%s', (_, entries, now, years) => {
    expect(missingHolidayYears(entries, at(now))).toEqual(years);
  });

  test('the moment from which they are missed lies ahead while all is well', () => {
    const now = at('2026-03-02 10:00');
    expect(showMoment(holidaysMissedFrom(of('2026-10-01'), now))).toBe('2026-12-01 00:00:00');
    expect(showMoment(holidaysMissedFrom(of('2026-10-01', '2027-10-01'), now))).toBe('2027-12-01 00:00:00');
    expect(holidaysMissedFrom([], now)).toBeLessThan(now);
  });
});
