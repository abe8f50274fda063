import { describe, expect, test } from '@jest/globals';
import { askForHolidays, holidayRows, holidaysMail, typedHolidays } from '../../src/access/holidays.ts';
import { holidaysTable } from '../../src/access/tables.ts';
import type { Situation } from '../../src/engine/workbook/situation.ts';
import { dayMs, showMoment } from '../../src/table/office-time.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { at, loaded, head, now, owner, person } from '../builders.ts';
import { controlWith, problemsOf, problemsWhileTyping } from './given.ts';

const national: AnyRow = { day: '2026-10-01', kind: 'holiday', name: '国庆节' };
const here = (holidays: readonly AnyRow[], change: Partial<Situation> = {}) => controlWith({ holidays }, change);

describe('what is typed wrongly is told and does not count', () => {
  test.each([
    ['a day typed twice', { ...national, kind: 'workday' }, 'Day is the same as in row 2'],
    ['a day that is no date', { kind: 'holiday', name: '国庆' }, 'Day is required'],
    ['no kind', { day: '2026-10-02' }, 'Kind is required'],
  ])('%s', (_, row, words) => {
    const both = here([national, row]);
    expect(problemsOf(holidaysTable, both)).toEqual([null, words]);
    expect(problemsWhileTyping(holidaysTable, [national, row])).toEqual([null, words]);
    expect(typedHolidays(both)).toEqual([{ day: '2026-10-01', kind: 'holiday' }]);
  });
});

test('a new sheet is born with the published days, in its language', () => {
  const rows = holidayRows('zh-TW');
  expect(rows).toContainEqual({ day: '2026-10-01', kind: 'holiday', name: '國慶節' });
  expect(rows).toContainEqual({ day: '2026-02-28', kind: 'workday', name: '春節' });
  expect(new Set(rows.map(({ day }) => day)).size).toBe(rows.length);
});

describe('a year that nobody entered', () => {
  const due = (situation: Situation) => {
    const moment = askForHolidays.due(situation);
    return moment === null ? null : showMoment(moment);
  };
  const december = at('2026-12-01 00:00');
  const told = (years: string, moment = december) => ({ head: head({ marks: { 'access.holidays': `${String(moment)} ${years}` } }) });

  test('is asked for from 1 December of the year before', () => {
    expect(due(here([national]))).toBe('2026-12-01 00:00:00');
    expect(due(here([national], { now: december }))).toBe('2026-12-01 00:00:00');
    expect(due(here([national, { ...national, day: '2027-10-01' }], { now: december }))).toBe('2027-12-01 00:00:00');
  });

  test('is asked for at once when it has begun', () => {
    expect(due(here([]))).toBe(showMoment(now));
  });

  test('again a week later and until it is mended', () => {
    expect(due(here([national], { now: december + dayMs, ...told('2027') }))).toBe('2026-12-08 00:00:00');
    expect(due(here([national], { now: december + 30 * dayMs, ...told('2027') }))).toBe('2026-12-08 00:00:00');
  });

  test('at once, when it is another year than the one asked for', () => {
    const moment = december + dayMs;
    expect(due(here([], { now: moment, ...told('2027') }))).toBe(showMoment(moment));
  });

  test('not while the header of the sheet is broken: that is told by itself', () => {
    expect(due(here([], { isBroken: (table) => table.name === 'holidays' }))).toBeNull();
  });

  test('owner and system administrators get the letter, each once, with the years', () => {
    const staff = [person('systemAdministrator'), person('head'), { ...person('systemAdministrator'), mail: owner }];
    const situation = here([], { now: december, staff });
    const decision = askForHolidays.begin(situation).decide(loaded(), situation);
    expect(decision.marks).toEqual({ 'access.holidays': `${String(december)} 2026 2027` });
    expect(decision.mails).toMatchObject([{ to: [owner, 'systemadministrator@shop.example'], about: { years: '2026, 2027' } }]);
    const { subject } = holidaysMail.compose({ years: '2026, 2027' }, 'en', situation, () => null);
    expect(subject).toBe('[Zhanggui] Enter the holidays of 2026, 2027');
  });

  test('nobody is told when somebody asks for the job and nothing is missing', () => {
    const situation = here([national]);
    expect(askForHolidays.begin(situation).decide(loaded(), situation)).toEqual({});
  });
});
