import { asText, type Cell, type CellValue } from '../../table/cell.ts';
import type { AnyTable } from '../../table/table.ts';
import { emptySum } from '../commit/digest.ts';

/**
 * The head of a workbook: what the last commit left. One small sheet of names and values, read and written with every commit.
 */
export interface Head {
  /** Schema number of the tables. */
  readonly schema: number;
  /** The id that the workbook was made with: a copy has another. */
  readonly book: string;
  /** Number of the last commit; 0 before the first. */
  readonly commit: number;
  /** Entries in the journal. */
  readonly entries: number;
  /** Chain hash of the last commit. */
  readonly chain: string;
  /** Rows in the outbox. */
  readonly letters: number;
  /** Rows and checksum of each ledger; slots of each index. */
  readonly tables: Readonly<Record<string, TableHead>>;
  /** What jobs note for themselves: a day's slot that is done, a position reached. */
  readonly marks: Readonly<Record<string, string>>;
  /** The seal over all of it; empty in a head that was written before there was a key. */
  readonly seal: string;
}

export interface TableHead {
  readonly rows: number;
  readonly sum: string;
}

export const emptyHead: Omit<Head, 'schema' | 'book'> = {
  commit: 0,
  entries: 0,
  chain: '',
  letters: 0,
  tables: {},
  marks: {},
  seal: '',
};

/** The id of the workbook that a head was made for; empty where it names none. */
export function madeFor(rows: readonly (readonly Cell[])[]): string {
  return asText(rows.find(([name]) => name === 'book')?.[1]);
}

/** Reads the head; null where the sheet holds none yet, or one with a hole: a count that is taken for 0 would let rows be written over. */
export function readHead(rows: readonly (readonly Cell[])[]): Head | null {
  const values = new Map(filled(rows).map(([name, value]) => [asText(name), asText(value)]));
  const number = (name: string) => count(values.get(name));
  const head = {
    schema: number('schema'),
    book: values.get('book') ?? '',
    commit: number('commit'),
    entries: number('entries'),
    chain: values.get('chain') ?? '',
    letters: number('letters'),
    tables: named(values, 'table.', readTableHead),
    marks: named(values, 'mark.', (value) => value),
    seal: values.get('seal') ?? '',
  };
  const counts = [head.schema, head.commit, head.entries, head.letters, ...Object.values(head.tables).map((each) => each.rows)];
  return head.book === '' || values.has('') || counts.some(Number.isNaN) ? null : head;
}

/** The rows up to the last one with a name. */
function filled(rows: readonly (readonly Cell[])[]): readonly (readonly Cell[])[] {
  const names = rows.map(([name]) => asText(name) !== '');
  return rows.slice(0, names.lastIndexOf(true) + 1);
}

/** NaN for anything but a count. */
function count(text = ''): number {
  return /^\d+$/.test(text) ? Number(text) : NaN;
}

function named<T>(values: ReadonlyMap<string, string>, prefix: string, read: (value: string) => T): Readonly<Record<string, T>> {
  const own = [...values].filter(([name]) => name.startsWith(prefix));
  return Object.fromEntries(own.map(([name, value]) => [name.slice(prefix.length), read(value)]));
}

function readTableHead(value: string): TableHead {
  const [rows, sum] = value.split(' ');
  return { rows: count(rows), sum: sum ?? emptySum };
}

/**
 * The rows of the head's sheet below its header, in a fixed order.
 * @throws RangeError when they are more than a read of the head brings
 */
export function headRows(head: Head): readonly (readonly CellValue[])[] {
  const rows = [
    ['schema', String(head.schema)],
    ['book', head.book],
    ['commit', String(head.commit)],
    ['entries', String(head.entries)],
    ['chain', head.chain],
    ['letters', String(head.letters)],
    ...(head.seal === '' ? [] : [['seal', head.seal]]),
    ...Object.entries(head.tables).map(([name, { rows, sum }]) => [`table.${name}`, `${String(rows)} ${sum}`]),
    ...Object.entries(head.marks).map(([name, value]) => [`mark.${name}`, value]),
  ];
  if (rows.length > headLength) throw new RangeError(`the head has ${String(rows.length)} names, at most ${String(headLength)}`);
  return rows;
}

/** Rows that the head may take: each job has up to four marks, of when it was done, checked, asked for and has answered. */
export const headLength = 150;

export function tableHead(head: Pick<Head, 'tables'>, name: string): TableHead {
  return head.tables[name] ?? { rows: 0, sum: emptySum };
}

/**
 * Whether a number that stands on a desk is a line of a ledger. People can paste anything there; a read of a line below the grid is
 * refused with everything that is read along.
 */
export function isLineOf(head: Head, ledger: Pick<AnyTable, 'name'>, line: unknown): line is number {
  return typeof line === 'number' && Number.isInteger(line) && line >= 2 && line <= tableHead(head, ledger.name).rows + 1;
}
