import { a1, parseA1 } from './a1.ts';
import { cellAt, formatAt, ruleAt } from './cells.ts';
import { GoogleError, type Cell } from './contract.ts';
import { display } from './display.ts';
import type { Book, NumberFormat, Rule, Sheet } from './model.ts';

/** What a drop-down offers; null for a rule that is no drop-down. */
export function choicesOf(book: Book, sheet: Sheet, rule: Rule): readonly string[] | null {
  if (rule.type === 'ONE_OF_LIST') return rule.values;
  if (rule.type !== 'ONE_OF_RANGE') return null;
  const range = parseA1((rule.values[0] ?? '').replace(/^=/, ''));
  if (!range) return null;
  const source = range.title === null ? sheet : book.sheets.find((candidate) => candidate.title === range.title);
  if (!source) return [];
  const offered: string[] = [];
  for (let row = range.startRow; row < Math.min(range.endRow ?? source.rows.length, source.rows.length); row += 1) {
    for (let column = range.startColumn; column < (range.endColumn ?? source.columnCount); column += 1) {
      const text = display(cellAt(source, row, column), formatAt(source, row, column));
      if (text !== '') offered.push(text);
    }
  }
  return offered;
}

/**
 * Refuses a value that a strict rule of the cell does not take. An empty cell and a formula are always taken; rules that would
 * need a computed formula are kept and not enforced.
 */
export function refuseInvalid(book: Book, sheet: Sheet, row: number, column: number, value: Cell, format: NumberFormat | null): void {
  const rule = ruleAt(sheet, row, column);
  if (!rule?.strict || value === null || typeof value === 'object') return;
  if (fits(book, sheet, rule, value, format)) return;
  throw new GoogleError(`The data you entered in cell ${a1(row, column)} violates the data validation rules set on this cell.`);
}

function fits(book: Book, sheet: Sheet, rule: Rule, value: string | number | boolean, format: NumberFormat | null): boolean {
  const choices = choicesOf(book, sheet, rule);
  if (choices) return choices.includes(display(value, format)) || choices.includes(display(value, null));
  if (rule.type === 'BOOLEAN') {
    return rule.values.length > 0 ? rule.values.includes(display(value, format)) : typeof value === 'boolean';
  }
  if (rule.type === 'DATE_IS_VALID') return typeof value === 'number';
  if (rule.type.startsWith('NUMBER_')) return typeof value === 'number' && compares(rule, value);
  return true;
}

function compares(rule: Rule, value: number): boolean {
  const [first = 0, second = 0] = rule.values.map(Number);
  switch (rule.type) {
    case 'NUMBER_GREATER':
      return value > first;
    case 'NUMBER_GREATER_THAN_EQ':
      return value >= first;
    case 'NUMBER_LESS':
      return value < first;
    case 'NUMBER_LESS_THAN_EQ':
      return value <= first;
    case 'NUMBER_EQ':
      return value === first;
    case 'NUMBER_NOT_EQ':
      return value !== first;
    case 'NUMBER_BETWEEN':
      return value >= first && value <= second;
    case 'NUMBER_NOT_BETWEEN':
      return value < first || value > second;
    default:
      return true;
  }
}
