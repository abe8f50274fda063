import { showAbout, showImport, showLinks, showPosts, type Window } from '../google/dialogs.ts';
import { locked } from '../google/locked.ts';
import { checkActiveSheet, checkEdited, showMenu } from '../google/menu.ts';
import { askForLinksOf, type Asked } from '../google/request.ts';
import { sharedOf } from '../google/shared.ts';
import { beginStaging, outcomeOf, stageParts } from '../google/stage.ts';
import type { Begun, Outcome, Staging } from '../orders/import/staging.ts';
import type { CellValue } from '../table/cell.ts';
import { staffWords } from '../text/staff.ts';
import { say } from '../text/words.ts';

function window(): Window {
  return { ui: SpreadsheetApp.getUi(), html: HtmlService, workbook: SpreadsheetApp.getActive(), now: Date.now() };
}

/** One person at a time. */
function alone<T>(work: () => T): T {
  return locked(LockService, () => say(staffWords.othersAtWork, sharedOf(SpreadsheetApp.getActive()).language), work);
}

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
  checkActiveSheet(window());
}

/** Menu: the dialog to import an order file. */
export function importOrders(): void {
  showImport(window());
}

/** Menu: the dialog to ask for one's links once more. */
export function mailMyLinks(): void {
  showLinks(window());
}

/** Menu: posts, and who took how many open orders. */
export function whoIsOnWhat(): void {
  showPosts(window());
}

/** Menu: what this is, and whether Zhanggui is alive. */
export function about(): void {
  showAbout(window());
}

/** Called by the import dialog before it sends anything: which id the file goes by, and what of it stands there already. */
export function beginImport(content: string, parts: number): Begun {
  return beginStaging(SpreadsheetApp.getActive(), content, parts, Date.now());
}

/** Called by the import dialog with parts of a file: puts them into `_import`; harmless when repeated. */
export function stageImport(parts: CellValue[][]): Staging {
  const workbook = SpreadsheetApp.getActive();
  return alone(() => stageParts(workbook, parts, Date.now()));
}

/** Called by the import dialog afterwards: what became of the file. */
export function importOutcome(file: string): Outcome {
  return outcomeOf(SpreadsheetApp.getActive(), file);
}

/** Called by the links dialog: types the request on its desk. */
export function askForLinks(name: string): Asked {
  return alone(() => askForLinksOf(SpreadsheetApp.getActive(), name));
}
