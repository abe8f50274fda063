import type { LinearProgram } from '../../engine/ports.ts';
import type { Plan, RosterProblem, Worker } from './problem.ts';

interface Draft {
  readonly names: string[];
  readonly low: number[];
  readonly high: number[];
  readonly cost: number[];
  readonly rows: { low: number; high: number; at: number[]; by: number[] }[];
}

/** More than any sum of a roster. */
const unbounded = 1e9;

/** The integer program of a roster, and how its solution is read. Variables are named by worker, day and shift. */
export function linearProgram(problem: RosterProblem): {
  readonly program: LinearProgram;
  readonly planOf: (values: readonly number[]) => Plan;
} {
  const draft: Draft = { names: [], low: [], high: [], cost: [], rows: [] };
  const cells = problem.workers.map((worker, who) => workerCells(draft, worker, who));
  problem.workers.forEach((worker, who) => {
    workerRows(draft, problem, worker, cells[who] ?? [], who);
  });
  coverRows(draft, problem, cells);
  balanceRows(draft, problem, cells);
  const { names, low, high, cost, rows } = draft;
  return { program: { names, low, high, cost, rows }, planOf: (values) => cells.map((days) => days.map((day) => chosen(day, values))) };
}

/** Of each day the variables of the shifts that are possible. */
type Cells = readonly (readonly (readonly [shift: number, variable: number])[])[];

function chosen(day: Cells[number], values: readonly number[]): number {
  return day.find(([, variable]) => (values[variable] ?? 0) > 0.5)?.[0] ?? -1;
}

function variable(draft: Draft, name: string, high: number, cost: number, low = 0): number {
  draft.names.push(name);
  draft.low.push(low);
  draft.high.push(high);
  draft.cost.push(cost);
  return draft.names.length - 1;
}

function row(draft: Draft, low: number, high: number, terms: readonly (readonly [at: number, by: number])[]): void {
  if (terms.length === 0 && low <= 0 && high >= 0) return;
  draft.rows.push({ low, high, at: terms.map(([at]) => at), by: terms.map(([, by]) => by) });
}

function workerCells(draft: Draft, { allowed, fixed, cost }: Worker, who: number): Cells {
  return allowed.map((shifts, day) => {
    const stands = fixed[day] ?? null;
    const possible = stands === null ? shifts : stands < 0 ? [] : [stands];
    return possible.map(
      (shift) =>
        [
          shift,
          variable(draft, `x${String(who)}_${String(day)}_${String(shift)}`, 1, cost[day]?.[shift] ?? 0, stands === null ? 0 : 1),
        ] as const,
    );
  });
}

type Terms = readonly (readonly [number, number])[];

function workerRows(draft: Draft, problem: RosterProblem, worker: Worker, cells: Cells, who: number): void {
  const { days, shifts } = problem;
  const on = (day: number, by = 1): Terms => (cells[day] ?? []).map(([, at]) => [at, by] as const);
  const sum = (from: number, to: number, by = 1): Terms => Array.from({ length: to - from + 1 }, (_, at) => on(from + at, by)).flat();
  for (let day = 0; day < days; day += 1) if ((cells[day] ?? []).length > 1) row(draft, 0, 1, on(day));
  const minutes = cells.flatMap((day) => day.map(([shift, at]) => [at, shifts[shift]?.minutes ?? 0] as const));
  const most = minutes.reduce((all, [, by]) => all + by, 0);
  if (worker.minMinutes > 0 || most > worker.maxMinutes) row(draft, worker.minMinutes, Math.min(worker.maxMinutes, unbounded), minutes);
  for (const { days: on_, shifts: of, most: limit } of worker.caps) {
    const capped = on_.flatMap((day) => (cells[day] ?? []).filter(([shift]) => of.includes(shift)).map(([, at]) => [at, 1] as const));
    if (capped.length > limit) row(draft, 0, limit, capped);
  }
  restRows(draft, problem, cells);
  const before = Math.min(worker.runBefore, worker.maxRun);
  if (before > 0 && worker.maxRun - before < days) row(draft, 0, worker.maxRun - before, sum(0, worker.maxRun - before));
  for (let day = 0; day + worker.maxRun < days; day += 1) row(draft, 0, worker.maxRun, sum(day, day + worker.maxRun));
  for (let length = 1; length < worker.minRun; length += 1)
    for (let day = 1; day + length < days; day += 1)
      row(draft, 1 - length, unbounded, [...on(day - 1), ...sum(day, day + length - 1, -1), ...on(day + length)]);
  for (let length = 1; length < worker.minOff; length += 1)
    for (let day = 1; day + length < days; day += 1)
      row(draft, -1, unbounded, [...on(day - 1, -1), ...sum(day, day + length - 1), ...on(day + length, -1)]);
  if (worker.maxWeekends >= problem.saturdays.length) return;
  const weekends = problem.saturdays.map((saturday) => {
    const worked = variable(draft, `w${String(who)}_${String(saturday)}`, 1, 0);
    for (const day of [saturday, saturday + 1]) if (day >= 0 && day < days) row(draft, -1, 0, [...on(day), [worked, -1]]);
    return [worked, 1] as const;
  });
  row(draft, 0, worker.maxWeekends, weekends);
}

/** A shift, and every shift that forbids as much, against what it forbids on the next day. */
function restRows(draft: Draft, { days, shifts }: RosterProblem, cells: Cells): void {
  shifts.forEach(({ notBefore }, first) => {
    if (notBefore.length === 0) return;
    const stricter = shifts.flatMap((other, at) => (notBefore.every((each) => other.notBefore.includes(each)) ? [at] : []));
    const isRepeated = stricter.some((at) => at < first && (shifts[at]?.notBefore.length ?? 0) === notBefore.length);
    if (isRepeated) return;
    for (let day = 0; day + 1 < days; day += 1) {
      const today = (cells[day] ?? []).filter(([shift]) => stricter.includes(shift));
      const tomorrow = (cells[day + 1] ?? []).filter(([shift]) => notBefore.includes(shift));
      if (today.length > 0 && tomorrow.length > 0)
        row(
          draft,
          0,
          1,
          [...today, ...tomorrow].map(([, at]) => [at, 1] as const),
        );
    }
  });
}

function coverRows(draft: Draft, { cover }: RosterProblem, cells: readonly Cells[]): void {
  cover.forEach(({ day, shift, need, under, over }, at) => {
    const who = cells.flatMap((days) => (days[day] ?? []).filter(([each]) => each === shift).map(([, each]) => [each, 1] as const));
    const missing = variable(draft, `u${String(at)}`, need, under);
    const more = over >= unbounded ? [] : [[variable(draft, `o${String(at)}`, unbounded, over), -1] as const];
    row(draft, need, need, [...who, [missing, 1], ...more]);
  });
}

function balanceRows(draft: Draft, { balances }: RosterProblem, cells: readonly Cells[]): void {
  balances.forEach(({ workers, carried, weight, cost }, at) => {
    if (workers.length < 2) return;
    const high = variable(draft, `h${String(at)}`, unbounded, cost);
    const low = variable(draft, `l${String(at)}`, unbounded, -cost);
    workers.forEach((who, place) => {
      const own = (cells[who] ?? []).flatMap((day, on) =>
        day.flatMap(([shift, each]) => {
          const by = weight[on]?.[shift] ?? 0;
          return by === 0 ? [] : [[each, by] as const];
        }),
      );
      const from = carried[place] ?? 0;
      row(draft, -unbounded, -from, [...own, [high, -1]]);
      row(draft, -from, unbounded, [...own, [low, -1]]);
    });
  });
}
