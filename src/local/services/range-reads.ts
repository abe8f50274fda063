import { cellAt, formatAt, isMoment, noteAt } from '../cells.ts';
import { computedBook, type ComputedBook } from '../formulas/computed.ts';
import { Fault } from '../formulas/value.ts';
import { operation, type Operation, type Operations } from '../operation.ts';
import { instantOfSerial, isDatable } from '../zones.ts';
import { areaOf, bookScopes, openSheet, type OpenSheet, type Place } from './place.ts';

const kind = { service: 'spreadsheet', writes: false, scopes: bookScopes, simple: true } as const;

interface Reading extends OpenSheet {
  readonly computed: ComputedBook;
}

type CellRead = (open: Reading, row: number, column: number) => unknown;

/** A moment as a Date in the workbook's zone, a formula as what it gives, an error as its code. */
const value: CellRead = ({ sheet, book, computed }, row, column) => {
  const cell = computed.value(sheet, row, column);
  if (cell instanceof Fault) return cell.code;
  if (typeof cell !== 'number' || !isDatable(cell)) return cell ?? '';
  return isMoment(computed.format(sheet, row, column)) ? { date: instantOfSerial(cell, book.timeZone) } : cell;
};

const shown: CellRead = ({ sheet, computed }, row, column) => computed.shown(sheet, row, column);

const formula: CellRead = ({ sheet }, row, column) => {
  const cell = cellAt(sheet, row, column);
  return typeof cell === 'object' && cell !== null ? cell.formula : '';
};

const note: CellRead = ({ sheet }, row, column) => noteAt(sheet, row, column);
const pattern: CellRead = ({ sheet }, row, column) => formatAt(sheet, row, column)?.pattern ?? 'General';

/** The singular and the plural of one reading: both answer a grid, of which the realm takes the first cell for the singular. */
export const rangeReads: Operations = {
  'Range.getValues': reading(value),
  'Range.getValue': reading(value, true),
  'Range.getDisplayValues': reading(shown),
  'Range.getDisplayValue': reading(shown, true),
  'Range.getFormulas': reading(formula),
  'Range.getFormula': reading(formula, true),
  'Range.getNotes': reading(note),
  'Range.getNote': reading(note, true),
  'Range.getNumberFormats': reading(pattern),
  'Range.getNumberFormat': reading(pattern, true),
};

function reading(read: CellRead, firstOnly = false): Operation {
  return operation(kind, ({ world, invocation, call }, place: Place) => {
    const open = openSheet(world, invocation, place.file, place.sheetId);
    const site = { ...open, computed: computedBook(open.book, world.clock.now()) };
    const within = areaOf(open.sheet, firstOnly ? { ...place, rows: 1, columns: 1 } : place);
    const grid: unknown[][] = [];
    for (let row = within.startRow; row < within.endRow; row += 1) {
      const line: unknown[] = [];
      for (let column = within.startColumn; column < within.endColumn; column += 1) line.push(read(site, row, column));
      grid.push(line);
    }
    call.cells = grid.length * (within.endColumn - within.startColumn);
    return grid;
  });
}
