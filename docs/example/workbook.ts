import { w } from '../../src/text/words.ts';
import { workbook } from '../../src/workbooks/workbook.ts';
import { stockCapability, stockCarryings } from './stock/stock.ts';

/** What `src/workbooks/stock.ts` is with the capability of this example in it. */
export const stock = workbook('stock', {
  about: w('商品与库存。', '商品與庫存。', 'Products and stock.'),
  posts: ['warehouse', 'planner', 'head'],
  capabilities: [stockCapability],
  requests: stockCarryings,
});
