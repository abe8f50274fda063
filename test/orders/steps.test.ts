import { describe, expect, test } from '@jest/globals';
import { openRow, isOpen, promiseOf } from '../../src/orders/open.ts';
import { appendRemark, isNewestRemark } from '../../src/orders/remarks.ts';
import { addRemark, stepActions } from '../../src/orders/steps.ts';
import { submit } from '../../src/orders/submit.ts';
import { readCell, toCell } from '../../src/table/cell.ts';
import { columnOf, type AnyRow } from '../../src/table/table.ts';
import { stateWords } from '../../src/text/orders.ts';
import { at, now, order, orders, settings, typed, type Order, type TodoRow } from '../builders.ts';
import { chosen, type Outcome } from '../decide.ts';

type State = Order['state'];

/** Given an order and what a person typed beside it, when he chooses an Action: what is decided. */
function choose(choice: string, given: Order, row: Partial<TodoRow> = {}, when = now): Outcome {
  const action = [...stepActions, addRemark].find((each) => each.choice === choice);
  if (action === undefined) throw new Error(`no action ${choice}`);
  return chosen(action, { orderNo: given.orderNo, ...row }, { rows: [[orders, [given]]], now: when, language: 'en' });
}

const changes = ({ altered: [change] }: Outcome): AnyRow => change?.[2] ?? {};
const refusal = ({ refused, said }: Outcome): string | null => (refused === undefined ? null : said);

describe("[ORD-2] [ORD-3] [ORD-7] an order's life", () => {
  const steps: readonly (readonly [string, State, State, Partial<TodoRow>, Partial<Order>])[] = [
    ['calledValid', 'accepted', 'called', {}, { calledAt: now, calledBy: '韩梅' }],
    ['confirm', 'called', 'confirmed', {}, { confirmedAt: now, reminded: 0 }],
    ['handOver', 'confirmed', 'handedOver', {}, { handedOverAt: now }],
    ['ship', 'handedOver', 'shipped', { trackingNo: 'SF123' }, { shippedAt: now, trackingNo: 'SF123' }],
    ['deliver', 'shipped', 'delivered', {}, { deliveredAt: now }],
  ];

  test.each(steps)('%s: from %s to %s', (choice, from, to, row, notes) => {
    const answer = choose(choice, order({ state: from, reminded: 3 }), row);
    expect(changes(answer)).toEqual({ state: to, ...notes });
    expect(answer.altered).toMatchObject([['orders', 2, {}]]);
    expect(answer.said).toBe(`Recorded at 10:00: ${stateWords[to].en}`);
  });

  test('goes through all of them in this order', () => {
    const end = steps.reduce<Order>((subject, [choice, , , row]) => ({ ...subject, ...changes(choose(choice, subject, row)) }), order());
    expect(end).toMatchObject({ state: 'delivered', trackingNo: 'SF123', calledBy: '韩梅' });
    expect(isOpen(end)).toBe(false);
  });

  const states = Object.keys(stateWords) as State[];
  test.each(steps)('%s fits no other state than %s', (choice, from, to, row) => {
    const isShippedOn = (state: State) => choice === 'ship' && state === 'partShipped';
    for (const state of states.filter((each) => each !== from && !isShippedOn(each))) {
      const told = stateWords[state].en;
      const expected = state === to ? `It is "${told}" already` : `The order is "${told}": this step does not fit`;
      expect([state, refusal(choose(choice, order({ state }), row))]).toEqual([state, expected]);
    }
  });

  test('what was shipped in part is shipped with the rest', () => {
    expect(changes(choose('ship', order({ state: 'partShipped' }), { trackingNo: 'SF123' }))).toMatchObject({ state: 'shipped' });
    expect([isOpen({ state: 'partShipped' }), promiseOf(order({ state: 'partShipped' }), settings())]).toEqual([true, null]);
  });

  test('takes the remark along', () => {
    expect(changes(choose('confirm', order({ state: 'called', remarks: '[03-02 09:00 李雷] 急' }), { remark: '客户在家' }))).toMatchObject({
      state: 'confirmed',
      remarks: '[03-02 09:00 李雷] 急\n[03-02 10:00 韩梅] 客户在家',
    });
  });
});

describe('[ORD-2] called and not valid', () => {
  test.each(['accepted', 'called'] as const)('from %s, with the reason', (state) => {
    expect(changes(choose('calledInvalid', order({ state }), { remark: '空号' }))).toEqual({
      state: 'invalid',
      calledAt: now,
      calledBy: '韩梅',
      remarks: '[03-02 10:00 韩梅] 空号',
    });
  });

  test('not without the reason', () => {
    expect(refusal(choose('calledInvalid', order()))).toBe('Write the reason in New remark');
  });

  test('not once it is confirmed', () => {
    expect(refusal(choose('calledInvalid', order({ state: 'confirmed' }), { remark: '空号' }))).toContain('does not fit');
  });
});

describe('[ORD-7] shipping', () => {
  test('needs the tracking number', () => {
    expect(refusal(choose('ship', order({ state: 'handedOver' })))).toBe('Shipping needs the tracking number');
  });

  test('a refunded order is not shipped, a partly refunded one is', () => {
    const row = { trackingNo: 'SF123' };
    expect(refusal(choose('ship', order({ state: 'handedOver', payment: 'refunded' }), row))).toContain('refunded');
    expect(changes(choose('ship', order({ state: 'handedOver', payment: 'partlyRefunded' }), row))).toMatchObject({ state: 'shipped' });
  });
});

describe('[ORD-9] remarks', () => {
  test('are appended with time and name, whatever the state', () => {
    const given = order({ state: 'delivered', remarks: '[03-01 09:00 李雷] 急' });
    expect(changes(choose('remark', given, { remark: '客户要发票' }))).toEqual({
      remarks: '[03-01 09:00 李雷] 急\n[03-02 10:00 韩梅] 客户要发票',
    });
  });

  test('what stood before is never rewritten, whatever is added', () => {
    let remarks: string | null = null;
    for (const remark of ['一', '两\n行', '[03-02 10:00 韩梅] 冒充', '']) {
      const before: string = remarks ?? '';
      remarks = appendRemark(remarks, remark, '韩梅', now);
      expect(remarks.startsWith(before)).toBe(true);
      expect(remarks.split('\n')).toHaveLength(before === '' ? 1 : before.split('\n').length + 1);
    }
  });

  test('the same one taken twice adds nothing', () => {
    const first = changes(choose('remark', order(), { remark: '送货前\n先打电话' }));
    expect(refusal(choose('remark', order(first as Partial<Order>), { remark: '送货前\n先打电话' }, now + 60_000))).toBe(
      'This remark is on record already',
    );
  });

  test('but another person may say the same, and one may say it again later', () => {
    const remarks = appendRemark(null, '好', '李雷', now);
    expect(isNewestRemark(remarks, '好', '韩梅')).toBe(false);
    expect(isNewestRemark(appendRemark(remarks, '行', '李雷', now), '好', '李雷')).toBe(false);
    expect(isNewestRemark(null, '好', '李雷')).toBe(false);
  });

  test.each(['韩梅', '', 'Li [night shift]', 'a@shop.example'])('are known again for the name "%s"', (who) => {
    expect(isNewestRemark(appendRemark('[03-01 09:00] old', '好', who, now), '好', who)).toBe(true);
  });

  test('an empty one is refused', () => {
    expect(refusal(choose('remark', order()))).toBe('New remark is empty');
  });

  test.each(['remark', 'confirm'])('never outgrow their cell, where they would be lost: %s', (choice) => {
    const full = order({ state: 'called', remarks: `[03-01 09:00] ${'x'.repeat(19_900)}` });
    const { remarks } = { ...full, ...changes(choose(choice, full, { remark: 'y'.repeat(400) })) } as Order;
    const column = columnOf(orders, 'remarks');
    expect(readCell(column, toCell(column, remarks, 'en'))).toEqual({ value: remarks });
  });
});

describe('submit', () => {
  const enter = (change: Parameters<typeof typed>[0] = {}, when = now, name = '李雷') =>
    chosen(submit, typed(change), { now: when, actor: { name, basis: 'declared' } });
  const entered = ({ entered: [row] }: Outcome) => row?.[1];

  test('[ORD-5] [ORD-6] a good row becomes an accepted order', () => {
    expect(entered(enter())).toMatchObject({
      state: 'accepted',
      payment: 'paid',
      acceptedAt: now,
      acceptedBy: '李雷',
      origin: 'desk',
      refunded: 0,
      reminded: 0,
    });
  });

  test('[ORD-2] it tells by when the customer is to be called', () => {
    expect(enter().said).toBe('Sealed at 10:00; call the customer by 10:10');
    expect(enter({}, at('2026-03-02 20:55')).said).toBe('Sealed at 20:55; call the customer by 03-03 08:35');
  });

  test('[ORD-6] an abnormal payment is refused', () => {
    expect(refusal(enter({ paid: 20_000 }))).toContain('more than the 178.80 due');
  });

  test('[ORD-9] its remark is the first of the order; nobody is nobody', () => {
    expect(entered(enter({ remark: '急\n单' }, now, ''))).toMatchObject({ remarks: '[03-02 10:00] 急 单', acceptedBy: null });
  });
});

test('an order stands under one promise at a time, and from when it counts', () => {
  const rowOf = (change: Partial<Order>) => openRow(order(change), 2, settings());
  expect(rowOf({})).toMatchObject({ since: now, dueAt: at('2026-03-02 10:10'), agent: 'agent' });
  expect(rowOf({ state: 'called', calledAt: now })).toMatchObject({ since: null, dueAt: null });
  expect(rowOf({ state: 'confirmed', confirmedAt: at('2026-03-02 11:00') })).toMatchObject({ dueAt: at('2026-03-03 11:00') });
});
