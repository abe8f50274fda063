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

/** A busy time: when each order comes in, and how long a call takes. */
export interface Busy {
  /** Minutes after midnight at which orders come in, in order. */
  readonly arrivals: readonly number[];
  /** Minutes that an agent needs for each order's call; one after the other. */
  readonly callMinutes: (order: number) => number;
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
}

/** The orders of a busy time are typed as they come in, and called one after the other by two agents; counts the letters. */
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
  for (const { at, act } of acts(shop, busy, accepted)) {
    host.advanceTo(Math.max(at, host.now()));
    act();
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
  };
}

interface Act {
  readonly at: Instant;
  readonly act: () => void;
}

function acts(shop: Shop, { arrivals, callMinutes }: Busy, accepted: Map<string, Instant>): readonly Act[] {
  const free = agents.map(() => 0);
  return arrivals
    .flatMap((minuteOfDay, at): readonly Act[] => {
      const who = at % agents.length;
      const arrived = day + minuteOfDay * minute;
      const called = Math.max(arrived + minute, free[who] ?? 0) + callMinutes(at) * minute;
      free[who] = called;
      return [
        {
          at: arrived,
          act: () => {
            type(shop, at, who);
            accepted.set(orderNo(at), shop.host.now());
          },
        },
        {
          at: called,
          act: () => {
            call(shop, at, who);
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

function call(shop: Shop, at: number, who: number): void {
  const line = lineOfKey(shop, todo, orderNo(at));
  const { name = '', mail = '' } = agents[who] ?? {};
  if (line !== null) typeCells(shop, mail, { table: todo, line, cells: { by: name, action: 'calledValid' } });
}
