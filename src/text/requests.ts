import { deskWords } from './orders.ts';
import { w, type Words } from './words.ts';

const c = (header: Words, note: Words) => ({ header, note });

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

const fields = {
  kind: c(w('申请类别', '申請類別', 'Kind'), w('申请什么。', '申請什麼。', 'What is asked for.')),
  subject: c(w('事由', '事由', 'Subject'), w('一句话说明。', '一句話說明。', 'In one sentence.')),
  about: c(
    w('涉及订单', '涉及訂單', 'Order concerned'),
    w('退换赠必填订单号。', '退換贈必填訂單號。', 'The order number, for returns, refunds, exchanges and gifts.'),
  ),
  amount: c(w('金额', '金額', 'Amount'), w('元。', '元。', 'In yuan.')),
  category: c(
    w('分类', '分類', 'Category'),
    w('人事、采购、合同须选。', '人事、採購、合約須選。', 'For personnel, purchasing and contracts.'),
  ),
  confidential: c(
    w('保密', '保密', 'Confidential'),
    w('内容须保密时打勾。', '內容須保密時打勾。', 'Tick where the content is confidential.'),
  ),
  before: c(w('现状', '現狀', 'As it is'), w('改动前的内容。', '變更前的內容。', 'Before the change.')),
  after: c(
    w('改为', '改為', 'To be'),
    w('改动后的内容，或要发布的内容。', '變更後的內容，或要發布的內容。', 'After the change, or what is to be published.'),
  ),
  reason: c(w('理由', '理由', 'Reason'), w('请勿写客户电话。', '請勿寫客戶電話。', 'Leave customers’ telephone numbers out.')),
  day: c(w('日期', '日期', 'Date'), w('哪一天生效。', '哪一天生效。', 'The day that it is for.')),
  attachment: c(w('附件链接', '附件連結', 'Attachment'), w('https:// 开头。', 'https:// 開頭。', 'A link that begins with https://.')),
  attachmentKind: c(
    w('附件类型', '附件類型', 'Kind of attachment'),
    w('图片、视频或文档。', '圖片、影片或文件。', 'Image, video or document.'),
  ),
  attachmentKb: c(
    w('附件大小（KB）', '附件大小（KB）', 'Size (KB)'),
    w(
      '图片 500、视频 30720、文档 1024 以内，或按设置。',
      '圖片 500、影片 30720、文件 1024 以內，或按設定。',
      'Image 500, video 30,720, document 1,024, or as set.',
    ),
  ),
};

const by = c(w('经办人', '經辦人', 'By'), w('您的姓名，与人员表一致。', '您的姓名，與人員表一致。', 'Your name as on the Staff sheet.'));
const action = c(w('操作', '操作', 'Action'), w('选好后几分钟内生效。', '選好後幾分鐘內生效。', 'Choose; it is taken within minutes.'));
const requestNo = c(w('申请编号', '申請編號', 'Request no.'), w('由掌柜编号。', '由掌櫃編號。', 'Given by Zhanggui.'));
const line = c(w('行', '列', 'Line'), w('账簿中的行。', '帳簿中的列。', 'Its row in the ledger.'));
const state = c(w('状态', '狀態', 'State'), w('申请走到哪一步。', '申請走到哪一步。', 'How far it is.'));
const waitsFor = c(w('等待', '等待', 'Waits for'), w('现在由谁审批。', '現在由誰簽核。', 'Who decides now.'));
const dueAt = c(w('期限', '期限', 'Due'), w('这一步最迟何时完成。', '這一步最遲何時完成。', 'When this step is due.'));
const note = c(w('最新情况', '最新情況', 'News'), w('最后一条决定或留言。', '最後一條決定或留言。', 'The last decision or comment.'));
const suppliedBy = c(w('供稿人', '供稿人', 'Supplied by'), w('发布登记：谁供稿。', '發布登記：誰供稿。', 'For the publication register.'));
const checkedBy = c(w('审核人', '審核人', 'Checked by'), w('发布登记：谁审核。', '發布登記：誰審核。', 'For the publication register.'));

/** Where people write what they ask for. */
export const requestsWords = {
  title: w('申请', '申請', 'Requests'),
  about: w(
    '每行一项申请；选“提交申请”后由掌柜编号并送审，进度在“申请进度”。',
    '每列一項申請；選「提交申請」後由掌櫃編號並送簽，進度在「申請進度」。',
    'One request a row; once submitted it gets its number and goes to those who decide. See Request progress.',
  ),
  columns: { ...fields, by, action, requestNo, ...deskWords },
};

/** Every open request once, and what its requester can do. */
export const progressWords = {
  title: w('申请进度', '申請進度', 'Request progress'),
  about: w(
    '每项未办结的申请一行：等谁、何时到期；可撤回、催办、留言，退回后填好要改的格子再重新提交。',
    '每項未辦結的申請一列：等誰、何時到期；可撤回、催辦、留言，退回後填好要改的格子再重新提交。',
    'Every open request once: for whom it waits and until when. Withdraw, urge, comment, or fill the cells to change and submit again.',
  ),
  columns: {
    requestNo,
    line,
    kind: fields.kind,
    subject: fields.subject,
    state,
    waitsFor,
    dueAt,
    note,
    action,
    remark: c(w('留言内容', '留言內容', 'Comment'), w('留言或说明。', '留言或說明。', 'What you want to say.')),
    amount: c(w('新金额', '新金額', 'New amount'), w('只填要改的。', '只填要改的。', 'Only what changes.')),
    before: c(w('新现状', '新現狀', 'New as it is'), w('只填要改的。', '只填要改的。', 'Only what changes.')),
    after: c(w('新改为', '新改為', 'New to be'), w('只填要改的。', '只填要改的。', 'Only what changes.')),
    reason: c(w('新理由', '新理由', 'New reason'), w('只填要改的。', '只填要改的。', 'Only what changes.')),
    day: c(w('新日期', '新日期', 'New date'), w('只填要改的。', '只填要改的。', 'Only what changes.')),
    attachment: c(w('新附件链接', '新附件連結', 'New attachment'), w('连同类型和大小。', '連同類型和大小。', 'With its kind and size.')),
    attachmentKind: c(w('新附件类型', '新附件類型', 'New kind of attachment'), w('只填要改的。', '只填要改的。', 'Only what changes.')),
    attachmentKb: c(w('新附件大小（KB）', '新附件大小（KB）', 'New size (KB)'), w('只填要改的。', '只填要改的。', 'Only what changes.')),
    suppliedBy,
    checkedBy,
    by,
    ...deskWords,
  },
};

/** The ledger of requests of one workbook. */
export const registerWords = {
  title: w('申请登记', '申請登記', 'Request register'),
  about: w(
    '申请账簿：内容、决定与办理结果。只由掌柜写入。',
    '申請帳簿：內容、決定與辦理結果。只由掌櫃寫入。',
    'The ledger of requests: what was asked, decided and carried out. Only Zhanggui writes it.',
  ),
  columns: {
    requestNo,
    ...fields,
    requester: c(w('申请人', '申請人', 'Requester'), w('谁申请的。', '誰申請的。', 'Who asked.')),
    requesterMail: c(w('申请人邮箱', '申請人信箱', 'Requester’s mail'), w('结果发到这里。', '結果寄到這裡。', 'Where the outcome goes.')),
    submittedAt: c(w('提交时间', '提交時間', 'Submitted at'), w('何时提交。', '何時提交。', 'When it was submitted.')),
    hash: c(w('内容指纹', '內容指紋', 'Content hash'), w('决定以此为准。', '決定以此為準。', 'What decisions are bound to.')),
    subjectState: c(
      w('提交时的状态', '提交時的狀態', 'State then'),
      w('订单当时的状态。', '訂單當時的狀態。', 'The order’s state when it was asked.'),
    ),
    state,
    waitsFor,
    dueAt,
    note,
    sent: c(w('已发指令', '已發指令', 'Commands'), w('发往审批的次数。', '送往簽核的次數。', 'How often it was told to the approvals.')),
    decidedAt: c(w('决定时间', '決定時間', 'Decided at'), w('何时决定。', '何時決定。', 'When it was decided.')),
    decidedBy: c(w('决定人', '決定人', 'Decided by'), w('谁决定的。', '誰決定的。', 'Who decided.')),
    finishBy: c(
      w('最迟办理', '最遲辦理', 'Carry out by'),
      w('如批准后 48 小时内发布。', '如核准後 48 小時內發布。', 'Published within 48 hours, and the like.'),
    ),
    chased: c(
      w('已催次数', '已催次數', 'Chased'),
      w('批准后提醒过几次办理。', '核准後提醒過幾次辦理。', 'How often it was asked for after the approval.'),
    ),
    finishedAt: c(w('办结时间', '辦結時間', 'Finished at'), w('何时办结。', '何時辦結。', 'When it was carried out.')),
    suppliedBy,
    checkedBy,
    publishedBy: c(
      w('办理人', '辦理人', 'Carried out by'),
      w('谁发布或办理的。', '誰發布或辦理的。', 'Who published it or carried it out.'),
    ),
  },
};

export const openRequestsWords = {
  title: w('_requests', '_requests', '_requests'),
  about: w('未办结申请的索引，由账簿得出。', '未辦結申請的索引，由帳簿得出。', 'The open requests, derived from the ledger.'),
  columns: {
    requestNo,
    line,
    kind: fields.kind,
    subject: fields.subject,
    about: fields.about,
    requester: registerWords.columns.requester,
    requesterMail: registerWords.columns.requesterMail,
    state,
    waitsFor,
    dueAt,
    note,
    finishBy: registerWords.columns.finishBy,
    chased: registerWords.columns.chased,
  },
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
      '马上办好，在“申请进度”选“登记办结”。',
      '馬上辦好，在「申請進度」選「登記辦結」。',
      'Carry it out now, and choose the Action that records it.',
    ),
  },
  undecided: {
    what: w('审批已超时', '簽核已逾時', 'Decision overdue'),
    todo: w('已上报上一级；急的可选“催办”。', '已上報上一級；急的可選「催辦」。', 'It went one rung up; urge it if it cannot wait.'),
  },
  returned: {
    what: w('退回，等申请人补充', '退回，等申請人補充', 'Sent back to the requester'),
    todo: w(
      '申请人改好，选“重新提交”；不办了就选“撤回”。',
      '申請人改好，選「重新提交」；不辦了就選「撤回」。',
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
