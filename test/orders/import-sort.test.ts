import { describe, expect, test } from '@jest/globals';
import type { Decision } from '../../src/engine/commit/decision.ts';
import { pack } from '../../src/engine/commit/journal.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { fixedLayout } from '../../src/table/layout.ts';
import { importing } from '../../src/orders/import/job.ts';
import { sortOrders, type Sorted, type Sorting } from '../../src/orders/import/sort-orders.ts';
import { importParts, importProblems, imports } from '../../src/orders/tables.ts';
import { partTold, stagedFile } from './told.ts';
import { readCell, type Cell } from '../../src/table/cell.ts';
import { dayMs } from '../../src/table/office-time.ts';
import { readRow } from '../../src/table/rows.ts';
import { columnOf } from '../../src/table/table.ts';
import { cellsOf, loaded, now, orders, situation } from '../builders.ts';

const header = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];
const fresh = (orderNo: string, change: Readonly<Record<number, string>> = {}) =>
  Object.assign([orderNo, '178.8', '178.8', '上海', '2026-03-02 09:00:00', '2026-03-02 09:01:00', '0.0'], change);

function staged(rows: readonly (readonly string[])[], lines = header) {
  return stagedFile([lines, ...rows]);
}

function sort(rows: readonly (readonly string[])[], change: Partial<Sorting> = {}, lines = header): readonly Sorted[] {
  const sorting = { file: 'f', name: 'orders.csv', now, historyDays: 2, language: 'en', isKnown: () => false, ...change } as const;
  return staged(rows, lines).parts.flatMap((cells) => sortOrders(partTold(cells), sorting));
}

const ends = (sorted: readonly Sorted[]) => sorted.map((each) => each.as);
const reason = (sorted: readonly Sorted[]) => sorted.map((each) => (each.as === 'faulty' ? each.reason : null))[0];

describe('every line ends in one of four', () => {
  test('[ORD-5] a long file name is cut between characters: what is sealed reads back as it is', () => {
    const [sorted] = sort([fresh('A1')], { name: `单${'🍷'.repeat(100)}` });
    expect(sorted).toMatchObject({ as: 'sealed', order: { origin: `单${'🍷'.repeat(99)}` } });
  });

  test('[ORD-5] sealed: a new order, with its origin', () => {
    const [first] = sort([fresh('="1234567890123456789"')]);
    expect(first).toMatchObject({
      as: 'sealed',
      order: {
        orderNo: '1234567890123456789',
        channel: 'tmall',
        due: 17_880,
        paid: 17_880,
        refunded: 0,
        state: 'accepted',
        payment: 'paid',
        acceptedAt: now,
        acceptedBy: null,
        origin: 'orders.csv:2 (f)',
      },
    });
  });

  test('history: older than the setting says, to the second', () => {
    const old = (ms: number) => new Date(now - ms + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
    const at = (ms: number) => ({ 4: old(ms), 5: old(ms) });
    expect(ends(sort([fresh('1', at(2 * dayMs)), fresh('2', at(2 * dayMs + 1_000))]))).toEqual(['sealed', 'history']);
    expect(sort([fresh('2', at(3 * dayMs))])).toMatchObject([{ order: { state: 'history' } }]);
  });

  test('known: in the ledger, or sealed from an earlier part', () => {
    expect(sort([fresh('1'), fresh('2')], { isKnown: (orderNo) => orderNo === '2' })).toMatchObject([
      { as: 'sealed' },
      { as: 'known', told: { orderNo: '2', fileLine: 3 } },
    ]);
  });

  test('faulty: with line, number, reason and the line as it stood', () => {
    expect(sort([fresh('1'), fresh('2', { 1: '178.888' })])[1]).toEqual({
      as: 'faulty',
      fileLine: 3,
      orderNo: '2',
      reason: 'Due has more than two decimals',
      raw: '2,178.888,178.8,上海,2026-03-02 09:00:00,2026-03-02 09:01:00,0.0',
    });
  });

  test.each([
    ['no order number', fresh(''), 'Order no. is required'],
    ['an over-long order number', fresh('9'.repeat(41)), 'Order no. is too long: 41 of at most 40'],
    ['31 February', fresh('1', { 4: '2026-02-31 09:00:00' }), 'Ordered at is not a date and time'],
    ['an over-long address', fresh('1', { 3: '海'.repeat(201) }), 'Address is too long: 201 of at most 200'],
    ['a zero-width space', fresh('1', { 3: '上\u200b海' }), 'Address has invisible direction marks'],
    ['two faults', fresh('1', { 1: '-1', 2: '?' }), 'Due must be at least 0.00; Paid is not an amount of money'],
    ['[ORD-6] paid more than due', fresh('1', { 2: '200' }), 'paid and refunded are 200.00 yuan together'],
    ['[ORD-6] paid before it was ordered', fresh('1', { 5: '2026-03-02 08:00:00' }), 'paid before it was ordered'],
    ['too few cells', fresh('1').slice(0, 2), 'Ordered at is required'],
    ['an order number in scientific notation', fresh('1.23457E+18'), 'Order no. has lost its digits: export the file again'],
    ['half a character at the end', fresh('1', { 3: '上\ufffd' }), 'has characters that were cut'],
    ['a cell of 60,000 characters', fresh('1', { 3: '海'.repeat(60_000) }), 'the row is too long for one cell'],
  ])('faulty: %s', (_, row, told) => {
    expect(reason(sort([row]))).toContain(told);
  });

  test('the second of two equal numbers in a file is faulty and names the first', () => {
    const sorted = sort([fresh('1'), fresh('2'), fresh("'1")]);
    expect(ends(sorted)).toEqual(['sealed', 'sealed', 'faulty']);
    expect(reason(sorted.slice(2))).toBe('the same order number stands in line 2 of this file');
  });

  test('but not when the first was faulty itself', () => {
    expect(ends(sort([fresh('1', { 1: '?' }), fresh('1')]))).toEqual(['faulty', 'sealed']);
  });
});

test.each([
  ['unpaid', { 2: '0.0', 5: '' }],
  ['refunded', { 2: '0.0', 6: '178.8' }],
  ['partlyRefunded', { 2: '100', 6: '78.8' }],
  ['underpaid', { 2: '100' }],
])('[ORD-6] %s is a state, not a fault', (payment, change) => {
  expect(sort([fresh('1', change)])).toMatchObject([{ as: 'sealed', order: { payment } }]);
});

test('masked telephone numbers are valid', () => {
  const lines =
    '订单编号,买家会员名,总金额,买家实际支付金额,订单状态,收货人姓名,收货地址 ,联系手机,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量'.split(
      ',',
    );
  const row = (phone: string) => [
    '1',
    'w**',
    '1',
    '1',
    '卖家已发货',
    '王**',
    '上海****',
    phone,
    '2026-03-02 09:00:00',
    '2026-03-02 09:01:00',
    '红酒',
    '1',
  ];
  for (const phone of ['138****1234', "'*******1234", '***********', '138****1234-5678']) {
    expect(sort([row(phone)], {}, lines)).toMatchObject([{ as: 'sealed', order: { state: 'shipped' } }]);
  }
  expect(reason(sort([row('12345')], {}, lines))).toBe('Phone is not a telephone number');
});

/** The whole job on what staff put into `_import`, one run, nothing known. */
function work(parts: readonly (readonly Cell[])[]): readonly Decision[] {
  const here = situation({ language: 'en', peeked: () => parts.map((cells) => cells.slice(0, 3)) });
  const decisions: Decision[] = [];
  let step = importing.due(here) === null ? undefined : importing.begin(here);
  while (step !== undefined) {
    const areas = (step.reads?.areas ?? []).map((area) => (area.sheetId === importParts.sheetId ? [[...(parts[area.row - 2] ?? [])]] : []));
    const { next, ...decision } = step.decide(loaded({ areas }), here);
    decisions.push(decision);
    step = next?.(here);
  }
  return decisions;
}

const entered = (decisions: readonly Decision[], table: { readonly name: string }) =>
  decisions.flatMap(({ enter }) => (enter ?? []).flatMap((each) => (each.table.name === table.name ? [each.row] : [])));

describe('working off a file', () => {
  test('nothing there is nothing due', () => {
    expect(importing.due(situation())).toBeNull();
  });

  test('counts what became of every line, and empties the part', () => {
    const decisions = work(staged([fresh('1'), fresh('1'), fresh('2', { 4: '2020-02-20 09:00:00', 5: '', 2: '0' })]).parts);
    expect(entered(decisions, imports)).toMatchObject([{ read: 3, sealed: 2, history: 1, known: 0, faulty: 1, parts: 1, done: 1 }]);
    expect(decisions[0]?.cells).toMatchObject([{ sheetId: importParts.sheetId, line: 2 }]);
  });

  test('1,300 lines in steps: none lost, none twice', () => {
    const rows = Array.from({ length: 1_300 }, (_, place) => fresh(`no-${String(place)}`));
    const decisions = work(staged(rows).parts);
    expect(decisions.length).toBeGreaterThan(1);
    expect(entered(decisions, orders).map((row) => row['orderNo'])).toEqual(rows.map(([orderNo]) => orderNo));
  });

  test.each([
    ['a zero-width space', '上\u200b海'],
    ['a character lost in decoding', '上\ufffd海'],
    ['a C1 control character', '上\u0085\u009f海'],
  ])('one line with %s does not take the others along', (_, address) => {
    const decisions = work(staged([fresh('1'), fresh('2', { 3: address }), fresh('3')]).parts);
    expect(entered(decisions, orders).map((row) => row['orderNo'])).toEqual(['1', '3']);
    expect(entered(decisions, importProblems).map((row) => row['orderNo'])).toEqual(['2']);
  });

  const nasty: readonly (readonly [string, readonly string[]])[] = [
    ['a TAB before the number', fresh('\t1', { 1: '?' })],
    ['a space at the end', fresh('1', { 1: '?', 6: '0.0 ' })],
    ['a NUL', fresh('1', { 3: '上\u0000海' })],
    ['a NUL in the number', fresh('1\u00002')],
    ['a zero-width space', fresh('1', { 3: '上\u200b海' })],
    ['half of an emoji, cut off', fresh('1', { 3: `${'海'.repeat(2_999)}🍷` })],
  ];

  test.each(nasty)('what goes on the problem list is read back as it was written: %s', (_, row) => {
    const sheet = staged([row]);
    expect(ends(sort([row]))).toEqual(['faulty']);
    const problems = entered(work(sheet.parts), importProblems);
    expect(problems).toHaveLength(1);
    for (const problem of problems) {
      const back = readRow(importProblems, fixedLayout(importProblems), cellsOf(importProblems, problem), 2);
      expect(back).toMatchObject({ faults: [], value: problem });
      expect(Buffer.from(String(problem['raw'])).toString()).toBe(problem['raw']);
      const told = pack(problem);
      expect(readCell(columnOf(engineTables('order').journal, 'after'), told)).toEqual({ value: told });
    }
  });

  test('a part that somebody typed over is listed, and the next ones are worked off', () => {
    const [part] = staged([fresh('1')]).parts;
    const broken = [...(part ?? [])];
    broken[6] = '我不小心改了';
    const decisions = work([broken, part ?? []]);
    expect(entered(decisions, importProblems)).toMatchObject([{ fileLine: 0, reason: 'a row of _import is no part of a file' }]);
    expect(entered(decisions, orders)).toMatchObject([{ orderNo: '1' }]);
  });

  test('what is listed of a broken part fits a cell, in the journal too', () => {
    const typed: Cell[] = ['x', 'not a number', 1, 'n', 'k', 2, '"'.repeat(49_000)];
    for (const problem of entered(work([typed]), importProblems)) {
      expect(pack(problem).length).toBeLessThanOrEqual(50_000);
    }
  });
});
