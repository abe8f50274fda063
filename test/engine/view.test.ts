import { expect, test } from 'vitest';
import { automation } from '../../src/automation.ts';
import { schema } from '../../src/engine/tables.ts';
import { readView } from '../../src/engine/view.ts';
import { newOrders } from '../../src/orders/tables.ts';
import { cellsOf, fakeWorld, now, orderBook, orders, owner, paperBook, situation, typed, type PaperBook, noVitals } from '../builders.ts';

const { books } = situation();

function read(book: PaperBook) {
  const known = {
    book: 'order',
    id: 'book-order',
    now,
    lettersFrom: 2,
    owner,
    books,
    folder: 'folder',
    asks: {},
    failures: {},
    vitals: noVitals,
  } as const;
  return readView(fakeWorld({ books: book }), automation, known);
}

const codeOf = (book: PaperBook): unknown => {
  try {
    read(book);
    return null;
  } catch (error) {
    return (error as { code?: unknown }).code;
  }
};

test('a workbook is read in one call', () => {
  const book = orderBook(automation);
  book.cells.get(newOrders.sheetId)?.push(cellsOf(newOrders, typed()));
  expect(read(book).situation.desk(newOrders)).toMatchObject([{ line: 2, action: 'submit', value: { orderNo: typed().orderNo } }]);
  expect(book.reads).toBe(1);
});

test('[SEC-9] a workbook of newer code is not touched by older code', () => {
  expect(codeOf(orderBook(automation, { schema: schema + 1 }))).toBe('older-code');
  expect(codeOf(orderBook(automation))).toBeNull();
});

test('[SEC-2] a copy is not taken for the workbook', () => {
  expect(codeOf(orderBook(automation, { book: 'another' }))).toBe('not-installed');
  expect(codeOf(paperBook())).toBe('not-installed');
});

test('a ledger whose column was renamed stops everything, a desk only itself', () => {
  const rename = (sheetId: number) => {
    const book = orderBook(automation);
    book.cells.get(sheetId)?.splice(0, 1, ['单号']);
    return book;
  };
  expect(codeOf(rename(orders.sheetId))).toBe('layout');
  const view = read(rename(newOrders.sheetId));
  expect(view.problems.every(({ table }) => table.name === newOrders.name)).toBe(true);
  expect(view.problems.length).toBeGreaterThan(0);
  expect(view.situation.desk(newOrders)).toEqual([]);
});

test('a sheet that is gone has a word and a sentence', () => {
  const gone = {
    ...paperBook(),
    read: () => {
      throw new Error(`Invalid requests[0].x: No grid with id: ${String(orders.sheetId)}`);
    },
  };
  expect(() => read(gone)).toThrow(
    expect.objectContaining({ code: 'sheet-missing', message: expect.stringContaining('订单') as string }) as Error,
  );
});
