import { expect, test } from '@jest/globals';
import { webAppAddress } from '../../../src/engine/links/web-app-address.ts';

const right = 'https://script.google.com/macros/s/AKfycbExample/exec';

test.each([
  ['https://script.google.com/macros/u/1/s/AKfycbExample/exec', right],
  ['https://script.google.com/macros/u/0/s/AKfycbExample/exec?authuser=1', right],
  [' https://script.google.com/macros/s/AKfycbExample/exec#top\n', right],
  [right, right],
  [
    'https://script.google.com/a/macros/shop.example/u/2/s/AKfycbExample/exec',
    'https://script.google.com/a/macros/shop.example/s/AKfycbExample/exec',
  ],
  ['http://127.0.0.1:8080/exec', 'http://127.0.0.1:8080/exec'],
  ['', ''],
])('%s leads to %s', (typed, address) => {
  expect(webAppAddress(typed)).toBe(address);
});

test.each([
  'https://script.google.com/macros/s/AKfycbExample/dev',
  'https://script.google.com/macros/u/1/s/AKfycbExample/dev?x=1',
  'https://script.google.com/d/1AbC/edit',
  'AKfycbExample',
])('%s is refused', (typed) => {
  expect(webAppAddress(typed)).toBeNull();
});
