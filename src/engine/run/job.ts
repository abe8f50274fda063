import type { Cell } from '../../table/cell.ts';
import type { Instant } from '../../table/column.ts';
import type { AnyRow, AnyTable, Book } from '../../table/table.ts';
import type { Words } from '../../text/words.ts';
import type { Decision } from '../commit/decision.ts';
import type { Area, World } from '../ports.ts';
import type { Situation } from '../workbook/situation.ts';

/** Cells of a row that stands at a line, or that has a key. */
export type TypedExample = { readonly table: AnyTable; readonly cells: AnyRow } & ({ readonly line: number } | { readonly key: string });

/** How a job is rehearsed; see ActionExample. */
export interface JobExample {
  /** Actions taken before, by name. */
  readonly before?: readonly string[];
  /** Cells typed right before: on a desk by staff, on a ledger by its owner. */
  readonly typed?: readonly TypedExample[];
  /** Functions of the staff script called right before, in its workbook. */
  readonly called?: (now: Instant) => readonly { readonly fn: string; readonly args: readonly unknown[] }[];
  /**
   * What makes it due: minutes that pass, or the next time (or days later) that the clock shows so many minutes after midnight.
   * `isStill`: until some hours before, no beat runs.
   */
  readonly due: { readonly afterMinutes: number } | { readonly atMinute: number; readonly daysLater?: number; readonly isStill?: boolean };
}

/** What a step must read beyond the first read. */
export interface Reads {
  /** Whole key columns, for uniqueness. */
  readonly keys?: readonly AnyTable[];
  /** Single rows by their lines. */
  readonly lines?: readonly { readonly table: AnyTable; readonly line: number }[];
  /**
   * Single rows by their keys, of any table of the workbook. `line`: where the row was last seen; while it stands there, nothing is
   * looked for. Without it a long table costs one call more.
   */
  readonly keyed?: readonly { readonly table: AnyTable; readonly key: string; readonly line?: number }[];
  readonly areas?: readonly Area[];
}

export interface Loaded {
  /** Line by key of a ledger whose keys were wanted. */
  readonly keys: (table: AnyTable) => ReadonlyMap<string, number>;
  /** A row that was wanted by its line; null where the line is empty or unreadable. */
  readonly row: (table: AnyTable, line: number) => AnyRow | null;
  /** A row whose key was wanted, and its line, as the decisions before this one leave it; null where the table has none. @throws RangeError for one that was not wanted */
  readonly find: (table: AnyTable, key: string) => { readonly line: number; readonly row: AnyRow } | null;
  /** All single rows of a table that were wanted. */
  readonly fetched: (table: AnyTable) => readonly { readonly line: number; readonly row: AnyRow | null }[];
  /** The wanted areas in their order. */
  readonly areas: readonly (readonly (readonly Cell[])[])[];
  /** What `act` returned. */
  readonly acted: unknown;
  /** Protections of the sheets read, by sheet. */
  readonly protections: (sheetId: number) => readonly { readonly id: number; readonly description: string }[];
}

/** What a step decided, and how the job goes on. */
export type StepDecision = Decision & {
  /** The next step under the same lock, while time allows: from the workbook as the commit left it. */
  readonly next?: (situation: Situation) => Step;
  /**
   * Of a chunked job that is not done: how the same process goes on after it had let go of the lock, from the workbook as others left it.
   * Without it the job begins anew from its place.
   */
  readonly again?: (situation: Situation) => Step;
  /** Of a chunked job that is not done: where a later run goes on. It is stored before the lock is let go, at most `placeChars` long. */
  readonly place?: string;
};

/** What an act may reach. */
export type Reach = Pick<World, 'files' | 'books' | 'solver' | 'triggers' | 'post' | 'counter' | 'memory' | 'uniqueId' | 'now'>;

/** One step of a job: read, reach out if need be, decide. */
export interface Step {
  readonly reads?: Reads;
  /** Reaches beyond the workbook before deciding; must be harmless when repeated after a crash. */
  readonly act?: (world: Reach) => unknown;
  readonly decide: (loaded: Loaded, situation: Situation) => StepDecision;
}

/** Work that falls due by itself. */
export interface Job {
  /** Kept in marks and on the Jobs sheet of every installation: it never changes. */
  readonly name: string;
  /** What it does, as the Jobs sheet says it. */
  readonly title: Words;
  readonly book: Book;
  /** An area read along in every first read of the workbook. */
  readonly peek?: Area;
  /** When it is due: a moment not after now runs it; null is never. A pure function of what is stored. */
  readonly due: (situation: Situation) => Instant | null;
  readonly begin: (situation: Situation) => Step;
  readonly example: JobExample;
  /**
   * Works in chunks of its data, in turns: after the first commits of all workbooks, some seconds under the lock, then others may come in
   * between. It keeps its place (`StepDecision.place`), or finds it from what is stored.
   */
  readonly chunked?: boolean;
  /** Of a chunked job: a text that differs once it got further; its place where not given. */
  readonly progress?: (situation: Situation) => string;
  /** Locks desks in one commit, and works on them, read again, in a second. */
  readonly locks?: boolean;
  /** Its mark, kept under its name, tells by what every workbook is looked after: where it changes, the next beat looks at all of them. */
  readonly wakes?: true;
}
