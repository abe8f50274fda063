import type { Decision } from '../engine/commit/decision.ts';
import { givesBack } from '../rulebook/request-kinds.ts';
import { requestMessages } from '../text/requests.ts';
import { stateWords } from '../text/orders.ts';
import { message, say, type Language, type Message } from '../text/words.ts';
import { caseRemark } from './case-remarks.ts';
import { appendRemark, remarksFit } from './remarks.ts';
import { orders, type Order } from './tables.ts';

export const caseKinds = ['refund', 'goodsReturn', 'exchange', 'gift'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What is granted to a customer for one order. */
export interface OrderCase {
  readonly kind: CaseKind;
  /** fen */
  readonly amount: number;
  readonly reason: string;
  readonly requestNo: string;
  /** Who granted it. */
  readonly who: string;
}

/** Money that can still be given back: what the customer paid, less what he got back since. One sealed unpaid was paid later, if at all, in full. */
export function leftToGiveBack({
  paid,
  givenBack,
  paidAt,
  payment,
  due,
}: Pick<Order, 'paid' | 'givenBack' | 'paidAt' | 'payment' | 'due'>): number {
  const isPaidSince = paidAt === null && (payment === 'paid' || payment === 'partlyRefunded');
  return Math.max(0, ((isPaidSince ? due : paid) ?? 0) - (givenBack ?? 0));
}

/**
 * Why a case cannot be carried out on an order; null where it can. `stateThen` is the order's state when it was asked for, null where
 * nobody looked: an order found invalid since is another case, one delivered since is the same.
 */
export function caseHindrance(
  order: Order,
  { kind, amount }: Pick<OrderCase, 'kind' | 'amount'>,
  stateThen: string | null,
  language: Language,
): Message | null {
  const { orderNo, state } = order;
  const moved = stateThen !== null && stateThen !== 'invalid' && state === 'invalid';
  if (state === 'closed' || moved) return message(requestMessages.orderMoved, { orderNo, state: say(stateWords[state], language) });
  if (!givesBack(kind)) return null;
  const left = leftToGiveBack(order);
  if (left === 0) return message((order.givenBack ?? 0) > 0 ? requestMessages.nothingLeft : requestMessages.nothingPaid, { orderNo });
  return amount > left ? message(requestMessages.tooMuch, { orderNo, left: (left / 100).toFixed(2) }) : null;
}

const beforeShipping: readonly Order['state'][] = ['accepted', 'called', 'confirmed', 'handedOver'];

/** The order after a case: the money given back, the state, the remark, all in one commit. What was paid back whole before it was shipped is closed. */
export function caseCells(order: Order, given: OrderCase, now: number, language: Language): Partial<Order> {
  const { kind, amount } = given;
  const appended = appendRemark(order.remarks, caseRemark(given, language), '', now);
  // A full record of remarks holds up no refund: it stands in the register too.
  const remarks = remarksFit(appended) ? appended : order.remarks;
  if (!givesBack(kind)) return { remarks };
  const left = leftToGiveBack(order) - amount;
  const closes = left === 0 && beforeShipping.includes(order.state);
  return {
    remarks,
    givenBack: (order.givenBack ?? 0) + amount,
    payment: left === 0 ? 'refunded' : 'partlyRefunded',
    ...(closes ? { state: 'closed' } : {}),
  };
}

/** The change of an order's row. */
export function caseDecision(order: Order, line: number, given: OrderCase, now: number, language: Language): Decision {
  return { alter: [{ table: orders, line, cells: caseCells(order, given, now, language) }] };
}
