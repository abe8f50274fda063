/**
 * What the local host offers to the commands and the tests. The product itself never imports from here: it only meets the
 * Apps Script services, emulated.
 */

import type { Google, GoogleSwitches } from './google.ts';
import type { Dialog } from './invocation.ts';
import type { CellLook, MailMark } from './model.ts';

export type { Dialog, Google, GoogleSwitches };

/** Milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;

/** The kind of Google account that owns the installation: it decides quotas, and whether `e.user` is known. */
export type AccountKind = 'gmail' | 'workspace';

export type ServiceName =
  'lock' | 'properties' | 'cache' | 'sheets' | 'spreadsheet' | 'drive' | 'mail' | 'trigger' | 'url' | 'optimization';

/** One counted call to a service. Handles, Utilities, Session, HtmlService and the event object are not counted. */
export interface ServiceCall {
  /** 1 for the first counted call of the invocation. */
  readonly index: number;
  /** As Apps Script writes it: `Sheets.Spreadsheets.batchUpdate`, `Lock.tryLock`, `Properties.getProperties`, `Range.getValues`. */
  readonly name: string;
  readonly service: ServiceName;
  /** Whether the call can change something. */
  readonly writes: boolean;
  /** Cells that the call returned or wrote; 0 before it ran. */
  cells: number;
}

/** Ends an invocation as if the machine had gone: no handler of the script runs any further effect. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** An error as Google words it; thrown inside the script as an Error of its own realm. */
export class GoogleError extends Error {
  constructor(
    message: string,
    override readonly name: string = 'Exception',
  ) {
    super(message);
  }
}

/**
 * Looks at every counted call. Throwing `GoogleError` makes the call fail with that text; throwing `Stopped` ends the
 * invocation. Thrown in `before`, nothing was done; in `after`, it was done and the answer is lost. An interceptor may also run
 * another invocation or a person's act (it then meets the held lock).
 */
export interface Interceptor {
  before?(call: ServiceCall): void;
  after?(call: ServiceCall): void;
}

export interface Run {
  readonly project: string;
  readonly fn: string;
  readonly as: string;
  readonly trigger: 'time' | 'edit' | 'simple' | 'menu' | 'editor' | 'web';
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly outcome: 'done' | 'failed' | 'stopped';
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
  /** The function's result after a round through JSON; undefined where it returned nothing. */
  readonly returned: unknown;
  /** Calls by name. */
  readonly calls: Readonly<Record<string, number>>;
  readonly callCount: number;
  readonly cellsRead: number;
  readonly cellsWritten: number;
  /** Cloud time by the cost table, the start of the run included. */
  readonly estimatedMs: number;
  readonly log: readonly string[];
}

/** A cell as the API tells it; null is an empty cell. A formula is kept as text; what it gives is computed when asked for. */
export type Cell = null | string | number | boolean | { readonly formula: string };

/** What a chart draws: labels along one axis, for each series a value at each label. Null is a gap. */
export interface ChartFigures {
  /** Null for a kind that is not drawn here. */
  readonly kind: 'column' | 'bar' | 'line' | 'pie' | null;
  readonly isStacked: boolean;
  readonly title: string;
  /** Titles of the axis with the labels and of the one with the values. */
  readonly labelTitle: string;
  readonly valueTitle: string;
  readonly hasLegend: boolean;
  readonly labels: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
}

export interface ChartView {
  readonly chartId: number;
  /** The cell under the upper left corner, 0-based, and the distance from that cell's corner. */
  readonly row: number;
  readonly column: number;
  readonly offsetXPx: number;
  readonly offsetYPx: number;
  readonly widthPx: number;
  readonly heightPx: number;
  /** Computed when asked for. */
  figures(): ChartFigures;
}

export interface ProtectionView {
  readonly description: string;
  readonly editors: readonly string[];
  readonly warningOnly: boolean;
  /** Covers the whole sheet and leaves nothing open. */
  readonly isWhole: boolean;
}

export interface SheetView {
  readonly sheetId: number;
  readonly title: string;
  readonly hidden: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly frozenRows: number;
  /** Rows from the first; trailing empty rows and cells are left out. */
  readonly rows: readonly (readonly Cell[])[];
  /** Number formats by column as the API writes them (`{type, pattern}`), where a whole column has one. */
  readonly formats: readonly ({ readonly type: string; readonly pattern: string } | null)[];
  /** Drop-down lists by column (0-based), for the page; empty where there is none. */
  readonly choices: Readonly<Record<number, readonly string[]>>;
  readonly frozenColumns: number;
  readonly notes: readonly CellNote[];
  /** Conditional formats as they were given to the API. */
  readonly conditionals: readonly unknown[];
  readonly protections: readonly ProtectionView[];
  /** Charts in the order in which they were made. */
  readonly charts: readonly ChartView[];
  /** A cell (0-based) as the sheet shows it at that moment: formatted, formulas computed, errors by their code, spilled values too. */
  readonly shown: (row: number, column: number) => string;
  /** Colours, letters and link of a cell (0-based) where somebody said so, as the API has them. */
  readonly looks: (row: number, column: number) => CellLook | null;
  /** That moment as a serial number in the workbook's zone. */
  readonly now: number;
  /** Rows and columns down to the last that shows something, spilled values too. */
  readonly used: { readonly rows: number; readonly columns: number };
}

export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Half-open and 0-based; an end may lie far beyond the sheet. */
export interface CellArea {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** An area under a protection, with what is left open inside it. */
export interface GuardedArea extends CellArea {
  readonly open: readonly CellArea[];
}

export interface FileView {
  readonly id: string;
  readonly name: string;
  readonly mimeType: string;
  readonly owner: string;
  readonly editors: readonly string[];
  readonly readers: readonly string[];
  readonly link: 'reader' | 'writer' | null;
  readonly parents: readonly string[];
  readonly trashed: boolean;
}

export interface Mail {
  readonly id: number;
  readonly at: Instant;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly body: string;
  readonly htmlBody: string | null;
  /**
   * queued: accepted, not yet at the SMTP server (`note`: why the last attempt failed); sending: on its way to it; delivered; bounced:
   * refused for somebody, with the server's answer; uncertain: handed over, and no answer came.
   */
  readonly state: 'queued' | 'sending' | 'delivered' | 'bounced' | 'uncertain';
  readonly note: string;
}

export interface TriggerView {
  readonly id: string;
  readonly project: string;
  readonly fn: string;
  readonly owner: string;
  readonly kind: 'time' | 'edit';
  /** Minutes between two firings, for `everyMinutes`. */
  readonly everyMinutes: number | null;
  /** The spreadsheet of an edit trigger. */
  readonly sourceId: string | null;
  readonly disabled: boolean;
}

/** What a person does with hand and keyboard. Everything fails with Google's words where the person has no right. */
export interface Person {
  readonly mail: string;
  /**
   * Types one value or pastes a block at a 0-based cell. Values are parsed as Sheets does when typed: numbers, TRUE/FALSE, dates
   * (in a column not formatted as text), `=…` as a formula, a leading apostrophe as text; `null` clears. A drop-down with strict
   * validation refuses other values. Then the simple `onEdit` of the bound project runs as this person and the installed edit
   * triggers as their owners (unless the host's `edits` is set to lose them).
   */
  edit(
    file: string,
    sheetId: number,
    row: number,
    column: number,
    values: readonly (readonly (string | number | boolean | null)[])[],
  ): readonly Run[];
  /** Sorts the rows from `firstRow` on by a column; fires no event. */
  sort(file: string, sheetId: number, firstRow: number, column: number, descending?: boolean): void;
  insertRows(file: string, sheetId: number, at: number, count: number): void;
  deleteRows(file: string, sheetId: number, at: number, count: number): void;
  insertColumns(file: string, sheetId: number, at: number, count: number): void;
  deleteColumns(file: string, sheetId: number, at: number, count: number): void;
  renameSheet(file: string, sheetId: number, title: string): void;
  /** Opens a workbook: runs the bound project's `onOpen` as this person and returns the menus it added. */
  open(file: string): readonly { menu: string; items: readonly { caption: string; fn: string }[] }[];
  /** Clicks a menu item of the bound project. */
  menu(file: string, fn: string, activeSheetId: number): OnScreen;
  /**
   * Calls a function of the bound project as `google.script.run` does from a dialog that this person sees: own top-level functions
   * only, none whose name ends in `_`, and what it returns goes through Google's limits.
   */
  callFromDialog(file: string, fn: string, args: readonly unknown[], activeSheetId: number): OnScreen;
  mayEdit(file: string, sheetId: number, row: number, column: number): boolean;
  /** What protections keep this person from, and what they only warn about. */
  guards(file: string, sheetId: number): { readonly shut: readonly GuardedArea[]; readonly warned: readonly GuardedArea[] };
}

/** A run that a person set off in the window of a workbook, and what it showed there: alerts as texts, dialogs as html. */
export interface OnScreen {
  readonly run: Run;
  readonly alerts: readonly string[];
  readonly dialogs: readonly Dialog[];
}

export interface Snapshot {
  readonly at: Instant;
}

/** How edit events reach the installed triggers. */
export type EditDelivery = 'now' | 'lost';

export interface Host {
  readonly account: AccountKind;
  readonly google: GoogleSwitches;
  readonly zone: string;
  now(): Instant;
  /** Files whose ids, names and rights the host knows, folders included. */
  files(): readonly FileView[];
  sheets(file: string): readonly SheetView[];
  sheet(file: string, sheetId: number): SheetView;
  /** The number formats of a sheet as it is now, by cell; null for the automatic one. */
  cellFormats(file: string, sheetId: number): (row: number, column: number) => { readonly type: string; readonly pattern: string } | null;
  mails(): readonly Mail[];
  triggers(): readonly TriggerView[];
  properties(project: string): Readonly<Record<string, string>>;
  setProperty(project: string, key: string, value: string): void;
  /** Every finished run since start, oldest first, at most the last 2,000. */
  runs(): readonly Run[];

  /** Adds a script project, as a push does. `container` is the spreadsheet that a bound project belongs to. */
  addProject(project: ProjectSpec): void;
  /** Puts new code into a project that exists, with the html files that belong to it. */
  replaceCode(project: string, code: string, html?: ProjectSpec['html']): void;
  /** What its owner does in the dialog Share: those who may type, those who may look, everybody with the link. */
  shareFile(file: string, editors: readonly string[], readers?: readonly string[], link?: FileView['link']): void;

  /** Runs a function once, as a person does from the editor, or as a trigger does. */
  run(project: string, fn: string, options?: { as?: string; args?: readonly unknown[]; trigger?: Run['trigger'] }): Run;
  person(mail: string): Person;

  /** Virtual clock: what a call takes beyond its estimated cost, ms. Cells are known. */
  slowness: (call: ServiceCall) => number;
  /** Watches every counted call of every run; returns a function that takes the watch away. */
  intercept(interceptor: Interceptor): () => void;
  /** Virtual clock: goes to an instant, firing the time triggers that fall due on the way, in order. */
  advanceTo(instant: Instant): readonly Run[];
  /** Virtual clock: sets the time without firing anything (a clock that steps back, a day slept through). */
  setTime(instant: Instant): void;
  /** Fires the time triggers that are due by now (the real clock's ticker calls this). */
  tick(): readonly Run[];
  edits: EditDelivery;
  /** `doubled`: every time trigger fires twice; `dropped`: none fires; `normal`. */
  firing: 'normal' | 'doubled' | 'dropped';
  disableTrigger(id: string): void;
  /** Tells what became of a mail after SMTP was tried; `note` is the server's answer. */
  markMail(id: number, mark: MailMark): void;

  /** A cheap copy of everything (files, properties, triggers, mails, clock), to go back to. */
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
  close(): void;
}

export interface ProjectSpec {
  readonly id: string;
  readonly owner: string;
  readonly code: string;
  /** Html files by their names, without the ending; absent where there are none. */
  readonly html?: Readonly<Record<string, string>>;
  readonly scopes: readonly string[];
  /** The spreadsheet of a bound project; null for a standalone one. */
  readonly container: string | null;
  /** Advanced services by the name used in code. */
  readonly advanced: readonly string[];
  /** IANA, of the manifest; the host's where it is absent. */
  readonly timeZone?: string;
  /** What only projects have that were made through the Apps Script API. */
  readonly source?: ProjectSource;
}

/** A project as the Apps Script API keeps it. */
export interface ProjectSource {
  readonly title: string;
  /** The application that made it. */
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly trashed: boolean;
  readonly files: readonly ScriptFile[];
  readonly versions: readonly ScriptVersion[];
  readonly deployments: readonly ScriptDeployment[];
}

export interface ScriptFile {
  readonly name: string;
  readonly type: 'SERVER_JS' | 'HTML' | 'JSON';
  readonly source: string;
}

export interface ScriptVersion {
  readonly versionNumber: number;
  readonly description: string;
  readonly createdAt: Instant;
  readonly files: readonly ScriptFile[];
}

/** Without a version number it is the one that runs the newest code, and that only editors open. */
export interface ScriptDeployment {
  readonly deploymentId: string;
  readonly versionNumber: number | null;
  readonly description: string;
  readonly updatedAt: Instant;
}

export interface HostOptions {
  /** `memory`, or the folder that holds the SQLite file; `maxPages` (of 4 KB) makes the disk full early, for tests. */
  readonly storage: 'memory' | { readonly folder: string; readonly maxPages?: number };
  readonly account: AccountKind;
  /** IANA zone of manifest and workbooks. */
  readonly zone: string;
  /** `real`, or the instant at which a virtual clock starts. A virtual clock moves by the cost of each call. */
  readonly clock: 'real' | Instant;
  /** How Google behaves where nobody knows; kind where it is absent. */
  readonly google?: Google;
  /** Called after each accepted mail, to hand it to SMTP. Not called in memory-only tests. */
  readonly onMail?: (mail: Mail) => void;
}
