import type { Cell } from '../../table/cell.ts';
import { readRow } from '../../table/rows.ts';
import { columnIds, type AnyRow, type AnyTable } from '../../table/table.ts';
import type { Layout } from '../../table/layout.ts';
import { addToSum } from '../commit/digest.ts';
import { rowDigest } from '../commit/journal.ts';
import type { Area } from '../ports.ts';
import type { Situation } from '../workbook/situation.ts';

/** Rows of a table that fit one read of so many cells. */
export function rowsPerRead(table: Pick<AnyTable, 'columns'>, readCells: number): number {
  return Math.max(1, Math.floor(readCells / columnIds(table).length));
}

/** One read of a table's rows: the area, and the line with which the next read begins. */
export interface Chunk {
  readonly area: Area;
  readonly next: number;
}

/**
 * So many rows from a line on as one read brings. The last chunk is open below, so that what somebody added under the table is
 * seen too; `next` is then infinite.
 */
export function chunk(table: AnyTable, line: number, lastLine: number, readCells: number): Chunk {
  const rows = rowsPerRead(table, readCells);
  if (lastLine - line + 1 < rows) return { area: { sheetId: table.sheetId, row: line }, next: Infinity };
  return { area: { sheetId: table.sheetId, row: line, rows }, next: line + rows };
}

/** The checksum of rows read from a line on, added to what came before. */
export function addRows(sum: string, table: AnyTable, layout: Layout, firstLine: number, cells: readonly (readonly Cell[])[]): string {
  return cells.reduce((now, row, at) => {
    const read = readRow(table, layout, row, firstLine + at);
    return read.empty ? now : addToSum(now, rowDigest(table, firstLine + at, read.value));
  }, sum);
}

export type Rows = readonly { readonly line: number; readonly row: AnyRow }[];

/** The rows that are filled, with their lines. */
export function rowsOf(ledger: AnyTable, { layout }: Situation, firstLine: number, cells: readonly (readonly Cell[])[]): Rows {
  return cells.flatMap((each, at) => {
    const { value, empty } = readRow(ledger, layout(ledger), each, firstLine + at);
    return empty ? [] : [{ line: firstLine + at, row: value }];
  });
}
