import { w } from './words.ts';

export const channelWords = {
  taobao: w('淘宝', '淘寶', 'Taobao'),
  tmall: w('天猫', '天貓', 'Tmall'),
  jd: w('京东', '京東', 'JD'),
  pinduoduo: w('拼多多', '拼多多', 'Pinduoduo'),
  douyin: w('抖音', '抖音', 'Douyin'),
  kuaishou: w('快手', '快手', 'Kuaishou'),
  xiaohongshu: w('小红书', '小紅書', 'Xiaohongshu'),
  alibaba1688: w('1688', '1688', '1688'),
  youzan: w('有赞', '有贊', 'Youzan'),
  wechat: w('微信小店', '微信小店', 'WeChat shop'),
  weidian: w('微店', '微店', 'Weidian'),
  shopify: w('Shopify', 'Shopify', 'Shopify'),
  amazon: w('亚马逊', '亞馬遜', 'Amazon'),
  lazada: w('Lazada', 'Lazada', 'Lazada'),
  site: w('自营网站', '自營網站', 'Own site'),
  phone: w('电话', '電話', 'Telephone'),
  shop: w('门店', '門市', 'Shop'),
};

export const stateWords = {
  accepted: w('已受理', '已受理', 'accepted'),
  called: w('已联系，有效', '已聯繫，有效', 'called, valid'),
  confirmed: w('已确认', '已確認', 'confirmed'),
  handedOver: w('已移交运营', '已移交營運', 'handed over'),
  partShipped: w('部分发货', '部分出貨', 'shipped in part'),
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
  sealedClosed: w(
    '{clock} 已封存；款项已全额退还，订单关闭，不用联系客户',
    '{clock} 已封存；款項已全額退還，訂單關閉，不用聯繫客戶',
    'Sealed at {clock}; all money was given back, so the order is closed and nobody need call',
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
  linksSubject: w(
    '【掌柜】{count} 个订单等待联系客户',
    '【掌櫃】{count} 個訂單等待聯繫客戶',
    '[Zhanggui] {count} {count:order waits|orders wait} for a call',
  ),
  linksLine: w(
    '您要的链接。下列订单等您联系客户：',
    '您要的連結。下列訂單等您聯繫客戶：',
    'The links you asked for. These orders wait for your call:',
  ),
  closingSubject: w(
    '【掌柜】今日未完成订单：{count} 个',
    '【掌櫃】今日未完成訂單：{count} 個',
    '[Zhanggui] Open at closing time: {count} {count:order|orders}',
  ),
  closingSubjectOf: w(
    '【掌柜】{day} 打烊时未完成订单：{count} 个',
    '【掌櫃】{day} 打烊時未完成訂單：{count} 個',
    '[Zhanggui] Open at closing time on {day}: {count} {count:order|orders}',
  ),
  closingLineOf: w(
    '{day} 打烊时没有办完、现在仍未办完的订单有 {count} 个：',
    '{day} 打烊時沒有辦完、現在仍未辦完的訂單有 {count} 個：',
    'Not finished at closing time on {day}, and not now either: {count} {count:order|orders}:',
  ),
  closingLine: w(
    '打烊时还有 {count} 个订单没有办完：',
    '打烊時還有 {count} 個訂單沒有辦完：',
    '{count} {count:order is|orders are} not finished at closing time:',
  ),
  record: w('记录联系结果', '記錄聯繫結果', 'Record the call'),
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
