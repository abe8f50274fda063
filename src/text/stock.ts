import { w } from './words.ts';

/** What a product is on sale. */
export const statusWords = {
  draft: w('未上架', '未上架', 'draft'),
  listed: w('在售', '在售', 'listed'),
  delisted: w('已下架', '已下架', 'delisted'),
  cleared: w('清仓中', '清倉中', 'in clearance'),
};

/** What a movement of stock is; people choose all but the last three. */
export const movementWords = {
  opening: w('期初', '期初', 'Opening stock'),
  received: w('收货并已验收', '收貨並已驗收', 'Received and inspected'),
  arrived: w('到货待验', '到貨待驗', 'Arrived, to be inspected'),
  passed: w('验收合格入库', '驗收合格入庫', 'Passed inspection'),
  returned: w('客户退回', '客戶退回', 'Returned by a customer'),
  shipped: w('出库', '出庫', 'Shipped'),
  moved: w('移库', '移庫', 'Moved'),
  sentBack: w('退给供应商', '退給供應商', 'Sent back to the supplier'),
  writtenOff: w('报损', '報損', 'Written off'),
  scrapped: w('待处理品报废', '待處理品報廢', 'Held goods thrown away'),
  adjusted: w('盘点调整', '盤點調整', 'Adjusted by a count'),
  orderShipped: w('订单出库', '訂單出庫', 'Shipped for an order'),
  orderReturned: w('订单退回', '訂單退回', 'Returned from an order'),
};

export const stockMessages = {
  tooFew: w(
    '{name}（{code}）只有 {onHand} 件，不能出 {pieces} 件',
    '{name}（{code}）只有 {onHand} 件，不能出 {pieces} 件',
    'There are only {onHand} of {name} ({code}): {pieces} cannot go',
  ),
  promised: w(
    '{name}（{code}）现有 {onHand} 件，其中 {reserved} 件已留给订单，只能出 {available} 件',
    '{name}（{code}）現有 {onHand} 件，其中 {reserved} 件已留給訂單，只能出 {available} 件',
    '{onHand} of {name} ({code}) are there and {reserved} of them are promised to orders: only {available} can go',
  ),
  tooFewHeld: w('{name}（{code}）只有 {held} 件待处理', '{name}（{code}）只有 {held} 件待處理', 'Only {held} of {name} ({code}) are held'),
  hasMoved: w(
    '{name}（{code}）已有出入库，不能再录期初；请盘点',
    '{name}（{code}）已有出入庫，不能再錄期初；請盤點',
    '{name} ({code}) has movements already: count it instead of an opening stock',
  ),
  unfitMissing: w(
    '收货要先验收：请在“不合格”填数，没有就填 0',
    '收貨要先驗收：請在「不合格」填數，沒有就填 0',
    'Goods are inspected before they go into stock: fill in Unfit, 0 for none',
  ),
  unfitTooMany: w('不合格多于件数', '不合格多於件數', 'More are unfit than came'),
  unfitStrange: w('这种出入库不填“不合格”', '這種出入庫不填「不合格」', 'Unfit is not asked for with this kind'),
  reasonNeeded: w('请在“原因”里写明', '請在「原因」裡寫明', 'Write the reason'),
  placeNeeded: w('请填移到哪个货位', '請填移到哪個貨位', 'Write the place to which it goes'),
  lineNeeded: w('退货要在“单据”写订单行', '退貨要在「單據」寫訂單列', 'Write the order line with which it went, in About'),
  neverSent: w('{product} 没有随 {about} 发出过', '{product} 沒有隨 {about} 發出過', '{product} did not go out with {about}'),
  moreThanSent: w(
    '{about} 发出 {shipped} 件，已退 {back} 件',
    '{about} 發出 {shipped} 件，已退 {back} 件',
    '{about}: {shipped} went out, {back} are back',
  ),
  byOrder: w(
    '由订单或盘点登记，不能手填这一种',
    '由訂單或盤點登記，不能手填這一種',
    'This kind is recorded by orders and counts: nobody types it',
  ),
  future: w('时间在将来', '時間在未來', 'The time lies in the future'),
  behindCount: w(
    '{code} 在 {counted} 盘点过，不能补登更早的出入库；请按现在登记并写明原因',
    '{code} 在 {counted} 盤點過，不能補登更早的出入庫；請按現在登記並寫明原因',
    '{code} was counted at {counted}: an earlier movement cannot be entered behind it. Enter it as of now, with the reason',
  ),
  goneBefore: w(
    '{code} 只有近日的出入库记录，{since} 以前的不能补登',
    '{code} 只有近日的出入庫紀錄，{since} 以前的不能補登',
    'Of {code} only the movements since {since} are at hand: nothing earlier can be entered',
  ),
};

/** Why a product does not go up, or what became of it. */
export const listingMessages = {
  relisted: w('{clock} 已重新上架：{code}', '{clock} 已重新上架：{code}', 'Put up again at {clock}: {code}'),
  notDelisted: w('{code} 现在是“{status}”', '{code} 現在是「{status}」', '{code} is "{status}"'),
  byRequest: w(
    '{code} 由 {requestNo} 下架，重新上架要申请“上架”',
    '{code} 由 {requestNo} 下架，重新上架要申請「上架」',
    '{code} was delisted by {requestNo}: ask for its listing on Requests',
  ),
  noPrice: w('{code} 没有售价', '{code} 沒有售價', '{code} has no price'),
  nothingAvailable: w('{code} 可用 {available} 件', '{code} 可用 {available} 件', '{available} of {code} are available'),
  fileIncomplete: w('{code} 的资料不齐全', '{code} 的資料不齊全', 'The file of {code} is not complete'),
};

/** Why a row of the product sheet is set aside. */
export const sheetMessages = {
  codeIsDate: w(
    '货号“{given}”像日期，原来的货号已丢失；请照商品上的写',
    '貨號「{given}」像日期，原來的貨號已遺失；請照商品上的寫',
    'The code "{given}" looks like a date and the true one is lost: write it as on the product',
  ),
  codeIsRounded: w(
    '货号“{given}”是科学计数，末位已丢失；请照商品上的写',
    '貨號「{given}」是科學記號，末位已遺失；請照商品上的寫',
    'The code "{given}" is in scientific notation and its last digits are lost: write it as on the product',
  ),
  barcodeAsked: w(
    '条码“{given}”不对（位数丢失或校验位不符），没有登记，请扫描商品',
    '條碼「{given}」不對（位數遺失或檢查碼不符），沒有登記，請掃描商品',
    'The barcode "{given}" is not right (digits lost, or its check digit differs) and was left out: scan the product',
  ),
  quantityAsked: w('看不懂数量“{given}”', '看不懂數量「{given}」', 'The quantity "{given}" is not understood'),
  boxUnknown: w('不知道一箱几件，请填“每箱”', '不知道一箱幾件，請填「每箱」', 'Nobody knows how many are in a box: fill in Per box'),
  boxSizes: w(
    '一箱有几种装法（{sizes}），是哪一种？',
    '一箱有幾種裝法（{sizes}），是哪一種？',
    'There are boxes of {sizes}: which of them?',
  ),
  notWhole: w('{given} 不是整件（{pieces} 件）', '{given} 不是整件（{pieces} 件）', '{given} are no whole pieces ({pieces})'),
  negative: w('期初数量不能是负数', '期初數量不能是負數', 'An opening stock cannot be below 0'),
  costAsked: w('看不懂进价“{given}”', '看不懂進價「{given}」', 'The cost "{given}" is not understood'),
  costPerAsked: w(
    '进价 {given} 是每箱还是每件？请选“进价按”',
    '進價 {given} 是每箱還是每件？請選「進價按」',
    'Is the cost {given} for a box or for a piece? Choose Cost per',
  ),
  priceAsked: w('看不懂售价“{given}”', '看不懂售價「{given}」', 'The price "{given}" is not understood'),
  priceOdd: w(
    '售价从 {from} 改为 {to}，差十倍以上；确实要改请在“申请”里提出并写明理由',
    '售價從 {from} 改為 {to}，差十倍以上；確實要改請在「申請」裡提出並寫明理由',
    'The price would go from {from} to {to}, tenfold or more: if it is meant, ask for it on Requests, with the reason',
  ),
  countOrDelivery: w(
    '账上 {ledger} 件，表里 {file} 件：是盘点（差 {difference}，待批）还是到货（加 {file}）？请到“盘点”或“出入库”登记',
    '帳上 {ledger} 件，表裡 {file} 件：是盤點（差 {difference}，待批）還是到貨（加 {file}）？請到「盤點」或「出入庫」登記',
    '{ledger} in the ledger, {file} in the sheet: a count ({difference}, to approve) or a delivery (+{file})? Enter it on Counts or Movements',
  ),
  nameNeeded: w('新商品要有名称', '新商品要有名稱', 'A new product needs a name'),
  nothingNew: w('与账上一样，没有要登记的', '與帳上一樣，沒有要登記的', 'As in the ledger: nothing to enter'),
  taken: w('{clock} 已登记：{key}', '{clock} 已登記：{key}', 'Entered at {clock}: {key}'),
  priceRequested: w('改价已送审：{requestNo}', '改價已送簽：{requestNo}', 'the change of price is asked for: {requestNo}'),
  markDropped: w('货号前的引号已去掉', '貨號前的引號已去掉', 'the mark before the code was dropped'),
  noKeywords: w(
    '这里只写关键词存放的地址（https），不写关键词本身',
    '這裡只寫關鍵詞存放的位址（https），不寫關鍵詞本身',
    'Only the https address where the keywords are kept, never the keywords themselves',
  ),
};

export const stockMailWords = {
  delisted: w(
    '【掌柜】{code} {name} 库存为 0，已下架{more}',
    '【掌櫃】{code} {name} 庫存為 0，已下架{more}',
    '[Zhanggui] {code} {name} is at 0 on hand and was delisted{more}',
  ),
  onTheWay: w('；在途 {pieces} 件', '；在途 {pieces} 件', '; {pieces} are on their way'),
  unknown: w(
    '【掌柜】订单 {orderNo} 有未登记的货号：{product}',
    '【掌櫃】訂單 {orderNo} 有未登記的貨號：{product}',
    '[Zhanggui] Order {orderNo} names a product that is not entered: {product}',
  ),
  negative: w(
    '【掌柜】{code} {name} 库存为负：{onHand}，请盘点',
    '【掌櫃】{code} {name} 庫存為負：{onHand}，請盤點',
    '[Zhanggui] {code} {name} is below zero: {onHand}. Please count it',
  ),
};

/** What the stock counts on the Start sheet. */
export const stockFigureWords = {
  negative: {
    what: w('库存为负的商品', '庫存為負的商品', 'Products below zero'),
    todo: w(
      '去货位看一眼，再在“盘点”登记实数。',
      '去貨位看一眼，再在「盤點」登記實數。',
      'Look at the shelf and enter what is there on Counts.',
    ),
  },
  held: {
    what: w('有待处理货的商品', '有待處理貨的商品', 'Products with held goods'),
    todo: w(
      '验收入库、退给供应商或报废，在“出入库”登记。',
      '驗收入庫、退給供應商或報廢，在「出入庫」登記。',
      'Inspect them, send them back or throw them away, on Movements.',
    ),
  },
  soldOut: {
    what: w('在售而没有可用的商品', '在售而沒有可用的商品', 'On sale with nothing available'),
    todo: w(
      '全数已留给订单：别再接单，看补货。',
      '全數已留給訂單：別再接單，看補貨。',
      'All is promised to orders: take no more, and see to more goods.',
    ),
  },
  relist: {
    what: w('已下架但有货的商品', '已下架但有貨的商品', 'Delisted with pieces on hand'),
    todo: w('资料和售价没问题就选“重新上架”。', '資料和售價沒問題就選「重新上架」。', 'Put it up again where file and price are right.'),
  },
};

export const pickWords = {
  pick: w('拣好', '揀好', 'Picked'),
  ship: w('出库', '出庫', 'Ship'),
  free: w('取消留货', '取消留貨', 'Give up'),
};

export const pickMessages = {
  nothingChecked: w('请填“核对货号”和“核对件数”', '請填「核對貨號」和「核對件數」', 'Fill in Checked code and Checked pieces'),
  wrongGoods: w(
    '拿错了：要 {product}，手里是 {checkedCode}',
    '拿錯了：要 {product}，手裡是 {checkedCode}',
    'Wrong goods: {product} is ordered, {checkedCode} is in your hand',
  ),
  wrongNumber: w(
    '件数不对：要 {reserved} 件，手里 {checkedPieces} 件',
    '件數不對：要 {reserved} 件，手裡 {checkedPieces} 件',
    'Wrong number: {reserved} are to go, {checkedPieces} are in your hand',
  ),
  pickedBefore: w('{orderLine} 已经拣好', '{orderLine} 已經揀好', '{orderLine} is picked already'),
  notThere: w(
    '{product} 账上只有 {onHand} 件，请盘点',
    '{product} 帳上只有 {onHand} 件，請盤點',
    'Only {onHand} of {product} are in the ledger: count it',
  ),
  byOrder: w(
    '由订单 {orderNo} 决定，请在“订单”工作簿办',
    '由訂單 {orderNo} 決定，請在「訂單」活頁簿辦',
    'Order {orderNo} decides it: use the Orders workbook',
  ),
  notPicked: w('{orderLine} 还没拣好', '{orderLine} 還沒揀好', '{orderLine} is not picked yet'),
  notAvailable: w('{product} 可用只有 {available} 件', '{product} 可用只有 {available} 件', 'Only {available} of {product} are available'),
  shipped: w('{clock} 已出库：{orderLine}', '{clock} 已出庫：{orderLine}', 'Shipped at {clock}: {orderLine}'),
  freed: w('{clock} 已取消：{orderLine}', '{clock} 已取消：{orderLine}', 'Given up at {clock}: {orderLine}'),
  picked: w('{clock} 已拣好：{orderLine}', '{clock} 已揀好：{orderLine}', 'Picked at {clock}: {orderLine}'),
};
