import type { ChartSpec } from './chart-spec.ts';
import type { Cell, Instant, Mail, ProjectSpec, TriggerView } from './contract.ts';

/**
 * Everything the host knows, as values that are never changed in place: a snapshot is a pointer, and the disk gets the
 * difference between two states by comparing pointers.
 */
export interface State {
  /** The virtual clock; unused with a real one. */
  readonly now: Instant;
  /** Grows with every id handed out, so that the same steps give the same ids. */
  readonly counter: number;
  readonly files: ReadonlyMap<string, FileRecord>;
  readonly projects: ReadonlyMap<string, ProjectSpec>;
  /** Script properties by project. */
  readonly properties: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Script caches by project. They live in memory only: a cache may vanish at any time. */
  readonly caches: ReadonlyMap<string, ReadonlyMap<string, CacheEntry>>;
  readonly triggers: readonly Trigger[];
  readonly mails: readonly MailRecord[];
  /** Property operations used, by user. In memory only: a host that is opened anew begins to count anew. */
  readonly propertyUse: ReadonlyMap<string, DayUse>;
  /** Mail recipients used, by user. */
  readonly mailUse: ReadonlyMap<string, DayUse>;
}

export interface CacheEntry {
  readonly value: string;
  readonly until: Instant;
}

/** A quota runs 24 hours from the first use, not from midnight. */
export interface DayUse {
  readonly since: Instant;
  readonly used: number;
}

export interface Trigger extends TriggerView {
  readonly createdAt: Instant;
  /** When a time trigger fires next. */
  readonly nextAt: Instant | null;
}

export interface Attachment {
  readonly name: string;
  readonly contentType: string;
  readonly base64: string;
}

export interface MailRecord extends Mail {
  readonly cc: string;
  readonly bcc: string;
  readonly replyTo: string;
  readonly fromName: string;
  readonly attachments: readonly Attachment[];
  /** How often it was tried; when it may be tried again, real time. Both are absent before the first attempt. */
  readonly tries?: number;
  readonly nextAt?: Instant;
  /** Who is still to get it, and whom the server turned away for good, where it took it for some. */
  readonly left?: readonly string[];
  readonly turnedAway?: readonly string[];
}

/** What is kept of a mail beside its words. */
export type MailMark = Pick<MailRecord, 'state'> & Partial<Pick<MailRecord, 'note' | 'tries' | 'nextAt' | 'left' | 'turnedAway'>>;

export interface FileRecord {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly editors: readonly string[];
  /** May look, not type. */
  readonly readers: readonly string[];
  /** What everybody with the link may do; null where there is none. */
  readonly link: 'reader' | 'writer' | null;
  readonly parents: readonly string[];
  readonly trashed: boolean;
  readonly appProperties: Readonly<Record<string, string>>;
  /** Properties that every application sees. */
  readonly properties?: Readonly<Record<string, string>>;
  /** The project that made the file: `drive.file` reaches no other. */
  readonly createdBy: string | null;
  readonly createdAt: Instant;
  readonly modifiedAt: Instant;
  /** Base64 of an uploaded file. */
  readonly content: string | null;
  readonly book: Book | null;
}

export interface Book {
  readonly locale: string;
  readonly timeZone: string;
  /** In the order of the tabs. */
  readonly sheets: readonly Sheet[];
  readonly metadata: readonly Metadata[];
}

export interface Metadata {
  readonly metadataId: number;
  readonly metadataKey: string;
  readonly metadataValue?: string;
  readonly visibility: string;
  readonly location: { readonly locationType: string; readonly spreadsheet?: boolean; readonly sheetId?: number };
}

export interface NumberFormat {
  readonly type: string;
  readonly pattern: string;
}

export interface Rule {
  /** As the API names it: ONE_OF_LIST, BOOLEAN, NUMBER_GREATER … */
  readonly type: string;
  readonly values: readonly string[];
  readonly strict: boolean;
}

/** Half-open and 0-based; an end at `openEnd` grows with the sheet. */
export interface Area {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A number, not Infinity, so that it survives JSON. */
export const openEnd = 2_000_000_000;

/** A property of an area; a later band lies over the earlier ones, null takes the property away. */
export interface Band<T> {
  readonly area: Area;
  readonly value: T | null;
}

export interface Protection {
  readonly id: number;
  readonly area: Area;
  readonly description: string;
  readonly warningOnly: boolean;
  readonly editors: readonly string[];
  /** Left open inside a protected sheet. */
  readonly unprotected: readonly Area[];
}

/** Colours, letters, place and link of a cell, as the API has them. */
export interface CellLook {
  readonly backgroundColorStyle?: unknown;
  readonly textFormat?: unknown;
  readonly wrapStrategy?: string;
  readonly verticalAlignment?: string;
  readonly horizontalAlignment?: string;
}

export interface CellExtra {
  readonly format?: NumberFormat | null;
  readonly look?: CellLook | null;
  readonly note?: string;
  readonly rule?: Rule | null;
}

/** A chart over the cells of the sheet that holds it; its sources may lie on other sheets. */
export interface Chart {
  readonly chartId: number;
  readonly spec: ChartSpec;
  /** The cell under its upper left corner, 0-based, and how far it lies from that cell's corner. */
  readonly row: number;
  readonly column: number;
  readonly offsetXPx: number;
  readonly offsetYPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

export type CellRow = readonly Cell[];
export type ExtraRow = Readonly<Record<number, CellExtra>>;

export interface Sheet {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** No row ends in an empty cell, and the last row is not empty. */
  readonly rows: readonly CellRow[];
  /** What single cells carry beside their value; sparse, parallel to `rows`. */
  readonly extras: readonly (ExtraRow | null)[];
  readonly formats: readonly Band<NumberFormat>[];
  readonly rules: readonly Band<Rule>[];
  readonly protections: readonly Protection[];
  readonly charts: readonly Chart[];
  /** Conditional formats, kept as given and never applied. */
  readonly conditionals: readonly unknown[];
}

export const mimeTypes = {
  folder: 'application/vnd.google-apps.folder',
  spreadsheet: 'application/vnd.google-apps.spreadsheet',
} as const;

/** An empty store; `now` is the start of a virtual clock. */
export function emptyState(now: Instant): State {
  return {
    now,
    counter: 0,
    files: new Map(),
    projects: new Map(),
    properties: new Map(),
    caches: new Map(),
    triggers: [],
    mails: [],
    propertyUse: new Map(),
    mailUse: new Map(),
  };
}

/** A sheet as Google makes it: 1,000 rows, 26 columns. */
export function emptySheet(sheetId: number, title: string, size: Partial<Pick<Sheet, 'rowCount' | 'columnCount'>> = {}): Sheet {
  return {
    sheetId,
    title,
    hidden: false,
    rowCount: size.rowCount ?? 1_000,
    columnCount: size.columnCount ?? 26,
    frozenRows: 0,
    frozenColumns: 0,
    rows: [],
    extras: [],
    formats: [],
    rules: [],
    protections: [],
    charts: [],
    conditionals: [],
  };
}
