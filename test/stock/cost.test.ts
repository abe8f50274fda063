import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { takenIn, takenOut, type Moving, type Worth } from '../../src/stock/cost.ts';
import { law } from '../builders.ts';

const none: Worth = { onHand: 0, value: 0, unitCost: null };

/** Plays receipts (pieces, cost in all) and sales (pieces below 0); every step of it. */
function played(...steps: readonly (readonly [pieces: number, cost?: number | null])[]): readonly Moving[] {
  let worth: Worth = none;
  return steps.map(([pieces, cost = null]) => {
    const done = pieces > 0 ? takenIn(worth, pieces, cost) : takenOut(worth, -pieces);
    worth = done;
    return done;
  });
}

describe('average cost (case S07)', () => {
  test('3 for 10.00 sold one by one cost 10.00 together, and nothing is worth nothing', () => {
    const [, ...sold] = played([3, 1000], [-1], [-1], [-1]);
    expect(sold.map(({ valueChange }) => -valueChange).sort()).toEqual([333, 333, 334]);
    expect(sold.at(-1)).toMatchObject({ onHand: 0, value: 0 });
  });

  test('9 at 15.80 and 35 at 16.80 are worth 730.20, and cost as much when all are sold', () => {
    const steps = played([9, 9 * 1580], [35, 35 * 1680], [-44]);
    expect([steps[1]?.value, steps[2]?.valueChange, steps[2]?.value]).toEqual([73_020, -73_020, 0]);
  });

  test('2 at 200.00 and one for nothing: 133.33 each, 266.67 left after one', () => {
    const steps = played([2, 40_000], [1, 0], [-1], [-2]);
    expect([steps[1]?.unitCost, steps[2]?.value, steps[3]?.value]).toEqual([13_333, 26_667, 0]);
  });

  test('sold before received: the receipt prices the pieces sold early', () => {
    const [, received] = played([-2], [20, 6_600]);
    expect(received).toMatchObject({ onHand: 18, unitCost: 330, value: 5_940, settled: 660 });
  });

  test('a receipt smaller than what is owed leaves nothing of value, and a unit cost above 0', () => {
    const [, received] = played([-10], [5, 5_000]);
    expect(received).toMatchObject({ onHand: -5, unitCost: 1_000, value: 0, settled: 5_000 });
  });

  test('law: the value is never below 0, is 0 without pieces, and what went in came out or is there', () => {
    const step = fc.tuple(
      fc.integer({ min: -30, max: 30 }).filter((pieces) => pieces !== 0),
      fc.option(fc.integer({ min: 0, max: 99_999 })),
    );
    law(fc.array(step, { maxLength: 40 }), (steps) => {
      let worth: Worth = none;
      for (const [pieces, cost] of steps) {
        const before = worth;
        const done = pieces > 0 ? takenIn(worth, pieces, cost) : takenOut(worth, -pieces);
        expect(done.onHand).toBe(before.onHand + pieces);
        expect(done.value).toBe(before.value + done.valueChange);
        expect(done.value).toBeGreaterThanOrEqual(0);
        if (done.onHand <= 0) expect(done.value).toBe(0);
        if (pieces > 0 && cost !== null) expect(done.valueChange + done.settled).toBe(cost);
        expect(done.unitCost ?? 0).toBeGreaterThanOrEqual(0);
        worth = done;
      }
    });
  });
});
