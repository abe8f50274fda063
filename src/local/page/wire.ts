/** What the page and its server say to each other, as JSON. */

import type { WireDialog } from './wire-dialog.ts';

/** A refusal, in every answer that is not a success. */
export interface WireError {
  readonly error: { readonly code: string; readonly message: string };
}

export interface WirePerson {
  readonly mail: string;
  /** Name and post, for the list of people. */
  readonly label: string;
}

export interface WireTab {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  /** Nobody but Zhanggui and the owner types here. */
  readonly locked: boolean;
}

export interface WireBook {
  readonly id: string;
  readonly name: string;
  readonly tabs: readonly WireTab[];
  /** False for copies and other workbooks that are not part of the installation. */
  readonly own: boolean;
}

/** What changes by itself; the page asks for it every second. */
export interface WirePulse {
  /** Grows whenever something may have changed. */
  readonly version: number;
  /** Tells one beginning of the shop from the next. */
  readonly epoch: string;
  readonly now: string;
  /** How far the clock is ahead of the real one, milliseconds. */
  readonly leadMs: number;
  readonly jump: { readonly from: number; readonly to: number; readonly at: number } | null;
  /** What the host could not do by itself (a full disk); null while all is well. */
  readonly trouble: string | null;
  readonly mails: number;
}

export interface WireShell extends WirePulse {
  readonly people: readonly WirePerson[];
  readonly books: readonly WireBook[];
}

export interface WireColumn {
  readonly header: string;
  readonly width: number;
  readonly numeric: boolean;
  /** Zhanggui fills it. */
  readonly byScript: boolean;
  readonly choices: readonly string[] | null;
}

/** Half-open and 0-based, with what is left open inside. */
export interface WireArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
  readonly open: readonly Omit<WireArea, 'open'>[];
}

/** What a sheet is apart from its rows. */
export interface WireShape {
  readonly title: string;
  readonly about: string;
  readonly columns: readonly WireColumn[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly notes: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly shut: readonly WireArea[];
  readonly warned: readonly WireArea[];
  /** What Google says to somebody who types into a shut area. */
  readonly shutWords: string;
}

/** How a cell looks where it does not look like its column: CSS colours. */
export interface WireLook {
  readonly fill?: string;
  readonly ink?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly struck?: boolean;
  readonly underlined?: boolean;
  /** Points. */
  readonly size?: number;
  readonly wraps?: boolean;
  readonly centered?: boolean;
  /** The sheet that a click opens. */
  readonly opens?: number;
}

export interface WireRichCell {
  /** As the sheet shows it. */
  readonly show: string;
  /** What stands in the cell while it is edited; left out where it is the same. */
  readonly edit?: string;
  readonly look?: WireLook;
}

/** A cell that shows what is typed into it travels as its text alone. */
export type WireCell = string | WireRichCell;

export interface WireRow {
  /** 0-based. */
  readonly row: number;
  /** Without the empty cells at the end. */
  readonly cells: readonly WireCell[];
}

export interface WireRows {
  /** The state of the sheet that these rows show. */
  readonly stamp: number;
  /** Another value: columns, notes or rights are others, and the sheet is asked for anew. */
  readonly shapeKey: string;
  readonly rowCount: number;
  /** Rows down to the last with content. */
  readonly filled: number;
  readonly rows: readonly WireRow[];
}

/** A chart, drawn. */
export interface WireChart {
  readonly chartId: number;
  readonly svg: string;
}

export interface WireSheet extends WireRows {
  readonly shape: WireShape;
}

export interface WireCharts {
  readonly charts: readonly WireChart[];
}

export interface WireChanges extends WireRows {
  /** Too much has changed, or too long ago: the sheet is asked for anew. */
  readonly anew: boolean;
}

export interface WireRun {
  readonly at: string;
  readonly project: string;
  readonly fn: string;
  readonly as: string;
  readonly trigger: string;
  readonly outcome: string;
  readonly calls: Readonly<Record<string, number>>;
  readonly callCount: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  readonly estimatedMs: number;
  readonly error: string;
}

export interface WireMail {
  readonly id: number;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly state: 'queued' | 'sending' | 'delivered' | 'bounced' | 'uncertain';
  readonly note: string;
}

export interface WireLetter extends WireMail {
  readonly from: string;
  readonly body: string;
  readonly html: string | null;
}

export interface WireEntry {
  readonly entry: number;
  readonly at: string;
  readonly who: string;
  readonly basis: string;
  readonly what: string;
  /** Which ledger, and its row. */
  readonly place: string;
  readonly changes: readonly { readonly name: string; readonly before: string; readonly after: string }[];
}

export interface WireJournal {
  readonly head: { readonly commit: number; readonly entries: number; readonly chain: string } | null;
  readonly entries: readonly WireEntry[];
}

export interface WireMenu {
  readonly menu: string;
  readonly items: readonly { readonly caption: string; readonly fn: string }[];
}

/** What scripts did with an act. */
export interface WireRan {
  readonly runs: readonly { readonly fn: string; readonly outcome: string; readonly error: string }[];
}

export interface WireMenuAnswer extends WireRan {
  readonly alerts: readonly string[];
  readonly dialogs: readonly WireDialog[];
}
