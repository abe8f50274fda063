import { call } from './bridge.ts';
import { enumeration, guarded, type EnumValue } from './guarded.ts';

const VariableType = enumeration('LinearOptimizationService.VariableType', 'INTEGER', 'CONTINUOUS');
const Status = enumeration(
  'LinearOptimizationService.Status',
  ...(['OPTIMAL', 'FEASIBLE', 'INFEASIBLE', 'UNBOUNDED', 'ABNORMAL', 'MODEL_INVALID', 'NOT_SOLVED'] as const),
);

/** What the host answers. */
interface Answer {
  readonly status: keyof typeof Status;
  readonly objective: number;
  readonly values: readonly number[];
}

/** A number for each of several things, told together. */
type Numbers = readonly number[];

function engine(): object {
  const names: string[] = [];
  const model = {
    low: [] as number[],
    high: [] as number[],
    whole: [] as boolean[],
    cost: [] as number[],
    rows: [] as { low: number; high: number; at: readonly number[]; by: Numbers }[],
  };
  const place = new Map<string, number>();
  const found = (name: string) => {
    const at = place.get(name);
    if (at === undefined) throw new Error(`No variable named ${name}.`);
    return at;
  };
  const self: object = guarded('LinearOptimizationEngine', {
    addVariables: (added: readonly string[], low: Numbers, high: Numbers, types: readonly EnumValue[], cost: Numbers = []) => {
      added.forEach((name, at) => {
        if (place.has(name)) throw new Error(`Duplicate variable name: ${name}.`);
        place.set(name, names.push(name) - 1);
        model.low.push(low[at] ?? 0);
        model.high.push(high[at] ?? 0);
        model.whole.push(types[at] === VariableType.INTEGER);
        model.cost.push(cost[at] ?? 0);
      });
      return self;
    },
    addConstraints: (low: Numbers, high: Numbers, variables: readonly (readonly string[])[], by: readonly Numbers[]) => {
      low.forEach((least, at) => {
        model.rows.push({ low: least, high: high[at] ?? 0, at: (variables[at] ?? []).map(found), by: by[at] ?? [] });
      });
      return self;
    },
    setMinimization: () => self,
    /** 30 seconds where nothing is said, 300 at most. */
    solve: (seconds = 30) => solution(call<Answer>('LinearOptimization.solve', model, seconds), found),
  });
  return self;
}

function solution({ status, objective, values }: Answer, place: (name: string) => number): object {
  const isValid = status === 'OPTIMAL' || status === 'FEASIBLE';
  return guarded('LinearOptimizationSolution', {
    getStatus: () => Status[status],
    isValid: () => isValid,
    getObjectiveValue: () => objective,
    getVariableValue: (name: string) => values[place(name)] ?? 0,
  });
}

/** A solution of nothing, for the list of members. */
export const emptySolution = solution({ status: 'NOT_SOLVED', objective: 0, values: [] }, () => 0);

export const LinearOptimizationService = guarded('LinearOptimizationService', { createEngine: engine, VariableType, Status });
