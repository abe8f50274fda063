import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { scaleOf, share } from '../../../src/local/page/chart-scale.ts';

test.each([
  ['figures of money', [12_000, 17_000], 4, [0, 5_000, 10_000, 15_000, 20_000]],
  ['one value', [7], 4, [0, 2, 4, 6, 8]],
  ['nothing but zero', [0, 0], 4, [0, 0.5, 1]],
  ['no values', [], 2, [0, 0.5, 1]],
  ['only below zero', [-12.5, -3], 3, [-15, -10, -5, 0]],
  ['both sides', [-4, 36], 5, [-10, 0, 10, 20, 30, 40]],
  ['small shares', [0.03, 0.01], 3, [0, 0.01, 0.02, 0.03]],
] as const)('%s', (_, values, steps, ticks) => {
  expect(scaleOf(values, steps).ticks).toEqual(ticks);
});

test('every scale holds zero and its values, and has few steps', () => {
  const values = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true, noDefaultInfinity: true }), { maxLength: 20 });
  fc.assert(
    fc.property(values, fc.integer({ min: 2, max: 6 }), (given, steps) => {
      const scale = scaleOf(given, steps);
      expect(scale.ticks.length).toBeLessThanOrEqual(steps + 3);
      for (const value of [0, ...given]) {
        expect(share(scale, value)).toBeGreaterThanOrEqual(-1e-6);
        expect(share(scale, value)).toBeLessThanOrEqual(1 + 1e-6);
      }
    }),
  );
});
