import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import type { Area } from '../../src/engine/ports.ts';
import { cellsOf, type Block } from '../../src/google/answer-blocks.ts';
import type { Cell } from '../../src/table/cell.ts';

const sheetId = 7;
const block = (row: number, column: number, ...rows: Cell[][]): Block => ({ row, column, rows });

test('each area gets the block that begins where it does, in whatever order they come', () => {
  const head = block(0, 0, ['key', 'name']);
  const third = block(2, 0, ['c', 'C']);
  const names = block(1, 1, ['B'], ['C']);
  const asked: Area[] = [
    { sheetId, row: 1, rows: 1 },
    { sheetId, row: 3, rows: 1 },
    { sheetId, row: 2, column: 1, columns: 1 },
  ];
  for (const blocks of [
    [head, third, names],
    [names, third, head],
    [third, head, names],
  ])
    expect(asked.map((area) => cellsOf(area, blocks))).toEqual([head.rows, third.rows, names.rows]);
});

test('areas that cover the same cells within the grid share one block', () => {
  const last = block(19, 0, ['t']);
  const open: Area = { sheetId, row: 20 };
  const one: Area = { sheetId, row: 20, rows: 1 };
  const wide: Area = { sheetId, row: 20, rows: 500, column: 0, columns: 99 };
  for (const area of [open, one, wide]) expect(cellsOf(area, [last])).toEqual([['t']]);
});

test('a row and a column that begin in the same cell are told apart by what was asked', () => {
  const row = block(1, 0, ['a', 'A', 'alpha']);
  const column = block(1, 0, ['a'], [null], ['c']);
  for (const blocks of [
    [row, column],
    [column, row],
  ]) {
    expect(cellsOf({ sheetId, row: 2, rows: 1 }, blocks)).toEqual([['a', 'A', 'alpha']]);
    expect(cellsOf({ sheetId, row: 2, column: 0, columns: 1 }, blocks)).toEqual([['a'], [], ['c']]);
  }
});

test('an area that holds nothing has a block without rows', () => {
  expect(cellsOf({ sheetId, row: 5 }, [block(4, 0)])).toEqual([]);
});

test('what the answer lacks is never taken for empty', () => {
  expect(() => cellsOf({ sheetId, row: 5 }, [block(3, 0, ['x'])])).toThrow(expect.objectContaining({ code: 'answer-lacks' }));
  expect(() => cellsOf({ sheetId, row: 5 }, [])).toThrow(expect.objectContaining({ code: 'answer-lacks' }));
});

describe('as a law', () => {
  const [height, width] = [6, 5];
  const cell = fc.oneof(fc.constant(null), fc.string({ minLength: 1, maxLength: 2 }));
  const grid = fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: height, maxLength: height });
  const area = fc.record(
    {
      sheetId: fc.constant(sheetId),
      row: fc.integer({ min: 1, max: height }),
      rows: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 0, max: width - 1 }),
      columns: fc.integer({ min: 1, max: 9 }),
    },
    { requiredKeys: ['sheetId', 'row'] },
  );

  const trimmed = <T>(values: readonly T[], isEmpty: (value: T) => boolean) =>
    values.slice(
      0,
      values.reduce((end, value, at) => (isEmpty(value) ? end : at + 1), 0),
    );

  /** As Google tells an area: clipped to the grid, without empty ends. */
  function told(
    cells: readonly (readonly Cell[])[],
    { row, rows = height, column = 0, columns = width }: Area,
  ): readonly (readonly Cell[])[] {
    const within = cells.slice(row - 1, row - 1 + rows).map((each) => trimmed(each.slice(column, column + columns), (one) => one === null));
    return trimmed(within, (each) => each.length === 0);
  }

  test('whichever areas are asked for, each gets its own cells: merged where they cover the same, in any order', () => {
    fc.assert(
      fc.property(grid, fc.array(area, { minLength: 1, maxLength: 6 }), fc.integer(), (cells, asked, turn) => {
        const clipped = ({ row, rows = height, column = 0, columns = width }: Area) =>
          [row, Math.min(height, row - 1 + rows), column, Math.min(width, column + columns)].join(' ');
        const merged = [...new Map(asked.map((each) => [clipped(each), each])).values()];
        const blocks = merged.map((each) => block(each.row - 1, each.column ?? 0, ...told(cells, each).map((row) => [...row])));
        const from = Math.abs(turn) % blocks.length;
        const turned = [...blocks.slice(from), ...blocks.slice(0, from)];
        for (const each of asked) expect(cellsOf(each, turned)).toEqual(told(cells, each));
      }),
    );
  });
});
