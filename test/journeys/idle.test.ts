import { describe, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { settingsTable } from '../../src/access/tables.ts';
import {
  agent,
  beatAfter,
  deskCell,
  journal,
  first,
  live,
  mails,
  owner,
  rowsOf,
  standingShop,
  stateOf,
  step,
  submit,
  typeRaw,
} from './given.ts';
import type { Run } from '../../src/local/contract.ts';
import { newOrders, orders } from '../../src/orders/tables.ts';
import { minuteMs } from '../../src/table/office-time.ts';

/** Minutes between two beats that looked at the workbooks, the longest. */
function longestGap(runs: readonly Run[]): number {
  const scans = runs.filter(({ callCount }) => callCount > 1).map(({ startedAt }) => startedAt);
  return Math.max(...scans.slice(1).map((at, before) => (at - (scans[before] ?? at)) / minuteMs));
}

describe('on a Workspace account', () => {
  const here = standingShop();

  test('[ORD-1] five minutes at most lie between two scans', () => {
    const { shop } = here;
    live(shop, 10);
    expect(longestGap(live(shop, 60))).toBeLessThan(5.5);
  });

  test('[ORD-1] ten minutes at most under the preset portal', () => {
    const { shop } = here;
    typeRaw(shop, owner, settingsTable, 2, 'value', 'portal');
    live(shop, 20);
    expect(longestGap(live(shop, 60))).toBeLessThan(10.5);
  });

  test('a beat with nothing due costs one call', () => {
    const { shop } = here;
    submit(shop, first);
    beatAfter(shop, 1);
    const run = beatAfter(shop, 1);
    expect(run.calls).toEqual({ 'Properties.getProperties': 1 });
  });

  test('an edit that is no Action costs no call', () => {
    const { shop } = here;
    const runs = shop.host.person(agent).edit(shop.books.order, newOrders.sheetId, 1, 2, [['王芳']]);
    expect(runs.find(({ fn }) => fn === 'edited')?.callCount).toBe(0);
  });
});

/** The workbooks in which somebody may choose an Action. */
const working = new Set(automation.actions.map(({ desk }) => desk.book));

describe('on a Gmail account', () => {
  const here = standingShop({ account: 'gmail' });

  test('[ORD-1] one trigger every five minutes and no edit trigger; an Action is taken within five minutes', () => {
    const { shop } = here;
    expect(shop.host.triggers().map(({ fn, everyMinutes }) => [fn, everyMinutes])).toEqual([['beat', 5]]);
    live(shop, 6);
    submit(shop, first);
    expect(rowsOf(shop, orders)).toEqual([]);
    live(shop, 5.1);
    expect(stateOf(shop, first)).toBe('accepted');
    step(shop, first, 'calledValid');
    live(shop, 5.1);
    expect(stateOf(shop, first)).toBe('called');
    expect(deskCell(shop, newOrders, 2, 'problem')).toBeNull();
  });

  test('[ORD-1] five minutes at most lie between two scans', () => {
    const { shop } = here;
    live(shop, 10);
    expect(longestGap(live(shop, 60))).toBeLessThan(5.5);
  });

  test('[ORD-2] reminders come by the same beat', () => {
    const { shop } = here;
    submit(shop, first);
    live(shop, 20);
    expect(mails(shop).map((mail) => mail.split(':')[0])).toEqual([agent, 'supervisor@shop.example']);
  });

  test('a shop that moves to Workspace gets its edit triggers by Settings and install, as run from the editor', () => {
    const { shop } = here;
    const line = rowsOf(shop, settingsTable).find(({ cells }) => cells['name'] === 'account')?.line ?? 0;
    typeRaw(shop, owner, settingsTable, line, 'value', 'workspace');
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect(shop.host.run('control', 'install', { as: owner }).error).toBeNull();
    expect(
      shop.host
        .triggers()
        .map(({ fn }) => fn)
        .sort(),
    ).toEqual(['beat', ...[...working].map(() => 'edited')]);
  });

  test('an Action is declared by the name in By: Gmail tells no editor', () => {
    const { shop } = here;
    submit(shop, first);
    live(shop, 11);
    expect(journal(shop).slice(0, 1)).toMatchObject([{ what: 'orders.submit', actor: '客服', basis: 'declared' }]);
  });

  test('a scan costs five calls and one for each workbook with Actions; once an hour more, for the sign of life, the refused links and the health record', () => {
    const { shop } = here;
    live(shop, 10);
    const runs = live(shop, 120);
    const hourly = runs.filter(({ calls }) => calls['Drive.Files.update'] !== undefined);
    expect(hourly).toHaveLength(2);
    for (const { calls } of hourly)
      expect(calls).toEqual({
        'Properties.getProperties': 2,
        'Lock.tryLock': 1,
        'Sheets.Spreadsheets.getByDataFilter': working.size,
        'Lock.releaseLock': 1,
        'Sheets.Spreadsheets.batchUpdate': 6,
        'Cache.getAll': 1,
        'ScriptApp.getProjectTriggers': 1,
        'MailApp.getRemainingDailyQuota': 1,
        'Drive.Files.update': 1,
        'Properties.setProperties': 1,
      });
    expect(new Set(runs.filter((run) => !hourly.includes(run)).map(({ callCount }) => callCount))).toEqual(new Set([5 + working.size]));
  });
});
