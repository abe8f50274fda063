import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../src/cli/root.ts';
import { openOrderFile, type OrderFile } from '../../src/order-file/open-order-file.ts';
import { readTold } from '../../src/orders/import/read-told.ts';
import { paymentOf } from '../../src/orders/payment.ts';
import { tell } from '../../src/text/words.ts';
import { now } from '../builders.ts';

const folder = join(root, 'test/files/platforms');

async function opened(name: string): Promise<OrderFile> {
  const file = await openOrderFile(readFileSync(join(folder, name)), name, { maxRows: 50_000, language: 'zh-CN', now: later });
  if ('refused' in file) throw new Error(tell(file.refused, 'en'));
  return file;
}

/** The files tell of orders up to the evening of 2 March 2026. */
const later = now + 8 * 3_600_000;

/** What each order comes to: the end of its number, due in yuan, state, payment, number of lines, and money given back. */
async function given(name: string): Promise<readonly unknown[]> {
  const { orders } = await opened(name);
  return orders.map((told) => {
    const read = readTold(told, later, 'zh-CN');
    if ('reason' in read) return [told.cells.orderNo, read.reason];
    if (!('order' in read)) return [read.linesOf, ...read.lines.map(({ amount }) => (amount ?? 0) / 100)];
    const { order, state, lines } = read;
    const due = order.due === null ? null : order.due / 100;
    const back = order.refunded === 0 ? [] : [order.refunded / 100];
    return [order.orderNo.slice(-4), due, state, paymentOf(order), lines.length, ...back];
  });
}

const expected: Readonly<Record<string, readonly unknown[]>> = {
  'taobao-statuses.csv': [
    ['0011', 78, 'accepted', 'unpaid', 0],
    ['0022', 136, 'accepted', 'paid', 0],
    ['0033', 25, 'accepted', 'paid', 0],
    ['0044', 118, 'partShipped', 'paid', 0],
    ['0055', 68, 'shipped', 'paid', 0],
    ['0066', 68, 'delivered', 'paid', 0],
    ['0077', 25, 'closed', 'refunded', 0, 25],
    ['0088', 25, 'closed', 'unpaid', 0],
  ],
  'jd-statuses.csv': [
    ['0011', 79, 'accepted', 'unpaid', 1],
    ['0022', 108, 'accepted', 'paid', 2],
    ['0033', 79, 'accepted', 'paid', 1],
    ['0044', 58, 'shipped', 'paid', 1],
    ['0055', 79, 'delivered', 'paid', 1],
    ['0066', 29, 'closed', 'paid', 1],
    ['0077', 29, 'closed', 'unpaid', 1],
  ],
  'pinduoduo-statuses.csv': [
    ['0011', 9.9, 'accepted', 'unpaid', 1],
    ['0022', 22.8, 'accepted', 'paid', 1],
    ['0033', 12, 'shipped', 'paid', 1],
    ['0044', 12, 'shipped', 'paid', 1],
    ['0055', 9.9, 'delivered', 'paid', 1],
    ['0066', 9.9, 'delivered', 'paid', 1],
    ['0077', 12, 'closed', 'refunded', 1, 12],
    ['0088', 12, 'closed', 'refunded', 1, 12],
    ['0099', 9.9, 'closed', 'unpaid', 1],
  ],
  'douyin-74.csv': [
    ['0011', 45, 'accepted', 'unpaid', 1],
    ['0022', 75, 'accepted', 'paid', 2],
    ['0033', 15, 'shipped', 'paid', 1],
    ['0044', 90, 'delivered', 'paid', 1],
    ['0055', 45, 'closed', 'refunded', 1, 45],
    ['0066', 15, 'closed', 'unpaid', 1],
  ],
  'qianniu-report-2026.xlsx': [
    ['0011', 128, 'accepted', 'paid', 0],
    ['0022', 64, 'accepted', 'unpaid', 0],
    ['0033', 256, 'accepted', 'partlyRefunded', 0, 64],
    ['0044', 128, 'accepted', 'refunded', 0, 128],
  ],
  'kuaishou-64.xlsx': [
    ['2220', 59, 'accepted', 'unpaid', 1],
    ['3331', 1299.9, 'accepted', 'paid', 1],
    ['4442', 118, 'shipped', 'paid', 1],
    ['5553', 39.9, 'delivered', 'paid', 1],
    ['6664', 79.8, 'closed', 'refunded', 1, 79.8],
    ['7775', 59, 'closed', 'unpaid', 1],
  ],
  'xiaohongshu.xlsx': [
    ['0001', 177, 'accepted', 'paid', 2],
    ['0002', 129, 'delivered', 'paid', 1],
    ['0003', 89.7, 'delivered', 'paid', 1],
    ['0004', null, 'closed', 'unpaid', 1],
  ],
  '1688.xlsx': [
    ['0011', 360, 'accepted', 'paid', 2],
    ['0022', 88, 'accepted', 'unpaid', 1],
    ['0033', 500, 'delivered', 'paid', 1],
    ['0044', 66, 'closed', 'unpaid', 1],
  ],
  'youzan-orders.csv': [
    ['0001', 170, 'accepted', 'paid', 0],
    ['0002', 45, 'accepted', 'unpaid', 0],
    ['0003', 90, 'delivered', 'paid', 0],
    ['0004', 68, 'closed', 'refunded', 0, 68],
    ['0005', 45, 'closed', 'unpaid', 0],
  ],
  'youzan-items.csv': [
    ['E20260301090000000000001', 130, 30],
    ['E20260301100000000000002', 45],
    ['E20260226080000000000003', 90],
    ['E20260225080000000000004', 68],
  ],
  'wechat-shop.xlsx': [
    ['0128', 153, 'accepted', 'paid', 2],
    ['0384', 99, 'shipped', 'paid', 1],
    ['0640', 147, 'delivered', 'partlyRefunded', 2, 49],
    ['0896', 99, 'closed', 'refunded', 1, 99],
    ['1152', 50, 'closed', 'unpaid', 1],
  ],
  'weidian-2018.csv': [
    ['0011', 66, 'accepted', 'paid', 1],
    ['0022', 35, 'delivered', 'paid', 1],
    ['0033', 22, 'closed', 'refunded', 1, 22],
    ['0044', 17.5, 'closed', 'unpaid', 1],
  ],
  'shopify_orders_export.csv': [
    ['1005', 35, 'accepted', 'unpaid', 1],
    ['1004', 116.6, 'partShipped', 'paid', 2],
    ['1003', 90, 'shipped', 'partlyRefunded', 1, 30],
    ['1002', 50, 'closed', 'refunded', 1, 50],
    ['1001', 35, 'closed', 'unpaid', 1],
  ],
  'woocommerce-advanced-order-export.csv': [
    ['2101', 78, 'accepted', 'paid', 2],
    ['2102', 50, 'accepted', 'unpaid', 1],
    ['2103', 38, 'delivered', 'partlyRefunded', 1, 10],
    ['2104', 50, 'closed', 'refunded', 1, 50],
    ['2105', 18, 'closed', 'unpaid', 1],
  ],
  'amazon-all-orders.txt': [
    ['0001', 24.99, 'accepted', 'unpaid', 1],
    ['0002', 59.48, 'shipped', 'paid', 2],
    ['0003', 18, 'delivered', 'paid', 1],
    ['0004', null, 'closed', 'unpaid', 1],
    ['0005', 24.99, 'closed', 'paid', 1],
  ],
  'amazon-unshipped.txt': [
    ['0011', null, 'accepted', 'paid', 1],
    ['0012', null, 'partShipped', 'paid', 2],
    ['0013', null, 'accepted', 'paid', 1],
  ],
  'lazada.xlsx': [
    ['0001', 450, 'accepted', 'paid', 3],
    ['0002', 50, 'delivered', 'paid', 1],
    ['0003', 200, 'closed', 'unpaid', 1],
    ['0004', 200, 'closed', 'refunded', 1, 200],
  ],
};

describe('[ORD-1][ORD-6] a file of each platform gives its orders, states, money and lines', () => {
  test.each(Object.keys(expected))('%s', async (name) => {
    expect(await given(name)).toEqual(expected[name]);
  });

  test('each made-up file has what it gives', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(expected).sort());
  });
});

describe('what is in the cells', () => {
  const cellsOf = async (name: string, at: number) => (await opened(name)).orders[at]?.cells;

  test('an address of several columns is one, a masked one stays masked', async () => {
    expect((await cellsOf('weidian-2018.csv', 0))?.address).toBe('浙江省 杭州市 西湖区 文三路100号');
    expect((await cellsOf('kuaishou-64.xlsx', 0))?.address).toBe('浙江省杭州市西湖区****');
    expect((await cellsOf('douyin-74.csv', 0))?.address).toBe('浙江省 杭州市 西湖区 ****');
  });

  test('moments with a zone are on the office’s clock', async () => {
    expect((await cellsOf('amazon-all-orders.txt', 0))?.orderedAt).toBe('2026-03-02 09:00:00');
    expect((await cellsOf('shopify_orders_export.csv', 0))?.orderedAt).toBe('2026-03-02 11:00:00');
  });

  test('what people must know stands in the remark: on hold, after-sales under way, another currency', async () => {
    expect((await cellsOf('jd-statuses.csv', 2))?.remarks).toBe('(锁定)等待出库');
    expect((await cellsOf('pinduoduo-statuses.csv', 2))?.remarks).toBe('售后处理中');
    expect((await cellsOf('amazon-all-orders.txt', 4))?.remarks).toBe('USD / Shipped - Returned to Seller');
  });

  test('a quotation mark of a file that quotes nothing is a letter', async () => {
    expect((await cellsOf('amazon-all-orders.txt', 1))?.goods).toBe('Desk Lamp，Bulb 12" tube');
  });

  test('lines have code, name, specification, quantity and price', async () => {
    const [first] = (await opened('wechat-shop.xlsx')).orders;
    expect(first?.lines).toEqual([
      { code: 'CB-01-S', name: '茶杯', spec: '默认', quantity: '2', price: '49.00', amount: '98.00' },
      { code: 'CP-02-S', name: '茶盘', spec: '默认', quantity: '1', price: '50.00', amount: '50.00' },
    ]);
    expect(first?.cells).toMatchObject({ quantity: '3', goods: '茶杯，茶盘' });
  });
});
