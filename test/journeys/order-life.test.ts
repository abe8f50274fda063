import { describe, expect, test } from '@jest/globals';
import { fromSerial, hourMs } from '../../src/table/office-time.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { newOrders, orders, todo } from '../../src/orders/tables.ts';
import {
  agent,
  basisOfTyping,
  beatAfter,
  beatAt,
  deskCell,
  executive,
  first,
  goodOrder,
  head,
  journal,
  ledgerRow,
  live,
  mails,
  numbersOf,
  rowsOf,
  second,
  standingShop,
  stateOf,
  step,
  submit,
  supervisor,
  typeCells,
} from './given.ts';

const here = standingShop();

/** The subjects of reminders: before the promise is broken, and after. */
const call = { soon: '【掌柜】1 个订单快到时限', cn: '【掌柜】1 个订单已超时', en: '[Zhanggui] 1 order is late' };

describe('typing an order', () => {
  test('[ORD-6] what is wrong is told at once, what is only missing when Submit is chosen', () => {
    const { shop } = here;
    shop.host.edits = 'lost';
    typeCells(shop, agent, { table: newOrders, line: 2, cells: { orderNo: first, channel: 'taobao', phone: '13812' } });
    expect(deskCell(shop, newOrders, 2, 'problem')).toBe('电话：不是有效的电话号码');
    typeCells(shop, agent, { table: newOrders, line: 2, cells: { phone: '138****1234' } });
    expect(deskCell(shop, newOrders, 2, 'problem')).toBeNull();
    typeCells(shop, agent, { table: newOrders, line: 2, cells: { action: 'submit' } });
    expect(deskCell(shop, newOrders, 2, 'problem')).toContain('地址：必填');
  });

  test('[ORD-6] abnormal payment is told at once and not sealed', () => {
    const { shop } = here;
    const line = submit(shop, first, { paid: 30_000 });
    expect(deskCell(shop, newOrders, line, 'problem')).toBe('实付加退款 300.00 元，超过应付 198.00 元');
    expect(deskCell(shop, newOrders, line, 'result')).toBe('实付加退款 300.00 元，超过应付 198.00 元');
    expect(rowsOf(shop, orders)).toEqual([]);
  });

  test('[ORD-1][ORD-5] half typed it is refused; mended it is sealed by the next scan, without choosing again', () => {
    const { shop } = here;
    const { address, ...half } = goodOrder(shop);
    typeCells(shop, agent, { table: newOrders, line: 2, cells: { ...half, action: 'submit' } });
    expect(deskCell(shop, newOrders, 2, 'result')).toBe('未受理：请先改正“问题”列指出的内容');
    expect(ledgerRow(shop, first)).toBeNull();
    typeCells(shop, agent, { table: newOrders, line: 2, cells: { address } });
    expect(deskCell(shop, newOrders, 2, 'problem')).toBeNull();
    live(shop, 6);
    expect(stateOf(shop, first)).toBe('accepted');
    expect(deskCell(shop, newOrders, 2, 'result')).toMatch(/^\d\d:\d\d 已封存，请在 \d\d:\d\d 前联系客户$/);
  });

  test('[ORD-1] submitted, it is sealed in the run of its own edit', () => {
    const { shop } = here;
    submit(shop, first);
    expect(ledgerRow(shop, first)).toMatchObject({
      orderNo: first,
      customer: '陈一',
      due: 198,
      state: '已受理',
      payment: '已付款',
      acceptedBy: '客服',
    });
    expect(numbersOf(shop, todo)).toEqual([first]);
    expect(journal(shop)).toMatchObject([{ what: 'orders.submit', key: first, basis: basisOfTyping(shop), actor: '客服' }]);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('[ORD-1] an Action that no event announced is found by the scan within five minutes', () => {
    const { shop } = here;
    live(shop, 6);
    shop.host.edits = 'lost';
    submit(shop, first);
    expect(ledgerRow(shop, first)).toBeNull();
    live(shop, 5.1);
    expect(stateOf(shop, first)).toBe('accepted');
    expect(Number(ledgerRow(shop, first)?.['born'])).toBe(1);
  });

  test('the same number a second time is refused with the row where it stands', () => {
    const { shop } = here;
    submit(shop, first);
    const line = submit(shop, first, { customer: '别人' });
    expect(deskCell(shop, newOrders, line, 'result')).toBe(`${first} 已经在账簿第 2 行，不能重复登记`);
    expect(deskCell(shop, newOrders, line, 'problem')).toBe('订单号：与第 2 行重复');
    expect(rowsOf(shop, orders)).toHaveLength(1);
  });
});

test('[ORD-2][ORD-3][ORD-7][ORD-9] called, confirmed, handed over, shipped, delivered, with a remark on the way', () => {
  const { shop } = here;
  submit(shop, first);
  const states: (string | null)[] = [];
  const take = (action: string, cells?: Record<string, string>) => {
    step(shop, first, action, cells);
    states.push(stateOf(shop, first));
  };
  take('ship', { by: '客服', trackingNo: 'SF1' });
  expect(deskCell(shop, todo, 2, 'result')).toBe('订单现在是“已受理”，不能做这一步');
  take('calledValid');
  take('remark', { remark: '请走顺丰' });
  take('confirm');
  take('handOver');
  typeCells(shop, agent, { table: todo, line: 2, cells: { trackingNo: '' } });
  take('ship', { by: '客服' });
  expect(deskCell(shop, todo, 2, 'result')).toBe('发货要填运单号');
  take('ship', { trackingNo: 'SF1000000000001' });
  take('deliver');
  expect(states).toEqual(['accepted', 'called', 'called', 'confirmed', 'handedOver', 'handedOver', 'shipped', 'delivered']);
  const row = ledgerRow(shop, first);
  expect(row).toMatchObject({ trackingNo: 'SF1000000000001', calledBy: '客服' });
  expect(row?.['remarks']).toMatch(/^\[03-02 10:\d\d 客服\] 请走顺丰/);
  expect(numbersOf(shop, todo)).toEqual([first]);
  expect(deskCell(shop, todo, 2, 'state')).toBe('已送达');
  expect(brokenBooks(shop)).toEqual([]);
  beatAt(shop, '2026-03-03 03:01');
  expect(rowsOf(shop, todo)).toEqual([]);
  expect(rowsOf(shop, newOrders)).toEqual([]);
  expect(stateOf(shop, first)).toBe('delivered');
});

test('[ORD-2] an order whose money was given back in full is sealed closed: nobody calls, nothing is promised', () => {
  const { shop } = here;
  const line = submit(shop, first, { paid: 0, refunded: 19_800 });
  expect([stateOf(shop, first), numbersOf(shop, todo)]).toEqual(['closed', []]);
  expect(String(deskCell(shop, newOrders, line, 'result'))).toContain('款项已全额退还，订单关闭，不用联系客户');
  for (const minutes of [6, 20, 60]) beatAfter(shop, minutes);
  expect(mails(shop).filter((mail) => mail.includes('订单'))).toEqual([]);
});

test('[ORD-9] a remark that stays in its cell while further steps are taken is recorded once', () => {
  const { shop } = here;
  submit(shop, first);
  step(shop, first, 'remark', { by: '客服', remark: '请走顺丰' });
  for (const action of ['calledValid', 'confirm']) step(shop, first, action, {});
  expect(String(ledgerRow(shop, first)?.['remarks']).split('\n')).toHaveLength(1);
});

describe('reminders', () => {
  test('[ORD-2][ORD-20] agent before ten minutes, supervisor at ten, then head, then executive; each once, none before its time', () => {
    const { shop } = here;
    submit(shop, first);
    const heard: (readonly string[])[] = [];
    for (const minutes of [4, 2, 5, 5, 5, 21, 60]) {
      const from = shop.host.mails().length;
      beatAfter(shop, minutes);
      heard.push(mails(shop, from));
    }
    expect(heard).toEqual([
      [],
      [`${agent}: ${call.soon}`],
      [`${supervisor}: ${call.cn}`],
      [],
      [`${head}: ${call.en}`],
      [`${executive}: ${call.cn}`],
      [],
    ]);
    const [toAgent, toSupervisor] = shop.host.mails();
    expect(toAgent?.body).toContain('13800000001');
    expect(toSupervisor?.body).not.toContain('13800000001');
    expect(toSupervisor?.body).toContain('此前已提醒：客服');
  });

  test('[ORD-2] stop once the customer was called', () => {
    const { shop } = here;
    submit(shop, first);
    beatAfter(shop, 6);
    step(shop, first, 'calledValid');
    for (const minutes of [6, 10, 30, 60]) beatAfter(shop, minutes);
    expect(mails(shop)).toEqual([`${agent}: ${call.soon}`]);
  });

  test('[ORD-2] outside service hours the clock waits for the opening', () => {
    const { shop } = here;
    beatAt(shop, '2026-03-02 22:00');
    const from = shop.host.mails().length;
    submit(shop, first);
    expect(deskCell(shop, newOrders, 2, 'result')).toContain('请在 03-03 08:40 前联系客户');
    beatAt(shop, '2026-03-03 08:34');
    expect(mails(shop, from).filter((mail) => mail.includes('时限'))).toEqual([]);
    beatAt(shop, '2026-03-03 08:36');
    expect(mails(shop, from)).toContain(`${agent}: ${call.soon}`);
  });

  test('[ORD-3][ORD-20] hand-over within 24 hours of the confirmation: 18, 24, 26 and 32 hours', () => {
    const { shop } = here;
    submit(shop, first);
    for (const action of ['calledValid', 'confirm']) step(shop, first, action);
    const confirmed = Number(ledgerRow(shop, first)?.['confirmedAt']);
    expect(deskCell(shop, todo, 2, 'dueAt')).toBeCloseTo(confirmed + 1, 6);
    const heard: (readonly string[])[] = [];
    // Where no event announces a step, each takes a scan: the hours count from the confirmation, whenever that was.
    for (const hours of [17.95, 18.05, 24.05, 26.05, 32.05, 47]) {
      const from = shop.host.mails().length;
      shop.host.setTime(fromSerial(confirmed) + hours * hourMs);
      beatAfter(shop, 0);
      heard.push(mails(shop, from).filter((mail) => /时限|超时|is late/.test(mail)));
    }
    expect(heard).toEqual([
      [],
      [`${agent}: ${call.soon}`],
      [`${supervisor}: ${call.cn}`],
      [`${head}: ${call.en}`],
      [`${executive}: ${call.cn}`],
      [],
    ]);
  });

  test('[ORD-10] what is open at 21:00 is listed to head and supervisor, once', () => {
    const { shop } = here;
    submit(shop, first);
    submit(shop, second);
    step(shop, first, 'calledInvalid', { remark: '空号' });
    step(shop, second, 'calledValid');
    beatAt(shop, '2026-03-02 20:59');
    const from = shop.host.mails().length;
    beatAt(shop, '2026-03-02 21:00:30');
    beatAfter(shop, 1);
    beatAfter(shop, 9);
    expect(mails(shop, from)).toEqual([`${head}, ${supervisor}: 【掌柜】今日未完成订单：1 个`]);
    expect(shop.host.mails().at(-1)?.body).toContain(second);
    expect(shop.host.mails().at(-1)?.body).not.toContain(first);
  });
});
