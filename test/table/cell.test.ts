import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { isMail, parseNumber, readCell, readStored, toCell, type Cell } from '../../src/table/cell.ts';
import { phoneForm } from '../../src/table/phone.ts';
import { choice, day, hours, mail, moment, money, optional, phone, reference, text, whole, yesNo } from '../../src/table/column.ts';
import type { AnyColumn } from '../../src/table/table.ts';
import type { FaultCode } from '../../src/text/faults.ts';
import { languages, w } from '../../src/text/words.ts';
import { at, law } from '../builders.ts';

const colour = choice({ red: w('红', '紅', 'red'), blue: w('蓝', '藍', 'blue') });
const note = text({ max: 500, lines: true });

const kinds: readonly (readonly [string, AnyColumn, unknown])[] = [
  ['text', text({ max: 40 }), '1234567890123456789'],
  ['text that looks like a formula', text({ max: 40 }), '=1+1'],
  ['text of two lines', note, '先打电话\n再发货'],
  ['whole', whole(), 42],
  ['money', money(), 17_880],
  ['hours, of minutes', hours(), 100],
  ['moment', moment(), at('2026-03-02 10:05:09')],
  ['day', day(), '2028-02-29'],
  ['choice', colour, 'blue'],
  ['yesNo, yes', yesNo(), true],
  ['yesNo, no', yesNo(), false],
  ['phone', phone(), '138****1234'],
  ['mail', mail(), 'wang.fang@shop.example'],
  ['reference', reference('orders'), 'R-1'],
  ['empty', optional(money()), null],
];

describe.each(languages)('written and read back in %s', (language) => {
  test.each(kinds)('%s', (_, column, value) => {
    expect(readCell(column, toCell(column, value, language))).toEqual({ value });
  });
});

describe.each(languages)('written and read back as stored in %s', (language) => {
  test.each(kinds)('%s', (_, column, value) => {
    expect(readStored(column, toCell(column, value, language))).toEqual(value);
  });
});

describe('[ORD-5] a stored cell that Zhanggui cannot have written tells that it was touched', () => {
  test.each<[string, AnyColumn, readonly Cell[]]>([
    ['day', day(), [13_800_138_000, 1e300, -5, NaN, Infinity, 25_568, 109_575, '2026-03-02', true]],
    ['moment', moment(), [13_800_138_000, 1e300, 1e308, -5, NaN, Infinity, 25_568, 109_575, '2026-03-02 10:00', true]],
    ['whole', whole(), [1e300, 2.5, NaN, Infinity, '5', true]],
    ['money', money(), [1e300, 1e308, NaN, Infinity, '5', true]],
    ['hours', hours(), [1e300, 1e308, NaN, Infinity, '5', true]],
    ['yesNo', yesNo(), [13_800_138_000, 1, 'TRUE']],
    ['choice', colour, [13_800_138_000, true, '绿']],
    ['text', text({ max: 40 }), [13_800_138_000, -5, true, { formula: '=1' }]],
  ])('%s', (_, column, cells) => {
    for (const cell of cells) expect(readStored(column, cell)).toEqual({ touched: cell });
  });

  test('a number that could stand there is read, and differs from what stood', () => {
    expect([whole(), money(), hours()].map((column) => readStored(column, -5))).toEqual([-5, -500, -300]);
    expect([whole(), money(), hours()].map((column) => readStored(column, 13_800_138_000))).toEqual([
      13_800_138_000, 1_380_013_800_000, 828_008_280_000,
    ]);
  });
});

test.each<[string, AnyColumn, Cell, unknown]>([
  ['surrounding spaces go', text({ max: 10 }), ' \u3000王芳\t', '王芳'],
  ['a number in a text column', text({ max: 40 }), 123_456_789_012_345, '123456789012345'],
  ['full-width digits', whole(), '１２', 12],
  ['full-width decimals', money(), '１２．５０', 1_250],
  ['yuan at the end', money(), '12.50元', 1_250],
  ['yen sign', money(), '¥12.5', 1_250],
  ['full-width yen sign', money(), '￥ 12', 1_200],
  ['thousands commas', money(), '1,234,567.80', 123_456_780],
  ['a float that is no exact fen', money(), 0.1 + 0.2, 30],
  ['a refund', money(), '-8.80', -880],
  ['a date with a slash', moment(), '2026/3/2 9:05', at('2026-03-02 09:05')],
  ['a Chinese date', moment(), '2026年3月2日', at('2026-03-02 00:00')],
  ['leap day', day(), '2028-02-29', '2028-02-29'],
  ['any language of a choice', colour, '藍', 'blue'],
  ['是', yesNo(), '是', true],
  ['an empty tick box', yesNo(), null, false],
  ['a number as telephone', phone(), 13_812_345_678, '13812345678'],
  ['empty text of spaces', optional(text({ max: 5 })), '   ', null],
])('understands %s', (_, column, cell, value) => {
  expect(readCell(column, cell)).toEqual({ value });
});

test.each<[FaultCode, string, AnyColumn, Cell]>([
  ['required', 'an empty cell', text({ max: 5 }), null],
  ['required', 'spaces only', text({ max: 5 }), ' \u3000 '],
  ['formula', 'a formula', money(), { formula: '=SUM(A1:A3)' }],
  ['formula', 'a formula in an optional cell', optional(text({ max: 5 })), { formula: '=""' }],
  ['controlCharacter', 'NUL', text({ max: 50 }), 'a\u0000b'],
  ['controlCharacter', 'ESC', note, 'a\u001b[31mb'],
  ['controlCharacter', 'a character lost in decoding', text({ max: 50 }), '王\ufffd'],
  ['hiddenCharacter', 'right-to-left override', text({ max: 50 }), 'gpj\u202eexe.'],
  ['hiddenCharacter', 'zero-width space', text({ max: 50 }), '138\u200b12345678'],
  ['hiddenCharacter', 'byte order mark inside', text({ max: 50 }), 'A\ufeffB'],
  ['lineBreak', 'two lines', text({ max: 50 }), '上海\n浦东'],
  ['lineBreak', 'carriage return', phone(), '13812345678\r13912345678'],
  ['tooLong', '60,000 characters', note, 'x'.repeat(60_000)],
  ['tooLong', 'a number with more digits than the text may have', text({ max: 4 }), 12_345],
  ['digitsLost', 'a 19-digit number', text({ max: 40 }), 1_234_567_890_123_456_800],
  ['digitsLost', 'a 16-digit number', reference('orders'), 1_234_567_890_123_456],
  ['number', 'a word', whole(), '三件'],
  ['number', 'a word for hours', hours(), '半天'],
  ['number', 'an exponent', whole(), '1e3'],
  ['number', 'a tick', whole(), true],
  ['whole', 'half a piece', whole(), 1.5],
  ['whole', 'beyond what a number keeps', whole(), '99999999999999999999'],
  ['money', 'a word', money(), '免费'],
  ['money', 'commas in wrong places', money(), '1,23,4'],
  ['fen', 'three decimals', money(), '12.345'],
  ['fen', 'three decimals as a number', money(), 0.005],
  ['below', 'less than the least', money({ min: 0 }), '-0.01'],
  ['above', 'more than the most', whole({ max: 100 }), 101],
  ['moment', '31 February', moment(), '2026-02-31 10:00'],
  ['moment', '29 February of a common year', moment(), '2026-02-29'],
  ['moment', 'hour 24', moment(), '2026-03-02 24:00'],
  ['moment', 'no date', moment(), '明天'],
  ['moment', 'a number that is no date', moment(), 12],
  ['moment', 'a tick', moment(), true],
  ['moment', 'a year that a sheet does not read back', moment(), '2226-03-02 10:00'],
  ['moment', 'a year before 1970', moment(), '1926-03-02'],
  ['moment', 'a year of two digits behind zeros', moment(), '0026-03-02'],
  ['day', 'a time of day', day(), '2026-03-02 10:00'],
  ['day', '31 April', day(), '2026-04-31'],
  ['choice', 'another colour', colour, '绿'],
  ['choice', 'the key inside', colour, 'RED'],
  ['yesNo', 'a word', yesNo(), '也许'],
  ['phone', 'eleven digits that are no mobile', phone(), '12345678901'],
  ['phone', 'full of words', phone(), '打给我'],
  ['phone', 'too short', phone(), '1381234'],
  ['mail', 'no at', mail(), 'shop.example'],
  ['mail', 'full-width at', mail(), 'a＠shop.example'],
  ['mail', 'two addresses', mail(), 'a@shop.example,b@shop.example'],
  ['mail', 'no domain', mail(), 'a@shop'],
  ['mail', 'a space inside', mail(), 'wang fang@shop.example'],
  ['mail', 'a name in brackets', mail(), 'Wang <a@shop.example>'],
])('%s: %s', (code, _, column, cell) => {
  expect(readCell(column, cell)).toMatchObject({ fault: { code } });
});

test('a fault tells the figure that was given and the one that is allowed', () => {
  expect(readCell(note, 'x'.repeat(600))).toMatchObject({ fault: { message: { values: { max: 500, length: 600 } } } });
  expect(readCell(money({ min: 150 }), '1')).toMatchObject({ fault: { message: { values: { min: '1.50' } } } });
});

test.each([
  ['13812345678', '13812345678'],
  ['+86 138 1234 5678', '13812345678'],
  ['0086-13812345678', '13812345678'],
  ['138-1234-5678', '13812345678'],
  ['１３８１２３４５６７８', '13812345678'],
  ['\u202d13812345678\u202c', '13812345678'],
  ['13812345678\u200b', '13812345678'],
  ['13512345678-9100', '13512345678-9100'],
  ['13512345678转9100', '13512345678转9100'],
  ['13512345678 轉 9100', '13512345678转9100'],
  ['138****1234', '138****1234'],
  ['138****1234-5678', '138****1234-5678'],
  ['1**********', '1**********'],
  ['010-65529988', '010-65529988'],
  ['01065529988', '010-65529988'],
  ['+86 10 6552 9988', '010-65529988'],
  ['(021) 5888 1234', '021-58881234'],
  ['（0571）88888888', '0571-88888888'],
  ['010-12345678-8001', '010-12345678-8001'],
  ['0571-88888888-801', '0571-88888888-801'],
  ['0755-1234567-1', '0755-1234567-1'],
  ['400-820-1234', '4008201234'],
  ['4008201234 ext. 12', '4008201234转12'],
  ['+886 912 345 678', '+886912345678'],
  ['001 212 555 0100', '+12125550100'],
  ['0912345678', '0912345678'],
])('[ORD-6] %j can be dialled, or is masked, and is kept as %s', (number, form) => {
  expect(readCell(phone(), number)).toEqual({ value: form });
  expect(phoneForm(form)).toBe(form);
});

test.each([
  '',
  '110',
  '2381234567890',
  '***',
  'call me',
  '+',
  '138123456789',
  '1'.repeat(50_000),
  '-'.repeat(50_000),
  '13812345678、13912345678',
])('%j is no telephone number', (number) => {
  expect(phoneForm(number)).toBeNull();
});

describe('an identifier', () => {
  const orderNo = text({ max: 40, code: true });

  test.each(['1.23457E+18', '1E+18', '1.2e18', '-2.0E+17'])('[ORD-5] %s has lost its digits', (cell) => {
    expect(readCell(orderNo, cell)).toMatchObject({ fault: { code: 'digitsLost' } });
    expect(readCell(text({ max: 40 }), cell)).toEqual({ value: cell });
  });

  test.each(['E123', '12E', '1E2026X', 'A1.5E+3'])('%s is one', (cell) => {
    expect(readCell(orderNo, cell)).toEqual({ value: cell });
  });

  test('marks around it carry nothing, one inside is a fault', () => {
    expect(readCell(orderNo, '\u202d20260302\u202c\u200b')).toEqual({ value: '20260302' });
    expect(readCell(orderNo, '2026\u200b0302')).toMatchObject({ fault: { code: 'hiddenCharacter' } });
    expect(readCell(orderNo, '\u200b')).toMatchObject({ fault: { code: 'required' } });
  });
});

test.each(['👨\u200d👩\u200d👧 收', '🏳️\u200d🌈', '👩🏽\u200d🚀'])('%s is joined, not hidden', (cell) => {
  expect(readCell(text({ max: 50 }), cell)).toEqual({ value: cell });
});

test('mail addresses as people have them', () => {
  for (const address of ['a@b.cn', 'wang.fang+shop@mail.shop.example', '王芳@例子.中国']) expect(isMail(address)).toBe(true);
});

test('parseNumber takes no half-understood number', () => {
  for (const text of ['', '1.2.3', '12,34', '一百', '0x10', 'Infinity', 'NaN', '--1', '1 2']) expect(parseNumber(text)).toBeNull();
});

test('law: money to the fen comes back, up to a billion yuan', () => {
  law(fc.integer({ min: -100_000_000_000, max: 100_000_000_000 }), (fen) => {
    expect(readCell(money(), toCell(money(), fen, 'en'))).toEqual({ value: fen });
  });
});

test('law: money typed with two decimals comes back', () => {
  law(fc.integer({ min: 0, max: 100_000_000_000 }), (fen) => {
    expect(readCell(money(), (fen / 100).toFixed(2))).toEqual({ value: fen });
  });
});

test('law: a moment to the second comes back, 1970 to 2199', () => {
  const seconds = fc.integer({ min: at('1970-01-01 00:00') / 1000, max: at('2199-12-31 23:59:59') / 1000 });
  law(seconds, (second) => {
    expect(readCell(moment(), toCell(moment(), second * 1000, 'en'))).toEqual({ value: second * 1000 });
  });
});

test('law: whatever text is taken is read back the same', () => {
  const column = text({ max: 100, lines: true });
  law(fc.string({ unit: 'binary', maxLength: 60 }), (typed) => {
    const read = readCell(optional(column), typed);
    if ('value' in read) expect(readCell(optional(column), toCell(column, read.value, 'en'))).toEqual(read);
  });
});

test('a half of a surrogate pair is refused: the sheet cannot keep it', () => {
  expect(readCell(text({ max: 10 }), '红酒\ud83c')).toMatchObject({ fault: { code: 'controlCharacter' } });
});

test('a word that is no choice is told with its beginning, cut between characters', () => {
  const read = readCell(colour, `绿${'🍷'.repeat(20)}`);
  expect('fault' in read && read.fault.message.values).toEqual({ given: `绿${'🍷'.repeat(19)}` });
});
