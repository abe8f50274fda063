import type { RosterProblem, Worker } from '../../roster/solve/problem.ts';

/** A benchmark instance as its file tells it: the checker reads this, not what the product makes of it. */
export interface Instance {
  readonly days: number;
  readonly shifts: readonly { readonly id: string; readonly minutes: number; readonly notBefore: readonly string[] }[];
  readonly staff: readonly Staff[];
  readonly daysOff: ReadonlyMap<string, readonly number[]>;
  readonly wishesOn: readonly Wish[];
  readonly wishesOff: readonly Wish[];
  readonly cover: readonly {
    readonly day: number;
    readonly shift: string;
    readonly need: number;
    readonly under: number;
    readonly over: number;
  }[];
}

export interface Staff {
  readonly id: string;
  readonly maxOf: ReadonlyMap<string, number>;
  readonly maxMinutes: number;
  readonly minMinutes: number;
  readonly maxRun: number;
  readonly minRun: number;
  readonly minOff: number;
  readonly maxWeekends: number;
}

export interface Wish {
  readonly who: string;
  readonly day: number;
  readonly shift: string;
  readonly weight: number;
}

/** Reads an instance of the employee shift scheduling benchmarks (Curtois and Qu 2014). @throws RangeError where a section is missing */
export function readInstance(text: string): Instance {
  const sections = new Map<string, string[][]>();
  let name = '';
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('SECTION_')) name = line;
    else sections.set(name, [...(sections.get(name) ?? []), line.split(',').map((cell) => cell.trim())]);
  }
  const section = (wanted: string): readonly (readonly string[])[] => {
    const rows = sections.get(`SECTION_${wanted}`);
    if (rows === undefined && !wanted.endsWith('REQUESTS') && wanted !== 'DAYS_OFF') throw new RangeError(`no section ${wanted}`);
    return rows ?? [];
  };
  const wish = ([who = '', day = '', shift = '', weight = '']: readonly string[]): Wish => ({
    who,
    day: Number(day),
    shift,
    weight: Number(weight),
  });
  return {
    days: Number(section('HORIZON')[0]?.[0]),
    shifts: section('SHIFTS').map(([id = '', minutes = '', after = '']) => ({
      id,
      minutes: Number(minutes),
      notBefore: after.split('|').filter((each) => each !== ''),
    })),
    staff: section('STAFF').map(([id = '', maxOf = '', ...numbers]) => {
      const [maxMinutes = 0, minMinutes = 0, maxRun = 0, minRun = 0, minOff = 0, maxWeekends = 0] = numbers.map(Number);
      const pairs = maxOf.split('|').map((each) => each.split('='));
      return {
        ...{ id, maxMinutes, minMinutes, maxRun, minRun, minOff, maxWeekends },
        maxOf: new Map(pairs.map(([shift = '', most = '']) => [shift, Number(most)])),
      };
    }),
    daysOff: new Map(section('DAYS_OFF').map(([id = '', ...days]) => [id, days.map(Number)])),
    wishesOn: section('SHIFT_ON_REQUESTS').map(wish),
    wishesOff: section('SHIFT_OFF_REQUESTS').map(wish),
    cover: section('COVER').map(([day = '', shift = '', need = '', under = '', over = '']) => ({
      ...{ day: Number(day), shift, need: Number(need), under: Number(under), over: Number(over) },
    })),
  };
}

/** The instance as the product's own model. */
export function problemOf(instance: Instance): RosterProblem {
  const { days, shifts, staff, daysOff, wishesOn, wishesOff, cover } = instance;
  const place = new Map(shifts.map(({ id }, at) => [id, at]));
  const shiftAt = (id: string) => place.get(id) ?? -1;
  const every = shifts.map((_, at) => at);
  const allDays = Array.from({ length: days }, (_, day) => day);
  const workers = staff.map(({ id, maxOf, ...limits }): Worker => {
    const cost = allDays.map(() => shifts.map(() => 0));
    const add = (day: number, shift: string, by: number) => {
      const today = cost[day];
      if (today !== undefined) today[shiftAt(shift)] = (today[shiftAt(shift)] ?? 0) + by;
    };
    for (const each of wishesOn) if (each.who === id) add(each.day, each.shift, -each.weight);
    for (const each of wishesOff) if (each.who === id) add(each.day, each.shift, each.weight);
    const may = every.filter((shift) => (maxOf.get(shifts[shift]?.id ?? '') ?? 0) > 0);
    return {
      ...{ id, ...limits, cost, runBefore: 0 },
      allowed: allDays.map((day) => ((daysOff.get(id) ?? []).includes(day) ? [] : may)),
      fixed: allDays.map(() => null),
      caps: may.map((shift) => ({ days: allDays, shifts: [shift], most: maxOf.get(shifts[shift]?.id ?? '') ?? 0 })),
    };
  });
  return {
    ...{ days, workers, balances: [] },
    saturdays: allDays.filter((day) => day % 7 === 5),
    shifts: shifts.map(({ id, minutes, notBefore }) => ({ id, minutes, notBefore: notBefore.map(shiftAt) })),
    cover: cover.map(({ shift, ...rest }) => ({ ...rest, shift: shiftAt(shift) })),
    constant: wishesOn.reduce((sum, { weight }) => sum + weight, 0),
  };
}
