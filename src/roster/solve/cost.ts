import type { Plan, RosterProblem } from './problem.ts';
import { strain } from './worked.ts';

/** What a plan costs by what is soft: wishes, cover, balance. Hard rules are not looked at: `strain` tells of them. */
export function costOf(problem: RosterProblem, plan: Plan): number {
  const { constant, workers, cover, balances } = problem;
  const wishes = workers.reduce(
    (sum, { cost }, who) => sum + (plan[who] ?? []).reduce((own, shift, day) => own + (shift < 0 ? 0 : (cost[day]?.[shift] ?? 0)), 0),
    0,
  );
  const missing = cover.reduce((sum, { day, shift, need, under, over }) => {
    const there = plan.filter((row) => row[day] === shift).length;
    return sum + Math.max(0, need - there) * under + Math.max(0, there - need) * over;
  }, 0);
  return constant + wishes + missing + balances.reduce((sum, balance) => sum + spread(loads(plan, balance)) * balance.cost, 0);
}

/** What each of those who share something carries with a plan. */
export function loads(plan: Plan, { workers, carried, weight }: RosterProblem['balances'][number]): readonly number[] {
  return workers.map((who, at) =>
    (plan[who] ?? []).reduce((sum, shift, day) => sum + (shift < 0 ? 0 : (weight[day]?.[shift] ?? 0)), carried[at] ?? 0),
  );
}

function spread(values: readonly number[]): number {
  return values.length < 2 ? 0 : Math.max(...values) - Math.min(...values);
}

/** Whether every hard rule holds. */
export function isPossible(problem: RosterProblem, plan: Plan): boolean {
  return problem.workers.every((worker, who) => strain(problem, worker, plan[who] ?? []) === 0);
}
