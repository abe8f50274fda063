import { wholeSheet } from '../area.ts';
import { cellAt } from '../cells.ts';
import type { Instant } from '../contract.ts';
import { openEnd, type Area, type Book, type Sheet } from '../model.ts';
import { serialOf } from '../zones.ts';
import { CellSite } from './cell-site.ts';
import { add, noDependence, type Dependence } from './dependence.ts';
import { evaluate } from './evaluate.ts';
import { spillingCells, type Spilling } from './formula-cells.ts';
import { recall, remember } from './memory.ts';
import { parsed } from './parse.ts';
import { boxed } from './time-box.ts';
import { at, faults, first, isGrid, type Grid, type Scalar, type Value } from './value.ts';
import { WaitingList, type Place } from './waiting.ts';

/** How long one formula may take, with all that it asks for, ms. */
const formulaMs = 3_000;
/** How long those that take too long may hold up one look at a workbook; the others show an error until the next. */
const overtimeMs = 3_000;

/** Formulas that are being computed, innermost last. */
interface Open {
  readonly sheet: Sheet;
  readonly key: string;
  readonly rests: Dependence;
  isCircular: boolean;
}

/**
 * Computes the formulas of one workbook as it stands at one moment, only those that are asked for. What was computed is kept for
 * as long as the sheets it rests on stay the same objects.
 */
export class Calculation {
  readonly book: Book;
  readonly #open: Open[] = [];
  readonly #waiting = new WaitingList();
  readonly #now: Instant;
  #serial: number | undefined;
  #overtimeMs = overtimeMs;

  constructor(book: Book, now: Instant) {
    this.book = book;
    this.#now = now;
  }

  /** The host's time as a serial number in the workbook's zone. */
  readonly time = (): number => (this.#serial ??= serialOf(this.#now, this.book.timeZone));

  /** What a cell shows: its value, what its formula gives, or what a formula above or to the left spills into it. */
  cell(sheet: Sheet, row: number, column: number): Scalar {
    const cell = cellAt(sheet, row, column);
    if (cell === null) return this.#spilled(sheet, row, column);
    return typeof cell === 'object' ? first(this.#fromInside(sheet, row, column)) : cell;
  }

  /** All values of an area; an open end reaches to the last cell in use. */
  range(sheet: Sheet, area: Area): Grid {
    const key = `${String(area.startRow)}:${String(area.startColumn)}:${String(area.endRow)}:${String(area.endColumn)}`;
    return this.#remembered(sheet, key, (): Grid => {
      const { endRow, endColumn } = this.#used(sheet, area);
      const cells: Scalar[] = [];
      for (let row = area.startRow; row < endRow; row += 1) {
        for (let column = area.startColumn; column < endColumn; column += 1) cells.push(this.cell(sheet, row, column));
      }
      return { height: Math.max(0, endRow - area.startRow), width: Math.max(0, endColumn - area.startColumn), cells };
    }) as Grid;
  }

  /** The cells in use, those that formulas spill into among them. */
  used(sheet: Sheet): Pick<Area, 'endRow' | 'endColumn'> {
    return this.#used(sheet, wholeSheet);
  }

  note(rests: Dependence): void {
    const open = this.#open[this.#open.length - 1];
    if (open) add(open.rests, rests);
  }

  #fromInside(sheet: Sheet, row: number, column: number): Value {
    if (this.#open.length > 0) return this.#formula(sheet, row, column);
    const key = cellKey(row, column);
    const old = recall(sheet, key, this.book, this.time);
    if (old !== null) return old.value;
    if (this.#overtimeMs <= 0) return faults.syntax;
    let value: Value = faults.syntax;
    const compute = () => {
      value = this.#waiting.work(
        { sheet, row, column },
        (cell) => this.#formula(cell.sheet, cell.row, cell.column),
        (cells) => this.#circle(cells),
      );
    };
    if (boxed(compute, formulaMs)) return value;
    this.#overtimeMs -= formulaMs;
    this.#open.splice(0);
    remember(sheet, key, { value: faults.syntax, rests: wholeBook(this.book) });
    return faults.syntax;
  }

  #circle(cells: readonly Place[]): Value {
    for (const { sheet, row, column } of cells) {
      remember(sheet, cellKey(row, column), { value: faults.reference, rests: wholeBook(this.book) });
    }
    return faults.reference;
  }

  #formula(sheet: Sheet, row: number, column: number): Value {
    const cell = cellAt(sheet, row, column);
    if (cell === null || typeof cell !== 'object') return cell;
    const expression = parsed(cell.formula);
    if (!expression) return faults.syntax;
    return this.#remembered(
      sheet,
      cellKey(row, column),
      () => {
        const site = new CellSite(this, sheet, row, column);
        const value = expression.type === 'ReferenceIdentifier' ? site.single(expression) : evaluate(expression, site);
        return isGrid(value) ? this.#unobstructed(sheet, row, column, value) : value;
      },
      { sheet, row, column },
    );
  }

  #unobstructed(sheet: Sheet, row: number, column: number, value: Grid): Value {
    if (value.cells.length === 0) return faults.missing;
    if (row + value.height > sheet.rowCount || column + value.width > sheet.columnCount) return faults.reference;
    for (let y = 0; y < value.height; y += 1) {
      for (let x = 0; x < value.width; x += 1) {
        if (x + y > 0 && cellAt(sheet, row + y, column + x) !== null) return faults.reference;
      }
    }
    return value;
  }

  #spilled(sheet: Sheet, row: number, column: number): Scalar {
    for (const { corner, value } of this.#spills(sheet, row, column)) {
      const [y, x] = [row - corner.row, column - corner.column];
      if (y < value.height && x < value.width) return at(value, y, x);
    }
    return null;
  }

  /** Results that spill from corners not below and not right of a cell. A formula that is being computed covers nothing yet. */
  #spills(sheet: Sheet, row: number, column: number): { corner: Spilling; value: Grid }[] {
    const before = spillingCells(sheet).filter((corner) => corner.row <= row && corner.column <= column);
    return before.flatMap((corner) => {
      const key = cellKey(corner.row, corner.column);
      if (this.#open.some((open) => open.sheet === sheet && open.key === key)) return [];
      const value = this.#fromInside(sheet, corner.row, corner.column);
      return isGrid(value) ? [{ corner, value }] : [];
    });
  }

  #used(sheet: Sheet, { endRow, endColumn }: Area): Pick<Area, 'endRow' | 'endColumn'> {
    if (endRow < openEnd && endColumn < openEnd) return { endRow, endColumn };
    const spills = this.#spills(sheet, endRow - 1, endColumn - 1);
    const rows = Math.max(sheet.rows.length, ...spills.map(({ corner, value }) => corner.row + value.height));
    const columns = Math.max(
      sheet.rows.reduce((most, line) => Math.max(most, line.length), 0),
      ...spills.map(({ corner, value }) => corner.column + value.width),
    );
    return { endRow: Math.min(endRow, rows), endColumn: Math.min(endColumn, columns) };
  }

  #remembered(sheet: Sheet, key: string, compute: () => Value, cell?: Place): Value {
    const old = recall(sheet, key, this.book, this.time);
    if (old) {
      this.note(old.rests);
      return old.value;
    }
    const circle = this.#open.findIndex((open) => open.sheet === sheet && open.key === key);
    if (circle >= 0) {
      for (const open of this.#open.slice(circle)) open.isCircular = true;
      return faults.reference;
    }
    if (cell && this.#open.length > 0) this.#waiting.refuse(this.#open.length, cell);
    return this.#computed(sheet, key, compute);
  }

  #computed(sheet: Sheet, key: string, compute: () => Value): Value {
    const open: Open = { sheet, key, rests: noDependence(), isCircular: false };
    this.#open.push(open);
    let value: Value;
    try {
      value = compute();
    } finally {
      this.#open.pop();
    }
    open.rests.sheets.set(sheet.title.toLowerCase(), sheet);
    if (open.isCircular && !isGrid(value)) value = faults.reference;
    remember(sheet, key, { value, rests: open.rests });
    this.note(open.rests);
    return value;
  }
}

function cellKey(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

function wholeBook(book: Book): Dependence {
  return { ...noDependence(), sheets: new Map(book.sheets.map((sheet) => [sheet.title.toLowerCase(), sheet])) };
}
