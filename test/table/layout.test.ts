import { asText } from '../../src/table/cell.ts';
import { describe, expect, test } from '@jest/globals';
import { automation } from '../../src/automation.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { fixedLayout } from '../../src/table/layout.ts';
import { findLayout } from '../../src/table/layout.ts';
import { readRow, tellFaultInRow, tellFaults, toRuns } from '../../src/table/rows.ts';
import { languages } from '../../src/text/words.ts';
import { english, headerOf, sampleCells, samples } from '../builders.ts';

const everyTable = [...automation.tables, ...Object.values(engineTables('order'))];

describe.each(languages)('headers in %s', (language) => {
  test.each(everyTable.map((each) => [each.name, each] as const))('%s is found as defined', (_, table) => {
    const found = findLayout(table, headerOf(table, language), 'en');
    expect(found.faults).toEqual([]);
    expect(found.layout).toEqual(fixedLayout(table));
  });

  test('the language is told by the headers, not by the fallback', () => {
    for (const fallback of languages) expect(findLayout(samples, headerOf(samples, language), fallback).language).toBe(language);
  });
});

test('people may add columns and move others', () => {
  const header = ['我的标记', ...headerOf(samples, 'zh-CN').reverse(), null, 42];
  const { layout, faults } = findLayout(samples, header);
  expect(faults).toEqual([]);
  expect(layout['id']).toBe(13);
  expect(layout['receipt']).toBe(1);
});

test('spaces around a header do no harm', () => {
  expect(
    findLayout(
      samples,
      headerOf(samples, 'en').map((each) => ` ${asText(each)} `),
    ).faults,
  ).toEqual([]);
});

test.each([
  ['missing', (header: unknown[]) => header.filter((_, place) => place !== 3)],
  ['missing', (header: unknown[]) => header.map((each, place) => (place === 3 ? 'Cost' : each))],
  ['doubled', (header: unknown[]) => [...header, 'Price']],
  ['doubled', (header: unknown[]) => [...header, 'Price甲']],
] as const)('a %s column is a fault, never guessed', (code, change) => {
  const { faults } = findLayout(samples, change(headerOf(samples, 'en')) as string[]);
  expect(faults.map((fault) => [fault.code, fault.column])).toEqual([[code, 'price']]);
  expect(faults.map((fault) => english(fault.message))[0]).toContain('Price');
});

test('an empty header misses every column', () => {
  expect(findLayout(samples, []).faults).toHaveLength(Object.keys(samples.columns).length);
});

test('a row is read by where its columns stand', () => {
  const layout = findLayout(samples, [null, ...headerOf(samples, 'zh-TW')]).layout;
  const read = readRow(samples, layout, ['mine', ...sampleCells], 7);
  expect(read).toMatchObject({
    empty: false,
    faults: [],
    value: { id: 'A-1', count: 3, price: 1_250, colour: 'red', done: true, note: null },
  });
});

test('a fault names the row as a person sees it', () => {
  const cells = [...sampleCells];
  cells[3] = '12.345';
  cells[8] = 'call me';
  const read = readRow(samples, fixedLayout(samples), cells, 7);
  expect(read.faults.map(({ row, column, code }) => [row, column, code])).toEqual([
    [7, 'price', 'fen'],
    [7, 'tel', 'phone'],
  ]);
  expect(read.value).toMatchObject({ id: 'A-1', price: null, tel: null });
  expect(tellFaults(samples, read.faults, 'en')).toBe('Price has more than two decimals; Tel is not a telephone number');
  expect(read.faults.map((fault) => tellFaultInRow(samples, fault, 'zh-TW'))[0]).toBe('第 7 列 Price乙：金額最多兩位小數');
});

test('a row in which only Zhanggui wrote, or only a box is unticked, is empty and has no faults', () => {
  const cells = sampleCells.map(() => null as null | string | boolean);
  cells[7] = false;
  cells[11] = 'old problem';
  expect(readRow(samples, fixedLayout(samples), cells, 9)).toMatchObject({ empty: true, faults: [] });
  expect(readRow(samples, fixedLayout(samples), [], 9)).toMatchObject({ empty: true, faults: [] });
});

test('neighbouring cells are written as one run, in the order of the sheet', () => {
  expect(toRuns(samples, fixedLayout(samples), { price: 1_250, count: 3, colour: 'blue' }, 'zh-TW')).toEqual([
    { column: 2, cells: [3, 12.5] },
    { column: 6, cells: ['藍'] },
  ]);
});

test('runs follow moved columns; what has no place is left out', () => {
  const layout = { id: 5, note: 2, count: 6 };
  expect(toRuns(samples, layout, { id: '007', note: null, count: 1, price: 5 }, 'en')).toEqual([
    { column: 2, cells: [null] },
    { column: 5, cells: ['007', 1] },
  ]);
});
