import { freeLine, typist } from '../../src/cli/rehearsal/typing.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { goods } from '../../src/stock/goods.ts';
import { movements } from '../../src/stock/movements.ts';
import { products } from '../../src/stock/products.ts';
import { asText } from '../../src/table/cell.ts';
import type { AnyRow, AnyTable } from '../../src/table/table.ts';
import { beatAfter, deskCell, rowsOf, typeCells } from './given.ts';
import { agreeAll, registered, request } from './requests.ts';

/** Types a row on an entry desk of the stock workbook and chooses Submit; what its Result says. */
export function enterRow(shop: Shop, desk: AnyTable, cells: AnyRow): string {
  const line = freeLine(shop, desk);
  typeCells(shop, typist(desk), { table: desk, line, cells: { ...cells, action: 'submit' } });
  return asText(deskCell(shop, desk, line, 'result'));
}

/** A product by the product sheet; its file is complete and its price 10.00. */
export function newProduct(shop: Shop, code: string, more: AnyRow = {}): string {
  return enterRow(shop, goods.desk, { code, name: `${code} 商品`, price: '10.00', fileComplete: 'yes', by: '负责人', ...more });
}

export function moveGoods(shop: Shop, product: string, kind: string, pieces: number, more: AnyRow = {}): string {
  return enterRow(shop, movements.desk, { product, kind, pieces, by: '负责人', ...more });
}

export function productRow(shop: Shop, code: string): AnyRow {
  return rowsOf(shop, products.ledger).find(({ cells }) => cells['code'] === code)?.cells ?? {};
}

/** Asks for something about a product, and everybody who is asked agrees; how the register then stands. */
export function approvedRequest(shop: Shop, no: number, cells: AnyRow): AnyRow {
  request(shop, 'stock', cells);
  beatAfter(shop, 6);
  const requestNo = `SQK-260302-${String(no).padStart(4, '0')}`;
  agreeAll(shop, requestNo);
  beatAfter(shop, 6);
  return registered(shop, requestNo, 'stock');
}
