import { expect, test } from '@jest/globals';
import { emptySum } from '../../../src/engine/commit/digest.ts';
import { headLength, headRows, readHead, tableHead } from '../../../src/engine/workbook/head.ts';
import { keyedChain, plainChain } from '../../../src/engine/commit/chain.ts';
import { journalRows, nobody, pack, rowDigest, sealOf, zhanggui, type Entry } from '../../../src/engine/commit/journal.ts';
import type { JournalRow } from '../../../src/engine/workbook/tables.ts';
import { columnIds, columnOf } from '../../../src/table/table.ts';
import { head, now, order, orders } from '../../builders.ts';

const entry: Entry = {
  actor: zhanggui,
  what: 'orders.submit',
  table: 'orders',
  line: 2,
  key: 'A-1',
  before: null,
  after: { orderNo: 'A-1', paid: null },
};
const altered: Entry = {
  ...entry,
  actor: { name: '李雷', basis: 'declared' },
  what: 'orders.remark',
  before: { remarks: null },
  after: { remarks: '[03-02 10:00 李雷] 尽快' },
};
const sums = { orders: { rows: 1, sum: 'a'.repeat(64) }, imports: { rows: 3, sum: 'b'.repeat(64) } };
const chainOf = (previous: string, each: readonly JournalRow[]) => keyedChain('secret', 'book-order', previous, each);
const { rows, chain } = journalRows([entry, altered], { chain: 'before', entries: 7 }, 3, now, sums, chainOf);

test('a head reads back as it was written', () => {
  const full = head({
    commit: 12,
    entries: 40,
    chain: 'c'.repeat(64),
    letters: 9,
    tables: sums,
    marks: { installed: String(now), 'ask.orders.audit': '5', empty: '' },
  });
  expect(readHead(headRows(full))).toEqual(full);
  expect(readHead([...headRows(head()), ...Array.from({ length: headLength }, () => [])])).toEqual(head());
});

test('a sheet without a head has none', () => {
  expect(readHead([])).toBeNull();
  expect(readHead([['schema', '1']])).toBeNull();
  expect(readHead([['book', '']])).toBeNull();
});

test.each([
  ['no commit', (name: string) => name !== 'commit'],
  ['no entries', (name: string) => name !== 'entries'],
  ['no letters', (name: string) => name !== 'letters'],
  ['no schema', (name: string) => name !== 'schema'],
])('a head with %s is none: a count is not guessed', (_, stays) => {
  const rows = headRows(head({ commit: 3, tables: { orders: { rows: 2, sum: emptySum } } }));
  expect(readHead(rows.filter(([name]) => stays(String(name))))).toBeNull();
});

test('a head with a hole, or with a word for a count, is none', () => {
  const rows = headRows(head({ commit: 3, tables: { orders: { rows: 2, sum: emptySum } }, marks: { done: '1' } }));
  const instead = (name: string, row: readonly (string | null)[]) => rows.map((each) => (each[0] === name ? row : each));
  expect(readHead(instead('table.orders', [null, null]))).toBeNull();
  expect(readHead(instead('table.orders', ['table.orders', 'two']))).toBeNull();
  expect(readHead(instead('commit', ['commit', '-1']))).toBeNull();
});

test('a table that the head does not know has no rows', () => {
  expect(tableHead(head(), 'orders')).toEqual({ rows: 0, sum: emptySum });
});

test('entries run on; the last of a commit carries sums of the tables it changed, and the chain', () => {
  expect(rows.map((row) => [row.entry, row.commit, row.actor, row.basis])).toEqual([
    [8, 3, 'zhanggui', 'script'],
    [9, 3, '李雷', 'declared'],
  ]);
  expect(rows[0]).toMatchObject({ before: null, after: '{"orderNo":"A-1"}', sums: null, chain: null });
  expect(rows[1]).toMatchObject({ before: '{}', sums: JSON.stringify({ orders: sums.orders }), chain });
});

test('a commit without entries leaves the chain', () => {
  expect(journalRows([], { chain: 'before', entries: 7 }, 3, now, sums, chainOf)).toEqual({ rows: [], chain: 'before' });
});

test('nobody is written as a dash', () => {
  expect(journalRows([{ ...entry, actor: nobody }], { chain: '', entries: 0 }, 1, now, sums, chainOf).rows[0]?.actor).toBe('-');
});

const fields = Object.keys(rows[0] ?? {}).filter((field) => field !== 'chain') as (keyof JournalRow)[];

function touched(value: JournalRow[keyof JournalRow]): unknown {
  if (value === null) return 'x';
  if (typeof value === 'number') return value + 1;
  return `${value.slice(0, -1)}${value.endsWith('x') ? 'y' : 'x'}`;
}

test.each(fields)('one character changed in "%s" of any row changes the chain', (field) => {
  rows.forEach((_, place) => {
    const forged = rows.map((row, each) => (each === place ? { ...row, [field]: touched(row[field]) } : row));
    expect(chainOf('before', forged)).not.toBe(chain);
  });
});

test('so does another past, another order, a row left out', () => {
  expect(chainOf('before', rows)).toBe(chain);
  expect(chainOf('befora', rows)).not.toBe(chain);
  expect(chainOf('before', [...rows].reverse())).not.toBe(chain);
  expect(chainOf('before', rows.slice(1))).not.toBe(chain);
  expect(chainOf('', [])).not.toBe(chainOf('x', []));
});

test('so does another key, and another workbook', () => {
  expect(keyedChain('other', 'book-order', 'before', rows)).not.toBe(chain);
  expect(keyedChain('secret', 'book-roster', 'before', rows)).not.toBe(chain);
  expect(chain).not.toBe(plainChain('before', rows));
  expect(chain).toMatch(/^[0-9a-f]{64}$/);
});

test('a text cannot slip from one field into its neighbour', () => {
  const [first, ...rest] = rows;
  if (first === undefined) throw new Error('no row');
  const slipped = { ...first, what: `${first.what}o`, table: first.table.slice(1) };
  expect(chainOf('before', [slipped, ...rest])).not.toBe(chain);
});

test('pack leaves out what is empty and keeps false and zero', () => {
  expect(pack({ a: null, b: 0, c: false, d: '' })).toBe('{"b":0,"c":false,"d":""}');
});

test('[ORD-5] the seal covers the sealed columns, and these alone', () => {
  const seal = sealOf(orders, order());
  for (const id of columnIds(orders)) {
    const same = sealOf(orders, { ...order(), [id]: 'touched' }) === seal;
    expect([id, same]).toEqual([id, !columnOf(orders, id).sealed]);
  }
});

test("a row's digest covers every column, the table and the line", () => {
  const told = rowDigest(orders, 2, order());
  for (const id of columnIds(orders)) expect(rowDigest(orders, 2, { ...order(), [id]: 'touched' })).not.toBe(told);
  expect(rowDigest(orders, 3, order())).not.toBe(told);
  expect(rowDigest({ ...orders, name: 'others' }, 2, order())).not.toBe(told);
});
