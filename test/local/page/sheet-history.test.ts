import { describe, expect, it } from '@jest/globals';
import { SheetHistory } from '../../../src/local/page/sheet-history.ts';

type Rows = readonly (readonly string[])[];
const stamp = (history: SheetHistory, rows: Rows) => history.stampOf('book/1', rows.length, (row) => rows[row]);

describe('the history of a sheet', () => {
  it('gives the same stamp while no row is another', () => {
    const history = new SheetHistory();
    const rows = [['a'], ['b']];
    expect(stamp(history, rows)).toBe(stamp(history, [...rows]));
  });

  it('tells the rows that changed, came and went between two stamps', () => {
    const history = new SheetHistory();
    const [head, first, second] = [['head'], ['1'], ['2']];
    const before = stamp(history, [head, first, second]);
    const changed = stamp(history, [head, ['1!'], second, ['3']]);
    const shorter = stamp(history, [head]);
    expect(history.between('book/1', before, changed)).toEqual([1, 3]);
    expect(history.between('book/1', before, shorter)).toEqual([1, 2]);
  });

  it('does not know a stamp of long ago, of another sheet, or one that never was', () => {
    const history = new SheetHistory();
    const first = stamp(history, [['0']]);
    let last = first;
    for (let turn = 1; turn <= 12; turn += 1) last = stamp(history, [[String(turn)]]);
    expect(history.between('book/1', first, last)).toBeNull();
    expect(history.between('book/2', last, last)).toBeNull();
    expect(history.between('book/1', 999, last)).toBeNull();
  });
});
