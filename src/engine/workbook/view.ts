import type { Cell } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import { fixedLayout, type Layout } from '../../table/layout.ts';
import type { AnyRow, AnyTable, Book } from '../../table/table.ts';
import type { Message } from '../../text/words.ts';
import type { Journals } from '../commit/chain.ts';
import type { OutboxLine } from '../effects/effect-row.ts';
import type { SheetFacts } from '../ports.ts';
import type { Failure } from '../run/state.ts';
import type { JournalRow } from './tables.ts';
import type { Situation, Vitals } from './situation.ts';

/** Everything that the first read of a workbook told. */
export interface View {
  readonly situation: Situation;
  readonly id: string;
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly sheets: ReadonlyMap<number, SheetFacts>;
  /** Letters of the outbox, from the first unfinished row on. */
  readonly letters: readonly OutboxLine[];
  /** Its effects on other workbooks, from the same row on. */
  readonly effects: readonly OutboxLine[];
  /** What people must mend before their desk works again. */
  readonly problems: readonly { readonly table: AnyTable; readonly message: Message }[];
  /** The workbook's time zone, where it is not the office's. */
  readonly wrongZone?: string;
  /** The cells of its Start sheet; null where that is gone, which stops nothing else. */
  readonly board: readonly (readonly Cell[])[] | null;
  /** Whether the workbook stands as it was read: no commit of this run changed it. */
  readonly isAsRead: boolean;
  /** Single rows at hand: those that were read along, and ledger rows as the last commit of this run left them. */
  readonly along: readonly LoadedRow[];
  /** Of each sheet that is read by a window, the first line on which something may still have to be done: it is blank, or its command waits. */
  readonly openFrom: SheetLines;
  /** How its journal is chained. */
  readonly journals: Journals;
  /** The journal's rows that this run wrote. */
  readonly added: readonly JournalRow[];
  /** The head that was found was not Zhanggui's, or older than what is kept: the next commit writes it right. */
  readonly isHeadMended: boolean;
}

/** A place in a table. */
export interface LineOf {
  readonly table: AnyTable;
  readonly line: number;
}

/** A row that was read by its line; null where the line is empty. */
export interface LoadedRow extends LineOf {
  readonly row: AnyRow | null;
}

/** A line of each sheet, by sheet id. */
export type SheetLines = Readonly<Record<number, number>>;

/** What the caller already knows of a workbook. */
export interface Known {
  readonly book: Book;
  readonly id: string;
  readonly now: Instant;
  /** Outbox line from which on letters and effects may be unfinished. */
  readonly lettersFrom: number;
  /** The same as a run of today left it; a sheet that is missing is read whole. */
  readonly openFrom?: SheetLines;
  readonly owner: string;
  readonly books: Readonly<Record<Book, string>>;
  readonly folder: string;
  readonly asks: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, Failure>>;
  readonly vitals: Vitals;
  readonly journals: Journals;
  /** The script properties as they were read; other runs may have kept more since. */
  readonly properties: Readonly<Record<string, string>>;
}

export function layoutOf(view: Pick<View, 'layouts'>, table: AnyTable): Layout {
  return view.layouts.get(table.name) ?? fixedLayout(table);
}
