import type { FigureMaker } from '../engine/start/start.ts';
import { orderFigureWords as words } from '../text/orders.ts';
import { openOrders, todo, type OpenOrder } from './tables.ts';

/** States in which somebody must act before a promise runs out. */
const toCall: OpenOrder['state'] = 'accepted';
const toHandOver: OpenOrder['state'] = 'confirmed';

/** Open orders by what is to be done next (ORD-2, ORD-3). */
export const orderFigures: FigureMaker = ({ index, now }) => {
  const open = index(openOrders).flatMap((row) => (row === null ? [] : [row as OpenOrder]));
  const late = ({ dueAt }: OpenOrder) => dueAt !== null && dueAt <= now;
  const count = (is: (order: OpenOrder) => boolean) => open.filter(is).length;
  const others = count(({ state }) => state !== toCall && state !== toHandOver);
  return [
    { level: 'late', ...words.callLate, count: count((order) => order.state === toCall && late(order)), desk: todo },
    { level: 'late', ...words.handOverLate, count: count((order) => order.state === toHandOver && late(order)), desk: todo },
    { level: 'waiting', ...words.call, count: count((order) => order.state === toCall && !late(order)), desk: todo },
    { level: 'waiting', ...words.handOver, count: count((order) => order.state === toHandOver && !late(order)), desk: todo },
    { level: 'waiting', ...words.others, count: others, desk: todo },
  ];
};
