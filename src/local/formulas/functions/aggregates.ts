import { toNumber } from '../coerce.ts';
import { finite } from '../operators.ts';
import type { Functions, WholeFunction } from '../site.ts';
import { asGrid, Fault, faultIn, faults, flat, isGrid, type Scalar, type Value } from '../value.ts';

/** Numbers of the arguments: in ranges only real numbers count, what is written into the formula itself is converted. */
function numbersOf(values: readonly Value[]): number[] | Fault {
  const fault = faultIn(values);
  if (fault) return fault;
  const numbers: number[] = [];
  for (const value of values) {
    if (isGrid(value)) for (const cell of value.cells) if (typeof cell === 'number') numbers.push(cell);
    if (isGrid(value) || value === null) continue;
    const number = toNumber(value);
    if (number instanceof Fault) return number;
    numbers.push(number);
  }
  return numbers;
}

function overNumbers(calculate: (numbers: readonly number[]) => number | Fault): WholeFunction {
  return (values) => {
    const numbers = numbersOf(values);
    return numbers instanceof Fault ? numbers : finite(calculate(numbers));
  };
}

export function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

function most(numbers: readonly number[], better: (a: number, b: number) => boolean): number {
  return numbers.reduce((best, number) => (better(number, best) ? number : best), numbers[0] ?? 0);
}

function products(values: readonly Value[]): Scalar {
  const grids = values.map(asGrid);
  const [one] = grids;
  if (!one || grids.some((grid) => grid.height !== one.height || grid.width !== one.width)) return faults.value;
  const fault = faultIn(grids);
  if (fault) return fault;
  return sum(one.cells.map((_, i) => grids.reduce((product, grid) => product * factor(grid.cells[i] ?? null), 1)));
}

/** Truth values are counted here, unlike in SUM; texts are 0. */
function factor(cell: Scalar): number {
  return typeof cell === 'number' ? cell : cell === true ? 1 : 0;
}

const isThere = (cell: Scalar): boolean => cell !== null;

export const aggregates: Partial<Functions> = {
  whole: {
    SUM: overNumbers(sum),
    AVERAGE: overNumbers((numbers) => (numbers.length > 0 ? sum(numbers) / numbers.length : faults.division)),
    MIN: overNumbers((numbers) => most(numbers, (a, b) => a < b)),
    MAX: overNumbers((numbers) => most(numbers, (a, b) => a > b)),
    PRODUCT: overNumbers((numbers) => (numbers.length > 0 ? numbers.reduce((a, b) => a * b, 1) : 0)),
    COUNT: (values) => flat(values).filter((cell) => typeof cell === 'number').length,
    COUNTA: (values) => flat(values).filter(isThere).length,
    COUNTBLANK: (values) => flat(values).filter((cell) => cell === null || cell === '').length,
    COUNTUNIQUE: (values) => new Set(flat(values).filter(isThere)).size,
  },
  lazy: {
    SUMPRODUCT: (values, site) => products(values.map((each) => (each ? site.asArray().evaluate(each) : null))),
  },
};
