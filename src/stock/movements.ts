import { entryDesk } from '../engine/entry/entry-desk.ts';
import { choice, example, moment, money, named, optional, reference, text, whole } from '../table/column.ts';
import type { RowOf } from '../table/table.ts';
import { movementWords } from '../text/stock.ts';
import { note, w } from '../text/words.ts';
import { code } from './product-columns.ts';

/** Whatever comes, goes or is moved: nothing in it is rewritten, and what was wrong is righted by a further row. */
export const movements = entryDesk(
  { name: 'movements', book: 'stock', sheets: 436, numbers: 'M', editors: ['warehouse', 'head'] },
  {
    title: w('出入库', '出入庫', 'Movements'),
    about: w(
      '每次收货、验收、退货、移库或报损一行，登记后库存随之变化；订单的出库由订单登记。',
      '每次收貨、驗收、退貨、移庫或報損一列，登記後庫存隨之變化；訂單的出庫由訂單登記。',
      'One row for whatever is received, inspected, returned, moved or written off; the figures change with it. Orders record their own shipments.',
    ),
    columns: {
      product: named(reference('products'), code.words.header, note('哪个商品。', '哪個商品。', 'Of which product.')),
      kind: named(
        example(choice(movementWords), 'arrived'),
        w('种类', '種類', 'Kind'),
        note('是哪一种出入库。', '是哪一種出入庫。', 'What kind of movement.'),
      ),
      pieces: named(
        whole({ min: 1, max: 1_000_000 }),
        w('件数', '件數', 'Pieces'),
        note('总是正数；进还是出看种类。', '總是正數；進還是出看種類。', 'Always above 0: whether they come or go is told by the kind.'),
      ),
      unfit: named(
        optional(whole({ min: 0, max: 1_000_000 })),
        w('其中不合格', '其中不合格', 'Unfit of them'),
        note(
          '验收不合格的件数；收货和退货必填。',
          '驗收不合格的件數；收貨和退貨必填。',
          'How many did not pass inspection; asked for with goods that come.',
        ),
      ),
      cost: named(
        optional(money({ min: 0 })),
        w('合计进价', '合計進價', 'Cost in all'),
        note(
          '这一次合格各件的进价合计，元；赠品填 0，空着按均价。',
          '這一次合格各件的進價合計，元；贈品填 0，空著按均價。',
          'Of the pieces that passed, together, in yuan: 0 for gifts, empty for the average.',
        ),
      ),
      place: named(
        optional(text({ max: 40 })),
        w('移到货位', '移到貨位', 'To place'),
        note('移库时移到哪里。', '移庫時移到哪裡。', 'Where goods are moved to.'),
      ),
      about: named(
        optional(text({ max: 80 })),
        w('单据', '單據', 'About'),
        note('订单行、采购单或送货单的编号。', '訂單列、採購單或送貨單的編號。', 'The order line, purchase or delivery note.'),
      ),
      at: named(
        optional(moment()),
        w('发生时间', '發生時間', 'Happened at'),
        note('补登才填；不能早于上次盘点。', '補登才填；不能早於上次盤點。', 'Only for what is entered late; not before the last count.'),
      ),
      reason: named(
        optional(text({ max: 200, width: 160 })),
        w('原因', '原因', 'Reason'),
        note('报损、报废、无单退货要写。', '報損、報廢、無單退貨要寫。', 'Needed for what is written off or comes back without an order.'),
      ),
    },
    state: {
      onHand: named(
        whole(),
        w('现有变化', '現有變化', 'On hand by'),
        note('现有增减几件。', '現有增減幾件。', 'By how much on hand changed.'),
      ),
      held: named(
        whole(),
        w('待处理变化', '待處理變化', 'Held by'),
        note('待处理增减几件。', '待處理增減幾件。', 'By how much held changed.'),
      ),
      value: named(
        money(),
        w('金额变化', '金額變化', 'Value by'),
        note('库存金额增减多少。', '庫存金額增減多少。', 'By how much the value changed.'),
      ),
      settled: named(
        money(),
        w('补计销售成本', '補計銷售成本', 'Cost of earlier sales'),
        note('先卖后到的件，其成本计在这里。', '先賣後到的件，其成本計在這裡。', 'What the pieces cost that were sold before they came.'),
      ),
      stands: named(whole(), w('结存', '結存', 'On hand then'), note('之后现有几件。', '之後現有幾件。', 'On hand after it.')),
    },
  },
);

export type Movement = RowOf<typeof movements.ledger>;
export type MovementKind = Movement['kind'];
