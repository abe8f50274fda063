import { expect, test } from '@jest/globals';
import { dailyDue, installedMark, newestSlot, slotDone } from '../../../src/engine/run/daily.ts';
import { showMoment } from '../../../src/table/office-time.ts';
import { at, head } from '../../builders.ts';

const six = 18 * 60;
const friday = 5;

function due(now: string, done: string | null, weekday: number | null = null, installed = '2026-02-01 10:00'): string {
  const marks = { [installedMark]: String(at(installed)), ...(done === null ? {} : { job: String(at(done)) }) };
  return showMoment(dailyDue('job', six, { head: head({ marks }), now: at(now) }, weekday));
}

test('due at its minute, and when done, a day later', () => {
  expect(due('2026-03-02 17:59:59', '2026-03-01 18:00')).toBe('2026-03-02 18:00:00');
  expect(due('2026-03-02 18:00', '2026-03-01 18:00')).toBe('2026-03-02 18:00:00');
  expect(due('2026-03-02 18:00', '2026-03-02 18:00')).toBe('2026-03-03 18:00:00');
});

test('days that were missed are caught up once', () => {
  expect(due('2026-03-05 09:00', '2026-03-01 18:00')).toBe('2026-03-04 18:00:00');
  const marks = slotDone('job', six, { head: head({ marks: {} }), now: at('2026-03-05 09:00') });
  expect(marks).toEqual({ job: String(at('2026-03-04 18:00')) });
  expect(due('2026-03-05 09:00', '2026-03-04 18:00')).toBe('2026-03-05 18:00:00');
});

test('a clock that steps back makes nothing due twice', () => {
  for (const now of ['2026-03-02 17:00', '2026-03-01 19:00', '2025-12-31 23:59'])
    expect(due(now, '2026-03-02 18:00')).toBe('2026-03-03 18:00:00');
});

test("what was planned before the installation is nobody's duty", () => {
  expect(due('2026-03-02 10:05', null, null, '2026-03-02 10:00')).toBe('2026-03-02 18:00:00');
  expect(due('2026-03-02 19:05', null, null, '2026-03-02 19:00')).toBe('2026-03-03 18:00:00');
  expect(due('2026-03-02 18:05', null, null, '2026-03-02 10:00')).toBe('2026-03-02 18:00:00');
});

test('[ORD-4] weekly: on its day, caught up after it, else the next week', () => {
  expect(due('2026-03-06 18:00', '2026-02-27 18:00', friday)).toBe('2026-03-06 18:00:00');
  expect(due('2026-03-09 08:00', '2026-02-27 18:00', friday)).toBe('2026-03-06 18:00:00');
  expect(due('2026-03-09 08:00', '2026-03-06 18:00', friday)).toBe('2026-03-13 18:00:00');
  expect(due('2026-03-06 17:00', '2026-02-27 18:00', friday)).toBe('2026-03-06 18:00:00');
});

test('over the end of a month, a year, and the leap day', () => {
  expect(due('2026-03-01 01:00', '2026-02-28 18:00')).toBe('2026-03-01 18:00:00');
  expect(due('2027-01-01 01:00', '2026-12-30 18:00')).toBe('2026-12-31 18:00:00');
  expect(due('2028-02-29 18:00', '2028-02-28 18:00')).toBe('2028-02-29 18:00:00');
  expect(due('2028-03-01 00:00', '2028-02-29 18:00')).toBe('2028-03-01 18:00:00');
});

test('a slot at midnight belongs to the day that begins', () => {
  expect(showMoment(newestSlot(at('2026-03-02 00:00'), 0, null))).toBe('2026-03-02 00:00:00');
  expect(showMoment(newestSlot(at('2026-03-01 23:59:59'), 0, null))).toBe('2026-03-01 00:00:00');
  expect(showMoment(newestSlot(at('2026-03-02 12:00'), 24 * 60, null))).toBe('2026-03-02 00:00:00');
});
