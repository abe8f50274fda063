import type { Job } from '../engine/run/job.ts';
import { dailyDue, slotDone } from '../engine/run/daily.ts';
import { holders } from '../access/holders.ts';
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
      const open = situation.index(openOrders).flatMap((row) => (row === null ? [] : [row as OpenOrder]));
      const marks = slotDone(name, situation.settings.serviceTo, situation);
      if (open.length === 0) return { marks };
      const to = [...new Set([...holders('head', situation), ...holders('supervisor', situation)])];
      const about = { orders: open.map((order) => order.orderNo).slice(0, 200), count: open.length };
      const slot = marks[name] ?? '';
      return { marks, mails: [{ id: `closing.${slot}`, kind: 'orders.closing', to, priority: 9, about }] };
    },
  }),
};
