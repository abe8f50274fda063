import { isRefusal } from '../src/engine/commit/change-set.ts';
import type { Decision, Refusal } from '../src/engine/commit/decision.ts';
import type { Actor } from '../src/engine/commit/journal.ts';
import type { Action } from '../src/engine/desk/action.ts';
import type { EffectKind } from '../src/engine/effects/effect.ts';
import type { PageAnswer, PageChoice } from '../src/engine/links/page.ts';
import type { Loaded } from '../src/engine/run/job.ts';
import type { Situation } from '../src/engine/workbook/situation.ts';
import { asText } from '../src/table/cell.ts';
import { columnIds, type AnyRow, type AnyTable } from '../src/table/table.ts';
import type { Words } from '../src/text/words.ts';
import { english, loaded, situation } from './builders.ts';

/** What stands there before: rows of tables from line 2 on, settings and moment as in `situation`. */
export interface Given extends Partial<Situation> {
  readonly rows?: readonly (readonly [AnyTable, readonly AnyRow[]])[];
  readonly actor?: Actor;
}

/** What a decision changes, by the names of tables and the lines of rows. */
export interface Outcome {
  /** The words of the refusal: compared as they are, whatever they say. */
  readonly refused?: Words;
  readonly entered: readonly (readonly [table: string, row: AnyRow])[];
  readonly altered: readonly (readonly [table: string, line: number, cells: AnyRow])[];
  /** Ids. */
  readonly mails: readonly string[];
  readonly effects: readonly string[];
  /** What the person reads. */
  readonly said: string | null;
}

/**
 * Given rows, settings and a moment; when somebody types a row and chooses an action; then these changes.
 * @example
 * const given = { rows: [[products.ledger, [{ code: 'T-1', onHand: 3 }]]] };
 * expect(chosen(move, { product: 'T-1', pieces: -4 }, given).refused).toBe(tooFew);
 */
export function chosen(action: Action, typed: AnyRow, given: Given = {}): Outcome {
  const { desk, on } = action;
  const row = { ...blank(desk), ...typed };
  const subject = on === null ? { line: 0, row: {} } : seen(given).find(on, asText(row[desk.key]));
  if (subject === null) throw new RangeError(`${action.name}: no row of ${asText(row[desk.key])} is given`);
  const rows = (table: AnyTable) => rowsOf(given, table).length;
  const command = { row, line: 2, subject: subject.row, subjectLine: subject.line, actor: given.actor ?? declared, rows };
  return outcome(action.decide(command, hereOf(given), seen(given)));
}

/** Given the same; when an effect comes from another workbook. */
export function received(kind: EffectKind, about: AnyRow, given: Given = {}): Outcome {
  return outcome(kind.decide(about, hereOf(given), seen(given)));
}

/** Given the same; when the reader of a mailed link presses a button of its page. */
export function pressed(choice: PageChoice, answer: PageAnswer, given: Given = {}): Outcome {
  return outcome(choice.decide(answer, hereOf(given)));
}

export function outcome(answer: Decision | Refusal): Outcome {
  const none = { entered: [], altered: [], mails: [], effects: [], said: null };
  if (isRefusal(answer)) return { ...none, refused: answer.refused.words, said: english(answer.refused) };
  return {
    entered: (answer.enter ?? []).map(({ table, row }) => [table.name, row] as const),
    altered: (answer.alter ?? []).map(({ table, line, cells }) => [table.name, line, cells] as const),
    mails: (answer.mails ?? []).map(({ id }) => id),
    effects: (answer.effects ?? []).map(({ id }) => id),
    said: answer.result === undefined ? null : english(answer.result),
  };
}

const declared: Actor = { name: '韩梅', basis: 'declared' };

function blank(table: AnyTable): AnyRow {
  return Object.fromEntries(columnIds(table).map((id) => [id, null]));
}

function rowsOf({ rows = [] }: Given, table: AnyTable): readonly AnyRow[] {
  return rows.flatMap(([each, list]) => (each.name === table.name ? list : []));
}

function hereOf({ rows: _rows, actor: _actor, ...change }: Given): Situation {
  return situation(change);
}

/** Whatever a decision wants to see of the given rows. */
function seen(given: Given): Loaded {
  const found = (table: AnyTable) => rowsOf(given, table).map((row, at) => ({ line: at + 2, row }));
  return {
    ...loaded(),
    keys: (table) => new Map(found(table).map(({ line, row }) => [asText(row[table.key]), line])),
    row: (table, line) => rowsOf(given, table)[line - 2] ?? null,
    find: (table, key) => found(table).find(({ row }) => row[table.key] === key) ?? null,
    fetched: found,
  };
}
