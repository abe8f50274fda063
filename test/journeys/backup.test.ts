import { describe, expect, test } from '@jest/globals';
import { backupsTable } from '../../src/backups/tables.ts';
import { jobsTable } from '../../src/access/tables.ts';
import { GoogleError } from '../../src/local/contract.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { newOrders, orders } from '../../src/orders/tables.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { books } from '../../src/table/table.ts';
import {
  agent,
  beatAfter,
  beatAt,
  deskCell,
  first,
  head,
  journal,
  mails,
  owner,
  rowsOf,
  standingShop,
  submit,
  typeCells,
  typeRaw,
  witness,
} from './given.ts';

const here = standingShop({ settings: { callMinutes: '1440' } });
const five = ['订单', '值班', '库存', '报表', '管理'];
const receivers = `${owner}, ${head}, ${witness}`;

/** Names of the folders of backups, and of the files in each. */
function folders(shop: Shop): Readonly<Record<string, readonly string[]>> {
  const files = shop.host.files();
  const made = files.filter(({ name }) => name.startsWith('掌柜备份'));
  return Object.fromEntries(
    made.map((folder) => [folder.name, files.filter(({ parents }) => parents.includes(folder.id)).map(({ name }) => name)]),
  );
}

const states = (shop: Shop) =>
  rowsOf(shop, backupsTable).map(({ cells }) => `${String(cells['id']).slice(0, 16)} ${String(cells['book'])} ${String(cells['state'])}`);
const at = (slot: string, state: string) => five.map((book) => `${slot} ${book} ${state}`);

test('[ORD-4][SEC-2][SEC-10] at 18:00 every workbook is copied and verified, and the journal heads are mailed', () => {
  const { shop } = here;
  submit(shop, first);
  beatAt(shop, '2026-03-02 17:59');
  expect(folders(shop)).toEqual({});
  beatAt(shop, '2026-03-02 18:00:30');
  expect(folders(shop)).toEqual({ '掌柜备份 2026-03-02 18:00': five.map((book) => `${book}（备份 2026-03-02 18:00）`) });
  expect(states(shop)).toEqual(at('2026-03-02 18:00', '完好'));
  expect(mails(shop)).toEqual([`${receivers}: 【掌柜】备份完好：2026-03-02 18:00`]);
  const [letter] = shop.host.mails();
  expect(letter?.body).toContain(String(journal(shop).at(-1)?.chain));
  const copy = String(rowsOf(shop, backupsTable)[0]?.cells['file']);
  expect(shop.host.sheet(copy, orders.sheetId).rows).toEqual(shop.host.sheet(shop.books.order, orders.sheetId).rows);
  for (const file of shop.host.files().filter(({ name }) => name.includes('备份'))) expect([file.owner, ...file.editors]).toEqual([owner]);
});

test('[ORD-4] a day on which nothing fired is caught up once', () => {
  const { shop } = here;
  beatAt(shop, '2026-03-02 17:50');
  beatAt(shop, '2026-03-04 09:00');
  for (const minutes of [1, 1, 9, 60]) beatAfter(shop, minutes);
  expect(Object.keys(folders(shop))).toEqual(['掌柜备份 2026-03-03 18:00']);
  expect(states(shop)).toEqual(at('2026-03-03 18:00', '完好'));
});

test('[SEC-2] each backup is checked from the last mailed head on: a second day reads only what is new', () => {
  const { shop } = here;
  submit(shop, first);
  beatAt(shop, '2026-03-02 18:00:30');
  submit(shop, '2');
  beatAt(shop, '2026-03-03 18:00:30');
  expect(states(shop)).toEqual([...at('2026-03-02 18:00', '完好'), ...at('2026-03-03 18:00', '完好')]);
});

/** What an owner may try with the workbook itself, right before its copy is taken. */
const forgeries: Readonly<Record<string, (shop: Shop) => void>> = {
  'a changed journal entry': (shop) => typeRaw(shop, owner, engineTables('order').journal, 2, 'actor', '别人'),
  'a deleted journal entry': (shop) => shop.host.person(owner).deleteRows(shop.books.order, 9002, 1, 1),
  'a forged journal entry': (shop) =>
    shop.host
      .person(owner)
      .edit(shop.books.order, 9002, 2, 0, [[2, 2, '2026-03-02 12:00', '客服', 'seen', 'orders.ship', 'orders', 2, first]]),
  'a changed ledger': (shop) => typeRaw(shop, owner, orders, 2, 'state', '已送达'),
  'a row added to the ledger': (shop) => shop.host.person(owner).edit(shop.books.order, orders.sheetId, 2, 0, [['F1', '淘宝']]),
  'an emptied head': (shop) => typeRaw(shop, owner, engineTables('order').head, 6, 'value', 'f'.repeat(64)),
};

describe('[ORD-4][SEC-2] a copy is reported as bad that holds', () => {
  test.each(Object.entries(forgeries))('%s', (_, forge) => {
    const { shop } = here;
    submit(shop, first);
    shop.host.edits = 'lost';
    beatAt(shop, '2026-03-02 17:59:50');
    forge(shop);
    beatAt(shop, '2026-03-02 18:00:30');
    expect(states(shop)[0]).toBe('2026-03-02 18:00 订单 不符');
    expect(states(shop).slice(1)).toEqual(at('2026-03-02 18:00', '完好').slice(1));
    expect(mails(shop)).toContain(`${receivers}: 【掌柜】备份有问题：2026-03-02 18:00`);
  });
});

test('[SEC-2] history rewritten before a mailed head is found by the backup that somebody asks for; the next check puts it right from the counterfoils and tells it', () => {
  const { shop } = here;
  submit(shop, first);
  submit(shop, '2');
  beatAt(shop, '2026-03-02 18:00:30');
  shop.host.edits = 'lost';
  const history = journal(shop);
  shop.host.person(owner).deleteRows(shop.books.order, 9002, 1, 1);
  const tampered = shop.host.snapshot();
  const line = rowsOf(shop, jobsTable).find(({ cells }) => cells['name'] === 'backups.evening')?.line ?? 0;
  typeCells(shop, head, { table: jobsTable, line, cells: { action: 'runNow' } });
  for (const minutes of [6, 1]) beatAfter(shop, minutes);
  expect(states(shop)[5]).toMatch(/订单 不符$/);
  shop.host.restore(tampered);
  const sent = shop.host.mails().length;
  beatAt(shop, '2026-03-08 18:00:30');
  beatAfter(shop, 6);
  expect(mails(shop, sent)).toContain(`${head}, ${witness}: 【掌柜】有人改动已封存的订单，已恢复`);
  expect(journal(shop).slice(0, history.length)).toEqual(history);
  expect(states(shop)[5]).toBe('2026-03-08 18:00 订单 完好');
});

test('[SEC-2] 26 hours after the last good backup an alarm is mailed, once a day while it lasts', () => {
  const { shop } = here;
  submit(shop, first);
  shop.host.edits = 'lost';
  beatAt(shop, '2026-03-02 18:00:30');
  const spoil = (day: string) => {
    beatAt(shop, `${day} 17:59`);
    typeRaw(shop, owner, orders, 2, 'state', '已送达');
    beatAt(shop, `${day} 18:00:30`);
  };
  const alarms = () => mails(shop).filter((mail) => mail.includes('警报'));
  spoil('2026-03-03');
  beatAt(shop, '2026-03-03 20:00');
  expect(alarms()).toEqual([]);
  beatAt(shop, '2026-03-03 20:02');
  beatAfter(shop, 30);
  expect(alarms()).toEqual([`${receivers}: 【掌柜】警报：没有新的完好备份`]);
  spoil('2026-03-04');
  beatAt(shop, '2026-03-04 19:50');
  expect(alarms()).toHaveLength(1);
  beatAt(shop, '2026-03-04 20:10');
  expect(alarms()).toHaveLength(2);
  beatAt(shop, '2026-03-05 18:00:30');
  beatAt(shop, '2026-03-05 20:20');
  expect(alarms()).toHaveLength(2);
});

test('[ORD-4] "Run now" makes a backup at the next beat, once', () => {
  const { shop } = here;
  const line = rowsOf(shop, jobsTable).find(({ cells }) => cells['name'] === 'backups.evening')?.line ?? 0;
  typeCells(shop, head, { table: jobsTable, line, cells: { by: '负责人', action: 'runNow' } });
  expect(deskCell(shop, jobsTable, line, 'result')).toMatch(/^10:\d\d 已安排执行$/);
  beatAfter(shop, 1);
  for (const minutes of [1, 6, 6]) beatAfter(shop, minutes);
  expect(states(shop)).toHaveLength(5);
  expect(Object.keys(folders(shop))).toEqual([expect.stringMatching(/^掌柜备份 2026-03-02 10:\d\d$/)]);
  beatAt(shop, '2026-03-02 18:00:30');
  expect(states(shop)).toHaveLength(10);
});

test('[ORD-4] a backup that fails is told on the Jobs sheet, tried again, and made once', () => {
  const { shop } = here;
  const failure = () => rowsOf(shop, jobsTable).find(({ cells }) => cells['name'] === 'backups.evening')?.cells['failure'] ?? null;
  const stop = shop.host.intercept({
    before: ({ name }) => {
      if (name === 'Drive.Files.copy') throw new GoogleError('User Rate Limit Exceeded');
    },
  });
  beatAt(shop, '2026-03-02 18:00:30');
  beatAfter(shop, 6);
  expect(states(shop)).toEqual([]);
  expect(failure()).toContain('User Rate Limit Exceeded');
  stop();
  for (const minutes of [6, 6, 6]) beatAfter(shop, minutes);
  expect(states(shop)).toEqual(at('2026-03-02 18:00', '完好'));
  expect(Object.keys(folders(shop))).toEqual(['掌柜备份 2026-03-02 18:00']);
  expect(failure()).toBeNull();
});

test("[SEC-2] a copy's menu says that it is a copy, and its onEdit does nothing", () => {
  const { shop, bundles } = here;
  submit(shop, first);
  beatAt(shop, '2026-03-02 18:00:30');
  const copy = String(rowsOf(shop, backupsTable)[0]?.cells['file']);
  // A copy carries the bound script along.
  shop.host.addProject({
    id: 'staff-copy',
    owner,
    code: bundles.staff.code,
    html: bundles.staff.files,
    scopes: bundles.staff.manifest.oauthScopes,
    container: copy,
    advanced: [],
  });
  const hand = shop.host.person(owner);
  const before = shop.host.sheets(copy);
  expect(hand.open(copy)[0]?.items.map(({ fn }) => fn)).toContain('about');
  for (const fn of ['about', 'checkThisSheet', 'importOrders', 'mailMyLinks', 'whoIsOnWhat']) {
    const { dialogs } = hand.menu(copy, fn, newOrders.sheetId);
    expect(dialogs.map(({ title }) => title)).toEqual(['关于掌柜']);
    expect(dialogs[0]?.html).toContain('这是备份副本，在这里什么都不起作用。');
    expect(dialogs[0]?.html).toContain(`/spreadsheets/d/${shop.books.order}/edit`);
  }
  hand.edit(copy, newOrders.sheetId, 5, 3, [['1381']]);
  const typed = shop.host.sheet(copy, newOrders.sheetId).rows[5] ?? [];
  expect(typed.filter((cell) => cell !== null)).toEqual(['1381']);
  expect(shop.host.sheets(copy).filter(({ sheetId }) => sheetId !== newOrders.sheetId)).toEqual(
    before.filter(({ sheetId }) => sheetId !== newOrders.sheetId),
  );
  expect(hand.menu(shop.books.order, 'about', newOrders.sheetId).dialogs[0]?.html).toContain('掌柜 · 订单');
});

test('all five workbooks are what a backup holds', () => {
  expect(books).toHaveLength(five.length);
  expect(here.shop.host.person(agent).mayEdit(here.shop.books.control, backupsTable.sheetId, 1, 0)).toBe(false);
});
