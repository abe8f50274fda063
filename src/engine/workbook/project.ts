import { asText } from '../../table/cell.ts';
import { columnIds, type AnyRow, type AnyTable } from '../../table/table.ts';
import { faultWords } from '../../text/faults.ts';
import { say } from '../../text/words.ts';
import type { Projection } from '../capability.ts';
import type { CellsAt, ChangeSet } from '../commit/change-set.ts';
import type { View } from './view.ts';

/** What a projection leaves to write: index slots, cells of desk rows, and new desk rows for the top of the desk. */
export interface Projected {
  readonly index: readonly (AnyRow | null)[];
  readonly slots: readonly { readonly slot: number; readonly row: AnyRow | null }[];
  readonly cells: readonly CellsAt[];
  readonly inserts: readonly AnyRow[];
}

/**
 * Brings index and desk in line with the ledger rows that a change set changes. The key of a desk row that stands is never rewritten:
 * people choose Actions beside it, and rows may move while a run writes. New rows are inserted at the top, which is right however
 * the rows below moved.
 */
export function project(projection: Projection, view: View, changes: ChangeSet): Projected {
  const { index, slots } = projectIndex(projection, view, changes);
  if (view.problems.some(({ table }) => table.name === projection.desk.name)) return { index, slots, cells: [], inserts: [] };
  const shown = new Map(index.flatMap((row) => (row === null ? [] : [[keyOf(projection, row), row] as const])));
  const closed = new Map(
    changes.changedRows(projection.ledger).flatMap(({ line, row }) => {
      const key = asText(row[projection.ledger.key]);
      // A row that nobody should have written was emptied: it has no key, and nothing that could be shown.
      return key === '' || shown.has(key) ? [] : [[key, projection.row(row, line, view.situation.settings)] as const];
    }),
  );
  const seen = new Map<string, number>();
  const cells: CellsAt[] = [];
  for (const desk of view.situation.desk(projection.desk)) {
    const key = desk.value[projection.desk.key];
    if (typeof key !== 'string' || key === '') continue;
    const source = shown.get(key) ?? closed.get(key);
    const first = seen.get(key);
    seen.set(key, first ?? desk.line);
    const wanted = source === undefined ? {} : withoutKey(projection, projection.show(source));
    const here = { ...wanted, ...doubled(view, projection.desk, first) };
    if (Object.keys(here).length > 0) cells.push({ table: projection.desk, line: desk.line, cells: here });
  }
  const inserts = [...shown].filter(([key]) => !seen.has(key)).map(([, row]) => projection.show(row));
  return { index, slots, cells, inserts: inserts.reverse() };
}

function keyOf(projection: Projection, row: AnyRow): string {
  return String(row[projection.index.key]);
}

function withoutKey(projection: Projection, cells: AnyRow): AnyRow {
  return Object.fromEntries(Object.entries(cells).filter(([id]) => id !== projection.desk.key));
}

/** A key that stands twice on the desk is told on the second row. */
function doubled(view: View, desk: AnyTable, first: number | undefined): AnyRow {
  if (first === undefined) return {};
  const header = desk.words.columns[desk.key]?.header[view.situation.language] ?? desk.key;
  return { problem: `${header}: ${say(faultWords.duplicate, view.situation.language, { row: first })}` };
}

function projectIndex(projection: Projection, view: View, changes: ChangeSet): Pick<Projected, 'index' | 'slots'> {
  const index = [...view.situation.index(projection.index)];
  const slots: { slot: number; row: AnyRow | null }[] = [];
  for (const { line, row } of changes.changedRows(projection.ledger)) {
    const key = String(row[projection.ledger.key]);
    const at = index.findIndex((each) => each !== null && keyOf(projection, each) === key);
    const wanted = projection.isOpen(row) ? projection.row(row, line, view.situation.settings) : null;
    if (at < 0 && wanted === null) continue;
    const slot = at >= 0 ? at : freeSlot(index);
    if (sameRow(projection.index, index[slot] ?? null, wanted)) continue;
    index[slot] = wanted;
    slots.push({ slot, row: wanted });
  }
  return { index, slots };
}

function freeSlot(index: readonly (AnyRow | null)[]): number {
  const free = index.findIndex((each) => each === null);
  return free >= 0 ? free : index.length;
}

/** Whether two index rows tell the same. */
export function sameRow(table: AnyTable, a: AnyRow | null, b: AnyRow | null): boolean {
  if (a === null || b === null) return a === b;
  return columnIds(table).every((id) => (a[id] ?? null) === (b[id] ?? null));
}
