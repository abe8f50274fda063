import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { unwrap } from '../../src/order-file/bare.ts';
import { recognise } from '../../src/order-file/recognise.ts';
import { english, law } from '../builders.ts';
import { ordersTold, partTold, stagedFile, tableTold } from './told.ts';

/** Headers as the platforms write them, spaces at their ends included. */
export const tmall = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];
const taobao = (
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,' +
  '联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,' +
  '分阶段订单信息,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易'
).split(',');

const good = ['1001', '178.8', '178.8', '上海', '2026-03-01 09:00:00', '2026-03-01 09:01:00', '0.0'];
const kindOf = (header: readonly string[]) => {
  const format = recognise(header, 'zh-CN');
  return 'refused' in format ? english(format.refused) : format.kind;
};
const firstTold = (header: readonly string[], row: readonly string[]) => {
  const [told] = ordersTold([header, row], { language: 'zh-CN' });
  return told?.fault === '' ? told.cells : told?.fault;
};

describe('a header is recognised', () => {
  test('of both files', () => {
    expect(kindOf(tmall)).toBe('tmallReport');
    expect(kindOf(taobao)).toBe('taobaoOrders');
  });

  test('with what platforms wrap around it, in another order, with further columns', () => {
    const wrapped = [...tmall].reverse().map((name, place) => (['="$"', "'$", '\t$', '\ufeff$'][place % 4] ?? '').replace('$', name));
    expect(kindOf([...wrapped, '备注标签'])).toBe('tmallReport');
  });

  test('a missing column is named', () => {
    expect(kindOf(tmall.filter((name) => name !== '退款金额'))).toContain('missing columns 退款金额');
  });

  test.each([
    ['no header at all', []],
    ['a list of goods', '商品,价格,库存'.split(',')],
  ])('%s is no order file that is known', (_, header) => {
    expect(kindOf(header)).toContain('no order file that is known');
  });
});

test.each([
  ['="1234567890123456789"', '1234567890123456789'],
  ["'1234567890123456789", '1234567890123456789'],
  ['\t1234567890123456789\t', '1234567890123456789'],
  ['\ufeff订单编号', '订单编号'],
  ['\u3000上海 ', '上海'],
  ['=""', ''],
  ["'", ''],
  ['a=b', 'a=b'],
  ['\u202d13812345678\u202c', '13812345678'],
  [' '.repeat(50_000) + 'x', 'x'],
])('%j is unwrapped', (cell, bare) => {
  expect(unwrap(cell)).toBe(bare);
});

test('a Tmall line is read by its header', () => {
  expect(firstTold(tmall, good)).toMatchObject({
    orderNo: '1001',
    channel: 'tmall',
    due: '178.8',
    refunded: '0.0',
    phone: '',
    state: 'accepted',
  });
  expect(firstTold(tmall, ['1001', '1', '0', '', '2026-03-01 09:00:00', 'null', '0'])).toMatchObject({ paid: '0', paidAt: '' });
});

describe('a Taobao line', () => {
  const values: Readonly<Record<string, string>> = {
    订单编号: '="1234567890123456789"',
    买家会员名: 'wang_fang',
    总金额: '100.00',
    买家实际支付金额: '90.00',
    订单状态: '买家已付款，等待卖家发货',
    买家留言: '尽快',
    收货人姓名: '王**',
    收货地址: '上海 ****',
    联系手机: "'138****1234",
    订单创建时间: '2026-03-01 09:00:00',
    订单付款时间: '2026-03-01 09:01:00',
    宝贝标题: '红酒',
    订单备注: "'null",
    宝贝总数量: '2',
  };
  const read = (change: Readonly<Record<string, string>> = {}) =>
    firstTold(
      taobao,
      taobao.map((name) => ({ ...values, ...change })[name.trim()] ?? ''),
    );

  test('is read, masked as it is', () => {
    expect(read()).toEqual({
      orderNo: '1234567890123456789',
      channel: 'taobao',
      customer: '王**',
      phone: '138****1234',
      address: '上海 ****',
      goods: '红酒',
      quantity: '2',
      due: '100.00',
      paid: '90.00',
      refunded: '0',
      orderedAt: '2026-03-01 09:00:00',
      paidAt: '2026-03-01 09:01:00',
      remarks: '尽快',
      state: 'accepted',
      trackingNo: '',
    });
  });

  test('[ORD-6] that nobody paid yet tells an amount, and is unpaid', () => {
    expect(read({ 订单付款时间: '' })).toMatchObject({ paid: '0', paidAt: '' });
  });

  test('falls back on member name and landline', () => {
    expect(read({ 收货人姓名: '', 联系手机: 'null', 联系电话: '021-58881234' })).toMatchObject({
      customer: 'wang_fang',
      phone: '021-58881234',
    });
  });

  test.each([
    ['买家已付款，等待卖家发货', 'accepted'],
    ['买家已付款,等待卖家发货', 'accepted'],
    ['等待买家付款', 'accepted'],
    ['卖家部分发货', 'partShipped'],
    ['卖家已发货，等待买家确认', 'shipped'],
    ['买家已签收,货到付款专用', 'delivered'],
    ['交易成功', 'delivered'],
    ['交易关闭', 'closed'],
    ['付款以后用户退款成功，交易自动关闭', 'closed'],
  ])('%s is %s', (status, state) => {
    expect(read({ 订单状态: status })).toMatchObject({ state });
  });

  test.each(['交易进行中', '', '买家已付款，等待'])('[ORD-6] a state that nobody knows is told, never guessed: %j', (status) => {
    expect(read({ 订单状态: status })).toBe(`不认得的状态“${status}”`);
  });

  test('closed after it was paid: the money went back; closed before: nobody paid', () => {
    expect(read({ 订单状态: '交易关闭' })).toMatchObject({ due: '100.00', paid: '0', refunded: '90.00' });
    expect(read({ 订单状态: '交易关闭', 订单付款时间: '' })).toMatchObject({ due: '100.00', paid: '0', refunded: '0' });
  });
});

describe('a file is cut', () => {
  test('into parts that tell where they come from', () => {
    const { parts } = stagedFile([tmall, good, ['1002', ...good.slice(1)]], { language: 'zh-CN' });
    expect(parts).toHaveLength(1);
    expect(parts[0]?.slice(1, 6)).toEqual([1, 1, 'orders.csv', '天猫订单报表', 2]);
    expect(String(parts[0]?.[0])).toMatch(/^[0-9a-f]{16}\.\d+$/);
  });

  test('the same content has the same digest, another moment another id', () => {
    const id = (rows: readonly (readonly string[])[], moment: number) => String(stagedFile(rows, { now: moment }).parts[0]?.[0]);
    const [first, later] = [Date.UTC(2026, 2, 1), Date.UTC(2026, 2, 4)];
    expect(id([tmall, good], first).split('.')[0]).toBe(id([tmall, good], later).split('.')[0]);
    expect(id([tmall, good], first)).not.toBe(id([tmall, good], later));
    expect(id([tmall, good], first)).not.toBe(id([tmall, ['1002', ...good.slice(1)]], first));
  });

  test('empty lines are passed over, and the line numbers of the file stay', () => {
    const told = ordersTold([tmall, good, [''], [], ['', ' ', '\t'], ['1002', ...good.slice(1)]]);
    expect(told.map(({ fileLine }) => fileLine)).toEqual([2, 6]);
  });

  test.each([
    ['no lines', [], 50_000, 'no order rows'],
    ['a header alone', [tmall], 50_000, 'no order rows'],
    ['empty lines alone', [tmall, [''], ['', '']], 50_000, 'no order rows'],
    [
      'no order file',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      50_000,
      'no order file',
    ],
    ['too many rows', [tmall, good, good, good], 2, '3 rows; at most 2'],
  ] as const)('%s: refused', (_, lines, maxRows, told) => {
    expect(tableTold(lines, { maxRows })).toContain(told);
  });

  test('as many rows as are allowed go', () => {
    expect(tableTold([tmall, good, good], { maxRows: 2 })).toMatchObject({ rows: 2 });
  });

  test('a line with filled cells beyond the header is kept, with its fault', () => {
    expect(ordersTold([tmall, [...good, 'x']]).map(({ fault }) => fault)).toEqual(['has 8 cells instead of 7']);
  });

  test('empty cells beyond the header, or missing at the end, are nothing', () => {
    expect(ordersTold([tmall, [...good, '', ' ']]).map(({ fault }) => fault)).toEqual(['']);
    const [told] = ordersTold([[...tmall, '备注'], good]);
    expect(told).toMatchObject({ fault: '', cells: { orderNo: '1001' } });
  });

  test('its fault is told in the language of the workbook', () => {
    expect(ordersTold([tmall, [...good, 'x']], { language: 'zh-CN' })[0]?.fault).toBe('有 8 格，应为 7 格');
  });

  test('60,000 characters in a cell: the line is kept, shortened, with its fault', () => {
    const staged = stagedFile([tmall, [...good.slice(0, 3), '海'.repeat(60_000), ...good.slice(4)], ['1002', ...good.slice(1)]]);
    expect(staged.parts.every((cells) => String(cells[6]).length <= 50_000)).toBe(true);
    expect(staged.parts.flatMap(partTold).map(({ fault }) => fault !== '')).toEqual([true, false]);
  });

  test('so are 60,000 quotation marks in every cell, which JSON writes twice', () => {
    const staged = stagedFile([taobao, taobao.map(() => '"'.repeat(60_000))]);
    for (const cells of staged.parts) expect(String(cells[6]).length).toBeLessThanOrEqual(50_000);
  });

  test('the name of a file does no harm', () => {
    const named = stagedFile([tmall, good], { name: `a\u0000\n${'长'.repeat(300)}.csv` });
    expect(named.parts[0]?.[3]).toBe(`a  ${'长'.repeat(197)}`);
  });

  test('law: no row is lost, none comes twice, no part outgrows its cell', () => {
    // What a cell is made of and how often: so an example that fails prints short.
    const cell = fc.record({ of: fc.constantFrom('x', '海', '"', '\\', '\u0001', '🍷', '\u200b'), length: fc.nat(6_000) });
    law(
      fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 30 }),
      (cells) => {
        const rows = cells.map((row, place) => [`no-${String(place)}`, ...row.map(({ of, length }) => of.repeat(length))]);
        const staged = stagedFile([tmall, ...rows]);
        const numbers = staged.parts.flatMap(partTold).map((order) => order.cells.orderNo);
        expect(numbers).toEqual(rows.map(([orderNo]) => orderNo));
        for (const part of staged.parts) expect(String(part[6]).length).toBeLessThanOrEqual(50_000);
      },
      100,
    );
  });
});
