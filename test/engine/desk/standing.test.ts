import { expect, test } from '@jest/globals';
import { readDeskRows } from '../../../src/engine/desk/desk.ts';
import { doneReceipt, isChangedSince, refusedReceipt, rightReceipt, type Standing } from '../../../src/engine/desk/standing.ts';
import type { DeskRow } from '../../../src/engine/workbook/situation.ts';
import { newOrders } from '../../../src/orders/tables.ts';
import { fixedLayout } from '../../../src/table/layout.ts';
import type { AnyRow, AnyTable } from '../../../src/table/table.ts';
import { cellsOf, todo, todoRow, typed } from '../../builders.ts';

const rows = (desk: AnyTable, ...values: readonly AnyRow[]) =>
  readDeskRows(
    desk,
    fixedLayout(desk),
    values.map((each) => cellsOf(desk, each)),
    2,
  );
const standings = (desk: AnyTable, ...values: readonly AnyRow[]): readonly Standing[] =>
  rows(desk, ...values).map(({ standing }) => standing);
const one = (desk: AnyTable, value: AnyRow): DeskRow => rows(desk, value)[0] as DeskRow;
const done = (desk: AnyTable, value: AnyRow): AnyRow => ({ ...value, receipt: doneReceipt(desk, one(desk, value)) });

const refund = (change: AnyRow = {}): AnyRow => todoRow({ orderNo: 'A-1', line: 2, action: 'confirm', remark: '一', ...change });

test('a command waits until it is taken; after a refusal it waits again once a cell is mended, after an effect it does not', () => {
  const refused = { ...refund(), receipt: refusedReceipt(one(todo, refund())) };
  expect(standings(todo, refund(), refund({ action: null }), refused, { ...refused, remark: '二' })).toEqual([
    'waiting',
    'none',
    'refused',
    'waiting',
  ]);
  const taken = done(todo, refund());
  expect(standings(todo, taken)).toEqual(['done']);
  expect(standings(todo, { ...taken, remark: '二' })).toEqual(['done']);
  expect(standings(todo, { ...taken, action: 'handOver' })).toEqual(['waiting']);
  expect([isChangedSince(one(todo, taken)), isChangedSince(one(todo, { ...taken, remark: '二' }))]).toEqual([false, true]);
});

test('a receipt beside another order hides nothing there, and counts where it belongs', () => {
  const other = refund({ orderNo: 'A-2', line: 3 });
  const strayed = { ...other, receipt: done(todo, refund())['receipt'] };
  expect(standings(todo, strayed)).toEqual(['waiting']);
  expect(standings(todo, refund(), strayed)).toEqual(['done', 'waiting']);
  expect(rightReceipt(todo, rows(todo, refund(), strayed)[0] as DeskRow)).toBe(done(todo, refund())['receipt']);
});

test('of a row whose key people type the choice stays used up when they correct the key, and in a copy of the row', () => {
  const order = typed({ orderNo: '1' });
  const taken = done(newOrders, order);
  expect(standings(newOrders, { ...taken, orderNo: '2' })).toEqual(['done']);
  expect(standings(newOrders, taken, { ...taken, orderNo: '2' })).toEqual(['done', 'done']);
  expect(standings(newOrders, order, { ...typed({ orderNo: '2' }), receipt: taken['receipt'] })).toEqual(['done', 'waiting']);
});

test('a receipt of before there were two kinds counts as carried out, and is written anew', () => {
  const before = one(todo, { ...refund(), receipt: 'a'.repeat(16) });
  expect(before.standing).toBe('done');
  expect(rightReceipt(todo, before)).toBe(doneReceipt(todo, before));
});

test('beside a row without a choice no receipt stands', () => {
  expect(rightReceipt(todo, one(todo, { ...refund({ action: null }), receipt: done(todo, refund())['receipt'] }))).toBeNull();
  expect(rightReceipt(todo, one(todo, refund({ action: null })))).toBeUndefined();
  expect(rightReceipt(todo, one(todo, { ...done(todo, refund()), remark: '二' }))).toBeUndefined();
});
