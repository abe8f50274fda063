import type { Instant } from '../../table/column.ts';
import type { AnyRow, AnyTable, RowOf } from '../../table/table.ts';
import type { Message } from '../../text/words.ts';
import type { DeskRow, Situation } from '../workbook/situation.ts';

/** What a check may look at beside its row. */
export interface Beside {
  /** The row's line on the sheet. */
  readonly line: number;
  /** The rows of a desk: of the row's own those at hand, while people type the touched ones; null for one that is not at hand, or whose header is broken. */
  readonly desk: (table: AnyTable) => readonly DeskRow[] | null;
  /** What jobs peeked at; null while people type. */
  readonly seen: Pick<Situation, 'peeked' | 'layout' | 'head'> | null;
}

/** What a desk row must fulfil beyond its single cells; told in its Problem cell at once and again at every scan. */
export interface DeskCheck {
  readonly desk: AnyTable;
  readonly check: (row: AnyRow, now: Instant, beside: Beside) => readonly Message[];
}

/** A check of a desk, typed by its row. */
export function deskCheck<D extends AnyTable>(
  desk: D,
  check: (row: RowOf<D>, now: Instant, beside: Beside) => readonly Message[],
): DeskCheck {
  return { desk, check: check as DeskCheck['check'] };
}
