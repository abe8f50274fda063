import { limits } from '../limits.ts';
import { newOrders, todo } from '../orders/tables.ts';
import type { AnyRow } from '../table/table.ts';
import { actionNamed } from './rehearsal/examples.ts';
import { agent, openRehearsal, rehearsalStart } from './rehearsal/rehearsed-shop.ts';
import { lineOfKey, typeCells } from './rehearsal/typing.ts';
import type { Bundles, Shop } from './shop.ts';

export interface Day {
  readonly account: 'gmail' | 'workspace';
  /** Whether staff's edits bring events. */
  readonly events: boolean;
  readonly orders: number;
  /** Trigger time of 24 hours by the estimate. */
  readonly minutes: number;
  readonly limitMinutes: number;
  readonly runs: number;
  readonly mails: number;
}

const minute = 60_000;
/** A small shop, and one at the upper end of what Zhanggui is made for: orders a day. */
const shops = [50, 300];
/** Each order's steps, and how many minutes after it was typed they are taken. */
const steps = [
  { name: 'orders.calledValid', after: 4 },
  { name: 'orders.confirm', after: 12 },
  { name: 'orders.handOver', after: 25 },
  { name: 'orders.ship', after: 60 },
  { name: 'orders.deliver', after: 120 },
];

/** Both kinds of account; a Gmail account asks for no events. */
const kinds = [
  { account: 'gmail', events: false },
  { account: 'workspace', events: true },
  { account: 'workspace', events: false },
] as const;

/**
 * 24 hours with 50 and with 300 orders, typed cell by cell and led through their whole life, on both kinds of account, on Workspace with
 * events of what staff type and without any.
 */
export function simulatedDays(bundles: Bundles, sizes: readonly number[] = shops): readonly Day[] {
  return sizes.flatMap((orders) => kinds.map((kind) => simulate(bundles, kind, orders)));
}

function simulate(bundles: Bundles, { account, events }: Pick<Day, 'account' | 'events'>, orders: number): Day {
  const shop = openRehearsal(bundles, { account });
  const { host } = shop;
  host.firing = 'normal';
  host.edits = events ? 'now' : 'lost';
  const opening = rehearsalStart - 90 * minute + 24 * 60 * minute;
  host.advanceTo(opening);
  const before = host.mails().length;
  const counted = count(shop);
  const closing = opening + 12.5 * 60 * minute;
  const every = (closing - opening - 3 * 60 * minute) / orders;
  const acts = Array.from({ length: orders }, (_, at) => at).flatMap((at) => {
    const typed = opening + at * every;
    return [
      { at: typed, act: () => typeOrder(shop, at) },
      ...steps.map(({ name, after }) => ({ at: typed + after * minute, act: () => step(shop, name, at) })),
    ];
  });
  const queue = acts.sort((a, b) => a.at - b.at);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const { at, act } = next;
    host.advanceTo(Math.max(at, host.now()));
    // Who does not find the order in To do yet looks again two minutes later.
    if (act()) continue;
    queue.push({ at: host.now() + 2 * minute, act });
    queue.sort((a, b) => a.at - b.at);
  }
  host.advanceTo(opening + 24 * 60 * minute);
  const { ms, runs } = counted();
  const mails = host.mails().length - before;
  host.close();
  return { account, events, orders, minutes: ms / minute, limitMinutes: limits.triggerMsPerDay[account] / minute, runs, mails };
}

/** Adds up the estimate of all trigger runs from now on. */
function count(shop: Shop): () => { ms: number; runs: number } {
  const start = shop.host.now();
  const seen = new Set<unknown>();
  let ms = 0;
  let runs = 0;
  const add = () => {
    for (const run of shop.host.runs()) {
      if (run.startedAt < start || run.project !== 'control' || seen.has(run)) continue;
      seen.add(run);
      ms += run.estimatedMs;
      runs += 1;
    }
  };
  shop.host.intercept({ before: add });
  return () => {
    add();
    return { ms, runs };
  };
}

function orderNo(at: number): string {
  return `D${String(at).padStart(6, '0')}`;
}

/** The cells that people type; where Google names the editor, nobody types his own name. */
function typedCells(shop: Shop, cells: AnyRow): AnyRow {
  const { by: _, ...rest } = cells;
  return shop.host.account === 'workspace' && shop.host.edits === 'now' ? rest : cells;
}

/** Typed cell by cell, as people do: every cell is an edit event. */
function typeOrder(shop: Shop, at: number): boolean {
  const submit = actionNamed('orders.submit');
  const cells = { ...typedCells(shop, submit.example.cells(shop.host.now())), [newOrders.key]: orderNo(at), action: submit.choice };
  typeCells(shop, agent, { table: newOrders, line: at + 2, cells });
  return true;
}

function step(shop: Shop, name: string, at: number): boolean {
  const action = actionNamed(name);
  const line = lineOfKey(shop, todo, orderNo(at));
  if (line === null) return false;
  typeCells(shop, agent, {
    table: todo,
    line,
    cells: { ...typedCells(shop, action.example.cells(shop.host.now())), action: action.choice },
  });
  return true;
}
