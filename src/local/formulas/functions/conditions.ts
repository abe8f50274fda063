import type { Functions, WholeFunction } from '../site.ts';
import { asGrid, Fault, faults, first, type Grid, type Scalar, type Value } from '../value.ts';
import { sum } from './aggregates.ts';
import { criterion } from './criterion.ts';

/** The places at which all pairs of range and condition hold; null where the ranges differ in size. */
function places(pairs: readonly Value[]): readonly number[] | null {
  const [range, wanted, ...rest] = pairs;
  if (range === undefined || wanted === undefined) return null;
  const { cells, height, width } = asGrid(range);
  let left = matching(cells, wanted);
  for (let i = 0; i < rest.length; i += 2) {
    const other = asGrid(rest[i] ?? null);
    if (rest[i + 1] === undefined || other.height !== height || other.width !== width) return null;
    left = both(left, other.cells, rest[i + 1] ?? null);
  }
  return left;
}

/** Of some places those whose cells fulfil a condition. */
function both(left: readonly number[], cells: readonly Scalar[], wanted: Value): readonly number[] {
  const holds = criterion(first(wanted));
  return left.filter((place) => holds(cells[place] ?? null));
}

const byText = new WeakMap<readonly Scalar[], ReadonlyMap<string, readonly number[]>>();

/** A plain word is looked up in an index of its range: reports ask the same column for each of many words. */
function matching(cells: readonly Scalar[], wanted: Value): readonly number[] {
  const word = first(wanted);
  if (typeof word === 'string' && /^[^\s<>=*?~\d.+\-%¥￥$,][^*?~]*$/.test(word) && !/^(true|false)$/i.test(word)) {
    return indexOf(cells).get(word.toLowerCase()) ?? [];
  }
  const holds = criterion(word);
  const found: number[] = [];
  cells.forEach((cell, place) => {
    if (holds(cell)) found.push(place);
  });
  return found;
}

function indexOf(cells: readonly Scalar[]): ReadonlyMap<string, readonly number[]> {
  let index = byText.get(cells);
  if (!index) {
    const made = new Map<string, number[]>();
    cells.forEach((cell, place) => {
      if (typeof cell !== 'string') return;
      const word = cell.toLowerCase();
      const list = made.get(word);
      if (list) list.push(place);
      else made.set(word, [place]);
    });
    byText.set(cells, made);
    index = made;
  }
  return index;
}

type Total = (numbers: readonly number[]) => Scalar;

/** SUMIFS and its like: the range to total first, then pairs. */
function totalIfs(total: Total): WholeFunction {
  return ([range = null, ...pairs]) => {
    const [grid, checked] = [asGrid(range), asGrid(pairs[0] ?? null)];
    if (grid.height !== checked.height || grid.width !== checked.width) return faults.value;
    return totalled(grid, places(pairs), total);
  };
}

/** SUMIF and its like: the range to total last, or the checked one. */
function totalIf(total: Total): WholeFunction {
  return ([range = null, wanted = null, other]) => totalled(asGrid(other ?? range), places([range, wanted]), total);
}

function totalled(grid: Grid, found: readonly number[] | null, total: Total): Scalar {
  if (!found) return faults.value;
  const numbers: number[] = [];
  for (const place of found) {
    const cell = grid.cells[place];
    if (cell instanceof Fault) return cell;
    if (typeof cell === 'number') numbers.push(cell);
  }
  return total(numbers);
}

const average: Total = (numbers) => (numbers.length > 0 ? sum(numbers) / numbers.length : faults.division);
const least: Total = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);
const most: Total = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const count: WholeFunction = (pairs) => places(pairs)?.length ?? faults.value;

export const conditions: Partial<Functions> = {
  whole: {
    SUMIF: totalIf(sum),
    SUMIFS: totalIfs(sum),
    AVERAGEIF: totalIf(average),
    AVERAGEIFS: totalIfs(average),
    MINIFS: totalIfs(least),
    MAXIFS: totalIfs(most),
    COUNTIF: count,
    COUNTIFS: count,
  },
};
