import { expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { protectedWords } from '../../src/local/protection.ts';
import { newOrders, orders } from '../../src/orders/tables.ts';
import { channelWords, submitWords } from '../../src/text/orders.ts';
import { agent, describeInBrowser, givenBench, owner } from './given.ts';

const orderNo = '226112288000179999';
const typed = {
  orderNo,
  channel: channelWords.tmall['zh-CN'],
  customer: '林小满',
  phone: '1381234',
  address: '浙江省绍兴市越城区 1 号',
  goods: '明前龙井 250g',
  quantity: '2',
  due: '536',
  paid: '536',
  orderedAt: '2035-03-05 09:40:00',
  paidAt: '2035-03-05 09:41:00',
  by: '李晓雨',
} as const;
const row = 20;

describeInBrowser('an order in the browser', () => {
  const bench = givenBench();

  it('is typed, its fault is told and mended, submitted and sealed', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    for (const [id, text] of Object.entries(typed)) await seat.type(row, id, text);
    await eventually(() => seat.drawn(row, 'problem')).toContain('电话');

    await seat.type(row, 'phone', '13812349999');
    await eventually(() => seat.drawn(row, 'problem')).toBe('');
    expect(await seat.drawn(row, 'due')).toBe('536.00');

    await seat.type(row, 'action', submitWords.submit['zh-CN']);
    await eventually(() => seat.drawn(row, 'result')).toContain('封存');
    expect(seat.faults).toEqual([]);
  });

  it('cannot be touched in the ledger by staff: Google’s words, nothing sent, the cell as it was', async () => {
    const seat = await bench.sit({ as: agent, table: orders });
    const line = lineOf(orderNo);
    const acts = seat.requests.length;
    await seat.stand(line, 'due');
    await seat.page.keyboard.type('1');
    await eventually(() => seat.page.locator('dialog').textContent()).toContain(protectedWords);
    await seat.page.keyboard.press('Enter');
    expect(seat.requests.slice(acts).filter((url) => url.includes('/api/edit'))).toEqual([]);

    await seat.paste(line, 'due', '1');
    await eventually(() => seat.page.locator('#toasts').textContent()).toContain(protectedWords);
    expect(await seat.drawn(line, 'due')).toBe('536.00');
  });

  it('[ORD-5] is put back before his eyes when the owner types over it', async () => {
    const seat = await bench.sit({ as: owner, table: orders });
    const line = lineOf(orderNo);
    await seat.type(line, 'due', '1');
    await seat.saved();
    await eventually(() => seat.drawn(line, 'due')).toBe('536.00');
    await seat.page.locator('#tab-journal').click();
    await eventually(() => seat.page.locator('#panel-journal').innerText()).toContain('恢复被改动的内容');
  });

  function lineOf(key: string): number {
    const { rows } = bench.shop.host.sheet(bench.shop.books.order, orders.sheetId);
    return rows.findIndex(([first]) => first === key);
  }
});
