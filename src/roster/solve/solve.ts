import type { Solved, Solver } from '../../engine/ports.ts';
import { costOf, isPossible } from './cost.ts';
import { linearProgram } from './linear.ts';
import type { Plan, RosterProblem } from './problem.ts';
import { search } from './search.ts';

export interface Planned {
  readonly plan: Plan;
  readonly cost: number;
  /** best: proved; found: by the solver, in the time that it had; searched: by the local search. */
  readonly by: 'best' | 'found' | 'searched';
}

/** Why there is no plan: the rules cannot all hold, or the time was up. */
export type Planning = Planned | { readonly none: 'impossible' | 'outOfTime'; readonly why: string };

/** Moves of the search that follows a solver without an answer: some seconds. */
const usualMoves = 1_500_000;

/**
 * Fills a roster: by the solver, and by the local search where that has no answer in time. Where both fail, running out of time is told
 * as that and never as impossible.
 */
export function fillRoster(problem: RosterProblem, solver: Solver, seconds: number, moves = usualMoves): Planning {
  const { program, planOf } = linearProgram(problem);
  const solved: Solved = solver.solve(program, seconds);
  if (solved.state === 'impossible') return { none: 'impossible', why: '' };
  if (solved.state !== 'unsolved') {
    const plan = planOf(solved.values);
    // A solver's numbers are near the truth, a roster must be it.
    if (isPossible(problem, plan)) return { plan, cost: costOf(problem, plan), by: solved.state };
  }
  const plan = search(problem, { moves });
  if (plan === null) return { none: 'outOfTime', why: solved.state === 'unsolved' ? solved.why : '' };
  return { plan, cost: costOf(problem, plan), by: 'searched' };
}
