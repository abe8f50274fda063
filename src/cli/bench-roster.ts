import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import type { LinearProgram, Solved } from '../engine/ports.ts';
import { solveModel } from '../local/services/linear-optimization.ts';
import { linearProgram } from '../roster/solve/linear.ts';
import type { Plan, RosterProblem } from '../roster/solve/problem.ts';
import { search } from '../roster/solve/search.ts';
import { checkRoster, type Roster } from './bench-roster/check-instance.ts';
import { problemOf, readInstance, type Instance } from './bench-roster/instance.ts';
import { realData } from './real-data.ts';

/**
 * `npm run bench:roster -- [--search] [--seconds N] [--moves N] [FILE…]`: solves benchmark instances through the product's own model, by the local
 * host's LinearOptimizationService or by the local search, and has a separate checker judge each roster. Without files: those of REAL_DATA.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    search: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '60' },
    moves: { type: 'string', default: '24000000' },
  },
});
const own = ['Instance1.txt', 'Instance2.txt', 'Instance3.txt'].map((name) => join(realData(), 'roster', name));
const files = (positionals.length > 0 ? positionals : own).filter((file) => {
  if (!existsSync(file)) console.log(`left out: ${file} is not here (REAL_DATA)`);
  return existsSync(file);
});

function solved(program: LinearProgram, seconds: number): Solved {
  const answer = solveModel({ ...program, whole: program.names.map(() => true) }, seconds);
  if (answer.status === 'INFEASIBLE') return { state: 'impossible' };
  if (answer.status !== 'OPTIMAL' && answer.status !== 'FEASIBLE') return { state: 'unsolved', why: answer.status };
  return { state: answer.status === 'OPTIMAL' ? 'best' : 'found', values: answer.values };
}

function planBySolver(problem: RosterProblem, seconds: number): { readonly plan: Plan | null; readonly how: string } {
  const { program, planOf } = linearProgram(problem);
  const answer = solved(program, seconds);
  return 'values' in answer
    ? { plan: planOf(answer.values), how: answer.state === 'best' ? 'proved' : 'found' }
    : { plan: null, how: answer.state };
}

function planBySearch(problem: RosterProblem, seconds: number): { readonly plan: Plan | null; readonly how: string } {
  const until = Date.now() + seconds * 1000;
  return { plan: search(problem, { moves: Number(values.moves), isOver: () => Date.now() >= until }), how: 'searched' };
}

function rosterOf({ staff, shifts }: Instance, plan: Plan): Roster {
  return new Map(staff.map(({ id }, who) => [id, (plan[who] ?? []).map((shift) => (shift < 0 ? null : (shifts[shift]?.id ?? null)))]));
}

for (const file of files) {
  const instance = readInstance(readFileSync(file, 'utf8'));
  const problem = problemOf(instance);
  const began = Date.now();
  const { plan, how } = (values.search ? planBySearch : planBySolver)(problem, Number(values.seconds));
  const took = ((Date.now() - began) / 1000).toFixed(1);
  const checked = plan === null ? null : checkRoster(instance, rosterOf(instance, plan));
  if (checked === null || checked.broken.length > 0) process.exitCode = 1;
  const told =
    checked === null
      ? 'no roster'
      : `penalty ${String(checked.penalty)}${checked.broken.length > 0 ? `, BROKEN: ${checked.broken.join('; ')}` : ', every rule kept'}`;
  console.log(`${basename(file)}: ${told}, ${how}, ${took} s`);
}
