import type { CellValue } from '../table/cell.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * The one place that writes people's texts with `setValues`, which parses like a keyboard: text cells are formatted as text first and
 * led by an apostrophe, so that neither a formula nor a long number nor a date can come of them. Where the apostrophe stays in the cell
 * (docs/assumptions.md), such cells keep a text as it is, and it is written again without. Row and column from 1.
 */
export function writeAsTyped(sheet: Sheet, firstRow: number, firstColumn: number, rows: readonly (readonly CellValue[])[]): void {
  const width = rows[0]?.length ?? 0;
  const range = sheet.getRange(firstRow, firstColumn, rows.length, width);
  range.setNumberFormats(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? '@' : '0'))));
  range.setValues(rows.map((row) => row.map((cell) => (typeof cell === 'string' ? `'${cell}` : (cell ?? '')))));
  const text = rows[0]?.findIndex((cell) => typeof cell === 'string') ?? -1;
  if (text < 0 || sheet.getRange(firstRow, firstColumn + text).getValue() !== `'${String(rows[0]?.[text])}`) return;
  range.setValues(rows.map((row) => row.map((cell) => cell ?? '')));
}
