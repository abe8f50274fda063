import type { Instant } from '../table/column.ts';
import { message, type Message } from '../text/words.ts';
import { orderMessages } from '../text/orders.ts';
import type { Order } from './tables.ts';

/** What an order says of money and time. Amounts in fen. */
export type Facts = Pick<Order, 'due' | 'paid' | 'refunded' | 'orderedAt' | 'paidAt'>;

/**
 * How payment stands. `paid` is what the customer paid and was not given back, as the platforms report it. Unpaid, paid less than
 * due and refunded are states of a good order, not faults.
 */
export function paymentOf({ due, paid, refunded, paidAt }: Facts): Order['payment'] {
  if (paidAt === null && (paid ?? 0) === 0 && refunded === 0) return 'unpaid';
  if (refunded > 0) return paid === 0 ? 'refunded' : 'partlyRefunded';
  return paid !== null && due !== null && paid < due ? 'underpaid' : 'paid';
}

/** Clocks of platform and office may differ by so much, ms. */
const clockSlackMs = 5 * 60_000;

/**
 * ORD-6: what is abnormal about amounts and times; empty where nothing is. `knowsTime`: whether a time of payment must be told, as by
 * who types an order; some platforms tell none.
 */
export function abnormal(facts: Facts, now: Instant, knowsTime = true): readonly Message[] {
  const { refunded, orderedAt, paidAt } = facts;
  const [due, paid] = [facts.due ?? Infinity, facts.paid ?? 0];
  const found: Message[] = [];
  if (orderedAt !== null && orderedAt > now + clockSlackMs) found.push(message(orderMessages.future));
  if (paidAt !== null && paidAt > now + clockSlackMs) found.push(message(orderMessages.paidFuture));
  if (paidAt !== null && orderedAt !== null && paidAt < orderedAt) found.push(message(orderMessages.paidAfter));
  if (knowsTime && paidAt === null && paid > 0) found.push(message(orderMessages.paidNoTime));
  if (knowsTime && paidAt === null && refunded > 0) found.push(message(orderMessages.refundUnpaid));
  if (paid + refunded > due) {
    found.push(message(orderMessages.overpaid, { sum: ((paid + refunded) / 100).toFixed(2), due: (due / 100).toFixed(2) }));
  }
  return found;
}
