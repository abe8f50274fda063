import { describe, expect, test } from '@jest/globals';
import { settingsTable } from '../../src/access/tables.ts';
import { automation } from '../../src/automation.ts';
import { lineOfKey } from '../../src/cli/rehearsal/typing.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { startTable } from '../../src/engine/start/start-table.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { worldOf } from '../../src/local/host.ts';
import { newOrders, orders, todo } from '../../src/orders/tables.ts';
import { submitWords } from '../../src/text/orders.ts';
import { books, type Book } from '../../src/table/table.ts';
import {
  agent,
  beatAfter,
  controlProject,
  deskCell,
  first,
  journal,
  live,
  owner,
  rowsOf,
  second,
  sheetOf,
  standingShop,
  stateOf,
  submit,
  typeRaw,
} from './given.ts';

const here = standingShop();

function shown(shop: Shop, book: Book): readonly (readonly unknown[])[] {
  return shop.host.sheet(shop.books[book], startTable(book).sheetId).rows;
}

function figure(shop: Shop, what: string): unknown {
  return shown(shop, 'order').find(([item]) => item === what)?.[1];
}

function dropStart(shop: Shop, book: Book): void {
  worldOf(shop.host).store.change((changes) => {
    const { sheetId } = startTable(book);
    const own = changes.book(shop.books[book]);
    own.sheets = own.sheets.filter((sheet) => sheet.sheetId !== sheetId);
  });
}

function setting(shop: Shop, name: string, value: string): void {
  typeRaw(shop, owner, settingsTable, lineOfKey(shop, settingsTable, name) ?? 0, 'value', value);
}

describe('the Start sheets', () => {
  test('are the first tab of every workbook, visible, protected, and filled after the first beats', () => {
    const { shop } = here;
    live(shop, 12);
    for (const book of books) {
      const [tab] = shop.host.sheets(shop.books[book]);
      expect([tab?.sheetId, tab?.hidden]).toEqual([startTable(book).sheetId, false]);
      expect(shown(shop, book).length).toBeGreaterThan(8);
      expect(shop.host.person(agent).guards(shop.books[book], startTable(book).sheetId).shut.length).toBeGreaterThan(0);
    }
  });

  test('[ORD-2] show what waits, and what is late once it is', () => {
    const { shop } = here;
    submit(shop, first);
    beatAfter(shop, 6);
    expect([figure(shop, '等打电话'), figure(shop, '该打电话，已超时')]).toEqual([1, undefined]);
    live(shop, 30);
    expect([figure(shop, '等打电话'), figure(shop, '该打电话，已超时')]).toEqual([undefined, 1]);
  });

  test('are not written by a scan that finds nothing new', () => {
    const { shop } = here;
    live(shop, 20);
    const commits = (book: Book) => rowsOf(shop, engineTables(book).head).find(({ cells }) => cells['name'] === 'commit')?.cells['value'];
    const before = books.map(commits);
    const runs = live(shop, 30);
    expect(books.map(commits)).toEqual(before);
    expect(runs.flatMap(({ calls }) => calls['Sheets.Spreadsheets.batchUpdate'] ?? []).length).toBe(0);
  });

  test('are published anew in another language', () => {
    const { shop } = here;
    live(shop, 12);
    setting(shop, 'language', 'en');
    live(shop, 20);
    for (const book of books) expect(String(shown(shop, book)[0]?.[0])).toContain('Start');
  });

  test.each(books)('one that is gone from %s is made again by itself, and nothing else waits for it', (book) => {
    const { shop } = here;
    live(shop, 12);
    submit(shop, first);
    const before = journal(shop).length;
    dropStart(shop, book);
    submit(shop, second);
    for (let beats = 0; beats < 4; beats += 1) beatAfter(shop, 6);
    expect(stateOf(shop, second)).toBe('accepted');
    expect(journal(shop).length).toBeGreaterThan(before);
    if (automation.jobs.some((job) => job.book === book)) expect(shown(shop, book).length).toBeGreaterThan(8);
    const run = shop.host.run(controlProject, 'install', { as: owner });
    expect(run.error).toBeNull();
    expect(shop.host.sheets(shop.books[book])[0]?.sheetId).toBe(startTable(book).sheetId);
  });

  test('one whose name is taken stops nothing, and is told', () => {
    const { shop } = here;
    live(shop, 12);
    dropStart(shop, 'order');
    worldOf(shop.host).store.change((changes) => {
      const own = changes.book(shop.books.order);
      own.sheets = own.sheets.map((sheet) => (sheet.sheetId === todo.sheetId ? { ...sheet, title: '开始' } : sheet));
    });
    submit(shop, first);
    const run = beatAfter(shop, 6);
    expect(stateOf(shop, first)).toBe('accepted');
    expect(run.log.join()).toContain('开始');
  });
});

describe('a full workbook', () => {
  /** Rows without a cell filled: they count all the same. */
  function fill(shop: Shop, book: Book, cells: number): void {
    worldOf(shop.host).store.change((changes) => {
      const own = changes.book(shop.books[book]);
      const used = own.sheets.reduce((sum, sheet) => sum + sheet.rowCount * sheet.columnCount, 0);
      own.sheets = own.sheets.map((sheet) =>
        sheet.sheetId === startTable(book).sheetId ? { ...sheet, rowCount: sheet.rowCount + Math.floor((cells - used) / 3) } : sheet,
      );
    });
  }

  /** The next row finds the grid of the ledger at its end. */
  function endLedger(shop: Shop): void {
    worldOf(shop.host).store.change((changes) => {
      const own = changes.book(shop.books.order);
      own.sheets = own.sheets.map((sheet) =>
        sheet.sheetId === orders.sheetId ? { ...sheet, rowCount: sheetOf(shop, orders).length + 1 } : sheet,
      );
    });
  }

  test('answers a typed order in its Result, enters nothing, tells the administrator, and goes on once there is room', () => {
    const { shop } = here;
    submit(shop, first);
    beatAfter(shop, 6);
    endLedger(shop);
    fill(shop, 'order', 10_000_000);
    const rows = rowsOf(shop, orders).length;
    const line = submit(shop, second);
    for (let beats = 0; beats < 2; beats += 1) beatAfter(shop, 6);
    expect([rowsOf(shop, orders).length, stateOf(shop, second)]).toEqual([rows, null]);
    expect(journal(shop).filter(({ key }) => key === second)).toEqual([]);
    expect(String(deskCell(shop, newOrders, line, 'result'))).toContain('工作簿已满');
    live(shop, 60);
    expect(shop.host.mails().some(({ body }) => body.includes('单元格已满'))).toBe(true);
    fill(shop, 'order', 1_000_000);
    typeRaw(shop, agent, newOrders, line, 'action', null);
    beatAfter(shop, 6);
    typeRaw(shop, agent, newOrders, line, 'action', submitWords.submit['zh-CN']);
    beatAfter(shop, 6);
    expect(stateOf(shop, second)).toBe('accepted');
  });

  test('is warned of at 70, 85 and 95 %: on its Start sheet, and by letter once each', () => {
    const { shop } = here;
    live(shop, 12);
    const letters = () => shop.host.mails().filter(({ subject }) => subject.includes('快满')).length;
    for (const [cells, percent, count] of [
      [7_100_000, 70, 1],
      [8_600_000, 85, 2],
      [8_600_000, 85, 2],
      [9_600_000, 95, 3],
    ] as const) {
      fill(shop, 'order', cells);
      live(shop, 24 * 60);
      expect(shown(shop, 'order').some(([item]) => String(item).includes(`${String(percent)}%`))).toBe(true);
      expect(letters()).toBe(count);
    }
  });
});
