import { orderNoWords } from './imports.ts';
import { w } from './words.ts';

export const channelWords = {
  taobao: w('淘宝', '淘寶', 'Taobao'),
  tmall: w('天猫', '天貓', 'Tmall'),
  jd: w('京东', '京東', 'JD'),
  pinduoduo: w('拼多多', '拼多多', 'Pinduoduo'),
  douyin: w('抖音', '抖音', 'Douyin'),
  site: w('自营网站', '自營網站', 'Own site'),
  phone: w('电话', '電話', 'Telephone'),
  shop: w('门店', '門市', 'Shop'),
};

export const stateWords = {
  accepted: w('已受理', '已受理', 'accepted'),
  called: w('已联系，有效', '已聯繫，有效', 'called, valid'),
  confirmed: w('已确认', '已確認', 'confirmed'),
  handedOver: w('已移交运营', '已移交營運', 'handed over'),
  shipped: w('已发货', '已出貨', 'shipped'),
  delivered: w('已送达', '已送達', 'delivered'),
  invalid: w('已联系，无效', '已聯繫，無效', 'called, not valid'),
  closed: w('交易关闭', '交易關閉', 'closed'),
  history: w('历史订单', '歷史訂單', 'history'),
};

export const paymentWords = {
  unpaid: w('未付款', '未付款', 'unpaid'),
  underpaid: w('少付', '少付', 'paid less than due'),
  paid: w('已付款', '已付款', 'paid'),
  partlyRefunded: w('部分退款', '部分退款', 'partly refunded'),
  refunded: w('已退款', '已退款', 'refunded'),
};

export const todoActionWords = {
  calledValid: w('已联系，信息有效', '已聯繫，資訊有效', 'Called and valid'),
  calledInvalid: w('已联系，信息无效', '已聯繫，資訊無效', 'Called and not valid'),
  confirm: w('确认订单', '確認訂單', 'Confirm'),
  handOver: w('移交运营', '移交營運', 'Hand over'),
  ship: w('发货', '出貨', 'Ship'),
  deliver: w('送达', '送達', 'Deliver'),
  remark: w('添加备注', '新增備註', 'Add a remark'),
  refund: w('退款', '退款', 'Refund'),
  goodsReturn: w('退货', '退貨', 'Return'),
  exchange: w('换货', '換貨', 'Exchange'),
  gift: w('赠品', '贈品', 'Gift'),
};

export const submitWords = { submit: w('提交', '提交', 'Submit') };

export const requestActionWords = { mailLinks: w('把我的链接寄给我', '把我的連結寄給我', 'Mail me my links') };

const problem = {
  header: w('问题', '問題', 'Problem'),
  note: w('由掌柜填写：本行有什么要改。', '由掌櫃填寫：本列有什麼要改。', 'Zhanggui tells here what must be mended in this row.'),
};
const result = {
  header: w('结果', '結果', 'Result'),
  note: w('由掌柜填写：操作办得怎样。', '由掌櫃填寫：操作辦得怎樣。', 'Zhanggui tells here what became of the Action.'),
};
const receipt = {
  header: w('回执', '回執', 'Receipt'),
  note: w('由掌柜填写，请勿改动。', '由掌櫃填寫，請勿改動。', 'Zhanggui’s mark for what was taken; leave it alone.'),
};
export const deskWords = { problem, result, receipt };

const by = {
  header: w('经办人', '經辦人', 'By'),
  note: w(
    '您的姓名；谷歌认不出编辑者时以此为准。',
    '您的姓名；Google 認不出編輯者時以此為準。',
    'Your name, for the record where Google cannot tell who typed.',
  ),
};

const shared = {
  orderNo: orderNoWords,
  channel: { header: w('渠道', '通路', 'Channel'), note: w('订单从哪里来。', '訂單從哪裡來。', 'Where the order was placed.') },
  customer: {
    header: w('客户', '客戶', 'Customer'),
    note: w('收货人姓名或会员名。', '收件人姓名或會員名。', 'The receiver’s name, or the member name.'),
  },
  phone: {
    header: w('电话', '電話', 'Phone'),
    note: w(
      '手机或座机；平台打码的（138****1234）也可以。',
      '手機或市話；平台遮罩的（138****1234）也可以。',
      'Mobile or landline; one masked by the platform (138****1234) will do.',
    ),
  },
  address: { header: w('地址', '地址', 'Address'), note: w('收货地址。', '收件地址。', 'Where the goods go.') },
  goods: { header: w('商品', '商品', 'Goods'), note: w('订了什么。', '訂了什麼。', 'What was ordered.') },
  quantity: { header: w('数量', '數量', 'Quantity'), note: w('件数。', '件數。', 'Number of pieces.') },
  due: {
    header: w('应付金额', '應付金額', 'Due'),
    note: w('订单总金额，元。', '訂單總金額，元。', 'What the customer owes in all, yuan.'),
  },
  paid: {
    header: w('实付金额', '實付金額', 'Paid'),
    note: w(
      '客户已付且未退的金额，元；没付填 0。',
      '客戶已付且未退的金額，元；沒付填 0。',
      'What the customer paid and was not given back, yuan; 0 for nothing yet.',
    ),
  },
  refunded: {
    header: w('退款金额', '退款金額', 'Refunded'),
    note: w('已退的金额，元。', '已退的金額，元。', 'What was given back, yuan.'),
  },
  orderedAt: {
    header: w('下单时间', '下單時間', 'Ordered at'),
    note: w('客户下单的时间。', '客戶下單的時間。', 'When the customer ordered.'),
  },
  paidAt: { header: w('付款时间', '付款時間', 'Paid at'), note: w('没付款则留空。', '沒付款則留空。', 'Empty while nothing is paid.') },
};

export const newOrdersWords = {
  title: w('新订单', '新訂單', 'New orders'),
  about: w(
    '客服在这里录入订单；选“提交”后订单即封存，任何人不得更改。',
    '客服在這裡輸入訂單；選「提交」後訂單即封存，任何人不得更改。',
    'Agents type orders here; with Submit an order is sealed and nobody changes it any more.',
  ),
  columns: {
    ...shared,
    remark: {
      header: w('备注', '備註', 'Remark'),
      note: w('随订单登记的第一条备注。', '隨訂單登記的第一則備註。', 'The order’s first remark.'),
    },
    by,
    action: {
      header: w('操作', '操作', 'Action'),
      note: w('选“提交”登记这一行。', '選「提交」登記這一列。', 'Choose Submit to enter this row.'),
    },
    ...deskWords,
  },
};

export const todoWords = {
  title: w('待办', '待辦', 'To do'),
  about: w(
    '每个未完成的订单各一行；在“操作”列选下一步。',
    '每個未完成的訂單各一列；在「操作」欄選下一步。',
    'Every open order once; choose its next step in the Action column.',
  ),
  columns: {
    orderNo: shared.orderNo,
    line: {
      header: w('账簿行', '帳簿列', 'Ledger row'),
      note: w('在订单账簿中的行号。', '在訂單帳簿中的列號。', 'Its row in the order ledger.'),
    },
    customer: shared.customer,
    phone: shared.phone,
    goods: shared.goods,
    due: shared.due,
    payment: { header: w('付款', '付款', 'Payment'), note: w('付款情况。', '付款情況。', 'How payment stands.') },
    state: { header: w('状态', '狀態', 'State'), note: w('订单走到哪一步。', '訂單走到哪一步。', 'How far the order is.') },
    dueAt: {
      header: w('承诺时间', '承諾時間', 'Promised by'),
      note: w('下一步最迟何时完成。', '下一步最遲何時完成。', 'When the next step is due.'),
    },
    remarks: { header: w('已有备注', '已有備註', 'Remarks'), note: w('已登记的备注。', '已登記的備註。', 'The remarks on record.') },
    action: {
      header: w('操作', '操作', 'Action'),
      note: w('选下一步，几分钟内生效。', '選下一步，幾分鐘內生效。', 'Choose the next step; it is taken within minutes.'),
    },
    remark: {
      header: w('新备注', '新備註', 'New remark'),
      note: w(
        '随操作登记；信息无效时必填原因。',
        '隨操作登記；資訊無效時必填原因。',
        'Recorded with the Action; the reason, where an order is not valid.',
      ),
    },
    trackingNo: { header: w('运单号', '運單號', 'Tracking no.'), note: w('发货时必填。', '出貨時必填。', 'Needed to ship.') },
    amount: {
      header: w('退换赠金额', '退換贈金額', 'Amount concerned'),
      note: w(
        '退款、退货、换货、赠品的金额（元）；超过权限即送审批。',
        '退款、退貨、換貨、贈品的金額（元）；超過權限即送簽核。',
        'For a refund, return, exchange or gift, in yuan; above the authority it goes to the head.',
      ),
    },
    by,
    ...deskWords,
  },
};

export const ordersWords = {
  title: w('订单', '訂單', 'Orders'),
  about: w(
    '订单账簿：封存的内容永不更改，状态随操作推进。只由掌柜写入。',
    '訂單帳簿：封存的內容永不更改，狀態隨操作推進。只由掌櫃寫入。',
    'The ledger of orders: what is sealed never changes, states move with the Actions. Only Zhanggui writes it.',
  ),
  columns: {
    ...shared,
    origin: {
      header: w('来源', '來源', 'Origin'),
      note: w('录入，或文件与行号。', '輸入，或檔案與列號。', 'Typed, or the file and its line.'),
    },
    acceptedAt: {
      header: w('受理时间', '受理時間', 'Accepted at'),
      note: w('封存的时间，十分钟从此起算。', '封存的時間，十分鐘從此起算。', 'When it was sealed; the ten minutes count from here.'),
    },
    acceptedBy: { header: w('受理人', '受理人', 'Accepted by'), note: w('谁提交的。', '誰提交的。', 'Who submitted it.') },
    seal: { header: w('封印', '封印', 'Seal'), note: w('封存内容的指纹。', '封存內容的指紋。', 'A fingerprint of what is sealed.') },
    born: {
      header: w('流水号', '流水號', 'Journal entry'),
      note: w('登记时的流水序号。', '登記時的流水序號。', 'The journal entry of its birth.'),
    },
    state: { header: w('状态', '狀態', 'State'), note: w('订单走到哪一步。', '訂單走到哪一步。', 'How far the order is.') },
    payment: { header: w('付款', '付款', 'Payment'), note: w('付款情况。', '付款情況。', 'How payment stands.') },
    calledAt: {
      header: w('联系时间', '聯繫時間', 'Called at'),
      note: w('何时联系客户。', '何時聯繫客戶。', 'When the customer was called.'),
    },
    calledBy: { header: w('联系人', '聯繫人', 'Called by'), note: w('谁联系的。', '誰聯繫的。', 'Who called.') },
    confirmedAt: { header: w('确认时间', '確認時間', 'Confirmed at'), note: w('何时确认。', '何時確認。', 'When it was confirmed.') },
    handedOverAt: {
      header: w('移交时间', '移交時間', 'Handed over at'),
      note: w('何时移交运营。', '何時移交營運。', 'When operations took it.'),
    },
    shippedAt: { header: w('发货时间', '出貨時間', 'Shipped at'), note: w('何时发货。', '何時出貨。', 'When it left.') },
    trackingNo: { header: w('运单号', '運單號', 'Tracking no.'), note: w('物流单号。', '物流單號。', 'The carrier’s number.') },
    deliveredAt: { header: w('送达时间', '送達時間', 'Delivered at'), note: w('何时送达。', '何時送達。', 'When it arrived.') },
    remarks: {
      header: w('备注', '備註', 'Remarks'),
      note: w('按时间追加，从不改写。', '按時間追加，從不改寫。', 'Appended with time and name, never rewritten.'),
    },
    reminded: {
      header: w('已提醒级数', '已提醒級數', 'Reminded'),
      note: w('当前承诺已提醒到第几级。', '目前承諾已提醒到第幾級。', 'How far up the ladder the present promise was told.'),
    },
    givenBack: {
      header: w('登记后已退', '登記後已退', 'Given back since'),
      note: w('登记以后退还客户的金额。', '登記以後退還客戶的金額。', 'What the customer got back after the order was entered.'),
    },
  },
};

export const openOrdersWords = {
  title: w('_open', '_open', '_open'),
  about: w('未完成订单的索引，由账簿得出。', '未完成訂單的索引，由帳簿得出。', 'The open orders, derived from the ledger.'),
  columns: {
    orderNo: shared.orderNo,
    line: todoWords.columns.line,
    customer: shared.customer,
    phone: shared.phone,
    goods: shared.goods,
    due: shared.due,
    payment: todoWords.columns.payment,
    state: todoWords.columns.state,
    since: {
      header: w('起算', '起算', 'Since'),
      note: w('当前承诺从何时起算。', '目前承諾從何時起算。', 'When the present promise began.'),
    },
    dueAt: todoWords.columns.dueAt,
    reminded: ordersWords.columns.reminded,
    agent: { header: w('客服', '客服', 'Agent'), note: w('谁受理的。', '誰受理的。', 'Who took it.') },
    remarks: todoWords.columns.remarks,
  },
};

export const linkRequestsWords = {
  title: w('补发链接', '補發連結', 'Links again'),
  about: w(
    '在这里请掌柜再寄一次链接：写上姓名，选操作。',
    '在這裡請掌櫃再寄一次連結：寫上姓名，選操作。',
    'Ask Zhanggui here for your links once more: type your name, choose the Action.',
  ),
  columns: {
    name: {
      header: w('姓名', '姓名', 'Name'),
      note: w(
        '与“人员”表一致；信只寄到那里的邮箱。',
        '與「人員」表一致；信只寄到那裡的信箱。',
        'As on the Staff sheet; the letter goes to the address there alone.',
      ),
    },
    action: {
      header: w('操作', '操作', 'Action'),
      note: w('选“把我的链接寄给我”。', '選「把我的連結寄給我」。', 'Choose Mail me my links.'),
    },
    ...deskWords,
  },
};

export const orderMessages = {
  notOnStaff: w('“人员”表里没有 {name}。', '「人員」表裡沒有 {name}。', '{name} is not on the Staff sheet.'),
  mailedJustNow: w('十分钟内已寄过，请看邮箱。', '十分鐘內已寄過，請看信箱。', 'Mailed within the last ten minutes: look in your mailbox.'),
  mailedEnough: w(
    '今天已寄 {max} 封，到限额了。请在“待办”里处理。',
    '今天已寄 {max} 封，到限額了。請在「待辦」裡處理。',
    '{max} such letters went out today, which is the limit. Please act in To do.',
  ),
  linksMailed: w(
    '{clock} 已寄到“人员”表里的邮箱',
    '{clock} 已寄到「人員」表裡的信箱',
    'Mailed at {clock} to the address on the Staff sheet',
  ),
  linksAsked: w(
    '没有等您联系的订单。如有等您审批的申请，{clock} 起寄到“人员”表里的邮箱',
    '沒有等您聯繫的訂單。如有等您簽核的申請，{clock} 起寄到「人員」表裡的信箱',
    'No order waits for your call. Requests that wait for your decision, if any, are mailed from {clock} on to the address on the Staff sheet',
  ),

  sealed: w(
    '{clock} 已封存，请在 {due} 前联系客户',
    '{clock} 已封存，請在 {due} 前聯繫客戶',
    'Sealed at {clock}; call the customer by {due}',
  ),
  paidAfter: w('付款时间早于下单时间', '付款時間早於下單時間', 'paid before it was ordered'),
  future: w('下单时间在将来', '下單時間在未來', 'ordered in the future'),
  paidNoTime: w('有付款金额但没有付款时间', '有付款金額但沒有付款時間', 'an amount is paid but no time of payment'),
  overpaid: w(
    '实付加退款 {sum} 元，超过应付 {due} 元',
    '實付加退款 {sum} 元，超過應付 {due} 元',
    'paid and refunded are {sum} yuan together, more than the {due} due',
  ),
  refundUnpaid: w('没有付款却有退款', '沒有付款卻有退款', 'refunded without payment'),
  done: w('{clock} 已记录：{state}', '{clock} 已記錄：{state}', 'Recorded at {clock}: {state}'),
  remarkDone: w('{clock} 备注已登记', '{clock} 備註已登記', 'Remark recorded at {clock}'),
  remarkKnown: w('这条备注已经登记', '這則備註已經登記', 'This remark is on record already'),
  remarksFull: w('这个订单的备注已满', '這個訂單的備註已滿', 'The remarks of this order are full'),
  paidFuture: w('付款时间在将来', '付款時間在未來', 'paid in the future'),
  remarkNeeded: w('请在“新备注”里写明原因', '請在「新備註」裡寫明原因', 'Write the reason in New remark'),
  remarkEmpty: w('“新备注”是空的', '「新備註」是空的', 'New remark is empty'),
  trackingNeeded: w('发货要填运单号', '出貨要填運單號', 'Shipping needs the tracking number'),
  refundedNoShip: w('订单已全额退款，不能发货', '訂單已全額退款，不能出貨', 'The order is refunded: it is not shipped'),
  notNow: w('订单现在是“{state}”，不能做这一步', '訂單現在是「{state}」，不能做這一步', 'The order is "{state}": this step does not fit'),
  already: w('已经是“{state}”了', '已經是「{state}」了', 'It is "{state}" already'),
};

export const orderMailWords = {
  callSubject: w('【掌柜】{count} 个订单等待联系客户', '【掌櫃】{count} 個訂單等待聯繫客戶', '[Zhanggui] {count} order(s) wait for a call'),
  handOverSubject: w(
    '【掌柜】{count} 个订单等待移交运营',
    '【掌櫃】{count} 個訂單等待移交營運',
    '[Zhanggui] {count} order(s) wait to be handed over',
  ),
  callLine: w(
    '规定受理后 {minutes} 分钟内联系客户、确认信息有效。下列订单还没有联系：',
    '規定受理後 {minutes} 分鐘內聯繫客戶、確認資訊有效。下列訂單還沒有聯繫：',
    'The customer is to be called within {minutes} minutes of acceptance. Nobody has called yet about:',
  ),
  handOverLine: w(
    '规定确认后 {hours} 小时内移交运营。下列订单还没有移交：',
    '規定確認後 {hours} 小時內移交營運。下列訂單還沒有移交：',
    'A confirmed order is to be handed over within {hours} hours. Not handed over yet:',
  ),
  linksLine: w(
    '您要的链接。下列订单等您联系客户：',
    '您要的連結。下列訂單等您聯繫客戶：',
    'The links you asked for. These orders wait for your call:',
  ),
  escalated: w('此前已提醒：{who}。', '此前已提醒：{who}。', 'Reminded before: {who}.'),
  open: w('工作簿：{link}', '活頁簿：{link}', 'Workbook: {link}'),
  closingSubject: w(
    '【掌柜】今日未完成订单：{count} 个',
    '【掌櫃】今日未完成訂單：{count} 個',
    '[Zhanggui] Open at closing time: {count} order(s)',
  ),
  closingLine: w(
    '打烊时还有 {count} 个订单没有办完：',
    '打烊時還有 {count} 個訂單沒有辦完：',
    '{count} order(s) are not finished at closing time:',
  ),
  record: w('记录联系结果：订单 {key}', '記錄聯繫結果：訂單 {key}', 'Record the call: order {key}'),
  more: w('……另有 {count} 个，见工作簿。', '……另有 {count} 個，見活頁簿。', '… and {count} more in the workbook.'),
  restoredSubject: w(
    '【掌柜】有人改动已封存的订单，已恢复',
    '【掌櫃】有人改動已封存的訂單，已恢復',
    '[Zhanggui] A sealed order was touched and restored',
  ),
  restoredLine: w(
    '订单一旦产生，任何人不得更改。下列订单被改动，掌柜已按流水恢复并记录：{keys}',
    '訂單一旦產生，任何人不得更改。下列訂單被改動，掌櫃已按流水恢復並記錄：{keys}',
    'Nobody may change an order once it exists. These were touched; they are restored from the journal and the attempt is on record: {keys}',
  ),
  restoredBy: w('改动人：{user}', '改動人：{user}', 'Touched by: {user}'),
};

/** What the orders count on the Start sheet. */
export const orderFigureWords = {
  callLate: {
    what: w('该打电话，已超时', '該打電話，已逾時', 'To be called, overdue'),
    todo: w(
      '马上打给客户，再在“待办”选“已联系”。',
      '馬上打給客戶，再在「待辦」選「已聯繫」。',
      'Call the customer now, then choose the outcome on To do.',
    ),
  },
  handOverLate: {
    what: w('该移交运营，已超时', '該移交營運，已逾時', 'To be handed over, overdue'),
    todo: w('马上移交，再在“待办”登记。', '馬上移交，再在「待辦」登記。', 'Hand it over now, then record it on To do.'),
  },
  call: {
    what: w('等打电话', '等打電話', 'To be called'),
    todo: w('“待办”的“到期时间”前打给客户。', '「待辦」的「到期時間」前打給客戶。', 'Call before the time in the Due column.'),
  },
  handOver: {
    what: w('等移交运营', '等移交營運', 'To be handed over'),
    todo: w('“到期时间”前移交。', '「到期時間」前移交。', 'Hand over before the time in the Due column.'),
  },
  others: {
    what: w('其他未完成的订单', '其他未完成的訂單', 'Other open orders'),
    todo: w(
      '等确认、发货或送达；办好一步登记一步。',
      '等確認、出貨或送達；辦好一步登記一步。',
      'To be confirmed, shipped or delivered: record each step.',
    ),
  },
};
