import type { Cell } from '../../table/cell.ts';
import { readRow } from '../../table/rows.ts';
import { columnIds, columnOf, type AnyRow, type AnyTable } from '../../table/table.ts';
import { layoutOf, type View } from './view.ts';

/** A row as it stands; faults leave null, which the row's digest will tell. */
export function ledgerRow(view: Pick<View, 'layouts'>, table: AnyTable, line: number, cells: readonly Cell[]): AnyRow | null {
  const { value, empty } = readRow(table, layoutOf(view, table), cells, line);
  return empty ? null : value;
}

/** All values of a row by the table's columns, absent and empty ones null. */
export function wholeRow(table: AnyTable, values: AnyRow): AnyRow {
  return Object.fromEntries(columnIds(table).map((id) => [id, asStored(table, id, values[id])]));
}

/** A value as it will read back: an empty text is an empty cell. */
export function asStored(table: AnyTable, id: string, value: unknown): unknown {
  if (value === undefined || value === null || value === '') return columnOf(table, id).kind === 'yesNo' ? false : null;
  return value;
}
