import { describe, expect, test } from '@jest/globals';
import { computedBook } from '../../../src/local/formulas/computed.ts';
import { emptySheet, type Sheet } from '../../../src/local/model.ts';
import { book, now, sheet, shownBy } from './sheets.ts';

function shown(rows: Parameters<typeof sheet>[1], height: number, width: number): string[][] {
  const made = sheet('表', rows);
  return shownBy(computedBook(book(made), now), made, height, width);
}

function column(title: string, length: number, formula: (line: number) => string): Sheet {
  const rows = Array.from({ length }, (_, at) => [{ formula: formula(at + 1) }]);
  return { ...emptySheet(1, title), rowCount: length, rows };
}

describe('circles show #REF!, everything else goes on', () => {
  test('two cells that ask each other', () => {
    expect(shown([['=B1', '=IFERROR(A1,5)', '=1+1']], 1, 3)).toEqual([['#REF!', '#REF!', '2']]);
  });

  test('a range that holds its own formula', () => {
    expect(shown([[1], [2], ['=SUM(A1:A3)']], 3, 1)).toEqual([['1'], ['2'], ['#REF!']]);
  });

  test('a circle of 5,000 cells', () => {
    const circle = column('圈', 5_000, (line) => `=A${String(line === 1 ? 5_000 : line - 1)}+1`);
    const computed = computedBook(book(circle), now);
    expect([0, 2_500, 4_999].map((row) => computed.shown(circle, row, 0))).toEqual(['#REF!', '#REF!', '#REF!']);
  });
});

test('a chain of 10,000 cells is computed from its end', () => {
  const chain = column('链', 10_000, (line) => (line === 1 ? '=1' : `=A${String(line - 1)}+1`));
  expect(computedBook(book(chain), now).value(chain, 9_999, 0)).toBe(10_000);
});

describe('results that take more cells than one', () => {
  test('spill into empty cells, and others count with them', () => {
    expect(shown([['=SEQUENCE(2,2)', null, '=B2*10', '=SUM(A:A)']], 3, 4)).toEqual([
      ['1', '2', '40', '4'],
      ['3', '4', '', ''],
      ['', '', '', ''],
    ]);
  });

  test('show #REF! where something stands in the way, and leave it alone', () => {
    expect(shown([['=SEQUENCE(2,2)'], ['x']], 2, 2)).toEqual([
      ['#REF!', ''],
      ['x', ''],
    ]);
  });

  test('UNIQUE, SORT, FILTER and ARRAYFORMULA over a column', () => {
    const rows = [
      ['茶', 3, '=UNIQUE(A1:A3)', '=SORT(B1:B3)', '=FILTER(A1:B3,B1:B3>1)', null, '=ARRAYFORMULA(IF(B1:B3>1,"多","少"))'],
      ['茶', 1],
      ['壶', 2],
    ];
    expect(shown(rows, 3, 7).map((row) => row.slice(2))).toEqual([
      ['茶', '1', '茶', '3', '多'],
      ['壶', '2', '壶', '2', '少'],
      ['', '3', '', '', '多'],
    ]);
  });

  test('beyond the last row of the sheet show #REF!', () => {
    expect(shown([['=SEQUENCE(1001)']], 1, 1)).toEqual([['#REF!']]);
  });
});

describe('what was computed is kept as long as nothing under it has changed', () => {
  const data = sheet('数', [[1], [2]], 2);
  const report = sheet('表', [["=SUM('数'!A:A)", '=NOW()', '=TODAY()', '=新!A1']]);

  test('another state of a sheet changes what rests on it', () => {
    expect(computedBook(book(report, data), now).shown(report, 0, 0)).toBe('3');
    expect(computedBook(book(report, sheet('数', [[1], [5]], 2)), now).shown(report, 0, 0)).toBe('6');
    expect(computedBook(book(report, data), now).shown(report, 0, 0)).toBe('3');
  });

  test('a sheet that comes is found, one that is renamed is lost', () => {
    expect(computedBook(book(report, data), now).shown(report, 0, 3)).toBe('#REF!');
    expect(computedBook(book(report, data, sheet('新', [[9]], 3)), now).shown(report, 0, 3)).toBe('9');
    expect(computedBook(book(report, { ...data, title: '旧' }), now).shown(report, 0, 0)).toBe('#REF!');
  });

  test('the clock moves NOW, midnight in Shanghai moves TODAY', () => {
    const midnight = Date.UTC(2026, 2, 2, 16);
    const at = (time: number) => [1, 2].map((each) => computedBook(book(report, data), time).shown(report, 0, each));
    expect(at(midnight - 1_000)).toEqual(['2026-03-02 23:59:59', '2026-03-02']);
    expect(at(midnight)).toEqual(['2026-03-03 00:00:00', '2026-03-03']);
  });
});

test('1,000 SUMIFS over 10,000 rows take less than a second of work', () => {
  const words = Array.from({ length: 1_000 }, (_, at) => `商品${String(at)}`);
  const orders: Sheet = {
    ...emptySheet(2, '订单'),
    rowCount: 10_000,
    rows: Array.from({ length: 10_000 }, (_, at) => [words[at % 1_000] ?? '', at, at % 2 === 0 ? '淘宝' : '京东']),
  };
  const report: Sheet = {
    ...emptySheet(1, '报表'),
    rows: words.map((word, at) => [word, { formula: `=SUMIFS('订单'!B:B,'订单'!A:A,A${String(at + 1)},'订单'!C:C,"淘宝")` }]),
  };
  const computed = computedBook(book(report, orders), now);
  // Time of the processor: other work on the machine does not count.
  const start = process.cpuUsage();
  const values = words.map((_, at) => computed.value(report, at, 1));
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  expect(values.slice(0, 3)).toEqual([45_000, 0, 45_020]);
});
