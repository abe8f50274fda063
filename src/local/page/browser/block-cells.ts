import type { TypedBlock, TypedCell } from '../typed-blocks.ts';
import type { SheetRows } from './sheet-rows.ts';

/** Names a cell. */
export function keyOf({ row, column }: { readonly row: number; readonly column: number }): string {
  return `${String(row)}:${String(column)}`;
}

/** The cells of a block. */
export function cellsOf({ row, column, values }: TypedBlock): readonly TypedCell[] {
  return values.flatMap((line, i) => line.map((value, j) => ({ row: row + i, column: column + j, value })));
}

/** What would be typed to have a block as it is now. */
export function earlierOf(block: TypedBlock, sheet: SheetRows): TypedBlock {
  const values = block.values.map((line, i) => line.map((_, j) => sheet.edit(block.row + i, block.column + j) || null));
  return { ...block, values };
}

/** The rows that cells stand in, each once. */
export function rowsOf(cells: readonly TypedCell[]): readonly number[] {
  return [...new Set(cells.map(({ row }) => row))];
}
