import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { settingsTable, staffTable } from '../../src/access/tables.ts';
import { newOrders, orders, todo } from '../../src/orders/tables.ts';
import { columnIds } from '../../src/table/table.ts';
import {
  agent,
  beatAfter,
  deskCell,
  during,
  first,
  goodOrder,
  journal,
  mails,
  numbersOf,
  owner,
  rowsOf,
  scanned,
  second,
  standingShop,
  stateOf,
  step,
  submit,
  supervisor,
  typeCells,
  typeRaw,
} from './given.ts';

const here = standingShop();
const commit = 'Sheets.Spreadsheets.batchUpdate';
const phone = columnIds(newOrders).indexOf('phone');
const hand = (shop: Shop) => shop.host.person(agent);
const order = (shop: Shop) => shop.books.order;

/** How people break the header of New orders, and how they mend it. */
const breaks: Readonly<
  Record<string, { readonly breakIt: (shop: Shop) => void; readonly mend: (shop: Shop) => void; readonly words: string }>
> = {
  renamed: {
    breakIt: (shop) => hand(shop).edit(order(shop), newOrders.sheetId, 0, phone, [['手机号']]),
    mend: (shop) => hand(shop).edit(order(shop), newOrders.sheetId, 0, phone, [['电话']]),
    words: '工作表“新订单”缺少列“电话 / 電話 / Phone”（被删除或改名）。请恢复表头后再试。',
  },
  doubled: {
    breakIt: (shop) => {
      hand(shop).insertColumns(order(shop), newOrders.sheetId, columnIds(newOrders).length, 1);
      hand(shop).edit(order(shop), newOrders.sheetId, 0, columnIds(newOrders).length, [['电话']]);
    },
    mend: (shop) => hand(shop).edit(order(shop), newOrders.sheetId, 0, columnIds(newOrders).length, [['备用电话']]),
    words: '工作表“新订单”有两列都叫“电话 / 電話 / Phone”。请把多余的一列改名或删除。',
  },
  deleted: {
    breakIt: (shop) => {
      hand(shop).deleteColumns(order(shop), newOrders.sheetId, phone, 1);
    },
    mend: (shop) => {
      hand(shop).insertColumns(order(shop), newOrders.sheetId, phone, 1);
      hand(shop).edit(order(shop), newOrders.sheetId, 0, phone, [['电话']]);
      hand(shop).edit(order(shop), newOrders.sheetId, 1, phone, [['13800000001']]);
    },
    words: '工作表“新订单”缺少列“电话 / 電話 / Phone”（被删除或改名）。请恢复表头后再试。',
  },
};

describe('a desk whose column was', () => {
  test.each(Object.entries(breaks))(
    '%s is not touched, the other desk goes on, and after mending nothing is lost',
    (_, { breakIt, mend, words }) => {
      const { shop } = here;
      typeCells(shop, agent, { table: newOrders, line: submit(shop, second), cells: { action: null } });
      shop.host.edits = 'lost';
      typeCells(shop, agent, { table: newOrders, line: 2, cells: { ...goodOrder(shop), action: 'submit' } });
      breakIt(shop);
      const before = shop.host.sheet(order(shop), newOrders.sheetId).rows;
      shop.host.edits = 'now';
      step(shop, second, 'calledValid');
      beatAfter(shop, 6);
      expect(shop.host.sheet(order(shop), newOrders.sheetId).rows).toEqual(before);
      expect([stateOf(shop, first), stateOf(shop, second)]).toEqual([null, 'called']);
      expect(hand(shop).menu(order(shop), 'checkThisSheet', newOrders.sheetId).alerts).toEqual([words]);
      mend(shop);
      beatAfter(shop, 6);
      expect(stateOf(shop, first)).toBe('accepted');
      expect(brokenBooks(shop)).toEqual([]);
    },
  );

  test('renamed is told within the hour, without anybody asking', () => {
    const { shop } = here;
    breaks['renamed']?.breakIt(shop);
    typeRaw(shop, agent, newOrders, 2, 'orderNo', first);
    for (const minutes of [6, 6, 60]) beatAfter(shop, minutes);
    const shown = JSON.stringify([shop.host.sheets(shop.books.control).map(({ rows }) => rows), shop.host.mails()]);
    expect(shown).toContain('电话 / 電話 / Phone');
  });

  test('renamed on the To-do: the ledger goes on, and the desk is right again once it is mended', () => {
    const { shop } = here;
    submit(shop, first);
    const state = columnIds(todo).indexOf('state');
    hand(shop).edit(order(shop), todo.sheetId, 0, state, [['进度']]);
    submit(shop, second);
    expect(stateOf(shop, second)).toBe('accepted');
    hand(shop).edit(order(shop), todo.sheetId, 0, state, [['状态']]);
    beatAfter(shop, 6);
    expect(numbersOf(shop, todo)).toEqual([second, first]);
  });

  test('moved by people, or with a column of their own beside, works on', () => {
    const { shop } = here;
    hand(shop).insertColumns(order(shop), newOrders.sheetId, 0, 1);
    hand(shop).edit(order(shop), newOrders.sheetId, 0, 0, [['我的备忘']]);
    const cells = goodOrder(shop);
    const words = [
      '备忘',
      first,
      '淘宝',
      cells['customer'],
      cells['phone'],
      cells['address'],
      cells['goods'],
      2,
      198,
      0,
      null,
      '2026-03-02 09:00',
      null,
      null,
      '客服',
      '提交',
    ];
    hand(shop).edit(order(shop), newOrders.sheetId, 1, 0, [words as string[]]);
    scanned(shop, { table: newOrders, line: 2 });
    expect(stateOf(shop, first)).toBe('accepted');
    expect(shop.host.sheet(order(shop), newOrders.sheetId).rows[1]?.[0]).toBe('备忘');
  });
});

test('a tab that was renamed is still found', () => {
  const { shop } = here;
  hand(shop).renameSheet(order(shop), newOrders.sheetId, '订单录入');
  submit(shop, first);
  expect(stateOf(shop, first)).toBe('accepted');
});

test('a broken header of Settings or Staff takes no published setting away', () => {
  const { shop } = here;
  submit(shop, first);
  for (const { sheetId } of [settingsTable, staffTable]) shop.host.person(owner).edit(shop.books.control, sheetId, 0, 1, [['?']]);
  for (const minutes of [6, 6]) beatAfter(shop, minutes);
  const shared = JSON.stringify(shop.host.sheet(order(shop), 9004).rows);
  for (const published of ['audit@outside.example', supervisor]) expect(shared).toContain(published);
  expect(mails(shop)[1]).toContain(supervisor);
});

describe('rows that move while an Action runs', () => {
  const moves: Readonly<Record<string, (shop: Shop) => void>> = {
    sorted: (shop) => {
      hand(shop).sort(order(shop), todo.sheetId, 1, 0, false);
    },
    'pushed down': (shop) => {
      hand(shop).insertRows(order(shop), todo.sheetId, 1, 2);
    },
    deleted: (shop) => {
      hand(shop).deleteRows(order(shop), todo.sheetId, 1, 1);
    },
  };
  test.each(Object.entries(moves))('%s: the Action is about the order it was chosen for, and the desk heals', (_, move) => {
    const { shop } = here;
    submit(shop, first);
    submit(shop, second);
    const stop = during(shop, commit, () => {
      move(shop);
    });
    step(shop, second, 'calledValid');
    stop();
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect([stateOf(shop, first), stateOf(shop, second)]).toEqual(['accepted', 'called']);
    const shown = rowsOf(shop, todo).map(({ cells }) => [cells['orderNo'], cells['state']]);
    expect(shown.sort()).toEqual([
      [first, '已受理'],
      [second, '已联系，有效'],
    ]);
    expect(journal(shop).filter(({ what }) => what === 'orders.calledValid')).toHaveLength(1);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('a new order that is sorted away while it is sealed is sealed once', () => {
    const { shop } = here;
    typeCells(shop, agent, { table: newOrders, line: 2, cells: { orderNo: '0-draft' } });
    const stop = during(shop, commit, () => {
      hand(shop).sort(order(shop), newOrders.sheetId, 1, 0, true);
    });
    submit(shop, first);
    stop();
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect(rowsOf(shop, orders)).toHaveLength(1);
    expect(rowsOf(shop, newOrders).map(({ cells }) => cells['orderNo'])).toEqual([first, '0-draft']);
    expect(deskCell(shop, newOrders, 3, 'result')).toBeNull();
  });
});

describe('two people', () => {
  test('choose an Action on one row at once: both are decided, one after the other, each once', () => {
    const { shop } = here;
    submit(shop, first);
    const stop = during(shop, commit, () => {
      step(shop, first, 'calledInvalid', { by: '主管', remark: '空号' }, supervisor);
    });
    step(shop, first, 'calledValid');
    stop();
    expect(stateOf(shop, first)).toBe('called');
    beatAfter(shop, 1);
    expect(stateOf(shop, first)).toBe('invalid');
    expect(journal(shop).map(({ what, actor }) => `${what} ${actor}`)).toEqual([
      'orders.submit 客服',
      'orders.calledValid 客服',
      'orders.calledInvalid 主管',
    ]);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('choose the same Action on one row at once: it is taken once', () => {
    const { shop } = here;
    submit(shop, first);
    const stop = during(shop, commit, () => {
      step(shop, first, 'calledValid', { by: '主管' }, supervisor);
    });
    step(shop, first, 'calledValid');
    stop();
    for (const minutes of [1, 6]) beatAfter(shop, minutes);
    expect(journal(shop).filter(({ what }) => what === 'orders.calledValid')).toHaveLength(1);
    expect(deskCell(shop, todo, 2, 'result')).toContain('已记录：已联系，有效');
  });
});

test('an Action that is cleared before anybody saw it does nothing; one cleared afterwards stays done', () => {
  const { shop } = here;
  submit(shop, first);
  shop.host.edits = 'lost';
  step(shop, first, 'calledValid');
  typeRaw(shop, agent, todo, 2, 'action', null);
  beatAfter(shop, 6);
  expect(stateOf(shop, first)).toBe('accepted');
  step(shop, first, 'calledValid');
  beatAfter(shop, 6);
  typeRaw(shop, agent, todo, 2, 'action', null);
  beatAfter(shop, 6);
  expect(stateOf(shop, first)).toBe('called');
  expect(journal(shop).filter(({ what }) => what === 'orders.calledValid')).toHaveLength(1);
});

test('an order number typed over another on the To-do moves no order', () => {
  const { shop } = here;
  submit(shop, first);
  submit(shop, second);
  typeRaw(shop, agent, todo, 2, 'orderNo', first);
  typeRaw(shop, agent, todo, 2, 'action', '已联系，信息有效');
  for (const minutes of [6, 6]) beatAfter(shop, minutes);
  expect([stateOf(shop, first), stateOf(shop, second)]).toEqual(['accepted', 'accepted']);
  expect(numbersOf(shop, todo)).toContain(second);
});
