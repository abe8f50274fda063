import { describe, expect, test } from 'vitest';
import { evaluate, givenBook, givenHost, type Host } from './given.ts';

/** Where the blocks begin that filters bring, as `row,column`. */
function blocks(host: Host, ...ranges: readonly object[]): unknown {
  const file = givenBook(host);
  const filters = JSON.stringify(ranges.map((range) => ({ gridRange: { sheetId: 1, ...range } })));
  return evaluate(
    host,
    `return Sheets.Spreadsheets.getByDataFilter({ dataFilters: ${filters} }, '${file}', { fields: 'sheets(data(startRow,startColumn))' })
       .sheets[0].data.map((each) => (each.startRow ?? 0) + ',' + (each.startColumn ?? 0));`,
  );
}

describe('filters that cover the same cells after they were cut to the grid', () => {
  const asked = [
    { startRowIndex: 3 },
    {},
    { startRowIndex: 3, endRowIndex: 90 },
    { startRowIndex: 3, endRowIndex: 20, startColumnIndex: 0 },
  ];

  test('share one block', () => {
    expect(blocks(givenHost(), ...asked)).toEqual(['3,0', '0,0']);
  });

  test('have one each, when told to', () => {
    expect(blocks(givenHost({ google: 'harsh' }), ...asked)).toEqual(['3,0', '0,0', '3,0', '3,0']);
    expect(blocks(givenHost({ google: { blocks: 'apart' } }), ...asked)).toHaveLength(4);
  });

  test('only those: a part of the same rows stands for itself', () => {
    expect(
      blocks(givenHost(), { startRowIndex: 3 }, { startRowIndex: 3, endRowIndex: 9 }, { startRowIndex: 3, endColumnIndex: 2 }),
    ).toEqual(['3,0', '3,0', '3,0']);
  });
});
