import { describe, expect, it } from '@jest/globals';
import { blocksOf } from '../../../src/local/page/typed-blocks.ts';

const cell = (row: number, column: number, value: string | null = `${String(row)},${String(column)}`) => ({ row, column, value });

describe('typed cells as blocks', () => {
  it('sends a rectangle as one block, whatever the order of its cells', () => {
    const blocks = blocksOf([cell(2, 2), cell(1, 1), cell(2, 1), cell(1, 2)]);
    expect(blocks).toEqual([
      {
        row: 1,
        column: 1,
        values: [
          ['1,1', '1,2'],
          ['2,1', '2,2'],
        ],
      },
    ]);
  });

  it('never covers a cell that nobody typed', () => {
    const blocks = blocksOf([cell(1, 1), cell(1, 3), cell(2, 1), cell(4, 1)]);
    const covered = blocks.flatMap(({ row, column, values }) => values.flatMap((line, i) => line.map((_, j) => [row + i, column + j])));
    expect(covered.sort()).toEqual([
      [1, 1],
      [1, 3],
      [2, 1],
      [4, 1],
    ]);
  });

  it('keeps cleared cells as cleared', () => {
    expect(blocksOf([cell(0, 0, null)])).toEqual([{ row: 0, column: 0, values: [[null]] }]);
  });
});
