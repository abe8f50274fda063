import { desks } from '../desks.ts';
import { checkRows } from '../engine/instant-check.ts';
import { readHead } from '../engine/head.ts';
import { engineTables } from '../engine/tables.ts';
import type { Cell } from '../table/cell.ts';
import { toSerial } from '../table/office-time.ts';
import type { AnyTable } from '../table/table.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The cell values of the classic service as the API would tell them: dates as serial numbers, formulas apart. */
function cellsOf(values: readonly (readonly unknown[])[], formulas: readonly (readonly string[])[]): Cell[][] {
  return values.map((row, r) =>
    row.map((value, c) => {
      const formula = formulas[r]?.[c] ?? '';
      if (formula !== '') return { formula };
      if (Object.prototype.toString.call(value) === '[object Date]') return toSerial((value as Date).getTime());
      return value === '' ? null : (value as Cell);
    }),
  );
}

/** The desk that a sheet is; null for any other sheet. */
export function deskOf(sheet: Sheet): AnyTable | null {
  const id = sheet.getSheetId();
  return desks.tables.find((table) => table.kind === 'desk' && table.sheetId === id && 'problem' in table.columns) ?? null;
}

/** The id that the workbook was made with, read from its head: another one's id means that this is a copy. Empty before install. */
export function originalId(workbook: Workbook): string {
  const { head } = engineTables('control');
  const sheet = workbook.getSheetByName(head.words.title.en);
  return sheet === null ? '' : (readHead(sheet.getRange(2, 1, 10, 2).getValues() as Cell[][])?.book ?? '');
}

/** How many rows were looked at, how many have a problem, and what is wrong with the header. */
export interface SheetCheck {
  readonly rows: number;
  readonly faulty: number;
  readonly sentences: readonly string[];
}

/** Checks rows of a desk and writes their Problem cells where they differ: header, values, formulas read once each, one write. */
export function checkSheet(sheet: Sheet, desk: AnyTable, firstRow: number, rows: number, now: number): SheetCheck {
  const width = Math.max(1, sheet.getLastColumn());
  const header = cellsOf(sheet.getRange(1, 1, 1, width).getValues(), []);
  const block = sheet.getRange(firstRow, 1, rows, width);
  const cells = cellsOf(block.getValues(), block.getFormulas());
  const checked = checkRows(desks, desk, header[0] ?? [], cells, now);
  if ('sentences' in checked) return { rows: 0, faulty: 0, sentences: checked.sentences };
  const differ = checked.problems.some((problem, at) => (cells[at]?.[checked.column] ?? null) !== problem);
  if (differ) sheet.getRange(firstRow, checked.column + 1, rows, 1).setValues(checked.problems.map((problem) => [problem ?? '']));
  return { rows, faulty: checked.problems.filter((problem) => problem !== null).length, sentences: [] };
}
