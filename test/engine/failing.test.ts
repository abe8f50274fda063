import { beforeAll, expect, test } from '@jest/globals';
import { GoogleError } from '../../src/local/contract.ts';
import { orders, todo } from '../../src/orders/tables.ts';
import { actionNamed } from '../../src/cli/rehearsal/examples.ts';
import { agent, beatAfter, openRehearsal } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { lineOfKey, rowsOf, typeCells } from '../../src/cli/rehearsal/typing.ts';
import { buildBundles, type Bundles } from '../../src/cli/shop.ts';
import { newOrders } from '../../src/orders/tables.ts';

let bundles: Bundles;

beforeAll(async () => {
  bundles = await buildBundles();
});

test('an order workbook that is gone does not stop the control workbook, and the administrator is told', () => {
  const shop = openRehearsal(bundles);
  const before = shop.host.mails().length;
  const release = shop.host.intercept({
    before: (call) => {
      // The order workbook is the first that a run reads.
      if (call.name === 'Sheets.Spreadsheets.getByDataFilter' && call.index === 3) {
        throw new GoogleError('API call to sheets.spreadsheets.getByDataFilter failed with error: Requested entity was not found.');
      }
    },
  });
  const runs = [6, 6, 6, 6, 6, 6, 6].map((minutes) => beatAfter(shop, minutes));
  release();
  expect(runs.every((run) => run.outcome === 'failed')).toBe(true);
  const told = shop.host.mails().slice(before);
  expect(told.map(({ to }) => to)).toEqual(['owner@shop.example, administrator@shop.example']);
  expect(told[0]?.body).toContain('order workbook');
  shop.host.close();
});

test('a command that breaks its action leaves the other commands alone', () => {
  const shop = openRehearsal(bundles);
  const submit = actionNamed('orders.submit');
  for (const [at, key] of ['A1', 'A2'].entries()) {
    const cells = { ...submit.example.cells(shop.host.now()), orderNo: key, action: submit.choice };
    typeCells(shop, agent, { table: newOrders, line: at + 2, cells });
  }
  beatAfter(shop, 6);
  // A formula by the owner in a state column of one order: what the action expects there is not what it finds.
  typeCells(shop, shop.owner, { table: orders, line: 2, cells: { remarks: '=1' } });
  for (const key of ['A1', 'A2']) {
    const line = lineOfKey(shop, todo, key) ?? 0;
    typeCells(shop, agent, { table: todo, line, cells: { remark: '请轻放', action: 'calledValid' } });
  }
  beatAfter(shop, 6);
  const states = rowsOf(shop, orders).map(({ cells }) => cells['state']);
  expect(states).toContain('已联系，有效');
  shop.host.close();
});
