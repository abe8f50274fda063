import { describe, expect, test } from '@jest/globals';
import { typedStandIns } from '../../src/access/stand-ins.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { at } from '../builders.ts';
import { controlWith, problemsOf, problemsWhileTyping, standInsTable } from './given.ts';

const member = (name: string, mail: string, role: string) => ({ name, mail: `${mail}@shop.example`, role });
const staff = [
  member('赵敏', 'zhao', 'head'),
  member('孙立', 'sun', 'director'),
  member('孙立', 'sun', 'planner'),
  member('周明', 'zhou', 'dutyManager'),
  member('李雷', 'li.a', 'agent'),
  member('李雷', 'li.b', 'agent'),
];
const entry = (who: string, standIn: string, from = '2026-03-05', to = '2026-03-09'): AnyRow => ({ who, standIn, from, to });
const good = entry('赵敏', '孙立');

const here = (...standIns: AnyRow[]) => controlWith({ standIns, staff });
const problems = (...standIns: AnyRow[]) => problemsOf(standInsTable, here(...standIns));
const published = (...standIns: AnyRow[]) => typedStandIns(here(...standIns)).map(({ who, standIn, from }) => `${who} ${standIn} ${from}`);

test('a good entry has no problem and is published with names and days alone', () => {
  const row = { ...good, reason: '住院' };
  expect(problems(row)).toEqual([null]);
  expect(typedStandIns(here(row))).toEqual([{ who: '赵敏', standIn: '孙立', from: '2026-03-05', to: '2026-03-09' }]);
});

describe('an entry that counts for nothing is told and not published', () => {
  test.each([
    ['an unknown name', entry('赵敏', '韩梅'), 'the Staff sheet has no "韩梅"'],
    ['somebody away whom nobody knows', entry('韩梅', '孙立'), 'the Staff sheet has no "韩梅"'],
    ['a name of two people', entry('赵敏', '李雷'), 'the Staff sheet has several people called "李雷": tell them apart in both sheets'],
    ['standing in for oneself', entry('赵敏', '赵敏'), 'nobody stands in for himself'],
    ['an end before the beginning', entry('赵敏', '孙立', '2026-03-09', '2026-03-05'), 'the last day lies before the first'],
    ['a day that is no date', { ...good, to: null }, 'To is required'],
  ])('%s', (_, row, words) => {
    expect(problems(row)).toEqual([words]);
    expect(published(row)).toEqual([]);
  });

  test('a Staff sheet whose header is broken makes no name unknown', () => {
    const broken = { ...here(good), isBroken: (table: { name: string }) => table.name === 'staff' };
    expect(problemsOf(standInsTable, { ...broken, desk: (desk) => (desk.name === 'staff' ? [] : here(good).desk(desk)) })).toEqual([null]);
  });

  test('what the row itself tells is told while people type, too', () => {
    expect(problemsWhileTyping(standInsTable, [entry('赵敏', '赵敏')])).toEqual(['nobody stands in for himself']);
    expect(problemsWhileTyping(standInsTable, [entry('赵敏', '韩梅')])).toEqual([null]);
  });
});

describe('an entry that cannot do all it says is told', () => {
  test('overlapping entries of one person: the first counts', () => {
    const rows = [good, entry('赵敏', '周明', '2026-03-09', '2026-03-12')];
    expect(problems(...rows)).toEqual([null, 'overlaps with row 2: on the days of both, row 2 counts']);
    expect(published(...rows)).toEqual(['赵敏 孙立 2026-03-05', '赵敏 周明 2026-03-09']);
  });

  test('the day after is no overlap', () => {
    expect(problems(good, entry('赵敏', '周明', '2026-03-10', '2026-03-12'))).toEqual([null, null]);
  });

  test('a chain is told where it begins', () => {
    expect(problems(good, entry('孙立', '周明', '2026-03-08', '2026-03-10'))).toEqual([
      '孙立 is away too from 2026-03-08 to 2026-03-10 (row 3): on these days nobody stands in for 赵敏, name somebody else',
      null,
    ]);
  });

  test('a circle is told to both', () => {
    const [first, second] = problems(good, entry('孙立', '赵敏'));
    expect(first).toContain('孙立 is away too');
    expect(second).toContain('赵敏 is away too');
  });

  test('neither at other times, nor because of an entry that counts for nothing', () => {
    expect(problems(good, entry('孙立', '赵敏', '2026-03-10', '2026-03-12'))).toEqual([null, null]);
    expect(problems(good, entry('孙立', '孙立'))).toEqual([null, 'nobody stands in for himself']);
  });
});

test('what is over is published no longer, what ends today is', () => {
  const rows = [entry('赵敏', '孙立', '2026-02-02', '2026-03-01'), entry('赵敏', '周明', '2026-02-02', '2026-03-02')];
  expect(published(...rows)).toEqual(['赵敏 周明 2026-02-02']);
  expect(typedStandIns({ ...here(...rows), now: at('2026-03-03 00:00') })).toEqual([]);
});
