import { apiRule, type CellData, type ExtendedValue, type MetadataLookup } from './api-types.ts';
import { apiChart } from './api-chart.ts';
import { cellAt, formatAt, lookAt, noteAt, ruleAt } from './cells.ts';
import type { Cell } from './contract.ts';
import type { ComputedBook } from './formulas/computed.ts';
import { Fault, type FaultCode, type Scalar } from './formulas/value.ts';
import { takes, type FieldMask } from './field-mask.ts';
import { gridRangeOf } from './grid-range.ts';
import type { Area, Book, FileRecord, Metadata, Sheet } from './model.ts';

export interface CountedGrid {
  readonly json: unknown;
  readonly cells: number;
}

/** Sheet, protections and properties as the API writes them, without grid data. */
export function sheetResource(sheet: Sheet, index: number): Record<string, unknown> {
  const protectedRanges = sheet.protections.map((protection) => ({
    protectedRangeId: protection.id,
    range: gridRangeOf(sheet.sheetId, protection.area),
    ...(protection.description === '' ? {} : { description: protection.description }),
    ...(protection.warningOnly ? { warningOnly: true } : {}),
    ...(protection.unprotected.length > 0
      ? { unprotectedRanges: protection.unprotected.map((open) => gridRangeOf(sheet.sheetId, open)) }
      : {}),
    ...(protection.warningOnly ? {} : { editors: { users: protection.editors } }),
  }));
  return {
    properties: sheetProperties(sheet, index),
    ...(protectedRanges.length > 0 ? { protectedRanges } : {}),
    ...(sheet.charts.length > 0 ? { charts: sheet.charts.map((chart) => apiChart(sheet.sheetId, chart)) } : {}),
    ...(sheet.conditionals.length > 0 ? { conditionalFormats: sheet.conditionals } : {}),
  };
}

export function sheetProperties(sheet: Sheet, index: number): Record<string, unknown> {
  return {
    sheetId: sheet.sheetId,
    title: sheet.title,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...(sheet.frozenRows > 0 ? { frozenRowCount: sheet.frozenRows } : {}),
      ...(sheet.frozenColumns > 0 ? { frozenColumnCount: sheet.frozenColumns } : {}),
    },
    ...(sheet.hidden ? { hidden: true } : {}),
  };
}

export function bookResource(file: FileRecord, book: Book): Record<string, unknown> {
  return {
    spreadsheetId: file.id,
    properties: { title: file.name, locale: book.locale, timeZone: book.timeZone, autoRecalc: 'ON_CHANGE' },
    spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${file.id}/edit`,
  };
}

export function matches(lookup: MetadataLookup, metadata: Metadata): boolean {
  return (['metadataId', 'metadataKey', 'metadataValue', 'visibility'] as const).every(
    (key) => lookup[key] === undefined || lookup[key] === metadata[key],
  );
}

export const everyCellField = ['userEnteredValue', 'effectiveValue', 'formattedValue', 'userEnteredFormat', 'note', 'dataValidation'];

/**
 * One GridData: rows and cells from the area's start, trailing empty ones left out. `wanted` says which members a cell has;
 * an empty cell between others is `{}`.
 */
export function gridData(sheet: Sheet, area: Area, mask: FieldMask, computed: ComputedBook): CountedGrid {
  const wanted = new Set(everyCellField.filter((field) => takes(mask, 'rowData', 'values', field)));
  const rowData: unknown[] = [];
  let cells = 0;
  const used = isComputed(wanted) ? computed.used(sheet) : { rows: sheet.rows.length, columns: 0 };
  const endRow = Math.min(area.endRow, Math.max(used.rows, sheet.extras.length));
  const reader = { sheet, wanted, computed, columns: used.columns };
  for (let row = area.startRow; row < endRow; row += 1) {
    const values = rowValues(reader, row, area);
    cells += values.length;
    rowData.push(values.length > 0 ? { values } : {});
  }
  while (rowData.length > 0 && Object.keys(rowData[rowData.length - 1] as object).length === 0) rowData.pop();
  const json = {
    ...(area.startRow > 0 && takes(mask, 'startRow') ? { startRow: area.startRow } : {}),
    ...(area.startColumn > 0 && takes(mask, 'startColumn') ? { startColumn: area.startColumn } : {}),
    ...(rowData.length > 0 && wanted.size > 0 ? { rowData } : {}),
  };
  return { json, cells };
}

/** Whether more than what was entered is asked for: only then formulas are computed. */
function isComputed(wanted: ReadonlySet<string>): boolean {
  return wanted.has('effectiveValue') || wanted.has('formattedValue');
}

interface GridReader {
  readonly sheet: Sheet;
  readonly wanted: ReadonlySet<string>;
  readonly computed: ComputedBook;
  /** Columns in use where formulas count, else 0: each row then says so itself. */
  readonly columns: number;
}

function rowValues(reader: GridReader, row: number, area: Area): CellData[] {
  const { sheet } = reader;
  const extras = sheet.extras[row];
  const lastExtra = extras ? Math.max(-1, ...Object.keys(extras).map(Number)) : -1;
  const width = Math.min(area.endColumn, Math.max(reader.columns, sheet.rows[row]?.length ?? 0, lastExtra + 1));
  const values: CellData[] = [];
  let used = 0;
  for (let column = area.startColumn; column < width; column += 1) {
    const data = cellData(reader, row, column);
    values.push(data);
    if (Object.keys(data).length > 0) used = values.length;
  }
  values.length = used;
  return values;
}

function cellData({ sheet, wanted, computed }: GridReader, row: number, column: number): CellData {
  const cell = cellAt(sheet, row, column);
  if (wanted.size === 1 && wanted.has('userEnteredValue')) return cell === null ? {} : { userEnteredValue: extendedValue(cell) };
  const data: Record<string, unknown> = {};
  const format = formatAt(sheet, row, column);
  if (cell !== null && wanted.has('userEnteredValue')) data.userEnteredValue = extendedValue(cell);
  const value = isComputed(wanted) ? computed.value(sheet, row, column) : null;
  if (value !== null && wanted.has('effectiveValue')) data.effectiveValue = effectiveValue(value);
  if (value !== null && wanted.has('formattedValue')) data.formattedValue = computed.shown(sheet, row, column);
  const look = lookAt(sheet, row, column);
  if ((format || look) && wanted.has('userEnteredFormat'))
    data.userEnteredFormat = { ...(format ? { numberFormat: format } : {}), ...look };
  const note = noteAt(sheet, row, column);
  if (note !== '' && wanted.has('note')) data.note = note;
  const rule = wanted.has('dataValidation') ? ruleAt(sheet, row, column) : null;
  if (rule) data.dataValidation = apiRule(rule);
  return data;
}

const errorTypes: Readonly<Record<FaultCode, string>> = {
  '#DIV/0!': 'DIVIDE_BY_ZERO',
  '#ERROR!': 'ERROR',
  '#N/A': 'N_A',
  '#NAME?': 'NAME',
  '#NULL!': 'NULL_VALUE',
  '#NUM!': 'NUM',
  '#REF!': 'REF',
  '#VALUE!': 'VALUE',
};

function effectiveValue(value: Exclude<Scalar, null>): unknown {
  return value instanceof Fault ? { errorValue: { type: errorTypes[value.code] } } : extendedValue(value);
}

export function extendedValue(cell: Exclude<Cell, null>): ExtendedValue {
  if (typeof cell === 'string') return { stringValue: cell };
  if (typeof cell === 'number') return { numberValue: cell };
  if (typeof cell === 'boolean') return { boolValue: cell };
  return { formulaValue: cell.formula };
}

/** Metadata that stands at the spreadsheet itself or at one of its sheets. */
export function metadataAt(book: Book, sheetId: number | null): readonly Metadata[] {
  return book.metadata.filter((metadata) => (metadata.location.sheetId ?? null) === sheetId);
}
