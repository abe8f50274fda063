import type { AnyRow, AnyTable } from '../../table/table.ts';
import type { ChangedRow, ChangeSet } from '../commit/change-set.ts';
import { addToSum } from '../commit/digest.ts';
import { rowDigest } from '../commit/journal.ts';
import type { World } from '../ports.ts';
import { tableHead, type TableHead } from './head.ts';
import { wholeRow } from './ledger-row.ts';
import { load } from './load.ts';
import { sameRow } from './project.ts';
import type { View } from './view.ts';

/**
 * Rows that a ledger adds up to, by key: balances, figures, the cells of a grid. They change in the commit that changes the ledger, out of
 * each changed row as it was and as it is; the night's check makes them anew from the whole ledger. Adding must not hang on the order.
 * @example
 * const balance: Fold = {
 *   ledger: movements,
 *   index: balances,
 *   keys: ({ product }) => [String(product)],
 *   add: (state, { product, pieces }) => ({ product, pieces: Number(state?.pieces ?? 0) + Number(pieces) }),
 *   remove: (state, { pieces }) => ({ ...state, pieces: Number(state.pieces) - Number(pieces) }),
 * };
 */
export interface Fold {
  readonly ledger: AnyTable;
  /** Where the rows stand, by its key. Thousands of them are best read by key. */
  readonly index: AnyTable;
  /** The keys of the rows to which a ledger row counts. */
  readonly keys: (row: AnyRow) => readonly string[];
  /** `state` is null where nothing counted to the key so far. */
  readonly add: (state: AnyRow | null, row: AnyRow, key: string) => AnyRow;
  readonly remove: (state: AnyRow, row: AnyRow, key: string) => AnyRow;
}

/** Rows of an index to be written, and its count and sum as they then are. */
export interface Folded {
  readonly index: AnyTable;
  readonly rows: readonly { readonly line: number; readonly row: AnyRow }[];
  readonly head: TableHead;
}

/** The keys to which a ledger row counts; a row that was emptied counts to none. */
export function keysIn({ ledger, keys }: Pick<Fold, 'ledger' | 'keys'>, row: AnyRow | null): readonly string[] {
  return row === null || (row[ledger.key] ?? null) === null ? [] : keys(row);
}

/** The row of a key as changes of the ledger leave it; null where nothing counts to it. */
export function foldedRow(fold: Fold, key: string, state: AnyRow | null, changed: readonly ChangedRow[]): AnyRow | null {
  return changed.reduce((now, { before, row }) => {
    const less = now !== null && before !== null && keysIn(fold, before).includes(key) ? fold.remove(now, before, key) : now;
    return keysIn(fold, row).includes(key) ? fold.add(less, row, key) : less;
  }, state);
}

/** Adds up what a change set changes. Rows of an index that nobody wanted to see are looked for: one call more, or two. */
export function foldChanges(world: Pick<World, 'books'>, folds: readonly Fold[], view: View, changes: ChangeSet): readonly Folded[] {
  const concerned = folds.flatMap((fold) => {
    const changed = changes.changedRows(fold.ledger);
    const keys = [...new Set(changed.flatMap(({ before, row }) => [...keysIn(fold, before), ...keysIn(fold, row)]))];
    return keys.length === 0 ? [] : [{ fold, changed, keys }];
  });
  if (concerned.length === 0) return [];
  const at = (table: AnyTable, key: string) => {
    const seen = changes.seen.find((each) => each.table.name === table.name && each.row?.[table.key] === key);
    return seen === undefined ? {} : { line: seen.line };
  };
  const keyed = concerned.flatMap(({ fold: { index }, keys }) => keys.map((key) => ({ table: index, key, ...at(index, key) })));
  const loaded = load(world, { ...view, along: [...view.along, ...changes.seen] }, { keyed });
  return concerned.map(({ fold, changed, keys }) => {
    const { index } = fold;
    let { rows: count, sum } = tableHead(view.situation.head, index.name);
    const rows = keys.flatMap((key) => {
      const found = loaded.find(index, key);
      const folded = foldedRow(fold, key, found?.row ?? null, changed);
      const row = folded === null ? null : wholeRow(index, folded);
      if (row === null || sameRow(index, found?.row ?? null, row)) return [];
      const line = found?.line ?? count + 2;
      if (found === null) count += 1;
      else sum = addToSum(sum, rowDigest(index, line, found.row), -1);
      sum = addToSum(sum, rowDigest(index, line, row));
      return [{ line, row }];
    });
    return { index, rows, head: { rows: count, sum } };
  });
}
