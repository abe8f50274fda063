import type { Cell } from '../table/cell.ts';
import type { BookState } from '../table/plan.ts';
import type { AnyTable, Book } from '../table/table.ts';
import { headLength, readHead, tableHead, type Head } from './head.ts';
import type { Area, World } from './ports.ts';
import { engineTables } from './tables.ts';

/** What install finds on the sheets of a workbook before it makes any. */
export interface FoundSheets {
  /** Null where there is none that can be read. */
  readonly head: Head | null;
  /** A ledger, the journal or the outbox holds a row: what stands there must not be written over. */
  readonly isInUse: boolean;
}

/** Looks at the sheets that stand: one read, none in an empty workbook. */
export function findSheets(
  { books }: Pick<World, 'books'>,
  { book, id }: { readonly book: Book; readonly id: string },
  tables: readonly AnyTable[],
  state: BookState,
): FoundSheets {
  const { head, journal, outbox } = engineTables(book);
  const stands = ({ sheetId }: AnyTable) => state.sheets.some((sheet) => sheet.sheetId === sheetId && sheet.rowCount > 1);
  const kept = [...tables.filter(({ kind }) => kind === 'ledger'), journal, outbox].filter(stands);
  const asked: Area[] = [
    ...(stands(head) ? [{ sheetId: head.sheetId, row: 2, rows: headLength, column: 0, columns: 2 }] : []),
    ...kept.map(({ sheetId }) => ({ sheetId, row: 2, rows: 1 })),
  ];
  if (asked.length === 0) return { head: null, isInUse: false };
  const { areas } = books.read(id, asked);
  const [rows, lines] = stands(head) ? [areas[0] ?? [], areas.slice(1)] : [[], areas];
  return { head: readHead(rows), isInUse: lines.some(isFilled) };
}

function isFilled(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row) => row.some((cell) => cell !== null && cell !== ''));
}

/** Rows that the grid of a sheet must have for what its head promises, and the spare one below. */
export function rowsPromised(head: Head | null, { name, book, kind }: AnyTable): number {
  const { journal, outbox } = engineTables(book);
  if (head === null) return 0;
  if (name === journal.name) return head.entries + 2;
  if (name === outbox.name) return head.letters + 2;
  return kind === 'ledger' ? tableHead(head, name).rows + 2 : 0;
}
