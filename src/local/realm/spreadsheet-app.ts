import { call } from './bridge.ts';
import { guarded } from './guarded.ts';
import { sheetOf, type ScriptSheet } from './sheet.ts';
import { rangeOf } from './range.ts';
import { ui } from './ui.ts';

export interface ScriptSpreadsheet {
  getId(): string;
  getName(): string;
  getSheets(): ScriptSheet[];
  getSheetByName(name: string): ScriptSheet | null;
  getActiveSheet(): ScriptSheet;
  getActiveRange(): object | null;
  getSpreadsheetLocale(): string;
  getSpreadsheetTimeZone(): string;
  getUrl(): string;
  toast(message: string, title?: string, seconds?: number): void;
}

export function spreadsheetOf(file: string): ScriptSpreadsheet {
  return guarded('Spreadsheet', {
    getId: () => file,
    getName: () => call<string>('bookName', file),
    getUrl: () => `https://docs.google.com/spreadsheets/d/${file}/edit`,
    getSheets: () => call<number[]>('Spreadsheet.getSheets', file).map((sheetId) => sheetOf(file, sheetId)),
    getSheetByName: (name: string) => {
      const sheetId = call<number | null>('Spreadsheet.getSheetByName', file, name);
      return sheetId === null ? null : sheetOf(file, sheetId);
    },
    getActiveSheet: () => sheetOf(file, call<number>('activeSheet', file)),
    getActiveRange: () => activeRange(file),
    getSpreadsheetLocale: () => call<string>('Spreadsheet.getSpreadsheetLocale', file),
    getSpreadsheetTimeZone: () => call<string>('Spreadsheet.getSpreadsheetTimeZone', file),
    toast: (message: string, title = '') => {
      call('Spreadsheet.toast', file, message, title);
    },
  });
}

function activeRange(file: string): object | null {
  const selection = call<{ sheetId: number; row: number; column: number } | null>('selection', file);
  return selection && rangeOf({ file, sheetId: selection.sheetId, row: selection.row, column: selection.column, rows: 1, columns: 1 });
}

function active(): ScriptSpreadsheet | null {
  const file = call<string | null>('activeFile');
  return file === null ? null : spreadsheetOf(file);
}

function activeOrFail(): ScriptSpreadsheet {
  const book = active();
  if (!book) throw new TypeError("Cannot read properties of null (reading 'getActiveSheet')");
  return book;
}

export const SpreadsheetApp = guarded('SpreadsheetApp', {
  getActive: active,
  getActiveSpreadsheet: active,
  getActiveSheet: () => activeOrFail().getActiveSheet(),
  getActiveRange: () => activeOrFail().getActiveRange(),
  getUi: () => {
    call('ui');
    return ui;
  },
  openById: (id: string) => {
    call('SpreadsheetApp.openById', id);
    return spreadsheetOf(id);
  },
  flush: () => {
    call('SpreadsheetApp.flush');
  },
});
