import { describe, expect, test } from '@jest/globals';
import type { EffectOrder } from '../../../src/engine/commit/decision.ts';
import { ChangeSet } from '../../../src/engine/commit/change-set.ts';
import { addToSum, emptySum } from '../../../src/engine/commit/digest.ts';
import { rowDigest, sealOf, zhanggui } from '../../../src/engine/commit/journal.ts';
import { project } from '../../../src/engine/workbook/project.ts';
import { todoProjection } from '../../../src/orders/open.ts';
import { todo as todoTable } from '../../../src/orders/tables.ts';
import type { AnyRow } from '../../../src/table/table.ts';
import { loaded, head, openOrders, order, orders, todoRow, view, withOpen, type Order } from '../../builders.ts';

function changeSet(change: Parameters<typeof head>[0] = {}): ChangeSet {
  return new ChangeSet(view([], { head: head(change) }));
}

const fresh = ({ seal: _, born: __, ...row }: Order) => row;
const sumOf = (...rows: readonly (readonly [number, AnyRow])[]) =>
  rows.reduce((sum, [line, row]) => addToSum(sum, rowDigest(orders, line, row)), emptySum);

describe('a change set', () => {
  test('[ORD-5] stamps a new order with its seal and its birth', () => {
    const changes = changeSet({ entries: 7 });
    changes.take(
      {
        enter: [
          { table: orders, row: fresh(order()) },
          { table: orders, row: fresh(order({ orderNo: 'A-2' })) },
        ],
      },
      zhanggui,
      'test',
      loaded(),
    );
    const [first, second] = changes.ledgerCells();
    expect(first).toMatchObject({ line: 2, fresh: true, cells: { born: 8, seal: sealOf(orders, order()) } });
    expect(second).toMatchObject({ line: 3, cells: { born: 9 } });
    expect(changes.lineOf(orders, 'A-2', loaded())).toBe(3);
  });

  test('keeps the sum of the ledger as if it were added up anew', () => {
    const changes = changeSet({ tables: { orders: { rows: 1, sum: sumOf([2, order()]) } } });
    changes.take({ alter: [{ table: orders, line: 2, cells: { state: 'called' } }] }, zhanggui, 'test', loaded({ rows: [order()] }));
    changes.take({ alter: [{ table: orders, line: 2, cells: { reminded: 1 } }] }, zhanggui, 'test', loaded({ rows: [order()] }));
    expect(changes.tables['orders']).toEqual({ rows: 1, sum: sumOf([2, order({ state: 'called', reminded: 1 })]) });
    expect(changes.entries.map(({ before, after }) => [before, after])).toEqual([
      [{ state: 'accepted' }, { state: 'called' }],
      [{ reminded: 0 }, { reminded: 1 }],
    ]);
  });

  test('what changes nothing leaves nothing', () => {
    const changes = changeSet();
    changes.take({ alter: [{ table: orders, line: 2, cells: { state: 'accepted' } }] }, zhanggui, 'test', loaded({ rows: [order()] }));
    expect(changes.entries).toEqual([]);
    expect(changes.isEmpty).toBe(true);
  });

  test.each([
    ['changes a row that is not there', { alter: [{ table: orders, line: 9, cells: { state: 'called' } }] }],
    ['enters a key that stands', { enter: [{ table: orders, row: fresh(order({ orderNo: 'A-1' })) }] }],
    ['enters a key twice', { enter: ['A-2', 'A-2'].map((orderNo) => ({ table: orders, row: fresh(order({ orderNo })) })) }],
    ['enters a row on a desk', { enter: [{ table: todoTable, row: todoRow({ orderNo: 'A-3' }) }] }],
  ] as const)('a decision that %s is not taken, and nothing else that it holds', (_, wrong) => {
    const changes = changeSet();
    const enter = [{ table: orders, row: fresh(order({ orderNo: 'A-0' })) }, ...('enter' in wrong ? wrong.enter : [])];
    const has = loaded({ keys: { orders: ['A-1'] }, rows: [order({ orderNo: 'A-1' })] });
    expect(() => {
      changes.take({ ...wrong, enter, mails: [], marks: { done: '1' } }, zhanggui, 'test', has);
    }).toThrow(RangeError);
    expect(changes.isEmpty).toBe(true);
  });

  test('an effect that its workbook decides itself, or that no outbox could hold, is refused before anything is taken', () => {
    const order = { id: 'A', kind: 'k', to: 'control', key: 'A', about: {} } as const;
    const wrong = [{ to: 'order' }, { id: '' }, { id: 'x'.repeat(201) }, { kind: 'k'.repeat(40) }, { about: { text: 'x'.repeat(50_000) } }];
    for (const change of wrong as readonly Partial<EffectOrder>[]) {
      const changes = changeSet();
      expect(() => {
        changes.take({ marks: { m: '1' }, effects: [order, { ...order, ...change }] }, zhanggui, 'test', loaded());
      }).toThrow(RangeError);
      expect([changes.marks, changes.effects]).toEqual([{}, []]);
    }
    const changes = changeSet();
    changes.take({ effects: [order] }, zhanggui, 'test', loaded());
    expect([changes.effects, changes.isEmpty]).toEqual([[order], false]);
  });

  test('a row that is not there cannot be altered', () => {
    expect(() => {
      changeSet().take({ alter: [{ table: orders, line: 9, cells: { state: 'called' } }] }, zhanggui, 'test', loaded());
    }).toThrow(RangeError);
  });
});

describe('the to-do desk', () => {
  const desk = (...rows: readonly { orderNo: string }[]) => ({
    desk: () =>
      rows.map(({ orderNo }, place) => ({
        line: place + 2,
        value: todoRow({ orderNo }),
        faults: [],
        empty: false,
        action: null,
        receipt: '',
        standing: 'none' as const,
      })),
  });

  function projected(list: readonly Order[], rows: readonly { orderNo: string }[], state: Order['state'] | null) {
    const here = { ...view(), situation: { ...withOpen(list), ...desk(...rows) } };
    const changes = new ChangeSet(here);
    if (state !== null) changes.take({ alter: [{ table: orders, line: 2, cells: { state } }] }, zhanggui, 'test', loaded({ rows: list }));
    return project(todoProjection, here, changes);
  }

  const one = order({ orderNo: 'A-1' });
  const two = order({ orderNo: 'A-2' });

  test('[ORD-10] shows every open order once: what is missing comes to the top', () => {
    expect(projected([one, two], [{ orderNo: 'A-1' }], null).inserts.map((row) => row['orderNo'])).toEqual(['A-2']);
    expect(projected([one, two], [{ orderNo: 'A-2' }, { orderNo: 'A-1' }], null).inserts).toEqual([]);
  });

  test('follows a step, and frees the place of what is done', () => {
    expect(projected([one], [{ orderNo: 'A-1' }], 'called').slots).toMatchObject([{ slot: 0, row: { state: 'called', dueAt: null } }]);
    const done = projected([one], [{ orderNo: 'A-1' }], 'invalid');
    expect(done.slots).toEqual([{ slot: 0, row: null }]);
    expect(done.cells).toMatchObject([{ line: 2, cells: { state: 'invalid' } }]);
  });

  test('never rewrites the key of a row, and tells a second row of the same order', () => {
    const { cells } = projected([one], [{ orderNo: 'A-1' }, { orderNo: 'A-1' }], null);
    expect(cells.every((each) => !('orderNo' in each.cells))).toBe(true);
    expect(cells.map((each) => each.cells['problem'] ?? null)).toEqual([null, '订单号: 与第 2 行重复']);
  });

  test('a row of an order that nobody knows is left alone', () => {
    expect(projected([], [{ orderNo: '我自己写的' }], null)).toMatchObject({ cells: [], inserts: [] });
  });

  test('a desk that cannot be read is not written', () => {
    const here = {
      ...view(),
      situation: withOpen([one]),
      problems: [{ table: todoTable, message: { words: openOrders.words.title, values: {} } }],
    };
    expect(project(todoProjection, here, new ChangeSet(here))).toMatchObject({ cells: [], inserts: [] });
  });
});
