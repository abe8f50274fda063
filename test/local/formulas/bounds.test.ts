import { expect, test } from '@jest/globals';
import { computedBook } from '../../../src/local/formulas/computed.ts';
import { book, now, result, sheet } from './sheets.ts';

const long = 'a'.repeat(40);

test.each([
  ['a pattern that tries every way', '=REGEXMATCH(A1,"^(a+)+$")'],
  ['one in a condition', `=COUNTIF(A1,"${'a*'.repeat(12)}b")`],
  ['a text repeated', '=REPT("x",10^9)'],
  ['repeated texts joined', `=${Array.from({ length: 30 }, () => 'REPT("x",40000)').join('&')}`],
  ['a text that grows where it is replaced', '=SUBSTITUTE(REPT("a",40000),"a",REPT("b",40000))'],
  ['the same by a pattern', '=REGEXREPLACE(REPT("a",40000),"a",REPT("b",40000))'],
  ['a matrix', '=MUNIT(100000)'],
  ['a grid made larger', '=EXPAND(A1,100000,100000)'],
  ['a product of all numbers', '=FACT(10^9)'],
  ['all pairs', '=SUM(ARRAYFORMULA(SEQUENCE(100000)*SEQUENCE(1,100000)))'],
])(
  '%s ends within the time for one formula',
  (_, formula) => {
    const began = performance.now();
    result(formula, [[`${long}!`]]);
    expect(performance.now() - began).toBeLessThan(8_000);
  },
  30_000,
);

test('hundreds of bad formulas hold a look up no longer than the overtime, and the others stand', () => {
  const bad = Array.from({ length: 300 }, (_, at) => [`=REGEXMATCH("${long}${String(at)}!","^(a+)+$")`]);
  const own = sheet('表', [['=1+1'], ...bad]);
  const computed = computedBook(book(own), now);
  const began = performance.now();
  const shown = own.rows.map((__, row) => computed.shown(own, row, 0));
  expect(performance.now() - began).toBeLessThan(12_000);
  expect([shown[0], shown[1]]).toEqual(['2', '#ERROR!']);
  expect(computedBook(book(own), now).shown(own, 0, 0)).toBe('2');
}, 30_000);

test('texts that fit are left alone', () => {
  expect(result('=LEN(REPT("ab",25000))')).toBe('50000');
  expect(result('=LEN(REPT("ab",25001))')).toBe('#VALUE!');
});
