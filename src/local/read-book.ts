import { parseRange } from './a1.ts';
import type { DataFilter } from './api-types.ts';
import { isSame, wholeSheet } from './area.ts';
import { GoogleError, type Instant } from './contract.ts';
import { fieldMask, masked, takes, type FieldMask } from './field-mask.ts';
import { computedBook } from './formulas/computed.ts';
import type { GoogleSwitches } from './google.ts';
import { areaOfGridRange } from './grid-range.ts';
import { beyondGrid } from './grid.ts';
import { openEnd, type Area, type Book, type FileRecord, type Sheet } from './model.ts';
import { bookResource, gridData, matches, metadataAt, sheetResource } from './spreadsheet-resource.ts';

export interface CountedAnswer {
  readonly json: unknown;
  /** Cells in the grid data. */
  readonly cells: number;
}

/**
 * Answers `get` and `getByDataFilter`: the sheets that the filters touch (all without a filter), grid data only where the mask or
 * `includeGridData` asks for them; formulas are computed as of `now`. Fails for a sheet that is not there, and for an area that begins outside the grid.
 */
export function readBook(
  file: FileRecord,
  book: Book,
  filters: readonly DataFilter[],
  options: { readonly includeGridData?: boolean; readonly fields?: string },
  { now, google }: { readonly now: Instant; readonly google: GoogleSwitches },
): CountedAnswer {
  const mask = fieldMask(options.fields);
  const computed = computedBook(book, now);
  let cells = 0;
  const lookups = filters.flatMap((filter) => filter.developerMetadataLookup ?? []);
  const metadata = metadataAt(book, null).filter((one) => lookups.length === 0 || lookups.some((lookup) => matches(lookup, one)));
  const areas = areasBySheet(book, filters, google.blocks);
  const withData = mask === null ? options.includeGridData === true : takes(mask, 'sheets', 'data');
  const dataMask = below(below(mask, 'sheets'), 'data');
  const sheets = book.sheets.flatMap((sheet, index) => {
    const touched = areas ? areas.get(sheet) : [wholeSheet];
    if (!touched) return [];
    const own = metadataAt(book, sheet.sheetId);
    const head = { ...sheetResource(sheet, index), ...(own.length > 0 ? { developerMetadata: own } : {}) };
    const kept = mask === null ? head : (masked(head, below(mask, 'sheets')) as Record<string, unknown>);
    if (!withData) return [kept];
    const data = touched.map((area) => gridData(sheet, area, dataMask, computed));
    cells += data.reduce((sum, one) => sum + one.cells, 0);
    return [{ ...kept, data: data.map((one) => one.json) }];
  });
  const whole = { ...bookResource(file, book), ...(metadata.length > 0 ? { developerMetadata: metadata } : {}) };
  const kept = masked(whole, mask) as Record<string, unknown>;
  return { json: sheets.length > 0 && takes(mask, 'sheets') ? { ...kept, sheets } : kept, cells };
}

function below(mask: FieldMask, name: string): FieldMask {
  return mask === null ? null : (mask.get(name) ?? (mask.has(name) ? null : (mask.get('*') ?? null)));
}

/** The areas that the filters ask for, in their order, by sheet; null where there is no filter. */
function areasBySheet(book: Book, filters: readonly DataFilter[], blocks: GoogleSwitches['blocks']): ReadonlyMap<Sheet, Area[]> | null {
  if (filters.length === 0) return null;
  const areas = new Map<Sheet, Area[]>();
  const add = (sheetId: number, area: Area): void => {
    const sheet = book.sheets.find((candidate) => candidate.sheetId === sheetId);
    if (!sheet) throw new GoogleError(`No sheet with id: ${String(sheetId)}`);
    if (area.startRow >= sheet.rowCount || area.startColumn >= sheet.columnCount) throw new GoogleError(beyondGrid(sheet));
    const known = areas.get(sheet) ?? [];
    const covered = cutToGrid(sheet, area);
    if (blocks === 'shared' && known.some((one) => isSame(cutToGrid(sheet, one), covered))) return;
    areas.set(sheet, [...known, area]);
  };
  for (const { gridRange, developerMetadataLookup: lookup } of filters) {
    if (gridRange) add(gridRange.sheetId ?? 0, areaOfGridRange(gridRange));
    for (const one of lookup ? book.metadata : []) {
      if (lookup && one.location.sheetId !== undefined && matches(lookup, one)) add(one.location.sheetId, wholeSheet);
    }
  }
  return areas;
}

function cutToGrid(sheet: Sheet, area: Area): Area {
  return { ...area, endRow: Math.min(area.endRow, sheet.rowCount), endColumn: Math.min(area.endColumn, sheet.columnCount) };
}

/** A range as `get` takes it: a sheet's title, or A1 notation with one. */
export function gridRangeOfA1(book: Book, text: string): NonNullable<DataFilter['gridRange']> {
  const whole = book.sheets.find((sheet) => sheet.title === text || `'${sheet.title}'` === text);
  if (whole) return { sheetId: whole.sheetId };
  const range = parseRange(text);
  const sheet = range && (range.title === null ? book.sheets[0] : book.sheets.find((one) => one.title === range.title));
  if (!sheet) throw new GoogleError(`Unable to parse range: ${text}`);
  return {
    sheetId: sheet.sheetId,
    startRowIndex: range.startRow,
    startColumnIndex: range.startColumn,
    endRowIndex: range.endRow ?? openEnd,
    endColumnIndex: range.endColumn ?? openEnd,
  };
}
