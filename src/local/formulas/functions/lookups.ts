import { compare, toNumber, toTruth } from '../coerce.ts';
import type { Functions, LazyFunction, WholeFunction } from '../site.ts';
import { asGrid, at, Fault, faults, first, gridOf, isGrid, rowsOf, type Grid, type Scalar, type Value } from '../value.ts';
import { over, valueOf } from '../over.ts';
import { criterion } from './criterion.ts';

const indexes = new WeakMap<Grid, Map<number, ReadonlyMap<Scalar, number>>>();

/** First place of each value of one line of a grid, texts in small letters. */
function indexOf(grid: Grid, line: readonly Scalar[], number: number): ReadonlyMap<Scalar, number> {
  const known = indexes.get(grid) ?? new Map<number, ReadonlyMap<Scalar, number>>();
  indexes.set(grid, known);
  let index = known.get(number);
  if (!index) {
    index = new Map([...line].map((cell, place) => [folded(cell), place] as const).reverse());
    known.set(number, index);
  }
  return index;
}

function folded(cell: Scalar): Scalar {
  return typeof cell === 'string' ? cell.toLowerCase() : cell;
}

/** The place of a value in a line: exactly the first, or in a sorted line the last that is not greater. -1 where there is none. */
function placeOf(grid: Grid, line: readonly Scalar[], number: number, key: Exclude<Scalar, Fault>, order: number): number {
  if (order === 0) {
    if (typeof key === 'string' && /[*?~]/.test(key)) return line.findIndex(criterion(`=${key}`));
    return indexOf(grid, line, number).get(folded(key)) ?? -1;
  }
  return line.findLastIndex((cell) => {
    if (cell === null || cell instanceof Fault || typeof cell !== typeof key) return false;
    return order > 0 ? compare(cell, key) <= 0 : compare(cell, key) >= 0;
  });
}

const keyColumns = new WeakMap<Grid, readonly Scalar[]>();

/** The column that VLOOKUP searches; kept, since whole columns of lookups ask one range. */
function keysOf(grid: Grid): readonly Scalar[] {
  const keys = keyColumns.get(grid) ?? columnOf(grid, 0);
  keyColumns.set(grid, keys);
  return keys;
}

function columnOf(grid: Grid, column: number): Scalar[] {
  return Array.from({ length: grid.height }, (_, row) => at(grid, row, column));
}

function turned(grid: Grid): Grid {
  return gridOf(Array.from({ length: grid.width }, (_, column) => columnOf(grid, column)));
}

/** VLOOKUP over a grid; HLOOKUP turns it first. Keys of a range are looked up one by one where the place is an array's. */
function lookup(turn: (grid: Grid) => Grid): LazyFunction {
  return ([key, range, index, sorted], site) => {
    const source = valueOf(range, site);
    if (source instanceof Fault) return source;
    const grid = turn(asGrid(source));
    const columns = valueOf(index, site);
    const isSorted = toTruth(sorted === undefined ? true : first(valueOf(sorted, site)));
    if (isSorted instanceof Fault) return isSorted;
    const line = keysOf(grid);
    return over(
      [key ? site.single(key) : null, isGrid(columns) && !site.isArray ? first(columns) : columns],
      ([wanted = null, which = null]) => {
        const column = toNumber(which);
        if (wanted instanceof Fault) return wanted;
        if (column instanceof Fault) return column;
        if (column < 1) return faults.value;
        if (column > grid.width) return faults.reference;
        const row = placeOf(grid, line, 0, wanted, isSorted ? 1 : 0);
        return row < 0 ? faults.missing : at(grid, row, Math.trunc(column) - 1);
      },
    );
  };
}

const match: LazyFunction = ([key, range, type], site) => {
  const grid = asGrid(valueOf(range, site));
  if (grid.height > 1 && grid.width > 1) return faults.missing;
  const order = toNumber(type === undefined ? 1 : first(valueOf(type, site)));
  if (order instanceof Fault) return order;
  return over([key ? site.single(key) : null], ([wanted = null]) => {
    if (wanted instanceof Fault) return wanted;
    const place = placeOf(grid, grid.cells, 0, wanted, order);
    return place < 0 ? faults.missing : place + 1;
  });
};

/** A row or column number of 0 takes them all. */
const index: WholeFunction = ([source = null, row = 0, column]) => {
  const grid = asGrid(source);
  const single = grid.height === 1 && column === undefined ? [0, row] : [row, column ?? 0];
  const [y, x] = single.map((each) => toNumber(first(each)));
  if (y === undefined || x === undefined || y instanceof Fault) return y ?? faults.value;
  if (x instanceof Fault) return x;
  if (y < 0 || x < 0 || y > grid.height || x > grid.width) return faults.reference;
  const rows = y === 0 ? rowsOf(grid) : [rowsOf(grid)[y - 1] ?? []];
  const cut = x === 0 ? rows : rows.map((cells) => [cells[x - 1] ?? null]);
  return cut.length === 1 && cut[0]?.length === 1 ? (cut[0][0] ?? null) : gridOf(cut);
};

const crossLookup: LazyFunction = ([key, range, results, instead], site) => {
  const [grid, found] = [asGrid(valueOf(range, site)), asGrid(valueOf(results, site))];
  const answer = (wanted: Scalar): Value => {
    if (wanted instanceof Fault) return wanted;
    const place = placeOf(grid, grid.cells, 0, wanted, 0);
    if (place < 0) return instead ? valueOf(instead, site) : faults.missing;
    if (found.cells.length === grid.cells.length) return found.cells[place] ?? null;
    return grid.width === 1 ? gridOf([rowsOf(found)[place] ?? []]) : gridOf(columnOf(found, place).map((cell) => [cell]));
  };
  const wanted = key ? site.single(key) : null;
  return isGrid(wanted) ? over([wanted], ([cell = null]) => first(answer(cell))) : answer(wanted);
};

/** Where a reference stands, 1-based. */
function place(of: (start: { row: number; column: number }) => number): LazyFunction {
  return ([argument], site) => {
    const area = argument ? site.reference(argument)?.area : { startRow: site.row, startColumn: site.column };
    return area ? of({ row: area.startRow, column: area.startColumn }) + 1 : faults.value;
  };
}

/** The cells that a call names, such as OFFSET's. */
function pointed(name: 'OFFSET' | 'INDIRECT'): LazyFunction {
  return (values, site) => {
    const reference = site.called(name, values);
    if (!reference) return faults.reference;
    const grid = site.read(reference);
    return grid.cells.length === 1 ? at(grid, 0, 0) : grid;
  };
}

export const lookups: Partial<Functions> = {
  lazy: {
    VLOOKUP: lookup((grid) => grid),
    HLOOKUP: lookup(turned),
    MATCH: match,
    XLOOKUP: crossLookup,
    ROW: place(({ row }) => row),
    COLUMN: place(({ column }) => column),
    OFFSET: pointed('OFFSET'),
    INDIRECT: pointed('INDIRECT'),
  },
  whole: {
    INDEX: index,
    ROWS: ([range = null]) => asGrid(range).height,
    COLUMNS: ([range = null]) => asGrid(range).width,
    TRANSPOSE: ([range = null]) => turned(asGrid(range)),
  },
};
