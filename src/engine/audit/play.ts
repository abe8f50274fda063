import { columnIds, type AnyRow, type AnyTable } from '../../table/table.ts';
import { AppError } from '../errors.ts';
import type { JournalRow } from '../workbook/tables.ts';
import type { Audited } from './audited.ts';

/** The journal as far as it was played back: the rows by ledger and line, and the chain up to there. */
export interface Played {
  readonly rows: ReadonlyMap<string, Map<number, AnyRow>>;
  readonly entry: number;
  readonly chain: string;
  /** Entries of a commit whose end was not read yet. */
  readonly open: readonly JournalRow[];
}

/** The chain over a commit's rows and what comes before. */
type Chaining = (previous: string, rows: readonly JournalRow[]) => string;

/** One entry more: its number runs on, and a commit's last entry carries the chain over all of it. */
export function playEntry(state: Played, ledgers: readonly Audited[], entry: JournalRow, chainOf: Chaining): Played {
  const open = [...state.open, entry];
  if (entry.entry !== state.entry + open.length) throw broken(state.entry + open.length);
  if (entry.chain === null) return { ...state, open };
  if (entry.chain !== chainOf(state.chain, open)) throw broken(state.entry + 1);
  for (const { ledger } of ledgers) {
    const rows = state.rows.get(ledger.name);
    if (rows !== undefined) for (const each of open) play(rows, ledger, each);
  }
  return { ...state, entry: entry.entry, chain: entry.chain, open: [] };
}

/** One journal entry told on the rows so far. */
export function play(rows: Map<number, AnyRow>, ledger: AnyTable, entry: JournalRow): void {
  if (entry.table !== ledger.name) return;
  const before = entry.before === null ? {} : (rows.get(entry.line) ?? {});
  const emptied = entry.before === null ? {} : (JSON.parse(entry.before) as AnyRow);
  const after = JSON.parse(entry.after ?? '{}') as AnyRow;
  const gone = Object.fromEntries(Object.keys(emptied).map((id) => [id, null]));
  const row = { ...before, ...gone, ...after };
  rows.set(entry.line, Object.fromEntries(columnIds(ledger).map((id) => [id, row[id] ?? null])));
}

/** What is told of a journal that nothing can be put right from. */
export function broken(entry: number): AppError {
  return new AppError(
    'journal-broken',
    `The journal is broken at entry ${String(entry)}: nothing is put right from it. Compare with the last good backup, and restore the journal from the version history.`,
  );
}
