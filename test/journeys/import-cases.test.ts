import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { readOrderFile, stageOrderFile } from '../../src/cli/order-file.ts';
import { root } from '../../src/cli/root.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { importMoves, importParts, importProblems, imports, openOrders, orders, todo } from '../../src/orders/tables.ts';
import { agent, beatAfter, first, journal, ledgerRow, mails, numbersOf, rowsOf, sheetOf, standingShop, stateOf, step } from './given.ts';

const here = standingShop();

/** Imports a file of `test/files/orders` as an agent; why it was refused, null where it was not. */
function importCase(shop: Shop, name: string): string | null {
  const file = readOrderFile(readFileSync(join(root, 'test/files/orders', name)), name);
  if ('refused' in file) return file.refused;
  const { refused } = stageOrderFile(shop, agent, file);
  for (let beats = 0; beats < 6 && rowsOf(shop, importParts).length > 0; beats += 1) beatAfter(shop, beats === 0 ? 6 : 1);
  return refused;
}

const problems = (shop: Shop) => rowsOf(shop, importProblems).map(({ cells }) => `${String(cells['fileLine'])} ${String(cells['reason'])}`);
const sealed = (shop: Shop) => numbersOf(shop, orders);
const moves = (shop: Shop) => rowsOf(shop, importMoves).map(({ cells }) => [cells['orderNo'], cells['what'], cells['was'], cells['is']]);

/** Everything that an import may change: ledgers, lists, desks. */
const everything = (shop: Shop) => [orders, importProblems, importMoves, todo, openOrders].map((table) => sheetOf(shop, table));

test('[ORD-5] an order number that lost its digits in Excel is not sealed, and the list says to export again', () => {
  const { shop } = here;
  importCase(shop, '01-order-numbers-as-1.23E18.csv');
  expect([sealed(shop), problems(shop)]).toEqual([
    [],
    [2, 3, 4].map((line) => `${String(line)} 订单号：订单号的位数已经丢失。请从平台重新导出，不要用 Excel 打开后再存`),
  ]);
});

test('[ORD-6] landlines with an extension and the platforms’ own numbers are telephone numbers', () => {
  const { shop } = here;
  importCase(shop, '02-landline-with-extension.csv');
  const phones = rowsOf(shop, orders).map(({ cells }) => cells['phone']);
  expect([phones, problems(shop)]).toEqual([['010-12345678-8001', '0571-88888888-801', '13512345678-9100', '13512345678转9100'], []]);
});

test('[ORD-6] marks around a telephone number carry nothing', () => {
  const { shop } = here;
  importCase(shop, '04-invisible-marks-around-phone.csv');
  expect([rowsOf(shop, orders).map(({ cells }) => cells['phone']), problems(shop)]).toEqual([['13812345678', '13812345678'], []]);
});

test.each([
  ['05a-tab-separated-gbk.csv', [first, '2']],
  ['05b-excel-unicode-text-utf16.txt', [first]],
  ['05c-semicolon-separated-gbk.csv', [first]],
  ['07-trailing-comma-on-rows-only.csv', ['1001', '1002']],
])('[ORD-1] %s is read whatever parts its cells', (name, numbers) => {
  const { shop } = here;
  expect(importCase(shop, name)).toBeNull();
  expect([sealed(shop), problems(shop)]).toEqual([numbers, []]);
});

test.each([
  ['08-gbk-remark-cut-in-half.csv', ['2', '3']],
  ['08-utf8-emoji-as-surrogates.csv', ['2']],
  ['08-utf8-remark-cut-in-half.csv', ['2']],
])('[ORD-1] %s: the line with the bad byte is listed, the others are sealed', (name, numbers) => {
  const { shop } = here;
  expect(importCase(shop, name)).toBeNull();
  expect([sealed(shop), problems(shop)]).toEqual([numbers, ['2 有认不出的字（平台导出时截断）。请对照平台手工录入']]);
});

test('[ORD-5] goods that are longer than their cell end in …', () => {
  const { shop } = here;
  importCase(shop, '09-twelve-items-goods-over-500.csv');
  const goods = String(ledgerRow(shop, first)?.['goods']);
  expect([goods.length, goods.slice(-1), problems(shop)]).toEqual([500, '…', []]);
});

describe('[ORD-2] the states of a platform are whole words', () => {
  test('closed and refunded orders ask for no call; one shipped in part is not new; the rest is', () => {
    const { shop } = here;
    importCase(shop, '10-statuses-beyond-four.csv');
    const shown = ['1', '2', '3', '4', '5', '6', '7', '8'].map((no) => [no, stateOf(shop, no), ledgerRow(shop, no)?.['payment']]);
    expect(shown).toEqual([
      ['1', 'closed', '已退款'],
      ['2', 'partShipped', '已付款'],
      ['3', 'delivered', '已付款'],
      ['4', 'closed', '未付款'],
      ['5', 'accepted', '未付款'],
      ['6', 'accepted', '已付款'],
      ['7', 'accepted', '少付'],
      ['8', 'closed', '已退款'],
    ]);
    expect([...numbersOf(shop, openOrders)].sort()).toEqual(['2', '5', '6', '7']);
    beatAfter(shop, 15);
    const letters = shop.host
      .mails()
      .map(({ body }) => body)
      .join('\n');
    for (const no of ['5', '6', '7']) expect(letters).toContain(`\n${no}、王**`);
    for (const no of ['1', '2', '3', '4', '8']) expect(letters).not.toContain(`\n${no}、王**`);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('one that nobody knows goes on the problem list, the orders beside it are sealed', () => {
    const { shop } = here;
    const text = readFileSync(join(root, 'test/files/orders/10-statuses-beyond-four.csv'), 'utf8').replace('卖家部分发货', '卖家在想办法');
    const file = readOrderFile(Buffer.from(text), 'a.csv');
    if ('refused' in file) throw new Error(file.refused);
    stageOrderFile(shop, agent, file);
    beatAfter(shop, 6);
    expect([problems(shop), sealed(shop).length]).toEqual([['3 不认得的状态“卖家在想办法”'], 7]);
  });
});

test('[ORD-5] a line break in address or goods is one space, in a remark it stays', () => {
  const { shop } = here;
  importCase(shop, '12-line-breaks-in-cells.csv');
  expect(problems(shop)).toEqual([]);
  expect(ledgerRow(shop, first)?.['remarks']).toContain('第二行');
  expect([ledgerRow(shop, '2')?.['address'], ledgerRow(shop, '3')?.['goods']]).toEqual(['浙江省 杭州市 西湖区 ****', '茶A 茶B']);
});

test('[ORD-5] a lone quotation mark merges no orders: each line is sealed as it stands, or listed', () => {
  const { shop } = here;
  importCase(shop, '14-remark-opens-a-quote.csv');
  expect(sealed(shop)).toEqual([first, '2026030200000000005']);
  expect(ledgerRow(shop, first)).toMatchObject({ customer: '王**', phone: '138****1234' });
  expect(problems(shop).map((each) => each.slice(0, 1))).toEqual(['3', '4', '5']);
});

describe('[ORD-5] a later file moves an order on along its states', () => {
  test('cancelled and shipped orders are chased no more; what was sealed stays; what moved is told', () => {
    const { shop } = here;
    importCase(shop, '15a-morning.csv');
    const before = ['orderNo', 'due', 'paid', 'address', 'customer', 'seal'].map((id) => ledgerRow(shop, first)?.[id]);
    importCase(shop, '15b-noon-cancelled-and-shipped.csv');
    expect([stateOf(shop, first), stateOf(shop, '2'), numbersOf(shop, openOrders)]).toEqual(['closed', 'shipped', ['2']]);
    expect(['orderNo', 'due', 'paid', 'address', 'customer', 'seal'].map((id) => ledgerRow(shop, first)?.[id])).toEqual(before);
    expect(moves(shop)).toEqual([
      [first, '往前走了', '已受理，已付款', '交易关闭，已退款'],
      ['2', '往前走了', '已受理，已付款', '已发货，已付款'],
    ]);
    expect(ledgerRow(shop, first)?.['remarks']).toContain('导入 15b-noon-cancelled-and-shipped.csv:2：已受理，已付款 → 交易关闭，已退款');
    const told = mails(shop).length;
    for (const minutes of [6, 30, 90]) beatAfter(shop, minutes);
    expect(mails(shop, told).filter((mail) => mail.includes('等待'))).toEqual([]);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('never back: the morning’s file, and the noon’s once more, change nothing', () => {
    const { shop } = here;
    importCase(shop, '15a-morning.csv');
    importCase(shop, '15b-noon-cancelled-and-shipped.csv');
    const before = everything(shop);
    importCase(shop, '15a-morning.csv');
    importCase(shop, '15b-noon-cancelled-and-shipped.csv');
    expect(everything(shop)).toEqual(before);
    expect(rowsOf(shop, imports).map(({ cells }) => [cells['sealed'], cells['known']])).toEqual([
      [2, 0],
      [0, 2],
      [0, 2],
      [0, 2],
    ]);
  });

  test('our own steps stand where the platform is behind, and both files at once do the same', () => {
    const { shop } = here;
    importCase(shop, '15a-morning.csv');
    step(shop, '2', 'calledValid');
    importCase(shop, '15a-morning.csv');
    expect([stateOf(shop, '2'), moves(shop)]).toEqual(['called', []]);
    importCase(shop, '15b-noon-cancelled-and-shipped.csv');
    expect(stateOf(shop, '2')).toBe('shipped');
  });

  test('two files that wait together are worked off one after the other', () => {
    const { shop } = here;
    for (const name of ['15a-morning.csv', '15b-noon-cancelled-and-shipped.csv']) {
      const file = readOrderFile(join(root, 'test/files/orders', name));
      if ('refused' in file) throw new Error(file.refused);
      stageOrderFile(shop, agent, file);
    }
    beatAfter(shop, 6);
    expect([stateOf(shop, first), stateOf(shop, '2')]).toEqual(['closed', 'shipped']);
    expect(moves(shop)).toHaveLength(2);
  });

  test('what contradicts the ledger is listed, and changes nothing', () => {
    const { shop } = here;
    importCase(shop, '15a-morning.csv');
    step(shop, '2', 'calledInvalid', { by: '客服', remark: '空号' });
    const other = readFileSync(join(root, 'test/files/orders/15b-noon-cancelled-and-shipped.csv'), 'utf8')
      .replace('交易关闭', '买家已付款，等待卖家发货')
      .replace('198.00', '188.00')
      .replace('198.00', '188.00')
      .replace('198.00', '188.00');
    const file = readOrderFile(Buffer.from(other), 'other.csv');
    if ('refused' in file) throw new Error(file.refused);
    const asTheyStand = () => rowsOf(shop, orders).map(({ cells: { reminded: _, ...cells } }) => cells);
    const before = asTheyStand();
    stageOrderFile(shop, agent, file);
    beatAfter(shop, 6);
    expect(moves(shop)).toEqual([
      [first, '与账簿不符', '198.00', '188.00'],
      ['2', '与账簿不符', '已联系，无效', '已发货'],
    ]);
    expect(asTheyStand()).toEqual(before);
    const entries = journal(shop).length;
    stageOrderFile(shop, agent, file);
    beatAfter(shop, 6);
    const others = journal(shop)
      .slice(entries)
      .filter(({ table, what }) => table !== 'imports' && what === 'orders.import');
    expect(others).toEqual([]);
  });
});
