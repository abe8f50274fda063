import type { Case } from '../kit.ts';

/** The language: what the bundles use beyond the oldest. */
export const runtimeCases: readonly Case[] = [
  {
    name: 'surrogates-in-expressions',
    source: 'B',
    run: (kit) => {
      const marked = 'a\ud800b𠮷'.replace(/\p{Surrogate}/gu, '?');
      kit.same('a lone half is found, a pair is not', marked, 'a?b𠮷');
      kit.same('the flag s', /a.b/s.test('a\nb'), true);
    },
  },
  {
    name: 'bigint-and-byte-arrays',
    source: 'B',
    run: (kit) => {
      const wide = BigInt('0x428a2f98d728ae22');
      kit.same('halves of 64 bits', [Number(wide & BigInt(0xffffffff)), Number(wide >> BigInt(32))], [0xd728ae22, 0x428a2f98]);
      const bytes = new Uint8Array([1, 255, 256]);
      kit.same('bytes', Array.from(bytes), [1, 255, 0]);
      kit.same('a view', new DataView(bytes.buffer).getUint8(1), 255);
      kit.same('UTF-8 by way of an address', encodeURIComponent('掌'), '%E6%8E%8C');
      kit.same('filled up', 'ab'.padStart(4, '0'), '00ab');
    },
  },
  {
    name: 'whole-numbers-in-full',
    source: 'B',
    run: (kit) => {
      const shown = (1e21).toLocaleString('en', { useGrouping: false });
      kit.same('1e21', shown, '1000000000000000000000');
    },
  },
  {
    name: 'what-is-not-there',
    source: 'D',
    run: (kit) => {
      const absent = ['setTimeout', 'fetch', 'TextEncoder', 'crypto', 'process', 'require', 'window'];
      const there = absent.filter((name) => name in globalThis);
      kit.same('names of Node and of the browser', there, []);
    },
  },
];
