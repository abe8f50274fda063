import type { Cell, CellValue } from '../table/cell.ts';
import type { Instant } from '../table/column.ts';
import type { BookState, PlannedStep } from '../table/plan.ts';
import type { NoteTexts } from '../text/words.ts';
import type { BoardRow } from './start/board.ts';

/** The id that the spreadsheet service gave a workbook. */
export type BookId = string;

/** A block of a sheet: 1-based rows, 0-based columns; without `rows` or `columns` to the end of the data. */
export interface Area {
  readonly sheetId: number;
  readonly row: number;
  readonly rows?: number;
  readonly column?: number;
  readonly columns?: number;
}

/** Facts about a sheet that come along with a read. */
export interface SheetFacts {
  readonly sheetId: number;
  readonly title: string;
  /** Rows of the grid, filled or not. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly protections: readonly { readonly id: number; readonly description: string }[];
}

/** What one read brought: the cells of each area in the order asked, and the facts of the sheets touched. */
export interface ReadResult {
  readonly areas: readonly (readonly (readonly Cell[])[])[];
  readonly sheets: readonly SheetFacts[];
  /** The workbook's time zone, IANA, where it was told. */
  readonly zone?: string;
}

/** One step of an atomic write. Rows 1-based, columns 0-based. */
export type Write =
  | {
      readonly do: 'cells';
      readonly sheetId: number;
      readonly row: number;
      readonly column: number;
      readonly values: readonly (readonly CellValue[])[];
    }
  | { readonly do: 'board'; readonly sheetId: number; readonly row: number; readonly rows: readonly BoardRow[] }
  | { readonly do: 'grow'; readonly sheetId: number; readonly rows: number }
  | { readonly do: 'insertRows'; readonly sheetId: number; readonly row: number; readonly rows: number }
  | { readonly do: 'lock'; readonly sheetId: number; readonly description: string }
  | { readonly do: 'unlock'; readonly protection: number }
  | { readonly do: 'place'; readonly locale: string; readonly zone: string }
  | { readonly do: 'fence'; readonly id: number }
  | { readonly do: 'dropFence'; readonly id: number }
  | PlannedStep;

/** A protection of a sheet. */
export interface Guard {
  readonly id: number;
  readonly description: string;
  /** It only warns, covers a part of the sheet, or lets in a group or a whole domain. */
  readonly leaks: boolean;
  readonly editors: readonly string[];
}

export interface GuardedSheet {
  readonly sheetId: number;
  readonly title: string;
  readonly guards: readonly Guard[];
}

/** The workbooks: whole ranges out, whole commits in. Every function is one call. */
export interface Books {
  read(book: BookId, areas: readonly Area[]): ReadResult;
  /** Applies all writes or none. */
  write(book: BookId, writes: readonly Write[]): void;
  /** What keeps people from typing on the sheets. */
  guards(book: BookId): readonly GuardedSheet[];
  /** The cells of all its sheets, filled or not. */
  cellCount(book: BookId): number;
  /** What the workbook is made of, for `plan`. */
  describe(book: BookId): BookState;
}

/** One lock for the whole project. */
export interface Lock {
  /** Waits `waitMs` at most; false when another run held it all the time. */
  tryLock(waitMs: number): boolean;
  release(): void;
}

/** A small store of texts, private to the project. */
export interface Memory {
  all(): Readonly<Record<string, string>>;
  set(values: Readonly<Record<string, string>>): void;
}

export interface Letter {
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface Post {
  /** Recipients that may still be written to today. */
  quota(): number;
  /** Hands over one letter. Never repeated after an unclear answer. */
  send(letter: Letter): void;
}

export interface StoredFile {
  readonly id: string;
  readonly name: string;
}

/** What somebody with whom a file is shared may do with it. */
export type ShareRole = 'reader' | 'writer';

/** One entry of a file's sharing. */
export interface Share {
  readonly id: string;
  /** A person's address, that of a group, or a domain; null for everybody with the link. */
  readonly who: string | null;
  readonly isPerson: boolean;
  readonly role: 'owner' | 'commenter' | ShareRole;
}

export interface SharedFile {
  readonly id: string;
  readonly shares: readonly Share[];
}

/** Folders and copies that the project made. */
export interface Files {
  folder(name: string, parent: string | null): StoredFile;
  /** Makes an empty workbook. */
  workbook(name: string, folder: string): StoredFile;
  copy(file: string, name: string, folder: string): StoredFile;
  /** How the workbooks in a folder are shared: one call. */
  sharing(folder: string): readonly SharedFile[];
  /** Opens a file to a person, without a letter by Google. */
  share(file: string, mail: string, role: ShareRole): void;
  reshare(file: string, share: string, role: ShareRole): void;
  unshare(file: string, share: string): void;
  /** The files in a folder, oldest first. */
  list(folder: string): readonly StoredFile[];
  /** Folders of that name inside a folder (anywhere for null), oldest first. */
  folders(name: string, parent: string | null): readonly StoredFile[];
  /** Writes facts beside a file, where its owner's commands read them. A fact's name and text have `noteBytes` together at most. */
  note(file: string, facts: Readonly<Record<string, string>>): void;
}

export interface TriggerState {
  readonly id: string;
  readonly handler: string;
  readonly book: BookId | null;
}

/** The triggers of the person who runs; nobody sees another's. */
export interface Triggers {
  mine(): readonly TriggerState[];
  everyMinutes(handler: string, minutes: number): void;
  onEdit(handler: string, book: BookId): void;
  remove(id: string): void;
}

/** Counts that live some hours and may be lost earlier: what they refuse must be safe without them too. */
export interface Counter {
  add(name: string): void;
  count(name: string): number;
  /** Takes the counts of these names away; those that are not 0. */
  take(names: readonly string[]): Readonly<Record<string, number>>;
}

/** Everything that control reaches the world by. */
/**
 * A linear program over whole numbers: variables with bounds and what one of each costs, rows that keep sums of variables within bounds.
 * Every variable is a whole number; the cost is to be the least.
 */
export interface LinearProgram {
  readonly names: readonly string[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly cost: readonly number[];
  readonly rows: readonly {
    readonly low: number;
    readonly high: number;
    /** Places of variables, and by what each counts. */
    readonly at: readonly number[];
    readonly by: readonly number[];
  }[];
}

/**
 * What became of a program. best: nothing costs less; found: a solution, perhaps not the best; impossible: the rows cannot all hold;
 * unsolved: no answer in time, or no solver.
 */
export type Solved =
  | { readonly state: 'best' | 'found'; readonly values: readonly number[] }
  | { readonly state: 'impossible' }
  | { readonly state: 'unsolved'; readonly why: string };

/** Solves linear programs. One call, whatever its size. */
export interface Solver {
  /** `seconds`: 300 at most. */
  solve(program: LinearProgram, seconds: number): Solved;
}

export interface World {
  readonly books: Books;
  readonly solver: Solver;
  readonly lock: Lock;
  readonly memory: Memory;
  readonly post: Post;
  readonly files: Files;
  readonly triggers: Triggers;
  readonly counter: Counter;
  readonly now: () => Instant;
  readonly sleep: (ms: number) => void;
  /** A text that no other run has: a random UUID. */
  readonly uniqueId: () => string;
  /** The mail address of the account that this run acts for. */
  readonly me: () => string;
  /** The zone of the script, IANA. */
  readonly zone: () => string;
  readonly scriptId: () => string;
  /** The address of the web app that was pushed along with the code; empty where none was. */
  readonly webApp: () => string;
  /** The notes of headers, which stand beside the code: one call, the first time. */
  readonly notes: NoteTexts;
  readonly log: (line: string) => void;
}
