import { describe, expect, test } from '@jest/globals';
import { isAway, standInFor, type Absences } from '../../src/approvals/stand-ins.ts';
import { person } from '../builders.ts';

const head = person('head');
const staff = [head, person('supervisor'), person('director'), { ...head, role: 'planner' as const }];
const away = (who: string, standIn: string, from = '2026-03-02', to = '2026-03-06') => ({ who, standIn, from, to });
const leave = (who: string, handOver: string | null) => ({ who, handOver, from: '2026-03-02', to: '2026-03-06' });
const day = '2026-03-04';

function standIn(absences: Partial<Absences>, on = day): string | null {
  return standInFor(head, on, { standIns: [], leaves: [], ...absences, staff })?.name ?? null;
}

describe('who decides for somebody', () => {
  test.each([
    ['the day before', '2026-03-01', null],
    ['the first day', '2026-03-02', 'supervisor'],
    ['the last day', '2026-03-06', 'supervisor'],
    ['the day after', '2026-03-07', null],
  ])('%s', (_, on, name) => {
    expect(standIn({ standIns: [away('head', 'supervisor')] }, on)).toBe(name);
  });

  test('nobody where he is here', () => {
    expect(standIn({ standIns: [away('supervisor', 'director')] })).toBeNull();
    expect(isAway(head, day, { standIns: [], leaves: [] })).toBe(false);
  });

  test('of two entries for one day the first counts', () => {
    expect(standIn({ standIns: [away('head', 'director'), away('head', 'supervisor')] })).toBe('director');
  });

  test('somebody on approved leave is stood in for by whom the request names, without being asked', () => {
    expect(standIn({ leaves: [leave('head', 'supervisor')] })).toBe('supervisor');
  });

  test('what the sheet says goes before the leave', () => {
    expect(standIn({ standIns: [away('head', 'director')], leaves: [leave('head', 'supervisor')] })).toBe('director');
  });
});

describe('nobody decides, and the seat is known to be empty', () => {
  test.each<[string, Partial<Absences>]>([
    ['when the leave names nobody', { leaves: [leave('head', null)] }],
    ['when the staff does not know the name', { standIns: [away('head', 'stranger')] }],
    ['when he stands in for himself', { standIns: [away('head', 'head')] }],
    ['when the stand-in is away too: no second hop', { standIns: [away('head', 'supervisor'), away('supervisor', 'director')] }],
    ['when the stand-in is on leave', { standIns: [away('head', 'supervisor')], leaves: [leave('supervisor', 'director')] }],
    ['in a circle', { standIns: [away('head', 'supervisor'), away('supervisor', 'head')] }],
  ])('%s', (_, absences) => {
    expect(standIn(absences)).toBeNull();
    expect(isAway(head, day, { standIns: [], leaves: [], ...absences })).toBe(true);
  });

  test('only on the days of both: before and after them the stand-in decides', () => {
    const standIns = [away('head', 'supervisor'), away('supervisor', 'director', '2026-03-04', '2026-03-05')];
    expect(standIn({ standIns }, '2026-03-03')).toBe('supervisor');
    expect(standIn({ standIns }, '2026-03-05')).toBeNull();
    expect(standIn({ standIns }, '2026-03-06')).toBe('supervisor');
  });
});
