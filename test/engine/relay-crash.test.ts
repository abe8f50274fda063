import { expect, test } from '@jest/globals';
import { checkFurther, noAnchor, startCheck } from '../../src/backups/verify.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { books, type Book } from '../../src/table/table.ts';
import { Department, type Disturbance } from './department.ts';

/** To two workbooks, onwards to a third and back, beside a second wish of the same key. */
function given(): Department {
  const here = new Department();
  here.beat();
  here.wish('A', [{ to: 'control', then: ['stock', 'order'], key: 'K' }, { to: 'stock' }]);
  here.wish('B', [{ to: 'control', key: 'K' }]);
  return here;
}

/** What is left to do is done by the next beats, once the claims of letters have run out. */
function recover(here: Department): void {
  for (const minutes of [1, 9, 1, 9]) here.beat(minutes);
}

function journal(here: Department): readonly string[] {
  return books
    .flatMap((book) => here.rows(engineTables(book).journal).map((row) => [book, row['what'], row['key'], row['after']].join(' ')))
    .sort();
}

function commits(here: Department): readonly number[] {
  return books.map((book) => here.head(book).commit);
}

function brokenBooks(here: Department): readonly string[] {
  return books.flatMap((book: Book) => {
    const files = { original: `book-${book}`, copy: `book-${book}` };
    let check = startCheck(book, files, noAnchor, { readCells: 500_000, whole: true, chainOf: here.chainOf });
    while (!check.done) check = checkFurther(here.paper(book), here.automation, check);
    return check.problems.map(() => book);
  });
}

const reference = given();
reference.beat();
const calls = reference.calls;
recover(reference);

const points = calls.flatMap((name, at) =>
  (['stop before', 'stop after', 'lost answer', ...(name.startsWith('write') ? (['late'] as const) : [])] as const).map(
    (how): [string, Disturbance] => [`${how} of call ${String(at + 1)}, ${name}`, { call: at + 1, how }],
  ),
);

function expectAsUndisturbed(here: Department): void {
  expect([...here.told()].sort()).toEqual([...reference.told()].sort());
  expect(journal(here)).toEqual(journal(reference));
  expect(brokenBooks(here)).toEqual([]);
  for (const book of books) expect(here.outbox(book).filter(({ state }) => state === 'waiting' || state === 'sending')).toEqual([]);
  expect(new Set(here.sent.map(({ subject }) => subject))).toEqual(new Set(reference.sent.map(({ subject }) => subject)));
  const before = commits(here);
  here.beat(6);
  expect(commits(here)).toEqual(before);
}

test('the undisturbed run does it all', () => {
  expect(calls.length).toBeGreaterThan(15);
  expect(reference.told()).toEqual([
    ...['order A: sent A.3.order', 'order B: sent', 'control A: A.1.control', 'control B: B.1.control'],
    'stock A: A.1.stock A.2.stock',
  ]);
});

test.each(points)('%s: every effect happens once', (_, point) => {
  const here = given();
  here.beat(6, point);
  recover(here);
  expectAsUndisturbed(here);
});

test.each(points.filter((_, at) => at % 11 === 0))('%s, and the runs after it stopped too: every effect happens once', (_, point) => {
  for (let call = 1; call <= calls.length; call += 1) {
    const here = given();
    here.beat(6, point);
    here.beat(1, { call, how: call % 2 === 0 ? 'stop after' : 'stop before' });
    recover(here);
    expectAsUndisturbed(here);
  }
});
