import { entryDesk } from '../engine/entry/entry-desk.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { optional } from '../table/column.ts';
import type { RowOf } from '../table/table.ts';
import { w } from '../text/words.ts';
import { code, described, fileComplete, forDistributors, kept, name, perBox } from './product-columns.ts';

/** Who works with products and goods. */
export const stockPosts = ['warehouse', 'specialist', 'planner', 'purchasing', 'head'] as const;

/**
 * What is sold. A product enters by the product sheet (`goods`), and everything else of it changes by decisions: its figures are never
 * typed. On the desk of products to look after stand those that something is wrong with.
 */
export const products = entryDesk(
  { name: 'products', book: 'stock', sheets: 430, key: 'code', editors: stockPosts },
  {
    title: w('商品', '商品', 'Products'),
    about: w('商品由“商品资料”登记。', '商品由「商品資料」登記。', 'Products are entered on Product sheet.'),
    columns: { code },
    state: {
      name: optional(name),
      ...described,
      perBox: optional(perBox),
      forDistributors,
      fileComplete,
      ...kept,
    },
    open: {
      title: w('要看的商品', '要看的商品', 'Products to look after'),
      about: w(
        '缺货在售、库存为负、有待处理货、下架却有货的商品各一行；下架后又有货的可以选“重新上架”。',
        '缺貨在售、庫存為負、有待處理貨、下架卻有貨的商品各一列；下架後又有貨的可以選「重新上架」。',
        'Products on sale with nothing available, below zero, with held goods, or delisted with pieces on hand. The last can be put up again.',
      ),
      isOpen: ({ status, onHand, available, held }) =>
        onHand < 0 || held > 0 || (status === 'listed' && available <= 0) || (status === 'delisted' && onHand > 0),
      shows: ['name', 'status', 'onHand', 'held', 'reserved', 'available', 'onTheWay'],
      choices: { relist: w('重新上架', '重新上架', 'Put up again') },
    },
  },
);

export type Product = RowOf<typeof products.ledger>;

/** The job that goes through all products every day; with every first read it brings along the codes, so that a row is found by its line. */
export const dailyName = 'stock.daily';
export const codesAlong = { sheetId: products.ledger.sheetId, row: 2, column: 0, columns: 1 } as const;

/** How a product is read: by its line where the codes of the first read tell it, else it is looked for. `situation` is null before a workbook is read. */
export function productAt(
  key: string,
  situation: Pick<Situation, 'peeked'> | null,
): { readonly table: typeof products.ledger; readonly key: string; readonly line?: number } {
  const at = situation === null ? -1 : situation.peeked(dailyName).findIndex(([cell]) => cell === key);
  return { table: products.ledger, key, ...(at < 0 ? {} : { line: at + 2 }) };
}

/** A product and where it stands. */
export interface Standing {
  readonly line: number;
  readonly row: Product;
}
