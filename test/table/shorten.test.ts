import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { beginning, shortened } from '../../src/table/shorten.ts';
import { law } from '../builders.ts';

test.each([
  ['a text that fits', '红酒', 2, '红酒'],
  ['a longer one', '红酒 6支', 2, '红酒'],
  ['a cut between two halves', '🍷🍷', 3, '🍷'],
  ['a cut between two characters', '🍷🍷', 2, '🍷'],
  ['a cut in the first character', '🍷', 1, ''],
  ['no room', '红酒', 0, ''],
])('%s', (_, text, most, begun) => {
  expect(beginning(text, most)).toBe(begun);
});

test('what was cut says so, what fits does not', () => {
  expect([shortened('🍷🍷', 4), shortened('🍷🍷', 3)]).toEqual(['🍷🍷', '🍷…']);
});

test('law: a beginning is never too long, ends at most one unit early, and keeps whole characters whole', () => {
  law(fc.tuple(fc.string({ unit: 'binary', maxLength: 40 }), fc.nat(50)), ([text, most]) => {
    const begun = beginning(text, most);
    expect(text.startsWith(begun)).toBe(true);
    expect(begun.length).toBeLessThanOrEqual(most);
    expect(begun.length).toBeGreaterThanOrEqual(Math.min(text.length, most) - 1);
    expect(/\p{Surrogate}/u.test(begun)).toBe(false);
  });
});
