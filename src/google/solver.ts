import type { LinearProgram, Solved, Solver } from '../engine/ports.ts';
import { textOf } from '../engine/errors.ts';

type Service = GoogleAppsScript.Optimization.LinearOptimizationService;

/** Google's bounds for what has none. */
const unbounded = 1e9;

/**
 * Apps Script's solver. Variables and rows go in batches, as its documentation advises for large models; a program that it does not solve,
 * for whatever reason, is told as unsolved: who asks has another way.
 */
export function googleSolver(service: () => Service): Solver {
  return {
    solve: (program, seconds) => {
      try {
        return solved(service(), program, seconds);
      } catch (error) {
        return { state: 'unsolved', why: textOf(error) };
      }
    },
  };
}

function solved(service: Service, program: LinearProgram, seconds: number): Solved {
  const { names, low, high, cost, rows } = program;
  const engine = service.createEngine();
  const whole = service.VariableType.INTEGER;
  engine.addVariables(
    [...names],
    [...low],
    [...high],
    names.map(() => whole),
    [...cost],
  );
  engine.addConstraints(
    rows.map((row) => Math.max(row.low, -unbounded)),
    rows.map((row) => Math.min(row.high, unbounded)),
    rows.map(({ at }) => at.map((place) => names[place] ?? '')),
    rows.map(({ by }) => [...by]),
  );
  engine.setMinimization();
  const solution = engine.solve(seconds);
  const status = String(solution.getStatus());
  if (status === 'INFEASIBLE') return { state: 'impossible' };
  if (!solution.isValid()) return { state: 'unsolved', why: status };
  return { state: status === 'OPTIMAL' ? 'best' : 'found', values: names.map((name) => solution.getVariableValue(name)) };
}
