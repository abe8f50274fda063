import { beforeEach, describe, expect, test } from '@jest/globals';
import { automate } from '../../../src/engine/capability.ts';
import { clearingJob } from '../../../src/engine/workbook/clear.ts';
import { table } from '../../../src/table/table.ts';
import { w } from '../../../src/text/words.ts';
import { capability, samples } from '../../builders.ts';
import { Department } from '../department.ts';
import { balances, movements, movingDesk, stockroom } from '../stockroom.ts';

let here: Department;

beforeEach(() => {
  here = new Department(stockroom());
  here.beat();
});

function move(no: string, product: string, pieces: number, desk = movingDesk()): void {
  here.type(desk, { no, product, pieces, by: 'who', action: 'move' });
}

const standing = () => here.rows(balances).map(({ product, pieces }) => `${String(product)} ${String(pieces)}`);
const results = (desk = movingDesk()) => here.rows(desk).map(({ result }) => result);

describe('an action that reads other rows', () => {
  test('changes them in its own commit, for one read more', () => {
    move('M-1', 'T', 7);
    here.beat();
    expect(standing()).toEqual(['T 7']);
    expect(here.calls.filter((call) => / book-stock/.test(call))).toEqual(['read book-stock', 'read book-stock', 'write book-stock']);
    move('M-2', 'T', -3);
    here.beat();
    expect(standing()).toEqual(['T 4']);
    expect(here.calls.filter((call) => / book-stock/.test(call))).toHaveLength(3);
  });

  test('sees what the commands before it in the same run left: entered rows, changed rows, what is refused', () => {
    move('M-1', 'T', 7);
    here.beat();
    move('M-2', 'T', -5);
    move('M-3', 'T', -5);
    move('M-4', 'T', 1);
    move('M-5', 'new', 2);
    move('M-6', 'new', 3);
    here.beat();
    expect(standing()).toEqual(['T 3', 'new 5']);
    expect(results()).toEqual(['剩 7', '剩 2', '不足', '剩 3', '剩 2', '剩 5']);
    expect(here.rows(movements).map(({ no }) => no)).toEqual(['M-1', 'M-2', 'M-4', 'M-5', 'M-6']);
  });

  test('one that cannot say what it reads, or looks for what it did not name, is broken alone and leaves nothing', () => {
    move('M-1', 'unreadable', 1);
    move('M-2', 'undeclared', 1);
    move('M-3', 'T', 1);
    here.beat();
    expect(standing()).toEqual(['T 1']);
    expect(here.rows(movements).map(({ no }) => no)).toEqual(['M-3']);
    expect(Object.keys(here.state().failures)).toEqual(['stock.move']);
  });

  test('looks for a row in a long table by its keys: one call more', () => {
    const rows = here.paper('stock').cells.get(balances.sheetId) ?? [];
    for (let at = 0; at < 10_001; at += 1) rows.push([`P${String(at)}`, 1]);
    tell({ 'table.balances': '10001 0' });
    move('M-1', 'P9999', 7);
    here.beat();
    expect(here.rows(balances)[9_999]).toEqual({ product: 'P9999', pieces: 8 });
    expect(here.calls.filter((call) => / book-stock/.test(call))).toHaveLength(4);
  });
});

/** Writes into the head of the stock workbook. */
function tell(values: Readonly<Record<string, string>>): void {
  const rows = here.paper('stock').cells.get(9001) ?? [];
  for (const [name, value] of Object.entries(values)) {
    const row = rows.find(([each]) => each === name);
    if (row === undefined) rows.push([name, value]);
    else row[1] = value;
  }
}

describe('a desk that is read by a window', () => {
  const desk = movingDesk({ window: 3 });
  const line = (no: string) => here.rows(desk).findIndex((row) => row['no'] === no) + 2;
  let areas: readonly number[] = [];

  beforeEach(() => {
    here = new Department(stockroom({ read: { window: 3 } }));
    here.beat();
    for (let at = 0; at < 10; at += 1) move(`A-${String(at)}`, 'T', 1, desk);
    here.beat();
    // The run that took them had read them as waiting.
    here.beat();
    here.watch = (asked) => {
      const own = asked.filter(({ sheetId }) => sheetId === desk.sheetId).map(({ row }) => row);
      if (own.length > 0) areas = own;
    };
  });

  test('brings the rows above the first open one, and what was added since', () => {
    move('B', 'T', 1, desk);
    here.beat();
    expect(areas).toEqual([1, 9]);
    expect(standing()).toEqual(['T 11']);
    here.beat();
    here.beat();
    expect(areas).toEqual([1, 10]);
  });

  test('begins above a row that is only half typed', () => {
    here.type(desk, { no: 'half', product: 'T' });
    move('B', 'T', 1, desk);
    here.beat();
    here.beat();
    expect(areas).toEqual([1, 9]);
  });

  test('opens up to an edited row, and on the next day to all of them', () => {
    here.beat();
    here.type(desk, { no: 'again', product: 'T', pieces: 5, action: 'move' }, 3);
    here.beat();
    expect(standing()).toEqual(['T 10']);
    here.event('stock', { sheetId: desk.sheetId, line: 3, lines: 1, columns: 1, user: '', value: '动' });
    expect(standing()).toEqual(['T 15']);
    here.type(desk, { no: 'once more', product: 'T', pieces: 5, action: 'move' }, 4);
    here.beat(24 * 60);
    expect(areas).toEqual([1]);
    expect(standing()).toEqual(['T 20']);
    expect(line('once more')).toBe(4);
  });

  test('is read whole where it ends above the remembered line', () => {
    here.beat();
    here.paper('stock').cells.get(desk.sheetId)?.splice(1);
    move('B', 'T', 1, desk);
    here.gridRows = 5;
    here.beat();
    expect(standing()).toEqual(['T 11']);
  });

  test('rows that the window leaves out are cleared at night, and the free lines above are looked at from then on', () => {
    const clear = clearingJob({
      name: 'stock.clear',
      title: w('清', '清', 'clear'),
      book: 'stock',
      clearings: [{ desk, isFinished: (row) => row.standing === 'done' }],
      example: { due: { atMinute: 120 } },
    });
    here.automation = stockroom({ read: { window: 3 }, capability: { jobs: [clear] } });
    here.beat();
    expect(areas).toEqual([1]);
    expect(here.rows(desk)).toEqual([]);
    here.type(desk, { no: 'C', product: 'T', pieces: 1, action: 'move' }, 2);
    here.beat();
    expect(standing()).toEqual(['T 11']);
  });
});

describe('what is read by key', () => {
  test('is not read whole, and nobody may take its rows for none', () => {
    const far = table({
      ...samples,
      ...samples.words,
      columns: samples.columns,
      name: 'far',
      sheetId: 829,
      book: 'stock',
      read: 'byKey',
      key: 'id',
    });
    here = new Department(
      automate([
        capability({
          tables: [far],
          jobs: [
            {
              name: 'looks',
              title: w('看', '看', 'look'),
              book: 'stock',
              due: ({ desk, now }) => (desk(far).length > 0 ? now : null),
              begin: () => ({ decide: () => ({}) }),
              example: { due: { afterMinutes: 1 } },
            },
          ],
        }),
      ]),
    );
    expect(here.beat()).toBe(false);
  });

  test('is neither a desk of commands nor of open rows', () => {
    expect(() => stockroom({ read: 'byKey' })).toThrow(RangeError);
  });

  test('is said of desks and indexes alone', () => {
    expect(() => table({ ...balances, ...balances.words, columns: balances.columns, key: 'product', read: 'byKey' })).toThrow(RangeError);
    expect(() => movingDesk({ window: 0 })).toThrow(RangeError);
  });
});
