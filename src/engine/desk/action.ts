import type { Instant } from '../../table/column.ts';
import type { AnyRow, AnyTable, RowOf, Table } from '../../table/table.ts';
import type { Decision, Refusal } from '../commit/decision.ts';
import type { Actor } from '../commit/journal.ts';
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
  readonly decide: (command: Command<AnyRow, AnyRow>, situation: Situation) => Decision | Refusal;
}

/** An action about a ledger row. */
export function ledgerAction<D extends Table<never> | AnyTable, L extends AnyTable>(definition: {
  readonly name: string;
  readonly desk: D & AnyTable;
  readonly choice: string;
  readonly example: ActionExample;
  readonly on: L;
  readonly decide: (command: Command<RowOf<D>, RowOf<L>>, situation: Situation) => Decision | Refusal;
}): Action {
  return { ...definition, enters: null, decide: definition.decide as Action['decide'] };
}

/** An action that makes a ledger row out of a desk row. */
export function entryAction<D extends AnyTable>(definition: {
  readonly name: string;
  readonly desk: D;
  readonly choice: string;
  readonly example: ActionExample;
  readonly enters: AnyTable;
  readonly decide: (command: Command<RowOf<D>, AnyRow>, situation: Situation) => Decision | Refusal;
}): Action {
  return { ...definition, on: null, decide: definition.decide as Action['decide'] };
}

/** An action about nothing but its own desk row. */
export function deskAction<D extends AnyTable>(definition: {
  readonly name: string;
  readonly desk: D;
  readonly choice: string;
  readonly example: ActionExample;
  readonly decide: (command: Command<RowOf<D>, AnyRow>, situation: Situation) => Decision | Refusal;
}): Action {
  return { ...definition, on: null, enters: null, decide: definition.decide as Action['decide'] };
}
