import { beginning } from '../../table/shorten.ts';
import { paymentWords, stateWords } from '../../text/orders.ts';
import { importMessages } from '../../text/imports.ts';
import { say, type Language } from '../../text/words.ts';
import { paymentOf } from '../payment.ts';
import { appendRemark, remarksFit } from '../remarks.ts';
import type { Order } from '../tables.ts';
import type { ReadOrder } from './read-told.ts';
import type { ToldState } from './told-order.ts';

/** What is known of an order without its row. */
export type Standing = Pick<Order, 'state' | 'payment'>;

/** The way of an order that nothing stops; it never goes back on it. */
const way: readonly Order['state'][] = ['accepted', 'called', 'confirmed', 'handedOver', 'partShipped', 'shipped', 'delivered'];
const payments: readonly Order['payment'][] = ['unpaid', 'underpaid', 'paid', 'partlyRefunded', 'refunded'];

/** Whether an order is on its way: it can be shipped, delivered or closed yet. */
export function isUnderWay({ state }: Pick<Order, 'state'>): boolean {
  return way.includes(state);
}

function nextState({ state }: Standing, told: ReadOrder, says: ToldState): Order['state'] {
  if (!isUnderWay({ state })) return state;
  const isBack = paymentOf(told) === 'refunded' && way.indexOf(state) < way.indexOf('partShipped') && says === 'accepted';
  if (says === 'closed' || isBack) return 'closed';
  return way.indexOf(says) > way.indexOf(state) ? says : state;
}

function nextPayment({ payment }: Standing, told: ReadOrder): Order['payment'] {
  const now = paymentOf(told);
  return payments.indexOf(now) > payments.indexOf(payment) ? now : payment;
}

/** Closed or not valid here, and under way on the platform: nothing moves, and somebody has to look at it. */
function contradicts({ state }: Standing, told: ToldState): boolean {
  return (state === 'closed' || state === 'invalid') && told !== 'accepted' && told !== 'closed';
}

/** Whether a file may have something new to tell of a known order; its row is then read. */
export function mayTell(standing: Standing, told: ReadOrder, state: ToldState): boolean {
  if (standing.state === 'history') return false;
  return (
    (isUnderWay(standing) && standing.state !== 'delivered') ||
    nextState(standing, told, state) !== standing.state ||
    nextPayment(standing, told) !== standing.payment ||
    contradicts(standing, state)
  );
}

/** What a later file says of an order: how it moves on, and where it says otherwise than what is sealed. Texts in the workbook's language. */
export interface News {
  readonly cells: Partial<Order>;
  readonly moved: { readonly was: string; readonly is: string } | null;
  readonly differs: readonly { readonly was: string; readonly is: string }[];
}

/** The news of an order; its sealed cells never change (ORD-5). */
export function newsOf(
  order: Order,
  told: ReadOrder,
  state: ToldState,
  { now, language, from }: { readonly now: number; readonly language: Language; readonly from: string },
): News {
  const next = { state: nextState(order, told, state), payment: nextPayment(order, told) };
  const isNew = next.state !== order.state || next.payment !== order.payment;
  const tracking = told.trackingNo !== null && order.trackingNo === null && next.state !== 'closed' ? { trackingNo: told.trackingNo } : {};
  const back = told.refunded - order.refunded;
  const given = back > (order.givenBack ?? 0) ? { givenBack: back } : {};
  const [was, is] = [shown(order, language), shown(next, language)];
  const appended = appendRemark(order.remarks, say(importMessages.movedRemark, language, { was, is, from }), '', now);
  const remarks = isNew && remarksFit(appended) ? { remarks: appended } : {};
  return {
    cells: isNew ? { ...next, ...tracking, ...given, ...remarks } : tracking,
    moved: isNew ? { was, is } : null,
    differs: differences(order, told, state, language),
  };
}

function shown({ state, payment }: Standing, language: Language): string {
  return `${say(stateWords[state], language)}，${say(paymentWords[payment], language)}`;
}

/** Columns that a platform tells again with every file, and that matter while an order is under way. */
const compared = ['customer', 'phone', 'address', 'due'] as const;

function differences(order: Order, told: ReadOrder, state: ToldState, language: Language): News['differs'] {
  const states = contradicts(order, state) ? [{ was: say(stateWords[order.state], language), is: say(stateWords[state], language) }] : [];
  if (!isUnderWay(order) || order.state === 'delivered') return states;
  const sealed = compared.flatMap((id) => {
    const [was, is] = [textOf(order[id]), textOf(told[id])];
    return isOther(was, is) ? [{ was: beginning(was, 200), is: beginning(is, 200) }] : [];
  });
  return [...states, ...sealed];
}

/** What a platform masked, or leaves out, says nothing else. */
function isOther(was: string, is: string): boolean {
  return was !== '' && is !== '' && !was.includes('*') && !is.includes('*') && was.replace(/\s/g, '') !== is.replace(/\s/g, '');
}

function textOf(value: string | number | null): string {
  if (value === null) return '';
  return typeof value === 'number' ? (value / 100).toFixed(2) : value;
}
