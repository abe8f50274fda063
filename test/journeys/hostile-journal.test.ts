import { expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { plainChain } from '../../src/engine/commit/chain.ts';
import { addToSum } from '../../src/engine/commit/digest.ts';
import { rowDigest, sealOf } from '../../src/engine/commit/journal.ts';
import { headRows, readHead, type Head } from '../../src/engine/workbook/head.ts';
import { engineTables, type JournalRow } from '../../src/engine/workbook/tables.ts';
import { readState } from '../../src/engine/run/state.ts';
import { fixedLayout } from '../../src/table/layout.ts';
import { readRow, toRuns } from '../../src/table/rows.ts';
import type { AnyRow, AnyTable } from '../../src/table/table.ts';
import { orders } from '../../src/orders/tables.ts';
import {
  beatAfter,
  beatAt,
  controlProject,
  first,
  head,
  journal,
  mails,
  owner,
  rowsOf,
  second,
  standingShop,
  submit,
  witness,
} from './given.ts';

const here = standingShop({ settings: { callMinutes: '1440' } });
const third = '2026030200000000003';
const tables = engineTables('order');
const restoredMail = `${head}, ${witness}: 【掌柜】有人改动已封存的订单，已恢复`;

/** Types a whole row of a table as it would read back, as whoever reached the owner's rights could. */
function retype(shop: Shop, table: AnyTable, line: number, row: AnyRow): void {
  for (const run of toRuns(table, fixedLayout(table), row, 'zh-CN'))
    shop.host.person(owner).edit(shop.books.order, table.sheetId, line - 1, run.column, [run.cells.map((cell) => cell as string)]);
}

function entriesOf(shop: Shop): readonly JournalRow[] {
  return shop.host
    .sheet(shop.books.order, tables.journal.sheetId)
    .rows.slice(1)
    .map((cells, at) => readRow(tables.journal, fixedLayout(tables.journal), cells, at + 2).value)
    .filter(({ entry }) => entry > 0);
}

function headOf(shop: Shop): Head {
  const found = readHead(shop.host.sheet(shop.books.order, tables.head.sheetId).rows.slice(1));
  if (found === null) throw new Error('no head');
  return found;
}

function retypeHead(shop: Shop, change: Partial<Head>): void {
  const rows = headRows({ ...headOf(shop), ...change }).map((row) => row.map((cell) => `'${String(cell)}`));
  shop.host.person(owner).edit(shop.books.order, tables.head.sheetId, 1, 0, rows);
}

function orderAt(shop: Shop, line: number): AnyRow {
  return readRow(orders, fixedLayout(orders), shop.host.sheet(shop.books.order, orders.sheetId).rows[line - 1] ?? [], line).value;
}

/** Row, entry, every chain after it, sum and head: all that can be worked out without the key. */
function forgeHistory(shop: Shop, orderNo: string, change: AnyRow, what: { readonly head: boolean }): void {
  const line = rowsOf(shop, orders).find(({ cells }) => cells['orderNo'] === orderNo)?.line ?? 0;
  const before = orderAt(shop, line);
  const after = { ...before, ...change };
  const forged = { ...after, seal: sealOf(orders, after) };
  const sum = addToSum(
    addToSum(headOf(shop).tables['orders']?.sum ?? '', rowDigest(orders, line, before), -1),
    rowDigest(orders, line, forged),
  );
  const entries = entriesOf(shop).map((entry) => {
    if (entry.key !== orderNo || entry.table !== 'orders' || entry.before !== null) return entry;
    return { ...entry, after: JSON.stringify({ ...(JSON.parse(entry.after ?? '{}') as AnyRow), ...change, seal: forged.seal }) };
  });
  let chain = '';
  let open: JournalRow[] = [];
  const rechained = entries.flatMap((entry) => {
    open.push(entry);
    if (entry.chain === null) return [];
    chain = plainChain(chain, open);
    const done = [...open.slice(0, -1), { ...entry, chain }];
    open = [];
    return done;
  });
  for (const entry of rechained) retype(shop, tables.journal, entry.entry + 1, { ...entry });
  retype(shop, orders, line, forged);
  if (what.head) retypeHead(shop, { chain, tables: { ...headOf(shop).tables, orders: { rows: rowsOf(shop, orders).length, sum } } });
}

/** The orders as they are read: a number typed by hand keeps fewer digits of a moment than the product needs. */
function ordersOf(shop: Shop): readonly AnyRow[] {
  const { rows } = shop.host.sheet(shop.books.order, orders.sheetId);
  return rows.slice(1).flatMap((_, at) => (rowsOf(shop, orders).some(({ line }) => line === at + 2) ? [orderAt(shop, at + 2)] : []));
}

function told(shop: Shop): readonly string[] {
  return Object.keys(readState(shop.host.properties(controlProject)).failures);
}

/** What stands there, but for the entries that putting right adds. */
function standing(shop: Shop, entries: number) {
  return { orders: ordersOf(shop), journal: entriesOf(shop).slice(0, entries) };
}

test('[ORD-5] a history of the same day that was retyped with row, entry, chain and head is found by the next beat and put right; what was sealed since stays', () => {
  const { shop } = here;
  shop.host.edits = 'lost';
  for (const each of [first, second, third]) {
    submit(shop, each);
    beatAfter(shop, 6);
  }
  const entries = entriesOf(shop).length;
  const before = standing(shop, entries);
  forgeHistory(shop, second, { customer: '冒名', phone: '13900000000' }, { head: true });
  expect(standing(shop, entries)).not.toEqual(before);
  beatAfter(shop, 6);
  beatAfter(shop, 1);
  expect(standing(shop, entries)).toEqual(before);
  expect(brokenBooks(shop)).toEqual([]);
  expect(mails(shop)).toContain(restoredMail);
  expect(told(shop)).toContain('order journal');
  expect(journal(shop).map(({ what }) => what)).toEqual(expect.arrayContaining(['engine.headRestored', 'orders.audit']));
  submit(shop, '2026030200000000004');
  beatAfter(shop, 6);
  expect(brokenBooks(shop)).toEqual([]);
  expect(rowsOf(shop, orders)).toHaveLength(4);
});

test('[ORD-5] an entry and its row retyped without the head are found by the check of the night', () => {
  const { shop } = here;
  submit(shop, first);
  submit(shop, second);
  const entries = entriesOf(shop).length;
  const before = standing(shop, entries);
  shop.host.edits = 'lost';
  forgeHistory(shop, first, { customer: '冒名' }, { head: false });
  beatAt(shop, '2026-03-03 03:31');
  beatAfter(shop, 1);
  expect(standing(shop, entries)).toEqual(before);
  expect(brokenBooks(shop)).toEqual([]);
  expect(mails(shop)).toContain(restoredMail);
});

test('[ORD-5] a row and its sum in the head are found by the next beat', () => {
  const { shop } = here;
  submit(shop, first);
  const before = ordersOf(shop);
  const row = orderAt(shop, 2);
  const forged = { ...row, state: 'delivered' };
  const head0 = headOf(shop);
  const sum = addToSum(addToSum(head0.tables['orders']?.sum ?? '', rowDigest(orders, 2, row), -1), rowDigest(orders, 2, forged));
  shop.host.edits = 'lost';
  retype(shop, orders, 2, forged);
  retypeHead(shop, { tables: { ...head0.tables, orders: { rows: 1, sum } } });
  beatAfter(shop, 6);
  beatAfter(shop, 1);
  expect(ordersOf(shop)).toEqual(before);
  expect(mails(shop)).toContain(restoredMail);
  expect(brokenBooks(shop)).toEqual([]);
});

test('[SEC-2] a workbook that was put back to an earlier state gets back what was sealed since', () => {
  const { shop } = here;
  submit(shop, first);
  const sheets = [orders, tables.journal, tables.head].map((table) => ({
    table,
    rows: shop.host.sheet(shop.books.order, table.sheetId).rows.map((row) => [...row]),
  }));
  submit(shop, second);
  submit(shop, third);
  const entries = entriesOf(shop).length;
  const before = standing(shop, entries);
  shop.host.edits = 'lost';
  for (const { table, rows } of sheets) {
    const now = shop.host.sheet(shop.books.order, table.sheetId).rows.length;
    shop.host.person(owner).deleteRows(shop.books.order, table.sheetId, 1, Math.max(rows.length, now) - 1);
    shop.host.person(owner).insertRows(shop.books.order, table.sheetId, 1, 200);
    shop.host
      .person(owner)
      .edit(
        shop.books.order,
        table.sheetId,
        1,
        0,
        rows.slice(1).map((row) => row.map((cell) => (typeof cell === 'string' ? `'${cell}` : (cell ?? '')))) as never,
      );
  }
  expect(rowsOf(shop, orders)).toHaveLength(1);
  beatAfter(shop, 6);
  beatAfter(shop, 1);
  expect(standing(shop, entries)).toEqual(before);
  expect(told(shop)).toContain('order journal');
  expect(brokenBooks(shop)).toEqual([]);
});

test('[ORD-5] entries that no property holds any more are put right from the counterfoils, which are the owner’s alone', () => {
  const { shop } = here;
  const many = Array.from({ length: 14 }, (_, at) => `20260302000000001${String(at).padStart(2, '0')}`);
  for (const each of many) submit(shop, each);
  const file = shop.host.files().find(({ name }) => name.includes('存根'));
  expect(file).toMatchObject({ owner, editors: [], readers: [] });
  const entries = entriesOf(shop).length;
  const before = standing(shop, entries);
  shop.host.edits = 'lost';
  forgeHistory(shop, many[0] ?? '', { customer: '冒名' }, { head: true });
  beatAfter(shop, 6);
  beatAfter(shop, 1);
  expect(standing(shop, entries)).toEqual(before);
  expect(brokenBooks(shop)).toEqual([]);
});

test('what nobody touched is told of nobody, and costs no entry', () => {
  const { shop } = here;
  submit(shop, first);
  const entries = entriesOf(shop).length;
  beatAfter(shop, 6);
  beatAt(shop, '2026-03-03 03:31');
  expect(told(shop)).toEqual([]);
  expect(entriesOf(shop)).toHaveLength(entries);
});
