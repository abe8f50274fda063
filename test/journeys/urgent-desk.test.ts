import { describe, expect, test } from '@jest/globals';
import type { Shop } from '../../src/cli/shop.ts';
import { lookOf } from '../../src/local/page/conditional-look.ts';
import { newOrders, todo } from '../../src/orders/tables.ts';
import { columnIds } from '../../src/table/table.ts';
import { agent, beatAfter, controlProject, first, owner, standingShop, stateOf, submit } from './given.ts';

const here = standingShop();
const late = '#f5b3b3';
const soon = '#ffe699';

/** To do as installations of before 0078 have it. */
const before = [
  ...['orderNo', 'line', 'customer', 'phone', 'goods', 'due', 'payment', 'state', 'dueAt', 'remarks'],
  ...['action', 'remark', 'trackingNo', 'amount', 'by', 'problem', 'result', 'receipt'],
];

const desk = (shop: Shop) => shop.host.sheet(shop.books.order, todo.sheetId);
const install = (shop: Shop) => shop.host.run(controlProject, 'install', { as: owner }).returned as { readonly done: readonly string[] };

/** The colour of a cell of the first order, by the header of its column. */
function fillOf(shop: Shop, id: string): string | null {
  const view = desk(shop);
  const column = (view.rows[0] ?? []).indexOf(todo.words.columns[id as 'dueAt'].header['zh-CN']);
  const cell = view.rows[1]?.[column] ?? null;
  return lookOf(view.conditionals, { row: 1, column, cell, show: view.shown(1, column) }, view.now)?.fill ?? null;
}

/** Puts a To do sheet of the older order in the place of the one that stands, without colours or frozen columns. */
function makeOlder(shop: Shop): void {
  const header = before.map((id) => ({ userEnteredValue: { stringValue: todo.words.columns[id as 'dueAt'].header['zh-CN'] } }));
  const requests = [
    { deleteSheet: { sheetId: todo.sheetId } },
    {
      addSheet: {
        properties: { sheetId: todo.sheetId, title: '待办', gridProperties: { rowCount: 200, columnCount: 18, frozenRowCount: 1 } },
      },
    },
    {
      updateCells: {
        start: { sheetId: todo.sheetId, rowIndex: 0, columnIndex: 0 },
        rows: [{ values: header }],
        fields: 'userEnteredValue',
      },
    },
  ];
  const code = `function main(book) { Sheets.Spreadsheets.batchUpdate({ requests: ${JSON.stringify(requests)} }, book); }`;
  shop.host.addProject({ id: 'older', owner, code, scopes: ['spreadsheets'], container: null, advanced: ['Sheets'] });
  expect(shop.host.run('older', 'main', { as: owner, args: [shop.books.order] }).error).toBeNull();
}

describe('the to-do desk', () => {
  test('has key, Action, the time it is due, Problem and Result at its left, the first frozen', () => {
    expect(columnIds(todo).slice(0, 5)).toEqual(['orderNo', 'action', 'dueAt', 'problem', 'result']);
    expect(desk(here.shop).frozenColumns).toBe(1);
    expect(here.shop.host.sheet(here.shop.books.order, newOrders.sheetId).frozenColumns).toBe(1);
  });

  test('colours a promise from ten minutes before its time, and otherwise once it has passed', () => {
    const { shop } = here;
    submit(shop, first);
    beatAfter(shop, 1);
    expect(fillOf(shop, 'dueAt')).toBe(soon);
    beatAfter(shop, 15);
    expect(fillOf(shop, 'dueAt')).toBe(late);
  });

  test('does not colour empty cells', () => {
    submit(here.shop, first);
    beatAfter(here.shop, 1);
    expect([fillOf(here.shop, 'problem'), fillOf(here.shop, 'result')]).toEqual([null, null]);
  });
});

describe('a to-do desk of the older order', () => {
  test('gets colours where its columns stand, keeps what is typed, and takes it', () => {
    const { shop } = here;
    makeOlder(shop);
    submit(shop, first);
    beatAfter(shop, 6);
    const type = (id: string, value: string) =>
      shop.host.person(agent).edit(shop.books.order, todo.sheetId, 1, before.indexOf(id), [[value]]);
    type('remark', '打字到一半');
    expect(fillOf(shop, 'dueAt')).toBeNull();

    expect(install(shop).done).not.toEqual([]);
    expect(desk(shop).rows[0]?.slice(0, 3)).toEqual(['订单号', '账簿行', '客户']);
    expect(desk(shop).rows[1]?.[before.indexOf('remark')]).toBe('打字到一半');
    expect(desk(shop).frozenColumns).toBe(1);
    expect(fillOf(shop, 'dueAt')).not.toBeNull();
    expect(install(shop).done).toEqual([]);

    type('by', '客服');
    type('action', '已联系，信息有效');
    beatAfter(shop, 6);
    expect(stateOf(shop, first)).not.toBe('accepted');
  });
});
