import { limits } from '../../limits.ts';
import { utf8 } from '../commit/digest.ts';
import type { BookId } from '../ports.ts';
import type { Head } from '../workbook/head.ts';
import type { JournalRow } from '../workbook/tables.ts';

/**
 * What control keeps of a workbook outside of it, where nobody but the owner reaches: the head as the last entries left it, and the newest
 * entries of its journal. Older ones lie in the counterfoils. See decision 0074.
 */
export interface Kept {
  /** Without the places of chunked jobs. */
  readonly head: Head;
  /** By entry number, without gaps but where an entry could not be proved. */
  readonly rows: readonly JournalRow[];
}

type Properties = Readonly<Record<string, string>>;

function propertyOf(id: BookId): string {
  return `kept ${id}`;
}

type Packed = readonly [
  ...[number, number, number, string, JournalRow['basis'], string, string, number, string],
  ...[string | null, string | null, string | null, string | null],
];

function packed(r: JournalRow): Packed {
  return [r.entry, r.commit, r.at, r.actor, r.basis, r.what, r.table, r.line, r.key, r.before, r.after, r.sums, r.chain];
}

function unpacked([entry, commit, at, actor, basis, what, table, line, key, before, after, sums, chain]: Packed): JournalRow {
  return { entry, commit, at, actor, basis, what, table, line, key, before, after, sums, chain };
}

/** What is kept of a workbook; null where nothing is, or nothing that can be read. */
export function readKept(properties: Properties, id: BookId): Kept | null {
  const text = properties[propertyOf(id)];
  if (text === undefined || text === '') return null;
  const { head, rows } = JSON.parse(text) as { readonly head: Head; readonly rows: readonly Packed[] };
  return { head, rows: rows.map(unpacked) };
}

/** The property that holds it; null where it would hold too much, and the rows must be filed. */
export function writeKept(id: BookId, { head, rows }: Kept): Properties | null {
  const text = JSON.stringify({ head: slim(head), rows: rows.map(packed) });
  return utf8(text).length > limits.propertyBytes ? null : { [propertyOf(id)]: text };
}

/** The same with as few as fit: the rows are filed, or given up. */
export function writeHeadAlone(id: BookId, { head }: Kept): Properties {
  const whole = writeKept(id, { head, rows: [] });
  return whole ?? { [propertyOf(id)]: JSON.stringify({ head: { ...head, marks: {} }, rows: [] }) };
}

/** Where a chunked job goes on is long, and found anew. */
function slim(head: Head): Head {
  return { ...head, marks: Object.fromEntries(Object.entries(head.marks).filter(([name]) => !name.startsWith('place.'))) };
}

/** What is kept once a run's entries are added; what another run kept since stays. */
export function keptAfter(before: Kept | null, head: Head, rows: readonly JournalRow[]): Kept {
  if (before === null) return { head, rows };
  const last = before.head.entries;
  if (before.head.entries >= head.entries) return before;
  return { head, rows: [...before.rows, ...rows.filter(({ entry }) => entry > last)] };
}

/** The entries that lie between what is kept and what a run added: those of a run that was stopped, or that has not kept them yet. */
export function missing(before: Kept | null, rows: readonly JournalRow[]): { readonly first: number; readonly last: number } | null {
  const first = (before?.head.entries ?? 0) + 1;
  const last = (rows[0]?.entry ?? 1) - 1;
  return before === null || last < first ? null : { first, last };
}
