import fc from 'fast-check';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { allotments, picking } from '../../src/stock/allotments.ts';
import { orderLine } from '../../src/stock/order-line.ts';
import { pick } from '../../src/stock/pick.ts';
import { products } from '../../src/stock/products.ts';
import { law } from '../builders.ts';
import { Stockroom } from './stockroom.ts';

let room: Stockroom;
beforeEach(() => {
  room = new Stockroom(allotments.open === null ? [] : [allotments.open]);
});

/** The order workbook tells how a line stands. */
function tell(here: Stockroom, line: string, product: string, wanted: number, shipped = 0): void {
  const isNew = !here.of(allotments.ledger).some((row) => row['orderLine'] === line);
  const told = { orderLine: line, orderNo: line.split('#')[0] ?? line, product, wanted, shipped, isNew, answers: true };
  here.receive(orderLine, told);
}

test('life of a reservation (case S06): every step moves each piece once', () => {
  room.stocked('P', 10);
  const steps: (readonly [() => void, string])[] = [
    [
      () => {
        tell(room, 'O1#1', 'P', 3);
      },
      '10 / 3 / 7',
    ],
    [
      () => {
        tell(room, 'O2#1', 'P', 2);
      },
      '10 / 5 / 5',
    ],
    [
      () => {
        tell(room, 'O1#1', 'P', 2);
      },
      '10 / 4 / 6',
    ],
    [
      () => {
        tell(room, 'O1#1', 'P', 2, 2);
      },
      '8 / 2 / 6',
    ],
    [() => void room.move('P', 'returned', 1, { unfit: 0, about: 'O1#1' }), '9 / 2 / 7'],
    [
      () => {
        tell(room, 'O1#1', 'P', 0, 2);
      },
      '9 / 2 / 7',
    ],
    [
      () => {
        tell(room, 'O1#1', 'P', 0, 2);
      },
      '9 / 2 / 7',
    ],
    [
      () => {
        tell(room, 'O2#1', 'P', 0);
      },
      '9 / 0 / 9',
    ],
    [
      () => {
        tell(room, 'O2#1', 'P', 0);
      },
      '9 / 0 / 9',
    ],
    [
      () => {
        tell(room, 'O2#1', 'P', 2);
      },
      '9 / 2 / 7',
    ],
    [
      () => {
        tell(room, 'O2#1', 'P', 0);
      },
      '9 / 0 / 9',
    ],
  ];
  for (const [happens, figures] of steps) {
    happens();
    expect(room.figures('P')).toBe(figures);
  }
});

describe('returns (case S09)', () => {
  beforeEach(() => {
    room.stocked('A', 7, { cost: '7.50' });
    room.stocked('B', 1);
    room.stocked('C', 1);
    tell(room, 'O1#1', 'A', 2);
    tell(room, 'O1#1', 'A', 2, 2);
    tell(room, 'O1#2', 'B', 1);
    tell(room, 'O1#2', 'B', 1, 1);
    tell(room, 'O2#1', 'A', 1);
  });
  const back = (product: string, unfit: number, about = 'O1#1') => room.move(product, 'returned', 1, { unfit, about });

  test('never more back than went out; damaged goods are held and not available', () => {
    expect(room.product('A').onHand).toBe(5);
    expect(back('A', 0)).toBeNull();
    expect(back('A', 1)).toBeNull();
    expect([room.product('A').onHand, room.product('A').held]).toEqual([6, 1]);
    expect(back('A', 0)).toContain('2 went out, 2 are back');
    expect(room.move('A', 'scrapped', 1, { reason: 'broken' })).toBeNull();
    expect([room.product('A').onHand, room.product('A').held]).toEqual([6, 0]);
  });

  test('what was delisted comes back on hand and on no list', () => {
    expect(room.product('B').status).toBe('delisted');
    expect(back('B', 0, 'O1#2')).toBeNull();
    expect([room.product('B').onHand, room.product('B').status]).toEqual([1, 'delisted']);
  });

  test('goods that were never on the order, or never sent, are refused', () => {
    expect(back('C', 0)).toContain('did not go out with');
    expect(back('A', 0, 'O2#1')).toContain('0 went out');
    expect(room.move('A', 'returned', 1, { unfit: 0 })).toContain('order line');
  });

  test('what comes back comes back at the cost with which it left (case S07 g)', () => {
    room.stocked('G', 4, { cost: '7.50' });
    tell(room, 'O3#1', 'G', 3);
    tell(room, 'O3#1', 'G', 3, 3);
    expect(room.product('G').value).toBe(750);
    room.move('G', 'received', 5, { unfit: 0, cost: 0 });
    expect(room.move('G', 'returned', 2, { unfit: 0, about: 'O3#1' })).toBeNull();
    expect([room.product('G').onHand, room.product('G').value]).toEqual([8, 2_250]);
  });
});

describe('the last piece (case S12)', () => {
  test('reserved, freed, shipped: a list shows what is available, and delisting follows on hand alone', () => {
    room.stocked('P', 1);
    tell(room, 'O1#1', 'P', 1);
    expect([room.figures('P'), room.product('P').status]).toEqual(['1 / 1 / 0', 'listed']);
    tell(room, 'O1#1', 'P', 0);
    expect(room.figures('P')).toBe('1 / 0 / 1');
    tell(room, 'O2#1', 'P', 1);
    tell(room, 'O2#1', 'P', 1, 1);
    expect([room.figures('P'), room.product('P').status]).toEqual(['0 / 0 / 0', 'delisted']);
  });

  test('an order beyond what is there is promised, told as short, and its shipment carried out and reported', () => {
    room.stocked('Q', 1);
    tell(room, 'O1#1', 'Q', 3);
    expect([room.figures('Q'), room.effects.map(({ about }) => about['short'])]).toEqual(['1 / 3 / -2', [2]]);
    tell(room, 'O1#1', 'Q', 3, 3);
    expect(room.figures('Q')).toBe('-2 / 0 / -2');
    expect(room.mails.map(({ kind }) => kind)).toContain('stock.negative');
    const watched = products.open;
    expect(watched?.isOpen(room.product('Q'))).toBe(true);
  });

  test('a person cannot sell what is promised to an order', () => {
    room.stocked('P', 3);
    tell(room, 'O1#1', 'P', 2);
    expect(room.move('P', 'shipped', 2)).toContain('only 1 can go');
  });

  test('a line of an unknown product is told, and nothing is promised', () => {
    tell(room, 'O1#1', 'X', 2);
    expect(room.mails.map(({ kind }) => kind)).toEqual(['stock.unknown']);
    expect(room.effects.map(({ about }) => [about['short'], about['isUnknown']])).toEqual([[2, true]]);
  });
});

describe('picking', () => {
  beforeEach(() => {
    room.stocked('P', 3);
    tell(room, 'O1#1', 'P', 2);
  });
  const picked = (checkedCode: string | null, checkedPieces: number | null) =>
    room.choose(pick, { orderLine: 'O1#1', product: 'P', checkedCode, checkedPieces });

  test('[ORD-7] goods are checked against the order when they are collected: wrong ones are stopped', () => {
    expect(picked(null, 2)).toContain('Fill in');
    expect(picked('Q', 2)).toContain('Wrong goods');
    expect(picked('P', 1)).toContain('Wrong number');
    expect(picked('P', 2)).toBeNull();
    expect([room.product('P').picked, room.figures('P')]).toEqual([2, '3 / 2 / 1']);
    expect(picked('P', 2)).toContain('already');
  });

  test('[ORD-18] stock is posted by the step that ships; what was picked is gone', () => {
    picked('P', 2);
    tell(room, 'O1#1', 'P', 2, 2);
    expect([room.product('P').picked, room.figures('P')]).toEqual([0, '1 / 0 / 1']);
    expect(room.movementsOf('P').at(-1)).toMatchObject({ kind: 'orderShipped', pieces: 2, about: 'O1#1' });
    expect(picking.desk.name).toBe('allotments.open');
  });
});

/** One thing that happens to a product: something a person types, or a line of an order told anew. */
const happening = fc.oneof(
  fc.record({
    kind: fc.constantFrom('received', 'shipped', 'writtenOff', 'arrived', 'passed', 'sentBack', 'returned', 'scrapped'),
    pieces: fc.integer({ min: 1, max: 9 }),
    unfit: fc.integer({ min: 0, max: 3 }),
    cost: fc.option(fc.integer({ min: 0, max: 5_000 })),
    line: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    line: fc.integer({ min: 1, max: 4 }),
    wanted: fc.integer({ min: 0, max: 6 }),
    shipped: fc.integer({ min: 0, max: 6 }),
    times: fc.integer({ min: 1, max: 2 }),
  }),
);

test('law: after every sequence on hand is the sum of the movements, and so are held, the value and what is reserved', () => {
  law(
    fc.array(happening, { maxLength: 30 }),
    (all) => {
      const here = new Stockroom(allotments.open === null ? [] : [allotments.open]);
      here.stocked('P', 5, { cost: '3.33' });
      for (const each of all) {
        if ('kind' in each) {
          const { kind, pieces, unfit, cost, line } = each;
          const inspects = ['received', 'passed', 'returned'].includes(kind);
          const more = { unfit: inspects ? Math.min(unfit, pieces) : null, cost, reason: 'x', about: `O${String(line)}#1` };
          here.move('P', kind, pieces, more);
        } else {
          for (let time = 0; time < each.times; time += 1)
            tell(here, `O${String(each.line)}#1`, 'P', each.wanted, Math.min(each.shipped, each.wanted));
        }
        const product = here.product('P');
        const rows = here.movementsOf('P');
        const sum = (id: 'onHand' | 'held' | 'value') => rows.reduce((now, row) => now + row[id], 0);
        expect([product.onHand, product.held, product.value]).toEqual([sum('onHand'), sum('held'), sum('value')]);
        const lines = here.of(allotments.ledger);
        expect(product.reserved).toBe(lines.reduce((now, row) => now + Number(row['reserved']), 0));
        expect(product.available).toBe(product.onHand - product.reserved);
        expect(product.reserved).toBeGreaterThanOrEqual(0);
        for (const row of lines) expect(Number(row['back'])).toBeLessThanOrEqual(Number(row['shipped']));
        if (product.onHand <= 0) expect(product.value).toBe(0);
      }
    },
    200,
  );
});
