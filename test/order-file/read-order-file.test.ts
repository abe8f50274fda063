import { describe, expect, test } from '@jest/globals';
import { largestFileBytes, tooLarge } from '../../src/order-file/file-kind.ts';
import { readTable } from '../../src/order-file/table.ts';
import { tell } from '../../src/text/words.ts';
import { gbk } from '../journeys/gbk.ts';

const text = '订单编号,金额\r\n1,2\r\n';
const lines = [
  ['订单编号', '金额'],
  ['1', '2'],
];

/** The cells of a file, or the sentence that refuses it. */
function read(bytes: Uint8Array): unknown {
  const file = readTable(bytes, 'a.csv');
  return 'refused' in file
    ? tell(file.refused, 'en')
    : file.lines.map(({ cells, fault }) => (fault === undefined ? cells : [tell(fault, 'en')]));
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
    expect([readTable(bytes, 'a.csv'), read(bytes)]).toMatchObject([{ name: 'a.csv', encoding }, lines]);
  });

  test('one bad byte is in its own line, the others are read', () => {
    const good = gbk('订单编号,金额\n1,订单\n2,订单\n');
    const bad = Buffer.concat([good.subarray(0, good.length - 4), Buffer.from([0xff]), good.subarray(good.length - 4)]);
    expect(read(bad)).toEqual([
      ['订单编号', '金额'],
      ['1', '订单'],
      ['2', expect.stringContaining('\ufffd')],
    ]);
  });

  test('the header decides, not a byte that was cut in UTF-8', () => {
    const cut = Buffer.concat([Buffer.from('订单编号,金额\n1,订'), Buffer.from([0xe5, 0xa5]), Buffer.from(',x\n2,单\n')]);
    expect(readTable(cut, 'a.csv')).toMatchObject({ encoding: 'UTF-8' });
  });

  test('where most lines are not of any encoding, nothing is guessed', () => {
    expect(read(Buffer.concat([Buffer.from('a,b\n'), Buffer.from([0xff, 0xff, 0x0a, 0xff, 0xff])]))).toBe(
      'Line 2 cannot be read: the file is not whole UTF-8, UTF-16 or GBK. Export it from the platform again.',
    );
  });
});

describe('what is no order file is refused with what to do', () => {
  const bytes = (start: string, rest = '') => Buffer.from(start + rest, 'latin1');
  test.each([
    ['an old workbook', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'Excel file of the old kind'],
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
      ['5', 'x\ny'],
    ]);
    expect(read(Buffer.from('a,b\r1,2\r'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('a quotation mark that never closes is its own line’s fault: it swallows no order after it', () => {
    expect(read(Buffer.from('a,b\n1,2\n3,"4\n5,6\n'))).toEqual([
      ['a', 'b'],
      ['1', '2'],
      [expect.stringContaining('never closed')],
      ['5', '6'],
    ]);
  });

  test('one in every line: the file is refused before it costs a minute', () => {
    expect(read(Buffer.from(`a,b\n${'1,"2\n'.repeat(20_001)}`))).toContain('is never closed');
  });

  test('one that closes lines below, with rows between: all these lines are faults, and none is merged', () => {
    const rows = ['1,a,b,c,d,"e,f', '2,a,b,c,d,e,f', '3,a,b,c,d,e",f', '4,a,b,c,d,e,f'];
    const merged = [expect.stringContaining('from row 2 on a quotation mark runs over several rows')];
    expect(read(Buffer.from(`n,a,b,c,d,e,f\n${rows.join('\n')}`))).toEqual([
      ['n', 'a', 'b', 'c', 'd', 'e', 'f'],
      merged,
      merged,
      merged,
      ['4', 'a', 'b', 'c', 'd', 'e', 'f'],
    ]);
  });

  test('a customer’s line break with a row in it adds no order', () => {
    expect(read(Buffer.from('n,a,b,c,d\n1,"hello\n9,x,x,x,x",b,c,d\n'))).toEqual([
      ['n', 'a', 'b', 'c', 'd'],
      [expect.stringContaining('cannot be told apart')],
      [expect.stringContaining('cannot be told apart')],
    ]);
  });

  test('a quotation mark in the wrong place of one line is read as it stands', () => {
    expect(read(Buffer.from('a,b\n1,2" wide\n3,4\n'))).toEqual([
      ['a', 'b'],
      ['1', '2" wide'],
      ['3', '4'],
    ]);
  });

  test.each([
    ['TAB', '\t'],
    ['semicolon', ';'],
    ['comma', ','],
  ])('cells parted by %s', (_, sign) => {
    expect(read(Buffer.from(['a', 'b', 'c'].join(sign) + '\n' + ['1', '"x"', '\u4e00'].join(sign)))).toEqual([
      ['a', 'b', 'c'],
      ['1', 'x', '一'],
    ]);
  });

  test('a TAB before every cell of a comma-separated file parts nothing', () => {
    expect(read(Buffer.from('\ta,\tb\n\t1,\t2'))).toEqual([
      ['\ta', '\tb'],
      ['\t1', '\t2'],
    ]);
  });
});
