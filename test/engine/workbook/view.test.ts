import { expect, test } from '@jest/globals';
import { unkeyed } from '../../../src/engine/commit/chain.ts';
import { automation } from '../../../src/automation.ts';
import { schema } from '../../../src/engine/workbook/tables.ts';
import { readView } from '../../../src/engine/workbook/read-view.ts';
import { newOrders } from '../../../src/orders/tables.ts';
import {
  cellsOf,
  fakeWorld,
  now,
  orderBook,
  orders,
  owner,
  paperBook,
  situation,
  typed,
  type PaperBook,
  noVitals,
} from '../../builders.ts';

const { books } = situation();

function read(book: PaperBook, lettersFrom = 2) {
  const known = {
    book: 'order',
    id: 'book-order',
    now,
    lettersFrom,
    owner,
    books,
    folder: 'folder',
    asks: {},
    failures: {},
    vitals: noVitals,
    journals: unkeyed,
    properties: {},
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

test.each(['Invalid requests[0].x: No grid with id: ', 'No sheet with id: '])(
  'a sheet that is gone has a word and a sentence: %s',
  (text) => {
    const gone = {
      ...paperBook(),
      read: () => {
        throw new Error(text + String(orders.sheetId));
      },
    };
    expect(() => read(gone)).toThrow(expect.objectContaining({ code: 'sheet-missing', message: expect.stringContaining('订单') }));
  },
);

/** An outbox of two hundred lines. */
function shortened(text: string): PaperBook {
  const book = orderBook(automation);
  const refused = {
    ...book,
    read: (id: string, areas: Parameters<PaperBook['read']>[1]) => {
      refused.reads += 1;
      if (areas.some(({ row }) => row > 200)) throw new Error(text);
      return book.read(id, areas);
    },
  };
  return refused;
}

test.each(['Range (_outbox) exceeds grid limits. Max rows: 200, max columns: 12', 'Something that nobody has seen before'])(
  'an outbox that ends before the remembered line is read once more from its first: %s',
  (text) => {
    const book = shortened(text);
    expect(read(book, 900).letters).toEqual([]);
    expect(book.reads).toBe(2);
  },
);

test('a service that fails is not asked again at once', () => {
  const book = shortened('Service Spreadsheets timed out while accessing document with id 1aB.');
  expect(() => read(book, 900)).toThrow('timed out');
  expect(book.reads).toBe(1);
});
