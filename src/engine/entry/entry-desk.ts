import { sealed, unique } from '../../table/column.ts';
import { table, type AnyTable, type Book, type Columns, type Role, type RowOf, type Table } from '../../table/table.ts';
import type { Projection } from '../capability.ts';
import type { Note, Words } from '../../text/words.ts';
import { deskColumns } from '../desk/desk.ts';
import { openPart, type Open } from './open-part.ts';
import { entryColumns, entryNotes, entryWords, filledBy, numberInLedger, numberOnDesk, stampColumns } from './entry-columns.ts';

/** What people enter once and for all: where they type it, and the ledger in which it is sealed. */
export interface Entry<D extends Columns = Columns, L extends Columns = Columns> {
  readonly desk: Table<D>;
  readonly ledger: Table<L>;
  /** The columns that people fill in. */
  readonly typed: Columns;
  /** The columns that only decisions fill in. */
  readonly state: Columns;
  /** What the numbers begin with that Zhanggui gives; null where people type the key. */
  readonly numbers: string | null;
  /** What is open of the ledger: its index, and the desk that shows it; null where nothing stays open. */
  readonly open: Projection | null;
}

/** Where an entry desk stands. Heads, journals and workbooks of every installation keep names and sheet ids: they never change. */
interface Place {
  /** Of the ledger; its desk is called the same with `.entry` behind. */
  readonly name: string;
  readonly book: Book;
  /** The sheet id of the desk; the ledger has the next, then the index and the desk of what is open. */
  readonly sheets: number;
  readonly editors: readonly Role[];
}

/** What people enter, and what is kept of it. */
interface Content<C extends Columns, S extends Columns> {
  /** What the ledger is called; the desk's name is made of it. */
  readonly title: Words;
  /** What people do on the desk, one sentence. */
  readonly about: Note;
  /** What people fill in: typed on the desk, sealed in the ledger. */
  readonly columns: C;
  /** What decisions keep of a row beside that, in the ledger alone. A new row has nothing there, 0, no, or the first choice. */
  readonly state?: S;
  /** What stays open, on a desk and an index of its own. */
  readonly open?: Open<RowOf<Table<LedgerColumns<C, S>>>, keyof (C & S) & string>;
}

type DeskColumns<C> = C & typeof entryColumns & typeof deskColumns;
type LedgerColumns<C, S> = C & typeof stampColumns & S;

/** Rows with a key that people type: the same key does not come twice. */
type Keyed = Place & { readonly key: string };
/** Rows that Zhanggui numbers: `numbers` is what the numbers begin with. */
type Numbered = Place & { readonly numbers: string };

const nothingKept = {};

/**
 * A desk on which people type, and the ledger that it fills, of one list of columns. `enter` makes its Action.
 * @throws RangeError when the key is no column, or a state column is neither optional nor of a kind that has an empty value
 * @example
 * export const movements = entryDesk(
 *   { name: 'movements', book: 'stock', sheets: 403, numbers: 'M', editors: ['warehouse'] },
 *   {
 *     title: w('出入库', '出入庫', 'Movements'),
 *     about: note('每次进出一行。', '每次進出一列。', 'One row for whatever comes or goes.'),
 *     columns: {
 *       product: named(reference('products'), w('货号', '貨號', 'Code'), note('哪个商品。', '哪個商品。', 'Of which product.')),
 *       pieces: named(whole(), w('件数', '件數', 'Pieces'), note('出库为负数。', '出庫為負數。', 'Below 0 for what goes.')),
 *     },
 *   },
 * );
 */
export function entryDesk<C extends Columns, S extends Columns = typeof nothingKept>(
  place: Numbered,
  content: Content<C, S>,
): Entry<DeskColumns<typeof numberOnDesk & C>, LedgerColumns<typeof numberInLedger & C, S>>;
export function entryDesk<C extends Columns, S extends Columns = typeof nothingKept>(
  place: Keyed & { readonly key: keyof C & string },
  content: Content<C, S>,
): Entry<DeskColumns<C>, LedgerColumns<C, S>>;
export function entryDesk(place: Keyed | Numbered, content: Content<Columns, Columns>): Entry {
  const { name, book, sheets, editors } = place;
  const { title, about, columns } = content;
  const state: Columns = content.state ?? nothingKept;
  const numbers = 'numbers' in place ? place.numbers : null;
  const key = 'key' in place ? place.key : 'no';
  if (numbers === null && !(key in columns)) throw new RangeError(`${name} has no column ${key}`);
  for (const [id, column] of Object.entries(state)) {
    if (!column.optional && startOf(column) === null) throw new RangeError(`${name}.${id}: a new row has no value for it`);
  }
  const once = (id: string) => id === key && numbers === null;
  const typed = mapped(columns, (column, id) => (once(id) ? unique(column) : column));
  const onDesk: Columns = { ...(numbers === null ? {} : numberOnDesk), ...typed, ...entryColumns, ...deskColumns };
  const inLedger: Columns = {
    ...(numbers === null ? {} : numberInLedger),
    ...mapped(typed, sealed),
    ...stampColumns,
    ...mapped(state, (column) => ({ ...column, byScript: true })),
  };
  const ledger: AnyTable = table({
    ...{ name, sheetId: sheets + 1, book, kind: 'ledger', key, title, about: entryNotes.ledger },
    columns: inLedger,
  });
  return {
    desk: table({
      ...{ name: `${name}.entry`, sheetId: sheets, book, kind: 'desk', key, editors, about },
      title: filledBy(entryWords.desk, title),
      columns: onDesk,
    }),
    ledger,
    open: content.open === undefined ? null : openPart(ledger, editors, content.open as Open),
    typed,
    state,
    numbers,
  };
}

function mapped(columns: Columns, change: (column: Columns[string], id: string) => Columns[string]): Columns {
  return Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, change(column, id)]));
}

/** What a state column holds in a new row; null where it holds nothing. */
export function startOf({ kind, optional, choices = {} }: Columns[string]): unknown {
  if (optional) return null;
  if (kind === 'choice') return Object.keys(choices)[0] ?? null;
  if (kind === 'yesNo') return false;
  return kind === 'whole' || kind === 'money' || kind === 'hours' ? 0 : null;
}
