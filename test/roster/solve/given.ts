import type { RosterProblem, Worker } from '../../../src/roster/solve/problem.ts';
import type { Solver } from '../../../src/engine/ports.ts';
import { solveModel } from '../../../src/local/services/linear-optimization.ts';

/** The solver of the local host, without a script between. */
export const hostSolver: Solver = {
  solve: (program, seconds) => {
    const { status, values } = solveModel({ ...program, whole: program.names.map(() => true) }, seconds);
    if (status === 'INFEASIBLE') return { state: 'impossible' };
    if (status !== 'OPTIMAL' && status !== 'FEASIBLE') return { state: 'unsolved', why: status };
    return { state: status === 'OPTIMAL' ? 'best' : 'found', values };
  },
};

/** No solver answers. */
export const noSolver: Solver = { solve: () => ({ state: 'unsolved', why: 'Service error' }) };

/** Somebody who may have every shift on every day. */
export function worker(id: string, days: number, shifts: number, change: Partial<Worker> = {}): Worker {
  const every = Array.from({ length: shifts }, (_, at) => at);
  return {
    id,
    allowed: Array.from({ length: days }, () => every),
    fixed: Array.from({ length: days }, () => null),
    ...{ maxMinutes: 1e6, minMinutes: 0, maxRun: days, runBefore: 0, minRun: 1, minOff: 1, maxWeekends: 9, caps: [] },
    cost: Array.from({ length: days }, () => every.map(() => 0)),
    ...change,
  };
}

/** One shift a day that wants one person. */
export function oneADay(days: number, workers: readonly Worker[], change: Partial<RosterProblem> = {}): RosterProblem {
  return {
    ...{ days, workers, saturdays: [], balances: [], constant: 0 },
    shifts: [{ id: 'D', minutes: 480, notBefore: [] }],
    cover: Array.from({ length: days }, (_, day) => ({ day, shift: 0, need: 1, under: 100, over: 100 })),
    ...change,
  };
}
