import type { Mail } from '../local/contract.ts';
import { newOrders, todo } from '../orders/tables.ts';
import type { Instant } from '../table/column.ts';
import { actionNamed } from './rehearsal/examples.ts';
import { lineOfKey, typeCells } from './rehearsal/typing.ts';
import { sampleOwner, sampleStaff, witness } from './sample.ts';
import { openShop, type Bundles, type Shop } from './shop.ts';

const minute = 60_000;
const day = Date.parse('2026-03-02T00:00:00+08:00');
const agents = sampleStaff.filter(({ role }) => role === 'agent');

/** An evening that one agent cannot keep up with: 46 orders between seven and nine, in waves, calls of some two minutes each. */
export const busyEvening: Busy = {
  arrivals: Array.from({ length: 46 }, (_, at) => 19 * 60 + Math.round(at * 2.6 + 6 * Math.sin(at / 3))).sort((a, b) => a - b),
  callMinutes: callsOfTwoMinutes,
  agents: 1,
  account: 'workspace',
  until: 21 * 60 + 30,
};

/** Calls of no minute to four, two on the average and a little more. */
export function callsOfTwoMinutes(at: number): number {
  return 0.2 + ((at * 7) % 5);
}

/** A day of 50 orders with ordinary lateness: of ten calls one is made after half of the time, one is late, of fifty one is very late. */
export const ordinaryDay: Busy = {
  arrivals: Array.from({ length: 50 }, (_, at) => 8 * 60 + 35 + at * 14.5),
  callMinutes: (at) => (at === 24 ? 24 : at % 10 === 3 ? 13 : at % 10 === 7 ? 6 : 2 + (at % 3)),
  agents: 2,
  account: 'gmail',
  until: 24 * 60,
};

/** A busy time: when each order comes in, and how long a call takes. */
export interface Busy {
  /** Minutes after midnight at which orders come in, in order. */
  readonly arrivals: readonly number[];
  /** Minutes that an agent needs for each order's call; one after the other. */
  readonly callMinutes: (order: number) => number;
  /** How many agents take turns. */
  readonly agents: number;
  readonly account: 'gmail' | 'workspace';
  /** Minute after midnight at which the count ends. */
  readonly until: number;
}

export interface BusyLetters {
  readonly orders: number;
  readonly mails: number;
  readonly recipients: number;
  /** Letters of whoever got the most. */
  readonly mostToOne: number;
  readonly letters: readonly Mail[];
  /** When each order came in, by its number. */
  readonly accepted: ReadonlyMap<string, Instant>;
  /** When its customer was called. */
  readonly called: ReadonlyMap<string, Instant>;
}

/** The orders of a busy time are typed as they come in, and called by their agents one after the other; counts the letters. */
export function busyTime(bundles: Bundles, busy: Busy): BusyLetters {
  const first = Math.min(...busy.arrivals);
  const shop = openShop(bundles, {
    storage: 'memory',
    clock: day + (first - 30) * minute,
    account: busy.account,
    owner: sampleOwner,
    staff: sampleStaff,
    settings: { witness },
  });
  const { host } = shop;
  host.advanceTo(day + (first - 1) * minute);
  const before = host.mails().length;
  const accepted = new Map<string, Instant>();
  const called = new Map<string, Instant>();
  const queue = [...acts(shop, busy, { accepted, called })];
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { at, act } = next;
    host.advanceTo(Math.max(at, host.now()));
    // Who does not find the order in To do yet looks again a minute later.
    if (act()) continue;
    queue.push({ at: host.now() + minute, act });
    queue.sort((a, b) => a.at - b.at);
  }
  host.advanceTo(day + busy.until * minute);
  const letters = host.mails().slice(before);
  host.close();
  const recipients = letters.flatMap(({ to }) => to.split(',').map((each) => each.trim()));
  const each = recipients.map((to) => recipients.filter((other) => other === to).length);
  return {
    orders: busy.arrivals.length,
    mails: letters.length,
    recipients: recipients.length,
    mostToOne: Math.max(0, ...each),
    letters,
    accepted,
    called,
  };
}

interface Act {
  readonly at: Instant;
  /** Whether it could be done. */
  readonly act: () => boolean;
}

function acts(
  shop: Shop,
  { arrivals, callMinutes, agents: count }: Busy,
  { accepted, called: calls }: { readonly accepted: Map<string, Instant>; readonly called: Map<string, Instant> },
): readonly Act[] {
  const free: number[] = [];
  return arrivals
    .flatMap((minuteOfDay, at): readonly Act[] => {
      const who = at % Math.min(count, agents.length);
      const arrived = day + minuteOfDay * minute;
      const called = Math.max(arrived + minute, free[who] ?? 0) + callMinutes(at) * minute;
      free[who] = called;
      return [
        {
          at: arrived,
          act: () => {
            type(shop, at, who);
            accepted.set(orderNo(at), shop.host.now());
            return true;
          },
        },
        {
          at: called,
          act: () => {
            const isThere = call(shop, at, who);
            if (isThere) calls.set(orderNo(at), shop.host.now());
            return isThere;
          },
        },
      ];
    })
    .sort((a, b) => a.at - b.at);
}

export function orderNo(at: number): string {
  return `E${String(at + 1).padStart(5, '0')}`;
}

function type(shop: Shop, at: number, who: number): void {
  const submit = actionNamed('orders.submit');
  const { name = '', mail = '' } = agents[who] ?? {};
  const cells = { ...submit.example.cells(shop.host.now()), by: name, [newOrders.key]: orderNo(at), action: submit.choice };
  typeCells(shop, mail, { table: newOrders, line: at + 2, cells });
}

function call(shop: Shop, at: number, who: number): boolean {
  const line = lineOfKey(shop, todo, orderNo(at));
  const { name = '', mail = '' } = agents[who] ?? {};
  if (line === null) return false;
  typeCells(shop, mail, { table: todo, line, cells: { by: name, action: 'calledValid' } });
  return true;
}
