import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { newOrders, orders } from '../../src/orders/tables.ts';
import { columnIds } from '../../src/table/table.ts';
import { agent, deskCell, first, ledgerRow, live, owner, rowsOf, standingShop, submit, typeCells, typeRaw } from './given.ts';

const here = standingShop();
const ownSheet = 4_711;

/** What stands in a cell of New orders, as its person sees it. */
function shown(line: number, id: string): string {
  const { shop } = here;
  return shop.host.sheet(shop.books.order, newOrders.sheetId).shown(line - 1, columnIds(newOrders).indexOf(id));
}

describe('an amount typed as a formula', () => {
  test('[ORD-6] is shown computed, told as a formula, and sealed only when the value is typed', () => {
    const { shop } = here;
    submit(shop, first, { due: null, paid: 9_980 });
    typeRaw(shop, agent, newOrders, 2, 'due', '=49.9*2');
    expect(shown(2, 'due')).toBe('99.80');
    expect(deskCell(shop, newOrders, 2, 'problem')).toContain('应付金额：请直接填写内容，不要填公式');
    live(shop, 6);
    expect(rowsOf(shop, orders)).toEqual([]);
    expect(deskCell(shop, newOrders, 2, 'due')).toEqual({ formula: '=49.9*2' });
    typeRaw(shop, agent, newOrders, 2, 'due', 99.8);
    typeCells(shop, agent, { table: newOrders, line: 2, cells: { action: 'submit' } });
    live(shop, 6);
    expect(ledgerRow(shop, first)?.['due']).toBe(99.8);
  });
});

describe('a sheet of their own with formulas over the ledger', () => {
  test('counts what is sealed, takes customer texts as texts, and changes nothing', () => {
    const { shop } = here;
    const column = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
    const ledger = shop.host.sheet(shop.books.order, orders.sheetId).title;
    const letter = (id: string): string => column[columnIds(orders).indexOf(id)] ?? '';
    const request = { addSheet: { properties: { sheetId: ownSheet, title: '我的统计', gridProperties: { rowCount: 5, columnCount: 5 } } } };
    const code = `function main() { Sheets.Spreadsheets.batchUpdate({ requests: [${JSON.stringify(request)}] }, '${shop.books.order}'); }`;
    shop.host.addProject({ id: 'by-hand', owner, code, scopes: ['spreadsheets'], container: null, advanced: ['Sheets'] });
    expect(shop.host.run('by-hand', 'main').error).toBeNull();
    const formulas = [`=COUNTIF('${ledger}'!${letter('orderNo')}2:${letter('orderNo')},"*")`, `='${ledger}'!${letter('customer')}2`];
    shop.host.person(owner).edit(shop.books.order, ownSheet, 0, 0, [formulas]);
    const counted = () => [0, 1].map((at) => shop.host.sheet(shop.books.order, ownSheet).shown(0, at));
    expect(counted()).toEqual(['0', '']);
    submit(shop, first, { customer: "'=1+1" });
    live(shop, 6);
    expect(rowsOf(shop, orders)).toHaveLength(1);
    expect(counted()).toEqual(['1', '=1+1']);
    expect(brokenBooks(shop)).toEqual([]);
  });
});
