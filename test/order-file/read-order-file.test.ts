import { describe, expect, test } from '@jest/globals';
import { largestFileBytes, readFile, tooLarge } from '../../src/order-file/read-order-file.ts';
import { tell } from '../../src/text/words.ts';
import { gbk } from '../journeys/gbk.ts';

const text = '订单编号,金额\r\n1,2\r\n';
const lines = [
  ['订单编号', '金额'],
  ['1', '2'],
];

/** The cells of a file, or the sentence that refuses it. */
function read(bytes: Uint8Array): unknown {
  const file = readFile(bytes, 'a.csv');
  return 'refused' in file ? tell(file.refused, 'en') : file.lines;
}

function swapped(bytes: Buffer): Buffer {
  return Buffer.from(bytes).swap16();
}

describe('an order file is read whatever it is written in', () => {
  const utf16 = Buffer.from(text, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(text), 'UTF-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${text}`), 'UTF-8'],
    ['GBK', gbk(text), 'GBK'],
    ['UTF-16 with its mark', Buffer.from(`\ufeff${text}`, 'utf16le'), 'UTF-16'],
    ['UTF-16 the other way round', swapped(Buffer.from(`\ufeff${text}`, 'utf16le')), 'UTF-16'],
    ['UTF-16 without a mark', utf16, 'UTF-16'],
    ['UTF-16 the other way round without a mark', swapped(utf16), 'UTF-16'],
  ])('%s', (_, bytes, encoding) => {
    expect(readFile(bytes, 'a.csv')).toEqual({ name: 'a.csv', encoding, lines, oddQuotes: [] });
  });

  test('GBK with one bad byte is refused with its line, and nothing of it is guessed', () => {
    const good = gbk('订单编号,金额\n1,订单\n2,订单\n');
    const bad = Buffer.concat([good.subarray(0, good.length - 4), Buffer.from([0xff]), good.subarray(good.length - 4)]);
    expect(read(bad)).toBe('Line 3 cannot be read: the file is not whole UTF-8, UTF-16 or GBK. Export it from the platform again.');
  });
});

describe('what is no order file is refused with what to do', () => {
  const bytes = (start: string, rest = '') => Buffer.from(start + rest, 'latin1');
  test.each([
    ['a new workbook', bytes('PK\x03\x04', '\x14\x00\x06\x00[Content_Types].xml'), 'Excel workbook'],
    ['an old workbook', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'Excel workbook'],
    ['an archive', bytes('PK\x03\x04', '\x14\x00orders.csv'), 'Unpack it first'],
    ['an archive of another kind', bytes('Rar!\x1a\x07'), 'Unpack it first'],
    ['a compressed file', bytes('\x1f\x8b\x08'), 'Unpack it first'],
    ['a PDF', bytes('%PDF-1.7'), 'PDF'],
    ['a picture', bytes('\x89PNG\r\n'), 'picture'],
    ['a web page that calls itself xls', bytes('\n<html><table>'), 'web page'],
  ])('%s', (_, file, words) => {
    expect(read(file)).toContain(words);
  });

  test('50 MB are taken, one byte more is refused by its size alone', () => {
    expect(tooLarge(largestFileBytes)).toBeNull();
    expect(tell(tooLarge(largestFileBytes + 1) ?? { words: { 'zh-CN': '', 'zh-TW': '', en: '' }, values: {} }, 'en')).toBe(
      'The file has 51 MB; at most 50 MB go at once. Export it in several files, by date.',
    );
    expect(read(Buffer.alloc(largestFileBytes + 1, 'a'))).toContain('at most 50 MB');
  });
});

describe('odd tables', () => {
  test('an empty file, a header alone, a file without its last line end', () => {
    expect(read(Buffer.from(''))).toEqual([]);
    expect(read(Buffer.from('a,b\n'))).toEqual([['a', 'b']]);
    expect(read(Buffer.from('a,b\n1,2'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('line ends of all kinds in one file; those inside of a cell stay', () => {
    expect(read(Buffer.from('a,b\r\n1,2\n"3","4"\r\n5,"x\r\ny"\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', 'x\r\ny'],
    ]);
    expect(read(Buffer.from('a,b\r1,2\r'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('a quotation mark that never closes is refused with its line: it would swallow every order after it', () => {
    expect(read(Buffer.from('a,b\n1,2\n3,"4\n5,6\n'))).toContain('A quotation mark in line 3 is never closed');
  });

  test('a quotation mark in the wrong place is read as it stands, and its line told', () => {
    const file = readFile(Buffer.from('a,b\n1,"2"x"\n3,4\n'), 'a.csv');
    expect(file).toMatchObject({ oddQuotes: [2] });
  });
});
