import type { Cell, CellValue } from '../../table/cell.ts';
import type { SheetFacts, Write } from '../ports.ts';

/** How a row of a board looks. */
export type BoardLook = 'title' | 'section' | 'plain' | 'alarm' | 'quiet';

/** One row for people to read: a name, a number, a text. */
export interface BoardRow {
  readonly item: string;
  readonly count?: number;
  readonly about?: string;
  readonly look: BoardLook;
  /** The sheet of the same workbook that a click on the name opens. */
  readonly opens?: number;
}

const blank: BoardRow = { item: '', look: 'plain' };
const width = 3;

/** The values of a row as they read back. */
export function boardValues({ item, count, about }: BoardRow): readonly CellValue[] {
  return [item === '' ? null : item, count ?? null, about === undefined || about === '' ? null : about];
}

function shows(row: BoardRow, cells: readonly Cell[] = []): boolean {
  return boardValues(row).every((value, at) => (cells[at] ?? null) === value);
}

/** The writes that make a board show these rows: those that differ, neighbours together, and none where all stands. */
export function boardWrites(
  sheetId: number,
  rows: readonly BoardRow[],
  standing: readonly (readonly Cell[])[],
  grid: Pick<SheetFacts, 'rowCount' | 'columnCount'>,
): readonly Write[] {
  const length = Math.max(rows.length, standing.length);
  const wanted = Array.from({ length }, (_, at) => rows[at] ?? blank);
  const blocks: { row: number; rows: BoardRow[] }[] = [];
  wanted.forEach((row, at) => {
    if (shows(row, standing[at])) return;
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last.row + last.rows.length === at + 1) last.rows.push(row);
    else blocks.push({ row: at + 1, rows: [row] });
  });
  if (blocks.length === 0) return [];
  return [
    ...(grid.rowCount < length ? [{ do: 'grow' as const, sheetId, rows: length - grid.rowCount }] : []),
    ...(grid.columnCount < width ? [{ do: 'widen' as const, sheetId, columns: width - grid.columnCount }] : []),
    ...blocks.map((block) => ({ do: 'board' as const, sheetId, ...block })),
  ];
}
