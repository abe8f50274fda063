import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { requestsOf } from '../../src/approvals/requests/tables.ts';

import { columnIds, type AnyRow } from '../../src/table/table.ts';
import { todoActionWords } from '../../src/text/orders.ts';
import { newOrders, todo } from '../../src/orders/tables.ts';
import { agent, beatAfter, deskCell, first, ledgerRow, lineOfKey, rowsOf, second, standingShop, step, submit, typeCells } from './given.ts';

const here = standingShop({ settings: { callMinutes: '600' } });
const { register } = requestsOf.order;
const ids = columnIds(todo);
const refund = { amount: 1_000, remark: '破损', by: '客服' };
const type = (orderNo: string, cells: AnyRow) =>
  typeCells(here.shop, agent, { table: todo, line: lineOfKey(here.shop, todo, orderNo) ?? 0, cells });
const givenBack = (orderNo: string) => ledgerRow(here.shop, orderNo)?.['givenBack'] ?? null;

describe('[ORD-8] a refund that was carried out', () => {
  test('is not carried out again when its amount is corrected; the row says how to give another one', () => {
    submit(here.shop, first);
    step(here.shop, first, 'refund', refund);
    type(first, { amount: 1_500 });
    beatAfter(here.shop, 6);
    expect(givenBack(first)).toBe(10);
    expect(deskCell(here.shop, todo, 2, 'problem')).toBe('“退款”已经办过，改动没有再办；要再办一次，请先清空“操作”，再重新选');
    type(first, { action: null });
    expect([deskCell(here.shop, todo, 2, 'receipt'), deskCell(here.shop, todo, 2, 'result')]).toEqual([null, null]);
    type(first, { action: 'refund' });
    beatAfter(here.shop, 6);
    expect(givenBack(first)).toBe(25);
  });

  test('and whose row comes back just as it was, by undo or paste, is refused', () => {
    submit(here.shop, first);
    step(here.shop, first, 'refund', refund);
    type(first, { action: null });
    beatAfter(here.shop, 6);
    type(first, { action: 'refund' });
    type(first, { amount: 1_500 });
    beatAfter(here.shop, 6);
    expect(givenBack(first)).toBe(10);
  });
});

test('[ORD-5] a sealed order is not sealed once more under another number when its row is corrected or copied', () => {
  const { shop } = here;
  const line = submit(shop, first);
  typeCells(shop, agent, { table: newOrders, line, cells: { orderNo: second } });
  beatAfter(shop, 6);
  expect(ledgerRow(shop, second)).toBeNull();
  typeCells(shop, agent, { table: newOrders, line, cells: { action: null } });
  beatAfter(shop, 6);
  typeCells(shop, agent, { table: newOrders, line, cells: { action: 'submit' } });
  expect(ledgerRow(shop, second)?.['orderNo']).toBe(second);
});

const at = (orderNo: string) => (lineOfKey(here.shop, todo, orderNo) ?? 0) - 1;
const edit = (line: number, column: number, values: readonly (readonly (string | number | null)[])[]) => {
  if (line > 0) here.shop.host.person(agent).edit(here.shop.books.order, todo.sheetId, line, column, values);
};
const column = (id: string) => ids.indexOf(id);
const typedPart = ['action', 'remark', 'trackingNo', 'amount', 'by'];
const cellsOf = (orderNo: string) =>
  typedPart.map((id) => (deskCell(here.shop, todo, at(orderNo) + 1, id) ?? null) as string | number | null);
const putCells = (orderNo: string, cells: readonly (string | number | null)[]) =>
  typedPart.forEach((id, place) => edit(at(orderNo), column(id), [[cells[place] ?? null]]));

/** What people do on a desk, by name; each on one of two orders. */
const acts: Readonly<Record<string, (orderNo: string, other: string, n: number) => void>> = {
  choose: (orderNo) => edit(at(orderNo), column('action'), [[todoActionWords.refund['zh-CN']]]),
  chooseElse: (orderNo) => edit(at(orderNo), column('action'), [[todoActionWords.remark['zh-CN']]]),
  clear: (orderNo) => edit(at(orderNo), column('action'), [[null]]),
  amount: (orderNo, _, n) => edit(at(orderNo), column('amount'), [[n]]),
  remark: (orderNo, _, n) => edit(at(orderNo), column('remark'), [[`备注${String(n % 3)}`]]),
  pasteRow: (orderNo, other) => putCells(orderNo, cellsOf(other)),
  fillDown: (orderNo, other) => {
    const [upper, lower] = [at(orderNo), at(other)].sort();
    if (upper === undefined || lower === undefined || upper < 1) return;
    edit(upper, column('action'), [
      [deskCell(here.shop, todo, upper + 1, 'action') as string],
      [deskCell(here.shop, todo, upper + 1, 'action') as string],
    ]);
  },
  sort: (_, __, n) =>
    here.shop.host.person(agent).sort(here.shop.books.order, todo.sheetId, 1, column(n % 2 === 0 ? 'orderNo' : 'amount'), n % 3 === 0),
  scan: () => void beatAfter(here.shop, 6),
};

const orders = [first, second] as const;
const act = fc.record({
  name: fc.constantFrom(...Object.keys(acts), 'undo', 'undo'),
  which: fc.constantFrom(0, 1),
  n: fc.integer({ min: 1, max: 9 }),
});
/** Whether the Action of an order's row is a refund. */
const isChosen = (orderNo: string) => deskCell(here.shop, todo, at(orderNo) + 1, 'action') === todoActionWords.refund['zh-CN'];

test('[ORD-8] one choice, one effect: however people edit, undo, sort, paste and fill down, money moves at most once for each time that the Action came into its cell', () => {
  submit(here.shop, first);
  submit(here.shop, second);
  const start = here.shop.host.snapshot();
  fc.assert(
    fc.property(fc.array(act, { minLength: 4, maxLength: 14 }), (list) => {
      here.shop.host.restore(start);
      const chosen = new Map<string, number>();
      const undo: (() => void)[] = [];
      for (const { name, which, n } of list) {
        const [orderNo, other] = which === 0 ? orders : ([orders[1], orders[0]] as const);
        const before = orders.map((each) => [each, isChosen(each), cellsOf(each)] as const);
        if (name === 'undo') undo.pop()?.();
        else {
          acts[name]?.(orderNo, other, n);
          if (name !== 'scan' && name !== 'sort') undo.push(() => before.forEach(([each, , cells]) => putCells(each, cells)));
        }
        for (const [each, was] of before) if (!was && isChosen(each)) chosen.set(each, (chosen.get(each) ?? 0) + 1);
      }
      beatAfter(here.shop, 6);
      const effects = rowsOf(here.shop, register).map(({ cells }) => [cells['about'], cells['amount'], cells['reason']].join(' '));
      expect(new Set(effects).size).toBe(effects.length);
      for (const each of orders) {
        expect(effects.filter((text) => text.startsWith(each)).length).toBeLessThanOrEqual(chosen.get(each) ?? 0);
      }
    }),
    { numRuns: 40, seed: 20260302 },
  );
}, 240_000);
