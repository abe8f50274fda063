import type { Words } from '../text/words.ts';
import type { Column, ColumnWords } from './column.ts';

/** The workbooks of a department. */
export const books = ['order', 'roster', 'stock', 'report', 'control'] as const;
export type Book = (typeof books)[number];

/**
 * desk: people type here. ledger: append-only, protected, journaled. index: derived from a ledger, hidden, rewritten at will.
 * hidden: the engine's own sheets. board: text for people, derived, protected and always visible.
 */
export type TableKind = 'desk' | 'ledger' | 'index' | 'hidden' | 'board';

export type Role =
  | 'agent'
  | 'supervisor'
  | 'dutyManager'
  | 'backOffice'
  | 'specialist'
  | 'planner'
  | 'head'
  | 'director'
  | 'executive'
  | 'generalManager'
  | 'itLead'
  | 'systemAdministrator'
  | 'databaseAdministrator'
  | 'clerk'
  | 'warehouse'
  | 'purchasing';

/**
 * How much of a desk or an index the first read of a run brings.
 * whole: all of it. byKey: nothing; a decision names the rows that it must see by their keys. window: everything from the first row on
 * which something may still have to be done (it is blank, or its command was not taken), and so many rows above it. The first run of a
 * day, one after the night's clearing, and one that does not know where the window begins read the sheet whole, and an edit event opens
 * it up to the edited row: a command that somebody chooses anew further above waits for the next day at the latest.
 */
export type TableRead = 'whole' | 'byKey' | { readonly window: number };

/** What a column may hold, whatever it is. */
export type AnyColumn = Column<unknown, boolean>;
export type Columns = Readonly<Record<string, Column<unknown, boolean, ColumnWords>>>;

export interface TableWords<Id extends string = string> {
  readonly title: Words;
  /** What the sheet is for, one sentence: opens its page of the handbook, and stands on the Start sheet. */
  readonly about: Words;
  readonly columns: Readonly<Record<Id, ColumnWords>>;
}

/** A chart beside the rows of a sheet: for each row from line to line, columns as high as what stands in it. */
export interface TableChart {
  /** Given at creation, so that a chart that stands is not made twice. No other object of the workbook has it. */
  readonly id: number;
  readonly title: Words;
  /** The column that names the rows, and those that are drawn. */
  readonly names: string;
  readonly values: readonly string[];
  /** Lines of the sheet, both included. From line 1 on the headers tell apart what is drawn. */
  readonly from: number;
  readonly to: number;
}

/** One sheet: its place, who edits it, its columns, its words. Everything else is read off this value. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  /** The id of the sheet in its workbook: given at creation and kept by copies, so that a renamed tab is still found. */
  readonly sheetId: number;
  readonly book: Book;
  readonly kind: TableKind;
  /** The column that tells rows apart. */
  readonly key: string;
  readonly columns: C;
  /** The words of the sheet and of its columns, as they stand in its definition. */
  readonly words: TableWords<keyof C & string>;
  /** Of a desk or an index; `whole` where it is not said. Of a ledger, rows are always read by key or line. */
  readonly read?: TableRead;
  /** Rows that a new sheet starts with, where it is not the usual number. */
  readonly rows?: number;
  readonly charts?: readonly TableChart[];
  /** Who may type here; nobody but Zhanggui in ledgers and hidden sheets. */
  readonly editors: readonly Role[];
}

type Value<X> = X extends Column<infer T, infer O> ? (O extends true ? T | null : T) : never;

/** A table whatever its columns. */
export type AnyTable = Table;

/** A row's values by column id; null where an optional cell is empty. */
export type RowOf<T> = T extends Table<infer C> ? { readonly [K in keyof C]: Value<C[K]> } : never;

/** A row of any table. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** What defines a table: every column with its words. */
export interface TableDefinition<C extends Columns> extends Omit<Table<C>, 'editors' | 'words' | 'key'>, Omit<TableWords, 'columns'> {
  readonly key: keyof C & string;
  readonly editors?: readonly Role[];
}

/**
 * Defines a table.
 * @throws RangeError when a ledger's key is not unique, or when it is said how something is read that is not a desk nor an index
 * @example
 * const shelves = table({
 *   name: 'shelves',
 *   sheetId: 240,
 *   book: 'stock',
 *   kind: 'ledger',
 *   key: 'shelf',
 *   title: w('货架', '貨架', 'Shelves'),
 *   about: w('每个货架一行。', '每個貨架一列。', 'One row for each shelf.'),
 *   columns: { shelf: unique(sealed(named(text({ max: 20 }), w('货架', '貨架', 'Shelf'), note('编号。', '編號。', 'Its number.')))) },
 * });
 */
export function table<C extends Columns>(definition: TableDefinition<C>): Table<C> {
  const { name, kind, read = 'whole' } = definition;
  if (read !== 'whole' && kind !== 'desk' && kind !== 'index') throw new RangeError(`${name}: how it is read is said of desks and indexes`);
  if (typeof read === 'object' && !(Number.isInteger(read.window) && read.window > 0))
    throw new RangeError(`${name}: a window has whole rows`);
  if (definition.kind === 'ledger' && definition.columns[definition.key]?.unique !== true) {
    throw new RangeError(`${definition.name}: the key of a ledger must be unique`);
  }
  const { title, about, ...rest } = definition;
  return { editors: [], ...rest, words: { title, about, columns: wordsOf(definition.columns) } };
}

function wordsOf<C extends Columns>(columns: C): TableWords<keyof C & string>['columns'] {
  return Object.fromEntries(Object.entries(columns).map(([id, { words }]) => [id, words])) as TableWords<keyof C & string>['columns'];
}

/** The ids of a table's columns in their order on the sheet. */
export function columnIds(table: Pick<AnyTable, 'columns'>): readonly string[] {
  return Object.keys(table.columns);
}

/** A column that is known to exist. */
export function columnOf(table: Pick<AnyTable, 'name' | 'columns'>, id: string): Columns[string] {
  const column = table.columns[id];
  if (column === undefined) throw new RangeError(`${table.name} has no column ${id}`);
  return column;
}
