import { calls, parsed } from './parse.ts';
import type { Sheet } from '../model.ts';

/** A formula whose result may reach over the cells below and to the right. */
export interface Spilling {
  readonly row: number;
  readonly column: number;
}

const found = new WeakMap<Sheet, readonly Spilling[]>();
const spilling = new Set(
  (
    '{ ARRAYFORMULA CHOOSECOLS CHOOSEROWS DROP EXPAND FILTER FLATTEN FREQUENCY GROWTH HSTACK INDEX INDIRECT LINEST LOGEST MMULT ' +
    'MODE.MULT MUNIT OFFSET SEQUENCE SORT SPLIT TAKE TOCOL TRANSPOSE TREND UNIQUE VSTACK'
  ).split(' '),
);

/** The formulas of a sheet that may spill. One look at all rows for each state of a sheet, and only when somebody asks. */
export function spillingCells(sheet: Sheet): readonly Spilling[] {
  let cells = found.get(sheet);
  if (!cells) {
    cells = search(sheet);
    found.set(sheet, cells);
  }
  return cells;
}

function search(sheet: Sheet): Spilling[] {
  const cells: Spilling[] = [];
  sheet.rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (typeof cell === 'object' && cell !== null && maySpill(cell.formula)) cells.push({ row, column });
    });
  });
  return cells;
}

function maySpill(formula: string): boolean {
  const expression = parsed(formula);
  return expression !== null && calls(expression).some((name) => spilling.has(name));
}
