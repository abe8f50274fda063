import { expect, test } from '@jest/globals';
import { newOrders } from '../../src/orders/tables.ts';
import { columnIds } from '../../src/table/table.ts';
import { agent, beatAfter, first, goodOrder, owner, standingShop, stateOf, submit, typeCells, second } from './given.ts';

const here = standingShop();
const copy = { ...newOrders, sheetId: 777 };
const ids = columnIds(newOrders);

/** Duplicates the tab as a person does: the same header, another sheet id. */
function duplicate(header: readonly unknown[]): void {
  const { host, books } = here.shop;
  const code = `function main() {
    Sheets.Spreadsheets.batchUpdate({ requests: [
      { addSheet: { properties: { sheetId: 777, title: '新订单的副本' } } },
      { updateCells: { start: { sheetId: 777, rowIndex: 0, columnIndex: 0 }, fields: 'userEnteredValue',
        rows: [{ values: ${JSON.stringify(header.map((text) => ({ userEnteredValue: { stringValue: text } })))} }] } },
    ] }, '${books.order}');
  }`;
  host.addProject({ id: 'duplicate', owner, code, scopes: ['spreadsheets'], container: null, advanced: ['Sheets'] });
  expect(host.run('duplicate', 'main', { as: owner }).error).toBeNull();
}

const problemOf = (line: number) => here.shop.host.sheet(here.shop.books.order, 777).rows[line - 1]?.[ids.indexOf('problem')] ?? null;

test('[ORD-1] an order that is typed on a copied tab is told of beside its row, and goes in from the desk', () => {
  const { shop } = here;
  duplicate(ids.map((id) => newOrders.words.columns[id as keyof typeof newOrders.columns].header['zh-CN']));
  typeCells(shop, agent, { table: copy, line: 2, cells: { ...goodOrder(shop, { orderNo: first }), action: 'submit' } });
  expect(problemOf(2)).toBe('这张表是“新订单”的副本，填在这里不会办理；请填到“新订单”');
  beatAfter(shop, 6);
  expect(stateOf(shop, first)).toBeNull();
  submit(shop, second);
  expect(stateOf(shop, second)).toBe('accepted');
});

test('a sheet of people’s own is left alone', () => {
  duplicate(['日期', '事项', '问题']);
  here.shop.host.person(agent).edit(here.shop.books.order, 777, 1, 1, [['盘点']]);
  expect(here.shop.host.sheet(here.shop.books.order, 777).rows[1]).toEqual([null, '盘点']);
});
