import { entryDesk } from '../engine/entry/entry-desk.ts';
import { money, named, optional, reference, text, whole } from '../table/column.ts';
import type { RowOf } from '../table/table.ts';
import { pickWords } from '../text/stock.ts';
import { note, w } from '../text/words.ts';
import { code, described, name } from './product-columns.ts';

const pieces = () => whole({ min: 0, max: 1_000_000 });

/**
 * What is promised to each line of an order, what was picked for it, went and came back. The order workbook tells how a line stands, and
 * the pieces follow. On the picking desk stands what is promised and has not gone yet.
 */
export const allotments = entryDesk(
  { name: 'allotments', book: 'stock', sheets: 438, key: 'orderLine', editors: ['warehouse', 'head'] },
  {
    title: w('订单留货', '訂單留貨', 'Promised to orders'),
    about: w(
      '给不在“订单”工作簿里的客户（如分销商）留货，一次一行；订单的留货由订单登记。',
      '給不在「訂單」活頁簿裡的客戶（如分銷商）留貨，一次一列；訂單的留貨由訂單登記。',
      'Goods for customers who are not in the Orders workbook, such as distributors, one a row. Orders record their own.',
    ),
    columns: {
      orderLine: named(
        text({ max: 80, width: 180 }),
        w('订单行', '訂單列', 'Order line'),
        note(
          '单号和第几行；手填的自己起一个不重复的。',
          '單號和第幾列；手填的自己起一個不重複的。',
          'The order and which of its lines; of your own making where you type it, and used once.',
        ),
      ),
      product: named(reference('products'), code.words.header, note('哪个商品。', '哪個商品。', 'Of which product.')),
      pieces: named(
        whole({ min: 1, max: 1_000_000 }),
        w('件数', '件數', 'Pieces'),
        note('要留几件。', '要留幾件。', 'How many are promised.'),
      ),
    },
    state: {
      orderNo: named(
        optional(text({ max: 40, width: 160 })),
        w('订单编号', '訂單編號', 'Order no.'),
        note('哪个订单。', '哪個訂單。', 'Of which order.'),
      ),
      productLine: named(
        whole(),
        w('商品行', '商品列', 'Product row'),
        note('商品在账簿中的行号。', '商品在帳簿中的列號。', 'The row of its product.'),
      ),
      name: optional(name),
      place: described.place,
      wanted: named(
        pieces(),
        w('订购', '訂購', 'Ordered'),
        note('这一行要几件；取消后为 0。', '這一列要幾件；取消後為 0。', 'Pieces of this line; 0 once it is cancelled.'),
      ),
      reserved: named(
        pieces(),
        w('已留', '已留', 'Reserved'),
        note('已答应、还没出库。', '已答應、還沒出庫。', 'Promised and not gone yet.'),
      ),
      picked: named(pieces(), w('已拣', '已揀', 'Picked'), note('核对无误、已进箱。', '核對無誤、已進箱。', 'Checked and in the box.')),
      short: named(
        pieces(),
        w('留货时缺', '留貨時缺', 'Short then'),
        note('留货时不够几件。', '留貨時不夠幾件。', 'How many were missing when it was promised.'),
      ),
      shipped: named(pieces(), w('已出', '已出', 'Shipped'), note('已出库几件。', '已出庫幾件。', 'Pieces that have gone.')),
      back: named(
        pieces(),
        w('已退', '已退', 'Came back'),
        note('退回几件，含破损。', '退回幾件，含破損。', 'Pieces that came back, damaged ones too.'),
      ),
      cost: named(
        money(),
        w('在外成本', '在外成本', 'Cost of what is out'),
        note('还在客户处的各件成本。', '還在客戶處的各件成本。', 'What the pieces cost that are still out.'),
      ),
    },
    open: {
      title: w('拣货', '揀貨', 'Picking'),
      about: w(
        '每个要出库的订单行一行，按货位排序去拣；货号扫进“核对货号”，件数填进“核对件数”，再选“拣好”。',
        '每個要出庫的訂單列一列，按貨位排序去揀；貨號掃進「核對貨號」，件數填進「核對件數」，再選「揀好」。',
        'One row for each order line that is to go; sort by place. Scan the code into Checked code, write the pieces, and choose Picked.',
      ),
      isOpen: ({ reserved }) => reserved > 0,
      shows: ['place', 'product', 'name', 'reserved', 'picked', 'short', 'orderNo'],
      choices: pickWords,
      columns: {
        checkedCode: named(
          optional(text({ max: 40 })),
          w('核对货号', '核對貨號', 'Checked code'),
          note('手里这件货的货号。', '手裡這件貨的貨號。', 'The code on the goods in your hand.'),
        ),
        checkedPieces: named(
          optional(whole({ min: 0, max: 1_000_000 })),
          w('核对件数', '核對件數', 'Checked pieces'),
          note('箱里共几件。', '箱裡共幾件。', 'How many are in the box.'),
        ),
      },
    },
  },
);

export type Allotment = RowOf<typeof allotments.ledger>;

/** The desk on which goods are picked, and its index. */
export const picking = allotments.open ?? { desk: allotments.desk, index: allotments.ledger };
