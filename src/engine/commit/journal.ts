import type { Instant } from '../../table/column.ts';
import { columnIds, columnOf, type AnyRow, type AnyTable } from '../../table/table.ts';
import { digest } from './digest.ts';
import type { TableHead } from '../workbook/head.ts';
import type { JournalRow } from '../workbook/tables.ts';

/**
 * Who did it. seen: Google named the editor. declared: the desk's "By" column. unknown: neither. script: Zhanggui itself.
 */
export interface Actor {
  readonly name: string;
  readonly basis: 'seen' | 'declared' | 'unknown' | 'script';
  /** What stood in By, where whom Google named is somebody else. */
  readonly said?: string;
}

export const zhanggui: Actor = { name: 'zhanggui', basis: 'script' };
export const nobody: Actor = { name: '', basis: 'unknown' };

/** One change of one ledger row. */
export interface Entry {
  readonly actor: Actor;
  /** The action or job that decided it. */
  readonly what: string;
  readonly table: string;
  /** 1-based row of the ledger. */
  readonly line: number;
  readonly key: string;
  /** Values before and after; null before for a new row. */
  readonly before: AnyRow | null;
  readonly after: AnyRow;
}

/** The values of a row that are not empty, as one line of JSON. */
export function pack(values: AnyRow): string {
  return JSON.stringify(values, (_, value: unknown) => (value === null ? undefined : value));
}

/**
 * The journal rows of a commit, chained to what came before. The last one carries the row counts and checksums that the commit
 * leaves in the ledgers it changed, so that a ledger can be held against the journal without playing it back.
 */
export function journalRows(
  entries: readonly Entry[],
  previous: { readonly chain: string; readonly entries: number },
  commit: number,
  at: Instant,
  tables: Readonly<Record<string, TableHead>>,
  chainOf: (previous: string, rows: readonly JournalRow[]) => string,
): { readonly rows: readonly JournalRow[]; readonly chain: string } {
  const rows = entries.map<JournalRow>((entry, index) => ({
    entry: previous.entries + index + 1,
    commit,
    at,
    actor: entry.actor.name === '' ? '-' : entry.actor.name,
    basis: entry.actor.basis,
    what: entry.what,
    table: entry.table,
    line: entry.line,
    key: entry.key,
    before: entry.before === null ? null : pack(entry.before),
    after: pack(entry.after),
    sums: index === entries.length - 1 ? sumsOf(tables, entries) : null,
    chain: null,
  }));
  const last = rows[rows.length - 1];
  if (last === undefined) return { rows, chain: previous.chain };
  const chain = chainOf(previous.chain, rows);
  return { rows: [...rows.slice(0, -1), { ...last, chain }], chain };
}

function sumsOf(tables: Readonly<Record<string, TableHead>>, entries: readonly Entry[]): string {
  const changed = [...new Set(entries.map((entry) => entry.table))].sort();
  return JSON.stringify(Object.fromEntries(changed.map((name) => [name, tables[name] ?? null])));
}

/** The digest of a ledger row at its place: it changes when any defined cell, or the row's number, changes. */
export function rowDigest(table: AnyTable, line: number, row: AnyRow): string {
  return digest(JSON.stringify([table.name, line, ...columnIds(table).map((id) => row[id] ?? null)]));
}

/** The seal of a row: a fingerprint of its sealed columns. */
export function sealOf(table: AnyTable, row: AnyRow): string {
  const ids = columnIds(table).filter((id) => columnOf(table, id).sealed);
  return digest(JSON.stringify([table.name, ...ids.map((id) => row[id] ?? null)])).slice(0, 32);
}
