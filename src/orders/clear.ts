import { clearingJob } from '../engine/workbook/clear.ts';
import { isWaiting } from '../engine/desk/desk.ts';
import { requestClearings } from '../approvals/requests/requests.ts';
import { requestsOf } from '../approvals/requests/tables.ts';
import { linkRequests, newOrders, openOrders, orders, todo } from './tables.ts';

/**
 * Clears at night what is done: new orders that stand in the ledger, to-do rows whose order is no longer open, requests alike. A row with a
 * command that waits stays.
 */
export const clear = clearingJob({
  name: 'orders.clear',
  book: 'order',
  keys: [orders, requestsOf.order.register],
  example: {
    before: ['orders.submit', 'orders.calledInvalid', 'requests.order.submit', 'requests.order.withdraw'],
    due: { atMinute: 3 * 60 },
  },
  clearings: [
    ...requestClearings(requestsOf.order),
    {
      desk: newOrders,
      isFinished: (row, loaded) =>
        row.action === 'submit' && !isWaiting(row) && row.faults.length === 0 && loaded.keys(orders).has(String(row.value['orderNo'])),
    },
    {
      desk: todo,
      isFinished: (row, loaded, situation) => {
        const key = row.value['orderNo'];
        const open = situation.index(openOrders).some((each) => each?.['orderNo'] === key);
        return typeof key === 'string' && !open && !isWaiting(row) && loaded.keys(orders).has(key);
      },
    },
    { desk: linkRequests, isFinished: (row) => row.action !== null && !isWaiting(row) },
  ],
});
