import { orderCarryings } from '../orders/cases.ts';
import { orderCapability } from '../orders/orders.ts';
import { w } from '../text/words.ts';
import { workbook } from './workbook.ts';

export const order = workbook('order', {
  about: w(
    '订单从录入到送达：录入、打电话确认、移交、发货，以及退款等售后。',
    '訂單從錄入到送達：錄入、打電話確認、移交、出貨，以及退款等售後。',
    'Orders from entry to delivery: entered, confirmed by telephone, handed over, shipped, and what follows, such as refunds.',
  ),
  posts: ['supervisor', 'dutyManager', 'warehouse', 'head'],
  capabilities: [orderCapability],
  requests: orderCarryings,
  night: 'orders',
});
