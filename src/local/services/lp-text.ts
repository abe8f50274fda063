/** A linear program as a script hands it over: of each variable its bounds, whether it is a whole number, and its cost. */
export interface LinearModel {
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly whole: readonly boolean[];
  readonly cost: readonly number[];
  readonly rows: readonly { readonly low: number; readonly high: number; readonly at: readonly number[]; readonly by: readonly number[] }[];
}

/** From here on a bound is none. */
const unbounded = 1e9;

/** The model in the LP format of CPLEX, which HiGHS reads; the n-th variable is called `vN`. */
export function lpText({ low, high, whole, cost, rows }: LinearModel): string {
  const names = low.map((_, at) => `v${String(at)}`);
  const wholes = names.filter((_, at) => whole[at]);
  return [
    'Minimize',
    ` cost: ${sumOf(names, names.keys(), cost) || '0 v0'}`,
    'Subject To',
    ...rows.flatMap((row, at) => rowText(names, row, at)),
    'Bounds',
    ...names.map((name, at) => ` ${bound(low[at] ?? 0)} <= ${name} <= ${bound(high[at] ?? 0)}`),
    ...(wholes.length > 0 ? ['General', ...wholes.map((name) => ` ${name}`)] : []),
    'End',
  ].join('\n');
}

function rowText(names: readonly string[], { low, high, at, by }: LinearModel['rows'][number], place: number): readonly string[] {
  const sum = sumOf(names, at, by) || '0 v0';
  const name = `r${String(place)}`;
  if (low === high) return [` ${name}: ${sum} = ${String(low)}`];
  return [
    ...(low > -unbounded ? [` ${name}a: ${sum} >= ${String(low)}`] : []),
    ...(high < unbounded ? [` ${name}b: ${sum} <= ${String(high)}`] : []),
  ];
}

/** A line of the format may not grow without end: a term a line. */
function sumOf(names: readonly string[], at: Iterable<number>, by: readonly number[]): string {
  return [...at]
    .flatMap((variable, place) => {
      const factor = by[place] ?? 0;
      return factor === 0 ? [] : [`${factor < 0 ? '-' : '+'} ${String(Math.abs(factor))} ${names[variable] ?? ''}`];
    })
    .join('\n  ');
}

function bound(value: number): string {
  if (value >= unbounded) return '+inf';
  return value <= -unbounded ? '-inf' : String(value);
}
