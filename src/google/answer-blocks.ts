import { AppError } from '../engine/errors.ts';
import type { Area } from '../engine/ports.ts';
import type { Cell } from '../table/cell.ts';

type Rows = readonly (readonly Cell[])[];

/** Cells in an answer of the spreadsheet service, and where they begin: row and column 0-based. Empty cells at the end are left out. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: Rows;
}

/**
 * The cells of an area out of the blocks that an answer brought for its sheet, in whatever order. Areas that cover the same cells
 * within the grid come as one block (seen live by others), so blocks are known by where they begin: each row of those that begin where
 * the area does is the same row, told so far as each reaches.
 * @throws AppError `answer-lacks` where no block begins there
 */
export function cellsOf(area: Area, blocks: readonly Block[]): Rows {
  const here = blocks.filter(({ row, column }) => row === area.row - 1 && column === (area.column ?? 0));
  const [first, ...others] = here;
  if (first === undefined) throw lacking(area);
  if (others.length === 0 && isWithin(first.rows, area)) return first.rows;
  const length = Math.min(area.rows ?? Infinity, Math.max(...here.map(({ rows }) => rows.length)));
  const rows = Array.from({ length }, (_, at) => withoutEnd(longest(here.map((block) => block.rows[at] ?? [])).slice(0, area.columns)));
  return rows.slice(
    0,
    rows.reduce((end, row, at) => (row.length > 0 ? at + 1 : end), 0),
  );
}

function isWithin(rows: Rows, { rows: most = Infinity, columns = Infinity }: Area): boolean {
  return rows.length <= most && rows.every((row) => row.length <= columns);
}

function longest(rows: Rows): readonly Cell[] {
  return rows.reduce((most, row) => (row.length > most.length ? row : most), []);
}

function withoutEnd(row: readonly Cell[]): readonly Cell[] {
  return row.slice(
    0,
    row.reduce<number>((end, cell, at) => (cell === null ? end : at + 1), 0),
  );
}

function lacking({ sheetId, row, column = 0 }: Area): AppError {
  const place = `sheet ${String(sheetId)}, row ${String(row)}, column ${String(column + 1)}`;
  return new AppError('answer-lacks', `The answer of Google Sheets lacks ${place}: nothing was decided on it. The next run reads again.`);
}
