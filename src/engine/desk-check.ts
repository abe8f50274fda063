import type { Instant } from '../table/column.ts';
import type { AnyRow, AnyTable, RowOf } from '../table/table.ts';
import type { Message } from '../text/words.ts';

/** What a desk row must fulfil beyond its single cells; told in its Problem cell at once and again at every scan. */
export interface DeskCheck {
  readonly desk: AnyTable;
  readonly check: (row: AnyRow, now: Instant) => readonly Message[];
}

/** A check of a desk, typed by its row. */
export function deskCheck<D extends AnyTable>(desk: D, check: (row: RowOf<D>, now: Instant) => readonly Message[]): DeskCheck {
  return { desk, check: check as DeskCheck['check'] };
}
