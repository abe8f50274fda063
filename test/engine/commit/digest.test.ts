import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from '@jest/globals';
import { addToSum, digest, emptySum, utf8 } from '../../../src/engine/commit/digest.ts';
import { law } from '../../builders.ts';

const nodes = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

test.each([
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
])('SHA-256 of "%s", FIPS 180-4', (text, hex) => {
  expect(digest(text)).toBe(hex);
});

test.each(['掌柜', '訂單編號', '👨‍👩‍👧 红酒', 'é%20+', '\ud83c', 'a\udf77b', '\ud83c\ud83c\udf77', 'x'.repeat(50_000)])(
  'the same as Node tells of %s',
  (text) => {
    expect(digest(text)).toBe(nodes(text));
  },
);

test('UTF-8 of Chinese, an emoji, and a lone surrogate', () => {
  expect([...utf8('柜')]).toEqual([0xe6, 0x9f, 0x9c]);
  expect([...utf8('🍷')]).toEqual([0xf0, 0x9f, 0x8d, 0xb7]);
  expect([...utf8('\ud83c')]).toEqual([0xef, 0xbf, 0xbd]);
});

test('law: as Node tells, whatever the text', () => {
  law(fc.string({ unit: 'binary' }), (text) => {
    expect(digest(text)).toBe(nodes(text));
  });
});

const rows = fc.array(fc.string().map(digest), { minLength: 1, maxLength: 8 });
const sumOf = (digests: readonly string[]) => digests.reduce((sum, each) => addToSum(sum, each), emptySum);

test('law: the order of rows does not matter to their sum', () => {
  law(fc.tuple(rows, fc.nat()), ([digests, turn]) => {
    const at = turn % digests.length;
    expect(sumOf([...digests.slice(at), ...digests.slice(0, at)].reverse())).toBe(sumOf(digests));
  });
});

test('law: a row added and taken away leaves the sum as it was', () => {
  law(fc.tuple(rows, fc.string().map(digest)), ([digests, row]) => {
    const sum = sumOf(digests);
    expect(addToSum(addToSum(sum, row), row, -1)).toBe(sum);
    expect(addToSum(addToSum(sum, row, -1), row)).toBe(sum);
    expect(addToSum(sum, row)).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('a sum overflows word by word', () => {
  expect(addToSum('f'.repeat(64), '00000001'.repeat(8))).toBe(emptySum);
  expect(addToSum(emptySum, '00000001'.repeat(8), -1)).toBe('f'.repeat(64));
});
