import { describe, expect, test } from '@jest/globals';
import { costOf, isPossible } from '../../../src/roster/solve/cost.ts';
import type { Plan } from '../../../src/roster/solve/problem.ts';
import { search } from '../../../src/roster/solve/search.ts';
import { fillRoster } from '../../../src/roster/solve/solve.ts';
import { strain } from '../../../src/roster/solve/worked.ts';
import { hostSolver, noSolver, oneADay, worker } from './given.ts';

const days = 5;
const five = (change: (at: number) => Parameters<typeof worker>[3] = () => ({})) =>
  ['P1', 'P2', 'P3', 'P4', 'P5'].map((id, at) =>
    worker(id, days, 1, { caps: [{ days: [0, 1, 2, 3, 4], shifts: [0], most: 1 }], ...change(at) }),
  );
/** P1 has Monday, P2 Tuesday, and so on. */
const standing = (at: number) => Array.from({ length: days }, (_, day) => (day === at ? 0 : -1));
const lastSeen = (at: number) => standing(at).map((shift) => [shift === 0 ? -1 : 1]);
const differs = (plan: Plan) => plan.reduce((sum, row, who) => sum + row.filter((shift, day) => shift !== standing(who)[day]).length, 0);

describe.each([
  ['the solver', hostSolver],
  ['the local search', noSolver],
])('%s', (_, solver) => {
  const planned = (problem: Parameters<typeof fillRoster>[0]) => {
    const answer = fillRoster(problem, solver, 20, 60_000);
    if ('none' in answer) throw new Error(answer.none);
    expect(isPossible(problem, answer.plan)).toBe(true);
    expect(costOf(problem, answer.plan)).toBe(answer.cost);
    return answer;
  };

  test('fills every day that can be filled, within what one person may have', () => {
    expect(planned(oneADay(days, five())).cost).toBe(0);
  });

  test('[ROS-8] R08 keeps what people last saw where nothing forces a change', () => {
    const { plan } = planned(
      oneADay(
        days,
        five((at) => ({ cost: lastSeen(at) })),
      ),
    );
    expect(differs(plan)).toBe(0);
  });

  test('[ROS-8] R08 two people exchange their days where one cannot come, and nobody else moves', () => {
    const problem = oneADay(
      days,
      five((at) => ({ cost: lastSeen(at), ...(at === 1 ? { allowed: [[0], [], [0], [0], [0]] } : {}) })),
    );
    // Each of the two loses a day and gets one: four cells of the grid, two people.
    const { plan } = planned(problem);
    expect(plan.filter((row, who) => row.some((shift, day) => shift !== standing(who)[day]))).toHaveLength(2);
  });

  test('[ROS-8] R08 days that have passed do not move', () => {
    const passed = (at: number) => standing(at).map((shift, day) => (day < 3 ? shift : null));
    const cannot = { allowed: [[0], [0], [0], [0], []] };
    const problem = oneADay(
      days,
      five((at) => ({ cost: lastSeen(at), fixed: passed(at), ...(at === 4 ? cannot : {}) })),
    );
    const { plan } = planned(problem);
    expect(plan.map((row) => row.indexOf(0))).toEqual([0, 1, 2, 4, 3]);
  });

  test('leaves open what would break a rule', () => {
    const problem = oneADay(4, [worker('P1', 4, 1, { maxRun: 2 })]);
    expect(planned(problem).cost).toBe(100);
  });

  test('a row that began before the first day counts', () => {
    const { plan } = planned(oneADay(3, [worker('P1', 3, 1, { maxRun: 3, runBefore: 2 })]));
    expect(plan[0]?.slice(0, 2)).toContain(-1);
  });

  test('nobody has a shift that rest forbids after the one before', () => {
    const shifts = [
      { id: 'D', minutes: 720, notBefore: [] },
      { id: 'N', minutes: 720, notBefore: [0] },
    ];
    const cover = [
      { day: 0, shift: 1, need: 1, under: 100, over: 100 },
      { day: 1, shift: 0, need: 1, under: 100, over: 100 },
    ];
    expect(planned({ ...oneADay(2, [worker('P1', 2, 2)]), shifts, cover }).cost).toBe(100);
    expect(planned({ ...oneADay(2, [worker('P1', 2, 2), worker('P2', 2, 2)]), shifts, cover }).cost).toBe(0);
  });

  test('[ROS-8] what is shared evenly counts what each carries from before', () => {
    const balance = { name: 'weekend', workers: [0, 1], carried: [3, 1], weight: Array.from({ length: 2 }, () => [1]), cost: 10 };
    const { plan } = planned(oneADay(2, [worker('P1', 2, 1), worker('P2', 2, 1)], { balances: [balance] }));
    expect(plan).toEqual([
      [-1, -1],
      [0, 0],
    ]);
  });
});

test('a search of the same moves gives the same plan', () => {
  const problem = oneADay(
    14,
    ['P1', 'P2', 'P3'].map((id) => worker(id, 14, 1, { maxRun: 5, minRun: 2, minOff: 2 })),
  );
  expect(search(problem, { moves: 60_000 })).toEqual(search(problem, { moves: 60_000 }));
});

test('what must hold and does not is strain, the edges of the period excepted', () => {
  const one = worker('P1', 5, 1, { minRun: 2, minOff: 2, maxRun: 3 });
  const problem = oneADay(5, [one]);
  const strainOf = (...row: readonly number[]) => strain(problem, one, row);
  expect([
    strainOf(0, -1, -1, 0, 0),
    strainOf(0, 0, -1, -1, 0),
    strainOf(-1, 0, -1, -1, -1),
    strainOf(0, 0, -1, 0, 0),
    strainOf(0, 0, 0, 0, -1),
  ]).toEqual([0, 0, 1, 1, 1]);
});

test('where the rules cannot all hold, that is told and not a lack of time', () => {
  const problem = oneADay(3, [worker('P1', 3, 1, { minMinutes: 3 * 480, maxRun: 2 })]);
  expect(fillRoster(problem, hostSolver, 20)).toMatchObject({ none: 'impossible' });
  expect(fillRoster(problem, noSolver, 20, 5_000)).toMatchObject({ none: 'outOfTime' });
});
