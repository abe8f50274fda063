import { entryDesk } from '../engine/entry/entry-desk.ts';
import { alike, choice, example, named, optional, text, wide } from '../table/column.ts';
import type { RowOf } from '../table/table.ts';
import { note, w } from '../text/words.ts';
import { code, described, fileComplete, forDistributors, kept, name, perBox } from './product-columns.ts';
import { stockPosts } from './products.ts';

const yesOrNo = { yes: w('是', '是', 'yes'), no: w('否', '否', 'no') };
const typedText = (max: number) => optional(text({ max }));

/**
 * The product sheet: as a product file has its columns, typed or pasted. Numbers are texts here, so that `3箱` and `1E5` arrive as they were
 * written; what cannot be understood is asked about in the row itself and nothing of it is entered.
 */
export const goods = entryDesk(
  { name: 'goods', book: 'stock', sheets: 434, numbers: 'G', editors: stockPosts },
  {
    title: w('商品资料', '商品資料', 'Product sheet'),
    about: w(
      '新商品和改资料都在这里：一行一个商品，可从商品文件粘贴，一次最多 300 行；空格保持原样。',
      '新商品和改資料都在這裡：一列一個商品，可從商品檔案貼上，一次最多 300 列；空格保持原樣。',
      'New products and changes of what is known of them: one a row, pasted from a file too, 300 rows at a time. An empty cell keeps what stands.',
    ),
    columns: {
      code: example(code, '2026030200000000001'),
      name: alike(example(optional(text({ max: 200, width: 220 })), '样品'), name),
      barcode: alike(typedText(40), described.barcode),
      category: described.category,
      supplier: described.supplier,
      unit: described.unit,
      perBox: alike(typedText(30), perBox),
      place: described.place,
      soldAt: described.soldAt,
      quantity: named(
        example(typedText(30), '5'),
        w('期初数量', '期初數量', 'Opening quantity'),
        note(
          '新商品的现有数量，可写 3箱、2箱5瓶；已有出入库的商品以账为准。',
          '新商品的現有數量，可寫 3箱、2箱5瓶；已有出入庫的商品以帳為準。',
          'What is there of a new product, also as “3箱” or “2箱5瓶”. Of a product with movements the ledger counts.',
        ),
      ),
      cost: named(
        typedText(20),
        w('进价', '進價', 'Cost'),
        note('每件或每箱的进价，元。', '每件或每箱的進價，元。', 'Of a piece or a box, in yuan.'),
      ),
      costPer: named(
        optional(choice({ piece: w('件', '件', 'piece'), box: w('箱', '箱', 'box') })),
        w('进价按', '進價按', 'Cost per'),
        note('数量写了箱时要选。', '數量寫了箱時要選。', 'To be chosen where the quantity is in boxes.'),
      ),
      price: alike(typedText(20), kept.price),
      level: described.level,
      fillTo: described.fillTo,
      leadDays: described.leadDays,
      forDistributors: alike(optional(choice(yesOrNo)), forDistributors),
      fileComplete: alike(optional(choice(yesOrNo)), fileComplete),
      keywordsAt: wide(described.keywordsAt, 120),
    },
  },
);

export type Goods = RowOf<typeof goods.desk>;
