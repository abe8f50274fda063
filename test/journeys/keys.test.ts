import { expect, test } from '@jest/globals';
import { jobsTable } from '../../src/access/tables.ts';
import { automation } from '../../src/automation.ts';
import { callPage } from '../../src/orders/call-page.ts';
import { linkToken, offeredToken, openLink, webAppUrl } from '../../src/cli/rehearsal/links.ts';
import type { Secrets } from '../../src/engine/links/link.ts';
import { propertyNames } from '../../src/engine/run/state.ts';
import { runNowWords } from '../../src/text/control.ts';
import { beatAfter, controlProject, first, owner, rowsOf, standingShop, submit, typeRaw } from './given.ts';

const here = standingShop();

/** An administrator chooses Run now on the row of the key change. */
function change(): void {
  const line = automation.jobs.findIndex(({ name }) => name === 'access.rotateKeys') + 2;
  typeRaw(here.shop, owner, jobsTable, line, 'by', '管理员');
  typeRaw(here.shop, owner, jobsTable, line, 'action', runNowWords.runNow['zh-CN']);
  for (const minutes of [6, 1, 6]) beatAfter(here.shop, minutes);
  typeRaw(here.shop, owner, jobsTable, line, 'action', null);
  beatAfter(here.shop, 6);
}

function secrets(): Secrets {
  return JSON.parse(here.shop.host.properties(controlProject)[propertyNames.secrets] ?? '') as Secrets;
}

test('open links stay good after one change of the key and end with the next; new ones carry the new key', () => {
  const { shop } = here;
  shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
  submit(shop, first);
  beatAfter(shop, 6);
  const old = linkToken(shop, callPage, first);
  const before = secrets().current;
  change();
  expect(secrets().current).not.toBe(before);
  const offered = offeredToken(openLink(shop, old));
  expect(offered?.split('.')[0]).toBe(secrets().current);
  expect(offeredToken(openLink(shop, linkToken(shop, callPage, first)))).not.toBeNull();
  change();
  expect(Object.keys(secrets().keys)).toHaveLength(2);
  expect(offeredToken(openLink(shop, old))).toBeNull();
});

test('one wish changes the key once, however often beats come', () => {
  change();
  const once = secrets();
  for (const minutes of [6, 61, 6]) beatAfter(here.shop, minutes);
  expect(secrets()).toEqual(once);
});

test('no secret stands in a workbook or in the record', () => {
  const { shop } = here;
  change();
  for (const minutes of [61, 6]) beatAfter(shop, minutes);
  const values = Object.values(secrets().keys);
  const written = Object.values(shop.books).flatMap((file) => shop.host.sheets(file).map(({ rows }) => JSON.stringify(rows)));
  for (const secret of values) expect(written.some((text) => text.includes(secret))).toBe(false);
  expect(rowsOf(shop, jobsTable).length).toBe(automation.jobs.length);
});
