import { w } from '../text/words.ts';
import { workbook } from './workbook.ts';

export const stock = workbook('stock', {
  about: w(
    '商品与库存。还没有开放：现在这里没有要填的表。',
    '商品與庫存。還沒有開放：現在這裡沒有要填的表。',
    'Products and stock. Not in use yet: nothing is to be filled in here.',
  ),
  posts: ['warehouse', 'purchasing', 'head'],
  capabilities: [],
});
