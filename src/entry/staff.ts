import { checkActiveSheet, checkEdited, showAbout, showMenu } from '../google/menu.ts';
import { stageFile } from '../google/stage.ts';

/** Simple trigger: adds the menu. */
export function onOpen(): void {
  showMenu(SpreadsheetApp.getUi(), SpreadsheetApp.getActive());
}

/** Simple trigger: marks what is wrong with the touched rows at once. */
export function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  checkEdited(event, Date.now());
}

/** Menu: checks the whole sheet. */
export function checkThisSheet(): void {
  checkActiveSheet(SpreadsheetApp.getUi(), SpreadsheetApp.getActive(), Date.now());
}

/** Menu: what this is. */
export function about(): void {
  showAbout(SpreadsheetApp.getUi(), SpreadsheetApp.getActive());
}

/** Called by the import dialog with a decoded file: puts it into `_import`, or tells what is wrong with it. */
export function stageImport(name: string, lines: string[][], rowsPerPart?: number): { rows: number; refused: string | null } {
  return stageFile(SpreadsheetApp.getActive(), name, lines, Date.now(), rowsPerPart);
}
