import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { readAnyFile, stageOrderFile } from '../../src/cli/order-file.ts';
import { root } from '../../src/cli/root.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { importMoves, importParts, importProblems, imports, openOrders, orderLines, orders } from '../../src/orders/tables.ts';
import { agent, beatAfter, beatAt, ledgerRow, rowsOf, standingShop, stateOf } from './given.ts';

const here = standingShop();

/** Imports a file of `test/files/platforms` as an agent, on the evening of the day that the files are of. */
async function importPlatform(shop: Shop, name: string): Promise<void> {
  const file = await readAnyFile(join(root, 'test/files/platforms', name));
  if ('refused' in file) throw new Error(file.refused);
  expect(stageOrderFile(shop, agent, file).refused).toBeNull();
  for (let beats = 0; beats < 6 && rowsOf(shop, importParts).length > 0; beats += 1) beatAfter(shop, beats === 0 ? 6 : 1);
}

/** All that an import may change; how far up the ladder an order was told is the clock's doing. */
const everything = (shop: Shop) =>
  [orders, orderLines, importProblems, importMoves, openOrders].map((table) =>
    rowsOf(shop, table).map(({ line, cells: { reminded: _, ...cells } }) => ({ line, cells })),
  );
const counts = (shop: Shop) => [orders, orderLines, importProblems].map((table) => rowsOf(shop, table).length);

/** Orders, lines and problems that each file leaves. */
const files: readonly (readonly [string, readonly number[]])[] = [
  ['taobao-statuses.csv', [8, 0, 0]],
  ['jd-statuses.csv', [7, 8, 0]],
  ['pinduoduo-statuses.csv', [9, 9, 0]],
  ['douyin-74.csv', [6, 7, 0]],
  ['qianniu-report-2026.xlsx', [4, 0, 0]],
  ['kuaishou-64.xlsx', [6, 6, 0]],
  ['xiaohongshu.xlsx', [4, 5, 0]],
  ['1688.xlsx', [4, 5, 0]],
  ['youzan-orders.csv', [5, 0, 0]],
  ['wechat-shop.xlsx', [5, 7, 0]],
  ['weidian-2018.csv', [4, 4, 0]],
  ['shopify_orders_export.csv', [5, 6, 0]],
  ['woocommerce-advanced-order-export.csv', [5, 6, 0]],
  ['amazon-all-orders.txt', [5, 6, 0]],
  ['amazon-unshipped.txt', [3, 4, 0]],
  ['lazada.xlsx', [4, 6, 0]],
];

test.each(files)('[ORD-1][ORD-5] %s is sealed whole, with its lines; a second time it changes nothing', async (name, expected) => {
  const { shop } = here;
  beatAt(shop, '2026-03-02 18:30');
  await importPlatform(shop, name);
  expect(counts(shop)).toEqual(expected);
  const before = everything(shop);
  await importPlatform(shop, name);
  expect(everything(shop)).toEqual(before);
  expect(rowsOf(shop, imports)[1]?.cells).toMatchObject({ sealed: 0, known: expected[0], faulty: 0 });
  expect(brokenBooks(shop)).toEqual([]);
});

describe('a file of items', () => {
  test('[ORD-5] gives lines to the orders that are known, and makes no order', async () => {
    const { shop } = here;
    beatAt(shop, '2026-03-02 18:30');
    await importPlatform(shop, 'youzan-orders.csv');
    await importPlatform(shop, 'youzan-items.csv');
    expect(counts(shop)).toEqual([5, 5, 0]);
    expect(rowsOf(shop, orderLines).map(({ cells }) => [cells['id'], cells['name'], cells['quantity'], cells['amount']])).toContainEqual([
      'E20260301090000000000001#2',
      '玻璃杯',
      1,
      30,
    ]);
    const before = everything(shop);
    await importPlatform(shop, 'youzan-items.csv');
    expect(everything(shop)).toEqual(before);
  });

  test('before the orders are known, is listed and says what to import first', async () => {
    const { shop } = here;
    beatAt(shop, '2026-03-02 18:30');
    await importPlatform(shop, 'youzan-items.csv');
    expect(counts(shop)).toEqual([0, 0, 4]);
    expect(rowsOf(shop, importProblems)[0]?.cells['reason']).toBe('这个订单还没有登记：请先导入订单文件，再导入商品文件');
  });
});

test('[ORD-2] what is not known is not guessed: no amount is empty, not 0; nobody is called about what is closed', async () => {
  const { shop } = here;
  beatAt(shop, '2026-03-02 18:30');
  await importPlatform(shop, 'amazon-unshipped.txt');
  await importPlatform(shop, 'xiaohongshu.xlsx');
  expect(ledgerRow(shop, '902-0000011-0000011')).toMatchObject({ payment: '已付款' });
  expect(ledgerRow(shop, '902-0000011-0000011')?.['due'] ?? null).toBeNull();
  expect([stateOf(shop, 'P700000000000000004'), ledgerRow(shop, 'P700000000000000004')?.['orderedAt'] ?? null]).toEqual(['closed', null]);
});
