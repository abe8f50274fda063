import { GoogleError } from '../contract.ts';
import { computedBook, type ComputedBook } from '../formulas/computed.ts';
import type { Sheet } from '../model.ts';
import { operation, quiet, type Operations, type QuietOperations } from '../operation.ts';
import { bookScopes, openBook, openSheet } from './place.ts';

const reads = { service: 'spreadsheet', writes: false, scopes: bookScopes, simple: true } as const;
const writes = { ...reads, writes: true } as const;

/** Calls on workbooks and sheets that go to the document. */
export const sheetOperations: Operations = {
  'SpreadsheetApp.openById': operation({ ...reads, scopes: ['spreadsheets'], simple: false }, ({ world, invocation }, id: string) => {
    openBook(world, invocation, id);
  }),
  'SpreadsheetApp.flush': operation(writes, () => undefined),
  'Spreadsheet.getSheets': operation(reads, ({ world, invocation }, id: string) =>
    openBook(world, invocation, id).book.sheets.map((sheet) => sheet.sheetId),
  ),
  'Spreadsheet.getSheetByName': operation(reads, ({ world, invocation }, id: string, name: string) => {
    const sheet = openBook(world, invocation, id).book.sheets.find((candidate) => candidate.title === name);
    return sheet ? sheet.sheetId : null;
  }),
  'Spreadsheet.getSpreadsheetLocale': operation(reads, ({ world, invocation }, id: string) => openBook(world, invocation, id).book.locale),
  'Spreadsheet.getSpreadsheetTimeZone': operation(
    reads,
    ({ world, invocation }, id: string) => openBook(world, invocation, id).book.timeZone,
  ),
  'Spreadsheet.toast': operation(writes, ({ world, invocation }, id: string, message: string, title: string) => {
    openBook(world, invocation, id);
    invocation.log.push(`toast: ${title === '' ? '' : `${title}: `}${message}`);
  }),
  'Sheet.getLastRow': sheetRead((_, used) => used().rows),
  'Sheet.getLastColumn': sheetRead((_, used) => used().columns),
  'Sheet.getMaxRows': sheetRead((sheet) => sheet.rowCount),
  'Sheet.getMaxColumns': sheetRead((sheet) => sheet.columnCount),
  'Sheet.getDataRange': sheetRead((_, used) => used()),
};

type Used = ReturnType<ComputedBook['used']>;

function sheetRead(read: (sheet: Sheet, used: () => Used) => unknown): Operations[string] {
  return operation(reads, ({ world, invocation }, id: string, sheetId: number) => {
    const { book, sheet } = openSheet(world, invocation, id, sheetId);
    return read(sheet, () => computedBook(book, world.clock.now()).used(sheet));
  });
}

/** Handles: what a script may ask without going to the document. */
export const quietSheetOperations: QuietOperations = {
  activeFile: quiet(({ invocation }) => invocation.activeFile),
  bookName: quiet(({ world, invocation }, id: string) => openBook(world, invocation, id).file.name),
  activeSheet: quiet(({ world, invocation }, id: string) => {
    const selected = invocation.selection?.sheetId;
    const sheets = openBook(world, invocation, id).book.sheets;
    const sheet = sheets.find((candidate) => candidate.sheetId === selected) ?? sheets.find((candidate) => !candidate.hidden) ?? sheets[0];
    if (!sheet) throw new GoogleError('The workbook has no sheet.');
    return sheet.sheetId;
  }),
  selection: quiet(({ invocation }, id: string) => {
    const at = invocation.selection;
    return at && id === invocation.activeFile ? { sheetId: at.sheetId, row: at.row + 1, column: at.column + 1 } : null;
  }),
  gridSize: quiet(({ world, invocation }, id: string, sheetId: number) => {
    const { sheet } = openSheet(world, invocation, id, sheetId);
    return { rows: sheet.rowCount, columns: sheet.columnCount };
  }),
  sheetName: quiet(({ world, invocation }, id: string, sheetId: number) => openSheet(world, invocation, id, sheetId).sheet.title),
  sheetHidden: quiet(({ world, invocation }, id: string, sheetId: number) => openSheet(world, invocation, id, sheetId).sheet.hidden),
  sheetIndex: quiet(({ world, invocation }, id: string, sheetId: number) => {
    const { book, sheet } = openSheet(world, invocation, id, sheetId);
    return book.sheets.indexOf(sheet) + 1;
  }),
};
