import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { GoogleError } from '../contract.ts';
import { operation, type Operations } from '../operation.ts';
import { lpText, type LinearModel } from './lp-text.ts';

/** What came of a model, in the words of Apps Script. */
export interface ModelAnswer {
  readonly status: 'OPTIMAL' | 'FEASIBLE' | 'INFEASIBLE' | 'UNBOUNDED' | 'ABNORMAL' | 'MODEL_INVALID' | 'NOT_SOLVED';
  readonly objective: number;
  readonly values: readonly number[];
}

/** Seconds that one model may take. LinearOptimizationEngine page, 2026. */
const mostSeconds = 300;

const kind = { service: 'optimization', writes: false, scopes: [], simple: false } as const;

export const linearOptimizationOperations: Operations = {
  'LinearOptimization.solve': operation(kind, (_site, model: LinearModel, seconds: number) => solveModel(model, seconds)),
};

/** The program of the process that solves: HiGHS loads asynchronously and may fail on what it is given, neither of which may reach a script. */
const solving = `
const { stdin, stdout } = process;
let text = '';
stdin.setEncoding('utf8');
for await (const part of stdin) text += part;
const { lp, options } = JSON.parse(text);
const { default: load } = await import('highs');
const { Status, ObjectiveValue, Columns } = (await load()).solve(lp, options);
stdout.write(JSON.stringify({ Status, ObjectiveValue, Columns: Object.entries(Columns).map(([name, { Primal }]) => [name, Primal]) }));
`;

interface Told {
  readonly Status: string;
  readonly ObjectiveValue: number;
  readonly Columns: readonly (readonly [name: string, primal: number | null | undefined])[];
}

/**
 * Solves a model by HiGHS, in a process of its own, on one thread and with one seed: the same model gives the same answer. Costs that are
 * whole numbers of whole variables end the search as soon as nothing less by one is possible, which is then proved to be the best.
 * @throws GoogleError where the time asked for is none
 */
export function solveModel(model: LinearModel, seconds: number): ModelAnswer {
  if (!(seconds > 0 && seconds <= mostSeconds)) throw new GoogleError(`Invalid argument: seconds`, 'Exception');
  const isWhole = model.cost.every((cost, at) => cost === 0 || (Number.isInteger(cost) && model.whole[at] === true));
  const options = { time_limit: seconds, threads: 1, random_seed: 1, mip_rel_gap: 0, ...(isWhole ? { mip_abs_gap: 0.99 } : {}) };
  const { stdout, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', solving], {
    cwd: fileURLToPath(new URL('../../..', import.meta.url)),
    input: JSON.stringify({ lp: lpText(model), options }),
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    timeout: seconds * 1000 + 20_000,
  });
  if (status !== 0 || stdout === '') return nothing('ABNORMAL');
  return answerOf(JSON.parse(stdout) as Told, model);
}

function nothing(status: ModelAnswer['status']): ModelAnswer {
  return { status, objective: 0, values: [] };
}

function answerOf({ Status, ObjectiveValue, Columns }: Told, model: LinearModel): ModelAnswer {
  if (Status === 'Infeasible' || Status === 'Primal infeasible or unbounded') return nothing('INFEASIBLE');
  if (Status === 'Unbounded') return nothing('UNBOUNDED');
  const told = new Map(Columns);
  const values = model.low.map((low, at) => valueOf(told.get(`v${String(at)}`) ?? low, model.whole[at] === true));
  if (Status === 'Optimal') return { status: 'OPTIMAL', objective: ObjectiveValue, values };
  return isHeld(model, values) ? { status: 'FEASIBLE', objective: ObjectiveValue, values } : nothing('NOT_SOLVED');
}

function valueOf(primal: number, isWhole: boolean): number {
  return isWhole ? Math.round(primal) : primal;
}

/** Whether values keep all bounds and rows: what is left of a search that was ended may be no solution. */
function isHeld({ low, high, rows }: LinearModel, values: readonly number[]): boolean {
  const near = 1e-6;
  return (
    values.every((value, at) => value >= (low[at] ?? 0) - near && value <= (high[at] ?? 0) + near) &&
    rows.every((row) => {
      const sum = row.at.reduce((all, at, place) => all + (values[at] ?? 0) * (row.by[place] ?? 0), 0);
      return sum >= row.low - near && sum <= row.high + near;
    })
  );
}
