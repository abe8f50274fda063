import { desks } from '../desks.ts';
import { findLayout } from '../table/layout.ts';
import type { Cell } from '../table/cell.ts';
import { staffWords } from '../text/staff.ts';
import { languages, say, type Language } from '../text/words.ts';
import { version } from '../version.ts';
import { checkSheet, deskOf, originalId } from './desk-sheet.ts';

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Ui = GoogleAppsScript.Base.Ui;

/** The language of a workbook: that of its first table's headers. */
function languageOf(workbook: Workbook): Language {
  for (const sheet of workbook.getSheets()) {
    const table = desks.tables.find((each) => each.sheetId === sheet.getSheetId());
    if (table === undefined) continue;
    const header = sheet.getRange(1, 1, 1, Math.max(1, sheet.getLastColumn())).getValues()[0] as Cell[];
    return findLayout(table, header).language;
  }
  return languages[0];
}

/** The menu of a workbook, in its language. */
export function showMenu(ui: Ui, workbook: Workbook): void {
  const language = languageOf(workbook);
  ui.createMenu(say(staffWords.menu, language))
    .addItem(say(staffWords.check, language), 'checkThisSheet')
    .addItem(say(staffWords.about, language), 'about')
    .addToUi();
}

/** Simple `onEdit`: the touched rows of a desk. A copy does nothing; the header row is not a row of data. */
export function checkEdited({ range, source }: GoogleAppsScript.Events.SheetsOnEdit, now: number): void {
  const sheet = range.getSheet();
  const desk = deskOf(sheet);
  const first = Math.max(2, range.getRow());
  const rows = range.getRow() + range.getNumRows() - first;
  if (desk === null || rows < 1 || isCopy(source)) return;
  checkSheet(sheet, desk, first, rows, now);
}

function isCopy(workbook: Workbook): boolean {
  const original = originalId(workbook);
  return original !== '' && original !== workbook.getId();
}

/** Menu: checks all rows of the sheet in view. */
export function checkActiveSheet(ui: Ui, workbook: Workbook, now: number): void {
  const language = languageOf(workbook);
  const sheet = workbook.getActiveSheet();
  const desk = deskOf(sheet);
  if (isCopy(workbook)) {
    showAbout(ui, workbook);
    return;
  }
  const rows = sheet.getLastRow() - 1;
  if (desk === null || rows < 1) {
    tellPerson(ui, say(staffWords.noDesk, language));
    return;
  }
  const checked = checkSheet(sheet, desk, 2, rows, now);
  if (checked.sentences.length > 0) {
    tellPerson(ui, checked.sentences.join('\n'));
    return;
  }
  tellPerson(
    ui,
    say(checked.faulty === 0 ? staffWords.allRight : staffWords.found, language, { rows: checked.rows, count: checked.faulty }),
  );
}

/** Menu: version and workbook; a copy says of what it is one. */
export function showAbout(ui: Ui, workbook: Workbook): void {
  const language = languageOf(workbook);
  const original = originalId(workbook);
  const copy = original !== '' && original !== workbook.getId();
  const words = copy ? staffWords.copyText : staffWords.aboutText;
  tellPerson(ui, say(words, language, { version, book: workbook.getName(), original }));
}

function tellPerson(ui: Ui, text: string): void {
  ui.alert(text);
}
