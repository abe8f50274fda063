import { entryAction } from '../engine/desk/action.ts';
import type { Instant } from '../table/column.ts';
import { minuteMs, showClock } from '../table/office-time.ts';
import { after, promiseRules } from '../rulebook/promises.ts';
import type { Settings } from '../rulebook/settings.ts';
import { orderMessages } from '../text/orders.ts';
import { message } from '../text/words.ts';
import { showTime } from './show-time.ts';
import { abnormal, paymentOf } from './payment.ts';
import { appendRemark } from './remarks.ts';
import { newOrders, orders, type Order } from './tables.ts';

/** ORD-5, ORD-6: a checked row of the desk becomes a sealed order; ORD-2 counts from here. */
export const submit = entryAction({
  name: 'orders.submit',
  desk: newOrders,
  choice: 'submit',
  enters: orders,
  example: {
    cells: (now) => ({
      orderNo: '2026030200000000001',
      channel: 'taobao',
      customer: '陈一',
      phone: '13800000001',
      address: '上海市黄浦区中山东一路1号',
      goods: '龙井茶 250g',
      quantity: 2,
      due: 19_800,
      paid: 19_800,
      orderedAt: now - 20 * minuteMs,
      paidAt: now - 19 * minuteMs,
      by: '客服',
    }),
  },
  decide: ({ row, actor }, { now, settings }) => {
    const facts = { ...row, refunded: row.refunded ?? 0 };
    const [first] = abnormal(facts, now);
    if (first !== undefined) return { refused: first };
    const { orderNo, channel, customer, phone, address, goods, quantity, due, paid, orderedAt, paidAt, remark } = row;
    const order = accepted({
      orderNo,
      channel,
      customer,
      phone,
      address,
      goods,
      quantity,
      due,
      paid,
      refunded: facts.refunded,
      orderedAt,
      paidAt,
      origin: 'desk',
      acceptedAt: now,
      acceptedBy: actor.name === '' ? null : actor.name,
      remarks: remark === null ? null : appendRemark(null, remark, actor.name, now),
    });
    if (order.state === 'closed') {
      return { enter: [{ table: orders, row: order }], result: message(orderMessages.sealedClosed, { clock: showClock(now) }) };
    }
    const promised = callBy(now, settings);
    return {
      enter: [{ table: orders, row: order }],
      result: message(orderMessages.sealed, { clock: showClock(now), due: showTime(promised, now) }),
    };
  },
});

/** What is known of an order when it is entered. */
export type Entered = Pick<
  Order,
  | 'orderNo'
  | 'channel'
  | 'customer'
  | 'phone'
  | 'address'
  | 'goods'
  | 'quantity'
  | 'due'
  | 'paid'
  | 'refunded'
  | 'orderedAt'
  | 'paidAt'
  | 'origin'
  | 'acceptedAt'
  | 'acceptedBy'
  | 'remarks'
>;

/**
 * A new order in its first state. One whose money was given back in full before it was shipped is closed: nobody calls about it and
 * nothing is promised. Seal and birth are stamped when it is entered into the ledger.
 */
export function accepted(entered: Entered, state: Order['state'] = 'accepted'): Omit<Order, 'seal' | 'born'> {
  const payment = paymentOf(entered);
  return {
    ...entered,
    state: payment === 'refunded' && state === 'accepted' ? 'closed' : state,
    payment,
    calledAt: null,
    calledBy: null,
    confirmedAt: null,
    handedOverAt: null,
    shippedAt: null,
    trackingNo: null,
    deliveredAt: null,
    reminded: 0,
    givenBack: null,
  };
}

/** ORD-2: the moment by which the customer of an order accepted now is called. */
function callBy(now: Instant, settings: Settings): Instant {
  const rule = promiseRules(settings).find((each) => each.name === 'call');
  return rule === undefined ? now : after(now, rule.minutes, rule, settings);
}
