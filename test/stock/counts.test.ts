import fc from 'fast-check';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { askAdjustment, carryAdjustment, finishCount, recount, tally } from '../../src/stock/count-actions.ts';
import { chosen, daysLate, nextCountDay, planCounts, sheetFor } from '../../src/stock/count-plan.ts';
import { counts, tallies, type Count } from '../../src/stock/counts.ts';
import { allotments } from '../../src/stock/allotments.ts';
import { moved } from '../../src/stock/move.ts';
import { products, type Standing } from '../../src/stock/products.ts';
import type { Registered } from '../../src/approvals/requests/tables.ts';
import { dayOf, plusDays } from '../../src/table/office-time.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { at, law } from '../builders.ts';
import { Stockroom } from './stockroom.ts';

const projections = [counts.open, allotments.open].filter((each) => each !== null);
let room: Stockroom;
const clock = (wall: string) => {
  room.now = at(`2026-03-02 ${wall}`);
};
const see = (product: string, pieces: number, more: AnyRow = {}, by = '韩梅') => room.choose(tally, { product, pieces, ...more }, by);
const count = (product: string) => room.of(counts.ledger).findLast((row) => row['product'] === product) as unknown as Count;
const finish = (product: string) => room.choose(finishCount, { countNo: count(product).countNo });

/** A count sheet is opened for a product, as the plan of the day does. */
function opened(product: string): void {
  const line = room.of(products.ledger).findIndex((row) => row['code'] === product) + 2;
  room.of(counts.ledger).push(sheetFor(room.product(product), line, `C-${product}`, room.now));
}

/** The difference is adjusted: reason, request, and everybody has agreed. */
function adjusted(product: string): void {
  expect(room.choose(askAdjustment, { countNo: count(product).countNo, remark: '少发一件' })).toBeNull();
  const request = room.of(requestsOf.stock.register).at(-1) as unknown as Registered;
  const answer = carryAdjustment.carry(request, '赵敏', room.situation(), room.seen());
  if ('impossible' in answer) throw new Error(JSON.stringify(answer.impossible));
  room.take(answer);
}

describe('a count while goods move (case S01)', () => {
  beforeEach(() => {
    room = new Stockroom(projections);
    clock('09:00');
    room.stocked('P', 12);
    clock('10:00');
    opened('P');
  });
  const ship = (wall: string, pieces: number) => {
    clock(wall);
    expect(room.move('P', 'shipped', pieces)).toBeNull();
  };

  test('a: looked at before two left, entered after: no difference, on hand 10, and a zero line is kept', () => {
    ship('10:05', 2);
    clock('10:10');
    expect(see('P', 12, { lookedAt: at('2026-03-02 10:03') })).toBeNull();
    expect(count('P')).toMatchObject({ counted: 12, expected: 12, difference: 0, state: 'done' });
    expect(room.product('P').onHand).toBe(10);
  });

  test('b: looked at after two left', () => {
    ship('10:05', 2);
    clock('10:10');
    see('P', 10, { lookedAt: at('2026-03-02 10:08') });
    expect([count('P').difference, room.product('P').onHand]).toEqual([0, 10]);
  });

  test('c: nobody knows when it was looked at: asked again, and nothing is posted', () => {
    ship('10:05', 2);
    clock('10:10');
    expect(see('P', 12)).toBeNull();
    expect(count('P')).toMatchObject({ state: 'again', difference: null });
    expect([room.product('P').onHand, room.movementsOf('P').some(({ kind }) => kind === 'adjusted')]).toEqual([10, false]);
  });

  test('d: a difference of -1 is one movement of -1, whatever moved since', () => {
    clock('10:04');
    see('P', 11, { lookedAt: at('2026-03-02 10:03') });
    ship('10:05', 2);
    clock('15:00');
    room.move('P', 'received', 1, { unfit: 0 });
    clock('18:00');
    expect(finish('P')).toBeNull();
    adjusted('P');
    expect(count('P')).toMatchObject({ difference: -1, state: 'done' });
    expect(room.product('P').onHand).toBe(10);
    expect(room.movementsOf('P').filter(({ kind }) => kind === 'adjusted')).toMatchObject([{ onHand: -1, reason: '少发一件' }]);
  });

  test('e: pieces picked into a box are no loss', () => {
    const row = room.of(products.ledger)[0];
    const { cells } = moved(room.product('P'), { reserved: 3, picked: 3 }, at('2026-03-02 09:30'));
    room.of(products.ledger)[0] = { ...row, ...cells };
    clock('10:04');
    see('P', 9, { lookedAt: at('2026-03-02 10:03') });
    expect([count('P').difference, room.product('P').onHand]).toEqual([0, 12]);
  });

  test('f: a product that moved holds up no other', () => {
    room.stocked('Q', 4);
    opened('Q');
    ship('10:05', 2);
    clock('10:10');
    see('P', 12);
    see('Q', 4, { lookedAt: at('2026-03-02 10:09') });
    expect([count('P').state, count('Q').state]).toEqual(['again', 'done']);
  });
});

describe('two counters, and proof of zero (case S02)', () => {
  beforeEach(() => {
    room = new Stockroom(projections);
    clock('09:00');
    const onHand = { P1: 12, P2: 9, P3: 0, P4: 4, P5: 4, P6: 6 };
    for (const [code, pieces] of Object.entries(onHand)) room.stocked(code, pieces);
    clock('10:00');
    for (const code of Object.keys(onHand)) opened(code);
    clock('10:10');
  });

  test('parts add up, and what was sent twice counts once', () => {
    expect(see('P1', 7, { place: 'shelf' })).toBeNull();
    expect(see('P1', 7, { place: 'shelf' })).toContain('a moment ago');
    expect(count('P1').state).toBe('open');
    expect(see('P1', 5, { place: 'back room' }, '王波')).toBeNull();
    expect(count('P1')).toMatchObject({ counted: 12, difference: 0, state: 'done', countedBy: '韩梅, 王波' });
    expect(room.of(tallies.ledger).map(({ place, pieces }) => [place, pieces])).toEqual([
      ['shelf', 7],
      ['back room', 5],
    ]);
  });

  test('two looks at one place are neither added nor overwritten: a third decides', () => {
    see('P2', 9, { place: 'shelf' });
    clock('10:12');
    see('P2', 8, { place: 'shelf' }, '王波');
    expect(count('P2')).toMatchObject({ state: 'again' });
    expect(finish('P2')).toContain('Nothing that counts');
    expect(room.product('P2').onHand).toBe(9);
    see('P2', 9, { place: 'shelf' }, '赵敏');
    expect(count('P2')).toMatchObject({ counted: 9, difference: 0, state: 'done' });
  });

  test('zero and equal are evidence, blank is not counted, and the day’s record tells who', () => {
    see('P3', 0);
    see('P6', 6, {}, '王波');
    expect(count('P3')).toMatchObject({ counted: 0, expected: 0, difference: 0, state: 'done', day: '2026-03-02', countedBy: '韩梅' });
    const done = room.of(counts.ledger).filter((row) => row['state'] === 'done' && row['day'] === '2026-03-02');
    expect(done.map(({ product, countedBy }) => [product, countedBy])).toEqual([
      ['P3', '韩梅'],
      ['P6', '王波'],
    ]);
    expect([count('P4').state, room.product('P4').onHand]).toEqual(['open', 4]);
    expect(room.movementsOf('P6')).toHaveLength(1);
    expect(room.product('P6').countedAt).toBe(room.now);
  });

  test('0 where 4 should be is counted a second time, then needs a reason and approval; until then 4 are on hand', () => {
    see('P5', 0, {}, '王波');
    finish('P5');
    expect(count('P5')).toMatchObject({ state: 'second', first: 0, looks: null });
    clock('10:20');
    see('P5', 0);
    expect(count('P5')).toMatchObject({ state: 'waiting', difference: -4 });
    expect(room.choose(askAdjustment, { countNo: count('P5').countNo })).toContain('reason');
    expect(room.product('P5').onHand).toBe(4);
    adjusted('P5');
    expect([room.product('P5').onHand, room.product('P5').status]).toEqual([0, 'delisted']);
  });

  test('what was counted cannot be dated before that count, nor a movement behind it', () => {
    see('P6', 6);
    clock('11:00');
    expect(see('P6', 6, { lookedAt: at('2026-03-02 10:05') })).toContain('was counted at');
    expect(room.move('P6', 'shipped', 1, { at: at('2026-03-02 10:05') })).toContain('was counted at');
  });

  test('a count is begun anew where nobody trusts it', () => {
    see('P4', 3);
    expect(room.choose(recount, { countNo: count('P4').countNo })).toBeNull();
    expect(count('P4')).toMatchObject({ state: 'open', looks: null, difference: null });
  });
});

describe('every two days (case S03)', () => {
  test.each([
    ['2026-03-02', '2026-03-04'],
    ['2026-03-05', '2026-03-07'],
    ['2026-03-07', '2026-03-09'],
    ['2026-02-27', '2026-03-01'],
    ['2026-12-31', '2027-01-02'],
  ])('[STK-1] counted on %s, the next count is on %s', (last, next) => {
    expect(nextCountDay(last)).toBe(next);
  });

  test.each([
    ['2026-03-04 00:05', 0],
    ['2026-03-04 23:59', 0],
    ['2026-03-05 00:00', 1],
  ])('after a count on 2 March it is %s: %i days late', (wall, late) => {
    expect(daysLate('2026-03-02', dayOf(at(wall)))).toBe(late);
  });

  test('[STK-1] one reminder a day; a missed count is told to the head too', () => {
    room = new Stockroom(projections);
    clock('10:00');
    room.stocked('P', 3);
    see('P', 3);
    const standing = () => room.of(products.ledger).map((row, place) => ({ line: place + 2, row })) as unknown as readonly Standing[];
    room.of(products.ledger)[0] = { ...room.of(products.ledger)[0], countedAt: null };
    const told = (wall: string) => {
      room.now = at(wall);
      return planCounts(standing(), room.situation());
    };
    expect(told('2026-03-03 00:05').mails).toBeUndefined();
    const due = told('2026-03-04 00:05');
    expect(due.mails?.map(({ id, to }) => [id, to.length])).toEqual([['stock.countDue.2026-03-04', 2]]);
    expect(told('2026-03-04 00:06').mails?.map(({ id }) => id)).toEqual(['stock.countDue.2026-03-04']);
    room.take(due);
    const missed = told('2026-03-05 00:05');
    expect(missed.mails?.map(({ id, to, about }) => [id, to.length, about['days']])).toEqual([['stock.countMissed.2026-03-05', 3, 1]]);
    expect(missed.enter).toEqual([]);
  });

  test('[STK-1] law: the counts of four weeks cover every product, fast movers first', () => {
    law(
      fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 1, maxLength: 80 }),
      (sales) => {
        const blank = { onHand: 1, status: 'listed', countedAt: null } as const;
        let all = sales.map((sold, place) => ({
          line: place + 2,
          row: { ...blank, code: `P${String(place)}`, sales: `2026-03-02:${String(sold)}` },
        })) as unknown as readonly Standing[];
        const seen = new Set<string>();
        for (let round = 0; round < 14; round += 1) {
          const now = plusDays(at('2026-03-02 10:00'), round * 2);
          const today = chosen(all, new Set(), now);
          if (round === 0) expect(today[0]?.row.sales).toBe(`2026-03-02:${String(Math.max(...sales))}`);
          for (const { row } of today) seen.add(row.code);
          all = all.map((each) => (today.includes(each) ? { ...each, row: { ...each.row, countedAt: now } } : each));
        }
        expect(seen.size).toBe(sales.length);
      },
      60,
    );
  });
});
