/** What the page and its server say to each other, as JSON. */

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
}

export interface WireBook {
  readonly id: string;
  readonly name: string;
  readonly tabs: readonly WireTab[];
  /** False for copies and other workbooks that are not part of the installation. */
  readonly own: boolean;
}

/** What changes by itself; the page asks for it every two seconds. */
export interface WirePulse {
  /** Grows whenever something may have changed. */
  readonly version: number;
  readonly now: string;
  readonly jump: { readonly from: number; readonly to: number; readonly at: number } | null;
  /** What the host could not do by itself (a full disk); null while all is well. */
  readonly trouble: string | null;
  readonly mails: number;
  readonly runs: number;
}

export interface WireShell extends WirePulse {
  readonly people: readonly WirePerson[];
  readonly books: readonly WireBook[];
}

export interface WireColumn {
  /** Letters as on a spreadsheet: A, B, … */
  readonly letter: string;
  readonly header: string;
  readonly note: string;
  readonly width: number;
  readonly numeric: boolean;
  /** Zhanggui fills it. */
  readonly byScript: boolean;
  readonly choices: readonly string[] | null;
}

export interface WireCell {
  /** As the sheet shows it. */
  readonly show: string;
  /** What stands in the cell while it is edited; left out where it is the same. */
  readonly edit?: string;
  /** The chosen person may type here. */
  readonly open?: true;
  readonly formula?: true;
}

export interface WireRow {
  /** 1-based, as a person counts. */
  readonly line: number;
  readonly cells: readonly WireCell[];
}

export interface WireSheet {
  readonly version: number;
  readonly file: string;
  readonly sheetId: number;
  readonly title: string;
  readonly about: string;
  readonly columns: readonly WireColumn[];
  /** Below the header; a gap between two lines means rows that are not shown. */
  readonly rows: readonly WireRow[];
  /** First line of the page that was asked for, the last line that is filled, and lines of one page. */
  readonly from: number;
  readonly filled: number;
  readonly pageRows: number;
}

export interface WireRun {
  readonly at: string;
  readonly project: string;
  readonly fn: string;
  readonly as: string;
  readonly trigger: string;
  readonly outcome: string;
  readonly calls: number;
  readonly estimatedMs: number;
  readonly error: string;
}

export interface WireMail {
  readonly id: number;
  readonly at: string;
  readonly to: string;
  readonly subject: string;
  readonly state: string;
  readonly note: string;
}

export interface WireLetter extends WireMail {
  readonly from: string;
  readonly body: string;
  readonly html: string | null;
}

export interface WireMenu {
  readonly menu: string;
  readonly items: readonly { readonly caption: string; readonly fn: string }[];
}
