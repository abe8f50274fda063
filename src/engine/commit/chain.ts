import type { Book } from '../../table/table.ts';
import type { BookId } from '../ports.ts';
import type { Head } from '../workbook/head.ts';
import type { JournalRow } from '../workbook/tables.ts';
import { digest, keyedHex } from './digest.ts';

/**
 * How the journals of an installation are chained, and their heads sealed. A workbook is named by the id that it was made with, so that a
 * copy's journal is held against the same.
 */
export interface Journals {
  /**
   * The chain over a commit's rows and everything before. Empty, which no chain is, where what comes before is not what stood when
   * the key came into use.
   */
  readonly chainOf: (id: BookId, previous: string, rows: readonly JournalRow[]) => string;
  /** Whether a commit's rows were written by Zhanggui as they stand, whatever comes before them. */
  readonly isOwn: (id: BookId, rows: readonly JournalRow[]) => boolean;
  /** The seal of a head; empty where there is no key. */
  readonly sealOf: (id: BookId, head: Head) => string;
  /** Whether Zhanggui wrote the head as it stands. */
  readonly isOurs: (id: BookId, head: Head) => boolean;
  /** Sees to it, before a commit is written, that it is chained under the key in force. Tells whether that key comes into use with it. */
  readonly begin: (id: BookId, head: Head) => boolean;
}

function factsOf(rows: readonly JournalRow[]): readonly unknown[] {
  return rows.map((r) => [r.entry, r.commit, r.at, r.actor, r.basis, r.what, r.table, r.line, r.key, r.before, r.after, r.sums]);
}

/** The chain as it was before there was a key: anybody can work it out. */
export function plainChain(previous: string, rows: readonly JournalRow[]): string {
  return digest(JSON.stringify([previous, factsOf(rows)]));
}

/** Hex digits of either half of a keyed chain: 128 bits. */
const half = 32;

/**
 * The chain under a key: 32 hex digits over what comes before and this commit, and 32 over this commit alone. The second half proves a
 * commit even where the chain before it was written over.
 */
export function keyedChain(secret: string, id: BookId, previous: string, rows: readonly JournalRow[]): string {
  const own = keyedHex(secret, `zhanggui commit 1 ${JSON.stringify([id, factsOf(rows)])}`).slice(0, half);
  return keyedHex(secret, `zhanggui chain 1 ${previous} ${own}`).slice(0, half) + own;
}

/** Whether the last row's chain tells that its commit was written under this key as it stands. */
export function isOwnCommit(secret: string, id: BookId, rows: readonly JournalRow[]): boolean {
  const told = rows[rows.length - 1]?.chain ?? '';
  return told.length === 2 * half && keyedChain(secret, id, '', rows).slice(half) === told.slice(half);
}

/** The seal of a head under a key: 64 hex digits over everything else in it. */
export function keyedSeal(secret: string, id: BookId, { seal: _, tables, marks, ...facts }: Head): string {
  const { schema, book, commit, entries, chain, letters } = facts;
  const sorted = [tables, marks].map((each) => Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)));
  return keyedHex(secret, `zhanggui head 1 ${JSON.stringify([id, schema, book, commit, entries, chain, letters, ...sorted])}`);
}

/** Where there is no key yet. */
export const unkeyed: Journals = {
  chainOf: (_, previous, rows) => plainChain(previous, rows),
  isOwn: () => false,
  sealOf: () => '',
  isOurs: () => true,
  begin: () => false,
};

/** The journals as a decision sees them: it verifies, and knows no key. */
export type ChainOf = (book: Book, previous: string, rows: readonly JournalRow[]) => string;
