import { expect, test } from '@jest/globals';
import { abnormal, paymentOf } from '../../src/orders/payment.ts';
import { at, english, facts, now } from '../builders.ts';

test.each([
  ['unpaid', { paid: 0, paidAt: null }],
  ['paid', {}],
  ['underpaid', { paid: 9_999 }],
  ['underpaid', { paid: 0 }],
  ['partlyRefunded', { paid: 9_000, refunded: 1_000 }],
  ['refunded', { paid: 0, refunded: 10_000 }],
  ['paid', { due: 0, paid: 0 }],
] as const)('[ORD-6] %s is a state of a good order: %j', (state, change) => {
  expect(paymentOf(facts(change))).toBe(state);
  expect(abnormal(facts(change), now)).toEqual([]);
});

test.each([
  ['paid before it was ordered', { paidAt: at('2026-03-02 09:29:59') }],
  ['an amount is paid but no time of payment', { paidAt: null }],
  ['refunded without payment', { paid: 0, paidAt: null, refunded: 1 }],
  ['paid and refunded are 100.01 yuan together, more than the 100.00 due', { paid: 10_001 }],
  ['paid and refunded are 150.00 yuan together, more than the 100.00 due', { refunded: 5_000 }],
  ['ordered in the future', { orderedAt: at('2026-03-02 10:05:01'), paidAt: at('2026-03-02 10:05:02') }],
])('[ORD-6] abnormal: %s', (told, change) => {
  expect(abnormal(facts(change), now).map(english)[0]).toBe(told);
});

test('[ORD-6] a payment in the future is abnormal, too', () => {
  expect(abnormal(facts({ paidAt: at('2027-03-02 10:00') }), now)).not.toEqual([]);
});

test('[ORD-6] clocks may differ by five minutes, and paying takes no time', () => {
  expect(abnormal(facts({ orderedAt: now + 300_000, paidAt: now + 300_000 }), now)).toEqual([]);
});

test('[ORD-6] everything that is wrong is told', () => {
  expect(abnormal(facts({ paid: 20_000, paidAt: at('2026-03-01 00:00') }), now)).toHaveLength(2);
});
