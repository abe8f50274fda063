import { desks } from '../desks.ts';
import { aboutDialog } from '../dialogs/about-dialog.ts';
import type { ShownDialog } from '../dialogs/dialog.ts';
import { importDialog } from '../dialogs/import-dialog.ts';
import { linksDialog } from '../dialogs/links-dialog.ts';
import { postsDialog } from '../dialogs/posts-dialog.ts';
import { readDeskRows } from '../engine/desk/desk.ts';
import { isWaiting } from '../engine/desk/standing.ts';
import { openOrders, type OpenOrder } from '../orders/tables.ts';
import { version } from '../version.ts';
import { isCopy, originalId } from './desk-sheet.ts';
import { sharedOf } from './shared.ts';
import { readSheet } from './table-sheet.ts';

type Workbook = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What dialogs are shown by, and what they are about. */
export interface Window {
  readonly ui: GoogleAppsScript.Base.Ui;
  readonly html: GoogleAppsScript.HTML.HtmlService;
  readonly workbook: Workbook;
  readonly now: number;
}

function show({ ui, html }: Window, dialog: ShownDialog): void {
  ui.showModalDialog(html.createHtmlOutput(dialog.html).setWidth(dialog.width).setHeight(dialog.height), dialog.title);
}

/** The script of a dialog, as it stands in an html file of the project. */
function fileOf({ html }: Window, name: string): string {
  return html.createHtmlOutputFromFile(name).getContent();
}

/** In a copy nothing works: whatever was chosen, the person reads so. */
function showHere(window: Window, dialog: () => ShownDialog): void {
  if (isCopy(window.workbook)) showAbout(window);
  else show(window, dialog());
}

export function showAbout(window: Window): void {
  const { workbook, now } = window;
  const { settings, language, heart } = sharedOf(workbook);
  const original = isCopy(workbook) ? `https://docs.google.com/spreadsheets/d/${originalId(workbook)}/edit` : null;
  const waiting = original === null ? waitingRows(workbook, language) : [];
  show(window, aboutDialog(language, { version, book: workbook.getName(), original, account: settings.account, heart, now, waiting }));
}

/** The rows of each desk whose command was not taken yet. */
function waitingRows(workbook: Workbook, language: ReturnType<typeof sharedOf>['language']) {
  const sheets = new Set(workbook.getSheets().map((sheet) => sheet.getSheetId()));
  const commanded = desks.tables.filter((table) => table.kind === 'desk' && 'action' in table.columns && sheets.has(table.sheetId));
  return commanded.map((desk) => {
    const read = readSheet(workbook, desk);
    const rows = readDeskRows(desk, read?.layout ?? {}, read?.cells ?? [], read?.firstLine ?? 2);
    return { desk: desk.words.title[language], count: rows.filter(isWaiting).length };
  });
}

export function showImport(window: Window): void {
  showHere(window, () => importDialog(sharedOf(window.workbook).settings, fileOf(window, 'import')));
}

export function showPosts(window: Window): void {
  const { workbook, now } = window;
  showHere(window, () => {
    const { language, staff } = sharedOf(workbook);
    return postsDialog(language, staff, (readSheet(workbook, openOrders)?.rows as readonly OpenOrder[] | undefined) ?? null, now);
  });
}

export function showLinks(window: Window): void {
  showHere(window, () => {
    const { language, staff } = sharedOf(window.workbook);
    return linksDialog(
      language,
      staff.map(({ name }) => name),
      fileOf(window, 'links'),
    );
  });
}
