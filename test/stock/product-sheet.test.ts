import { beforeEach, describe, expect, test } from '@jest/globals';
import { enterGoods } from '../../src/stock/enter-goods.ts';
import { movements } from '../../src/stock/movements.ts';
import { products } from '../../src/stock/products.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { Stockroom } from './stockroom.ts';

let room: Stockroom;
beforeEach(() => {
  room = new Stockroom();
});

/** Type a row of the sheet: what was asked, or null. */
const sheet = (cells: AnyRow) => room.choose(enterGoods, cells);

/** The rows of `S04-codes.csv` of the field cases, as the file has them. */
const codes: readonly (readonly [code: string, name: string, barcode: string, price: string])[] = [
  ['001208', '薄荷糖 20g', '2912345678913', '3.50'],
  ['1208', '海盐饼干', '2912345678920', '6.00'],
  ['06-8108', '小灯泡', '2912345678937', '2.80'],
  ['3-12', '橡皮筋 12mm', '2912345678944', '1.20'],
  ['3月12日', '橡皮筋 14mm', '2912345678951', '1.30'],
  ['2026/3/14 0:00', '橡皮筋 16mm', '2912345678968', '1.40'],
  ['46093', '钥匙扣', '2912345678975', '9.90'],
  ['219E01', '门铃电池', '2.90123E+12', '7.50'],
  ['1E5', '胶带', '2901230000000', '4.00'],
  ['="000451"', '吸管 100支', '012345678905', '5.00'],
  ["'000777", '纸杯 50只', '2912345678982', '8.00'],
  ['MAR 3', '=买一送一= 牙刷', '2912345678999', '12.00'],
  ['-A100', '-5℃ 冷饮杯', '2912345679002', '3.00'],
];

describe('codes in a product file (case S04)', () => {
  const read = () => codes.map(([code, name, barcode, price]) => sheet({ code, name, barcode, price }));

  test('[STK-10] text stays text, and what was already ruined is asked about', () => {
    const asked = read();
    const kept = room.of(products.ledger).map(({ code }) => code);
    expect(kept).toEqual(['001208', '1208', '06-8108', '3-12', '46093', '219E01', '1E5', '000451', '000777', 'MAR 3', '-A100']);
    expect(asked.map((each, at) => (each === null ? 0 : at + 2)).filter((line) => line > 0)).toEqual([6, 7]);
    expect(asked[4]).toContain('looks like a date');
  });

  test('a barcode that lost its digits is left out and told; the product comes in', () => {
    read();
    expect(room.product('219E01').barcode).toBeNull();
    expect(room.product('1E5').barcode).toBeNull();
    expect(room.product('000451').barcode).toBe('012345678905');
    expect(room.product('MAR 3').name).toBe('=买一送一= 牙刷');
  });

  test('the same file read again adds nothing', () => {
    read();
    const before = JSON.stringify(room.of(products.ledger));
    expect(read().every((each) => each !== null)).toBe(true);
    expect(JSON.stringify(room.of(products.ledger))).toBe(before);
  });

  test.each([
    ['12-Mar', true],
    ['2026-03-14', true],
    ['2.90123E+12', true],
    ['3-12', false],
    ['2026-A', false],
  ])('%s is asked about: %s', (code, isAsked) => {
    expect(sheet({ code, name: 'x' }) !== null).toBe(isAsked);
  });
});

describe('units, prices and quantities in a product file (case S05)', () => {
  const boxes: Readonly<Record<string, number>> = { N01: 12, N02: 24, N06: 12, N07: 12 };
  const prices: AnyRow = { N03: '1.00', N08: '6.80', N09: '0.30', N11: '88.00', N14: '29.90' };
  beforeEach(() => {
    for (let at = 1; at <= 15; at += 1) {
      const code = `N${String(at).padStart(2, '0')}`;
      const perBox = boxes[code] === undefined ? null : String(boxes[code]);
      room.stocked(code, code === 'N14' ? 8 : 0, { price: prices[code] ?? null, perBox });
    }
    for (const row of room.of(products.ledger)) if (row['price'] === null) (row as Record<string, unknown>)['status'] = 'draft';
  });
  const onHand = (code: string) => room.product(code).onHand;
  const file = (code: string, quantity: string | null, cost: string | null, price: string | null, more: AnyRow = {}) =>
    sheet({ code, quantity, cost, price, ...more });

  test('3箱 is 36 where a box has 12, and the cost per box or piece is asked', () => {
    expect(file('N01', '3箱', '28.00', '3.00')).toContain('for a box or for a piece');
    expect(onHand('N01')).toBe(0);
    expect(file('N01', '3箱', '28.00', '3.00', { costPer: 'box' })).toBeNull();
    expect([onHand('N01'), room.product('N01').value, room.product('N01').unitCost]).toEqual([36, 8_400, 233]);
  });

  test('2箱5瓶 is 53', () => {
    expect(file('N02', '2箱5瓶', '19.20', '2.00', { costPer: 'box' })).toBeNull();
    expect(onHand('N02')).toBe(53);
  });

  test.each([
    ['N03', '3箱', null, 'how many are in a box'],
    ['N05', '8', '13,75', 'is not understood'],
    ['N07', '0.3箱', null, 'no whole pieces'],
    ['N12', '-5', '3.00', 'cannot be below 0'],
  ])('%s with %s is asked, and nothing is posted', (code, quantity, cost, asked) => {
    expect(file(code, quantity, cost, null)).toContain(asked);
    expect([onHand(code), room.movementsOf(code)]).toEqual([0, []]);
  });

  test('boxes of two sizes: which of them is asked', () => {
    expect(file('N15', '2箱', '36.00', '8.00', { perBox: '20 或 30', costPer: 'box' })).toContain('boxes of 20 / 30');
  });

  test('1,200 at 0.049 are 1200 pieces worth 58.80; half a box of 12 is 6', () => {
    expect(file('N04', '1,200', '0.049', '0.10')).toBeNull();
    expect([onHand('N04'), room.product('N04').value]).toEqual([1200, 5_880]);
    expect(file('N06', '0.5箱', null, '2.50')).toBeNull();
    expect(onHand('N06')).toBe(6);
  });

  test('a blank price keeps what stands; 面议 is asked; ¥18.80 is a first price', () => {
    expect(file('N08', '6', '4.10', null)).toBeNull();
    expect(room.product('N08').price).toBe(680);
    expect(file('N11', '2', '60.00', '面议')).toContain('is not understood');
    expect(room.product('N11').price).toBe(8_800);
    expect(file('N10', '4', '11.00', '¥18.80')).toBeNull();
    expect(room.product('N10').price).toBe(1_880);
  });

  test('[APR-5] a price of 0 is a request, not live and not ignored', () => {
    expect(file('N09', '50', '0.08', '0')).toBeNull();
    expect(room.product('N09').price).toBe(30);
    expect(room.of(requestsOf.stock.register)).toMatchObject([{ kind: 'price', about: 'N09', amount: 0, before: '0.30', after: '0.00' }]);
  });

  test('a price that is tenfold is asked about', () => {
    expect(file('N08', null, null, '68.00')).toContain('tenfold');
  });

  test('a blank quantity is no movement; 5 where the ledger has 8 is a question', () => {
    expect(file('N13', null, '2.10', '4.50')).toBeNull();
    expect(room.movementsOf('N13')).toEqual([]);
    expect(file('N14', '5', '15.00', '29.90')).toContain('8 in the ledger, 5 in the sheet: a count (-3');
    expect(onHand('N14')).toBe(8);
  });

  test('a second read of the same rows changes nothing', () => {
    file('N04', '1,200', '0.049', '0.10');
    const before = room.of(movements.ledger).length;
    expect(file('N04', '1,200', '0.049', '0.10')).toContain('As in the ledger');
    expect([onHand('N04'), room.of(movements.ledger).length]).toEqual([1200, before]);
  });

  test('[STK-10] keywords are confidential: the sheet takes an address and never the words', () => {
    expect(sheet({ code: 'N01', keywordsAt: '好用 便宜' })).toContain('never the keywords');
    expect(sheet({ code: 'N01', keywordsAt: 'https://docs.example/k1' })).toBeNull();
  });
});
