import { readFileSync } from 'node:fs';
import chineseDays from 'chinese-days';
import { expect, test } from '@jest/globals';
import { librarySeed, seedFile, writtenSeed } from '../../src/cli/holiday-seed.ts';
import { calendarOf, isWorkday } from '../../src/rulebook/calendar.ts';
import { holidaySeed } from '../../src/rulebook/holiday-seed.ts';
import { dayMs, dayOf } from '../../src/table/office-time.ts';
import { at, settings } from '../builders.ts';

test('the seed is what the library says (npm run holidays)', () => {
  expect(holidaySeed).toEqual(librarySeed());
  expect(readFileSync(seedFile, 'utf8')).toBe(writtenSeed(librarySeed()));
});

test('every day of the seeded years is a workday for the office when it is one for the library', () => {
  const calendar = calendarOf(
    holidaySeed.map(([day, kind]) => ({ day, kind })),
    settings(),
  );
  const days = Array.from({ length: 730 }, (_, place) => dayOf(at('2025-01-01 12:00') + place * dayMs));
  expect(days.at(-1)).toBe('2026-12-31');
  expect(days.filter((day) => isWorkday(day, calendar) !== chineseDays.isWorkday(day))).toEqual([]);
});

test.each([
  ['2025-10-06', 'holiday', 'midAutumn'],
  ['2026-02-15', 'holiday', 'spring'],
  ['2026-02-28', 'workday', 'spring'],
  ['2026-10-07', 'holiday', 'national'],
  ['2026-10-10', 'workday', 'national'],
])('as the State Council published: %s is a %s of %s', (...day) => {
  expect(holidaySeed).toContainEqual(day);
});
