import { readDeskRows } from '../engine/desk/desk.ts';
import { isWaiting } from '../engine/desk/standing.ts';
import { linkRequests } from '../orders/tables.ts';
import { linksDialogWords as words } from '../text/dialogs.ts';
import { requestActionWords } from '../text/orders.ts';
import { say } from '../text/words.ts';
import { sharedOf } from './shared.ts';
import { readSheet, sheetOf } from './table-sheet.ts';
import { writeAsTyped } from './write-as-typed.ts';

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What the person reads in the dialog, and whether the request stands on the desk. */
export interface Asked {
  readonly noted: boolean;
  readonly told: string;
}

/** Types a request on the desk for it, as the person could himself. To be called inside the document lock. */
export function askForLinksOf(workbook: Workbook, name: string): Asked {
  const { settings, language, staff } = sharedOf(workbook);
  const read = readSheet(workbook, linkRequests);
  const sheet = sheetOf(workbook, linkRequests.sheetId);
  const { name: nameAt, action: actionAt } = read?.layout ?? {};
  if (!staff.some((person) => person.name === name)) return { noted: false, told: say(words.notOnStaff, language) };
  if (read === null || sheet === null || nameAt === undefined || actionAt === undefined) {
    return { noted: false, told: say(words.sheetBroken, language) };
  }
  const rows = readDeskRows(linkRequests, read.layout, read.cells, 2);
  const asked = rows.find((row) => isWaiting(row) && row.value['name'] === name);
  if (asked !== undefined) return { noted: true, told: say(words.alreadyAsked, language, { row: asked.line }) };
  const line = rows.find((row) => row.empty)?.line ?? rows.length + 2;
  writeAsTyped(sheet, line, nameAt + 1, [[name]]);
  writeAsTyped(sheet, line, actionAt + 1, [[requestActionWords.mailLinks[language]]]);
  return { noted: true, told: say(words.asked, language, { row: line, minutes: settings.scanMinutes }) };
}
