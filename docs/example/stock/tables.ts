import { entryDesk } from '../../../src/engine/entry/entry-desk.ts';
import { money, named, optional, reference, text, whole } from '../../../src/table/column.ts';
import { note, w } from '../../../src/text/words.ts';

const code = w('货号', '貨號', 'Code');

/** What is sold, and how much of it is there. */
export const products = entryDesk(
  { name: 'products', book: 'stock', sheets: 430, key: 'code', editors: ['warehouse', 'planner'] },
  {
    title: w('商品', '商品', 'Products'),
    about: w('每个商品登记一次。', '每個商品登記一次。', 'Every product is entered once.'),
    columns: {
      code: named(text({ max: 40 }), code, note('商品的货号。', '商品的貨號。', 'The product’s code.')),
      least: named(whole({ min: 0 }), w('至少', '至少', 'At least'), note('低于此数即补货。', '低於此數即補貨。', 'Ordered below it.')),
    },
    state: {
      onHand: named(whole(), w('现有', '現有', 'On hand'), note('由出入库得出。', '由出入庫得出。', 'What the movements add up to.')),
      price: named(optional(money()), w('售价', '售價', 'Price'), note('批准的价格。', '核准的價格。', 'As approved.')),
    },
    open: {
      title: w('库存不足', '庫存不足', 'Low stock'),
      about: w('每个不足的商品一行。', '每個不足的商品一列。', 'One row for each product that runs out.'),
      isOpen: ({ onHand, least }) => onHand < least,
      shows: ['onHand', 'least'],
    },
  },
);

/** Whatever comes or goes. */
export const movements = entryDesk(
  { name: 'movements', book: 'stock', sheets: 434, numbers: 'M', editors: ['warehouse'] },
  {
    title: w('出入库', '出入庫', 'Movements'),
    about: w('每次进出一行。', '每次進出一列。', 'One row for whatever comes or goes.'),
    columns: {
      product: named(reference('products'), code, note('哪个商品。', '哪個商品。', 'Of which product.')),
      pieces: named(whole(), w('件数', '件數', 'Pieces'), note('出库为负数。', '出庫為負數。', 'Below 0 for what goes.')),
    },
  },
);
