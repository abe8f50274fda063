import { bandAt } from './area.ts';
import type { Cell } from './contract.ts';
import type { CellLook, NumberFormat, Rule, Sheet } from './model.ts';

/** The value of a cell; null when it is empty or outside the rows in use. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.rows[row]?.[column] ?? null;
}

/** The number format of a cell, null for the automatic one. */
export function formatAt(sheet: Sheet, row: number, column: number): NumberFormat | null {
  return sheet.extras[row]?.[column]?.format ?? bandAt(sheet.formats, row, column) ?? null;
}

/** The validation rule of a cell, null where anything may be entered. */
export function ruleAt(sheet: Sheet, row: number, column: number): Rule | null {
  return sheet.extras[row]?.[column]?.rule ?? bandAt(sheet.rules, row, column) ?? null;
}

export function noteAt(sheet: Sheet, row: number, column: number): string {
  return sheet.extras[row]?.[column]?.note ?? '';
}

/** How a cell looks where somebody said so. */
export function lookAt(sheet: Sheet, row: number, column: number): CellLook | null {
  return sheet.extras[row]?.[column]?.look ?? null;
}

export function isText(format: NumberFormat | null): boolean {
  return format?.type === 'TEXT';
}

export function isMoment(format: NumberFormat | null): boolean {
  return format !== null && (format.type === 'DATE' || format.type === 'DATE_TIME' || format.type === 'TIME');
}
