import { contains, wholeSheet } from './area.ts';
import { lookAt } from './cells.ts';
import type { CellNote, FileView, Instant, ProtectionView, SheetView } from './contract.ts';
import { chartViews } from './chart-figures.ts';
import { computedBook } from './formulas/computed.ts';
import { HostError } from './host-error.ts';
import { openEnd, type Book, type FileRecord, type Sheet, type State } from './model.ts';
import { choicesOf } from './validation.ts';
import { serialOf } from './zones.ts';

export function fileView({ id, name, mimeType, owner, editors, readers, link, parents, trashed }: FileRecord): FileView {
  return { id, name, mimeType, owner, editors, readers, link, parents, trashed };
}

/** The workbook of a file; fails with `unknown-file` where there is none. */
export function bookOf(state: State, id: string): { file: FileRecord; book: Book } {
  const file = state.files.get(id);
  if (!file?.book) throw new HostError('unknown-file', `There is no workbook ${id}.`);
  return { file, book: file.book };
}

export function sheetIn(book: Book, sheetId: number): Sheet {
  const sheet = book.sheets.find((candidate) => candidate.sheetId === sheetId);
  if (!sheet) throw new HostError('unknown-file', `The workbook has no sheet ${String(sheetId)}.`);
  return sheet;
}

export function sheetView(book: Book, sheet: Sheet, now: Instant): SheetView {
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column);
  const view: Omit<SheetView, 'shown' | 'looks' | 'used' | 'charts' | 'protections' | 'now'> = {
    sheetId: sheet.sheetId,
    title: sheet.title,
    hidden: sheet.hidden,
    rowCount: sheet.rowCount,
    columnCount: sheet.columnCount,
    frozenRows: sheet.frozenRows,
    rows: sheet.rows,
    formats: columns.map((column) => wholeColumn(sheet, sheet.formats, column)),
    choices: choicesByColumn(book, sheet, columns),
    frozenColumns: sheet.frozenColumns,
    conditionals: sheet.conditionals,
    // Read by the page alone: the others do not pay for it.
    get notes() {
      return notesOf(sheet);
    },
  };
  const computed = computedBook(book, now);
  const shown: SheetView['shown'] = (row, column) => computed.shown(sheet, row, column);
  // Not enumerable: two views of equal cells are equal.
  return Object.defineProperties(view, {
    shown: { value: shown },
    looks: { value: (row: number, column: number) => lookAt(sheet, row, column) },
    now: { get: () => serialOf(now, book.timeZone) },
    used: { get: () => computed.used(sheet) },
    charts: { get: () => chartViews(book, sheet, computed) },
    protections: { value: sheet.protections.map(protectionView) },
  }) as SheetView;
}

function notesOf(sheet: Sheet): readonly CellNote[] {
  return sheet.extras.flatMap((extras, row) =>
    Object.entries(extras ?? {}).flatMap(([column, { note = '' }]) => (note === '' ? [] : [{ row, column: Number(column), text: note }])),
  );
}

function protectionView({ description, editors, warningOnly, area, unprotected }: Sheet['protections'][number]): ProtectionView {
  return { description, editors, warningOnly, isWhole: contains(area, wholeSheet) && unprotected.length === 0 };
}

/** The value of the band that covers a column from below its heading to the end. */
function wholeColumn<T>(
  sheet: Sheet,
  bands: readonly { area: Sheet['formats'][number]['area']; value: T | null }[],
  column: number,
): T | null {
  const body = { startRow: Math.max(1, sheet.frozenRows), endRow: openEnd, startColumn: column, endColumn: column + 1 };
  return bands.findLast((band) => contains(band.area, body))?.value ?? null;
}

function choicesByColumn(book: Book, sheet: Sheet, columns: readonly number[]): Record<number, readonly string[]> {
  const found = columns.flatMap((column) => {
    const rule = wholeColumn(sheet, sheet.rules, column);
    const choices = rule && choicesOf(book, sheet, rule);
    return choices ? [[column, choices] as const] : [];
  });
  return Object.fromEntries(found);
}
