import { cellAt, formatAt } from '../cells.ts';
import type { Instant } from '../contract.ts';
import { display } from '../display.ts';
import type { Book, NumberFormat, Sheet } from '../model.ts';
import { Calculation } from './calculation.ts';
import { calleeOf, parsed, type Expression } from './parse.ts';
import { Fault, type Scalar } from './value.ts';

/** Reads a workbook as it is shown at one moment: values where formulas stand. Plain cells are told as they are. */
export interface ComputedBook {
  value(sheet: Sheet, row: number, column: number): Scalar;
  /** The cell's number format, or the one that its formula brings along. */
  format(sheet: Sheet, row: number, column: number): NumberFormat | null;
  /** How many rows and columns are in use, those that formulas spill into among them. */
  used(sheet: Sheet): { readonly rows: number; readonly columns: number };
  /** As the sheet shows it; an error by its code. */
  shown(sheet: Sheet, row: number, column: number): string;
}

/** Nothing is computed before it is asked for. `now` is the host's time. */
export function computedBook(book: Book, now: Instant): ComputedBook {
  const calculation = new Calculation(book, now);
  const computed: ComputedBook = {
    value: (sheet, row, column) => calculation.cell(sheet, row, column),
    used: (sheet) => {
      const { endRow, endColumn } = calculation.used(sheet);
      return { rows: endRow, columns: endColumn };
    },
    format: (sheet, row, column) => {
      const own = formatAt(sheet, row, column);
      const cell = own ? null : cellAt(sheet, row, column);
      const expression = typeof cell === 'object' && cell !== null ? parsed(cell.formula) : null;
      return expression ? broughtFormat(expression) : own;
    },
    shown: (sheet, row, column) => {
      const value = computed.value(sheet, row, column);
      return value instanceof Fault ? value.code : display(value, computed.format(sheet, row, column));
    },
  };
  return computed;
}

const day: NumberFormat = { type: 'DATE', pattern: 'yyyy-mm-dd' };
const moment: NumberFormat = { type: 'DATE_TIME', pattern: 'yyyy-mm-dd hh:mm:ss' };
const time: NumberFormat = { type: 'TIME', pattern: 'hh:mm:ss' };

const formats: ReadonlyMap<string, NumberFormat> = new Map([
  ['TODAY', day],
  ['DATE', day],
  ['EDATE', day],
  ['EOMONTH', day],
  ['WORKDAY', day],
  ['NOW', moment],
  ['TIME', time],
]);

/** A formula that ends in a date function is shown as a date where the cell has no format of its own. */
function broughtFormat(expression: Expression): NumberFormat | null {
  if (expression.type === 'CallExpression') return formats.get(calleeOf(expression)) ?? null;
  const isSum = expression.type === 'BinaryExpression' && (expression.operator === '+' || expression.operator === '-');
  if (!isSum) return null;
  const [left, right] = expression.arguments.map(broughtFormat);
  return left && right ? null : (left ?? right ?? null);
}
