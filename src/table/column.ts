import type { Note, Words } from '../text/words.ts';

/** A moment: milliseconds since 1970-01-01T00:00:00Z. */
export type Instant = number;
/** A calendar day of the office: `YYYY-MM-DD`. */
export type Day = string;

export type Kind = 'text' | 'whole' | 'money' | 'hours' | 'moment' | 'day' | 'choice' | 'yesNo' | 'phone' | 'mail' | 'reference';

/** The words a person sees for a column: its header, and the note on the header cell. */
export interface ColumnWords {
  readonly header: Words;
  readonly note: Note;
}

/** The words of a column, or none yet. */
type Named = ColumnWords | null;

/** How one column of a table behaves. `T` is the value of a filled cell; it never exists at run time. */
export interface Column<T, Optional extends boolean = false, W extends Named = Named> {
  readonly kind: Kind;
  readonly words: W;
  /** An empty cell is no fault and reads as null. */
  readonly optional: Optional;
  /** No two rows share a value. */
  readonly unique: boolean;
  /** Only Zhanggui writes it. */
  readonly byScript: boolean;
  /** Binding from the moment the row exists: nobody changes it (ORD-5). */
  readonly sealed: boolean;
  /** Characters at most, for text; the bounds of a number (fen for money). */
  readonly max?: number;
  readonly min?: number;
  /** Line breaks are part of the text. */
  readonly lines?: boolean;
  /** An identifier: one in scientific notation lost its digits and is a fault, invisible marks around it are taken off. */
  readonly code?: boolean;
  /** The words of each choice. */
  readonly choices?: Readonly<Record<string, Words>>;
  /** The table whose key a reference names. */
  readonly refersTo?: string;
  /** Width on screen, pixels. */
  readonly width: number;
  readonly type?: T;
  /** What a rehearsal types here. */
  readonly example?: T;
}

const plain = { words: null, optional: false, unique: false, byScript: false, sealed: false } as const;

/**
 * Text, trimmed; at most `max` characters. A number of more than 15 digits in such a column is a fault: its digits are lost.
 * @example text({ max: 500, lines: true, width: 180 })
 */
export function text(options: { max: number; lines?: boolean; code?: boolean; width?: number }): Column<string> {
  return { ...plain, kind: 'text', width: 120, ...options };
}

/**
 * A whole number between `min` and `max`.
 * @example whole({ min: 1, max: 100_000 })
 */
export function whole(options: { min?: number; max?: number } = {}): Column<number> {
  return { ...plain, kind: 'whole', width: 80, ...options };
}

/**
 * Money: fen inside (1 yuan = 100 fen), yuan with two decimals on the sheet. Bounds in fen.
 * @example money({ min: 1 })
 */
export function money(options: { min?: number; max?: number } = {}): Column<number> {
  return { ...plain, kind: 'money', width: 90, ...options };
}

/** A length of time: whole minutes inside, hours with one decimal on the sheet. */
export function hours(): Column<number> {
  return { ...plain, kind: 'hours', width: 90 };
}

/** A moment, to the second, shown in the office's zone. */
export function moment(): Column<Instant> {
  return { ...plain, kind: 'moment', width: 150 };
}

/** A calendar day of the office. */
export function day(): Column<Day> {
  return { ...plain, kind: 'day', width: 100 };
}

/**
 * One of a fixed list; inside its key, on the sheet its word in the workbook's language (read in any language).
 * @example choice({ count: w('盘点', '盤點', 'Count'), move: w('移库', '移庫', 'Move') })
 */
export function choice<K extends string>(choices: Readonly<Record<K, Words>>): Column<K> {
  return { ...plain, kind: 'choice', width: 110, choices };
}

/** A tick box; an empty cell means no. */
export function yesNo(): Column<boolean> {
  return { ...plain, kind: 'yesNo', width: 60 };
}

/** A telephone number, kept in one form (`phoneForm`); a masked one (`138****1234`) is valid. */
export function phone(): Column<string> {
  return { ...plain, kind: 'phone', width: 120, max: 40 };
}

/** A mail address. */
export function mail(): Column<string> {
  return { ...plain, kind: 'mail', width: 180, max: 254 };
}

/**
 * The key of a row in another table. `refers` of `enter` makes sure that there is one.
 * @example reference('products')
 */
export function reference(table: string): Column<string> {
  return { ...plain, kind: 'reference', width: 120, max: 200, refersTo: table };
}

/**
 * Gives a column its words: the header, and the note on the header cell.
 * @example
 * sku: named(text({ max: 40 }), w('货号', '貨號', 'Code'), note('商品的货号。', '商品的貨號。', 'The product’s code.')),
 */
export function named<T, O extends boolean>(column: Column<T, O>, header: Words, about: Note): Column<T, O, ColumnWords> {
  return { ...column, words: { header, note: about } };
}

/** Gives a column the words of another that says the same and is kept otherwise. */
export function alike<T, O extends boolean>(
  column: Column<T, O>,
  { words }: Column<unknown, boolean, ColumnWords>,
): Column<T, O, ColumnWords> {
  return { ...column, words };
}

/** Gives a column the value that a rehearsal types in it, where any value of its kind would not do. */
export function example<T, O extends boolean, W extends Named>(column: Column<T, O, W>, value: T): Column<T, O, W> {
  return { ...column, example: value };
}

export function optional<T, W extends Named>(column: Column<T, boolean, W>): Column<T, true, W> {
  return { ...column, optional: true };
}

export function unique<T, O extends boolean, W extends Named>(column: Column<T, O, W>): Column<T, O, W> {
  return { ...column, unique: true };
}

export function byScript<T, O extends boolean, W extends Named>(column: Column<T, O, W>): Column<T, O, W> {
  return { ...column, byScript: true };
}

/** Sealed columns are written by Zhanggui alone, once. */
export function sealed<T, O extends boolean, W extends Named>(column: Column<T, O, W>): Column<T, O, W> {
  return { ...column, sealed: true, byScript: true };
}

export function wide<T, O extends boolean, W extends Named>(column: Column<T, O, W>, pixels: number): Column<T, O, W> {
  return { ...column, width: pixels };
}
