import { describe, expect, test } from '@jest/globals';
import type { Shop } from '../../src/cli/shop.ts';
import type { EngineState } from '../../src/engine/run/state.ts';
import { limits } from '../../src/limits.ts';
import type { Run } from '../../src/local/contract.ts';
import { dayOf, minuteMs } from '../../src/table/office-time.ts';
import { controlProject, first, goodOrder, live, moment, owner, second, standingShop, stateOf, submit, typeCells } from './given.ts';
import { newOrders } from '../../src/orders/tables.ts';

const third = '2026030200000000003';

const memory = (shop: Shop) => JSON.parse(shop.host.properties(controlProject)['state'] ?? '') as EngineState;

function scans(runs: readonly Run[]): number {
  return runs.filter(({ project, callCount }) => project === controlProject && callCount > 1).length;
}

/** Nothing announces what staff do, and a scan has found it once. */
function unheard(shop: Shop): void {
  shop.host.edits = 'lost';
  submit(shop, first);
  live(shop, 6);
}

describe('[ORD-1] where no edit event of staff comes, on a Workspace account', () => {
  // Events, and timers that keep the minute, are what it is about.
  const here = standingShop({ google: 'kind' });

  test('the first Submit is found by the scan, every later one is answered within two minutes', () => {
    const { shop } = here;
    unheard(shop);
    expect(stateOf(shop, first)).toBe('accepted');
    for (const orderNo of [second, third]) {
      submit(shop, orderNo);
      live(shop, 2);
      expect(stateOf(shop, orderNo)).toBe('accepted');
    }
  });

  test('scans come every minute within service hours, and outside of them as before', () => {
    const { shop } = here;
    unheard(shop);
    expect(scans(live(shop, 30))).toBeGreaterThanOrEqual(28);
    shop.host.setTime(moment('2026-03-02 21:10'));
    live(shop, 10);
    expect(scans(live(shop, 30))).toBeLessThanOrEqual(15);
  });

  test('what the owner does proves nothing; events of staff end it', () => {
    const { shop } = here;
    unheard(shop);
    shop.host.edits = 'now';
    typeCells(shop, owner, { table: newOrders, line: 8, cells: { ...goodOrder(shop, { orderNo: third }), action: 'submit' } });
    expect(memory(shop).silence).toBe(2);
    submit(shop, second);
    expect(memory(shop).silence).toBe(1);
    live(shop, 5);
    expect(scans(live(shop, 30))).toBeLessThanOrEqual(15);
  });

  test('an Action whose event met the held lock was announced', () => {
    const { shop } = here;
    shop.host.edits = 'lost';
    submit(shop, first);
    shop.host.setProperty(controlProject, 'knock order', 'somebody knocked');
    live(shop, 2);
    expect(stateOf(shop, first)).toBe('accepted');
    expect(memory(shop).silence).toBe(0);
  });

  test('from 60 % of the day’s time on scans slow down all the same', () => {
    const { shop } = here;
    unheard(shop);
    const spent = { day: dayOf(shop.host.now()), ms: 0.6 * limits.triggerMsPerDay.workspace };
    shop.host.setProperty(controlProject, 'state', JSON.stringify({ ...memory(shop), spent }));
    live(shop, 16);
    expect(scans(live(shop, 60))).toBeLessThanOrEqual(15);
  });
});

describe('on a Gmail account, where nothing is ever announced', () => {
  const here = standingShop({ account: 'gmail', google: 'kind' });

  test('scans come no closer than its beats', () => {
    const { shop } = here;
    submit(shop, first);
    live(shop, 6);
    expect(stateOf(shop, first)).toBe('accepted');
    const runs = live(shop, 60).filter(({ project }) => project === controlProject);
    expect(runs.length * 5).toBeLessThanOrEqual(65);
    expect(runs.map(({ startedAt }) => startedAt).every((at, place, all) => at - (all[place - 1] ?? 0) > 4 * minuteMs)).toBe(true);
  });
});
