import { choice, moment, money, named, phone as phoneNumber, text, whole } from '../table/column.ts';
import { channelWords, paymentWords, stateWords } from '../text/orders.ts';
import { fileKindWords } from '../text/imports.ts';
import { note, w } from '../text/words.ts';
import { mostRemarks } from './remarks.ts';

/** The longest order number of any platform, with room. */
export const orderNo = named(
  text({ max: 40, code: true, width: 170 }),
  w('订单号', '訂單號', 'Order no.'),
  note('按平台原样填写，作为文本保存。', '按平台原樣填寫，以文字保存。', 'As the platform writes it; kept as text.'),
);

export const channel = named(
  choice(channelWords),
  w('渠道', '通路', 'Channel'),
  note('订单从哪里来。', '訂單從哪裡來。', 'Where the order was placed.'),
);
export const customer = named(
  text({ max: 80 }),
  w('客户', '客戶', 'Customer'),
  note('收货人姓名或会员名。', '收件人姓名或會員名。', 'The receiver’s name, or the member name.'),
);
export const phone = named(
  phoneNumber(),
  w('电话', '電話', 'Phone'),
  note(
    '手机或座机；平台打码的（138****1234）也可以。',
    '手機或市話；平台遮罩的（138****1234）也可以。',
    'Mobile or landline; one masked by the platform (138****1234) will do.',
  ),
);
export const address = named(
  text({ max: 200, width: 200 }),
  w('地址', '地址', 'Address'),
  note('收货地址。', '收件地址。', 'Where the goods go.'),
);
export const goods = named(
  text({ max: 500, width: 200 }),
  w('商品', '商品', 'Goods'),
  note('订了什么。', '訂了什麼。', 'What was ordered.'),
);
export const quantity = named(
  whole({ min: 1, max: 100_000 }),
  w('数量', '數量', 'Quantity'),
  note('件数。', '件數。', 'Number of pieces.'),
);
export const due = named(
  money({ min: 0 }),
  w('应付金额', '應付金額', 'Due'),
  note('订单总金额，元。', '訂單總金額，元。', 'What the customer owes in all, yuan.'),
);
export const paid = named(
  money({ min: 0 }),
  w('实付金额', '實付金額', 'Paid'),
  note(
    '客户已付且未退的金额，元；没付填 0。',
    '客戶已付且未退的金額，元；沒付填 0。',
    'What the customer paid and was not given back, yuan; 0 for nothing yet.',
  ),
);
export const refunded = named(
  money({ min: 0 }),
  w('退款金额', '退款金額', 'Refunded'),
  note('已退的金额，元。', '已退的金額，元。', 'What was given back, yuan.'),
);
export const orderedAt = named(
  moment(),
  w('下单时间', '下單時間', 'Ordered at'),
  note('客户下单的时间。', '客戶下單的時間。', 'When the customer ordered.'),
);
export const paidAt = named(
  moment(),
  w('付款时间', '付款時間', 'Paid at'),
  note('没付款则留空。', '沒付款則留空。', 'Empty while nothing is paid.'),
);
export const by = named(
  text({ max: 60, width: 80 }),
  w('经办人', '經辦人', 'By'),
  note(
    '您的姓名；谷歌认不出编辑者时以此为准。',
    '您的姓名；Google 認不出編輯者時以此為準。',
    'Your name, for the record where Google cannot tell who typed.',
  ),
);
export const line = named(
  whole(),
  w('账簿行', '帳簿列', 'Ledger row'),
  note('在订单账簿中的行号。', '在訂單帳簿中的列號。', 'Its row in the order ledger.'),
);
export const payment = named(choice(paymentWords), w('付款', '付款', 'Payment'), note('付款情况。', '付款情況。', 'How payment stands.'));
export const state = named(
  choice(stateWords),
  w('状态', '狀態', 'State'),
  note('订单走到哪一步。', '訂單走到哪一步。', 'How far the order is.'),
);
export const dueAt = named(
  moment(),
  w('承诺时间', '承諾時間', 'Promised by'),
  note('下一步最迟何时完成。', '下一步最遲何時完成。', 'When the next step is due.'),
);
export const remarks = named(
  text({ max: mostRemarks, lines: true, width: 180 }),
  w('已有备注', '已有備註', 'Remarks'),
  note('已登记的备注。', '已登記的備註。', 'The remarks on record.'),
);
export const reminded = named(
  whole({ min: 0 }),
  w('已提醒级数', '已提醒級數', 'Reminded'),
  note('当前承诺已提醒到第几级。', '目前承諾已提醒到第幾級。', 'How far up the ladder the present promise was told.'),
);
export const file = named(
  text({ max: 60 }),
  w('文件编号', '檔案編號', 'File id'),
  note('一次导入的编号。', '一次匯入的編號。', 'One import.'),
);
export const name = named(text({ max: 200 }), w('文件', '檔案', 'File'), note('文件名。', '檔名。', 'Its name.'));
export const kind = named(
  choice(fileKindWords),
  w('种类', '種類', 'Kind'),
  note('哪种平台文件。', '哪種平台檔案。', 'Which platform’s file.'),
);
export const parts = named(whole(), w('部分', '部分', 'Parts'), note('共几部分。', '共幾部分。', 'Parts in all.'));
