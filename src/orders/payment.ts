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
  if (paidAt === null) return 'unpaid';
  if (refunded > 0) return paid === 0 ? 'refunded' : 'partlyRefunded';
  return paid < due ? 'underpaid' : 'paid';
}

/** Clocks of platform and office may differ by so much, ms. */
const clockSlackMs = 5 * 60_000;

/** ORD-6: what is abnormal about amounts and times; empty where nothing is. */
export function abnormal(facts: Facts, now: Instant): readonly Message[] {
  const { due, paid, refunded, orderedAt, paidAt } = facts;
  const found: Message[] = [];
  if (orderedAt > now + clockSlackMs) found.push(message(orderMessages.future));
  if (paidAt !== null && paidAt > now + clockSlackMs) found.push(message(orderMessages.paidFuture));
  if (paidAt !== null && paidAt < orderedAt) found.push(message(orderMessages.paidAfter));
  if (paidAt === null && paid > 0) found.push(message(orderMessages.paidNoTime));
  if (paidAt === null && refunded > 0) found.push(message(orderMessages.refundUnpaid));
  if (paid + refunded > due) {
    found.push(message(orderMessages.overpaid, { sum: ((paid + refunded) / 100).toFixed(2), due: (due / 100).toFixed(2) }));
  }
  return found;
}
