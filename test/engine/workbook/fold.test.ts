import { beforeEach, describe, expect, test } from '@jest/globals';
import { automate } from '../../../src/engine/capability.ts';
import { capability } from '../../builders.ts';
import { Department } from '../department.ts';
import { foldingStockroom, movements, movingDesk, totalled, totals } from '../stockroom.ts';

describe.each(['whole', 'byKey'] as const)('a fold that is read %s', (read) => {
  let here: Department;

  beforeEach(() => {
    here = new Department(foldingStockroom(read));
    here.beat();
  });

  const move = (no: string, product: string, pieces: number) => {
    here.type(movingDesk(), { no, product, pieces, by: 'who', action: 'move' });
  };
  const shown = () => here.rows(totals()).map(({ product, pieces, moves }) => `${String(product)} ${String(pieces)} in ${String(moves)}`);
  const sheet = () => here.paper('stock').cells.get(totals().sheetId) ?? [];

  test('changes in the commit that changes its ledger, as the commands before it left it', () => {
    move('M-1', 'T', 7);
    move('M-2', 'T', -5);
    move('M-3', 'T', -5);
    move('M-4', 'W', 2);
    here.beat();
    expect(shown()).toEqual(['T 2 in 2', 'W 2 in 1']);
    expect(here.rows(movements).map(({ no }) => no)).toEqual(['M-1', 'M-2', 'M-4']);
    move('M-5', 'T', 1);
    here.beat();
    expect(shown()).toEqual(['T 3 in 3', 'W 2 in 1']);
  });

  test('a changed row is taken from where it counted and added where it counts', () => {
    move('M-1', 'T', 7);
    move('M-2', 'T', 1);
    here.beat();
    move('again M-1', 'W', 4);
    here.beat();
    expect(shown()).toEqual(['T 1 in 1', 'W 4 in 1']);
  });

  test('costs no call beside the read that its Action wanted, once its row stands', () => {
    move('M-1', 'T', 7);
    here.beat();
    move('M-2', 'T', 1);
    here.beat();
    expect(here.calls.filter((call) => / book-stock/.test(call))).toEqual(['read book-stock', 'read book-stock', 'write book-stock']);
  });

  test('is made right at night, whatever was done to it', () => {
    for (const [no, product] of [
      ['M-1', 'T'],
      ['M-2', 'W'],
      ['M-3', 'T'],
    ] as const)
      move(no, product, 1);
    here.beat();
    const count = here.head('stock').tables['_totals'];
    sheet().splice(1, 2, ['T', 99, 2], ['made up', 5, 1], ['T', 2, 2]);
    here.beat(18 * 60);
    expect(shown().sort()).toEqual(['T 2 in 2', 'W 1 in 1']);
    expect(count?.rows).toBe(2);
    expect(here.head('stock').tables['_totals']?.rows).toBe(4);
    move('M-4', 'W', 1);
    here.beat();
    expect(shown().sort()).toEqual(['T 2 in 2', 'W 2 in 2']);
    const before = here.head('stock').commit;
    here.beat(24 * 60);
    expect(shown().sort()).toEqual(['T 2 in 2', 'W 2 in 2']);
    expect(here.head('stock').commit).toBeLessThanOrEqual(before + 2);
  });
});

test('a fold stands in an index of its own workbook that is read whole or by key', () => {
  const fold = totalled({ window: 3 });
  expect(() => automate([capability({ tables: [movements, fold.index], folds: [fold] })])).toThrow(RangeError);
});
