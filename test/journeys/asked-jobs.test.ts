import { expect, test } from '@jest/globals';
import { jobsTable } from '../../src/access/tables.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { runNowWords } from '../../src/text/control.ts';
import { beatAfter, beatAt, first, owner, rowsOf, standingShop, submit } from './given.ts';

const here = standingShop();

test('every job asked for, day after day: all answer, and the head of the control workbook has room for it', () => {
  const { shop } = here;
  submit(shop, first);
  shop.host.edits = 'lost';
  const action = Object.keys(jobsTable.columns).indexOf('action');
  const jobs = rowsOf(shop, jobsTable);
  for (const day of ['03', '04']) {
    beatAt(shop, `2026-03-${day} 10:01`);
    shop.host.person(owner).edit(
      shop.books.control,
      jobsTable.sheetId,
      1,
      action,
      jobs.map(() => [null]),
    );
    beatAfter(shop, 6);
    shop.host.person(owner).edit(
      shop.books.control,
      jobsTable.sheetId,
      1,
      action,
      jobs.map(() => [runNowWords.runNow['zh-CN']]),
    );
    for (const minutes of [6, 6, 6, 6]) expect([day, beatAfter(shop, minutes).error]).toEqual([day, null]);
  }
  const rows = rowsOf(shop, jobsTable);
  expect(rows.map(({ cells }) => [cells['name'], String(cells['result']).includes('已'), cells['failure']])).toEqual(
    jobs.map(({ cells }) => [cells['name'], true, null]),
  );
  expect(brokenBooks(shop)).toEqual([]);
});
