import { describe, expect, test } from '@jest/globals';
import type { Course } from '../../../src/approvals/figures/course.ts';
import { weekLetters, weekMail } from '../../../src/approvals/figures/week.ts';
import { installedMark } from '../../../src/engine/run/daily.ts';
import type { Situation } from '../../../src/engine/workbook/situation.ts';
import { calendarOf } from '../../../src/rulebook/calendar.ts';
import type { AnyRow } from '../../../src/table/table.ts';
import { languages } from '../../../src/text/words.ts';
import { at, head, person, settings, situation } from '../../builders.ts';

const before = String(at('2026-01-01 00:00'));

function here(wall: string, change: Partial<Situation> = {}, marks: Readonly<Record<string, string>> = {}): Situation {
  return situation({ now: at(wall), head: head({ marks: { [installedMark]: before, ...marks } }), ...change });
}

function course(change: Partial<Course> = {}): Course {
  const base = {
    requestNo: 'QS-1',
    kind: 'refund',
    subject: '瓶子破了',
    closedAt: at('2026-03-04 12:00'),
    minutes: 90,
    taken: [],
  } as const;
  return { ...base, waiting: [], overdueSince: null, ...change };
}

const late = (requestNo: string, wall: string): Course =>
  course({
    requestNo,
    closedAt: null,
    minutes: null,
    overdueSince: at(wall),
    waiting: [{ who: '周', whom: '李', since: at(wall), isOverdue: true }],
  });

function composed(courses: readonly Course[], language: Situation['language'] = 'zh-CN') {
  const [letter] = weekLetters(courses, here('2026-03-09 08:30')).mails;
  return weekMail.compose(letter?.about ?? {}, language, situation(), () => null);
}

describe('when the letter is written', () => {
  const marked = (wall: string, change: Partial<Situation> = {}, marks: Readonly<Record<string, string>> = {}) =>
    weekLetters([], here(wall, change, marks)).marks['approvals.week'] ?? null;
  const free = (...days: readonly string[]) => ({
    calendar: calendarOf(
      days.map((day) => ({ day, kind: 'holiday' as const })),
      settings(),
    ),
  });

  test.each([
    ['on Monday before the office opens', '2026-03-09 08:29', null],
    ['on Monday at its opening', '2026-03-09 08:30', '2026-03-09'],
    ['on Thursday, because the machine was off', '2026-03-12 15:00', '2026-03-09'],
    ['on Sunday night, because the machine was off', '2026-03-15 23:59', '2026-03-09'],
  ])('%s', (_, wall, week) => {
    expect(marked(wall)).toBe(week);
  });

  test('a Monday off: on the first working day', () => {
    expect(marked('2026-03-09 12:00', free('2026-03-09'))).toBeNull();
    expect(marked('2026-03-10 08:30', free('2026-03-09'))).toBe('2026-03-09');
  });

  test('a week off has none', () => {
    const week = free('2026-03-09', '2026-03-10', '2026-03-11', '2026-03-12', '2026-03-13');
    expect(marked('2026-03-15 20:00', week)).toBeNull();
    expect(marked('2026-03-16 08:30', week)).toBe('2026-03-16');
  });

  test('once a week, also when the clock steps back', () => {
    expect(marked('2026-03-10 08:30', {}, { 'approvals.week': '2026-03-09' })).toBeNull();
    expect(marked('2026-03-04 08:30', {}, { 'approvals.week': '2026-03-09' })).toBeNull();
    expect(marked('2026-03-16 08:30', {}, { 'approvals.week': '2026-03-09' })).toBe('2026-03-16');
  });

  test('not in the week in which Zhanggui was installed', () => {
    const installed = { [installedMark]: String(at('2026-03-10 14:00')) };
    expect(marked('2026-03-11 08:30', {}, installed)).toBeNull();
    expect(marked('2026-03-16 08:30', {}, installed)).toBe('2026-03-16');
  });
});

describe('whom it goes to', () => {
  test('each head gets one of his own, after everything else', () => {
    const staff = [person('head', '李'), person('head', '赵'), person('executive', '孙')];
    expect(weekLetters([], here('2026-03-09 08:30', { staff })).mails).toMatchObject([
      { id: 'approvals.week.2026-03-09.李@shop.example', to: ['李@shop.example'], priority: 9 },
      { id: 'approvals.week.2026-03-09.赵@shop.example', to: ['赵@shop.example'], priority: 9 },
    ]);
  });

  test('[ORD-20] without a head it goes up', () => {
    expect(weekLetters([], here('2026-03-09 08:30', { staff: [person('executive', '孙')] })).mails[0]?.to).toEqual(['孙@shop.example']);
  });
});

describe('what it says', () => {
  test('last week beside the week before, the slowest kinds, what is open and overdue with the oldest first', () => {
    const letter = composed([
      course({ minutes: 90 }),
      course({ minutes: 30 }),
      course({ kind: 'gift', minutes: 300 }),
      course({ closedAt: at('2026-02-25 12:00'), minutes: 45 }),
      course({ closedAt: at('2026-03-09 08:00'), minutes: 7 }),
      late('QS-8', '2026-03-06 10:00'),
      late('QS-7', '2026-03-05 09:00'),
      course({ closedAt: null, minutes: null }),
    ]);
    expect(letter.subject).toBe('【审批周报】2026-03-02 至 2026-03-08');
    expect(letter.lines).toEqual([
      '决定 3 项（前一周 1 项），中位用时 1.5 工作小时（前一周 0.8 工作小时）。',
      '最慢：赠品 5.0 工作小时（1 项）；退款 1.0 工作小时（2 项）。',
      '截至 08:30，未结束 3 项，其中超时 2 项。',
      '全部数字见“审批统计”表。',
      '超时的，最久的在前：',
    ]);
    expect(letter.table).toEqual([
      ['申请编号', '申请类别', '事由', '等待', '开始等待'],
      ['QS-7', '退款', '瓶子破了', '周（代李）', '2026-03-05 09:00'],
      ['QS-8', '退款', '瓶子破了', '周（代李）', '2026-03-06 10:00'],
    ]);
  });

  test('a week in which nothing happened has a short letter: silence might be a failure', () => {
    expect(composed([], 'en')).toEqual({
      subject: '[Approvals] The week 2026-03-02 to 2026-03-08',
      lines: [
        'Decided: 0 (0 the week before). Median turnaround: none (none).',
        'At 08:30, 0 are open, 0 of them overdue.',
        'All figures stand on the sheet Approval figures.',
      ],
      table: [],
    });
  });

  test('25 overdue: twenty are listed, and how many more there are', () => {
    const letter = composed(Array.from({ length: 25 }, (_, place) => late(`QS-${String(place)}`, '2026-03-05 09:00')));
    expect(letter.table).toHaveLength(21);
    expect(letter.lines).toContain('另有 5 项未列出。');
  });

  test.each(languages)('in %s every place is filled', (language) => {
    const { subject, lines, table = [] } = composed([course(), late('QS-7', '2026-03-05 09:00')], language);
    expect([subject, ...lines, ...table.flat()].join(' ')).not.toMatch(/[{}]|undefined|NaN/);
  });

  test('it fits a cell of the outbox, whatever people wrote', () => {
    const waiting = Array.from({ length: 10 }, () => ({ who: '周'.repeat(60), whom: '李'.repeat(60), since: 0, isOverdue: true }));
    const all = Array.from({ length: 30 }, (_, place) => ({
      ...late(`QS-${String(place)}`, '2026-03-05 09:00'),
      subject: '破'.repeat(200),
      waiting,
    }));
    const [letter] = weekLetters(all, here('2026-03-09 08:30')).mails;
    expect(JSON.stringify(letter?.about satisfies AnyRow | undefined).length).toBeLessThan(50_000);
  });
});
