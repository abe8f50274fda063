import { describe, expect, test } from '@jest/globals';
import { unkeyed } from '../../src/engine/commit/chain.ts';
import { automation } from '../../src/automation.ts';
import { checkFurther, noAnchor, startCheck, type Anchor, type Checking } from '../../src/backups/verify.ts';
import { resumed, stored, type StoredCheck } from '../../src/backups/stored-check.ts';
import { commit } from '../../src/engine/commit/commit.ts';
import { ChangeSet } from '../../src/engine/commit/change-set.ts';
import { readHead } from '../../src/engine/workbook/head.ts';
import { zhanggui } from '../../src/engine/commit/journal.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { readView } from '../../src/engine/workbook/read-view.ts';
import { columnIds, columnOf, type AnyTable } from '../../src/table/table.ts';
import type { Cell } from '../../src/table/cell.ts';
import { defaultSettings } from '../../src/rulebook/settings.ts';
import {
  english,
  fakeWorld,
  loaded,
  now,
  order,
  orderBook,
  orders,
  owner,
  paperBook,
  situation,
  type Order,
  type PaperBook,
  noVitals,
} from '../builders.ts';

const { head, journal } = engineTables('order');
const id = 'book-order';
const { books, chainOf } = situation();

/** Commits so many orders, then a step of the first one: a workbook with two commits. */
function given(count = 3, change: Partial<Order> = {}): PaperBook {
  const book = orderBook(automation);
  const world = fakeWorld({ books: book });
  const known = {
    book: 'order',
    id,
    now,
    lettersFrom: 2,
    owner,
    books,
    folder: 'folder',
    asks: {},
    failures: {},
    vitals: noVitals,
    journals: unkeyed,
    properties: {},
  } as const;
  const first = readView(world, automation, known);
  const enter = Array.from({ length: count }, (_, place) => ({
    table: orders,
    row: order({ ...change, orderNo: `A-${String(place + 1)}` }),
  }));
  const entering = new ChangeSet(first);
  entering.take({ enter }, zhanggui, 'orders.submit', loaded());
  const rows = entering.changedRows(orders).map(({ row }) => row);
  const second = commit(world, automation, first, entering, 'run-1');
  const calling = new ChangeSet(second);
  calling.take(
    { alter: [{ table: orders, line: 2, cells: { state: 'called', calledAt: now } }] },
    zhanggui,
    'orders.calledValid',
    loaded({ rows }),
  );
  commit(world, automation, second, calling, 'run-2');
  return book;
}

function copyOf(book: PaperBook): PaperBook {
  const copy = paperBook();
  for (const [sheet, rows] of book.cells) copy.cells.set(sheet, structuredClone(rows));
  return copy;
}

function checked(copy: PaperBook, anchor: Anchor = noAnchor, readCells = defaultSettings.readCells): Checking {
  let state = startCheck('order', { original: id, copy: 'copy' }, anchor, { readCells, whole: false, chainOf });
  for (let step = 0; !state.done && step < 1_000; step += 1) state = checkFurther(copy, automation, state);
  return state;
}

const problems = (copy: PaperBook, anchor?: Anchor) => checked(copy, anchor).problems.map(english);

function touch(copy: PaperBook, table: AnyTable, line: number, column: string, value: Cell): PaperBook {
  const row = copy.cells.get(table.sheetId)?.[line - 1];
  if (row === undefined) throw new Error(`no line ${String(line)}`);
  row[columnIds(table).indexOf(column)] = value;
  return copy;
}

const book = given();
const standing = readHead(book.cells.get(head.sheetId)?.slice(1) ?? []);
const anchor: Anchor = { entries: standing?.entries ?? 0, chain: standing?.chain ?? '', sums: standing?.tables ?? {} };

describe('[ORD-4] [SEC-2] a copy is verified', () => {
  test('a true one is good, in one read', () => {
    const copy = copyOf(book);
    expect(checked(copy)).toMatchObject({ done: true, problems: [], entry: 4, deskRows: 3, head: { entries: 4 } });
    expect(copy.reads).toBe(1);
  });

  test('so it is in many small reads', () => {
    const copy = copyOf(book);
    expect(checked(copy, noAnchor, 30)).toMatchObject({ done: true, problems: [], entry: 4 });
    expect(copy.reads).toBeGreaterThan(3);
  });

  test('and from a journal head that was mailed, without reading what came before', () => {
    expect(checked(copyOf(book), anchor)).toMatchObject({ done: true, problems: [], entry: 4 });
    expect(problems(touch(copyOf(book), journal, 2, 'actor', 'forged'), anchor)).toEqual([]);
  });

  test('an empty workbook is good', () => {
    expect(problems(orderBook(automation))).toEqual([]);
  });

  test('a file of something else is no copy', () => {
    expect(problems(orderBook(automation, { book: 'another' }))).toEqual(['the file is no copy of this workbook']);
    expect(problems(paperBook())).toEqual(['the file is no copy of this workbook']);
  });
});

/** Something else that the column could hold. */
function another(id: string): Cell {
  const { kind, choices } = columnOf(orders, id);
  if (kind === 'choice') return Object.values(choices ?? {}).at(-1)?.en ?? null;
  return kind === 'text' || kind === 'phone' ? '13900000000' : 46_000;
}

describe('[SEC-2] [ORD-5] what was touched is found', () => {
  test.each(columnIds(orders).map((column) => [column] as const))('one cell of an order: %s', (column) => {
    expect(problems(touch(copyOf(book), orders, 3, column, another(column)))).toEqual(['ledger 订单 does not agree with the journal']);
  });

  const optionals = columnIds(orders).filter((id) => columnOf(orders, id).optional);
  const bare = given(3, Object.fromEntries(optionals.map((id) => [id, null])));

  test.each([
    ['a formula', { formula: '="王芳"' }],
    ['a text that the column does not take', '\u0007不详'],
  ] as const)('%s in a cell that was empty', (_, cell) => {
    expect(problems(copyOf(bare))).toEqual([]);
    expect(optionals.filter((id) => problems(touch(copyOf(bare), orders, 3, id, cell)).length === 0)).toEqual([]);
  });

  test.each(columnIds(journal).map((column) => [column] as const))('one cell of the journal: %s', (column) => {
    expect(problems(touch(copyOf(book), journal, 4, column, '7'))).toEqual([expect.stringContaining('the journal breaks at entry')]);
  });

  test('an order taken away, added, or moved', () => {
    const gone = copyOf(book);
    gone.cells.get(orders.sheetId)?.splice(3, 1);
    const more = copyOf(book);
    more.cells.get(orders.sheetId)?.push([...(more.cells.get(orders.sheetId)?.[1] ?? [])]);
    const moved = copyOf(book);
    moved.cells.get(orders.sheetId)?.splice(1, 2, ...(moved.cells.get(orders.sheetId)?.slice(1, 3).reverse() ?? []));
    for (const copy of [gone, more, moved]) expect(problems(copy)).toEqual(['ledger 订单 does not agree with the journal']);
  });

  test('the newest entries cut off', () => {
    const cut = copyOf(book);
    cut.cells.get(journal.sheetId)?.pop();
    expect(problems(cut)).not.toEqual([]);
  });

  test.each(['No sheet with id: ', 'Invalid dataFilter: No grid with id: '])('a sheet is gone: %s', (text) => {
    const lacking = {
      ...copyOf(book),
      read: () => {
        throw new Error(text + String(orders.sheetId));
      },
    };
    expect(problems(lacking)).toEqual([expect.stringContaining('订单')]);
    expect(checked(lacking).done).toBe(true);
  });

  test('history told anew from the beginning: it runs unbroken, but not from the head that was mailed', () => {
    for (const forged of [given(4), given(3, { customer: '张三' })]) {
      expect(problems(forged)).toEqual([]);
      expect(problems(forged, anchor)).not.toEqual([]);
    }
  });

  test('a row below a long ledger, where one read ends with its last line', () => {
    const long = given(3);
    const rows = long.cells.get(orders.sheetId) ?? [];
    rows.push([...(rows[1] ?? [])]);
    const cells = columnIds(orders).length * 3;
    expect(checked(long, noAnchor, cells).problems.map(english)).toEqual(['ledger 订单 does not agree with the journal']);
  });
});

describe('[ORD-4] [SEC-2] a check that a later run goes on with', () => {
  const files = { original: id, copy: 'copy' };
  const begin = (copy = 'copy') => startCheck('order', { ...files, copy }, noAnchor, { readCells: 100, whole: false, chainOf });
  /** So many reads, then through JSON, as the head keeps a place. */
  const left = (copy: PaperBook, steps: number) => {
    let state = begin();
    for (let step = 0; step < steps; step += 1) state = checkFurther(copy, automation, state);
    return JSON.parse(JSON.stringify(stored(state))) as StoredCheck;
  };
  const finish = (copy: PaperBook, from: Checking) => {
    let state = from;
    for (let step = 0; !state.done && step < 1_000; step += 1) state = checkFurther(copy, automation, state);
    return state;
  };
  const long = given(30);

  test.each([
    // Within the first commit, whose end was not read: it is read again.
    [1, 0],
    [2, 0],
    [5, 4],
    [9, 8],
  ])('after %d reads comes to the same end, and is spared %d', (steps, spared) => {
    const copy = copyOf(long);
    const whole = finish(copy, begin());
    const [all, place] = [copy.reads, left(copy, steps)];
    const before = copy.reads;
    expect(finish(copy, resumed(begin(), place))).toEqual({ ...whole, layouts: expect.anything() });
    expect(copy.reads - before).toBeLessThanOrEqual(all - spared);
  });

  test('finds what is wrong behind its place', () => {
    const copy = copyOf(long);
    const place = left(copy, 2);
    const rows = copy.cells.get(orders.sheetId) ?? [];
    rows.splice(29, 1);
    expect(finish(copy, resumed(begin(), place)).problems).not.toEqual([]);
  });

  test('of another copy, or from another mailed head, begins anew', () => {
    const place = left(copyOf(long), 2);
    expect(resumed(begin('other'), place)).toEqual(begin('other'));
    const mailed = startCheck('order', files, anchor, { readCells: 100, whole: false, chainOf });
    expect(resumed(mailed, place)).toBe(mailed);
    expect(resumed(begin(), undefined)).toEqual(begin());
  });

  test('begins anew when the copy is not what it was', () => {
    const [copy, other] = [copyOf(long), copyOf(given(31))];
    const half = resumed(begin(), left(copy, 3));
    const again = checkFurther(other, automation, half);
    expect(again).toEqual(begin());
    expect(finish(other, again)).toMatchObject({ done: true, problems: [] });
  });
});
