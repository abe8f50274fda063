import type { MailOrder } from '../engine/commit/decision.ts';
import { digest } from '../engine/commit/digest.ts';
import type { Job, Loaded, Step, StepDecision } from '../engine/run/job.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { Instant } from '../table/column.ts';
import type { Role } from '../table/table.ts';
import { w } from '../text/words.ts';
import { isNamed, Ladders, tellAt, type OrderRung } from './rungs.ts';
import { openOrders, orders, type OpenOrder, type Order } from './tables.ts';
import { namedUntil, toldMarks, toldSoFar, type Told } from './told.ts';

/** Orders whose ladder moves on in one step; more follow at once in the next. */
const mostAtOnce = 500;
/** Orders that a letter's row in the outbox names. */
const mostNamed = 200;

function openOf(situation: Situation): readonly OpenOrder[] {
  return situation.index(openOrders).flatMap((row) => (row === null ? [] : [row as OpenOrder]));
}

/** When somebody is to be told of an order next; null when its ladder has no further rung. Whatever was named ahead needs no letter. */
export function nextTelling(order: OpenOrder, ladders: Ladders, told: Told, before: Instant = Infinity): Instant | null {
  let next = before;
  for (const rung of ladders.rungs(order)) {
    if (rung.due >= next) break;
    for (const mail of rung.to) if (!isNamed(order, rung, mail, told)) next = Math.min(next, tellAt(rung, mail, told));
  }
  return next === before ? null : next;
}

/**
 * ORD-2, ORD-3, ORD-20: reminds while a promise is not kept, one rung of the ladder after the other. One letter a receiver, with
 * everything that waits and that comes to him soon.
 */
export const promises: Job = {
  name: 'orders.promises',
  title: w('提醒未兑现的承诺', '提醒未兌現的承諾', 'Reminds of promises that are not kept'),
  book: 'order',
  due: (situation) => {
    const ladders = new Ladders(situation);
    const told = toldSoFar(situation);
    const first = openOf(situation).reduce<Instant>((next, order) => nextTelling(order, ladders, told, next) ?? next, Infinity);
    return first === Infinity ? null : first;
  },
  example: { before: ['orders.submit'], due: { afterMinutes: 121 } },
  begin: reminding,
};

function reminding(situation: Situation): Step {
  const moved = planned(openOf(situation), situation).moved.slice(0, mostAtOnce);
  return {
    reads: { lines: moved.map(({ order }) => ({ table: orders, line: order.line })) },
    decide: (loaded, here) => remind(moved, loaded, here),
  };
}

/** Decides on the ledger rows, not on the index: what was kept meanwhile is not reminded of. */
function remind(taken: readonly Moved[], loaded: Loaded, situation: Situation): StepDecision {
  const read = new Map(taken.map(({ order }) => [order.line, order]));
  const standing = openOf(situation).flatMap((order) => {
    if (read.get(order.line)?.orderNo !== order.orderNo) return [order];
    const row = loaded.row(orders, order.line) as Order | null;
    const still = row !== null && row.orderNo === order.orderNo && row.state === order.state;
    return still ? [{ ...order, reminded: row.reminded }] : [];
  });
  const { letters, told, moved } = planned(standing, situation);
  const now = moved.filter(({ order }) => read.has(order.line));
  const decision = {
    alter: now.map(({ order, level }) => ({ table: orders, line: order.line, cells: { reminded: level } })),
    mails: letters,
    ...(letters.length === 0 ? {} : { marks: toldMarks(told) }),
  };
  return moved.length > now.length && now.length > 0 ? { ...decision, next: reminding } : decision;
}

/** An order, and how far up its ladder is told once the letters are written. */
interface Moved {
  readonly order: OpenOrder;
  readonly level: number;
}

interface Plan {
  readonly letters: readonly MailOrder[];
  readonly told: Told;
  readonly moved: readonly Moved[];
}

/** Who is written to now, and what his letter names. */
function planned(open: readonly OpenOrder[], situation: Situation): Plan {
  const { now } = situation;
  const ladders = new Ladders(situation);
  const before = toldSoFar(situation);
  const receivers = new Map<string, OrderRung>();
  for (const order of open)
    for (const rung of ladders.rungs(order)) {
      if (rung.due > now) break;
      for (const mail of rung.to) {
        if (isNamed(order, rung, mail, before) || tellAt(rung, mail, before) > now) continue;
        const known = receivers.get(mail);
        if (known === undefined || known.level < rung.level) receivers.set(mail, rung);
      }
    }
  const told = { ...before, ...Object.fromEntries([...receivers.keys()].map((mail) => [mail, now])) };
  return {
    told,
    letters: [...receivers].map(([mail, { role }]) => letterTo(mail, role, open, ladders, now)),
    moved: open.flatMap((order) => {
      const level = levelOf(order, ladders, told);
      return level > order.reminded ? [{ order, level }] : [];
    }),
  };
}

/** How far up the ladder everybody has been told. */
function levelOf(order: OpenOrder, ladders: Ladders, told: Told): number {
  let level = order.reminded;
  for (const rung of ladders.rungs(order)) {
    if (!rung.to.every((mail) => isNamed(order, rung, mail, told))) break;
    level = rung.level;
  }
  return level;
}

/** Everything that waits and has come to this receiver or comes to him soon, the latest first. */
function letterTo(mail: string, role: Role, open: readonly OpenOrder[], ladders: Ladders, now: Instant): MailOrder {
  const comes = ({ to, due, promise }: OrderRung) => to.includes(mail) && due <= namedUntil(promise, now);
  const named = open.filter((order) => [...ladders.rungs(order, 0)].some(comes)).sort((a, b) => (a.dueAt ?? 0) - (b.dueAt ?? 0));
  return {
    id: `promise.${digest(mail).slice(0, 12)}.${String(now)}`,
    kind: 'orders.promise',
    to: [mail],
    priority: 3,
    about: { role, orders: named.slice(0, mostNamed).map(({ orderNo }) => orderNo), count: named.length },
  };
}
