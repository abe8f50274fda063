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
  {
    name: 'local-time-is-the-manifests',
    source: 'L',
    run: (kit) => {
      const ten = Date.UTC(2026, 2, 2, 2, 0, 0);
      const made = [
        new Date(2026, 2, 2, 10),
        new Date('2026-03-02T10:00:00'),
        new Date('2026/03/02 10:00'),
        new Date('Mar 2, 2026 10:00:00'),
      ];
      const instants = made.map((each) => each.getTime());
      kit.same('from fields and from texts without a zone', instants, [ten, ten, ten, ten]);
      kit.same(
        'a bare day, and a text with a zone',
        [Date.parse('2026-03-02'), Date.parse('2026-03-02T10:00+08:00')],
        [ten - 7_200_000, ten],
      );
      const date = new Date(ten);
      kit.same('fields', [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getDay()], [2026, 2, 2, 10, 1]);
      kit.same('minutes behind UTC', date.getTimezoneOffset(), -480);
      kit.same('its text', String(date).slice(0, 33), 'Mon Mar 02 2026 10:00:00 GMT+0800');
      kit.same('midnight, set', date.setHours(24, 0, 0, 0), Date.UTC(2026, 2, 2, 16));
    },
  },
  {
    name: 'what-returns-nothing-is-null',
    source: 'L',
    run: (kit) => {
      const utilities = Utilities as unknown as { sleep(ms: number): unknown };
      const app = SpreadsheetApp as unknown as { flush(): unknown };
      kit.same('sleep, flush', [utilities.sleep(1) === null, app.flush() === null], [true, true]);
    },
  },
  {
    name: 'wrong-arguments-refused',
    source: 'L',
    run: (kit) => {
      const utilities = Utilities as unknown as Record<'base64Decode' | 'sleep', (value: unknown) => unknown>;
      kit.refused(
        'nothing where a text is wanted',
        /The parameters \(null\) don't match the method signature for Utilities\.base64Decode/,
        () => utilities.base64Decode(null),
      );
      kit.refused(
        'a text where a number is wanted',
        /The parameters \(String\) don't match the method signature for Utilities\.sleep/,
        () => utilities.sleep('soon'),
      );
      const range = SpreadsheetApp.openById(kit.book()).getSheetByName('Desk')?.getRange('A1:B1') as unknown as {
        setValues(values: unknown): unknown;
      };
      const flat = /The parameters \(number\[\]\) don't match the method signature for SpreadsheetApp\.Range\.setValues/;
      kit.refused('a list where lists in a list are wanted', flat, () => range.setValues([1, 2]));
    },
  },
];
