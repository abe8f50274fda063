import { w } from './words.ts';

export const pageWords = {
  brand: w('掌柜 Zhanggui', '掌櫃 Zhanggui', 'Zhanggui'),
  footer: w(
    '打开或刷新此页不会改动任何内容。请勿转发邮件里的链接：它代表收件人本人。',
    '開啟或重新整理此頁不會變更任何內容。請勿轉寄郵件裡的網址：它代表收件人本人。',
    'Opening or reloading this page changes nothing. Do not forward the address in the letter: it stands for its receiver.',
  ),
  refusedTitle: w('无法打开', '無法開啟', 'This cannot be opened'),
  invalid: w(
    '这个链接无效。请从邮件里重新打开，链接要完整。',
    '這個網址無效。請從郵件裡重新開啟，網址要完整。',
    'This address is not valid. Open it from the letter again, whole.',
  ),
  expired: w(
    '这个链接已过期。订单请在“待办”表处理；要新链接，在“订单”工作簿的“补发链接”表写姓名、选操作，审批也可请申请人催办。',
    '這個網址已過期。訂單請在「待辦」表處理；要新連結，在「訂單」活頁簿的「補發連結」表寫姓名、選操作，簽核也可請申請人催辦。',
    'This address has expired. Work on orders in To do; for a new link use Links again in the Orders workbook, or have the requester urge.',
  ),
  noSeat: w(
    '这个链接的收件人已不在“人员”表里，不能再用。如有误，请找系统管理员。',
    '這個網址的收件人已不在「人員」表裡，不能再用。如有誤，請找系統管理員。',
    'The receiver of this address is no longer on the Staff sheet: it cannot be used any more. If that is wrong, tell the system administrator.',
  ),
  gone: w(
    '账簿里找不到这一条，没有记录任何内容。请到工作簿里查看。',
    '帳簿裡找不到這一筆，沒有記錄任何內容。請到活頁簿裡查看。',
    'The ledger does not hold this where the letter said: nothing was recorded. Please look it up in the workbook.',
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
  commentNeeded: w('请填写“说明”。', '請填寫「說明」。', 'Fill in Comment.'),
  commentBad: w(
    '说明里有不能用的字符，或者太长。',
    '說明裡有不能用的字元，或者太長。',
    'The comment is too long, or has characters that cannot be kept.',
  ),
  confirmationNeeded: w(
    '末四位不对：请照页面上编号的最后四个字符输入。',
    '末四碼不對：請照頁面上編號的最後四個字元輸入。',
    'These are not the last four characters of the number on this page. Type them again.',
  ),
  confirmation: w('请输入编号末四位', '請輸入編號末四碼', 'Type the last four characters of the number above'),
  code: w('请输入邮件里的四位码', '請輸入郵件裡的四位碼', 'Type the four-digit code from the letter'),
  codeWrong: w('四位码不对。它写在邮件里。', '四位碼不對。它寫在郵件裡。', 'The code is not right. It stands in the letter, four digits.'),
  codeLocked: w(
    '四位码错了太多次，这个链接暂时不能用。请过六小时再试，或请申请人催办一次，会寄来新的四位码。',
    '四位碼錯了太多次，這個網址暫時不能用。請過六小時再試，或請申請人催辦一次，會寄來新的四位碼。',
    'Too many wrong codes: this address takes none for now. Try again in six hours, or have the requester urge: the new letter has a new code.',
  ),
  codeAlone: w(
    '需要邮件里的四位码，请打开后单独处理。',
    '需要郵件裡的四位碼，請開啟後單獨處理。',
    'This needs the code from the letter: open it and decide it there.',
  ),
  fieldNeeded: w('请填写“{field}”。', '請填寫「{field}」。', 'Fill in "{field}".'),
  fieldBad: w(
    '“{field}”不能这样填：请从选项中选，或改短、去掉特殊字符。',
    '「{field}」不能這樣填：請從選項中選，或改短、去掉特殊字元。',
    '"{field}" cannot be taken: choose an option, or make it shorter and without special characters.',
  ),
  notOffered: w('现在不能做这项操作。', '現在不能做這項操作。', 'This is not offered now.'),
  comment: w('说明（必填）', '說明（必填）', 'Comment (required)'),
  commentOptional: w('说明（可不填）', '說明（可不填）', 'Comment (may stay empty)'),
  youWrote: w('您刚才写的：{text}', '您剛才寫的：{text}', 'You had written: {text}'),
  record: w('记录', '記錄', 'Record'),
  recordChoice: w('记录：{choice}', '記錄：{choice}', 'Record: {choice}'),
  choose: w('请选择', '請選擇', 'Choose'),
  optional: w('{label}（可不填）', '{label}（可不填）', '{label} (may stay empty)'),
  trail: w('经过', '經過', 'What happened so far'),
  seat: w('{name}，有效至 {until}', '{name}，有效至 {until}', '{name}, good until {until}'),
  seatLabel: w('收件人', '收件人', 'Sent to'),
  content: w('内容指纹', '內容指紋', 'Content fingerprint'),
  from: w('原来', '原來', 'Before'),
  to: w('改为', '改為', 'After'),
  linkRefused: w('网址不是 https，不作链接', '網址不是 https，不作連結', 'no https address, so not a link'),
};

/** Why a page has nothing to decide for its reader, and what that reader is told. */
export const closedWords = {
  decided: w('已有决定，这里不用再做什么。', '已有決定，這裡不用再做什麼。', 'This was decided: nothing is left to do here.'),
  decidedByAnother: w(
    '别人已经决定了，您不用再做什么。',
    '別人已經決定了，您不用再做什麼。',
    'Somebody else has decided this: you need do nothing more.',
  ),
  voided: w(
    '申请的内容改了，原来的审批作废。需要您看新内容时，会另发邮件。',
    '申請的內容改了，原來的審批作廢。需要您看新內容時，會另發郵件。',
    'The request was changed, so this approval is void. Where the new content needs you, another letter comes.',
  ),
  withdrawn: w('申请人已撤回，不用决定了。', '申請人已撤回，不用決定了。', 'The requester has withdrawn this: there is nothing to decide.'),
  passedOn: w(
    '这件事已转给别人处理，您不用再做什么。',
    '這件事已轉給別人處理，您不用再做什麼。',
    'This has been passed on to somebody else: you need do nothing more.',
  ),
  ended: w('这件事已经结束。', '這件事已經結束。', 'This has come to its end.'),
  renewed: w(
    '已经发过更新的邮件，这个旧链接不能再用。请打开最新的一封。',
    '已經發過更新的郵件，這個舊網址不能再用。請開啟最新的一封。',
    'A newer letter was sent, and this older address is no longer good. Open the latest one.',
  ),
  expired: w(
    '决定的期限已过，这个链接不能再用。',
    '決定的期限已過，這個網址不能再用。',
    'The time to decide is over, and this address is no longer good.',
  ),
  notYours: w('这件事不由您决定。', '這件事不由您決定。', 'This is not yours to decide.'),
  returned: w(
    '已退回申请人修改。重新提交后需要您决定时，会另发邮件。',
    '已退回申請人修改。重新提交後需要您決定時，會另發郵件。',
    'This was sent back to its requester. Where it needs you once it comes again, another letter comes.',
  ),
};

export type ClosedReason = keyof typeof closedWords;

/** Reasons that also keep the content from the reader. */
export const hidingReasons: readonly ClosedReason[] = ['renewed', 'expired', 'notYours'];

export const closedByWords = {
  title: w('这里不用决定', '這裡不用決定', 'Nothing to decide here'),
  by: w('处理人：{by}', '處理人：{by}', 'By {by}'),
  at: w('时间：{at}', '時間：{at}', 'At {at}'),
};

export const listPageWords = {
  count: w('{name}：{count} 件', '{name}：{count} 件', '{name}: {count} waiting'),
  nothing: w('没有等您决定的事项。', '沒有等您決定的事項。', 'Nothing waits for you.'),
  range: w('第 {from} 至 {to} 件，共 {count} 件', '第 {from} 至 {to} 件，共 {count} 件', '{from} to {to} of {count}'),
  open: w('打开 {title}', '開啟 {title}', 'Open {title}'),
  next: w('下一页', '下一頁', 'Next page'),
  previous: w('上一页', '上一頁', 'Previous page'),
  back: w('回到清单', '回到清單', 'Back to the list'),
  together: w('一起决定勾选的事项', '一起決定勾選的事項', 'Decide the ticked items together'),
  choice: w('决定', '決定', 'Decision'),
  comment: w('说明（标“须说明”的决定必填）', '說明（標「須說明」的決定必填）', 'Comment (required where the decision says so)'),
  withComment: w('{choice}（须说明）', '{choice}（須說明）', '{choice} (comment required)'),
  ticked: w('请输入勾选了几件', '請輸入勾選了幾件', 'Type how many you have ticked'),
  noneTicked: w('没有勾选任何事项，什么也没有记录。', '沒有勾選任何事項，什麼也沒有記錄。', 'Nothing was ticked, so nothing was recorded.'),
  tooMany: w('一次最多 {max} 件，什么也没有记录。', '一次最多 {max} 件，什麼也沒有記錄。', 'At most {max} at once: nothing was recorded.'),
  choiceNeeded: w('请选一个决定。什么也没有记录。', '請選一個決定。什麼也沒有記錄。', 'Choose a decision. Nothing was recorded.'),
  tickedWrong: w(
    '勾选了 {count} 件，与输入的数目不符，什么也没有记录。',
    '勾選了 {count} 件，與輸入的數目不符，什麼也沒有記錄。',
    'You ticked {count}, which is not the number that you typed: nothing was recorded.',
  ),
  result: w('记录了 {done} 件，共 {count} 件', '記錄了 {done} 件，共 {count} 件', '{done} of {count} recorded'),
  item: w('事项', '事項', 'Item'),
  decided: w('已记录：{choice}', '已記錄：{choice}', 'Recorded: {choice}'),
  changed: w(
    '您看过之后有变动，没有记录。下面是现在的内容，请打开后决定。',
    '您看過之後有變動，沒有記錄。下面是現在的內容，請開啟後決定。',
    'It has changed since you looked, so nothing was recorded. This is how it stands now: open it to decide.',
  ),
  failed: w('掌柜遇到了故障，这一件没有记录。', '掌櫃遇到了故障，這一件沒有記錄。', 'Something went wrong: this one was not recorded.'),
  badLink: w(
    '这一件的链接无效或已过期，没有记录。',
    '這一件的網址無效或已過期，沒有記錄。',
    'The address of this one is not valid or has expired: nothing was recorded.',
  ),
};

export const callPageWords = {
  title: w('订单 {key}', '訂單 {key}', 'Order {key}'),
};
