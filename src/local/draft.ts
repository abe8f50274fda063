import { GoogleError } from './contract.ts';
import type { Book, CellRow, ExtraRow, FileRecord, Sheet, State } from './model.ts';

type Writable<T> = { -readonly [K in keyof T]: T[K] };

export interface DraftSheet extends Writable<Omit<Sheet, 'rows' | 'extras'>> {
  rows: CellRow[];
  extras: (ExtraRow | null)[];
}

export interface DraftBook extends Writable<Omit<Book, 'sheets'>> {
  sheets: Sheet[];
}

export type DraftFile = Writable<FileRecord>;

/**
 * A change in the making: copies what it touches, once, and leaves the base as it was. What a file, a book or a sheet hands
 * out may be written to until `finish`.
 */
export class Draft {
  readonly state: Writable<State>;
  readonly #files = new Map<string, DraftFile>();
  readonly #books = new Map<string, DraftBook>();
  readonly #sheets = new Map<string, DraftSheet>();

  constructor(base: State) {
    this.state = { ...base };
  }

  addFile(file: FileRecord): void {
    this.state.files = new Map(this.state.files).set(file.id, file);
  }

  file(id: string): DraftFile {
    const known = this.#files.get(id);
    if (known) return known;
    const base = this.state.files.get(id);
    if (!base) throw new GoogleError('Requested entity was not found.');
    const file = { ...base };
    this.#files.set(id, file);
    this.addFile(file);
    return file;
  }

  book(id: string): DraftBook {
    const known = this.#books.get(id);
    if (known) return known;
    const file = this.file(id);
    if (!file.book) throw new GoogleError('This operation is not supported for this document');
    const book = { ...file.book, sheets: [...file.book.sheets] };
    this.#books.set(id, book);
    file.book = book;
    return book;
  }

  /** Undefined where the workbook has no sheet of this id. */
  sheet(id: string, sheetId: number): DraftSheet | undefined {
    const key = `${id}/${String(sheetId)}`;
    const book = this.book(id);
    const at = book.sheets.findIndex((sheet) => sheet.sheetId === sheetId);
    const base = book.sheets[at];
    if (!base) return undefined;
    const known = this.#sheets.get(key);
    if (known === base) return known;
    const sheet: DraftSheet = { ...base, rows: base.rows.slice(), extras: base.extras.slice() };
    this.#sheets.set(key, sheet);
    book.sheets[at] = sheet;
    return sheet;
  }

  /** Counts on and returns the new number, from which ids are made. */
  number(): number {
    this.state.counter += 1;
    return this.state.counter;
  }

  finish(): State {
    for (const sheet of this.#sheets.values()) trim(sheet);
    return this.state;
  }
}

function trim(sheet: DraftSheet): void {
  while (sheet.rows.length > 0 && sheet.rows[sheet.rows.length - 1]?.length === 0) sheet.rows.pop();
  while (sheet.extras.length > 0 && !sheet.extras[sheet.extras.length - 1]) sheet.extras.pop();
}
