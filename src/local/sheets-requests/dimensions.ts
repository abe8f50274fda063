import type { DimensionRange } from '../api-types.ts';
import type { Dimension } from '../area.ts';
import { GoogleError } from '../contract.ts';
import type { DraftSheet } from '../draft.ts';
import { deleteLines, insertLines, moveRows } from '../grid.ts';
import { openEnd, type Area } from '../model.ts';
import { refuse, refuseTooManyCells, request, sheetOf, type RequestKinds, type Target } from './request.ts';

export const dimensionRequests: RequestKinds = {
  appendDimension: request((target, body: { sheetId?: number; dimension?: string; length?: number }) => {
    const sheet = sheetOf(target, body.sheetId);
    const { length = 0 } = body;
    if (length < 1) throw new GoogleError('The length must be greater than 0.');
    if (dimensionOf(body.dimension) === 'ROWS') sheet.rowCount += length;
    else sheet.columnCount += length;
    refuseTooManyCells(target);
  }),
  insertDimension: request((target, body: { range?: DimensionRange; inheritFromBefore?: boolean }) => {
    const { sheet, dimension, start, count } = lines(target, body.range);
    const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
    const before = body.inheritFromBefore ?? false;
    if (body.range?.startIndex === undefined) throw new GoogleError('range.startIndex must be set');
    if (before && start === 0) throw new GoogleError('inheritFromBefore cannot be true when inserting at the beginning.');
    if (start > size || (start === size && !before))
      throw new GoogleError(`range.startIndex must be less than the grid size (${String(size)}) if inheritFromBefore is false.`);
    insertLines(sheet, dimension, start, count, before);
    refuseTooManyCells(target);
  }),
  deleteDimension: request((target, body: { range?: DimensionRange }) => {
    const { sheet, dimension, start, count } = lines(target, body.range);
    const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
    const what = dimension === 'ROWS' ? 'rows' : 'columns';
    if (start + count > size) throw new GoogleError(`Cannot delete ${what} that do not exist.`);
    if (count >= size) throw new GoogleError(`You can't delete all the ${what} on the sheet.`);
    const frozen = dimension === 'ROWS' ? sheet.frozenRows : sheet.frozenColumns;
    if (size - count <= frozenLeft(frozen, start, count))
      throw new GoogleError(`Sorry, it is not possible to delete all non-frozen ${what}.`);
    deleteLines(sheet, dimension, start, count);
  }),
  moveDimension: request((target, body: { source?: DimensionRange; destinationIndex?: number }) => {
    const { sheet, dimension, start, count } = lines(target, body.source);
    if (dimension !== 'ROWS') throw new GoogleError('Moving columns is not emulated');
    const to = body.destinationIndex ?? 0;
    refuse(target, sheet, band('ROWS', Math.min(start, to), Math.max(start + count, to)));
    moveRows(sheet, start, count, to);
  }),
  // Widths and hidden rows are looks: accepted, checked for the sheet, not kept.
  updateDimensionProperties: request((target, body: { range?: DimensionRange }) => {
    sheetOf(target, body.range?.sheetId);
  }),
};

/** Frozen lines that a deletion leaves. */
function frozenLeft(frozen: number, start: number, count: number): number {
  return frozen - Math.max(0, Math.min(frozen, start + count) - start);
}

function dimensionOf(text: string | undefined): Dimension {
  if (text === 'ROWS' || text === 'COLUMNS') return text;
  throw new GoogleError('No dimension specified.');
}

function lines(target: Target, range: DimensionRange = {}): { sheet: DraftSheet; dimension: Dimension; start: number; count: number } {
  const sheet = sheetOf(target, range.sheetId);
  const dimension = dimensionOf(range.dimension);
  const start = range.startIndex ?? 0;
  const end = range.endIndex ?? (dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount);
  if (start < 0 || end <= start)
    throw new GoogleError(`range.endIndex[${String(end)}] must be greater than range.startIndex[${String(start)}]`);
  refuse(target, sheet, band(dimension, start, end));
  return { sheet, dimension, start, count: end - start };
}

/** Rows or columns over the whole sheet. */
export function band(dimension: Dimension, start: number, end: number): Area {
  return dimension === 'ROWS'
    ? { startRow: start, endRow: end, startColumn: 0, endColumn: openEnd }
    : { startRow: 0, endRow: openEnd, startColumn: start, endColumn: end };
}
