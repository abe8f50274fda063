import { expect, test } from '@jest/globals';
import { checkRoster } from '../../src/cli/bench-roster/check-instance.ts';
import { problemOf, readInstance } from '../../src/cli/bench-roster/instance.ts';
import { fillRoster } from '../../src/roster/solve/solve.ts';
import { hostSolver } from '../roster/solve/given.ts';

const text = `# made for this test
SECTION_HORIZON
7
SECTION_SHIFTS
E,480,
L,480,E
SECTION_STAFF
A,E=7|L=7,2400,480,5,2,2,1
B,E=7|L=0,2400,480,5,2,2,0
SECTION_DAYS_OFF
A,0
SECTION_SHIFT_ON_REQUESTS
A,2,L,3
SECTION_SHIFT_OFF_REQUESTS
B,1,E,2
SECTION_COVER
1,E,1,100,1
2,L,1,100,1
5,E,1,100,1
`;
const instance = readInstance(text);

test('an instance is read, solved and judged by a checker of its own', () => {
  const problem = problemOf(instance);
  const answer = fillRoster(problem, hostSolver, 20);
  if ('none' in answer) throw new Error(answer.none);
  const ids = instance.shifts.map(({ id }) => id);
  const roster = new Map(instance.staff.map(({ id }, who) => [id, (answer.plan[who] ?? []).map((shift) => ids[shift] ?? null)] as const));
  expect(checkRoster(instance, roster)).toEqual({ broken: [], penalty: answer.cost });
});

test.each([
  ['a day off', ['E', 'E', null, null, null, null, null], /works on day 0/],
  ['a forbidden order', [null, 'L', 'E', null, null, null, null], /L before E/],
  ['too few in a row', [null, 'E', null, null, null, null, null], /1 days on/],
  ['too few off in a row', [null, 'E', 'E', null, 'E', 'E', null], /1 days off/],
  ['too many in a row', [null, 'E', 'E', 'E', 'E', 'E', 'E'], /6 days in a row/],
])('the checker sees %s', (_, row, what) => {
  const roster = new Map([
    ['A', row],
    ['B', [null, null, 'E', 'E', null, null, null]],
  ]);
  expect(checkRoster(instance, roster).broken.join()).toMatch(what);
});
