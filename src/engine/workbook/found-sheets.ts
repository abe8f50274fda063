import type { Cell } from '../../table/cell.ts';
import type { BookState, PlannedStep } from '../../table/plan.ts';
import type { AnyTable, Book } from '../../table/table.ts';
import { headLength, readHead, tableHead, type Head } from './head.ts';
import type { World, Write } from '../ports.ts';
import { sharedLength, typedSettings } from './shared.ts';
import { engineTables } from './tables.ts';

/** What install finds on the sheets of a workbook before it makes any. */
export interface FoundSheets {
  /** Null where there is none that can be read. */
  readonly head: Head | null;
  /** A ledger, the journal or the outbox holds a row: what stands there must not be written over. */
  readonly isInUse: boolean;
  /** Settings are published in it. */
  readonly isTold: boolean;
}

/** Looks at the sheets that stand: one read, none in an empty workbook. */
export function findSheets(
  { books }: Pick<World, 'books'>,
  { book, id }: { readonly book: Book; readonly id: string },
  tables: readonly AnyTable[],
  state: BookState,
): FoundSheets {
  const { head, shared, journal, outbox } = engineTables(book);
  const kept = [...tables.filter(({ kind }) => kind === 'ledger'), journal, outbox];
  const asked = [
    { sheetId: head.sheetId, row: 2, rows: headLength, column: 0, columns: 2 },
    { sheetId: shared.sheetId, row: 2, rows: sharedLength, column: 0, columns: 2 },
    ...kept.map(({ sheetId }) => ({ sheetId, row: 2, rows: 1 })),
  ].filter(({ sheetId }) => state.sheets.some((sheet) => sheet.sheetId === sheetId && sheet.rowCount > 1));
  const areas = asked.length === 0 ? [] : books.read(id, asked).areas;
  const rowsOf = ({ sheetId }: AnyTable) => areas[asked.findIndex((area) => area.sheetId === sheetId)] ?? [];
  return {
    head: readHead(rowsOf(head)),
    isInUse: kept.some((table) => isFilled(rowsOf(table))),
    isTold: typedSettings(rowsOf(shared)) !== null,
  };
}

function isFilled(rows: readonly (readonly Cell[])[]): boolean {
  return rows.some((row) => row.some((cell) => cell !== null && cell !== ''));
}

/** A sheet that was made anew, or that lost rows, gets as many as its head counts and a spare one: what mends it reads that far. */
export function roomAgain(
  head: Head | null,
  tables: readonly AnyTable[],
  state: BookState,
  steps: readonly PlannedStep[],
): readonly Write[] {
  if (head === null) return [];
  const made = steps.flatMap((step) => (step.do === 'addSheet' ? [[step.sheetId, step.rows] as const] : []));
  const rowCounts = new Map([...state.sheets.map(({ sheetId, rowCount }) => [sheetId, rowCount] as const), ...made]);
  return tables.flatMap((table): readonly Write[] => {
    const rows = counted(head, table) + 2 - (rowCounts.get(table.sheetId) ?? 0);
    return rows > 0 ? [{ do: 'grow', sheetId: table.sheetId, rows }] : [];
  });
}

/** The rows that a head counts on a sheet. */
function counted(head: Head, { name, book, kind }: AnyTable): number {
  const { journal, outbox } = engineTables(book);
  if (name === journal.name) return head.entries;
  if (name === outbox.name) return head.letters;
  return kind === 'ledger' ? tableHead(head, name).rows : 0;
}
