import type { Checking } from './verify.ts';

type Kept = 'copy' | 'whole' | 'head' | 'deskRows' | 'entry' | 'chain' | 'told' | 'problems' | 'done';

/** A check as its place keeps it: what the copy and the Backups ledger do not tell anew. Null is a line behind the last one. */
export interface StoredCheck extends Pick<Checking, Kept> {
  /** The mailed head from which it began. */
  readonly from: string;
  readonly journalLine: number | null;
  readonly summed: Readonly<Record<string, { readonly sum: string; readonly line: number | null }>>;
  /** Of the ledgers that are not read to their end. */
  readonly layouts: Checking['layouts'];
}

/** What of a check is stored. Entries of a commit whose end was not read are left out, and read again. */
export function stored(check: Checking): StoredCheck {
  const { copy, whole, head, deskRows, entry, chain, told, problems, done, open, checkpoint } = check;
  const summed = Object.entries(check.summed).map(([name, { sum, line }]) => [name, { sum, line: finite(line) }] as const);
  const layouts = Object.entries(check.layouts).filter(([name]) => !done && check.summed[name]?.line !== Infinity);
  return {
    copy,
    whole,
    head,
    deskRows,
    entry,
    chain,
    told,
    problems,
    done,
    from: checkpoint.chain,
    journalLine: open.length === 0 ? finite(check.journalLine) : entry + 2,
    summed: Object.fromEntries(summed),
    layouts: Object.fromEntries(layouts),
  };
}

function finite(line: number): number | null {
  return line === Infinity ? null : line;
}

/** A check that goes on where one of the same copy was left; the check itself where it was of another, or from another mailed head. */
export function resumed(check: Checking, left: StoredCheck | undefined): Checking {
  if (left?.copy !== check.copy || left.whole !== check.whole || left.from !== check.checkpoint.chain) return check;
  const { from: _, ...state } = left;
  const summed = Object.entries(left.summed).map(([name, { sum, line }]) => [name, { sum, line: line ?? Infinity }] as const);
  return { ...check, ...state, journalLine: left.journalLine ?? Infinity, summed: Object.fromEntries(summed), open: [] };
}
