import { importParts } from '../orders/tables.ts';
import { staffWords } from '../text/staff.ts';
import { say, type Language } from '../text/words.ts';
import { checkSheet, deskOf, isCopy, type SheetCheck } from './desk-sheet.ts';
import { tellOfCopiedTab } from './copied-tab.ts';
import { showAbout, type Window } from './dialogs.ts';
import { sharedOf } from './shared.ts';
import { sheetOf } from './table-sheet.ts';

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Ui = GoogleAppsScript.Base.Ui;

/** The menu of a workbook, in its language; what is about orders stands in the order workbook alone. */
export function showMenu(ui: Ui, workbook: Workbook): void {
  const { language } = sharedOf(workbook);
  const t = (name: keyof typeof staffWords) => say(staffWords[name], language);
  const menu = ui.createMenu(t('menu')).addItem(t('check'), 'checkThisSheet');
  if (sheetOf(workbook, importParts.sheetId) !== null) menu.addItem(t('import'), 'importOrders').addItem(t('links'), 'mailMyLinks');
  menu.addItem(t('posts'), 'whoIsOnWhat').addItem(t('about'), 'about').addToUi();
}

/** Simple `onEdit`: the touched rows of a desk, or of a tab that was copied from one. A copied workbook does nothing; the header row is not a row of data. */
export function checkEdited({ range, source }: GoogleAppsScript.Events.SheetsOnEdit, now: number): void {
  const sheet = range.getSheet();
  const desk = deskOf(sheet);
  const first = Math.max(2, range.getRow());
  const rows = range.getRow() + range.getNumRows() - first;
  if (rows < 1 || isCopy(source)) return;
  if (desk === null) tellOfCopiedTab(sheet, first, rows);
  else checkSheet(sheet, desk, first, rows, now);
}

/** Menu: checks all rows of the sheet in view, and tells the first that are to be mended. */
export function checkActiveSheet(window: Window): void {
  const { ui, workbook, now } = window;
  const { language } = sharedOf(workbook);
  const sheet = workbook.getActiveSheet();
  const desk = deskOf(sheet);
  if (isCopy(workbook)) {
    showAbout(window);
    return;
  }
  const rows = sheet.getLastRow() - 1;
  if (desk === null) ui.alert(say(staffWords.noDesk, language));
  else if (rows < 1) ui.alert(say(staffWords.noRows, language));
  else ui.alert(outcome(checkSheet(sheet, desk, 2, rows, now), language));
}

/** Faults that one alert lists. */
const listed = 10;

function outcome({ rows, faulty, sentences }: SheetCheck, language: Language): string {
  if (sentences.length > 0) return sentences.join('\n');
  if (rows === 0) return say(staffWords.noRows, language);
  if (faulty.length === 0) return say(staffWords.allRight, language, { rows });
  const first = faulty.slice(0, listed).map(({ line, problem }) => say(staffWords.row, language, { row: line, problem }));
  const more = faulty.length - first.length;
  return [
    say(staffWords.found, language, { rows, count: faulty.length }),
    '',
    ...first,
    ...(more > 0 ? [say(staffWords.more, language, { count: more })] : []),
  ].join('\n');
}
