import type { Decision, MailOrder } from '../engine/commit/decision.ts';
import type { Loaded, Job } from '../engine/run/job.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { digest } from '../engine/commit/digest.ts';
import type { Instant } from '../table/column.ts';
import type { Role } from '../table/table.ts';
import { after, type PromiseName, type Rung } from '../rulebook/promises.ts';
import type { Settings } from '../rulebook/settings.ts';
import { promiseOf } from './open.ts';
import { holders } from '../access/holders.ts';
import { agentMail } from './agent-mail.ts';
import { openOrders, orders, type OpenOrder, type Order } from './tables.ts';
import { w } from '../text/words.ts';

/** Orders reminded of in one step; more follow at once in the next. */
const mostAtOnce = 500;

interface DueRung {
  readonly order: OpenOrder;
  readonly promise: PromiseName;
  readonly rung: Rung;
  /** How far up the ladder the promise has been told once this rung is. */
  readonly level: number;
}

/** The rungs that are due for an order and were not told yet. */
function dueRungs(order: OpenOrder, settings: Settings, now: Instant): readonly DueRung[] {
  const rule = promiseOf(order, settings);
  const { since } = order;
  if (rule === null || since === null) return [];
  return rule.rungs.flatMap((rung, at) =>
    at >= order.reminded && after(since, rung.afterMinutes, rule, settings) <= now
      ? [{ order, promise: rule.name, rung, level: at + 1 }]
      : [],
  );
}

/** When the next rung of an order's ladder is due; null when the ladder has no further rung. */
export function nextRung(order: OpenOrder, settings: Settings): Instant | null {
  const rule = promiseOf(order, settings);
  const rung = rule?.rungs[order.reminded];
  return rule === null || rung === undefined || order.since === null ? null : after(order.since, rung.afterMinutes, rule, settings);
}

function openOf(situation: Situation): readonly OpenOrder[] {
  return situation.index(openOrders).flatMap((row) => (row === null ? [] : [row as OpenOrder]));
}

/** ORD-2, ORD-3, ORD-20: reminds while a promise is not kept, one rung of the ladder after the other. */
export const promises: Job = {
  name: 'orders.promises',
  title: w('提醒未兑现的承诺', '提醒未兌現的承諾', 'Reminds of promises that are not kept'),
  book: 'order',
  due: (situation) => {
    const moments = openOf(situation).flatMap((order) => nextRung(order, situation.settings) ?? []);
    return moments.length === 0 ? null : moments.reduce((first, each) => Math.min(first, each));
  },
  example: { before: ['orders.submit'], due: { afterMinutes: 121 } },
  begin: (situation) => reminding(situation, openOf(situation)),
};

function reminding(situation: Situation, open: readonly OpenOrder[]) {
  const due = open.filter((order) => dueRungs(order, situation.settings, situation.now).length > 0);
  const now = due.slice(0, mostAtOnce);
  const rest = due.slice(mostAtOnce);
  return {
    reads: { lines: now.map(({ line }) => ({ table: orders, line })) },
    decide: (loaded: Loaded, { settings, ...here }: Situation) => {
      const decision = remind(now, loaded, { settings, ...here });
      return rest.length === 0 ? decision : { ...decision, next: (after: Situation) => reminding(after, rest) };
    },
  };
}

/** Decides on the ledger rows, not on the index: what was kept meanwhile is not reminded of. */
function remind(open: readonly OpenOrder[], loaded: Loaded, situation: Situation): Decision {
  const rungs = open.flatMap((listed) => {
    const order = loaded.row(orders, listed.line) as Order | null;
    const still = order !== null && order.orderNo === listed.orderNo && order.state === listed.state;
    return still ? dueRungs({ ...listed, reminded: order.reminded }, situation.settings, situation.now) : [];
  });
  const levels = new Map<number, number>();
  for (const { order, level } of rungs) levels.set(order.line, Math.max(level, levels.get(order.line) ?? 0));
  return {
    alter: [...levels].map(([line, level]) => ({ table: orders, line, cells: { reminded: level } })),
    mails: letters(rungs, situation),
  };
}

interface Group {
  readonly to: readonly string[];
  readonly role: Role;
  readonly promise: PromiseName;
  readonly orders: OpenOrder[];
}

/** One letter for each promise, rung and receiver, whatever the number of orders: its links are for one person. */
function letters(rungs: readonly DueRung[], situation: Situation): readonly MailOrder[] {
  const groups = new Map<string, Group>();
  for (const { order, promise, rung } of rungs) {
    const own = rung.to === 'agent' ? agentMail(order.agent, situation) : null;
    const to = own === null ? holders(rung.to, situation) : [own];
    for (const mail of to) {
      const key = `${promise}.${rung.to}.${mail}`;
      const group = groups.get(key) ?? { to: [mail], role: rung.to, promise, orders: [] };
      group.orders.push(order);
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, { to, role, promise, orders: told }]) => ({
    id: `${promise}.${role}.${digest(key).slice(0, 12)}.${told[0]?.orderNo ?? ''}.${String(situation.now)}`,
    kind: 'orders.promise',
    to,
    priority: 3,
    about: { promise, role, orders: told.map((order) => order.orderNo).slice(0, 200), count: told.length },
  }));
}
