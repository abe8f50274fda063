import type { Job } from '../engine/run/job.ts';
import { dailyDue, newestSlot, slotDone } from '../engine/run/daily.ts';
import { holders } from '../access/holders.ts';
import { dayOf } from '../table/office-time.ts';
import { openOrders, type OpenOrder } from './tables.ts';
import { w } from '../text/words.ts';

const name = 'orders.closing';

/** ORD-10: today's work is finished today; what is open at closing time is listed to head and supervisor. */
export const closing: Job = {
  name,
  title: w('打烊时列出未完成订单', '打烊時列出未完成訂單', 'Lists what is open at closing time'),
  book: 'order',
  due: (situation) => dailyDue(name, situation.settings.serviceTo, situation),
  example: { before: ['orders.submit'], due: { atMinute: 21 * 60 } },
  begin: () => ({
    decide: (_, situation) => {
      const slot = newestSlot(situation.now, situation.settings.serviceTo, null);
      // Where the list is caught up, what came since is no part of it.
      const was = ({ since }: OpenOrder) => since === null || since <= slot;
      const open = situation.index(openOrders).flatMap((row) => (row === null || !was(row as OpenOrder) ? [] : [row as OpenOrder]));
      const marks = slotDone(name, situation.settings.serviceTo, situation);
      if (open.length === 0) return { marks };
      const to = [...new Set([...holders('head', situation), ...holders('supervisor', situation)])];
      const about = { orders: open.map((order) => order.orderNo).slice(0, 200), count: open.length, day: dayOf(slot) };
      return { marks, mails: [{ id: `closing.${String(slot)}`, kind: 'orders.closing', to, priority: 9, about }] };
    },
  }),
};
