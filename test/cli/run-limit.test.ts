import { beforeAll, expect, test } from '@jest/globals';
import { importParts, imports, orders } from '../../src/orders/tables.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { stageOrderFile } from '../../src/cli/order-file.ts';
import { agent, beatAfter, openRehearsal, rehearsalStart } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { rowsOf } from '../../src/cli/rehearsal/typing.ts';
import { buildBundles, type Bundles, type Shop } from '../../src/cli/shop.ts';
import { showMoment } from '../../src/table/office-time.ts';
import { limits } from '../../src/limits.ts';

let bundles: Bundles;

beforeAll(async () => {
  bundles = await buildBundles();
});

/** A file of 300 old orders, put into the workbook in parts of ten rows. */
function stage(shop: Shop): void {
  const header = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];
  const at = showMoment(rehearsalStart - 100 * 3_600_000);
  const rows = Array.from({ length: 300 }, (_, row) => [`L${String(row)}`, '10', '10', '上海', at, at, '0']);
  stageOrderFile(shop, agent, { name: 'slow.csv', lines: [header, ...rows] }, 10);
}

test('a run stops by itself after four and a half minutes, and the next beat goes on where it stopped', () => {
  const shop = openRehearsal(bundles);
  stage(shop);
  // A slow day on Google: every commit takes a minute.
  const release = shop.host.intercept({
    after: (call) => {
      if (call.name === 'Sheets.Spreadsheets.batchUpdate') shop.host.setTime(shop.host.now() + 60_000);
    },
  });
  const first = beatAfter(shop, 6);
  const sealed = rowsOf(shop, orders).length;
  expect(first.outcome).toBe('done');
  expect(first.endedAt - first.startedAt).toBeLessThan(limits.runMs);
  expect(sealed).toBeGreaterThan(0);
  expect(sealed).toBeLessThan(300);
  // Due at once, not at the next scan.
  for (let beats = 0; beats < 6 && rowsOf(shop, importParts).length > 0; beats += 1) beatAfter(shop, 0);
  release();
  expect(rowsOf(shop, orders)).toHaveLength(300);
  expect(rowsOf(shop, imports)).toHaveLength(1);
  expect(brokenBooks(shop)).toEqual([]);
  shop.host.close();
});
