import { findLayout, fixedLayout, type Layout } from '../table/layout.ts';
import type { Cell } from '../table/cell.ts';
import { toSerial } from '../table/office-time.ts';
import { readRow } from '../table/rows.ts';
import type { AnyRow, AnyTable } from '../table/table.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** The cell values of the classic service as the API would tell them: dates as serial numbers, formulas apart. */
export function cellsOf(values: readonly (readonly unknown[])[], formulas: readonly (readonly string[])[]): Cell[][] {
  return values.map((row, r) =>
    row.map((value, c) => {
      const formula = formulas[r]?.[c] ?? '';
      if (formula !== '') return { formula };
      if (Object.prototype.toString.call(value) === '[object Date]') return toSerial((value as Date).getTime());
      return value === '' ? null : (value as Cell);
    }),
  );
}

/** The sheet of this id: people rename tabs. Null where it is gone. */
export function sheetOf(workbook: Workbook, sheetId: number): Sheet | null {
  return workbook.getSheets().find((sheet) => sheet.getSheetId() === sheetId) ?? null;
}

/** A table as it stands on its sheet, the newest `most` rows of it; null where the sheet is gone or its header broken. */
export function readSheet(
  workbook: Workbook,
  table: AnyTable,
  most = Infinity,
): {
  readonly layout: Layout;
  readonly cells: readonly (readonly Cell[])[];
  readonly rows: readonly AnyRow[];
  readonly firstLine: number;
} | null {
  const sheet = sheetOf(workbook, table.sheetId);
  if (sheet === null) return null;
  const width = Math.max(1, sheet.getLastColumn());
  const [header = []] = cellsOf(sheet.getRange(1, 1, 1, width).getValues(), []);
  const found = table.kind === 'index' || table.kind === 'hidden' ? { layout: fixedLayout(table), faults: [] } : findLayout(table, header);
  if (found.faults.length > 0) return null;
  const last = sheet.getLastRow();
  const firstLine = Math.max(2, last - most + 1);
  const cells = last < 2 ? [] : cellsOf(sheet.getRange(firstLine, 1, last - firstLine + 1, width).getValues(), []);
  const rows = cells
    .map((row, at) => readRow(table, found.layout, row, firstLine + at))
    .flatMap(({ value, empty }) => (empty ? [] : [value]));
  return { layout: found.layout, cells, rows, firstLine };
}
