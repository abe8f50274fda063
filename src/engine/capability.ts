import type { Cell } from '../table/cell.ts';
import type { Instant } from '../table/column.ts';
import type { Fault } from '../table/rows.ts';
import type { AnyRow, AnyTable, Book, Role, RowOf, Table } from '../table/table.ts';
import type { Language, Message } from '../text/words.ts';
import type { Settings } from '../rulebook/settings.ts';
import type { Head } from './head.ts';
import type { Actor } from './journal.ts';
import type { Area, World } from './ports.ts';

/** A member of staff, as published from the Staff sheet. */
export interface Person {
  readonly name: string;
  readonly mail: string;
  readonly role: Role;
  readonly language: Language;
}

/** A row of a desk, read: values, what is wrong with them, and whether it holds a command that waits. */
export interface DeskRow {
  /** 1-based row of the sheet. */
  readonly line: number;
  readonly value: AnyRow;
  readonly faults: readonly Fault[];
  readonly empty: boolean;
  /** The choice in the Action column; null where it is empty. */
  readonly action: string | null;
  /** Fingerprint of what people typed: the receipt of a command that was taken. */
  readonly receipt: string;
}

/** What a run sees of a workbook, read inside the lock. */
export interface Situation {
  readonly book: Book;
  readonly now: Instant;
  readonly settings: Settings;
  readonly staff: readonly Person[];
  readonly language: Language;
  readonly head: Head;
  /** The rows of a desk in their order on the sheet, empty ones included. */
  readonly desk: (table: AnyTable) => readonly DeskRow[];
  /** The slots of an index; null is a free one. */
  readonly index: (table: AnyTable) => readonly (AnyRow | null)[];
  /** The rows of an area that a job peeks at in the first read. */
  readonly peeked: (job: string) => readonly (readonly Cell[])[];
  /** The mail address of the account that runs Zhanggui. */
  readonly owner: string;
  /** The spreadsheet ids of the installation. */
  readonly books: Readonly<Record<Book, string>>;
  /** The folder that holds workbooks and backups. */
  readonly folder: string;
  /** Moments at which somebody asked for a job, by job. */
  readonly asks: Readonly<Record<string, number>>;
  /** Jobs whose last run failed, with the text: for the Jobs sheet. */
  readonly failures: Readonly<Record<string, string>>;
}

/** A mail to be sent, decided but not yet written. */
export interface MailOrder {
  /** One per thing to tell: a second order of the same id is dropped. */
  readonly id: string;
  readonly kind: string;
  readonly to: readonly string[];
  /** 1 goes first when the day's quota is short: approvals 1, promises 3, notices 5, digests 9. */
  readonly priority: number;
  /** What the mail is about. No token, no telephone number. */
  readonly about: AnyRow;
}

/** What an action or job decided. Everything in it is committed together or not at all. */
export interface Decision {
  /** New ledger rows. */
  readonly enter?: readonly { readonly table: AnyTable; readonly row: AnyRow }[];
  /** Changed cells of ledger rows. `from` is the row as the step read it, where it was not among the wanted lines. */
  readonly alter?: readonly { readonly table: AnyTable; readonly line: number; readonly cells: AnyRow; readonly from?: AnyRow }[];
  /** Ledger rows that are not as the journal tells them: put back, or emptied where the journal knows none. */
  readonly restore?: readonly { readonly table: AnyTable; readonly line: number; readonly found: AnyRow; readonly right: AnyRow | null }[];
  /** Sums that a played-back journal tells, where a touch from outside had got into them. */
  readonly sums?: readonly { readonly table: AnyTable; readonly sum: string }[];
  /** Cells of desk rows that Zhanggui fills. */
  readonly desk?: readonly { readonly table: AnyTable; readonly line: number; readonly cells: AnyRow }[];
  /** Whole hidden blocks: cleared or filled as they are. */
  readonly cells?: readonly {
    readonly sheetId: number;
    readonly line: number;
    readonly column: number;
    readonly values: readonly (readonly (string | number | boolean | null)[])[];
  }[];
  readonly unlock?: readonly number[];
  readonly lock?: readonly { readonly sheetId: number; readonly description: string }[];
  readonly mails?: readonly MailOrder[];
  /** Texts that the head keeps for the job. */
  readonly marks?: Readonly<Record<string, string>>;
  /** What the person reads in the Result cell. */
  readonly result?: Message;
}

/** A command that cannot be carried out, with the reason for the person who gave it. */
export interface Refusal {
  readonly refused: Message;
}

export interface Command<D, S> {
  readonly row: D;
  readonly line: number;
  /** The ledger row it is about. */
  readonly subject: S;
  readonly subjectLine: number;
  readonly actor: Actor;
}

/**
 * How an action or job is rehearsed. Part of its registration, so that crash tests, call counts and the handbook cover whatever is
 * registered. Values by column id, as inside; they are typed like a person types.
 */
export interface ActionExample {
  readonly cells: (now: Instant) => AnyRow;
  /** Actions taken before it on the same row, by name, each with its own example. */
  readonly before?: readonly string[];
}

export interface JobExample {
  /** Actions taken before, by name. */
  readonly before?: readonly string[];
  /** Cells typed right before: on a desk by staff, on a ledger by its owner. */
  readonly typed?: readonly { readonly table: AnyTable; readonly line: number; readonly cells: AnyRow }[];
  /** Functions of the staff script called right before, in its workbook. */
  readonly called?: (now: Instant) => readonly { readonly fn: string; readonly args: readonly unknown[] }[];
  /** What makes it due: minutes that pass, or the next time (or days later) that the clock shows so many minutes after midnight. */
  readonly due: { readonly afterMinutes: number } | { readonly atMinute: number; readonly daysLater?: number };
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

/** What a step must read beyond the first read. */
export interface Wants {
  /** Whole key columns, for uniqueness. */
  readonly keys?: readonly AnyTable[];
  /** Single ledger rows. */
  readonly lines?: readonly { readonly table: AnyTable; readonly line: number }[];
  readonly areas?: readonly Area[];
}

export interface Got {
  /** Line by key of a ledger whose keys were wanted. */
  readonly keys: (table: AnyTable) => ReadonlyMap<string, number>;
  /** A ledger row that was wanted; null where the line is empty or unreadable. */
  readonly row: (table: AnyTable, line: number) => AnyRow | null;
  /** All single rows of a ledger that were wanted. */
  readonly fetched: (table: AnyTable) => readonly { readonly line: number; readonly row: AnyRow | null }[];
  /** The wanted areas in their order. */
  readonly areas: readonly (readonly (readonly Cell[])[])[];
  /** What `act` returned. */
  readonly acted: unknown;
  /** Protections of the sheets read, by sheet. */
  readonly protections: (sheetId: number) => readonly { readonly id: number; readonly description: string }[];
}

/** What a step decided, and how the job goes on in the same run while time allows: from the workbook as the commit left it. */
export type StepDecision = Decision & { readonly next?: (situation: Situation) => Step };

/** One step of a job: read, reach out if need be, decide. */
export interface Step {
  readonly wants?: Wants;
  /** Reaches beyond the workbook before deciding; must be harmless when repeated after a crash. */
  readonly act?: (world: Pick<World, 'files' | 'books'>) => unknown;
  readonly decide: (got: Got, situation: Situation) => StepDecision;
}

/** Work that falls due by itself. */
export interface Job {
  readonly name: string;
  readonly book: Book;
  /** An area read along in every first read of the workbook. */
  readonly peek?: Area;
  /** When it is due: a moment not after now runs it; null is never. A pure function of what is stored. */
  readonly due: (situation: Situation) => Instant | null;
  readonly begin: (situation: Situation) => Step;
  readonly example: JobExample;
  /** Works in chunks of its data, after the run's first commit: nothing else changes the workbook meanwhile. */
  readonly chunked?: boolean;
}

/** A desk that shows the open rows of a ledger, each once, by way of a hidden index. */
export interface Projection {
  readonly ledger: AnyTable;
  readonly index: AnyTable;
  readonly desk: AnyTable;
  /** Whether something is still to be done. */
  readonly isOpen: (row: AnyRow) => boolean;
  /** The index row of a ledger row. */
  readonly row: (row: AnyRow, line: number, settings: Settings) => AnyRow;
  /** The desk cells of an index row. */
  readonly show: (indexRow: AnyRow) => AnyRow;
}

/** A letter's words, made when it is sent. */
export interface Composed {
  readonly subject: string;
  /** Paragraphs of plain text. */
  readonly lines: readonly string[];
  /** Rows of a table below the text; the first is its header. */
  readonly table?: readonly (readonly string[])[];
}

export interface MailKind {
  readonly kind: string;
  readonly compose: (about: AnyRow, language: Language, situation: Situation) => Composed;
}

/** What follows when sealed rows of a ledger were touched and put back. */
export interface Guard {
  readonly ledger: AnyTable;
  /** `user` is whom Google named for the edit, empty where it did not. */
  readonly restored: (keys: readonly string[], user: string, situation: Situation) => Decision;
}

/** What a desk row must fulfil beyond its single cells; told in its Problem cell at once and again at every scan. */
export interface DeskCheck {
  readonly desk: AnyTable;
  readonly check: (row: AnyRow, now: Instant) => readonly Message[];
}

/** A check of a desk, typed by its row. */
export function deskCheck<D extends AnyTable>(desk: D, check: (row: RowOf<D>, now: Instant) => readonly Message[]): DeskCheck {
  return { desk, check: check as DeskCheck['check'] };
}

/** A part of the business: its tables, what people can command, what falls due, what it writes. */
export interface Capability {
  readonly name: string;
  readonly tables: readonly AnyTable[];
  readonly actions: readonly Action[];
  readonly jobs: readonly Job[];
  readonly projections: readonly Projection[];
  readonly mails: readonly MailKind[];
  readonly guards: readonly Guard[];
  readonly checks: readonly DeskCheck[];
}

/** All capabilities together, checked: every name once. */
export interface Automation {
  readonly tables: readonly AnyTable[];
  readonly actions: readonly Action[];
  readonly jobs: readonly Job[];
  readonly projections: readonly Projection[];
  readonly mails: readonly MailKind[];
  readonly guards: readonly Guard[];
  readonly checks: readonly DeskCheck[];
}

/**
 * Puts capabilities together.
 * @throws RangeError when two of them use one name or one sheet id in a workbook
 */
export function automate(capabilities: readonly Capability[]): Automation {
  const all: Automation = {
    tables: capabilities.flatMap((each) => each.tables),
    actions: capabilities.flatMap((each) => each.actions),
    jobs: capabilities.flatMap((each) => each.jobs),
    projections: capabilities.flatMap((each) => each.projections),
    mails: capabilities.flatMap((each) => each.mails),
    guards: capabilities.flatMap((each) => each.guards),
    checks: capabilities.flatMap((each) => each.checks),
  };
  once(
    'table',
    all.tables.map((each) => `${each.book}.${each.name}`),
  );
  once(
    'sheet',
    all.tables.map((each) => String(each.sheetId)),
  );
  once(
    'action or job',
    [...all.actions, ...all.jobs].map((each) => each.name),
  );
  once(
    'choice',
    all.actions.map((each) => `${each.desk.name} ${each.choice}`),
  );
  once(
    'mail',
    all.mails.map((each) => each.kind),
  );
  return all;
}

function once(what: string, names: readonly string[]): void {
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new RangeError(`${what} defined twice: ${twice}`);
}

/** The tables of one workbook, in their order. */
export function tablesOf(automation: Pick<Automation, 'tables'>, book: Book): readonly AnyTable[] {
  return automation.tables.filter((each) => each.book === book);
}
