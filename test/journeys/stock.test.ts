import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { movements } from '../../src/stock/movements.ts';
import { products } from '../../src/stock/products.ts';
import { startTable } from '../../src/engine/start/start-table.ts';
import { beatAfter, beatAt, journal, mails, rowsOf, standingShop, lineOfKey, typeCells } from './given.ts';
import { approvedRequest, moveGoods, newProduct, productRow } from './stock-given.ts';

const here = standingShop({ settings: { callMinutes: '600' } });
const listed = { kind: 'listing', subject: '上架春茶', about: 'T-1', reason: '价格与库存已核对' };

describe('the stock workbook', () => {
  test('[STK-7] what is received is inspected first: only what passes comes on hand, and it changes in one commit', () => {
    const { shop } = here;
    newProduct(shop, 'T-1');
    expect(moveGoods(shop, 'T-1', 'received', 10)).toContain('验收');
    expect(productRow(shop, 'T-1')['onHand']).toBe(0);
    moveGoods(shop, 'T-1', 'received', 10, { unfit: 2, cost: 8_000 });
    expect(productRow(shop, 'T-1')).toMatchObject({ onHand: 8, held: 2, value: 80, unitCost: 10 });
    const entries = journal(shop, 'stock').filter(({ what }) => what === 'movements.enter');
    expect(new Set(entries.map(({ commit }) => commit)).size).toBe(1);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('a movement below zero is refused, and the row stays as it was typed', () => {
    const { shop } = here;
    newProduct(shop, 'T-1', { quantity: '3' });
    expect(moveGoods(shop, 'T-1', 'shipped', 4)).toContain('只有 3 件');
    expect(productRow(shop, 'T-1')['onHand']).toBe(3);
    expect(rowsOf(shop, movements.desk)).toHaveLength(1);
  });

  test('[STK-10] [STK-6] [APR-6] a listing that was agreed to takes place once price, stock and file are right, and not before', () => {
    const { shop } = here;
    newProduct(shop, 'T-1', { fileComplete: 'no', quantity: '3' });
    expect(approvedRequest(shop, 1, listed)['note']).toContain('资料不齐全');
    expect(productRow(shop, 'T-1')['status']).toBe('未上架');
    newProduct(shop, 'T-1', { fileComplete: 'yes' });
    approvedRequest(shop, 2, listed);
    expect(productRow(shop, 'T-1')['status']).toBe('在售');
  });

  test('[STK-2] at zero on hand a product is delisted within one beat and the specialist told; put up again by a person alone', () => {
    const { shop } = here;
    newProduct(shop, 'T-1', { quantity: '1' });
    approvedRequest(shop, 1, listed);
    const before = mails(shop).length;
    moveGoods(shop, 'T-1', 'shipped', 1);
    expect(productRow(shop, 'T-1')).toMatchObject({ onHand: 0, status: '已下架' });
    beatAfter(shop, 1);
    expect(mails(shop, before).filter((each) => each.includes('T-1'))).toHaveLength(1);
    moveGoods(shop, 'T-1', 'received', 2, { unfit: 0 });
    expect(productRow(shop, 'T-1')['status']).toBe('已下架');
    const desk = products.open?.desk ?? products.desk;
    typeCells(shop, 'head@shop.example', {
      table: desk,
      line: lineOfKey(shop, desk, 'T-1') ?? 0,
      cells: { by: '负责人', action: 'relist' },
    });
    expect(productRow(shop, 'T-1')['status']).toBe('在售');
  });

  test('[APR-5] an approved price holds from its day on, and not before', () => {
    const { shop } = here;
    newProduct(shop, 'T-1');
    const asked = {
      kind: 'price',
      subject: '春茶调价',
      about: 'T-1',
      amount: 1_280,
      before: '10.00',
      after: '12.80',
      reason: '同行均价 13',
      day: '2026-03-04',
    };
    approvedRequest(shop, 1, asked);
    expect(productRow(shop, 'T-1')).toMatchObject({ price: 10, newPrice: 12.8 });
    beatAt(shop, '2026-03-04 00:06');
    beatAfter(shop, 1);
    expect(productRow(shop, 'T-1')).toMatchObject({ price: 12.8, newPrice: null });
  });

  test('[APR-5] a price in the product sheet becomes a request, and the old one stays till it is agreed to', () => {
    const { shop } = here;
    newProduct(shop, 'T-1');
    expect(newProduct(shop, 'T-1', { price: '12.80' })).toContain('SQK-260302-0001');
    expect(productRow(shop, 'T-1')['price']).toBe(10);
  });

  test('[APR-7] an exceptional delisting takes place when the head agrees, and is not undone without a listing', () => {
    const { shop } = here;
    newProduct(shop, 'T-1', { quantity: '3' });
    approvedRequest(shop, 1, listed);
    approvedRequest(shop, 2, { kind: 'delisting', subject: '停售', about: 'T-1', reason: '配方有误' });
    expect(productRow(shop, 'T-1')).toMatchObject({ status: '已下架', delistedFor: 'SQK-260302-0002' });
  });

  test('the Start sheet tells what is to be looked at', () => {
    const { shop } = here;
    newProduct(shop, 'T-1', { quantity: '1' });
    approvedRequest(shop, 1, listed);
    moveGoods(shop, 'T-1', 'shipped', 1);
    moveGoods(shop, 'T-1', 'received', 2, { unfit: 0 });
    const shown = JSON.stringify(shop.host.sheet(shop.books.stock, startTable('stock').sheetId).rows);
    expect(shown).toContain('已下架但有货的商品');
  });
});
