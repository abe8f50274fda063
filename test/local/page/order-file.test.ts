import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readOrderFile } from '../../../src/cli/order-file.ts';

/** 订单 in GBK. */
const order = [0xb6, 0xa9, 0xb5, 0xa5];

/** What was read, of the lines their cells alone. */
function read(bytes: Buffer, name: string): unknown {
  const file = readOrderFile(bytes, name);
  return 'refused' in file ? file : { ...file, lines: file.lines.map((line) => ('cells' in line ? line.cells : line)) };
}

describe('reading an order file', () => {
  it('reads UTF-8, with and without a mark at its beginning', () => {
    for (const mark of ['', '\ufeff']) {
      expect(read(Buffer.from(`${mark}订单编号,金额\n1,2\n`), 'a.csv')).toEqual({
        name: 'a.csv',
        encoding: 'UTF-8',
        lines: [
          ['订单编号', '金额'],
          ['1', '2'],
        ],
      });
    }
  });

  it('reads GBK', () => {
    const bytes = Buffer.from([...order, 0x2c, 0x41, 0x0d, 0x0a, 0x31, 0x2c, ...order]);
    expect(read(bytes, 'gbk.csv')).toEqual({
      name: 'gbk.csv',
      encoding: 'GBK',
      lines: [
        ['订单', 'A'],
        ['1', '订单'],
      ],
    });
  });

  it('keeps cells exactly as they stand', () => {
    const bytes = Buffer.from('a,b\r\n="0012", x \r\n\t123,"line one\nline ""two"""\r\n');
    expect(read(bytes, 'x.csv')).toEqual({
      name: 'x.csv',
      encoding: 'UTF-8',
      lines: [
        ['a', 'b'],
        ['="0012"', ' x '],
        ['\t123', 'line one\nline "two"'],
      ],
    });
  });

  it('refuses bytes that are neither', () => {
    for (const bytes of [
      [0x81, 0x20, 0xff],
      [0x50, 0x4b, 0x03, 0x04, 0xff, 0x00],
    ]) {
      expect(readOrderFile(Buffer.from(bytes), 'x.csv')).toHaveProperty('refused');
    }
    expect(readOrderFile(Buffer.from([0xff]), 'x.csv', 'en')).toEqual({
      refused: 'Line 1 cannot be read: the file is not whole UTF-8, UTF-16 or GBK. Export it from the platform again.',
    });
  });

  it('reads an empty file as no lines, and takes its name from the path', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zhanggui-file-'));
    const path = join(folder, '空.csv');
    writeFileSync(path, '');
    expect(readOrderFile(path)).toEqual({ name: '空.csv', encoding: 'UTF-8', lines: [] });
    rmSync(folder, { recursive: true });
  });
});
