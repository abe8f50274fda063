import type { GridRange } from './api-types.ts';
import { openEnd, type Area } from './model.ts';

/** An index left out of a GridRange leaves that side open. */
export function areaOfGridRange(range: GridRange): Area {
  return {
    startRow: range.startRowIndex ?? 0,
    endRow: range.endRowIndex ?? openEnd,
    startColumn: range.startColumnIndex ?? 0,
    endColumn: range.endColumnIndex ?? openEnd,
  };
}

/** Open sides are left out again. */
export function gridRangeOf(sheetId: number, area: Area): GridRange {
  return {
    sheetId,
    ...(area.startRow > 0 || area.endRow < openEnd ? { startRowIndex: area.startRow } : {}),
    ...(area.endRow < openEnd ? { endRowIndex: area.endRow } : {}),
    ...(area.startColumn > 0 || area.endColumn < openEnd ? { startColumnIndex: area.startColumn } : {}),
    ...(area.endColumn < openEnd ? { endColumnIndex: area.endColumn } : {}),
  };
}
