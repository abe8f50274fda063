import { columnIds, columnOf, type AnyRow, type AnyTable } from '../../table/table.ts';
import { type Automation, type Projection, tablesOf } from '../capability.ts';
import type { Loaded, Reads } from '../run/job.ts';
import type { DeskRow, Situation } from './situation.ts';
import { deskProblems } from '../desk/desk-problems.ts';
import { rightReceipt } from '../desk/standing.ts';
import type { ChangeSet } from '../commit/change-set.ts';
import { isLineOf } from './head.ts';

/**
 * What Zhanggui writes on a desk is derived, and may have landed on a row that moved while it was written. Every scan puts it
 * right: problems are told anew, and what was written beside no row, or beside another one, is taken away.
 */
export function healDesks(automation: Automation, situation: Situation, changes: ChangeSet): void {
  for (const desk of tablesOf(automation, situation.book)) {
    if (desk.kind !== 'desk' || desk.read === 'byKey' || !('problem' in desk.columns)) continue;
    const rows = situation.desk(desk);
    const problems = deskProblems(automation, desk, rows, situation);
    for (const row of rows) {
      const beside = isBlank(desk, row) ? emptied(desk, scriptColumns(desk)) : receiptCells(desk, row);
      const cells = differing(row, { problem: problems.get(row.line) ?? null, ...beside });
      if (cells !== null) changes.desk({ table: desk, line: row.line, cells });
    }
  }
}

/** The cells that a row does not show; null for none. Most rows of a desk are blank, and stay so. */
function differing(row: DeskRow, cells: AnyRow): AnyRow | null {
  const other = Object.entries(cells).filter(([id, value]) => (row.value[id] ?? null) !== value);
  return other.length === 0 ? null : Object.fromEntries(other);
}

/** A row without key and without anything typed. */
function isBlank(desk: AnyTable, row: DeskRow): boolean {
  return row.empty && (row.value[desk.key] ?? null) === null;
}

/** The receipt put right; beside a row without a choice it goes with its Result: whatever is chosen next is a choice of its own. */
function receiptCells(desk: AnyTable, row: DeskRow): AnyRow {
  const receipt = rightReceipt(desk, row);
  if (receipt === undefined) return {};
  return receipt === null ? emptied(desk, ['result', 'receipt']) : { receipt };
}

function scriptColumns(desk: AnyTable): readonly string[] {
  return columnIds(desk).filter((id) => columnOf(desk, id).byScript);
}

function emptied(desk: AnyTable, ids: readonly string[]): AnyRow {
  return Object.fromEntries(ids.filter((id) => id in desk.columns).map((id) => [id, null]));
}

/** Desk rows that show something open which the index does not know: their last change landed on another row. */
function stale(
  projection: Projection,
  situation: Situation,
): readonly { readonly row: DeskRow; readonly key: string; readonly line: number }[] {
  const open = new Set(situation.index(projection.index).flatMap((row) => (row === null ? [] : [String(row[projection.index.key])])));
  return situation.desk(projection.desk).flatMap((row) => {
    const key = row.value[projection.desk.key];
    const line = row.value['line'];
    if (typeof key !== 'string' || open.has(key) || !isLineOf(situation.head, projection.ledger, line)) return [];
    return projection.isOpen(row.value) ? [{ row, key, line }] : [];
  });
}

function projectionsOf(automation: Automation, situation: Situation): readonly Projection[] {
  return automation.projections.filter((each) => each.ledger.book === situation.book);
}

/** The ledger rows that such desk rows name. */
export function staleReads(automation: Automation, situation: Situation): Reads {
  const lines = projectionsOf(automation, situation).flatMap((projection) =>
    stale(projection, situation).map(({ line }) => ({ table: projection.ledger, line })),
  );
  return { lines };
}

/** Shows on such desk rows what the ledger tells. */
export function healStale(automation: Automation, situation: Situation, changes: ChangeSet, loaded: Loaded): void {
  for (const projection of projectionsOf(automation, situation)) {
    for (const { row, key, line } of stale(projection, situation)) {
      const source = loaded.row(projection.ledger, line);
      if (source === null || source[projection.ledger.key] !== key) continue;
      changes.desk({ table: projection.desk, line: row.line, cells: projection.show(projection.row(source, line, situation.settings)) });
    }
  }
}
