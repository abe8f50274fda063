import type { Instant } from '../../table/column.ts';
import type { AnyRow, AnyTable, RowOf } from '../../table/table.ts';
import type { Message } from '../../text/words.ts';
import type { DeskRow, Situation } from '../workbook/situation.ts';

/** What a check may look at beside a row; the same for every row of the desk. */
export interface Beside {
  readonly now: Instant;
  /** The rows of a desk: of the checked one those at hand, while people type the touched ones; null for one that is not at hand, or whose header is broken. */
  readonly desk: (table: AnyTable) => readonly DeskRow[] | null;
  /** What jobs peeked at; null while people type. */
  readonly seen: Pick<Situation, 'peeked' | 'layout' | 'head'> | null;
}

/** What is wrong with one row; `line` is its line on the sheet. */
export type RowCheck<R = AnyRow> = (row: R, line: number) => readonly Message[];

/**
 * What the rows of a desk must fulfil beyond their single cells; told in Problem cells at once and again at every scan. What is the
 * same for all rows is worked out once a desk, by `begin`.
 */
export interface DeskCheck {
  readonly desk: AnyTable;
  readonly begin: (beside: Beside) => RowCheck;
}

/** A check of a desk, typed by its row. */
export function deskCheck<D extends AnyTable>(desk: D, begin: (beside: Beside) => RowCheck<RowOf<D>>): DeskCheck {
  return { desk, begin: begin as DeskCheck['begin'] };
}
