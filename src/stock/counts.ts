import { entryDesk } from '../engine/entry/entry-desk.ts';
import { choice, day, moment, named, optional, reference, text, whole } from '../table/column.ts';
import type { RowOf } from '../table/table.ts';
import { countActionWords, countStateWords } from '../text/counts.ts';
import { note, w } from '../text/words.ts';
import { code, described, name } from './product-columns.ts';

/** What one person saw at one place: kept whatever comes of it, a zero too. Nothing on this desk tells what should be there. */
export const tallies = entryDesk(
  { name: 'tallies', book: 'stock', sheets: 442, numbers: 'T', editors: ['warehouse', 'specialist', 'head'] },
  {
    title: w('盘点', '盤點', 'Counts'),
    about: w(
      '看到几件就登记几件，一个货位一行，可随时停下再继续；没有就填 0，没看就别填。',
      '看到幾件就登記幾件，一個貨位一列，可隨時停下再繼續；沒有就填 0，沒看就別填。',
      'Enter what you see, one place a row, and stop and go on as you like: 0 where nothing is there, nothing where you did not look.',
    ),
    columns: {
      product: named(reference('products'), code.words.header, note('哪个商品。', '哪個商品。', 'Of which product.')),
      pieces: named(
        whole({ min: 0, max: 1_000_000 }),
        w('实数', '實數', 'Pieces seen'),
        note('货架上几件，不算已拣进箱的。', '貨架上幾件，不算已揀進箱的。', 'On the shelf, without those picked into a box.'),
      ),
      place: named(
        optional(text({ max: 40 })),
        w('看的货位', '看的貨位', 'Place'),
        note(
          '在哪里看的；同一商品放两处就登记两行。',
          '在哪裡看的；同一商品放兩處就登記兩列。',
          'Where you looked: two rows for a product that lies in two places.',
        ),
      ),
      lookedAt: named(
        optional(moment()),
        w('看货时间', '看貨時間', 'Looked at'),
        note(
          '什么时候看的；期间有出入库时一定要填。',
          '什麼時候看的；期間有出入庫時一定要填。',
          'When you looked; needed where goods moved meanwhile.',
        ),
      ),
    },
    state: {
      countNo: named(
        optional(text({ max: 60 })),
        w('盘点单', '盤點單', 'Count'),
        note('算到哪一张盘点单。', '算到哪一張盤點單。', 'The count to which it belongs.'),
      ),
    },
  },
);

export type Tally = RowOf<typeof tallies.ledger>;

/** One product of one day's count: what was seen, what should have been there at that moment, and what came of it. */
export const counts = entryDesk(
  { name: 'counts', book: 'stock', sheets: 444, key: 'countNo', editors: ['warehouse', 'specialist', 'head'] },
  {
    title: w('盘点单', '盤點單', 'Count sheets'),
    about: w('由盘点计划登记。', '由盤點計畫登記。', 'Entered by the count plan.'),
    columns: {
      countNo: named(
        text({ max: 60, width: 150 }),
        w('盘点单', '盤點單', 'Count'),
        note('由掌柜编号。', '由掌櫃編號。', 'Numbered by Zhanggui.'),
      ),
    },
    state: {
      day: named(optional(day()), w('盘点日', '盤點日', 'Day'), note('计划哪天盘。', '計畫哪天盤。', 'The day for which it was planned.')),
      product: optional(code),
      productLine: named(
        whole(),
        w('商品行', '商品列', 'Product row'),
        note('商品在账簿中的行号。', '商品在帳簿中的列號。', 'The row of its product.'),
      ),
      name: optional(name),
      place: described.place,
      state: named(choice(countStateWords), w('状态', '狀態', 'State'), note('办到哪一步。', '辦到哪一步。', 'How far it is.')),
      why: named(
        optional(text({ max: 200, width: 200 })),
        w('说明', '說明', 'Why'),
        note('为什么要再看一次。', '為什麼要再看一次。', 'Why it must be looked at again.'),
      ),
      openedAt: named(
        optional(moment()),
        w('开始时间', '開始時間', 'Opened at'),
        note('从什么时候开始看。', '從什麼時候開始看。', 'From when on it is counted.'),
      ),
      looks: named(
        optional(text({ max: 3_000, width: 100 })),
        w('看到的', '看到的', 'Looks'),
        note('每个人在每处看到几件。', '每個人在每處看到幾件。', 'What each person saw at each place.'),
      ),
      first: named(
        optional(whole()),
        w('第一次实数', '第一次實數', 'First count'),
        note('要盘第二次时，第一次的实数。', '要盤第二次時，第一次的實數。', 'What the first count came to, where a second is needed.'),
      ),
      counted: named(optional(whole()), w('实数', '實數', 'Counted'), note('各处合计。', '各處合計。', 'All places together.')),
      expected: named(
        optional(whole()),
        w('应有', '應有', 'Expected'),
        note('看货那一刻货架上应有几件。', '看貨那一刻貨架上應有幾件。', 'What should have been on the shelf at that moment.'),
      ),
      difference: named(
        optional(whole()),
        w('差异', '差異', 'Difference'),
        note('实数减应有；0 也留底。', '實數減應有；0 也留底。', 'Counted less expected; 0 is kept too.'),
      ),
      lookedAt: named(
        optional(moment()),
        w('看货时间', '看貨時間', 'Looked at'),
        note('最后一次看货。', '最後一次看貨。', 'When it was last looked at.'),
      ),
      countedBy: named(optional(text({ max: 200 })), w('盘点人', '盤點人', 'Counted by'), note('谁看的。', '誰看的。', 'Who looked.')),
      requestNo: named(
        optional(text({ max: 30 })),
        w('调整申请', '調整申請', 'Adjustment'),
        note('调整的申请编号。', '調整的申請編號。', 'The request to adjust it.'),
      ),
    },
    open: {
      title: w('盘点进度', '盤點進度', 'Counts in progress'),
      about: w(
        '还没盘完的商品各一行。各处都看完了选“盘完”；有差异的写明原因选“申请调整”；要重来选“重盘”。',
        '還沒盤完的商品各一列。各處都看完了選「盤完」；有差異的寫明原因選「申請調整」；要重來選「重盤」。',
        'Products whose count is not done. Choose Finished when all places were looked at; with a difference write the reason and ask to adjust it; or count again.',
      ),
      isOpen: ({ state }) => state !== 'done',
      shows: ['day', 'product', 'name', 'place', 'state', 'why', 'productLine'],
      choices: countActionWords,
      columns: {
        remark: named(
          optional(text({ max: 300, width: 180 })),
          w('差异原因', '差異原因', 'Reason'),
          note('为什么有差异。', '為什麼有差異。', 'Why there is a difference.'),
        ),
      },
    },
  },
);

export type Count = RowOf<typeof counts.ledger>;

/** The desk of counts in progress, and its index. */
export const inProgress = counts.open ?? { desk: counts.desk, index: counts.ledger };
