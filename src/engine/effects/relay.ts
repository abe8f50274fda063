import type { Instant } from '../../table/column.ts';
import type { AnyRow, Book } from '../../table/table.ts';
import type { Automation } from '../capability.ts';
import type { World } from '../ports.ts';
import type { LineOf, View } from '../workbook/view.ts';
import type { EffectKind } from './effect.ts';
import type { OutboxLine } from './effect-row.ts';

/** An effect's row in the outbox of its sender. */
export interface SentLine extends OutboxLine {
  readonly from: Book;
}

/** One that could not be done, and why. */
export interface FailedRow {
  readonly row: SentLine;
  readonly text: string;
}

/** An effect that a sender's outbox offers to a workbook. */
export interface Offered extends SentLine {
  readonly kind: EffectKind;
  readonly key: string;
  readonly about: AnyRow;
}

/** One that could not be done, and why. */
export interface Failed {
  readonly offered: Offered;
  readonly text: string;
}

/** What a run carries effects with. The lock is held. */
export interface Relay {
  readonly world: World;
  readonly automation: Automation;
  readonly run: string;
  /** The run's own time limit. */
  readonly until: Instant;
  /** Reads a workbook that this run has not looked at, and rows along whose lines are known. @throws what makes it unreadable */
  readonly open: (book: Book, along: readonly LineOf[]) => View;
}

export interface Receiving {
  readonly world: World;
  readonly automation: Automation;
  /** The senders' outboxes as this run read them. */
  readonly senders: ReadonlyMap<Book, View>;
  /** Effects that the workbook itself has sent and that are done: marked in the same commit. */
  readonly done: readonly OutboxLine[];
  readonly run: string;
  /** The run's own time limit. */
  readonly until: Instant;
}
