import { stockCarryings } from '../stock/carryings.ts';
import { stockCapability } from '../stock/stock.ts';
import { w } from '../text/words.ts';
import { workbook } from './workbook.ts';

export const stock = workbook('stock', {
  about: w(
    '商品、出入库、盘点和补货：数字都由登记的出入库得出，没有人手填库存。',
    '商品、出入庫、盤點和補貨：數字都由登記的出入庫得出，沒有人手填庫存。',
    'Products, movements, counts and replenishment: every figure follows from what was recorded, and nobody types a stock.',
  ),
  posts: ['warehouse', 'planner', 'specialist', 'purchasing', 'head'],
  capabilities: [stockCapability],
  requests: stockCarryings,
});
