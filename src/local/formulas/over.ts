import type { Argument, Site } from './site.ts';
import { mostCells } from './bounds.ts';
import { asGrid, at, faults, isGrid, type Grid, type Scalar, type Value } from './value.ts';

/** What an argument gives; null for one that was left out. */
export function valueOf(argument: Argument | undefined, site: Site): Value {
  return argument ? site.evaluate(argument) : null;
}

/** Goes over ranges cell by cell: single lines are repeated, what a shorter range lacks is `#N/A`. */
export function over(values: readonly Value[], calculate: (scalars: Scalar[]) => Scalar): Value {
  if (!values.some(isGrid)) return calculate(values as Scalar[]);
  const grids = values.map(asGrid);
  const height = Math.max(...grids.map((grid) => grid.height));
  const width = Math.max(...grids.map((grid) => grid.width));
  if (height * width > mostCells) return faults.number;
  const cells: Scalar[] = [];
  for (let row = 0; row < height; row += 1) {
    for (let column = 0; column < width; column += 1) cells.push(calculate(grids.map((grid) => repeated(grid, row, column))));
  }
  return { height, width, cells };
}

function repeated(grid: Grid, row: number, column: number): Scalar {
  const [y, x] = [grid.height === 1 ? 0 : row, grid.width === 1 ? 0 : column];
  return y < grid.height && x < grid.width ? at(grid, y, x) : faults.missing;
}
