import type { Cell } from './contract.ts';
import type { DraftSheet } from './draft.ts';

/**
 * Sorts rows from `firstRow` on by one column, as Sheets does: numbers before texts before TRUE and FALSE, empty cells last in
 * either direction; equal ones keep their order. What cells carry moves with them, protections and column formats stay.
 */
export function sortRows(sheet: DraftSheet, firstRow: number, column: number, descending: boolean): void {
  const order = sheet.rows.slice(firstRow).map((row, i) => ({ row, extras: sheet.extras[firstRow + i] ?? null }));
  const sign = descending ? -1 : 1;
  order.sort((a, b) => {
    const [left, right] = [a.row[column] ?? null, b.row[column] ?? null];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  });
  order.forEach(({ row, extras }, i) => {
    sheet.rows[firstRow + i] = row;
    while (sheet.extras.length <= firstRow + i) sheet.extras.push(null);
    sheet.extras[firstRow + i] = extras;
  });
}

function compare(a: Exclude<Cell, null>, b: Exclude<Cell, null>): number {
  const byKind = rank(a) - rank(b);
  if (byKind !== 0) return byKind;
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  return textOf(a).localeCompare(textOf(b), undefined, { sensitivity: 'base' });
}

function rank(cell: Exclude<Cell, null>): number {
  if (typeof cell === 'number') return 0;
  return typeof cell === 'boolean' ? 2 : 1;
}

function textOf(cell: Exclude<Cell, null>): string {
  return typeof cell === 'object' ? cell.formula : String(cell);
}
