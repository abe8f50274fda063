import { describe, expect, it } from '@jest/globals';
import { lookOf, restsOnTime } from '../../../src/local/page/conditional-look.ts';

const red = {
  backgroundColor: { red: 1, green: 0.8, blue: 0.8 },
  textFormat: { bold: true, foregroundColorStyle: { rgbColor: { red: 0.6 } } },
};
const rule = (type: string, ...values: string[]) => ({
  ranges: [{ sheetId: 1, startRowIndex: 1, startColumnIndex: 2, endColumnIndex: 3 }],
  booleanRule: { condition: { type, values: values.map((userEnteredValue) => ({ userEnteredValue })) }, format: red },
});
const at = (column: number, cell: string | number | null) => ({ row: 4, column, cell, show: String(cell ?? '') });

describe('conditional formats', () => {
  it('colours a cell whose condition holds, in its range alone', () => {
    expect(lookOf([rule('NOT_BLANK')], at(2, 'x'))).toEqual({ fill: '#ffcccc', ink: '#990000', bold: true });
    expect(lookOf([rule('NOT_BLANK')], at(2, null))).toBeNull();
    expect(lookOf([rule('NOT_BLANK')], at(3, 'x'))).toBeNull();
    expect(lookOf([rule('NOT_BLANK')], { ...at(2, 'x'), row: 0 })).toBeNull();
  });

  it('lets the first rule win', () => {
    const second = { ...rule('NOT_BLANK'), booleanRule: { condition: { type: 'NOT_BLANK' }, format: { textFormat: { italic: true } } } };
    expect(lookOf([second, rule('NOT_BLANK')], at(2, 'x'))).toEqual({ italic: true });
  });

  it.each([
    ['TEXT_EQ', ['退款'], '退款', '退货'],
    ['TEXT_CONTAINS', ['款'], '退款', '退货'],
    ['NUMBER_GREATER', ['5'], 6, 5],
    ['NUMBER_BETWEEN', ['1', '3'], 3, 4],
    ['BLANK', [], null, 0],
  ] as const)('holds %s', (type, values, yes, no) => {
    expect(lookOf([rule(type, ...values)], at(2, yes))).not.toBeNull();
    expect(lookOf([rule(type, ...values)], at(2, no))).toBeNull();
  });

  it('does not colour by what it does not understand', () => {
    expect(lookOf([rule('CUSTOM_FORMULA', '=TRUE'), { gradientRule: {} }, {}], at(2, 'x'))).toBeNull();
  });

  it('compares with the present time, and rests on it', () => {
    const rules = [rule('NUMBER_BETWEEN', '=NOW()', '=NOW()+10/1440')];
    expect([99.999, 100, 100.006, 100.008].map((cell) => lookOf(rules, at(2, cell), 100) !== null)).toEqual([false, true, true, false]);
    expect([restsOnTime(rules), restsOnTime([rule('NUMBER_BETWEEN', '1', '2')])]).toEqual([true, false]);
  });
});
