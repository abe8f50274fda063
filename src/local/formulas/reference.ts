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

const lines = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?\$?(\d+):\$?(\d+)$/;

/** Reads `A1`, `A2:C`, `A:A`, `3:4`, `'订单'!A1:B2`, corners in any order; null for anything else, such as a name. */
export function writtenReference(text: string): Written | null {
  const rows = lines.exec(text);
  if (rows) {
    const [start, end] = [Number(rows[3]) - 1, Number(rows[4]) - 1].sort((a, b) => a - b);
    const title = rows[1]?.replaceAll("''", "'") ?? rows[2] ?? null;
    return { title, area: { startRow: start ?? 0, endRow: (end ?? 0) + 1, startColumn: 0, endColumn: openEnd } };
  }
  const range = parseA1(text);
  if (!range || (!/\d/.test(cornerOf(text)) && !text.includes(':'))) return null;
  const { title, startRow, startColumn, endRow = openEnd, endColumn = startColumn + 1 } = range;
  return { title, area: ordered(startRow, endRow, startColumn, endColumn) };
}

function cornerOf(text: string): string {
  return text.slice(text.lastIndexOf('!') + 1);
}

function ordered(startRow: number, endRow: number, startColumn: number, endColumn: number): Area {
  return {
    startRow: Math.min(startRow, endRow - 1),
    endRow: Math.max(startRow + 1, endRow),
    startColumn: Math.min(startColumn, endColumn - 1),
    endColumn: Math.max(startColumn + 1, endColumn),
  };
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
