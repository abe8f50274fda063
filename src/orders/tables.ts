import { alike, byScript, choice, moment, money, named, optional, sealed, text, unique, whole, wide } from '../table/column.ts';
import { table, type RowOf } from '../table/table.ts';
import { importMoveWords } from '../text/imports.ts';
import { paymentWords, requestActionWords, stateWords, submitWords, todoActionWords } from '../text/orders.ts';

import { deskColumns } from '../engine/desk/desk.ts';
import {
  address,
  by,
  channel,
  customer,
  due,
  dueAt,
  file,
  goods,
  kind,
  line,
  name,
  orderNo,
  orderedAt,
  paid,
  paidAt,
  parts,
  payment,
  phone,
  quantity,
  refunded,
  remarks,
  reminded,
  state,
} from './columns.ts';
import { mostRemarks } from './remarks.ts';
import { note, w } from '../text/words.ts';

const desk = ['agent', 'supervisor', 'dutyManager', 'backOffice', 'clerk', 'specialist', 'warehouse', 'head'] as const;

/** Where agents type orders (ORD-1). */
export const newOrders = table({
  name: 'newOrders',
  sheetId: 101,
  book: 'order',
  kind: 'desk',
  key: 'orderNo',
  editors: desk,
  title: w('新订单', '新訂單', 'New orders'),
  about: w(
    '客服在这里录入订单；选“提交”后订单即封存，任何人不得更改。',
    '客服在這裡輸入訂單；選「提交」後訂單即封存，任何人不得更改。',
    'Agents type orders here; with Submit an order is sealed and nobody changes it any more.',
  ),
  columns: {
    orderNo: unique(orderNo),
    channel,
    customer,
    phone,
    address,
    goods,
    quantity,
    due,
    paid,
    refunded: optional(refunded),
    orderedAt,
    paidAt: optional(paidAt),
    remark: named(
      optional(text({ max: 500, lines: true, width: 180 })),
      w('备注', '備註', 'Remark'),
      note('随订单登记的第一条备注。', '隨訂單登記的第一則備註。', 'The order’s first remark.'),
    ),
    by: optional(by),
    action: named(
      optional(choice(submitWords)),
      w('操作', '操作', 'Action'),
      note('选“提交”登记这一行。', '選「提交」登記這一列。', 'Choose Submit to enter this row.'),
    ),
    ...deskColumns,
  },
});

/** Every open order once, with its next step (ORD-2, ORD-3, ORD-9, ORD-10). */
export const todo = table({
  name: 'todo',
  sheetId: 102,
  book: 'order',
  kind: 'desk',
  key: 'orderNo',
  editors: desk,
  title: w('待办', '待辦', 'To do'),
  about: w(
    '每个未完成的订单各一行；在“操作”列选下一步。',
    '每個未完成的訂單各一列；在「操作」欄選下一步。',
    'Every open order once; choose its next step in the Action column.',
  ),
  columns: {
    orderNo: byScript(orderNo),
    action: named(
      wide(optional(choice(todoActionWords)), 150),
      w('操作', '操作', 'Action'),
      note('选下一步，几分钟内生效。', '選下一步，幾分鐘內生效。', 'Choose the next step; it is taken within minutes.'),
    ),
    dueAt: byScript(optional(dueAt)),
    problem: deskColumns.problem,
    result: deskColumns.result,
    line: wide(byScript(line), 50),
    customer: byScript(optional(customer)),
    phone: alike(byScript(optional(text({ max: 40 }))), phone),
    goods: alike(byScript(optional(text({ max: 500, width: 180 }))), goods),
    due: alike(byScript(optional(money())), due),
    payment: byScript(payment),
    state: byScript(state),
    remarks: byScript(optional(remarks)),
    remark: named(
      optional(text({ max: 500, lines: true, width: 180 })),
      w('新备注', '新備註', 'New remark'),
      note(
        '随操作登记；信息无效时必填原因。',
        '隨操作登記；資訊無效時必填原因。',
        'Recorded with the Action; the reason, where an order is not valid.',
      ),
    ),
    trackingNo: named(
      optional(text({ max: 60, code: true })),
      w('运单号', '運單號', 'Tracking no.'),
      note('发货时必填。', '出貨時必填。', 'Needed to ship.'),
    ),
    amount: named(
      optional(money({ min: 1 })),
      w('退换赠金额', '退換贈金額', 'Amount concerned'),
      note(
        '退款、退货、换货、赠品的金额（元）；超过权限即送审批。',
        '退款、退貨、換貨、贈品的金額（元）；超過權限即送簽核。',
        'For a refund, return, exchange or gift, in yuan; above the authority it goes to the head.',
      ),
    ),
    by: optional(by),
    receipt: deskColumns.receipt,
  },
});

/** The ledger of orders: sealed on entry, states appended (ORD-5). */
export const orders = table({
  name: 'orders',
  sheetId: 103,
  book: 'order',
  kind: 'ledger',
  key: 'orderNo',
  title: w('订单', '訂單', 'Orders'),
  about: w(
    '订单账簿：封存的内容永不更改，状态随操作推进。只由掌柜写入。',
    '訂單帳簿：封存的內容永不更改，狀態隨操作推進。只由掌櫃寫入。',
    'The ledger of orders: what is sealed never changes, states move with the Actions. Only Zhanggui writes it.',
  ),
  columns: {
    orderNo: unique(sealed(orderNo)),
    channel: sealed(channel),
    customer: sealed(optional(customer)),
    phone: sealed(optional(phone)),
    address: sealed(optional(address)),
    goods: sealed(optional(goods)),
    quantity: alike(sealed(optional(whole({ min: 0 }))), quantity),
    due: sealed(optional(due)),
    paid: sealed(optional(paid)),
    refunded: sealed(refunded),
    orderedAt: sealed(optional(orderedAt)),
    paidAt: sealed(optional(paidAt)),
    origin: named(
      sealed(text({ max: 200 })),
      w('来源', '來源', 'Origin'),
      note('录入，或文件与行号。', '輸入，或檔案與列號。', 'Typed, or the file and its line.'),
    ),
    acceptedAt: named(
      sealed(moment()),
      w('受理时间', '受理時間', 'Accepted at'),
      note('封存的时间，十分钟从此起算。', '封存的時間，十分鐘從此起算。', 'When it was sealed; the ten minutes count from here.'),
    ),
    acceptedBy: named(
      sealed(optional(text({ max: 254 }))),
      w('受理人', '受理人', 'Accepted by'),
      note('谁提交的。', '誰提交的。', 'Who submitted it.'),
    ),
    seal: named(
      byScript(text({ max: 32 })),
      w('封印', '封印', 'Seal'),
      note('封存内容的指纹。', '封存內容的指紋。', 'A fingerprint of what is sealed.'),
    ),
    born: named(
      byScript(whole()),
      w('流水号', '流水號', 'Journal entry'),
      note('登记时的流水序号。', '登記時的流水序號。', 'The journal entry of its birth.'),
    ),
    state: named(
      byScript(choice(stateWords)),
      w('状态', '狀態', 'State'),
      note('订单走到哪一步。', '訂單走到哪一步。', 'How far the order is.'),
    ),
    payment: named(byScript(choice(paymentWords)), w('付款', '付款', 'Payment'), note('付款情况。', '付款情況。', 'How payment stands.')),
    calledAt: named(
      byScript(optional(moment())),
      w('联系时间', '聯繫時間', 'Called at'),
      note('何时联系客户。', '何時聯繫客戶。', 'When the customer was called.'),
    ),
    calledBy: named(
      byScript(optional(text({ max: 254 }))),
      w('联系人', '聯繫人', 'Called by'),
      note('谁联系的。', '誰聯繫的。', 'Who called.'),
    ),
    confirmedAt: named(
      byScript(optional(moment())),
      w('确认时间', '確認時間', 'Confirmed at'),
      note('何时确认。', '何時確認。', 'When it was confirmed.'),
    ),
    handedOverAt: named(
      byScript(optional(moment())),
      w('移交时间', '移交時間', 'Handed over at'),
      note('何时移交运营。', '何時移交營運。', 'When operations took it.'),
    ),
    shippedAt: named(
      byScript(optional(moment())),
      w('发货时间', '出貨時間', 'Shipped at'),
      note('何时发货。', '何時出貨。', 'When it left.'),
    ),
    trackingNo: named(
      byScript(optional(text({ max: 60 }))),
      w('运单号', '運單號', 'Tracking no.'),
      note('物流单号。', '物流單號。', 'The carrier’s number.'),
    ),
    deliveredAt: named(
      byScript(optional(moment())),
      w('送达时间', '送達時間', 'Delivered at'),
      note('何时送达。', '何時送達。', 'When it arrived.'),
    ),
    remarks: named(
      byScript(optional(text({ max: mostRemarks, lines: true, width: 200 }))),
      w('备注', '備註', 'Remarks'),
      note('按时间追加，从不改写。', '按時間追加，從不改寫。', 'Appended with time and name, never rewritten.'),
    ),
    reminded: byScript(reminded),
    givenBack: named(
      byScript(optional(money({ min: 0 }))),
      w('登记后已退', '登記後已退', 'Given back since'),
      note('登记以后退还客户的金额。', '登記以後退還客戶的金額。', 'What the customer got back after the order was entered.'),
    ),
  },
});

/** The open orders, derived from the ledger: what the to-do desk and the promises are worked out from. */
export const openOrders = table({
  name: '_open',
  sheetId: 104,
  book: 'order',
  kind: 'index',
  key: 'orderNo',
  title: w('_open', '_open', '_open'),
  about: w('未完成订单的索引，由账簿得出。', '未完成訂單的索引，由帳簿得出。', 'The open orders, derived from the ledger.'),
  columns: {
    orderNo,
    line,
    customer: optional(customer),
    phone: alike(optional(text({ max: 40 })), phone),
    goods: alike(optional(text({ max: 500 })), goods),
    due: alike(optional(money()), due),
    payment,
    state,
    since: named(
      optional(moment()),
      w('起算', '起算', 'Since'),
      note('当前承诺从何时起算。', '目前承諾從何時起算。', 'When the present promise began.'),
    ),
    dueAt: optional(dueAt),
    reminded: alike(whole(), reminded),
    agent: named(optional(text({ max: 254 })), w('客服', '客服', 'Agent'), note('谁受理的。', '誰受理的。', 'Who took it.')),
    remarks: alike(optional(text({ max: mostRemarks, lines: true })), remarks),
  },
});

/** One row for each order file. */
export const imports = table({
  name: 'imports',
  sheetId: 105,
  book: 'order',
  kind: 'ledger',
  key: 'file',
  title: w('导入记录', '匯入紀錄', 'Imports'),
  about: w(
    '每个导入的订单文件一行：读了多少，登记多少，有问题的多少。',
    '每個匯入的訂單檔案一列：讀了多少，登記多少，有問題的多少。',
    'One row for each order file: how many rows were read, sealed, known already, faulty.',
  ),
  columns: {
    file: unique(byScript(file)),
    name: byScript(name),
    kind: byScript(kind),
    startedAt: named(byScript(moment()), w('开始', '開始', 'Started'), note('何时开始。', '何時開始。', 'When it began.')),
    parts: byScript(parts),
    done: named(byScript(whole()), w('已完成', '已完成', 'Done'), note('已处理几部分。', '已處理幾部分。', 'Parts worked off.')),
    read: named(byScript(whole()), w('读取', '讀取', 'Read'), note('行数。', '列數。', 'Rows read.')),
    sealed: named(byScript(whole()), w('登记', '登記', 'Sealed'), note('登记的订单。', '登記的訂單。', 'Orders sealed, history included.')),
    history: named(byScript(whole()), w('历史', '歷史', 'History'), note('其中的历史订单。', '其中的歷史訂單。', 'Of them, history.')),
    known: named(byScript(whole()), w('已有', '已有', 'Known'), note('账簿中已有的。', '帳簿中已有的。', 'Already in the ledger.')),
    faulty: named(
      byScript(whole()),
      w('有问题', '有問題', 'Faulty'),
      note('列在“导入问题”。', '列在「匯入問題」。', 'On the problem list.'),
    ),
  },
});

/** Rows of order files that could not be sealed, each with its reason. */
export const importProblems = table({
  name: 'importProblems',
  sheetId: 106,
  book: 'order',
  kind: 'ledger',
  key: 'id',
  title: w('导入问题', '匯入問題', 'Import problems'),
  about: w(
    '没有登记的行，各附原因；改好后可重新导入或手工录入。',
    '沒有登記的列，各附原因；改好後可重新匯入或手動輸入。',
    'Rows that were not sealed, each with its reason; mend them and import again, or type them.',
  ),
  columns: {
    id: named(unique(byScript(text({ max: 80 }))), w('编号', '編號', 'Id'), note('文件与行号。', '檔案與列號。', 'File and line.')),
    name: named(byScript(text({ max: 200 })), w('文件', '檔案', 'File'), note('文件名。', '檔名。', 'The file’s name.')),
    fileLine: named(byScript(whole()), w('行号', '列號', 'Line'), note('在文件中的行号。', '在檔案中的列號。', 'Line in the file.')),
    orderNo: alike(byScript(optional(text({ max: 200 }))), orderNo),
    reason: named(
      byScript(text({ max: 2_000, width: 260 })),
      w('原因', '原因', 'Reason'),
      note('为什么没有登记。', '為什麼沒有登記。', 'Why it was not sealed.'),
    ),
    raw: named(
      byScript(text({ max: 50_000, lines: true, width: 400 })),
      w('原文', '原文', 'As it stood'),
      note('文件中的原文。', '檔案中的原文。', 'The row as the file has it.'),
    ),
  },
});

/** What later files told of orders that are in the ledger: each move once, and each contradiction. */
export const importMoves = table({
  name: 'importMoves',
  sheetId: 180,
  book: 'order',
  kind: 'ledger',
  key: 'id',
  title: w('导入变动', '匯入變動', 'Import changes'),
  about: w(
    '后来的订单文件让账簿里的订单往前走了哪些；与封存内容不符的，只列出，不改。',
    '後來的訂單檔案讓帳簿裡的訂單往前走了哪些；與封存內容不符的，只列出，不改。',
    'How later order files moved known orders on; what contradicts the sealed order is listed and changes nothing.',
  ),
  columns: {
    id: named(
      unique(byScript(text({ max: 80 }))),
      w('编号', '編號', 'Id'),
      note('每项变动一个。', '每項變動一個。', 'One for each change.'),
    ),
    orderNo: alike(byScript(text({ max: 200 })), orderNo),
    what: named(
      byScript(choice(importMoveWords)),
      w('变动', '變動', 'What'),
      note('往前走了，或与账簿不符。', '往前走了，或與帳簿不符。', 'Moved on, or not as the ledger has it.'),
    ),
    was: named(
      byScript(optional(text({ max: 500, width: 180 }))),
      w('账簿', '帳簿', 'Ledger'),
      note('此前账簿怎么说。', '此前帳簿怎麼說。', 'What the ledger said.'),
    ),
    is: named(
      byScript(optional(text({ max: 500, width: 180 }))),
      w('文件', '檔案', 'File says'),
      note('文件怎么说。', '檔案怎麼說。', 'What the file says.'),
    ),
    at: named(byScript(moment()), w('时间', '時間', 'At'), note('何时读到。', '何時讀到。', 'When it was read.')),
    name: named(byScript(text({ max: 200 })), w('文件名', '檔名', 'File'), note('文件名。', '檔名。', 'The file’s name.')),
    fileLine: named(byScript(whole()), w('行号', '列號', 'Line'), note('在文件中的行号。', '在檔案中的列號。', 'Line in the file.')),
    file: byScript(file),
  },
});

/** What was ordered, line by line, as the platform's file tells it; sealed with its order (ORD-5). */
export const orderLines = table({
  name: 'orderLines',
  sheetId: 181,
  book: 'order',
  kind: 'ledger',
  key: 'id',
  title: w('订单明细', '訂單明細', 'Order lines'),
  about: w(
    '每个订单订了哪些商品：编码、名称、规格、数量、价格。只由掌柜写入。',
    '每個訂單訂了哪些商品：編碼、名稱、規格、數量、價格。只由掌櫃寫入。',
    'What each order is made of: code, name, specification, quantity, price. Only Zhanggui writes it.',
  ),
  columns: {
    id: named(unique(byScript(text({ max: 80 }))), w('编号', '編號', 'Id'), note('订单号#第几行。', '訂單號#第幾列。', 'Order no.#line.')),
    orderNo: byScript(orderNo),
    code: named(
      byScript(optional(text({ max: 100, code: true }))),
      w('平台商品编码', '平台商品編碼', 'Item code'),
      note(
        '商家编码；没有时是平台的商品编号。',
        '商家編碼；沒有時是平台的商品編號。',
        'The seller’s code, or the platform’s where there is none.',
      ),
    ),
    name: named(
      byScript(optional(text({ max: 500, width: 200 }))),
      w('名称', '名稱', 'Name'),
      note('平台上的商品名。', '平台上的商品名。', 'As the platform names it.'),
    ),
    spec: named(
      byScript(optional(text({ max: 200 }))),
      w('规格', '規格', 'Specification'),
      note('颜色、尺寸等。', '顏色、尺寸等。', 'Colour, size and the like.'),
    ),
    quantity: alike(byScript(optional(whole({ min: 0, max: 100_000 }))), quantity),
    price: named(
      byScript(optional(money({ min: 0 }))),
      w('单价', '單價', 'Price'),
      note('每件的价格，元。', '每件的價格，元。', 'Of one piece, yuan.'),
    ),
    amount: named(
      byScript(optional(money({ min: 0 }))),
      w('金额', '金額', 'Amount'),
      note(
        '这一行共多少，元；平台没说则空。',
        '這一列共多少，元；平台沒說則空。',
        'What the line comes to, yuan; empty where the platform does not say.',
      ),
    ),
  },
});

/** Where staff put a file, in parts of some hundred rows each; worked off by control. */
export const importParts = table({
  name: '_import',
  rows: 1_000,
  sheetId: 107,
  book: 'order',
  kind: 'hidden',
  key: 'file',
  editors: desk,
  title: w('_import', '_import', '_import'),
  about: w('待处理的导入文件。', '待處理的匯入檔案。', 'Order files waiting to be worked off.'),
  columns: {
    file,
    part: named(whole({ min: 1 }), w('第几部分', '第幾部分', 'Part'), note('从 1 起。', '從 1 起。', 'From 1.')),
    parts: alike(whole({ min: 1 }), parts),
    name,
    kind,
    firstLine: named(
      whole({ min: 1 }),
      w('起始行', '起始列', 'First line'),
      note('在文件中的行号。', '在檔案中的列號。', 'Line in the file.'),
    ),
    rows: named(text({ max: 50_000, lines: true }), w('内容', '內容', 'Rows'), note('JSON', 'JSON', 'As JSON.')),
  },
});

/** What a person asks of Zhanggui beside an order. */
export const linkRequests = table({
  name: 'linkRequests',
  sheetId: 108,
  book: 'order',
  kind: 'desk',
  key: 'name',
  editors: desk,
  title: w('补发链接', '補發連結', 'Links again'),
  about: w(
    '在这里请掌柜再寄一次链接：写上姓名，选操作。',
    '在這裡請掌櫃再寄一次連結：寫上姓名，選操作。',
    'Ask Zhanggui here for your links once more: type your name, choose the Action.',
  ),
  columns: {
    name: named(
      text({ max: 254, width: 160 }),
      w('姓名', '姓名', 'Name'),
      note(
        '与“人员”表一致；信只寄到那里的邮箱。',
        '與「人員」表一致；信只寄到那裡的信箱。',
        'As on the Staff sheet; the letter goes to the address there alone.',
      ),
    ),
    action: named(
      wide(optional(choice(requestActionWords)), 170),
      w('操作', '操作', 'Action'),
      note('选“把我的链接寄给我”。', '選「把我的連結寄給我」。', 'Choose Mail me my links.'),
    ),
    ...deskColumns,
  },
});

export type NewOrder = RowOf<typeof newOrders>;
export type TodoRow = RowOf<typeof todo>;
export type Order = RowOf<typeof orders>;
export type OpenOrder = RowOf<typeof openOrders>;
export type Import = RowOf<typeof imports>;
export type ImportMove = RowOf<typeof importMoves>;
export type ImportPart = RowOf<typeof importParts>;
