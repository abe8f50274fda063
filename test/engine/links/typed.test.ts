import { expect, test } from '@jest/globals';
import { lastFour } from '../../../src/engine/links/typed.ts';

test.each([
  ['1234567890', '7890'],
  ['a１２', 'A12'],
  ['X🍷123', '🍷123'],
  ['X🍷🍷🍷', 'X🍷🍷🍷'],
])('the last four characters of %s are whole characters', (key, typed) => {
  expect(lastFour(key)).toBe(typed);
});
