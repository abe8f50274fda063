import type { SheetProperties } from '../api-types.ts';
import { wholeSheet } from '../area.ts';
import { GoogleError } from '../contract.ts';
import type { Draft, DraftSheet } from '../draft.ts';
import { fieldMask, takes } from '../field-mask.ts';
import { newNumber } from '../ids.ts';
import { emptySheet, type Sheet } from '../model.ts';
import { refuseProtectedSheet } from '../protection.ts';
import { sheetProperties } from '../spreadsheet-resource.ts';
import { refuse, refuseTooManyCells, request, sheetOf, type RequestKinds } from './request.ts';

interface BookProperties {
  readonly title?: string;
  readonly locale?: string;
  readonly timeZone?: string;
}

export const sheetRequests: RequestKinds = {
  addSheet: request((target, body: { properties?: SheetProperties }) => {
    const sheet = growSheet(target.draft, target.file, body.properties ?? {});
    refuseTooManyCells(target);
    return { addSheet: { properties: sheetProperties(sheet, target.draft.book(target.file).sheets.indexOf(sheet)) } };
  }),
  deleteSheet: request((target, body: { sheetId?: number }) => {
    const sheet = sheetOf(target, body.sheetId);
    refuse(target, sheet, wholeSheet);
    const book = target.draft.book(target.file);
    refuseLastVisible(book.sheets, sheet);
    book.sheets = book.sheets.filter((candidate) => candidate.sheetId !== sheet.sheetId);
    book.metadata = book.metadata.filter((metadata) => metadata.location.sheetId !== sheet.sheetId);
  }),
  updateSheetProperties: request((target, body: { properties?: SheetProperties; fields?: string }) => {
    const sheet = sheetOf(target, body.properties?.sheetId, 'sheet');
    if (!body.fields) throw new GoogleError("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
    refuseProtectedSheet(target.draft.file(target.file), sheet, target.user);
    changeProperties(target.draft, target.file, sheet, body.properties ?? {}, body.fields);
    refuseTooManyCells(target);
  }),
  updateSpreadsheetProperties: request((target, body: { properties?: BookProperties; fields?: string }) => {
    const mask = fieldMask(body.fields);
    const { title, locale, timeZone } = body.properties ?? {};
    const book = target.draft.book(target.file);
    if (title !== undefined && takes(mask, 'title')) target.draft.file(target.file).name = title;
    if (locale !== undefined && takes(mask, 'locale')) book.locale = locale;
    if (timeZone !== undefined && takes(mask, 'timeZone')) book.timeZone = timeZone;
  }),
};

/** Adds a sheet as the API does: ids and titles are unique in a workbook, a missing one is made up. */
export function growSheet(draft: Draft, file: string, properties: SheetProperties): Sheet {
  const book = draft.book(file);
  const sheetId = properties.sheetId ?? newNumber(draft);
  if (book.sheets.some((sheet) => sheet.sheetId === sheetId)) {
    throw new GoogleError(`A sheet with the ID "${String(sheetId)}" already exists. Please enter another ID.`);
  }
  const title = properties.title ?? `Sheet${String(book.sheets.length + 1)}`;
  refuseTaken(book.sheets, title);
  const grid = properties.gridProperties ?? {};
  const size = {
    ...(grid.rowCount ? { rowCount: grid.rowCount } : {}),
    ...(grid.columnCount ? { columnCount: grid.columnCount } : {}),
  };
  const sheet: Sheet = {
    ...emptySheet(sheetId, title, size),
    hidden: properties.hidden ?? false,
    frozenRows: grid.frozenRowCount ?? 0,
    frozenColumns: grid.frozenColumnCount ?? 0,
  };
  refuseAllFrozen(sheet);
  book.sheets.splice(properties.index ?? book.sheets.length, 0, sheet);
  return sheet;
}

function changeProperties(draft: Draft, file: string, sheet: DraftSheet, properties: SheetProperties, fields: string): void {
  const mask = fieldMask(fields);
  const book = draft.book(file);
  const { title, hidden, index, gridProperties: grid = {} } = properties;
  if (title !== undefined && title !== sheet.title && takes(mask, 'title')) {
    refuseTaken(book.sheets, title);
    sheet.title = title;
  }
  if (takes(mask, 'hidden')) {
    if (hidden === true) refuseLastVisible(book.sheets, sheet);
    sheet.hidden = hidden ?? false;
  }
  if (index !== undefined && takes(mask, 'index')) {
    const others = book.sheets.filter((candidate) => candidate !== sheet);
    others.splice(index, 0, sheet);
    book.sheets = others;
  }
  if (takes(mask, 'gridProperties', 'frozenRowCount')) sheet.frozenRows = grid.frozenRowCount ?? 0;
  if (takes(mask, 'gridProperties', 'frozenColumnCount')) sheet.frozenColumns = grid.frozenColumnCount ?? 0;
  if (grid.rowCount !== undefined && takes(mask, 'gridProperties', 'rowCount')) resize(sheet, grid.rowCount, sheet.columnCount);
  if (grid.columnCount !== undefined && takes(mask, 'gridProperties', 'columnCount')) resize(sheet, sheet.rowCount, grid.columnCount);
  refuseAllFrozen(sheet);
}

function refuseAllFrozen({ frozenRows, rowCount, frozenColumns, columnCount }: Sheet): void {
  if (frozenRows >= rowCount) throw new GoogleError("You can't freeze all visible rows on the sheet.");
  if (frozenColumns >= columnCount) throw new GoogleError("You can't freeze all visible columns on the sheet.");
}

/** A workbook keeps a sheet that people see: neither deleting nor hiding the last one is possible. */
function refuseLastVisible(sheets: readonly Sheet[], going: Sheet): void {
  if (sheets.some(({ hidden, sheetId }) => !hidden && sheetId !== going.sheetId)) return;
  throw new GoogleError("You can't remove all the visible sheets in a document.");
}

/** A smaller grid loses what lay outside it. */
function resize(sheet: DraftSheet, rowCount: number, columnCount: number): void {
  sheet.rowCount = rowCount;
  sheet.columnCount = columnCount;
  sheet.rows.length = Math.min(sheet.rows.length, rowCount);
  sheet.extras.length = Math.min(sheet.extras.length, rowCount);
  sheet.rows = sheet.rows.map((row) => (row.length > columnCount ? row.slice(0, columnCount) : row));
}

export function refuseTaken(sheets: readonly Sheet[], title: string): void {
  if (!sheets.some((sheet) => sheet.title.toLowerCase() === title.toLowerCase())) return;
  throw new GoogleError(`A sheet with the name "${title}" already exists. Please enter another name.`);
}
