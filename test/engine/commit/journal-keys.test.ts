import { expect, test } from '@jest/globals';
import { plainChain } from '../../../src/engine/commit/chain.ts';
import { JournalKeys, readRing, withBorn, withKey, writeRing } from '../../../src/engine/commit/journal-keys.ts';
import { journalRows, zhanggui, type Entry } from '../../../src/engine/commit/journal.ts';
import type { Head } from '../../../src/engine/workbook/head.ts';
import { head, now } from '../../builders.ts';

const id = 'book-order';
const entry: Entry = {
  actor: zhanggui,
  what: 'orders.submit',
  table: 'orders',
  line: 2,
  key: 'A-1',
  before: null,
  after: { orderNo: 'A-1' },
};

/** Properties as control keeps them, and the journals as a run sees them that read them before, or inside the lock. */
function store(properties: Record<string, string> = {}) {
  let made = 0;
  const memory = {
    all: () => ({ ...properties }),
    set: (values: Readonly<Record<string, string>>) => void Object.assign(properties, values),
  };
  const open = (isReadInside = true, read = { ...properties }) =>
    new JournalKeys(readRing(read), { memory, newSecret: () => `secret ${String((made += 1))}` }, isReadInside);
  return { properties, open };
}

/** The next commit of one entry, as a run writes it. */
function commit(keys: JournalKeys, before: Head) {
  const began = keys.begin(id, before);
  const entries = began ? [{ ...entry, what: 'engine.keyed' }, entry] : [entry];
  const chained = (previous: string, rows: Parameters<JournalKeys['chainOf']>[2]) => keys.chainOf(id, previous, rows);
  const { rows, chain } = journalRows(entries, before, before.commit + 1, now, {}, chained);
  const after: Head = { ...before, commit: before.commit + 1, entries: before.entries + rows.length, chain };
  return { began, rows, head: { ...after, seal: keys.sealOf(id, after) } };
}

const old = head({ entries: 7, chain: 'c'.repeat(64), commit: 5 });

test('a journal of before the keys goes on from what stands; its part is held against the old chain, to the moment of the key', () => {
  const { open } = store();
  const first = commit(open(), old);
  expect(first).toMatchObject({ began: true, rows: [{ what: 'engine.keyed', entry: 8 }, { entry: 9 }] });
  const keys = open();
  expect(keys.chainOf(id, old.chain, first.rows)).toBe(first.head.chain);
  const before = [{ ...(first.rows[1] as never as object), entry: 7 }] as unknown as typeof first.rows;
  expect(keys.chainOf(id, 'x', before)).toBe(plainChain('x', before));
  // Another past under the same rows: not what stood when the key came into use.
  expect(keys.chainOf(id, 'd'.repeat(64), first.rows)).toBe('');
});

test('a run that was stopped after the key was written and before its commit is gone on with', () => {
  const { open } = store();
  open().begin(id, old);
  const keys = open();
  expect(keys.isOurs(id, old)).toBe(true);
  expect(keys.begin(id, old)).toBe(false);
  expect(keys.isOurs(id, { ...old, entries: 8 })).toBe(false);
  expect(keys.isOurs(id, { ...old, chain: 'd'.repeat(64) })).toBe(false);
});

test('a head is ours as it was sealed, and not with anything in it changed', () => {
  const { open } = store();
  const { head: sealed } = commit(open(), head({ marks: { done: '1' }, tables: { orders: { rows: 1, sum: 'a' } } }));
  const keys = open();
  expect(keys.isOurs(id, sealed)).toBe(true);
  const forged: readonly Partial<Head>[] = [
    { commit: 9 },
    { entries: 9 },
    { chain: 'x' },
    { letters: 9 },
    { tables: { orders: { rows: 1, sum: 'b' } } },
    { tables: {} },
    { marks: { done: '2' } },
    { marks: {} },
    { schema: 1 },
    { book: 'x' },
    { seal: '' },
  ];
  for (const change of forged) expect([change, keys.isOurs(id, { ...sealed, ...change })]).toEqual([change, false]);
  expect(keys.isOurs('book-roster', sealed)).toBe(true);
});

test('a further key holds from the next commit on; what stands under the one before is still held against it', () => {
  const { properties, open } = store();
  const first = commit(open(), head());
  Object.assign(properties, writeRing(withKey(readRing(properties), 'another', 5), []));
  const keys = open();
  expect(keys.isOurs(id, first.head)).toBe(true);
  const second = commit(keys, first.head);
  expect(second.began).toBe(true);
  const later = open();
  expect(later.chainOf(id, '', first.rows)).toBe(first.head.chain);
  expect(later.chainOf(id, first.head.chain, second.rows)).toBe(second.head.chain);
  expect(later.isOurs(id, second.head)).toBe(true);
  expect(Object.keys(readRing(properties)?.keys ?? {})).toHaveLength(2);
});

test('a run that read the properties before another took the key into use reads them once more', () => {
  const { properties, open } = store();
  const late = open(false, {});
  const { head: sealed } = commit(open(), old);
  expect(late.isOurs(id, sealed)).toBe(true);
  expect(late.begin(id, sealed)).toBe(false);
  expect(Object.keys(readRing(properties)?.keys ?? {})).toHaveLength(1);
});

test('a commit proves itself, whatever the chain before it says', () => {
  const { open } = store();
  const first = commit(open(), head());
  const keys = open();
  expect(keys.isOwn(id, first.rows)).toBe(true);
  const [row] = first.rows;
  if (row === undefined) throw new Error('no row');
  expect(keys.isOwn(id, [{ ...row, chain: `${'0'.repeat(32)}${(row.chain ?? '').slice(32)}` }])).toBe(true);
  expect(keys.isOwn(id, [{ ...row, after: '{}' }])).toBe(false);
  expect(keys.isOwn(id, [{ ...row, chain: plainChain('', [row]) }])).toBe(false);
});

test('a ring takes so many keys as its property holds, and stays then', () => {
  let ring = withBorn(withKey(null, 'first'), [id]);
  for (let at = 0; at < 100; at += 1) ring = withKey(ring, `key ${String(at)}`);
  expect(Object.keys(ring.keys)).toHaveLength(80);
  expect(JSON.stringify(writeRing(ring, [id])).length).toBeLessThan(9_000);
});
