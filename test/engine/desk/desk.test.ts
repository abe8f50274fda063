import { describe, expect, test } from '@jest/globals';
import { automation } from '../../../src/automation.ts';
import { deskCheck } from '../../../src/engine/desk/desk-check.ts';
import { deskProblems } from '../../../src/engine/desk/desk-problems.ts';
import { readDesk, receiptOf } from '../../../src/engine/desk/desk.ts';
import { refusedReceipt } from '../../../src/engine/desk/standing.ts';
import { fixedLayout } from '../../../src/table/layout.ts';
import { newOrders } from '../../../src/orders/tables.ts';
import { columnIds, columnOf } from '../../../src/table/table.ts';
import { message, w } from '../../../src/text/words.ts';
import { cellsOf, headerOf, now, todo, todoRow, typed } from '../../builders.ts';

const layout = fixedLayout(newOrders);
const cells = cellsOf(newOrders, typed());
const placeOf = (id: string) => columnIds(newOrders).indexOf(id);
const put = (id: string, cell: string | number | null) => cells.map((each, place) => (place === placeOf(id) ? cell : each));

describe('the receipt', () => {
  test('is the same for the same row, wherever its columns stand', () => {
    const moved = { ...layout, orderNo: 20 };
    expect(receiptOf(newOrders, layout, [...cells])).toBe(receiptOf(newOrders, layout, cells));
    expect(receiptOf(newOrders, moved, [null, ...cells.slice(1), null, null, cells[0] ?? null])).toBe(receiptOf(newOrders, layout, cells));
  });

  test.each(columnIds(newOrders).map((id) => [id, !columnOf(newOrders, id).byScript] as const))('%s changes it: %s', (id, changes) => {
    expect(receiptOf(newOrders, layout, put(id, 'other')) !== receiptOf(newOrders, layout, cells)).toBe(changes);
  });

  test('a key that Zhanggui writes counts, too: a receipt on a moved row is not its own', () => {
    const rowOf = (orderNo: string) => cellsOf(todo, todoRow({ orderNo, line: 2, action: 'confirm' }));
    expect(receiptOf(todo, fixedLayout(todo), rowOf('A-1'))).not.toBe(receiptOf(todo, fixedLayout(todo), rowOf('A-2')));
  });

  test('an empty text is an empty cell, and cells that are left out are empty', () => {
    expect(receiptOf(newOrders, layout, put('remark', ''))).toBe(receiptOf(newOrders, layout, put('remark', null)));
    expect(receiptOf(newOrders, layout, cells.slice(0, placeOf('problem')))).toBe(receiptOf(newOrders, layout, cells));
  });

  test('a time is the same when a service tells its last bits otherwise, and another one a second later', () => {
    const of = (serial: number) => receiptOf(newOrders, layout, put('orderedAt', serial));
    expect(of(46_083.36527777778)).toBe(of(46_083.365277777775));
    expect(of(46_083.36527777778 + 1 / 86_400)).not.toBe(of(46_083.36527777778));
  });
});

test('rows are numbered as on the sheet', () => {
  const desk = readDesk(newOrders, layout, [headerOf(newOrders, 'zh-CN'), cells, [], cells]);
  expect(desk.map((row) => [row.line, row.empty, row.action])).toEqual([
    [2, false, 'submit'],
    [3, true, null],
    [4, false, 'submit'],
  ]);
});

function problems(...rows: (typeof cells)[]): (string | null)[] {
  const desk = readDesk(newOrders, layout, [headerOf(newOrders, 'en'), ...rows]);
  return [...deskProblems(automation, newOrders, desk, { now, language: 'en' }).values()];
}

describe('the Problem cell', () => {
  test('is empty for a good row and an empty one', () => {
    expect(problems(cells, [])).toEqual([null, null]);
  });

  test('nobody is scolded for what is missing while typing', () => {
    const typing = cells.map((cell, place) => (place === placeOf('action') || place === placeOf('phone') ? null : cell));
    expect(problems(typing)).toEqual([null]);
    expect(problems(put('phone', null))).toEqual(['Phone is required']);
  });

  test('a wrong cell is told at once', () => {
    const wrong = put('due', '1.234').map((cell, place) => (place === placeOf('action') ? null : cell));
    expect(problems(wrong)).toEqual(['Due has more than two decimals']);
  });

  test('the second of two equal order numbers is told, with the row of the first', () => {
    expect(problems([], cells, cells)).toEqual([null, null, 'Order no. is the same as in row 3']);
  });

  test('[ORD-6] an abnormal payment is told, while the command waits', () => {
    const abnormal = put('paid', 200);
    const taken = refusedReceipt({ receipt: receiptOf(newOrders, layout, abnormal) });
    expect(problems(abnormal)).toEqual(['paid and refunded are 200.00 yuan together, more than the 178.80 due']);
    expect(problems(abnormal.map((cell, place) => (place === placeOf('receipt') ? taken : cell)))).toEqual([null]);
  });
});

test('a check sees the whole desk once, and each of its rows', () => {
  const seen: number[][] = [];
  const countRows = deskCheck(newOrders, ({ desk }) => {
    const lines = (desk(newOrders) ?? []).map(({ line }) => line);
    seen.push(lines);
    return (_, line) => (line === lines.at(-1) ? [message(w('末行', '末列', 'the last'))] : []);
  });
  const desk = readDesk(newOrders, layout, [headerOf(newOrders, 'en'), cells, put('orderNo', 'A-2'), put('orderNo', 'A-3')]);
  const told = deskProblems({ checks: [countRows] }, newOrders, desk, { now, language: 'en' });
  expect(seen).toEqual([[2, 3, 4]]);
  expect([...told]).toEqual([
    [2, null],
    [3, null],
    [4, 'the last'],
  ]);
});
