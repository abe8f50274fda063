import { fixedLayout } from '../../table/layout.ts';
import { readRow } from '../../table/rows.ts';
import type { AnyRow, AnyTable } from '../../table/table.ts';
import { addToSum, emptySum } from '../commit/digest.ts';
import { rowDigest } from '../commit/journal.ts';
import type { Step } from '../run/job.ts';
import type { Audited, Summed } from './audited.ts';
import type { Situation } from '../workbook/situation.ts';
import { engineTables, type JournalRow } from '../workbook/tables.ts';

/** How the audit goes on; null when the journal is not the one that the place was computed on. */
type Onward = (after: Situation, caught: Summed | null) => Step;

/**
 * Takes into a sum what others committed since its place was stored: of every row that was summed already and changed since, the digest as
 * it was goes out and the digest as it is comes in. The journal tells which rows, and what they were.
 */
export function catchingUp(ledgers: readonly Audited[], situation: Situation, before: Summed, onward: Onward): Step {
  const { journal } = engineTables(situation.book);
  // The last entry that the place knows comes along: its chain shows that it is the same journal.
  const first = Math.max(2, before.entries + 1);
  return {
    reads: { areas: [{ sheetId: journal.sheetId, row: first, rows: situation.head.entries + 2 - first }] },
    decide: (loaded) => {
      const rows = (loaded.areas[0] ?? []).map((cells, at) => readRow(journal, fixedLayout(journal), cells, first + at).value);
      const known = before.entries === 0 ? '' : rows[0]?.chain;
      if (known !== before.chain) return { next: (after) => onward(after, null) };
      const later = before.entries === 0 ? rows : rows.slice(1);
      const changed = later.filter((entry) => isSummed(ledgers, before, entry));
      return { next: () => correcting(ledgers, before, changed, onward) };
    },
  };
}

/** Whether an entry tells of a row that was summed already. */
function isSummed(ledgers: readonly Audited[], { at, line }: Summed, entry: JournalRow): boolean {
  const ledger = ledgers.findIndex((each) => each.ledger.name === entry.table);
  return ledger >= 0 && (ledger < at || (ledger === at && entry.line < line));
}

function correcting(ledgers: readonly Audited[], before: Summed, changed: readonly JournalRow[], onward: Onward): Step {
  const rows = ledgers.flatMap(({ ledger }) => {
    const lines = new Set(changed.filter((entry) => entry.table === ledger.name).map(({ line }) => line));
    return [...lines].map((line) => ({ table: ledger, line }));
  });
  return {
    reads: { lines: rows },
    decide: (loaded, { head }) => {
      const sums = { ...before.sums };
      for (const { table, line } of rows) {
        const now = loaded.row(table, line);
        const was = changed.filter((entry) => entry.table === table.name && entry.line === line).reduceRight(undone, now);
        sums[table.name] = exchanged(sums[table.name] ?? emptySum, table, line, was, now);
      }
      const caught = { ...before, sums, entries: head.entries, chain: head.chain };
      return { place: JSON.stringify(caught), next: (after) => onward(after, caught) };
    },
  };
}

/** A row as it was before an entry; null where the entry is its birth. */
function undone(row: AnyRow | null, entry: JournalRow): AnyRow | null {
  if (entry.before === null) return null;
  const before = JSON.parse(entry.before) as AnyRow;
  const changed = Object.keys({ ...before, ...(JSON.parse(entry.after ?? '{}') as AnyRow) });
  return { ...row, ...Object.fromEntries(changed.map((id) => [id, before[id] ?? null])) };
}

function exchanged(sum: string, table: AnyTable, line: number, was: AnyRow | null, now: AnyRow | null): string {
  const less = isEmpty(was) ? sum : addToSum(sum, rowDigest(table, line, was ?? {}), -1);
  return isEmpty(now) ? less : addToSum(less, rowDigest(table, line, now ?? {}));
}

function isEmpty(row: AnyRow | null): boolean {
  return row === null || Object.values(row).every((value) => value === null || value === false);
}
