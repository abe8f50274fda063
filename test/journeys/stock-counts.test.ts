import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { allotments, picking } from '../../src/stock/allotments.ts';
import { counts, inProgress, tallies } from '../../src/stock/counts.ts';
import { movements } from '../../src/stock/movements.ts';
import { asText } from '../../src/table/cell.ts';
import type { AnyRow, AnyTable } from '../../src/table/table.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { beatAfter, beatAt, deskCell, head, lineOfKey, mails, rowsOf, standingShop, typeCells } from './given.ts';
import { agreeAll } from './requests.ts';
import { enterRow, moveGoods, newProduct, productRow } from './stock-given.ts';

const here = standingShop({ settings: { callMinutes: '600' } });

/** Chooses an Action beside an open row of the stock workbook; what its Result says. */
function choose(shop: Shop, desk: AnyTable, key: string, action: string, cells: AnyRow = {}): string {
  const line = lineOfKey(shop, desk, key) ?? 0;
  typeCells(shop, head, { table: desk, line, cells: { by: '负责人', ...cells, action } });
  return JSON.stringify(deskCell(shop, desk, line, 'result'));
}

const sheets = (shop: Shop) => rowsOf(shop, counts.ledger).map(({ cells }) => cells);

describe('counts on the local host', () => {
  test('[STK-1] every second day the products are to be counted: sheets are made, the warehouse is told once, a missed count goes to the head', () => {
    const { shop } = here;
    newProduct(shop, 'T-1', { quantity: '5' });
    newProduct(shop, 'T-2', { quantity: '3' });
    beatAt(shop, '2026-03-03 00:06');
    beatAt(shop, '2026-03-03 08:31');
    expect(sheets(shop)).toMatchObject([{ product: 'T-1', state: '待盘' }]);
    const due = mails(shop).filter((each) => each.includes('今天盘点') || each.includes('Count today'));
    expect(due).toHaveLength(1);
    enterRow(shop, tallies.desk, { product: 'T-1', pieces: 5, by: '负责人' });
    expect(sheets(shop)).toMatchObject([{ state: '已盘', difference: 0, counted: 5 }]);
    beatAt(shop, '2026-03-04 00:06');
    expect(sheets(shop)).toHaveLength(1);
    beatAt(shop, '2026-03-05 00:06');
    expect(sheets(shop)).toMatchObject([{ product: 'T-1' }, { product: 'T-2', state: '待盘' }]);
    const before = mails(shop).length;
    beatAt(shop, '2026-03-06 00:06');
    beatAt(shop, '2026-03-06 08:31');
    expect(mails(shop, before).filter((each) => each.includes('late') || each.includes('已晚')).length).toBeGreaterThan(0);
  });

  test('[STK-1] a difference is counted twice, reasoned, approved, and only then adjusted, by one movement', () => {
    const { shop } = here;
    newProduct(shop, 'T-1', { quantity: '9' });
    beatAfter(shop, 70);
    enterRow(shop, tallies.desk, { product: 'T-1', pieces: 5, place: '货架', by: '负责人' });
    const countNo = asText(sheets(shop)[0]?.['countNo']);
    expect(choose(shop, inProgress.desk, countNo, 'finish')).toContain('再盘一次');
    enterRow(shop, tallies.desk, { product: 'T-1', pieces: 5, place: '货架', by: '负责人' });
    expect(sheets(shop)).toMatchObject([{ state: '有差异，待写原因', difference: -4 }]);
    expect(choose(shop, inProgress.desk, countNo, 'ask', { remark: '受潮丢弃未登记' })).toContain('SQK-260302-0001');
    beatAfter(shop, 6);
    expect(productRow(shop, 'T-1')['onHand']).toBe(9);
    agreeAll(shop, 'SQK-260302-0001');
    beatAfter(shop, 6);
    expect(productRow(shop, 'T-1')['onHand']).toBe(5);
    expect(sheets(shop)).toMatchObject([{ state: '已盘', difference: -4 }]);
    expect(rowsOf(shop, movements.ledger).at(-1)?.cells).toMatchObject({ kind: '盘点调整', onHand: -4, reason: '受潮丢弃未登记' });
    expect(brokenBooks(shop)).toEqual([]);
  });
});

describe('picking on the local host', () => {
  test('[ORD-7] [ORD-18] what is promised is picked, checked and goes; wrong goods are stopped, and stock is posted by the same step', () => {
    const { shop } = here;
    newProduct(shop, 'T-1', { quantity: '5', place: 'A-01' });
    enterRow(shop, allotments.desk, { orderLine: 'FX-1', product: 'T-1', pieces: 2, by: '负责人' });
    expect(productRow(shop, 'T-1')).toMatchObject({ onHand: 5, reserved: 2, available: 3 });
    expect(moveGoods(shop, 'T-1', 'shipped', 4)).toContain('只能出 3 件');
    expect(choose(shop, picking.desk, 'FX-1', 'pick', { checkedCode: 'T-2', checkedPieces: 2 })).toContain('拿错了');
    expect(choose(shop, picking.desk, 'FX-1', 'ship')).toContain('还没拣好');
    expect(choose(shop, picking.desk, 'FX-1', 'pick', { checkedCode: 'T-1', checkedPieces: 2 })).toContain('已拣好');
    expect(choose(shop, picking.desk, 'FX-1', 'ship')).toContain('已出库');
    expect(productRow(shop, 'T-1')).toMatchObject({ onHand: 3, reserved: 0, picked: 0, available: 3 });
    expect(rowsOf(shop, movements.ledger).at(-1)?.cells).toMatchObject({ kind: '订单出库', pieces: 2, about: 'FX-1' });
    expect(moveGoods(shop, 'T-1', 'returned', 3, { unfit: 0, about: 'FX-1' })).toContain('发出 2 件');
    expect(moveGoods(shop, 'T-1', 'returned', 1, { unfit: 1, about: 'FX-1' })).toContain('已登记');
    expect(productRow(shop, 'T-1')).toMatchObject({ onHand: 3, held: 1 });
    expect(brokenBooks(shop)).toEqual([]);
  });
});
