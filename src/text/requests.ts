import { w } from './words.ts';

export const requestActionWords = { submit: w('提交申请', '提交申請', 'Submit the request') };

export const progressActionWords = {
  withdraw: w('撤回申请', '撤回申請', 'Withdraw'),
  urge: w('催办', '催辦', 'Urge'),
  comment: w('留言', '留言', 'Comment'),
  resubmit: w('修改后重新提交', '修改後重新提交', 'Change and submit again'),
  finish: w('登记已办（发布、交接、改密）', '登記已辦（發布、交接、改密碼）', 'Record as published, handed over or changed'),
};

export const registerStateWords = {
  submitted: w('已提交', '已提交', 'submitted'),
  open: w('审批中', '簽核中', 'open'),
  approved: w('已通过，待办理', '已通過，待辦理', 'approved, still to be carried out'),
  refused: w('已拒绝', '已拒絕', 'refused'),
  returned: w('已退回', '已退回', 'sent back'),
  withdrawn: w('已撤回', '已撤回', 'withdrawn'),
  ended: w('已终止', '已終止', 'ended'),
  done: w('已办结', '已辦結', 'done'),
  impossible: w('无法执行', '無法執行', 'could not be carried out'),
};

export const requestMessages = {
  submitted: w('{clock} 已提交，编号 {requestNo}', '{clock} 已提交，編號 {requestNo}', 'Submitted at {clock} as {requestNo}'),
  granted: w(
    '{clock} 在权限内，已办理，编号 {requestNo}',
    '{clock} 在權限內，已辦理，編號 {requestNo}',
    'Within the authority: done at {clock} as {requestNo}',
  ),
  sent: w(
    '{clock} 已收到，办理情况见“状态”和“最新情况”',
    '{clock} 已收到，辦理情況見「狀態」和「最新情況」',
    'Taken at {clock}: State and News tell the outcome',
  ),
  finished: w('{clock} 已登记', '{clock} 已登記', 'Recorded at {clock}'),
  whoAsks: w(
    '请在“经办人”填写您的姓名，与人员表一致。',
    '請在「經辦人」填寫您的姓名，與人員表一致。',
    'Write your name into By, as it stands on the Staff sheet.',
  ),
  known: w(
    '同样的申请正在办理：{requestNo}。要修改请到“申请进度”。',
    '同樣的申請正在辦理：{requestNo}。要修改請到「申請進度」。',
    'The same request is open as {requestNo}. To change it, use Request progress.',
  ),
  orderNeeded: w('请填写涉及的订单号', '請填寫涉及的訂單號', 'Write the number of the order concerned'),
  phoneInside: w('请不要写客户电话', '請不要寫客戶電話', 'Leave the customer’s telephone number out'),
  amountNeeded: w('请填写金额', '請填寫金額', 'Write the amount'),
  reasonNeeded: w('请在“新备注”写明理由', '請在「新備註」寫明理由', 'Write the reason into New remark'),
  notNow: w(
    '这项申请现在是“{state}”，不能这样操作。',
    '這項申請現在是「{state}」，不能這樣操作。',
    'This request is {state}: that cannot be done now.',
  ),
  nothingChanged: w(
    '没有改动：请在“新……”各列填写要改的内容。',
    '沒有變更：請在「新……」各欄填寫要改的內容。',
    'Nothing changes: fill in the New … cells that are to change.',
  ),
  registerNeeded: w('请填写供稿人和审核人。', '請填寫供稿人和審核人。', 'Write who supplied and who checked it.'),
  publisherNeeded: w(
    '请在“经办人”填写发布或办理的人。',
    '請在「經辦人」填寫發布或辦理的人。',
    'Write into By who published it or carried it out.',
  ),
  orderGone: w('找不到订单 {orderNo}', '找不到訂單 {orderNo}', 'Order {orderNo} is not in the ledger'),
  orderMoved: w('订单 {orderNo} 已变为“{state}”', '訂單 {orderNo} 已變為「{state}」', 'Order {orderNo} has become {state}'),
  nothingPaid: w(
    '订单 {orderNo} 还没有付款，没有可退的',
    '訂單 {orderNo} 還沒有付款，沒有可退的',
    'Nothing was paid for order {orderNo}: there is nothing to give back',
  ),
  nothingLeft: w('订单 {orderNo} 已全额退款', '訂單 {orderNo} 已全額退款', 'Order {orderNo} was refunded in full'),
  tooMuch: w(
    '订单 {orderNo} 只剩 {left} 元可退',
    '訂單 {orderNo} 只剩 {left} 元可退',
    'Order {orderNo} has only {left} yuan left to give back',
  ),
  contentMoved: w('决定之前内容又变了', '決定之前內容又變了', 'the content was changed before the decision came'),
  remark: w(
    '{kind} {amount} 元：{reason}（{requestNo}，{who}）',
    '{kind} {amount} 元：{reason}（{requestNo}，{who}）',
    '{kind} {amount} yuan: {reason} ({requestNo}, {who})',
  ),
  grantedBefore: w(
    '同样的处理已经登记过。如是另一件，请在理由里写明不同。',
    '同樣的處理已經登記過。如是另一件，請在理由裡寫明不同。',
    'The same is on record already. If this is another case, add to the reason what differs.',
  ),
  withinAuthority: w('权限内', '權限內', 'within authority'),
  paidNow: w('实付 {paid} 元，可退 {left} 元', '實付 {paid} 元，可退 {left} 元', 'Paid {paid} yuan, {left} yuan can be given back'),
  moneyOpen: w(
    '这个订单的退款或退货正在审批：{requestNo}。办结后再申请。',
    '這個訂單的退款或退貨正在簽核：{requestNo}。辦結後再申請。',
    'A refund or return of this order is open as {requestNo}. Ask again when it is decided.',
  ),
};

export const requestMailWords = {
  impossibleSubject: w(
    '【掌柜】已批准但无法执行：{requestNo}',
    '【掌櫃】已核准但無法執行：{requestNo}',
    '[Zhanggui] Approved, but could not be carried out: {requestNo}',
  ),
  impossibleLine: w(
    '“{subject}”已获批准，但没有执行：{why}。如仍需要，请重新申请。',
    '「{subject}」已獲核准，但沒有執行：{why}。如仍需要，請重新申請。',
    '{subject} was approved and not carried out: {why}. Ask again if it is still wanted.',
  ),
  chaseSubject: w(
    '【掌柜】{count} 项申请已批准，还没有登记办理',
    '【掌櫃】{count} 項申請已核准，還沒有登記辦理',
    '[Zhanggui] Approved and not yet recorded as carried out: {count}',
  ),
  chaseLine: w(
    '下列申请已获批准。请按期发布、交接或改密，然后在“申请进度”选“登记已办（发布、交接、改密）”，写明供稿人、审核人和经办人。',
    '下列申請已獲核准。請按期發布、交接或改密碼，然後在「申請進度」選「登記已辦（發布、交接、改密碼）」，寫明供稿人、審核人和經辦人。',
    'These requests were approved. Publish, hand over or change in time, then record it on Request progress with who supplied, checked and published.',
  ),
  overdue: w('已过期限', '已過期限', 'overdue'),
};

/** What a request desk counts on the Start sheet. */
export const requestFigureWords = {
  unfinished: {
    what: w('已批准，办理已超时', '已核准，辦理已逾時', 'Approved, and not carried out in time'),
    todo: w(
      '马上办好，在“申请进度”选“登记已办”。',
      '馬上辦好，在「申請進度」選「登記已辦」。',
      'Carry it out now, and choose Record as published, handed over or changed.',
    ),
  },
  undecided: {
    what: w('审批已超时', '簽核已逾時', 'Decision overdue'),
    todo: w('已上报上一级；急的可选“催办”。', '已上報上一級；急的可選「催辦」。', 'It went one rung up; urge it if it cannot wait.'),
  },
  returned: {
    what: w('退回，等申请人补充', '退回，等申請人補充', 'Sent back to the requester'),
    todo: w(
      '申请人改好，选“修改后重新提交”；不办了就选“撤回申请”。',
      '申請人改好，選「修改後重新提交」；不辦了就選「撤回申請」。',
      'The requester mends it and submits it again, or withdraws it.',
    ),
  },
  toFinish: {
    what: w('已批准，等办理', '已核准，等辦理', 'Approved, to be carried out'),
    todo: w('按时办好并登记。', '按時辦好並登記。', 'Carry it out in time, and record it.'),
  },
  inDecision: {
    what: w('等审批', '等簽核', 'Waiting for a decision'),
    todo: w('等着就好，有结果会写信告诉申请人。', '等著就好，有結果會寫信告訴申請人。', 'Nothing to do: the requester gets a letter.'),
  },
};
