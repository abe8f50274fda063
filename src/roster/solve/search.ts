import type { Plan, RosterProblem, Worker } from './problem.ts';
import { costOf, isPossible } from './cost.ts';
import { strain } from './worked.ts';

export interface Searching {
  /** Moves that are tried in all; the same number gives the same plan. */
  readonly moves: number;
  /** Rounds of cooling, each from the best plan found. */
  readonly rounds?: number;
  readonly seed?: number;
  /** Asked now and then: a search that is told to stop ends with the best plan so far. */
  readonly isOver?: () => boolean;
  /** A plan to begin with; without one everybody is off where nothing stands. */
  readonly from?: Plan;
}

/**
 * A plan by simulated annealing, for where no solver answers: moves of some days of one worker, or of two who exchange them. Hard rules
 * weigh more with every move, so that the search ends within them; null where it did not. The same problem, number of moves and seed give
 * the same plan, on any machine.
 */
export function search(problem: RosterProblem, { moves, rounds = 3, seed = 1, isOver = () => false, from }: Searching): Plan | null {
  const chance = generator(seed);
  let start = from ?? problem.workers.map(({ fixed }) => fixed.map((each) => each ?? -1));
  let best: Plan | null = isPossible(problem, start) ? start : null;
  let bestCost = best === null ? Infinity : costOf(problem, best);
  const keep = (plan: Plan, cost: number) => {
    best = plan;
    bestCost = cost;
  };
  for (let round = 0; round < rounds && !isOver(); round += 1) {
    const heat = round === 0 ? 1 : 0.35;
    const state = stateOf(problem, start);
    anneal(problem, state, { moves: Math.floor(moves / rounds), heat, chance, isOver, better: () => bestCost, keep });
    start = best ?? copyOf(state.rows);
  }
  return best;
}

/** The minimal standard generator of Lehmer: every step exact in doubles. Whole numbers below `limit`. */
function generator(seed: number): (limit: number) => number {
  let state = (seed % 2_147_483_646) + 1;
  return (limit) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % limit;
  };
}

interface State {
  readonly rows: Int32Array[];
  /** How many are there, by day and shift. */
  readonly there: Int32Array;
  readonly strains: number[];
  readonly loads: readonly number[][];
  cost: number;
  strain: number;
}

function stateOf(problem: RosterProblem, plan: Plan): State {
  const { days, shifts, workers, balances } = problem;
  const there = new Int32Array(days * shifts.length);
  for (const row of plan) row.forEach((shift, day) => shift >= 0 && add(there, day * shifts.length + shift, 1));
  const strains = workers.map((worker, who) => strain(problem, worker, plan[who] ?? []));
  const own = balances.map(({ workers: among, carried, weight }) =>
    among.map((who, at) =>
      (plan[who] ?? []).reduce((sum, shift, day) => sum + (shift < 0 ? 0 : (weight[day]?.[shift] ?? 0)), carried[at] ?? 0),
    ),
  );
  return {
    rows: plan.map((row) => Int32Array.from(row)),
    ...{ there, strains, loads: own, cost: costOf(problem, plan), strain: strains.reduce((sum, each) => sum + each, 0) },
  };
}

function add(counts: Int32Array, at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}

function copyOf(rows: readonly Int32Array[]): Plan {
  return rows.map((row) => Array.from(row));
}

interface Cooling {
  readonly moves: number;
  /** 1 begins as hot as what costs most to miss; less begins cooler. */
  readonly heat: number;
  readonly chance: (limit: number) => number;
  readonly isOver: () => boolean;
  readonly better: () => number;
  readonly keep: (plan: Plan, cost: number) => void;
}

/** Days that one move changes at most. */
const longest = 7;

function anneal(problem: RosterProblem, state: State, { moves, heat, chance, isOver, better, keep }: Cooling): void {
  const { days, workers } = problem;
  const dearest = Math.max(10, ...problem.cover.map(({ under }) => under));
  const hot = dearest * 0.2 * heat;
  const cold = Math.min(3, dearest * 0.03);
  const ratio = cold / hot;
  const covers = coversOf(problem);
  let heatNow = hot;
  let weight = dearest * 0.5;
  for (let move = 0; move < moves; move += 1) {
    if ((move & 1023) === 0) {
      if (isOver()) return;
      heatNow = hot * Math.pow(ratio, move / moves);
      weight = dearest * (1 + (2 * move) / moves);
    }
    const who = chance(workers.length);
    const from = chance(days);
    const length = Math.min(days - from, 1 + (chance(3) === 0 ? chance(longest) : chance(2)));
    const other = chance(2) === 0 && workers.length > 1 ? (who + 1 + chance(workers.length - 1)) % workers.length : -1;
    const undo = other < 0 ? change(problem, state, who, { from, length, chance }) : exchange(state, who, other, { from, length });
    if (undo === null) continue;
    const [cost, rigid] = [costAfter(problem, state, covers, undo), strainAfter(problem, state, undo)];
    const delta = cost - state.cost + (rigid.total - state.strain) * weight;
    if (delta > 0 && Math.exp(-delta / heatNow) * 1_000_000 < chance(1_000_000)) {
      for (const { who: one, row } of undo) state.rows[one] = row;
      continue;
    }
    commitMove(problem, state, undo, rigid, cost);
    if (state.strain === 0 && state.cost < better()) keep(copyOf(state.rows), state.cost);
  }
}

/** A row as it was before a move. */
interface Before {
  readonly who: number;
  readonly row: Int32Array;
}

interface Days {
  readonly from: number;
  readonly length: number;
}

/** Some days of one worker get the same shift, or none. */
function change(
  problem: RosterProblem,
  state: State,
  who: number,
  { from, length, chance }: Days & Pick<Cooling, 'chance'>,
): readonly Before[] | null {
  const row = state.rows[who];
  const { allowed, fixed } = problem.workers[who] as Worker;
  if (row === undefined) return null;
  const may = allowed[from] ?? [];
  const shift = chance(3) === 0 || may.length === 0 ? -1 : (may[chance(may.length)] ?? -1);
  const next = row.slice();
  let isChanged = false;
  for (let day = from; day < from + length; day += 1) {
    if ((fixed[day] ?? null) !== null || next[day] === shift) continue;
    if (shift >= 0 && !(allowed[day] ?? []).includes(shift)) continue;
    next[day] = shift;
    isChanged = true;
  }
  if (!isChanged) return null;
  state.rows[who] = next;
  return [{ who, row }];
}

/** Two workers exchange some days. */
function exchange(state: State, who: number, other: number, { from, length }: Days): readonly Before[] | null {
  const [one, two] = [state.rows[who], state.rows[other]];
  if (one === undefined || two === undefined) return null;
  const [mine, his] = [one.slice(), two.slice()];
  let isChanged = false;
  for (let day = from; day < from + length; day += 1) {
    if (one[day] === two[day]) continue;
    mine[day] = two[day] ?? -1;
    his[day] = one[day] ?? -1;
    isChanged = true;
  }
  if (!isChanged) return null;
  state.rows[who] = mine;
  state.rows[other] = his;
  return [
    { who, row: one },
    { who: other, row: two },
  ];
}

/** What is wanted of each day and shift, by its place in `there`; -1 where nothing is said. */
interface Covers {
  readonly need: Int32Array;
  readonly under: Float64Array;
  readonly over: Float64Array;
}

function coversOf({ days, shifts, cover }: RosterProblem): Covers {
  const size = days * shifts.length;
  const [need, under, over] = [new Int32Array(size).fill(-1), new Float64Array(size), new Float64Array(size)];
  for (const each of cover) {
    const at = each.day * shifts.length + each.shift;
    need[at] = each.need;
    under[at] = each.under;
    over[at] = each.over;
  }
  return { need, under, over };
}

function coverCost({ need, under, over }: Covers, at: number, there: number): number {
  const wanted = need[at] ?? -1;
  if (wanted < 0) return 0;
  return there < wanted ? (wanted - there) * (under[at] ?? 0) : (there - wanted) * (over[at] ?? 0);
}

function costAfter(problem: RosterProblem, state: State, covers: Covers, undo: readonly Before[]): number {
  const { shifts, workers } = problem;
  const size = shifts.length;
  let cost = state.cost;
  for (const { who, row } of undo) {
    const now = state.rows[who] ?? row;
    const wishes = (workers[who] as Worker).cost;
    for (let day = 0; day < row.length; day += 1) {
      const [was, is] = [row[day] ?? -1, now[day] ?? -1];
      if (was === is) continue;
      if (was >= 0) cost -= wishes[day]?.[was] ?? 0;
      if (is >= 0) cost += wishes[day]?.[is] ?? 0;
      if (undo.length === 2) continue;
      if (was >= 0) cost += moved(covers, state.there, day * size + was, -1);
      if (is >= 0) cost += moved(covers, state.there, day * size + is, 1);
    }
  }
  return cost + balanceDelta(problem, state, undo);
}

function moved(covers: Covers, there: Int32Array, at: number, by: number): number {
  const count = there[at] ?? 0;
  return coverCost(covers, at, count + by) - coverCost(covers, at, count);
}

function balanceDelta({ balances }: RosterProblem, { loads, rows }: State, undo: readonly Before[]): number {
  let delta = 0;
  balances.forEach((balance, at) => {
    const own = loads[at] ?? [];
    const changed = undo.flatMap(({ who, row }) => {
      const place = balance.workers.indexOf(who);
      return place < 0 ? [] : [[place, loadChange(balance, row, rows[who] ?? row)] as const];
    });
    if (changed.every(([, by]) => by === 0)) return;
    const next = own.slice();
    for (const [place, by] of changed) next[place] = (next[place] ?? 0) + by;
    delta += (Math.max(...next) - Math.min(...next) - Math.max(...own) + Math.min(...own)) * balance.cost;
  });
  return delta;
}

function loadChange({ weight }: RosterProblem['balances'][number], was: Int32Array, is: Int32Array): number {
  let change = 0;
  for (let day = 0; day < was.length; day += 1) {
    const [before, after] = [was[day] ?? -1, is[day] ?? -1];
    if (before === after) continue;
    change += (after < 0 ? 0 : (weight[day]?.[after] ?? 0)) - (before < 0 ? 0 : (weight[day]?.[before] ?? 0));
  }
  return change;
}

interface Rigid {
  readonly total: number;
  readonly own: readonly number[];
}

function strainAfter(problem: RosterProblem, state: State, undo: readonly Before[]): Rigid {
  const own = undo.map(({ who, row }) => strain(problem, problem.workers[who] as Worker, state.rows[who] ?? row));
  const before = undo.reduce((sum, { who }) => sum + (state.strains[who] ?? 0), 0);
  return { own, total: state.strain - before + own.reduce((sum, each) => sum + each, 0) };
}

function commitMove(problem: RosterProblem, state: State, undo: readonly Before[], rigid: Rigid, cost: number): void {
  const size = problem.shifts.length;
  undo.forEach(({ who, row }, at) => {
    const now = state.rows[who] ?? row;
    for (let day = 0; day < row.length; day += 1) {
      const [was, is] = [row[day] ?? -1, now[day] ?? -1];
      if (was === is) continue;
      if (was >= 0) add(state.there, day * size + was, -1);
      if (is >= 0) add(state.there, day * size + is, 1);
    }
    problem.balances.forEach((balance, on) => {
      const place = balance.workers.indexOf(who);
      const own = state.loads[on];
      if (place >= 0 && own !== undefined) own[place] = (own[place] ?? 0) + loadChange(balance, row, now);
    });
    state.strains[who] = rigid.own[at] ?? 0;
  });
  state.strain = rigid.total;
  state.cost = cost;
}
