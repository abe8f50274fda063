import { w } from './words.ts';

export const pageWords = {
  brand: w('掌柜 Zhanggui', '掌櫃 Zhanggui', 'Zhanggui'),
  footer: w(
    '打开或刷新此页不会改动任何内容。请勿转发邮件里的地址：它代表收件人本人。',
    '開啟或重新整理此頁不會變更任何內容。請勿轉寄郵件裡的網址：它代表收件人本人。',
    'Opening or reloading this page changes nothing. Do not forward the address in the letter: it stands for its receiver.',
  ),
  refusedTitle: w('无法打开', '無法開啟', 'This cannot be opened'),
  invalid: w(
    '这个地址无效。请从邮件里重新打开，地址要完整。',
    '這個網址無效。請從郵件裡重新開啟，網址要完整。',
    'This address is not valid. Open it from the letter again, whole.',
  ),
  expired: w(
    '这个地址已过期。请在工作簿里处理。',
    '這個網址已過期。請在活頁簿裡處理。',
    'This address has expired. Please act in the workbook.',
  ),
  noSeat: w(
    '这个地址的收件人已不在人员表里，不能再用。',
    '這個網址的收件人已不在人員表裡，不能再用。',
    'The receiver of this address is no longer on the Staff sheet: it cannot be used any more.',
  ),
  gone: w(
    '账簿里找不到这一条，没有记录任何内容。请在工作簿里处理。',
    '帳簿裡找不到這一筆，沒有記錄任何內容。請在活頁簿裡處理。',
    'The ledger does not hold this where the letter said: nothing was recorded. Please act in the workbook.',
  ),
  failedTitle: w('没有办成', '沒有辦成', 'That did not work'),
  failed: w(
    '掌柜遇到了故障。是否已记录还不清楚：请从邮件里重新打开，页面会显示现在的状态。',
    '掌櫃遇到了故障。是否已記錄還不清楚：請從郵件裡重新開啟，頁面會顯示現在的狀態。',
    'Something went wrong. Whether it was recorded is not known: open the address from the letter again, the page shows how things stand.',
  ),
  unreadable: w(
    '现在读不出工作簿。请过几分钟再打开；没有改动任何内容。',
    '現在讀不出活頁簿。請過幾分鐘再開啟；沒有變更任何內容。',
    'The workbook cannot be read at present. Open this again in some minutes; nothing was changed.',
  ),
  busyTitle: w('请稍候再试', '請稍候再試', 'Try again in a moment'),
  busy: w(
    '掌柜正在处理别的事情，您的决定没有记录。请过一分钟从邮件里重新打开。',
    '掌櫃正在處理別的事情，您的決定沒有記錄。請過一分鐘從郵件裡重新開啟。',
    'Zhanggui is at work on something else and your decision was not recorded. Open the address from the letter again in a minute.',
  ),
  recordedTitle: w('已记录', '已記錄', 'Recorded'),
  decided: w('已有决定，这里不用再做什么。', '已有決定，這裡不用再做什麼。', 'This was decided: nothing is left to do here.'),
  changedGet: w(
    '邮件发出以后有变动。下面是现在的内容。',
    '郵件發出以後有變動。下面是現在的內容。',
    'It has changed since the letter was sent. This is how it stands now.',
  ),
  changedPost: w(
    '您看过之后有变动，所以没有记录。请看现在的内容，再决定一次。',
    '您看過之後有變動，所以沒有記錄。請看現在的內容，再決定一次。',
    'It has changed since you looked, so nothing was recorded. Read how it stands now and decide again.',
  ),
  notRecorded: w('没有记录：{why}', '沒有記錄：{why}', 'Not recorded: {why}'),
  commentNeeded: w('请写明原因。', '請寫明原因。', 'Write the reason.'),
  commentBad: w(
    '说明里有不能用的字符，或者太长。',
    '說明裡有不能用的字元，或者太長。',
    'The comment is too long, or has characters that cannot be kept.',
  ),
  confirmationNeeded: w('末四位不对。', '末四碼不對。', 'The last four characters are not right.'),
  confirmation: w('请输入订单号末四位', '請輸入訂單號末四碼', 'Type the last four characters of the order number'),
  comment: w('原因（必填）', '原因（必填）', 'Reason (required)'),
  record: w('记录', '記錄', 'Record'),
  trail: w('备注记录', '備註記錄', 'Remarks on record'),
  seat: w('{name}，有效至 {until}', '{name}，有效至 {until}', '{name}, good until {until}'),
  seatLabel: w('此页的收件人', '此頁的收件人', 'Sent to'),
};

export const callPageWords = {
  title: w('订单 {key}', '訂單 {key}', 'Order {key}'),
};
