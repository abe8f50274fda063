import { expect, test } from '@jest/globals';
import { jobsTable, settingsTable } from '../../src/access/tables.ts';
import { backupsTable } from '../../src/backups/tables.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { heartLine } from '../../src/engine/workbook/shared.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { worldOf } from '../../src/local/host.ts';
import { settingNames } from '../../src/rulebook/settings.ts';
import { books, type Book } from '../../src/table/table.ts';
import { beatAfter, beatAt, deskCell, first, mails, owner, rowsOf, standingShop, submit, typeRaw } from './given.ts';

const here = standingShop({ settings: { callMinutes: '1440' } });
const others = books.filter((book) => book !== 'roster');

/** What the owner does in Drive: into the bin, and the bin emptied. */
function deleteWorkbook(shop: Shop, book: Book): void {
  worldOf(shop.host).store.change((changes) => {
    changes.state.files = new Map([...changes.state.files].filter(([id]) => id !== shop.books[book]));
  });
}

function deleteSheet(shop: Shop, book: Book, sheetId: number): void {
  worldOf(shop.host).store.change((changes) => {
    const sheets = changes.book(shop.books[book]);
    sheets.sheets = sheets.sheets.filter((sheet) => sheet.sheetId !== sheetId);
  });
}

const backups = (shop: Shop) => rowsOf(shop, backupsTable).map(({ cells }) => `${String(cells['book'])} ${String(cells['state'])}`);

const failureOf = (shop: Shop, job: string) => {
  const line = rowsOf(shop, jobsTable).find(({ cells }) => cells['name'] === job)?.line ?? 0;
  return deskCell(shop, jobsTable, line, 'failure');
};

test('[ORD-4][SEC-2] a workbook that is deleted for good is told; the others are copied and verified', () => {
  const { shop } = here;
  submit(shop, first);
  deleteWorkbook(shop, 'roster');
  beatAt(shop, '2026-03-02 18:00:30');
  expect(backups(shop)).toEqual(['订单 完好', '值班 不符', '库存 完好', '报表 完好', '管理 完好']);
  expect(rowsOf(shop, backupsTable)[1]?.cells).toMatchObject({ file: '-', note: expect.stringContaining('File not found') });
  expect(mails(shop).join()).toContain('备份有问题：2026-03-02 18:00');
  beatAt(shop, '2026-03-03 18:00:30');
  expect(backups(shop)).toHaveLength(10);
  beatAt(shop, '2026-03-04 10:00');
  expect(mails(shop).join()).toContain('警报：没有新的完好备份');
});

test('[ORD-4][SEC-2] a workbook that lacks a sheet has a bad copy; the others are verified', () => {
  const { shop } = here;
  submit(shop, first);
  shop.host.edits = 'lost';
  deleteSheet(shop, 'order', engineTables('order').journal.sheetId);
  beatAt(shop, '2026-03-02 18:00:30');
  expect(backups(shop)).toEqual(['订单 不符', '值班 完好', '库存 完好', '报表 完好', '管理 完好']);
});

test('settings reach the workbooks that stand although one is gone, and the failure names it', () => {
  const { shop } = here;
  deleteWorkbook(shop, 'roster');
  typeRaw(shop, owner, settingsTable, settingNames.indexOf('historyDays') + 2, 'value', '3');
  for (const minutes of [6, 11]) beatAfter(shop, minutes);
  for (const book of others) expect(JSON.stringify(rowsOf(shop, engineTables(book).shared))).toContain('\\"historyDays\\":\\"3\\"');
  expect(failureOf(shop, 'access.publish')).toContain('roster workbook: ');
});

test('the sign of life reaches the workbooks that stand, and what is gone is told as long as it lasts', () => {
  const { shop } = here;
  deleteWorkbook(shop, 'roster');
  const from = shop.host.mails().length;
  for (const minutes of [61, 11, 11, 11, 11]) beatAfter(shop, minutes);
  const heart = (book: Book) => rowsOf(shop, engineTables(book).shared).find(({ line }) => line === heartLine)?.cells['value'];
  for (const book of ['order', 'stock', 'report'] as const) expect(Number(heart(book))).toBeGreaterThan(shop.host.now() - 30 * 60_000);
  expect(mails(shop, from).join()).toContain('【掌柜】故障持续，请处理');
  expect(shop.host.mails().at(-1)?.body).toContain('roster workbook: ');
});
