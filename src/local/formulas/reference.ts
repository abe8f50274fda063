import { parseA1 } from '../a1.ts';
import { openEnd, type Area, type Sheet } from '../model.ts';

/** Cells of a sheet that is there; an end at `openEnd` reaches to the last cell in use. */
export interface Reference {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A reference as it is written; the title is null for the formula's own sheet. */
export interface Written {
  readonly title: string | null;
  readonly area: Area;
}

/** Reads `A1`, `A2:C`, `A:A`, `3:4`, `'订单'!A1:B2`, corners in any order; null for anything else, such as a name. */
export function writtenReference(text: string): Written | null {
  const range = parseA1(text);
  if (!range) return null;
  const { title, startRow, startColumn, endRow = openEnd, endColumn = openEnd } = range;
  return { title, area: { startRow, endRow, startColumn, endColumn } };
}

/** The smallest area that holds both; null for two sheets. */
export function joined(a: Reference, b: Reference): Reference | null {
  if (a.sheet !== b.sheet) return null;
  const area = {
    startRow: Math.min(a.area.startRow, b.area.startRow),
    endRow: Math.max(a.area.endRow, b.area.endRow),
    startColumn: Math.min(a.area.startColumn, b.area.startColumn),
    endColumn: Math.max(a.area.endColumn, b.area.endColumn),
  };
  return { sheet: a.sheet, area };
}

/** As OFFSET moves and resizes; null outside the sheet. */
export function movedReference({ sheet, area }: Reference, by: readonly (number | undefined)[]): Reference | null {
  const [rows = 0, columns = 0, height = area.endRow - area.startRow, width = area.endColumn - area.startColumn] = by.map((each) =>
    each === undefined ? undefined : Math.trunc(each),
  );
  const startRow = area.startRow + rows;
  const startColumn = area.startColumn + columns;
  if (startRow < 0 || startColumn < 0 || height < 1 || width < 1) return null;
  const end = (start: number, size: number): number => (size >= openEnd / 2 ? openEnd : start + size);
  return { sheet, area: { startRow, endRow: end(startRow, height), startColumn, endColumn: end(startColumn, width) } };
}
