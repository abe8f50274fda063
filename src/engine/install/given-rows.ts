import { asText, type Cell } from '../../table/cell.ts';
import { findLayout, fixedLayout, type Layout } from '../../table/layout.ts';
import { toRuns } from '../../table/rows.ts';
import { columnOf, columnIds, type AnyRow, type AnyTable } from '../../table/table.ts';
import type { Language } from '../../text/words.ts';
import type { Write } from '../ports.ts';

/** A cell whose value is chosen from a list of its own. */
export interface RowList {
  readonly key: string;
  readonly column: string;
  readonly values: readonly string[];
}

/** The rows that Zhanggui gives a desk, and what may be chosen in them. */
export interface Given {
  readonly rows: readonly AnyRow[];
  readonly lists: readonly RowList[];
}

/** Whether a desk has its rows from Zhanggui, and people fill in what belongs to them. */
export function isGiven(table: AnyTable): boolean {
  return table.kind === 'desk' && columnOf(table, table.key).byScript && !('line' in table.columns);
}

/** The rows of a new sheet. */
export function firstRows(table: AnyTable, { rows, lists }: Given, language: Language): readonly Write[] {
  const layout = fixedLayout(table);
  return rows.flatMap((row, at) => [...rowWrites(table, layout, row, at + 2, language), ...listWrites(table, layout, row, at + 2, lists)]);
}

/**
 * Brings the rows of a standing sheet in line, by their keys: what Zhanggui says of them in its present words, with their lists, and
 * rows that a newer version brought, below the last. What people typed stays. Nothing where the header is broken.
 */
export function mendedRows(
  table: AnyTable,
  cells: readonly (readonly Cell[])[],
  { rows, lists }: Given,
  language: Language,
): readonly Write[] {
  const { layout, faults } = findLayout(table, cells[0] ?? [], language);
  const at = layout[table.key];
  if (faults.length > 0 || at === undefined) return [];
  const lines = new Map(cells.flatMap((row, place) => (place === 0 ? [] : [[asText(row[at]), place + 1] as const])));
  const own = columnIds(table).filter((id) => columnOf(table, id).byScript && id !== table.key);
  let free = cells.reduce((last, row, place) => (row.some((cell) => cell !== null && cell !== '') ? place + 1 : last), 1) + 1;
  return rows.flatMap((row) => {
    const line = lines.get(asText(row[table.key]));
    if (line === undefined) {
      const place = free;
      free += 1;
      return [...rowWrites(table, layout, row, place, language), ...listWrites(table, layout, row, place, lists)];
    }
    const differing = Object.fromEntries(
      own.filter((id) => id in row && (cells[line - 1]?.[layout[id] ?? -1] ?? null) !== (row[id] ?? null)).map((id) => [id, row[id]]),
    );
    if (Object.keys(differing).length === 0) return [];
    return [...rowWrites(table, layout, differing, line, language), ...listWrites(table, layout, row, line, lists)];
  });
}

function rowWrites(table: AnyTable, layout: Layout, row: AnyRow, line: number, language: Language): readonly Write[] {
  return toRuns(table, layout, row, language).map(({ column, cells }) => ({
    do: 'cells',
    sheetId: table.sheetId,
    row: line,
    column,
    values: [[...cells]],
  }));
}

/** Lenient: a value of before the list, typed in another language, goes on to be understood. */
function listWrites({ sheetId, key }: AnyTable, layout: Layout, row: AnyRow, line: number, lists: readonly RowList[]): readonly Write[] {
  return lists
    .filter((list) => list.key === row[key])
    .flatMap(({ column, values }) => {
      const at = layout[column];
      return at === undefined ? [] : [{ do: 'dropDown' as const, sheetId, column: at, line, values, strict: false }];
    });
}
