import { choice, day, moment, money, named, optional, text, whole, yesNo } from '../table/column.ts';
import { statusWords } from '../text/stock.ts';
import { note, w } from '../text/words.ts';

export const code = named(
  text({ max: 40 }),
  w('货号', '貨號', 'Code'),
  note('商品的货号，照原样保存为文字。', '商品的貨號，照原樣保存為文字。', 'The product’s code, kept as text just as it is written.'),
);
export const name = named(
  text({ max: 200, width: 220 }),
  w('名称', '名稱', 'Name'),
  note('商品名称。', '商品名稱。', 'What the product is called.'),
);

/** What is known of a product and may change: typed on the product sheet, kept beside the product. */
export const described = {
  category: named(
    optional(text({ max: 60 })),
    w('类目', '類目', 'Category'),
    note('商品的类目，按季节可改。', '商品的類目，按季節可改。', 'Its category; adjusted by season.'),
  ),
  supplier: named(
    optional(text({ max: 100 })),
    w('供应商', '供應商', 'Supplier'),
    note('从谁进货。', '從誰進貨。', 'From whom it is bought.'),
  ),
  barcode: named(
    optional(text({ max: 20 })),
    w('条码', '條碼', 'Barcode'),
    note('包装上的条码，校验位要对。', '包裝上的條碼，檢查碼要對。', 'As on the package; its check digit must fit.'),
  ),
  unit: named(
    optional(text({ max: 10, width: 60 })),
    w('单位', '單位', 'Unit'),
    note('件、瓶、盒等。', '件、瓶、盒等。', 'Pieces, bottles, boxes.'),
  ),
  place: named(
    optional(text({ max: 40 })),
    w('货位', '貨位', 'Place'),
    note(
      '放在哪个货架；拣货按货位的顺序。',
      '放在哪個貨架；揀貨按貨位的順序。',
      'Its shelf; goods are picked in the order of the shelves.',
    ),
  ),
  soldAt: named(
    optional(text({ max: 100 })),
    w('销售渠道', '銷售通路', 'Sold at'),
    note('在哪些平台或门店卖。', '在哪些平台或門市賣。', 'The platforms or shops where it is sold.'),
  ),
  level: named(
    optional(whole({ min: 0, max: 1_000_000 })),
    w('补货点', '補貨點', 'Reorder point'),
    note('可用加在途低于此数即提议补货。', '可用加在途低於此數即提議補貨。', 'Below it, with what is on its way, more is proposed.'),
  ),
  fillTo: named(
    optional(whole({ min: 1, max: 1_000_000 })),
    w('补到', '補到', 'Fill up to'),
    note(
      '补货补到多少件；空着按近期销量和到货天数算。',
      '補貨補到多少件；空著按近期銷量和到貨天數算。',
      'How many there should be; empty: by recent sales and lead time.',
    ),
  ),
  leadDays: named(
    optional(whole({ min: 0, max: 365 })),
    w('到货天数', '到貨天數', 'Lead time'),
    note('下单到到货的天数。', '下單到到貨的天數。', 'Days from order to delivery.'),
  ),
  keywordsAt: named(
    optional(text({ max: 300 })),
    w('关键词存放处', '關鍵詞存放處', 'Keywords kept at'),
    note(
      '关键词保密：只写存放文件的地址，文件只共享给策划、专员和负责人。',
      '關鍵詞保密：只寫存放檔案的位址，檔案只共用給企劃、專員和主管。',
      'Keywords are confidential: the address of a document that only planner, specialist and head can open.',
    ),
  ),
};

export const perBox = named(
  whole({ min: 1, max: 100_000 }),
  w('每箱', '每箱', 'Per box'),
  note('一箱几件。', '一箱幾件。', 'Pieces in a box.'),
);
export const forDistributors = named(
  yesNo(),
  w('供分销', '供分銷', 'For distributors'),
  note('分销商的库存表里有没有它。', '分銷商的庫存表裡有沒有它。', 'Whether distributors see it on their list.'),
);
export const fileComplete = named(
  yesNo(),
  w('资料齐全', '資料齊全', 'File complete'),
  note(
    '图片、文案、参数齐全无误才能上架。',
    '圖片、文案、參數齊全無誤才能上架。',
    'Pictures, texts and figures are complete and right: needed before it goes up.',
  ),
);

const pieces = () => whole({ min: -10_000_000, max: 10_000_000 });

/** What decisions keep of a product: every figure follows from movements, orders, counts and approvals. */
export const kept = {
  status: named(choice(statusWords), w('状态', '狀態', 'Status'), note('是否在售。', '是否在售。', 'Whether it is on sale.')),
  delistedFor: named(
    optional(text({ max: 40 })),
    w('下架依据', '下架依據', 'Delisted for'),
    note(
      '非正常下架的申请编号；空着是库存为 0。',
      '非正常下架的申請編號；空著是庫存為 0。',
      'The request of an exceptional delisting; empty where nothing was on hand.',
    ),
  ),
  price: named(
    optional(money()),
    w('售价', '售價', 'Price'),
    note('批准的售价；促销不改这一格。', '核准的售價；促銷不改這一格。', 'As approved; a promotion never writes over it.'),
  ),
  newPrice: named(
    optional(money()),
    w('新售价', '新售價', 'Next price'),
    note('已批准、还没到日子的售价。', '已核准、還沒到日子的售價。', 'Approved, and not yet in force.'),
  ),
  newPriceFrom: named(
    optional(day()),
    w('新售价起', '新售價起', 'Next price from'),
    note('新售价从哪天起。', '新售價從哪天起。', 'The day from which it holds.'),
  ),
  promotions: named(
    optional(text({ max: 2_000 })),
    w('促销', '促銷', 'Promotions'),
    note('批准的促销：价格、起止、批准时间。', '核准的促銷：價格、起訖、核准時間。', 'Approved promotions: price, days, when approved.'),
  ),
  onHand: named(
    pieces(),
    w('现有', '現有', 'On hand'),
    note(
      '在店可售的件数，由出入库得出。',
      '在店可售的件數，由出入庫得出。',
      'Pieces in the shop and fit for sale: what the movements add up to.',
    ),
  ),
  held: named(
    pieces(),
    w('待处理', '待處理', 'Held'),
    note('在店但不能卖：待验收或破损。', '在店但不能賣：待驗收或破損。', 'In the shop and not for sale: to be inspected, or damaged.'),
  ),
  reserved: named(
    pieces(),
    w('已留', '已留', 'Reserved'),
    note('已答应给订单、还没出库。', '已答應給訂單、還沒出庫。', 'Promised to orders, not gone yet.'),
  ),
  picked: named(
    pieces(),
    w('已拣', '已揀', 'Picked'),
    note('已拣进箱、还没出库。', '已揀進箱、還沒出庫。', 'Picked into a box, not gone yet.'),
  ),
  available: named(pieces(), w('可用', '可用', 'Available'), note('现有减已留。', '現有減已留。', 'On hand less reserved.')),
  onTheWay: named(
    pieces(),
    w('在途', '在途', 'On its way'),
    note('已订购、还没验收的件数。', '已訂購、還沒驗收的件數。', 'Ordered and not accepted yet.'),
  ),
  value: named(
    money(),
    w('库存金额', '庫存金額', 'Value'),
    note('现有各件的成本合计。', '現有各件的成本合計。', 'What the pieces on hand cost.'),
  ),
  unitCost: named(
    optional(money()),
    w('均价成本', '平均成本', 'Unit cost'),
    note('平均成本，四舍五入。', '平均成本，四捨五入。', 'The average cost, rounded.'),
  ),
  countedAt: named(
    optional(moment()),
    w('上次盘点', '上次盤點', 'Last counted'),
    note('上次盘点时看货的时间。', '上次盤點時看貨的時間。', 'When somebody looked at it for the last count.'),
  ),
  moves: named(
    whole({ min: 0 }),
    w('出入库次数', '出入庫次數', 'Movements'),
    note('有过几次出入库。', '有過幾次出入庫。', 'How many movements it had.'),
  ),
  movedAt: named(
    optional(moment()),
    w('上次出入库', '上次出入庫', 'Last moved'),
    note('最近一次出入库。', '最近一次出入庫。', 'Its newest movement.'),
  ),
  sales: named(
    optional(text({ max: 200 })),
    w('各周销量', '各週銷量', 'Weekly sales'),
    note('近八周各卖几件。', '近八週各賣幾件。', 'Pieces sold in each of the last eight weeks.'),
  ),
  trail: named(
    optional(text({ max: 5_000, width: 60 })),
    w('近日记录', '近日紀錄', 'Recent steps'),
    note('近四日的出入库，盘点时倒推用。', '近四日的出入庫，盤點時倒推用。', 'The movements of four days, to work a count back.'),
  ),
};
