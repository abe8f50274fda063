import { beforeEach, describe, expect, test } from '@jest/globals';
import { relist } from '../../src/stock/listing.ts';
import { at } from '../builders.ts';
import { Stockroom } from './stockroom.ts';

let room: Stockroom;
beforeEach(() => {
  room = new Stockroom();
  room.stocked('P', 3, { cost: '2.00' });
});

describe('a movement that a person enters', () => {
  test('[STK-7] goods come on hand with their inspection alone: what fails is held', () => {
    expect(room.move('P', 'received', 10)).toContain('inspected');
    expect(room.move('P', 'received', 10, { unfit: 2, cost: 2_400 })).toBeNull();
    expect([room.figures('P'), room.product('P').held, room.product('P').value]).toEqual(['11 / 0 / 11', 2, 3_000]);
    expect(room.move('P', 'sentBack', 3)).toContain('Only 2');
    expect(room.move('P', 'sentBack', 2)).toBeNull();
    expect(room.product('P').held).toBe(0);
  });

  test('[STK-7] goods that wait for their inspection are not on hand', () => {
    room.move('P', 'arrived', 5);
    expect([room.figures('P'), room.product('P').held]).toEqual(['3 / 0 / 3', 5]);
    expect(room.move('P', 'passed', 5, { unfit: 1, cost: 800 })).toBeNull();
    expect([room.figures('P'), room.product('P').held]).toEqual(['7 / 0 / 7', 1]);
  });

  test.each([['shipped' as const], ['writtenOff' as const]])('%s below zero is refused and names the product', (kind) => {
    expect(room.move('P', kind, 4, { reason: 'x' })).toContain('There are only 3 of P name (P)');
    expect(room.figures('P')).toBe('3 / 0 / 3');
  });

  test('opening stock is taken once', () => {
    expect(room.move('P', 'opening', 4)).toContain('has');
  });

  test('a kind that orders and counts record is not typed', () => {
    expect(room.move('P', 'adjusted', 1)).toContain('nobody types it');
  });

  test('one dated in the future, or before the last count, is refused with the reason', () => {
    expect(room.move('P', 'shipped', 1, { at: at('2026-03-02 10:01') })).toContain('future');
    const row = room.product('P') as unknown as Record<string, unknown>;
    row['countedAt'] = at('2026-03-02 09:30');
    expect(room.move('P', 'shipped', 1, { at: at('2026-03-02 09:00') })).toContain('was counted at 2026-03-02 09:30');
    expect(room.move('P', 'shipped', 1, { at: at('2026-03-02 09:45') })).toBeNull();
  });

  test('the newest movement names the balance it left', () => {
    room.move('P', 'shipped', 1);
    expect(room.movementsOf('P').at(-1)).toMatchObject({ kind: 'shipped', onHand: -1, value: -200, stands: 2 });
  });
});

describe('delisting at zero (case S12)', () => {
  test('[STK-2] a product on sale without anything on hand is delisted by the same step, and the specialist is told', () => {
    room.move('P', 'shipped', 2);
    expect([room.product('P').status, room.mails]).toEqual(['listed', []]);
    room.move('P', 'shipped', 1);
    expect(room.product('P').status).toBe('delisted');
    expect(room.mails.map(({ kind, to }) => [kind, to])).toEqual([['stock.delisted', ['雷蕾@shop.example']]]);
  });

  test('[STK-2] what comes in later is on hand and not on sale, until a person puts it up again', () => {
    room.move('P', 'shipped', 3);
    room.move('P', 'received', 1, { unfit: 0 });
    expect([room.product('P').status, room.figures('P')]).toEqual(['delisted', '1 / 0 / 1']);
    expect(room.choose(relist, { code: 'P' })).toBeNull();
    expect(room.product('P').status).toBe('listed');
  });

  test('[STK-6] nothing goes up without price, stock and a complete file', () => {
    room.move('P', 'shipped', 3);
    expect(room.choose(relist, { code: 'P' })).toContain('0 of P are available');
  });
});
