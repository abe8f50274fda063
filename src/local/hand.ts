import { area, wholeSheet } from './area.ts';
import { formatAt, cellAt } from './cells.ts';
import { GoogleError, type Person } from './contract.ts';
import type { DraftSheet } from './draft.ts';
import { deleteLines, insertLines } from './grid.ts';
import { openEnd, type Area, type FileRecord } from './model.ts';
import { mayChange, mayOpen, refuseProtected, refuseProtectedSheet } from './protection.ts';
import { writeEntered } from './services/range-writes.ts';
import { band } from './sheets-requests/dimensions.ts';
import { refuseTaken } from './sheets-requests/sheets.ts';
import { sortRows } from './sort-rows.ts';
import { typed } from './typing.ts';
import { refuseInvalid } from './validation.ts';
import { bookOf, sheetIn } from './views.ts';
import type { World } from './world.ts';

export type Typing = Parameters<Person['edit']>[4];

/** Where something was typed, and what a single cell held before and after; undefined for several cells. */
export interface Touch {
  readonly area: Area;
  readonly value: string | undefined;
  readonly oldValue: string | undefined;
}

/** One change by hand: rights first, then the change as one transaction. */
export function byHand(world: World, mail: string, id: string, sheetId: number, within: Area, change: (sheet: DraftSheet) => void): void {
  const { file, book } = bookOf(world.store.state, id);
  refuseStranger(file, mail);
  const sheet = sheetIn(book, sheetId);
  refuseProtected(file, sheet, within, mail);
  world.store.change((draft) => {
    const drafted = draft.sheet(id, sheetId);
    if (drafted) change(drafted);
    draft.file(id).modifiedAt = world.clock.now();
  });
}

/** Fails with Google's words for somebody whom the file is not shared with. */
export function refuseStranger(file: FileRecord, mail: string): void {
  if (mayOpen(file, mail)) return;
  throw new GoogleError(`Document ${file.id} is missing (perhaps it was deleted, or you don't have read access?)`);
}

/** Types a block of values; a block that reaches over the edge makes the sheet larger, as pasting does. */
export function type(world: World, mail: string, id: string, sheetId: number, row: number, column: number, values: Typing): Touch {
  const width = values.reduce((most, line) => Math.max(most, line.length), 0);
  const within = area(row, column, values.length, width);
  const { book } = bookOf(world.store.state, id);
  const before = sheetIn(book, sheetId);
  byHand(world, mail, id, sheetId, within, (sheet) => {
    const entered = values.map((line, i) =>
      line.map((input, j) => {
        const format = formatAt(sheet, row + i, column + j);
        const result = typed(input, format);
        refuseInvalid(book, sheet, row + i, column + j, result.value, format);
        return result;
      }),
    );
    sheet.rowCount = Math.max(sheet.rowCount, within.endRow);
    sheet.columnCount = Math.max(sheet.columnCount, within.endColumn);
    writeEntered(sheet, within, entered);
  });
  if (values.length !== 1 || width !== 1) return { area: within, value: undefined, oldValue: undefined };
  const after = sheetIn(bookOf(world.store.state, id).book, sheetId);
  return { area: within, value: told(cellAt(after, row, column)), oldValue: told(cellAt(before, row, column)) };
}

/** A cell as an event object tells it; a formula has no value there, because it is not computed. */
function told(cell: ReturnType<typeof cellAt>): string | undefined {
  if (cell === null || typeof cell === 'object') return undefined;
  return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
}

export function sort(world: World, mail: string, id: string, sheetId: number, firstRow: number, column: number, descending: boolean): void {
  const within = { startRow: firstRow, endRow: openEnd, startColumn: 0, endColumn: openEnd };
  byHand(world, mail, id, sheetId, within, (sheet) => {
    sortRows(sheet, firstRow, column, descending);
  });
}

type Dimension = 'ROWS' | 'COLUMNS';

/** New rows take the formats of the row below them, as "insert above" does; at the end, of the row above. */
export function insert(world: World, mail: string, id: string, sheetId: number, dimension: Dimension, at: number, count: number): void {
  byHand(world, mail, id, sheetId, band(dimension, at, at + count), (sheet) => {
    const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
    insertLines(sheet, dimension, at, count, at >= size);
  });
}

export function remove(world: World, mail: string, id: string, sheetId: number, dimension: Dimension, at: number, count: number): void {
  byHand(world, mail, id, sheetId, band(dimension, at, at + count), (sheet) => {
    const size = dimension === 'ROWS' ? sheet.rowCount : sheet.columnCount;
    if (at + count > size || count >= size) throw new GoogleError('Those rows or columns are out of bounds.');
    deleteLines(sheet, dimension, at, count);
  });
}

export function rename(world: World, mail: string, id: string, sheetId: number, title: string): void {
  const { file, book } = bookOf(world.store.state, id);
  refuseStranger(file, mail);
  refuseProtectedSheet(file, sheetIn(book, sheetId), mail);
  refuseTaken(
    book.sheets.filter((other) => other.sheetId !== sheetId),
    title,
  );
  world.store.change((draft) => {
    const sheet = draft.sheet(id, sheetId);
    if (sheet) sheet.title = title;
  });
}

export function mayEdit(world: World, mail: string, id: string, sheetId: number, row: number, column: number): boolean {
  const { file, book } = bookOf(world.store.state, id);
  return mayOpen(file, mail) && mayChange(file, sheetIn(book, sheetId), area(row, column, 1, 1), mail);
}

/** Areas of a sheet that are shut to a person, and those that only warn. A file that is not shared with him is shut as a whole. */
export function guards(world: World, mail: string, id: string, sheetId: number): ReturnType<Person['guards']> {
  const { file, book } = bookOf(world.store.state, id);
  const { protections } = sheetIn(book, sheetId);
  if (!mayOpen(file, mail)) return { shut: [{ ...wholeSheet, open: [] }], warned: [] };
  const told = (chosen: typeof protections) => chosen.map(({ area: within, unprotected }) => ({ ...within, open: unprotected }));
  return {
    shut: file.owner === mail ? [] : told(protections.filter((each) => !each.warningOnly && !each.editors.includes(mail))),
    warned: told(protections.filter((each) => each.warningOnly)),
  };
}
