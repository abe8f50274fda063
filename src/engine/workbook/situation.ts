import type { Layout } from '../../table/layout.ts';
import type { OfficeCalendar } from '../../rulebook/calendar.ts';
import type { Level } from '../../rulebook/levels.ts';
import type { Settings } from '../../rulebook/settings.ts';
import type { Cell } from '../../table/cell.ts';
import type { Day, Instant } from '../../table/column.ts';
import type { Fault } from '../../table/rows.ts';
import type { AnyRow, AnyTable, Book, Role } from '../../table/table.ts';
import type { Language } from '../../text/words.ts';
import type { ChainOf } from '../commit/chain.ts';
import type { Head } from './head.ts';
import type { Standing } from '../desk/standing.ts';
import type { EngineState, Failure } from '../run/state.ts';

/** A member of staff, as published from the Staff sheet. */
export interface Person {
  readonly name: string;
  readonly mail: string;
  readonly role: Role;
  readonly language: Language;
  /** SEC-1: that of the post, or the one that was approved. */
  readonly level: Level;
}

/** A member of staff as somebody is entered: the level follows from the post where none is given. */
export type Entrant = Omit<Person, 'level'> & Partial<Pick<Person, 'level'>>;

/** Somebody who is away, by name as on the Staff sheet, and who decides meanwhile; both days are included. */
export interface StandIn {
  readonly who: string;
  readonly standIn: string;
  readonly from: Day;
  readonly to: Day;
}

/** What a run knows of the installation beyond its workbooks. */
export interface Vitals {
  /** The day, and the run time that was measured on it, ms. */
  readonly spent: EngineState['spent'];
  /** The web app's address that letters carry; empty where none is set. */
  readonly webApp: string;
  /** Another account whose trigger ran the beat of late; empty for none. */
  readonly stranger: string;
  /** Workbooks that anybody may edit, as the last look at their sharing found. */
  readonly open: readonly Book[];
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
  /** Fingerprint of what people typed. */
  readonly receipt: string;
  readonly standing: Standing;
}

/** What a run sees of a workbook, read inside the lock. */
export interface Situation {
  readonly book: Book;
  readonly now: Instant;
  readonly settings: Settings;
  readonly staff: readonly Person[];
  /** Working days and hours, as published from the Holidays sheet and the settings. */
  readonly calendar: OfficeCalendar;
  /** As published from the Stand-ins sheet; of two for one person on one day the first counts. */
  readonly standIns: readonly StandIn[];
  readonly language: Language;
  readonly head: Head;
  /** The rows of a desk in their order on the sheet, empty ones included. */
  readonly desk: (table: AnyTable) => readonly DeskRow[];
  /** Whether people broke the desk's header: its rows are then not read at all. */
  readonly isBroken: (table: AnyTable) => boolean;
  /** Where a table's columns stand: people may have added some of their own. */
  readonly layout: (table: AnyTable) => Layout;
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
  /** What failed when it was last looked at: jobs, workbooks and sheets by name. */
  readonly failures: Readonly<Record<string, Failure>>;
  readonly vitals: Vitals;
  /** The chain over a commit's journal rows, in the workbook named and everything before. */
  readonly chainOf: ChainOf;
}
