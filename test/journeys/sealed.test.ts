import { beforeEach, describe, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { openOrders, orders, todo } from '../../src/orders/tables.ts';
import { books, columnIds } from '../../src/table/table.ts';
import {
  agent,
  beatAfter,
  beatAt,
  deskCell,
  first,
  head,
  journal,
  ledgerRow,
  mails,
  owner,
  refusal,
  second,
  sheetOf,
  standingShop,
  step,
  submit,
  typeRaw,
  witness,
  rowsOf,
} from './given.ts';

/** A long promise, so that no reminder looks at the rows before the night's check does. */
const here = standingShop({ settings: { callMinutes: '1440' } });
const protectedWords =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const restoredMail = `${head}, ${witness}: 【掌柜】有人改动已封存的订单，已恢复`;
const column = (id: string) => columnIds(orders).indexOf(id);

/** Two orders; the second is not paid yet, so that some of its sealed cells are empty. */
beforeEach(() => {
  submit(here.shop, first);
  submit(here.shop, second, { paid: 0, paidAt: null, customer: '李二' });
  here.shop.host.edits = 'lost';
});

test('[ORD-5][SEC-7] staff are refused on the ledger and on what is hidden, with the words of Google', () => {
  const { shop } = here;
  const before = sheetOf(shop, orders);
  const hand = shop.host.person(agent);
  const { order } = shop.books;
  for (const sheetId of [orders.sheetId, 9001, 9002, 9003, 9004]) {
    expect(refusal(() => hand.edit(order, sheetId, 1, 0, [['x']]))).toBe(protectedWords);
    expect(
      refusal(() => {
        hand.sort(order, sheetId, 1, 0);
      }),
    ).toBe(protectedWords);
    expect(
      refusal(() => {
        hand.deleteRows(order, sheetId, 1, 1);
      }),
    ).toBe(protectedWords);
  }
  expect(sheetOf(shop, orders)).toEqual(before);
});

test.each([
  ['customer', '改名'],
  ['phone', ''],
  ['due', '1'],
  ['orderNo', '999'],
  ['address', '=HYPERLINK("http://x","y")'],
  ['seal', 'forged'],
] as const)('[ORD-5] the owner types into %s: put back in the run of the edit, recorded, told to head and witness', (id, value) => {
  const { shop } = here;
  shop.host.edits = 'now';
  const before = sheetOf(shop, orders);
  const entries = journal(shop).length;
  typeRaw(shop, owner, orders, 2, id, value);
  beatAfter(shop, 1);
  expect(sheetOf(shop, orders)).toEqual(before);
  expect(journal(shop).slice(entries)).toMatchObject([{ table: 'orders', line: 2, key: first, actor: 'zhanggui' }]);
  expect(mails(shop)).toEqual([restoredMail]);
  expect(brokenBooks(shop)).toEqual([]);
});

test('[ORD-5] who touched it is told where Google names him', () => {
  const { shop } = here;
  shop.host.edits = 'now';
  typeRaw(shop, owner, orders, 2, 'customer', '改名');
  expect(shop.host.mails().at(-1)?.body).toContain(`改动人：${owner}`);
  expect(journal(shop).at(-1)?.before).toContain('改名');
});

/** What an owner can do to a ledger by hand. Lines of the sheet are 0-based here. */
const touches: Readonly<Record<string, (shop: Shop) => void>> = {
  'a touched state cell': (shop) => typeRaw(shop, owner, orders, 2, 'state', '已送达'),
  'a state cell emptied': (shop) => typeRaw(shop, owner, orders, 2, 'state', null),
  'a touched journal number': (shop) => typeRaw(shop, owner, orders, 2, 'born', '2'),
  'an unknown word in a state cell': (shop) => typeRaw(shop, owner, orders, 2, 'state', '办妥了'),
  'a number typed as text': (shop) => typeRaw(shop, owner, orders, 2, 'quantity', "'2"),
  'a space added to a sealed text': (shop) => typeRaw(shop, owner, orders, 2, 'customer', '陈一 '),
  'a deleted row': (shop) => shop.host.person(owner).deleteRows(shop.books.order, orders.sheetId, 1, 1),
  'the last row deleted': (shop) => shop.host.person(owner).deleteRows(shop.books.order, orders.sheetId, 2, 1),
  'two swapped rows': (shop) => shop.host.person(owner).sort(shop.books.order, orders.sheetId, 1, column('orderNo'), true),
  'an inserted empty row': (shop) => shop.host.person(owner).insertRows(shop.books.order, orders.sheetId, 2, 1),
  'an inserted row with junk': (shop) => {
    shop.host.person(owner).insertRows(shop.books.order, orders.sheetId, 1, 1);
    shop.host.person(owner).edit(shop.books.order, orders.sheetId, 1, 0, [['J1', '淘宝', '假的']]);
  },
  'a forged row below the last': (shop) => shop.host.person(owner).edit(shop.books.order, orders.sheetId, 3, 0, [['F1', '淘宝', '假的']]),
  'junk far below': (shop) => shop.host.person(owner).edit(shop.books.order, orders.sheetId, 150, 3, [['junk']]),
  'a formula in an empty sealed cell': (shop) => typeRaw(shop, owner, orders, 3, 'paidAt', '=NOW()'),
  'a time that no calendar has, where none stood': (shop) => typeRaw(shop, owner, orders, 3, 'paidAt', 1e308),
  'an amount that nobody could pay, where none stood': (shop) => typeRaw(shop, owner, orders, 2, 'givenBack', 1e308),
  'a formula in a sealed number': (shop) => typeRaw(shop, owner, orders, 2, 'due', '=198'),
};

describe('the nightly check at 03:30', () => {
  test.each(Object.entries(touches))('[ORD-5] puts right %s, records it and tells head and witness', (_, touch) => {
    const { shop } = here;
    const before = sheetOf(shop, orders);
    beatAt(shop, '2026-03-03 03:01');
    beatAt(shop, '2026-03-03 03:29');
    touch(shop);
    expect(sheetOf(shop, orders)).not.toEqual(before);
    const [entries, letters] = [journal(shop).length, shop.host.mails().length];
    beatAt(shop, '2026-03-03 03:31');
    expect(sheetOf(shop, orders)).toEqual(before);
    expect(brokenBooks(shop)).toEqual([]);
    expect(
      journal(shop)
        .slice(entries)
        .map(({ what }) => what),
    ).toContain('orders.audit');
    expect(mails(shop, letters)).toContain(restoredMail);
    const [after, sent] = [journal(shop).length, shop.host.mails().length];
    beatAfter(shop, 6);
    expect([journal(shop).length, shop.host.mails().length]).toEqual([after, sent]);
  });

  test('[ORD-5] untouched ledgers cost one read a workbook and one where its journal grew, and nothing is written but that they were checked', () => {
    const { shop } = here;
    beatAt(shop, '2026-03-03 03:29');
    const entries = journal(shop).length;
    const run = beatAt(shop, '2026-03-03 03:31');
    expect(journal(shop)).toHaveLength(entries);
    const audits = automation.jobs.filter(({ name }) => name.endsWith('.audit')).length;
    // The journal of stock grew: its day began at midnight.
    expect(run.calls['Sheets.Spreadsheets.getByDataFilter']).toBe(books.length + audits + 1);
  });
});

test('[ORD-5] an Action on a row that is not where it was is refused, and the check comes at once', () => {
  const { shop } = here;
  const before = sheetOf(shop, orders);
  shop.host.person(owner).sort(shop.books.order, orders.sheetId, 1, column('orderNo'), true);
  step(shop, first, 'calledValid');
  beatAfter(shop, 6);
  beatAfter(shop, 1);
  expect(sheetOf(shop, orders).map((row) => row[column('orderNo')])).toEqual(before.map((row) => row[column('orderNo')]));
  expect(ledgerRow(shop, second)?.['state']).toBe('已受理');
  expect(mails(shop)).toContain(restoredMail);
  expect(String(deskCell(shop, todo, 3, 'result'))).toContain('请稍后再试');
  expect(brokenBooks(shop)).toEqual([]);
});

test('[ORD-5] a row whose birth is hidden too is put back by the check, which comes at once', () => {
  const { shop } = here;
  const before = sheetOf(shop, orders);
  shop.host.edits = 'now';
  typeRaw(shop, owner, orders, 2, 'born', '2');
  typeRaw(shop, owner, orders, 2, 'customer', '改名');
  beatAfter(shop, 1);
  expect(sheetOf(shop, orders)).toEqual(before);
  expect(mails(shop)).toEqual([restoredMail]);
});

test('[ORD-5] a state that the owner touched and an Action then wrote over is told all the same', () => {
  const { shop } = here;
  typeRaw(shop, owner, orders, 2, 'state', '已联系，有效');
  step(shop, first, 'confirm');
  beatAfter(shop, 6);
  beatAt(shop, '2026-03-03 03:31');
  beatAfter(shop, 1);
  expect(brokenBooks(shop)).toEqual([]);
  expect(mails(shop)).toContain(restoredMail);
});

test('[ORD-5] a check that meets a damaged journal empties no order', () => {
  const { shop } = here;
  shop.host.person(owner).deleteRows(shop.books.order, 9002, 1, 1);
  typeRaw(shop, owner, orders, 3, 'state', '已送达');
  beatAt(shop, '2026-03-03 03:31');
  beatAfter(shop, 1);
  expect(ledgerRow(shop, first)).not.toBeNull();
  expect(ledgerRow(shop, second)).not.toBeNull();
});

test('[ORD-10] an open order that somebody took out of the hidden index stands in To do again after the night', () => {
  const { shop } = here;
  shop.host.person(owner).deleteRows(shop.books.order, openOrders.sheetId, 1, 1);
  const gone = rowsOf(shop, openOrders).length;
  beatAt(shop, '2026-03-03 03:31');
  beatAfter(shop, 1);
  expect(rowsOf(shop, openOrders)).toHaveLength(gone + 1);
  expect(brokenBooks(shop)).toEqual([]);
});

test('[ORD-5] a column that the owner adds to the ledger alarms nobody', () => {
  const { shop } = here;
  const from = shop.host.mails().length;
  shop.host.person(owner).insertColumns(shop.books.order, orders.sheetId, 2, 1);
  beatAt(shop, '2026-03-03 03:31');
  beatAfter(shop, 1);
  expect(mails(shop).slice(from)).not.toContain(restoredMail);
  beatAt(shop, '2026-03-03 18:00:30');
  expect(shop.host.mails().at(-1)?.subject).not.toContain('有问题');
});
