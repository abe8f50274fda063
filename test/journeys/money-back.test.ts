import { beforeEach, describe, expect, test } from '@jest/globals';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { openLink } from '../../src/cli/rehearsal/links.ts';
import { todo } from '../../src/orders/tables.ts';
import { requestKindWords } from '../../src/rulebook/request-kinds.ts';
import { requestActionWords } from '../../src/text/requests.ts';
import { agent, deskCell, first, head, lineOfKey, rowsOf, second, signature, step, submit, supervisor } from './given.ts';
import { paste, settle } from './hostile-given.ts';
import {
  ask,
  command,
  decide,
  firstLink,
  letters,
  openNumbers,
  orderRequest,
  orderRow,
  registered,
  request,
  standingApprovals,
} from './requests.ts';

const here = standingApprovals();
const { requests, register, progress } = requestsOf.order;
const waits = `这个订单的退款或退货正在审批：${orderRequest}。办结后再申请。`;
/** What Zhanggui answered beside an order. */
const answered = (orderNo: string) => String(deskCell(here.shop, todo, lineOfKey(here.shop, todo, orderNo) ?? 0, 'result'));
const taken = () => rowsOf(here.shop, register).length;

describe('[ORD-8] [APR-19] while a refund or return of an order is open', () => {
  beforeEach(() => {
    submit(here.shop, first);
    ask(here.shop, first, 'refund', { amount: 8_000 });
  });

  test.each([
    ['another asks the same', 'refund', 8_000, supervisor],
    ['the same person asks for a return', 'goodsReturn', 8_000, agent],
    ['a colleague would grant a part at once', 'refund', 5_000, supervisor],
  ])('%s: refused by its number, and no money moves', (_, kind, amount, who) => {
    step(here.shop, first, kind, { by: signature(here.shop, who), remark: '破损', amount }, who);
    expect(answered(first)).toContain(waits);
    expect([taken(), orderRow(here.shop, first)['givenBack']]).toEqual([1, null]);
  });

  test('nor can it be asked on Requests', () => {
    const cells = { kind: 'goodsReturn', subject: '退货', about: first, amount: 8_000, reason: '破损' };
    const line = request(here.shop, 'order', cells, supervisor);
    expect(deskCell(here.shop, requests, line, 'result')).toContain(waits);
    expect(taken()).toBe(1);
  });

  test('a gift of that order, and a refund of another one, are taken', () => {
    const { shop } = here;
    submit(shop, second);
    ask(shop, first, 'gift', { amount: 2_000 });
    ask(shop, second, 'refund', { amount: 5_000 });
    expect(taken()).toBe(3);
    expect(orderRow(shop, second)['givenBack']).toBe(50);
  });

  test('once it is decided, the next one is taken', () => {
    const { shop } = here;
    letters(shop);
    decide(shop, firstLink(shop, head), { choice: 'refuse', comment: '照片看不出破损' });
    step(shop, first, 'goodsReturn', { by: signature(shop, supervisor), remark: '破损', amount: 8_000 }, supervisor);
    expect(openNumbers(shop)).toContain('SQD-260302-0002');
  });
});

test('[APR-19] of two that are asked in one run the second is refused', () => {
  const { shop } = here;
  submit(shop, first);
  const row = { about: first, amount: '80', reason: '破损', action: requestActionWords.submit['zh-CN'] };
  paste(shop, requests, 2, [
    { ...row, kind: requestKindWords.refund['zh-CN'], subject: '退款', by: '客服' },
    { ...row, kind: requestKindWords.goodsReturn['zh-CN'], subject: '退货', by: '主管' },
  ]);
  settle(shop);
  expect(openNumbers(shop)).toEqual([orderRequest]);
  expect(deskCell(shop, requests, 3, 'result')).toContain(waits);
});

test('[ORD-8] a refund of an order for which nothing was paid is refused in these words', () => {
  const { shop } = here;
  submit(shop, first, { paid: 0 });
  step(shop, first, 'refund', { by: signature(shop, supervisor), remark: '破损', amount: 5_000 }, supervisor);
  expect(answered(first)).toContain('还没有付款，没有可退的');
  expect([taken(), orderRow(shop, first)['givenBack']]).toEqual([0, null]);
});

describe('[APR-19] what was paid and can be given back is told by Zhanggui alone', () => {
  test('who asked cannot change it', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'refund');
    command(shop, orderRequest, 'resubmit', { before: '实付 500.00 元，可退 500.00 元', amount: 19_000 });
    expect(deskCell(shop, progress, lineOfKey(shop, progress, orderRequest) ?? 0, 'result')).toContain('现状：这类申请不用填，请清空');
    expect(registered(shop, orderRequest)).toMatchObject({ before: '实付 198.00 元，可退 198.00 元', amount: 150, sent: 0 });
    letters(shop);
    expect(openLink(shop, firstLink(shop, head))).not.toContain('500.00');
  });

  test('the amount he can, and it stays', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'refund');
    command(shop, orderRequest, 'resubmit', { amount: 19_000 });
    expect(registered(shop, orderRequest)).toMatchObject({ before: '实付 198.00 元，可退 198.00 元', amount: 190, sent: 1 });
  });

  test('nor can it be typed on Requests', () => {
    const { shop } = here;
    const cells = { kind: 'refund', subject: '退款', about: first, amount: 8_000, reason: '破损' };
    const line = request(shop, 'order', { ...cells, before: '实付 500.00 元' });
    expect(deskCell(shop, requests, line, 'problem')).toContain('现状：这类申请不用填，请清空');
    expect(taken()).toBe(0);
  });
});

describe('[APR-19] a refund of nothing', () => {
  test('is not taken on Requests', () => {
    const { shop } = here;
    const line = request(shop, 'order', { kind: 'refund', subject: '退款', about: first, amount: 0, reason: '破损' });
    expect(deskCell(shop, requests, line, 'problem')).toContain('金额：须大于 0');
    expect(taken()).toBe(0);
  });

  test('nor may one be changed into it', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'refund');
    command(shop, orderRequest, 'resubmit', { amount: 0 });
    expect(deskCell(shop, progress, lineOfKey(shop, progress, orderRequest) ?? 0, 'result')).toContain('金额：须大于 0');
    expect(registered(shop, orderRequest)).toMatchObject({ amount: 150, sent: 0 });
  });
});
