import { computedBook, type ComputedBook } from '../../../src/local/formulas/computed.ts';
import { emptySheet, type Book, type CellRow, type Sheet } from '../../../src/local/model.ts';
import { typed } from '../../../src/local/typing.ts';

/** 2026-03-02 10:30 in Shanghai, a Monday: day 46083. */
export const now = Date.UTC(2026, 2, 2, 2, 30);

export type Typed = string | number | boolean | null;

/** A sheet with these cells, as they are typed. */
export function sheet(title: string, rows: readonly (readonly Typed[])[], sheetId = 1): Sheet {
  const cells = rows.map((row): CellRow => row.map((cell) => typed(cell, null).value));
  return { ...emptySheet(sheetId, title), rows: cells };
}

export function book(...sheets: readonly Sheet[]): Book {
  return { locale: 'zh_CN', timeZone: 'Asia/Shanghai', sheets, metadata: [] };
}

/** What each cell of the first sheet shows, at a time. */
export function shownBy(computed: ComputedBook, of: Sheet, rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => computed.shown(of, row, column)));
}

/** What a formula in a far cell of the first sheet shows. */
export function result(formula: string, first: readonly (readonly Typed[])[] = [], ...others: readonly Sheet[]): string {
  const own = sheet('表', first);
  const rows = [...own.rows];
  while (rows.length < 50) rows.push([]);
  const at = { ...own, rows: [...rows, [null, null, null, null, null, null, null, null, null, { formula }]] };
  return computedBook(book(at, ...others), now).shown(at, 50, 9);
}
