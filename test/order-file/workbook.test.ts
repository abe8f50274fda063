import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { root } from '../../src/cli/root.ts';
import { openOrderFile } from '../../src/order-file/open-order-file.ts';
import { readFile } from '../../src/order-file/read-file.ts';
import { tell } from '../../src/text/words.ts';
import { now } from '../builders.ts';

const workbook = (name: string) => new Uint8Array(readFileSync(join(root, 'test/files/platforms', name)));
const opening = { maxRows: 50_000, language: 'en', now } as const;

/** A workbook with the text of one of its parts changed. */
function changed(name: string, part: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(workbook(name));
  return zipSync({ ...parts, [part]: strToU8(change(strFromU8(parts[part] ?? new Uint8Array()))) });
}

async function numbers(bytes: Uint8Array): Promise<unknown> {
  const file = await openOrderFile(bytes, 'a.xlsx', opening);
  return 'refused' in file ? tell(file.refused, 'en') : file.orders.map(({ cells }) => cells.orderNo.slice(-3));
}

const sheet = 'xl/worksheets/sheet1.xml';

describe('a workbook', () => {
  test('that says it has one cell is read whole', async () => {
    const bytes = changed('1688.xlsx', sheet, (xml) => xml.replace(/<dimension ref="[^"]*" ?\/>/, '<dimension ref="A1"/>'));
    expect(await numbers(bytes)).toEqual(['011', '022', '033', '044']);
  });

  test('with rows that are hidden has them too, merged cells stand in their first', async () => {
    const bytes = changed('1688.xlsx', sheet, (xml) => xml.replace('<row r="4"', '<row hidden="1" r="4"'));
    expect(await numbers(bytes)).toEqual(['011', '022', '033', '044']);
  });

  test('[ORD-5] whose order number is a number of 19 figures has lost them, and the order is listed', async () => {
    const bytes = changed('1688.xlsx', sheet, (xml) =>
      xml.replace('<c r="A2" t="inlineStr"><is><t>3900000000000000011</t></is></c>', '<c r="A2"><v>3900000000000000011</v></c>'),
    );
    const file = await openOrderFile(bytes, 'a.xlsx', opening);
    expect('orders' in file && file.orders[0]?.raw).toContain('3.9e+18');
  });

  test('whose dates are dates, not texts, tells the wall clock', async () => {
    const file = await readFile(workbook('1688.xlsx'), 'a.xlsx');
    expect('tables' in file && file.tables[0]?.[1]?.cells.slice(9, 12)).toEqual([
      '等待卖家发货',
      '2026-03-01 09:00:00',
      '2026-03-01 09:05:00',
    ]);
    const bytes = changed('1688.xlsx', 'xl/styles.xml', (xml) => xml.replace(/(<cellXfs[^>]*>)(<xf [^>]*numFmtId=")\d+/, '$1$222'));
    const dated = zipSync({
      ...unzipSync(bytes),
      [sheet]: strToU8(
        strFromU8(unzipSync(bytes)[sheet] ?? new Uint8Array()).replace(/<c r="K2"[^>]*>.*?<\/c>/, '<c r="K2" s="0"><v>46082.375</v></c>'),
      ),
    });
    const told = await openOrderFile(dated, 'a.xlsx', opening);
    expect('orders' in told && told.orders[0]?.cells.orderedAt).toBe('2026-03-01 09:00:00');
  });

  test('with a title above the header, and with a sheet of something else, is read', async () => {
    const csv = Buffer.from(
      '某某店铺 三月订单\n订单编号,总金额,买家实际支付金额,收货地址 ,订单创建时间,订单付款时间 ,退款金额\n1001,1,1,上海,2026-03-01 09:00:00,2026-03-01 09:00:00,0\n',
    );
    expect(await numbers(csv)).toEqual(['001']);
    const bytes = changed('kuaishou-64.xlsx', 'xl/worksheets/sheet2.xml', (xml) => xml.replace('订单号', '别的'));
    expect(await numbers(bytes)).toEqual(['220', '331', '442']);
  });

  test.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length / 2)],
    ['with a sheet that is no xml', () => changed('1688.xlsx', sheet, () => '<worksheet><')],
  ])('%s is refused in words', async (_, damage) => {
    expect(await numbers(damage(workbook('1688.xlsx')))).toMatch(/cannot be read|no order rows|no order file/);
  });
});
