import type { Projection } from '../engine/capability.ts';
import type { Instant } from '../table/column.ts';
import type { AnyRow } from '../table/table.ts';
import { after, promiseRules, type PromiseRule } from '../rulebook/promises.ts';
import type { Settings } from '../rulebook/settings.ts';
import { openOrders, orders, todo, type OpenOrder, type Order } from './tables.ts';

const done: readonly Order['state'][] = ['delivered', 'invalid', 'closed', 'history'];

/** Whether something is still to be done for an order. */
export function isOpen(order: Pick<Order, 'state'>): boolean {
  return !done.includes(order.state);
}

/** The promise that an order stands under now; null for none, as where all money was given back. */
export function promiseOf(order: Pick<Order, 'state' | 'payment'>, settings: Settings): PromiseRule | null {
  if (order.payment === 'refunded') return null;
  const name = order.state === 'accepted' ? 'call' : order.state === 'confirmed' ? 'handOver' : null;
  return promiseRules(settings).find((rule) => rule.name === name) ?? null;
}

function sinceOf(order: Order): Instant | null {
  if (order.state === 'accepted') return order.acceptedAt;
  return order.state === 'confirmed' ? order.confirmedAt : null;
}

/** An order as the index tells it. */
export function openRow(order: Order, line: number, settings: Settings): OpenOrder {
  const since = sinceOf(order);
  const rule = promiseOf(order, settings);
  return {
    orderNo: order.orderNo,
    line,
    customer: order.customer,
    phone: order.phone,
    goods: order.goods,
    due: order.due,
    payment: order.payment,
    state: order.state,
    since,
    dueAt: since === null || rule === null ? null : after(since, rule.minutes, rule, settings),
    reminded: order.reminded,
    agent: order.acceptedBy,
    remarks: order.remarks,
  };
}

/** The to-do desk shows every open order once. */
export const todoProjection: Projection = {
  ledger: orders,
  index: openOrders,
  desk: todo,
  isOpen: (row) => isOpen(row as Order),
  row: (row, line, settings) => openRow(row as Order, line, settings),
  show: (row: AnyRow) => {
    const { orderNo, line, customer, phone, goods, due, payment, state, dueAt, remarks } = row as OpenOrder;
    return { orderNo, line, customer, phone, goods, due, payment, state, dueAt, remarks };
  },
};
