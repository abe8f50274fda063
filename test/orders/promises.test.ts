import { describe, expect, test } from '@jest/globals';
import type { Decision } from '../../src/engine/commit/decision.ts';
import type { Situation } from '../../src/engine/workbook/situation.ts';
import { closing } from '../../src/orders/closing.ts';
import { orderMails } from '../../src/orders/mails.ts';
import { holders } from '../../src/access/holders.ts';
import { agentMail } from '../../src/orders/agent-mail.ts';
import { promises } from '../../src/orders/promises.ts';
import { showMoment } from '../../src/table/office-time.ts';
import { at, loaded, head, ladder, now, order, owner, person, settings, situation, withOpen, type Order } from '../builders.ts';

/** Given open orders, when the job runs: what it decides. */
function remind(list: readonly Order[], when: string, change: Partial<Situation> = {}, ledger: readonly (Order | null)[] = list): Decision {
  const here = withOpen(list, { now: at(when), ...change });
  return promises.begin(here).decide(loaded({ rows: ledger }), here);
}

const told = (decision: Decision) => (decision.mails ?? []).map(({ to, about }) => [about['role'], ...to]);
const levels = (decision: Decision) => (decision.alter ?? []).map(({ line, cells }) => [line, cells['reminded']]);
const due = (list: readonly Order[], change: Partial<Situation> = {}) => {
  const moment = promises.due(withOpen(list, change));
  return moment === null ? null : showMoment(moment);
};

describe('[ORD-2] [ORD-20] nobody called', () => {
  test.each([
    ['10:04:59', 0, []],
    ['10:05', 0, [['agent', 'agent@shop.example']]],
    ['10:10', 1, [['supervisor', 'supervisor@shop.example']]],
    ['10:20', 2, [['head', 'head@shop.example']]],
    ['10:40', 3, [['executive', 'executive@shop.example']]],
    ['12:00', 4, []],
  ])('at %s, %i rungs told before', (clock, reminded, expected) => {
    const decision = remind([order({ reminded })], `2026-03-02 ${clock}`);
    expect(told(decision)).toEqual(expected);
    expect(levels(decision)).toEqual(expected.length === 0 ? [] : [[2, reminded + 1]]);
  });

  test('falls due rung by rung', () => {
    expect([0, 1, 2, 3, 4].map((reminded) => due([order({ reminded })]))).toEqual([
      '2026-03-02 10:05:00',
      '2026-03-02 10:10:00',
      '2026-03-02 10:20:00',
      '2026-03-02 10:40:00',
      null,
    ]);
    expect(due([])).toBeNull();
  });

  test('a missed beat tells each rung once', () => {
    const decision = remind([order()], '2026-03-02 10:25');
    expect(told(decision).map(([role]) => role)).toEqual(['agent', 'supervisor', 'head']);
    expect(levels(decision)).toEqual([[2, 3]]);
    expect(told(remind([order({ reminded: 3 })], '2026-03-02 10:25'))).toEqual([]);
  });

  test('stops when somebody has called meanwhile: the ledger decides, not the index', () => {
    expect(remind([order()], '2026-03-02 10:25', {}, [order({ state: 'called' })])).toMatchObject({ alter: [], mails: [] });
    expect(told(remind([order()], '2026-03-02 10:25', {}, [order({ reminded: 2 })])).map(([role]) => role)).toEqual(['head']);
    expect(remind([order()], '2026-03-02 10:25', {}, [null])).toMatchObject({ mails: [] });
    expect(remind([order()], '2026-03-02 10:25', {}, [order({ orderNo: 'another' })])).toMatchObject({ mails: [] });
  });

  test('a clock that steps back tells nothing', () => {
    expect(remind([order({ reminded: 1 })], '2026-03-02 09:00')).toMatchObject({ alter: [], mails: [] });
  });
});

describe('[ORD-2] service hours', () => {
  const late = order({ acceptedAt: at('2026-03-02 20:56') });

  test('nothing is told outside them', () => {
    expect(due([late])).toBe('2026-03-03 08:31:00');
    for (const when of ['2026-03-02 21:30', '2026-03-03 00:00', '2026-03-03 08:30']) expect(told(remind([late], when))).toEqual([]);
    expect(told(remind([late], '2026-03-03 08:31'))).toEqual([['agent', 'agent@shop.example']]);
  });

  test('in the portal the duty manager hears at night, from the first reminder on', () => {
    const portal = { settings: settings({ preset: 'portal' }) };
    expect(told(remind([order({ acceptedAt: at('2026-03-02 23:00') })], '2026-03-02 23:05', portal))).toEqual([
      ['dutyManager', 'dutymanager@shop.example'],
    ]);
    expect(told(remind([order({ acceptedAt: at('2026-03-02 12:00') })], '2026-03-02 12:05', portal))).toEqual([
      ['agent', 'agent@shop.example'],
    ]);
    expect(told(remind([order({ acceptedAt: at('2026-03-02 23:00'), reminded: 1 })], '2026-03-02 23:10', portal))).toEqual([
      ['dutyManager', 'dutymanager@shop.example'],
    ]);
  });
});

describe('[ORD-3] a confirmed order', () => {
  const confirmed = order({ state: 'confirmed', confirmedAt: at('2026-03-02 10:00') });

  test('is reminded of after 18, 24, 26 and 32 hours', () => {
    expect([0, 1, 2, 3, 4].map((reminded) => due([{ ...confirmed, reminded }]))).toEqual([
      '2026-03-03 04:00:00',
      '2026-03-03 10:00:00',
      '2026-03-03 12:00:00',
      '2026-03-03 18:00:00',
      null,
    ]);
  });

  test('is not in the mall, which sets no limit', () => {
    expect(due([confirmed], { settings: settings({ preset: 'mall' }) })).toBeNull();
  });

  test('is not any more once it is handed over, nor is one that was called', () => {
    expect(due([order({ state: 'handedOver' }), order({ state: 'called' })])).toBeNull();
    expect(due([order({ state: 'shipped' })])).toBeNull();
  });
});

describe('letters', () => {
  test('one for each receiver and rung, whatever the number of orders', () => {
    const mine = [order({ orderNo: 'A-1' }), order({ orderNo: 'A-2' })];
    const his = order({ orderNo: 'B-1', acceptedBy: 'lei' });
    const decision = remind([...mine, his], '2026-03-02 10:05', { staff: [...ladder, person('agent', 'lei')] });
    expect(told(decision)).toEqual([
      ['agent', 'agent@shop.example'],
      ['agent', 'lei@shop.example'],
    ]);
    expect(decision.mails?.map((mail) => mail.about['orders'])).toEqual([['A-1', 'A-2'], ['B-1']]);
    expect(levels(decision)).toEqual([
      [2, 1],
      [3, 1],
      [4, 1],
    ]);
  });

  test('an order of an agent whom nobody knows goes to all agents, a letter each', () => {
    expect(
      told(remind([order({ acceptedBy: null })], '2026-03-02 10:05', { staff: [person('agent', 'a'), person('agent', 'b')] })),
    ).toEqual([
      ['agent', 'a@shop.example'],
      ['agent', 'b@shop.example'],
    ]);
  });

  test('carry no telephone number, and go before notices', () => {
    const [mail] = remind([order({ phone: '13812345678' })], '2026-03-02 10:05').mails ?? [];
    expect(JSON.stringify(mail)).not.toContain('13812345678');
    expect(mail?.priority).toBe(3);
  });

  test('more than 500 orders are told in one letter, and noted in steps', () => {
    const many = Array.from({ length: 501 }, (_, place) => order({ orderNo: `A-${String(place)}` }));
    const here = withOpen(many, { now: at('2026-03-02 10:05') });
    const first = promises.begin(here).decide(loaded({ rows: many }), here);
    expect(first.mails?.map((mail) => mail.about['count'])).toEqual([501]);
    expect(first.alter).toHaveLength(500);
    const noted = many.map((each, place) => ({ ...each, reminded: place < 500 ? 1 : 0 }));
    const after = withOpen(noted, { now: here.now, head: head({ marks: { ...first.marks } }) });
    const second = first.next?.(after).decide(loaded({ rows: noted }), after);
    expect(second).toMatchObject({ mails: [], alter: [{ line: 502, cells: { reminded: 1 } }] });
    expect(second?.next).toBeUndefined();
  });

  test('their ids fit the outbox, however many agents there are', () => {
    const staff = Array.from({ length: 12 }, (_, place) => person('agent', `customer-service-${String(place)}`));
    const [mail] = remind([order({ acceptedBy: null })], '2026-03-02 10:05', { staff }).mails ?? [];
    expect(mail?.id.length).toBeLessThanOrEqual(200);
  });

  test('the agent reads the telephone number, those above him do not', () => {
    const here = withOpen([order({ phone: '13812345678' })], { now: at('2026-03-02 10:25') });
    const letters = (promises.begin(here).decide(loaded({ rows: [order()] }), here).mails ?? []).map((mail) =>
      JSON.stringify(orderMails.find((kind) => kind.kind === mail.kind)?.compose(mail.about, 'en', here, () => null)),
    );
    expect(letters.map((letter) => letter.includes('13812345678'))).toEqual([true, false, false]);
    expect(letters[2]).toContain('these heard before: customer service agent, customer service supervisor.');
  });
});

describe('nobody reads forty letters: a letter names everything that waits', () => {
  const early = order({ orderNo: 'A-1' });
  const fresh = order({ orderNo: 'A-2', acceptedAt: at('2026-03-02 10:04') });

  test('what comes soon is named along, and is not told again', () => {
    const decision = remind([early, fresh], '2026-03-02 10:05');
    expect(decision.mails?.map(({ about }) => about['orders'])).toEqual([['A-1', 'A-2']]);
    expect(levels(decision)).toEqual([
      [2, 1],
      [3, 1],
    ]);
    const noted = [early, fresh].map((each) => ({ ...each, reminded: 1 }));
    const change = { head: head({ marks: { ...decision.marks } }) };
    expect(remind(noted, '2026-03-02 10:09', change)).toMatchObject({ mails: [], alter: [] });
    expect(told(remind(noted, '2026-03-02 10:10', change))).toEqual([['supervisor', 'supervisor@shop.example']]);
  });

  test('an order that came after the letter is told in its own time', () => {
    const { marks } = remind([early], '2026-03-02 10:05');
    const later = order({ orderNo: 'A-3', acceptedAt: at('2026-03-02 10:06') });
    const change = { head: head({ marks: { ...marks } }) };
    expect(due([{ ...early, reminded: 1 }, later], change)).toBe('2026-03-02 10:10:00');
    expect(due([later], change)).toBe('2026-03-02 10:11:00');
  });

  test('an escalation to somebody who was told just now waits for his next letter, in which everything stands', () => {
    const told1 = { head: head({ marks: { 'orders.told': JSON.stringify({ 'supervisor@shop.example': at('2026-03-02 10:08') }) } }) };
    const after = order({ orderNo: 'B-1', acceptedAt: at('2026-03-02 10:09'), reminded: 1 });
    const old = order({ orderNo: 'B-0', reminded: 2 });
    expect(due([after], { ...told1, now: at('2026-03-02 10:15') })).toBe('2026-03-02 10:29:00');
    expect(told(remind([after], '2026-03-02 10:19', told1))).toEqual([]);
    const decision = remind([old, after], '2026-03-02 10:38', {
      ...told1,
      staff: [person('agent', 'agent'), person('supervisor', 'supervisor')],
    });
    expect(decision.mails?.find(({ to }) => to[0] === 'supervisor@shop.example')?.about).toMatchObject({
      orders: ['B-0', 'B-1'],
      count: 2,
    });
  });

  test('a clock that was set back knows of no letter of the future', () => {
    const later = { head: head({ marks: { 'orders.told': JSON.stringify({ 'agent@shop.example': at('2026-03-02 12:00') }) } }) };
    expect(told(remind([early], '2026-03-02 10:05', later))).toEqual([['agent', 'agent@shop.example']]);
  });

  test('a row that an older version left in the outbox is written as ever', () => {
    const here = withOpen([early], { now: at('2026-03-02 10:25') });
    const old = { promise: 'call', role: 'agent', orders: ['A-1'], count: 1 };
    const kind = orderMails.find((each) => each.kind === 'orders.promise');
    expect(kind?.isNeedless?.(old, here)).toBe(false);
    expect(kind?.compose(old, 'en', here, () => null)).toMatchObject({ subject: '[Zhanggui] 1 order is late', blocks: [{ inRow: true }] });
  });
});

describe("[ORD-20] whom a role's mail goes to", () => {
  test.each([
    ['supervisor', ['dutymanager@shop.example'], ['dutyManager', 'head']],
    ['agent', ['head@shop.example'], ['head', 'executive']],
    ['executive', [owner], ['agent', 'head']],
    ['head', ['one@shop.example', 'two@shop.example'], []],
  ] as const)('%s', (role, expected, roles) => {
    const staff = roles.length === 0 ? [person('head', 'one'), person('head', 'two')] : roles.map((each) => person(each));
    expect(holders(role, { staff, owner })).toEqual(expected);
  });

  test('an agent is known by name or address', () => {
    expect(agentMail('agent', { staff: ladder })).toBe('agent@shop.example');
    expect(agentMail('agent@shop.example', { staff: ladder })).toBe('agent@shop.example');
    expect(agentMail('stranger', { staff: ladder })).toBeNull();
    expect(agentMail(null, { staff: ladder })).toBeNull();
  });
});

describe('[ORD-10] at closing time', () => {
  const close = (list: readonly Order[], when = '2026-03-02 21:00') => {
    const here = withOpen(list, { now: at(when) });
    return closing.begin(here).decide(loaded(), here);
  };

  test('falls due when service ends', () => {
    const marks = { installed: String(at('2026-03-02 09:00')) };
    expect(closing.due(situation({ head: head({ marks }) }))).toBe(at('2026-03-02 21:00'));
    expect(closing.due(situation({ head: head({ marks }), settings: settings({ preset: 'portal' }) }))).toBe(at('2026-03-02 18:10'));
  });

  test('what is open is listed once to head and supervisor', () => {
    const { mails, marks } = close([order({ orderNo: 'A-1' }), order({ orderNo: 'A-2', state: 'shipped' })]);
    expect(mails).toMatchObject([
      {
        id: `closing.${String(at('2026-03-02 21:00'))}`,
        to: ['head@shop.example', 'supervisor@shop.example'],
        about: { orders: ['A-1', 'A-2'], count: 2 },
      },
    ]);
    expect(marks).toEqual({ 'orders.closing': String(at('2026-03-02 21:00')) });
    expect(close([order()], '2026-03-03 07:00').marks).toEqual(marks);
  });

  test('caught up, it says of which day, and leaves out what came since', () => {
    const { mails } = close([order({ orderNo: 'A-1' }), order({ orderNo: 'A-9', acceptedAt: at('2026-03-03 06:00') })], '2026-03-03 07:00');
    expect(mails).toMatchObject([{ about: { orders: ['A-1'], day: '2026-03-02' } }]);
    const here = withOpen([order({ orderNo: 'A-1' })], { now: at('2026-03-03 07:00') });
    const letter = orderMails.find((each) => each.kind === 'orders.closing')?.compose(mails?.[0]?.about ?? {}, 'zh-CN', here, () => null);
    expect(letter?.subject).toBe('【掌柜】2026-03-02 打烊时未完成订单：1 个');
  });

  test('a day without open orders ends without a letter', () => {
    expect(close([])).toEqual({ marks: { 'orders.closing': String(at('2026-03-02 21:00')) } });
  });

  test('one person who is both hears once', () => {
    const both = { ...person('head', 'boss') };
    const here = withOpen([order({ acceptedAt: at('2026-03-01 10:00') })], { now, staff: [both, { ...both, role: 'supervisor' }] });
    expect(closing.begin(here).decide(loaded(), here).mails?.[0]?.to).toEqual(['boss@shop.example']);
  });
});
