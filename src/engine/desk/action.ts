import type { Instant } from '../../table/column.ts';
import type { AnyRow, AnyTable, RowOf, Table } from '../../table/table.ts';
import type { Decision, Refusal } from '../commit/decision.ts';
import type { Actor } from '../commit/journal.ts';
import type { Loaded, Reads } from '../run/job.ts';
import type { Situation } from '../workbook/situation.ts';

/**
 * How an action or job is rehearsed. Part of its registration, so that crash tests, call counts and the handbook cover whatever is
 * registered. Values by column id, as inside; they are typed like a person types.
 */
export interface ActionExample {
  readonly cells: (now: Instant) => AnyRow;
  /** Actions taken before it on the same row, by name, each with its own example. */
  readonly before?: readonly string[];
  /** The action that decides by the same code, itself or another: crash tests try that one alone. */
  readonly like?: string;
}

export interface Command<D, S> {
  readonly row: D;
  readonly line: number;
  /** The ledger row it is about. */
  readonly subject: S;
  readonly subjectLine: number;
  readonly actor: Actor;
  /** How many rows a ledger has, with those that commands before it enter: what a running number is made of. */
  readonly rows: (table: AnyTable) => number;
}

/** A choice of a desk's Action column. */
export interface Action {
  readonly name: string;
  readonly example: ActionExample;
  readonly desk: AnyTable;
  readonly choice: string;
  /** The ledger whose row the desk row names by key and line; null for none. */
  readonly on: AnyTable | null;
  /** The ledger into which it enters a row, whose key must be new; null for none. */
  readonly enters: AnyTable | null;
  /**
   * What it must see beside that, read off a row without faults: rows of any table of the workbook by their keys, lines, areas. Areas
   * come to `decide` in the order in which the action wants them.
   */
  readonly reads?: (row: AnyRow, situation: Situation) => Reads;
  /** `loaded`: what it wanted, as the commands before it in the same run leave it. What it changes there is part of the same commit. */
  readonly decide: (command: Command<AnyRow, AnyRow>, situation: Situation, loaded: Loaded) => Decision | Refusal;
}

/** What every action says of itself; `S` is the ledger row that it is about. */
interface ActionDefinition<D, S> {
  readonly name: string;
  readonly desk: D & AnyTable;
  readonly choice: string;
  readonly example: ActionExample;
  readonly reads?: (row: RowOf<D>, situation: Situation) => Reads;
  readonly decide: (command: Command<RowOf<D>, S>, situation: Situation, loaded: Loaded) => Decision | Refusal;
}

/**
 * An action about a ledger row.
 * @example
 * ledgerAction({
 *   name: 'stock.count',
 *   desk: counts,
 *   choice: 'count',
 *   on: products,
 *   reads: ({ product }) => ({ keyed: [{ table: balances, key: product }] }),
 *   decide: ({ row, subject }, { now }, loaded) => {
 *     const found = loaded.find(balances, subject.code);
 *     if (found === null) return { enter: [{ table: balances, row: { product: subject.code, pieces: row.pieces } }] };
 *     return { alter: [{ table: balances, line: found.line, cells: { pieces: row.pieces, countedAt: now } }] };
 *   },
 *   example: { cells: () => ({ product: 'T-101', pieces: 7 }) },
 * });
 */
export function ledgerAction<D extends Table<never> | AnyTable, L extends AnyTable>(
  definition: ActionDefinition<D, RowOf<L>> & { readonly on: L },
): Action {
  return { ...untyped(definition), on: definition.on, enters: null };
}

/**
 * An action that makes a ledger row out of a desk row. `enter` is one for the desk and ledger of an `entryDesk`.
 * @example
 * entryAction({
 *   name: 'orders.submit',
 *   desk: newOrders,
 *   choice: 'submit',
 *   enters: orders,
 *   example: { cells: (now) => ({ orderNo: '2026030200000000001', orderedAt: now }) },
 *   decide: ({ row }, { now }) => ({ enter: [{ table: orders, row: accepted(row, now) }] }),
 * });
 */
export function entryAction<D extends AnyTable>(definition: ActionDefinition<D, AnyRow> & { readonly enters: AnyTable }): Action {
  return { ...untyped(definition), on: null, enters: definition.enters };
}

/**
 * An action about nothing but its own desk row.
 * @example
 * deskAction({
 *   name: 'access.runNow',
 *   desk: jobsTable,
 *   choice: 'runNow',
 *   example: { cells: () => ({}) },
 *   decide: ({ row }, { now }) => ({ marks: { [askedMark(row.name)]: String(now) } }),
 * });
 */
export function deskAction<D extends AnyTable>(definition: ActionDefinition<D, AnyRow>): Action {
  return { ...untyped(definition), on: null, enters: null };
}

/** An action as the engine takes it: it hands each its own rows. */
function untyped<D, S>({ name, desk, choice, example, reads, decide }: ActionDefinition<D, S>): Omit<Action, 'on' | 'enters'> {
  return {
    name,
    desk,
    choice,
    example,
    ...(reads === undefined ? {} : { reads: reads as unknown as NonNullable<Action['reads']> }),
    decide: decide as unknown as Action['decide'],
  };
}
