import { desks } from '../desks.ts';
import { findLayout, type FoundLayout } from '../table/layout.ts';
import type { AnyTable } from '../table/table.ts';
import { staffWords } from '../text/staff.ts';
import { say } from '../text/words.ts';
import { cellsOf } from './table-sheet.ts';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/**
 * Tells beside each typed row of a tab that was copied from a desk that nothing comes of it: it has the desk's header and not its id, so
 * control never reads it. Any other sheet of people's own costs one read of its first row.
 */
export function tellOfCopiedTab(sheet: Sheet, firstRow: number, rows: number): void {
  const width = sheet.getLastColumn();
  if (width < 1) return;
  const header = cellsOf(sheet.getRange(1, 1, 1, width).getValues(), [])[0] ?? [];
  const found = desks.tables.flatMap((desk) => (isDesk(desk) ? [{ desk, found: findLayout(desk, header) }] : [])).find(isWhole);
  const column = found?.found.layout['problem'];
  if (found === undefined || column === undefined) return;
  const { language } = found.found;
  const told = say(staffWords.copiedTab, language, { desk: found.desk.words.title[language] });
  const own = [column, found.found.layout['result'], found.found.layout['receipt']];
  const values = sheet.getRange(firstRow, 1, rows, width).getValues() as readonly (readonly unknown[])[];
  const isTyped = (row: readonly unknown[]) => row.some((cell, at) => cell !== '' && cell !== false && !own.includes(at));
  sheet.getRange(firstRow, column + 1, rows, 1).setValues(values.map((row) => [isTyped(row) ? told : '']));
}

function isDesk(table: AnyTable): boolean {
  return table.kind === 'desk' && 'problem' in table.columns;
}

function isWhole({ found }: { readonly found: FoundLayout }): boolean {
  return found.faults.length === 0;
}
