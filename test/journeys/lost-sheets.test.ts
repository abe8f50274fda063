import { describe, expect, test } from '@jest/globals';
import { jobsTable } from '../../src/access/tables.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { stageOrderFile } from '../../src/cli/order-file.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { hourMs, showMoment } from '../../src/table/office-time.ts';
import type { Installed } from '../../src/engine/install/install.ts';
import { forgedFailure } from '../../src/engine/run/failure-names.ts';
import { readState } from '../../src/engine/run/state.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { worldOf } from '../../src/local/host.ts';
import { orders } from '../../src/orders/tables.ts';
import type { AnyTable, Book } from '../../src/table/table.ts';
import {
  agent,
  beatAfter,
  controlProject,
  first,
  journal,
  owner,
  rowsOf,
  second,
  sheetOf,
  standingShop,
  stateOf,
  submit,
  typeCells,
  typeRaw,
} from './given.ts';

const here = standingShop();
/** Reads a ledger in chunks of some two hundred rows. */
const small = standingShop({ settings: { readCells: '5000' } });
/** An owner whose address says Workspace and whose settings say otherwise. */
const english = standingShop({ account: 'gmail', settings: { language: 'en', account: 'gmail' } });
const { head } = engineTables('order');

function install(shop: Shop): Installed {
  const run = shop.host.run(controlProject, 'install', { as: owner });
  expect(run.error).toBeNull();
  return run.returned as Installed;
}

/** What the owner does with a click on the sheet's tab; and the way back. */
function deleteSheet(shop: Shop, table: AnyTable): () => void {
  const { store } = worldOf(shop.host);
  return store.change((changes) => {
    const book = changes.book(shop.books[table.book]);
    const gone = book.sheets.filter(({ sheetId }) => sheetId === table.sheetId);
    book.sheets = book.sheets.filter(({ sheetId }) => sheetId !== table.sheetId);
    return () => {
      store.change((later) => {
        later.book(shop.books[table.book]).sheets.push(...gone);
      });
    };
  });
}

function clearSheet(shop: Shop, table: AnyTable, lines: readonly number[]): void {
  for (const line of lines) for (const id of ['name', 'value']) typeRaw(shop, owner, table, line, id, null);
}

const damages: Readonly<Record<string, (shop: Shop) => void>> = {
  'is cleared': (shop) => {
    clearSheet(
      shop,
      head,
      Array.from({ length: 60 }, (_, at) => at + 2),
    );
  },
  'has no commit number any more': (shop) => {
    clearSheet(shop, head, [4]);
  },
  'holds a word where entries are counted': (shop) => {
    typeRaw(shop, owner, head, 5, 'value', 'many');
  },
  'has lost the rows of a ledger': (shop) => {
    const line = rowsOf(shop, head).find(({ cells }) => cells['name'] === 'table.orders')?.line ?? 0;
    clearSheet(shop, head, [line]);
  },
};

describe('[ORD-5] the head of a workbook with orders', () => {
  test('is deleted: install makes none, and the next order overwrites nothing', () => {
    const { shop } = here;
    submit(shop, first);
    shop.host.edits = 'lost';
    deleteSheet(shop, head);
    const before = [sheetOf(shop, orders), journal(shop)];
    const { done, problems } = install(shop);
    expect(problems).toEqual([expect.stringMatching(/“订单”工作簿的隐藏表 _head 缺失或读不出.*版本记录/)]);
    expect(done).toEqual([]);
    submit(shop, second);
    const run = beatAfter(shop, 6);
    expect([sheetOf(shop, orders), journal(shop)]).toEqual(before);
    expect(run.log.join()).toContain('_head 缺失或读不出');
  });

  test.each(Object.entries(damages))(
    '[SEC-2] %s: install makes none, the next run puts it right from what is kept outside, tells it, and overwrites nothing',
    (_, damage) => {
      const { shop } = here;
      submit(shop, first);
      expect(stateOf(shop, first)).toBe('accepted');
      shop.host.edits = 'lost';
      damage(shop);
      const history = journal(shop);
      expect(install(shop)).toMatchObject({ done: [], problems: [expect.stringMatching(/“订单”工作簿的隐藏表 _head 缺失或读不出/)] });
      submit(shop, second);
      for (const minutes of [6, 6, 6]) beatAfter(shop, minutes);
      expect(journal(shop).slice(0, history.length)).toEqual(history);
      expect([stateOf(shop, first), stateOf(shop, second)]).toEqual(['accepted', 'accepted']);
      expect(brokenBooks(shop)).toEqual([]);
      expect(readState(shop.host.properties(controlProject)).failures).toHaveProperty(forgedFailure('order'));
    },
  );

  test('is restored with the workbook: what was typed meanwhile is taken', () => {
    const { shop } = here;
    submit(shop, first);
    shop.host.edits = 'lost';
    const restore = deleteSheet(shop, head);
    submit(shop, second);
    beatAfter(shop, 6);
    install(shop);
    restore();
    beatAfter(shop, 6);
    expect([stateOf(shop, first), stateOf(shop, second)]).toEqual(['accepted', 'accepted']);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('is made anew while no ledger holds anything', () => {
    const { shop } = here;
    deleteSheet(shop, engineTables('stock').head);
    expect(install(shop)).toMatchObject({ problems: [], done: [expect.stringContaining('库存')] });
    expect(rowsOf(shop, engineTables('stock').head)[1]?.cells).toEqual({ name: 'book', value: shop.books.stock });
    expect(install(shop).done).toEqual([]);
  });

  test('is lost: the other workbooks are mended all the same, and the log of the run says what to do', () => {
    const { shop } = here;
    submit(shop, first);
    deleteSheet(shop, head);
    deleteSheet(shop, engineTables('report').shared);
    const run = shop.host.run(controlProject, 'install', { as: owner });
    expect((run.returned as Installed).done).toEqual([expect.stringContaining('报表')]);
    expect(run.log.join()).toContain('版本记录');
  });
});

describe('what is published', () => {
  const told = (shop: Shop, book: Book) => sheetOf(shop, engineTables(book).shared).slice(0, 6);

  test.each(['control', 'order'] as const)('is put back where the %s workbook lost it, and changes nothing else', (book) => {
    const { shop } = english;
    const before = told(shop, book);
    const triggers = shop.host.triggers();
    deleteSheet(shop, engineTables(book).shared);
    expect(install(shop)).toMatchObject({ problems: [], done: [expect.stringMatching(/^掌柜 · (Control|Orders): \d+ steps$/)] });
    expect(told(shop, book)).toEqual(before);
    expect(shop.host.triggers()).toEqual(triggers);
    submit(shop, first);
    beatAfter(shop, 6);
    expect(stateOf(shop, first)).toBe('accepted');
    expect(install(shop).done).toEqual([]);
  });

  test('is put back where its rows were cleared', () => {
    const { shop } = english;
    const before = told(shop, 'control');
    clearSheet(shop, engineTables('control').shared, [2, 3, 4, 5]);
    install(shop);
    expect(told(shop, 'control')).toEqual(before);
  });
});

describe('a sheet that ends before what its head counts', () => {
  const lines = (shop: Shop) => sheetOf(shop, orders).length - 1;

  test('[ORD-5] a ledger that was deleted is made long enough for the check to fill it again', () => {
    const { shop } = small;
    const ordered = showMoment(shop.host.now() - 100 * hourMs);
    const header = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];
    const rows = Array.from({ length: 260 }, (_, at) => [`H${String(at)}`, '100.00', '100.00', '上海', ordered, ordered, '0.0']);
    expect(stageOrderFile(shop, agent, { name: 'history.csv', lines: [header, ...rows] }).refused).toBeNull();
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    const before = sheetOf(shop, orders);
    expect(lines(shop)).toBe(260);
    deleteSheet(shop, orders);
    install(shop);
    expect(lines(shop)).toBe(0);
    const line = rowsOf(shop, jobsTable).find(({ cells }) => cells['name'] === 'orders.audit')?.line ?? 0;
    typeCells(shop, owner, { table: jobsTable, line, cells: { action: 'runNow' } });
    for (const minutes of [6, 1, 6]) beatAfter(shop, minutes);
    expect(sheetOf(shop, orders)).toEqual(before);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('an outbox shorter than was remembered is read from its first line, once, and what is waiting is taken', () => {
    const { shop } = here;
    shop.host.edits = 'lost';
    beatAfter(shop, 6);
    const state = JSON.parse(shop.host.properties(controlProject)['state'] ?? '') as { lettersFrom: Record<string, number> };
    shop.host.setProperty(controlProject, 'state', JSON.stringify({ ...state, lettersFrom: { ...state.lettersFrom, order: 1_500 } }));
    submit(shop, first);
    beatAfter(shop, 11);
    expect(stateOf(shop, first)).toBe('accepted');
    const later = JSON.parse(shop.host.properties(controlProject)['state'] ?? '') as { lettersFrom: Record<string, number> };
    expect(later.lettersFrom['order']).toBe(2);
  });
});
