/** What a cell shows where nothing could be computed, in Google's words. */
export type FaultCode = '#DIV/0!' | '#ERROR!' | '#N/A' | '#NAME?' | '#NULL!' | '#NUM!' | '#REF!' | '#VALUE!';

/** An error as a value: it goes through operators and functions until one of them takes it. */
export class Fault {
  constructor(readonly code: FaultCode) {}
}

export const faults = {
  division: new Fault('#DIV/0!'),
  syntax: new Fault('#ERROR!'),
  missing: new Fault('#N/A'),
  name: new Fault('#NAME?'),
  number: new Fault('#NUM!'),
  reference: new Fault('#REF!'),
  value: new Fault('#VALUE!'),
} as const;

/** Null is an empty cell. Moments are serial numbers without a zone. */
export type Scalar = null | string | number | boolean | Fault;

/** Cells row by row. */
export interface Grid {
  readonly height: number;
  readonly width: number;
  readonly cells: readonly Scalar[];
}

export type Value = Scalar | Grid;

export function isGrid(value: Value): value is Grid {
  return typeof value === 'object' && value !== null && !(value instanceof Fault);
}

export function gridOf(rows: readonly (readonly Scalar[])[]): Grid {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return { height: rows.length, width, cells: rows.flatMap((row) => Array.from({ length: width }, (_, at) => row[at] ?? null)) };
}

export function asGrid(value: Value): Grid {
  return isGrid(value) ? value : { height: 1, width: 1, cells: [value] };
}

export function rowsOf({ height, width, cells }: Grid): Scalar[][] {
  return Array.from({ length: height }, (_, row) => cells.slice(row * width, (row + 1) * width));
}

/** Null outside the grid. */
export function at(grid: Grid, row: number, column: number): Scalar {
  if (row < 0 || column < 0 || row >= grid.height || column >= grid.width) return null;
  return grid.cells[row * grid.width + column] ?? null;
}

/** A single value as it is, the first of a grid. */
export function first(value: Value): Scalar {
  return isGrid(value) ? (value.cells[0] ?? null) : value;
}

/** All values of all arguments, one after the other. */
export function flat(values: readonly Value[]): Scalar[] {
  return values.flatMap((value) => (isGrid(value) ? value.cells : [value]));
}

/** The first error among values, grids included. */
export function faultIn(values: readonly Value[]): Fault | null {
  for (const value of values) {
    if (value instanceof Fault) return value;
    const inside = isGrid(value) ? value.cells.find((cell) => cell instanceof Fault) : undefined;
    if (inside instanceof Fault) return inside;
  }
  return null;
}
