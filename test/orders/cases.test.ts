import { describe, expect, test } from '@jest/globals';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import type { Situation } from '../../src/engine/workbook/situation.ts';
import { caseHindrance, type CaseKind } from '../../src/orders/case-order.ts';
import { caseActions } from '../../src/orders/cases.ts';
import { stateWords } from '../../src/text/orders.ts';
import { english, order, orders, type Order } from '../builders.ts';
import { chosen, type Outcome } from '../decide.ts';

/** Given an order, when an agent asks for something beside it: what is decided. Seven requests stand in the register. */
function asked(kind: CaseKind, given: Order, amount: number, remark: string, change: Partial<Situation> = {}): Outcome {
  const action = caseActions.find((each) => each.choice === kind);
  if (action === undefined) throw new Error(`no action ${kind}`);
  const rows = [[orders, [given]] as const, [requestsOf.order.register, Array.from({ length: 7 }, () => ({}))] as const];
  const actor = { name: 'agent', basis: 'declared' } as const;
  return chosen(action, { orderNo: given.orderNo, amount, remark }, { ...change, rows, actor });
}

/** The order as a case left it. */
const after = (given: Order, { altered: [change] }: Outcome): Order => ({ ...given, ...change?.[2] });
const told = ({ said }: Outcome) => said;
const granted = 'Within the authority: done at 10:00 as SQD-260302-0008';

describe('[ORD-8] the same is not granted twice', () => {
  const known = 'The same is on record already. If this is another case, add to the reason what differs.';
  const broken = after(order(), asked('refund', order(), 1_500, '破损'));

  test('the same kind, amount and reason is refused', () => {
    expect(told(asked('refund', broken, 1_500, '破损'))).toBe(known);
  });

  test.each([
    ['refund', 1_500, '破损，第二件'],
    ['refund', 1_501, '破损'],
    ['goodsReturn', 1_500, '破损'],
  ] as const)('%s of %i fen for %s is another case', (kind, amount, reason) => {
    expect(told(asked(kind, broken, amount, reason))).toBe(granted);
  });

  test.each(['破损，第二件', '破损（第二件）'])('nor is one the same whose reason only begins like that: %s', (reason) => {
    const longer = after(order(), asked('refund', order(), 1_500, reason));
    expect(told(asked('refund', longer, 1_500, '破损'))).toBe(granted);
    expect(told(asked('refund', longer, 1_500, reason))).toBe(known);
  });
});

describe('[APR-19] an order that moved on while a case was decided', () => {
  const hindrance = (state: Order['state'], then: Order['state'] | null) => {
    const wrong = caseHindrance(order({ state }), { kind: 'refund', amount: 1_500 }, then, 'en');
    return wrong && english(wrong);
  };

  test.each([
    ['shipped', 'delivered'],
    ['accepted', 'shipped'],
    ['invalid', 'invalid'],
    [null, 'delivered'],
    [null, 'invalid'],
  ] as const)('from %s to %s: it is carried out', (then, state) => {
    expect(hindrance(state, then)).toBeNull();
  });

  test.each([
    ['accepted', 'invalid'],
    ['accepted', 'closed'],
    [null, 'closed'],
  ] as const)('from %s to %s: it is another case', (then, state) => {
    expect(hindrance(state, then)).toBe(`Order 1234567890123456789 has become ${stateWords[state].en}`);
  });
});

describe('[ORD-8] exchanges and gifts of one order add up', () => {
  const up = 'Submitted at 10:00 as SQD-260302-0008';
  const gift = after(order(), asked('gift', order(), 1_500, '小票1'));

  test('up to the authority they are granted, beyond it they go up, under whatever reason', () => {
    expect(told(asked('gift', gift, 500, '小票2'))).toBe(granted);
    expect(told(asked('gift', gift, 501, '小票2'))).toBe(up);
    expect(told(asked('exchange', gift, 3_500, '小票2'))).toBe(granted);
    expect(told(asked('exchange', gift, 3_501, '小票2'))).toBe(up);
  });

  test.each(['zh-CN', 'zh-TW', 'en'] as const)('whatever the language in which the first was granted: %s', (language) => {
    const before = after(order(), asked('exchange', order(), 1_501, '少一件', { language }));
    expect(told(asked('gift', before, 500, '小票'))).toBe(up);
  });

  test('money does not count for them, nor they for money', () => {
    const both = after(gift, asked('refund', gift, 5_000, '破损'));
    expect(told(asked('gift', both, 500, '小票2'))).toBe(granted);
    expect(told(asked('refund', gift, 5_000, '破损'))).toBe(granted);
  });

  test('what a colleague says of one in his remark is none', () => {
    const said = order({ remarks: '[03-02 09:00 韩梅] 赠品 20.00 元：答应过' });
    expect(told(asked('gift', said, 2_000, '老客户'))).toBe(granted);
  });

  test('what the remarks could not take goes up: it would not count next time', () => {
    expect(told(asked('gift', order({ remarks: '言'.repeat(19_000) }), 100, '小票'))).toBe(granted);
    expect(told(asked('gift', order({ remarks: '言'.repeat(19_001) }), 100, '小票'))).toBe(up);
  });
});

test.each([
  [order({ paid: 5_000, givenBack: 3_000 }), 'Order 1234567890123456789 has only 20.00 yuan left to give back'],
  [order({ paid: 5_000, givenBack: 5_000 }), 'Order 1234567890123456789 was refunded in full'],
])('[APR-19] no more than what is left is given back', (given, wrong) => {
  const hindered = caseHindrance(given, { kind: 'goodsReturn', amount: 2_001 }, 'accepted', 'en');
  expect(hindered && english(hindered)).toBe(wrong);
  expect(caseHindrance(given, { kind: 'gift', amount: 2_001 }, 'accepted', 'en')).toBeNull();
});
