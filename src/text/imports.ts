import { w } from './words.ts';

export const fileKindWords = {
  tmallReport: w('天猫订单报表', '天貓訂單報表', 'Tmall order report'),
  taobaoOrders: w('淘宝订单文件', '淘寶訂單檔案', 'Taobao order file'),
  taobao2026: w('淘宝订单文件（2026）', '淘寶訂單檔案（2026）', 'Taobao order file of 2026'),
  taobaoItems: w('淘宝宝贝文件', '淘寶寶貝檔案', 'Taobao item file'),
  qianniuReport: w('千牛订单报表', '千牛訂單報表', 'Qianniu order report'),
  jd: w('京东订单文件', '京東訂單檔案', 'JD order file'),
  pinduoduo: w('拼多多订单文件', '拼多多訂單檔案', 'Pinduoduo order file'),
  douyin: w('抖音订单文件', '抖音訂單檔案', 'Douyin order file'),
  kuaishou: w('快手订单文件', '快手訂單檔案', 'Kuaishou order file'),
  xiaohongshu: w('小红书包裹文件', '小紅書包裹檔案', 'Xiaohongshu parcel file'),
  alibaba1688: w('1688 订单文件', '1688 訂單檔案', '1688 order file'),
  youzanOrders: w('有赞订单文件', '有贊訂單檔案', 'Youzan order file'),
  youzanItems: w('有赞商品文件', '有贊商品檔案', 'Youzan item file'),
  wechatShop: w('微信小店订单文件', '微信小店訂單檔案', 'WeChat shop order file'),
  weidian: w('微店订单文件', '微店訂單檔案', 'Weidian order file'),
  shopify: w('Shopify 订单文件', 'Shopify 訂單檔案', 'Shopify order file'),
  woocommerce: w('WooCommerce 订单文件', 'WooCommerce 訂單檔案', 'WooCommerce order file'),
  amazonOrders: w('亚马逊订单报告', '亞馬遜訂單報告', 'Amazon order report'),
  amazonUnshipped: w('亚马逊未发货报告', '亞馬遜未出貨報告', 'Amazon unshipped report'),
  lazada: w('Lazada 订单文件', 'Lazada 訂單檔案', 'Lazada order file'),
};

export const importMoveWords = {
  moved: w('往前走了', '往前走了', 'moved on'),
  differs: w('与账簿不符', '與帳簿不符', 'not as in the ledger'),
};

/** What is wrong with a file or a line of it, told where it is read. */
export const fileMessages = {
  noOrderFile: w(
    '这不是认得的订单文件：第一行应是平台导出的表头。',
    '這不是認得的訂單檔案：第一列應是平台匯出的表頭。',
    'This is no order file that is known: its first row should be the header that a platform exports.',
  ),
  missingColumn: w('{kind}缺少列：{columns}', '{kind}缺少欄：{columns}', '{kind}: missing columns {columns}'),
  empty: w('文件里没有订单行', '檔案裡沒有訂單列', 'The file has no order rows'),
  tooMany: w(
    '文件有 {rows} 行，一次最多 {max} 行。请按日期分成几个文件。',
    '檔案有 {rows} 列，一次最多 {max} 列。請按日期分成幾個檔案。',
    'The file has {rows} rows; at most {max} go at once. Split it by date.',
  ),
  encoding: w(
    '第 {row} 行认不出来：文件不是完整的 UTF-8、UTF-16 或 GBK。请从平台重新导出。',
    '第 {row} 列認不出來：檔案不是完整的 UTF-8、UTF-16 或 GBK。請從平台重新匯出。',
    'Line {row} cannot be read: the file is not whole UTF-8, UTF-16 or GBK. Export it from the platform again.',
  ),
  tooLarge: w(
    '文件有 {mb} MB，最多 {max} MB。请按日期分成几个文件导出。',
    '檔案有 {mb} MB，最多 {max} MB。請按日期分成幾個檔案匯出。',
    'The file has {mb} MB; at most {max} MB go at once. Export it in several files, by date.',
  ),
  openQuote: w(
    '第 {row} 行有一个引号没有收尾，后面的内容分不清。请从平台重新导出，不要用别的程序改过再存。',
    '第 {row} 列有一個引號沒有收尾，後面的內容分不清。請從平台重新匯出，不要用別的軟體改過再存。',
    'A quotation mark in line {row} is never closed, so nobody can tell what follows. Export the file from the platform again, unchanged.',
  ),
  isWorkbook: w(
    '这是旧格式的 Excel 文件（.xls）。请用 Excel 或 WPS 打开，另存为 .xlsx，再导入。',
    '這是舊格式的 Excel 檔案（.xls）。請用 Excel 或 WPS 開啟，另存為 .xlsx，再匯入。',
    'This is an Excel file of the old kind (.xls). Open it in Excel, save it as .xlsx, and import that.',
  ),
  damaged: w(
    '这个 Excel 文件打不开，可能没有下载完整。请从平台重新导出。',
    '這個 Excel 檔案打不開，可能沒有下載完整。請從平台重新匯出。',
    'This Excel file cannot be read; perhaps it was not downloaded whole. Export it from the platform again.',
  ),
  isArchive: w(
    '这是压缩包。请先解压，再选里面的 CSV 文件。',
    '這是壓縮檔。請先解壓縮，再選裡面的 CSV 檔案。',
    'This is an archive. Unpack it first and choose the CSV file in it.',
  ),
  isPdf: w('这是 PDF。请从平台导出 CSV。', '這是 PDF。請從平台匯出 CSV。', 'This is a PDF. Export CSV from the platform.'),
  isPicture: w('这是图片。请从平台导出 CSV。', '這是圖片。請從平台匯出 CSV。', 'This is a picture. Export CSV from the platform.'),
  isWebPage: w(
    '这是网页或 XML，不是 CSV。请从平台导出 CSV。',
    '這是網頁或 XML，不是 CSV。請從平台匯出 CSV。',
    'This is a web page or XML, not CSV. Export CSV from the platform.',
  ),
  wrongCells: w('有 {has} 格，应为 {wants} 格', '有 {has} 格，應為 {wants} 格', 'has {has} cells instead of {wants}'),
  quote: w(
    '这一行有一个引号没有收尾，格子分不清。请对照平台手工录入',
    '這一列有一個引號沒有收尾，儲存格分不清。請對照平台手動輸入',
    'a quotation mark in this row is never closed, so its cells cannot be told apart: type the order from the platform',
  ),
  merged: w(
    '从第 {row} 行起，一个引号把几行订单连在了一起，分不清。请对照平台手工录入',
    '從第 {row} 列起，一個引號把幾列訂單連在了一起，分不清。請對照平台手動輸入',
    'from row {row} on a quotation mark runs over several rows, which cannot be told apart: type the orders from the platform',
  ),
  lostBytes: w(
    '有认不出的字（平台导出时截断）。请对照平台手工录入',
    '有認不出的字（平台匯出時截斷）。請對照平台手動輸入',
    'has characters that were cut when the platform exported them: type the order from the platform',
  ),
  longRow: w('这一行太长，一格放不下', '這一列太長，一格放不下', 'the row is too long for one cell'),
};

/** Why parts of a file were not taken. */
export const stagingMessages = {
  busy: w(
    '前面的文件还在处理，放不下了。请过几分钟再导入，或分成小一些的文件。',
    '前面的檔案還在處理，放不下了。請過幾分鐘再匯入，或分成小一些的檔案。',
    'Earlier files are still being worked off and there is no room. Import again in some minutes, or in smaller files.',
  ),
  partsMissing: w(
    '前面的部分还没有到齐。请再导入一次。',
    '前面的部分還沒有到齊。請再匯入一次。',
    'Parts of the file are missing. Import it again.',
  ),
  tookTooLong: w(
    '这个文件送了太久，没有读取。请再导入一次。',
    '這個檔案送了太久，沒有讀取。請再匯入一次。',
    'Putting in this file took too long, and nothing of it was read. Import it again.',
  ),
  noPart: w(
    '这不是订单文件的一部分。请再导入一次。',
    '這不是訂單檔案的一部分。請再匯入一次。',
    'This is no part of an order file. Import it again.',
  ),
};

/** What the problem list tells beyond that. */
export const importMessages = {
  twice: w('同一文件第 {row} 行已有此订单号', '同一檔案第 {row} 列已有此訂單號', 'the same order number stands in line {row} of this file'),
  halfStaged: w(
    '文件只送到 {has}/{parts} 部分，没有读取。请再导入一次。',
    '檔案只送到 {has}/{parts} 部分，沒有讀取。請再匯入一次。',
    'Only {has} of {parts} parts of the file arrived, and nothing of it was read. Import it again.',
  ),
  digitsLost: w(
    '订单号的位数已经丢失。请从平台重新导出，不要用 Excel 打开后再存',
    '訂單號的位數已經遺失。請從平台重新匯出，不要用 Excel 開啟後再存',
    'has lost its digits: export the file again and do not open it in Excel',
  ),
  linesFirst: w(
    '这个订单还没有登记：请先导入订单文件，再导入商品文件',
    '這個訂單還沒有登記：請先匯入訂單檔案，再匯入商品檔案',
    'this order is not sealed yet: import the order file first, then the file of items',
  ),
  unknownState: w('不认得的状态“{word}”', '不認得的狀態「{word}」', 'the state "{word}" is not known'),
  noAmount: w('没有应付金额', '沒有應付金額', 'tells no amount'),
  noState: w('没有说明状态', '沒有說明狀態', 'tells no state'),
  noChannel: w('没有说明渠道', '沒有說明通路', 'tells no channel'),
  olderPart: w(
    '这一部分是旧版掌柜送入的，没有读取。请再导入一次',
    '這一部分是舊版掌櫃送入的，沒有讀取。請再匯入一次',
    'this part was put in by an older Zhanggui and was not read: import the file again',
  ),
  movedRemark: w('导入 {from}：{was} → {is}', '匯入 {from}：{was} → {is}', 'imported {from}: {was} → {is}'),
  badPart: w('_import 里有一行不是导入内容', '_import 裡有一列不是匯入內容', 'a row of _import is no part of a file'),
};
