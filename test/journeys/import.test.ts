import { existsSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { readOrderFile, stageOrderFile, type OrderTable } from '../../src/cli/order-file.ts';
import type { FileTable } from '../../src/order-file/table.ts';
import { realOrders } from '../../src/cli/real-data.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { importParts, importProblems, imports, openOrders, orders, todo } from '../../src/orders/tables.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { agent, beatAfter, beatAt, first, journal, ledgerRow, mails, numbersOf, rowsOf, standingShop, stateOf, step } from './given.ts';
import { gbk } from './gbk.ts';

const here = standingShop();

/** The classic Taobao order file with all its columns. */
const taobao = (
  '订单编号,买家会员名,买家支付宝账号,买家应付货款,买家应付邮费,买家支付积分,总金额,返点积分,买家实际支付金额,买家实际支付积分,订单状态,买家留言,收货人姓名,收货地址 ,运送方式,' +
  '联系电话 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝种类 ,物流单号 ,物流公司,订单备注,宝贝总数量,店铺Id,店铺名称,订单关闭原因,卖家服务费,买家服务费,发票抬头,是否手机订单,' +
  '分阶段订单信息,定金排名,修改后的sku,修改后的收货地址,异常信息,天猫卡券抵扣,集分宝抵扣,是否是O2O交易'
).split(',');
const tmall = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];

function taobaoRow(change: Readonly<Record<string, string>> = {}): readonly string[] {
  const cells: Record<string, string> = {
    订单编号: `="${first}"`,
    买家会员名: 'tb_wang',
    总金额: '198.00',
    买家实际支付金额: '198.00',
    订单状态: '买家已付款，等待卖家发货',
    买家留言: '请快点',
    收货人姓名: '王**',
    '收货地址 ': '浙江省 杭州市 西湖区 ****',
    '联系电话 ': "'null",
    联系手机: "'138****1234",
    订单创建时间: '2026-03-02 08:30:00',
    '订单付款时间 ': '2026-03-02 08:31:00',
    '宝贝标题 ': '龙井茶，特级',
    订单备注: 'null',
    宝贝总数量: '2',
    ...change,
  };
  return taobao.map((name) => cells[name] ?? '');
}

function tmallRow(orderNo: string, change: Readonly<Record<string, string>> = {}): readonly string[] {
  const cells: Record<string, string> = {
    订单编号: orderNo,
    总金额: '100',
    买家实际支付金额: '100',
    '收货地址 ': '上海',
    订单创建时间: '2026-03-02 09:00:00',
    '订单付款时间 ': '2026-03-02 09:01:00',
    退款金额: '0.0',
    ...change,
  };
  return tmall.map((name) => cells[name] ?? '');
}

const csv = (lines: readonly (readonly string[])[]) =>
  lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

function opened(source: string | Uint8Array, name = 'orders.csv'): FileTable {
  const file = readOrderFile(typeof source === 'string' ? Buffer.from(source) : source, name);
  if ('refused' in file) throw new Error(file.refused);
  return file;
}

/** Stages a file as an agent and lets beats work it off; the service calls of all of it. */
function importFile(
  shop: Shop,
  file: OrderTable | FileTable,
): { readonly rows: number; readonly refused: string | null; readonly calls: number } {
  const from = shop.host.runs().length;
  const staged = stageOrderFile(shop, agent, file);
  for (let beats = 0; beats < 12 && rowsOf(shop, importParts).length > 0; beats += 1) beatAfter(shop, beats === 0 ? 6 : 1);
  const calls = shop.host
    .runs()
    .slice(from)
    .reduce((sum, run) => sum + run.callCount, 0);
  return { ...staged, calls };
}

const records = (shop: Shop): readonly AnyRow[] => rowsOf(shop, imports).map(({ cells }) => cells);
const reasons = (shop: Shop) => rowsOf(shop, importProblems).map(({ cells }) => `${String(cells['fileLine'])} ${String(cells['reason'])}`);

describe('a Taobao file in GBK', () => {
  test('[ORD-1][ORD-5] its orders are sealed, stand on the to-do and are called about like typed ones', () => {
    const { shop } = here;
    const lines = [
      taobao,
      taobaoRow(),
      taobaoRow({ 订单编号: '="2"', 订单状态: '交易成功' }),
      taobaoRow({ 订单编号: '="3"', 订单创建时间: '2026-02-20 08:30:00', '订单付款时间 ': '2026-02-20 08:31:00' }),
    ];
    expect(importFile(shop, opened(gbk(csv(lines))))).toMatchObject({ rows: 3, refused: null });
    expect(records(shop)).toMatchObject([
      { name: 'orders.csv', kind: '淘宝订单文件', read: 3, sealed: 3, history: 1, known: 0, faulty: 0 },
    ]);
    expect(ledgerRow(shop, first)).toMatchObject({
      channel: '淘宝',
      customer: '王**',
      phone: '138****1234',
      address: '浙江省 杭州市 西湖区 ****',
      goods: '龙井茶，特级',
      quantity: 2,
      due: 198,
      remarks: '请快点',
    });
    expect([first, '2', '3'].map((orderNo) => stateOf(shop, orderNo))).toEqual(['accepted', 'delivered', 'history']);
    expect(numbersOf(shop, todo)).toEqual([first]);
    step(shop, first, 'calledValid');
    expect(stateOf(shop, first)).toBe('called');
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('the same file twice, and one that overlaps it, add only what is new', () => {
    const { shop } = here;
    const file = opened(gbk(csv([taobao, taobaoRow()])));
    importFile(shop, file);
    importFile(shop, file);
    importFile(shop, opened(gbk(csv([taobao, taobaoRow(), taobaoRow({ 订单编号: '2' })]))));
    expect(records(shop)).toMatchObject([{ sealed: 1 }, { sealed: 0, known: 1 }, { sealed: 1, known: 1 }]);
    expect(rowsOf(shop, orders)).toHaveLength(2);
  });
});

test('[ORD-2] old orders become history: nothing to do, nobody is reminded, nothing is listed at closing time', () => {
  const { shop } = here;
  const old = { 订单创建时间: '2026-02-20 09:00:00', '订单付款时间 ': '2026-02-20 09:01:00' };
  importFile(shop, {
    name: 'old.csv',
    lines: [tmall, tmallRow('1', old), tmallRow('2', { ...old, '订单付款时间 ': '', 买家实际支付金额: '0' })],
  });
  expect(records(shop)).toMatchObject([{ read: 2, sealed: 2, history: 2 }]);
  for (const minutes of [6, 20, 60]) beatAfter(shop, minutes);
  beatAt(shop, '2026-03-02 21:01');
  expect(mails(shop).filter((mail) => !mail.includes('备份'))).toEqual([]);
  expect([...rowsOf(shop, todo), ...rowsOf(shop, openOrders)]).toEqual([]);
});

const real = realOrders();
(!existsSync(real) ? test.skip : test)(
  `the real file (REAL_DATA; ${existsSync(real) ? 'there' : `skipped: ${real} is not there`}): all 28,010 rows accounted for, at most 100 calls, twice adds nothing`,
  () => {
    const { shop } = here;
    const file = readOrderFile(real);
    if ('refused' in file) throw new Error(file.refused);
    const { rows, calls } = importFile(shop, file);
    expect(rows).toBe(28_010);
    const [record] = records(shop);
    expect(Number(record?.['sealed']) + Number(record?.['known']) + Number(record?.['faulty'])).toBe(28_010);
    expect(record).toMatchObject({ read: 28_010, known: 0, history: record?.['sealed'] });
    expect(rowsOf(shop, importProblems)).toHaveLength(Number(record?.['faulty']));
    expect(shop.host.sheet(shop.books.order, orders.sheetId).rows).toHaveLength(Number(record?.['sealed']) + 1);
    expect(rowsOf(shop, todo)).toEqual([]);
    expect(calls).toBeLessThanOrEqual(100);
    const entries = journal(shop).length;
    importFile(shop, file);
    expect(records(shop)[1]).toMatchObject({ read: 28_010, sealed: 0, known: record?.['sealed'], faulty: record?.['faulty'] });
    expect(rowsOf(shop, importProblems)).toHaveLength(Number(record?.['faulty']));
    expect(shop.host.sheet(shop.books.order, orders.sheetId).rows).toHaveLength(Number(record?.['sealed']) + 1);
    expect(
      journal(shop)
        .slice(entries)
        .every(({ table }) => table === 'imports'),
    ).toBe(true);
  },
  60_000,
);

test('more parts than control sees at once are all worked off', () => {
  const { shop } = here;
  const lines = [tmall, ...Array.from({ length: 200 }, (_, at) => tmallRow(String(at + 1)))];
  stageOrderFile(shop, agent, { name: 'big.csv', lines }, 1);
  for (const minutes of [6, 6, 6, 6]) beatAfter(shop, minutes);
  expect(rowsOf(shop, importParts)).toHaveLength(0);
  expect(records(shop)).toMatchObject([{ parts: 200, done: 200, read: 200, sealed: 200 }]);
});

describe('a file that cannot be taken is refused with a reason before anything is written', () => {
  const many = Array.from({ length: 100_000 }, (_, at) => tmallRow(String(at)));
  test.each([
    [
      'no order file',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
      '这不是认得的订单文件',
    ],
    ['a missing column', [tmall.slice(0, -1), tmallRow('1').slice(0, -1)], '天猫订单报表缺少列：退款金额'],
    ['no rows', [tmall], '文件里没有订单行'],
    ['rows that are empty', [tmall, tmall.map(() => ' ')], '文件里没有订单行'],
    ['nothing at all', [], '文件里没有订单行'],
    ['100,000 rows', [tmall, ...many], '文件有 100000 行，一次最多 50000 行'],
  ] as const)('%s', (_, lines, words) => {
    const { shop } = here;
    const staged = stageOrderFile(shop, agent, { name: 'x.csv', lines: lines });
    expect(staged.refused).toContain(words);
    beatAfter(shop, 6);
    expect([...rowsOf(shop, importParts), ...rowsOf(shop, imports), ...rowsOf(shop, orders)]).toEqual([]);
  });

  test('wrong encoding', () => {
    expect(readOrderFile(Buffer.from([0x61, 0x0a, 0xff, 0xff]), 'x.csv')).toEqual({
      refused: '第 2 行认不出来：文件不是完整的 UTF-8、UTF-16 或 GBK。请从平台重新导出。',
    });
    expect(readOrderFile(Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xff, 0xff]), 'x.xlsx')).toHaveProperty('refused');
  });
});

describe('odd cells in a file', () => {
  test.each([
    ['a control character', { '收货地址 ': '上海\u0007' }, '地址：含有不可见的控制字符，请删去'],
    ['60,000 characters', { '收货地址 ': '长'.repeat(60_000) }, '这一行太长，一格放不下'],
    ['201 characters', { '收货地址 ': '长'.repeat(201) }, '地址：太长：201 个字，最多 200 个'],
    ['a right-to-left mark', { '收货地址 ': '上\u202e海' }, '地址：含有看不见的方向符号或零宽字符，请删去'],
    ['half of a character', { '收货地址 ': '上海\ud83d' }, '地址：含有不可见的控制字符，请删去'],
    ['an order number that Excel shortened', { 订单编号: '1.23E+18' }, '订单号：订单号的位数已经丢失'],
    ['an amount that is none', { 总金额: '很多' }, '应付金额：不是金额'],
    ['more paid than due', { 买家实际支付金额: '900' }, '实付加退款 900.00 元，超过应付 100.00 元'],
    ['a date that is none', { 订单创建时间: '2026-02-31 10:00:00' }, '下单时间：不是日期时间'],
  ] as const)('%s is on the problem list, the rows beside it are sealed', (_, change, words) => {
    const { shop } = here;
    importFile(shop, { name: 'odd.csv', lines: [tmall, tmallRow('1'), tmallRow('2', change), tmallRow('3')] });
    expect(records(shop)).toMatchObject([{ read: 3, sealed: 2, faulty: 1 }]);
    expect(reasons(shop)).toEqual([expect.stringContaining(`3 ${words}`)]);
    expect(numbersOf(shop, orders)).toEqual(['1', '3']);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('a row with too few cells, a number twice, an empty number', () => {
    const { shop } = here;
    importFile(shop, { name: 'odd.csv', lines: [tmall, tmallRow('1'), ['2', '100'], tmallRow('1'), tmallRow('')] });
    expect(reasons(shop)).toEqual(['3 下单时间：必填', '4 同一文件第 2 行已有此订单号', '5 订单号：必填']);
    expect(rowsOf(shop, importProblems).map(({ cells }) => cells['raw'])[1]).toContain('上海');
  });

  test('what looks like a formula stays text, in _import, ledger and journal', () => {
    const { shop } = here;
    const nasty = ['=IMPORTXML("http://x","//a")', '+1', '@SUM(A1)', '-2+3', "'=1"];
    importFile(shop, {
      name: '=1+1.csv',
      lines: [tmall, ...nasty.map((address, at) => tmallRow(String(at), { '收货地址 ': address }))],
    });
    expect(rowsOf(shop, orders).map(({ cells }) => cells['address'])).toEqual([...nasty.slice(0, 4), '=1']);
    expect(records(shop)).toMatchObject([{ name: '=1+1.csv', sealed: 5 }]);
    expect(JSON.stringify(shop.host.sheets(shop.books.order))).not.toContain('"formula"');
  });
});
