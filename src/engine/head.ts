import { asText, type Cell, type CellValue } from '../table/cell.ts';
import type { AnyTable } from '../table/table.ts';
import { emptySum } from './digest.ts';

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
};

/** Reads the head; null where the sheet holds none yet. */
export function readHead(rows: readonly (readonly Cell[])[]): Head | null {
  const values = new Map(rows.map(([name, value]) => [asText(name), asText(value)]));
  const book = values.get('book');
  if (book === undefined || book === '') return null;
  const number = (name: string) => Number(values.get(name) ?? 0);
  const tables: Record<string, TableHead> = {};
  const marks: Record<string, string> = {};
  for (const [name, value] of values) {
    if (name.startsWith('table.')) tables[name.slice(6)] = readTableHead(value);
    if (name.startsWith('mark.')) marks[name.slice(5)] = value;
  }
  return {
    schema: number('schema'),
    book,
    commit: number('commit'),
    entries: number('entries'),
    chain: values.get('chain') ?? '',
    letters: number('letters'),
    tables,
    marks,
  };
}

function readTableHead(value: string): TableHead {
  const [rows, sum] = value.split(' ');
  return { rows: Number(rows ?? 0), sum: sum ?? emptySum };
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
    ...Object.entries(head.tables).map(([name, { rows, sum }]) => [`table.${name}`, `${String(rows)} ${sum}`]),
    ...Object.entries(head.marks).map(([name, value]) => [`mark.${name}`, value]),
  ];
  if (rows.length > headLength) throw new RangeError(`the head has ${String(rows.length)} names, at most ${String(headLength)}`);
  return rows;
}

/** Rows that the head may take: each job has up to four marks, of when it was done, checked, asked for and has answered. */
export const headLength = 150;

export function tableHead(head: Head, name: string): TableHead {
  return head.tables[name] ?? { rows: 0, sum: emptySum };
}

/**
 * Whether a number that stands on a desk is a line of a ledger. People can paste anything there; a read of a line below the grid is
 * refused with everything that is read along.
 */
export function isLineOf(head: Head, ledger: Pick<AnyTable, 'name'>, line: unknown): line is number {
  return typeof line === 'number' && Number.isInteger(line) && line >= 2 && line <= tableHead(head, ledger.name).rows + 1;
}
