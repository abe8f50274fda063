import { desks } from '../desks.ts';
import { checkRows } from '../engine/desk/instant-check.ts';
import { madeFor } from '../engine/workbook/head.ts';
import { headSheet } from '../engine/workbook/engine-sheets.ts';
import type { Cell } from '../table/cell.ts';
import type { AnyTable } from '../table/table.ts';
import { cellsOf, sheetOf } from './table-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The desk that a sheet is; null for any other sheet. */
export function deskOf(sheet: Sheet): AnyTable | null {
  const id = sheet.getSheetId();
  return desks.tables.find((table) => table.kind === 'desk' && table.sheetId === id && 'problem' in table.columns) ?? null;
}

/** The id that the workbook was made with, read from its head: another one's id means that this is a copy. Empty before install. */
export function originalId(workbook: Workbook): string {
  const sheet = sheetOf(workbook, headSheet);
  return sheet === null ? '' : madeFor(sheet.getRange(2, 1, 10, 2).getValues() as Cell[][]);
}

/** Whether a workbook is a copy of the one that Zhanggui looks after. */
export function isCopy(workbook: Workbook): boolean {
  const original = originalId(workbook);
  return original !== '' && original !== workbook.getId();
}

/** How many rows were looked at, which have a problem, and what is wrong with the header. */
export interface SheetCheck {
  readonly rows: number;
  /** Rows of the sheet, as people count them, with what to mend. */
  readonly faulty: readonly { readonly line: number; readonly problem: string }[];
  readonly sentences: readonly string[];
}

/** Checks rows of a desk and writes their Problem cells where they differ: header, values, formulas read once each, one write. */
export function checkSheet(sheet: Sheet, desk: AnyTable, firstRow: number, rows: number, now: number): SheetCheck {
  const width = Math.max(1, sheet.getLastColumn());
  const header = cellsOf(sheet.getRange(1, 1, 1, width).getValues(), []);
  const block = sheet.getRange(firstRow, 1, rows, width);
  const cells = cellsOf(block.getValues(), block.getFormulas());
  const checked = checkRows(desks, desk, header[0] ?? [], cells, now);
  if ('sentences' in checked) return { rows: 0, faulty: [], sentences: checked.sentences };
  const differ = checked.problems.some((problem, at) => (cells[at]?.[checked.column] ?? null) !== problem);
  if (differ) sheet.getRange(firstRow, checked.column + 1, rows, 1).setValues(checked.problems.map((problem) => [problem ?? '']));
  for (const { row, column } of checked.emptied) sheet.getRange(firstRow + row, column + 1).setValue('');
  const faulty = checked.problems.flatMap((problem, at) => (problem === null ? [] : [{ line: firstRow + at, problem: String(problem) }]));
  const filled = cells.filter((row, at) => checked.problems[at] !== null || row.some((cell) => cell !== null)).length;
  return { rows: filled, faulty, sentences: [] };
}
