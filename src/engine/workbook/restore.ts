import { columnIds, columnOf, type AnyRow, type AnyTable } from '../../table/table.ts';
import { readRow } from '../../table/rows.ts';
import type { Automation } from '../capability.ts';
import type { Loaded } from '../run/job.ts';
import { isSealedLedger, type ChangeSet } from '../commit/change-set.ts';
import { sealOf, zhanggui } from '../commit/journal.ts';
import { suspectMark } from '../keep/mended-head.ts';
import type { World } from '../ports.ts';
import { engineTables } from './tables.ts';
import { fixedLayout } from '../../table/layout.ts';
import type { View } from './view.ts';

/** The name under which a restored row stands in the journal. */
export const restoredWhat = 'engine.restored';

interface Touched {
  readonly table: AnyTable;
  readonly line: number;
  readonly found: AnyRow | null;
}

/**
 * ORD-5: holds every fetched row of a sealed ledger against its seal. A row whose sealed cells were touched is put back from its
 * birth in the journal, and the attempt becomes an entry of the journal. One more call, and only when something was touched.
 */
export function restoreSealed(
  world: World,
  view: View,
  changes: ChangeSet,
  loaded: Loaded,
  automation: Pick<Automation, 'tables' | 'guards'>,
  user: string,
): void {
  const touched = automation.tables
    .filter((table) => isSealedLedger(table) && table.book === view.situation.book)
    .flatMap((table) => loaded.fetched(table).map(({ line, row }) => ({ table, line, found: row })))
    .filter(({ table, found }) => found === null || found['seal'] !== sealOf(table, found));
  if (touched.length === 0) return;
  const births = readBirths(world, view, touched);
  touched.forEach((each, at) => {
    const born = births[at] ?? null;
    if (born === null) changes.marks[suspectMark] = String(view.situation.now);
    else changes.restore(each.table, each.line, each.found ?? {}, restoredRow(each, born), zhanggui, restoredWhat);
  });
  for (const guard of automation.guards) {
    const keys = touched.flatMap(({ table }, at) => {
      const born = births[at] ?? null;
      return table.name === guard.ledger.name && born !== null ? [String(born[table.key])] : [];
    });
    if (keys.length > 0) changes.take(guard.restored(keys, user, view.situation), zhanggui, restoredWhat, loaded);
  }
}

/** The births of the rows, by the entry number that each row carries; null where the journal does not know the row so. */
function readBirths(world: World, view: View, touched: readonly Touched[]): readonly (AnyRow | null)[] {
  const { journal } = engineTables(view.situation.book);
  const entries = touched.map(({ found }) => Number(found?.['born'] ?? 0));
  const read = world.books.read(
    view.id,
    entries.map((entry) => ({ sheetId: journal.sheetId, row: Math.max(2, entry + 1), rows: 1 })),
  );
  return touched.map(({ table, line }, at) => {
    const cells = read.areas[at]?.[0];
    if (cells === undefined || (entries[at] ?? 0) < 1) return null;
    const entry = readRow(journal, fixedLayout(journal), cells, line).value;
    return entry.table === table.name && entry.line === line && entry.before === null
      ? (JSON.parse(entry.after ?? 'null') as AnyRow | null)
      : null;
  });
}

/** The sealed columns as they were born, the others as they stand. */
function restoredRow({ table, found }: Touched, born: AnyRow): AnyRow {
  return Object.fromEntries(
    columnIds(table).map((id) => [
      id,
      columnOf(table, id).sealed || id === 'seal' || id === 'born' ? (born[id] ?? null) : (found?.[id] ?? null),
    ]),
  );
}
