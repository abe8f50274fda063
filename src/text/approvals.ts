import { w } from './words.ts';
export const approvalsActionWords = { end: w('终止', '終止', 'End it') };

export const approvalMessages = {
  ended: w('{clock} 已终止', '{clock} 已終止', 'Ended at {clock}'),
  step: w('第 {step} 步 · {mode}', '第 {step} 步 · {mode}', 'Step {step} · {mode}'),
  toRequester: w('退回申请人', '退回申請人', 'Back to the requester'),
  toStep: w('退回第 {step} 步', '退回第 {step} 步', 'Back to step {step}'),
  forWhom: w('{who}（代{whom}）', '{who}（代{whom}）', '{who} for {whom}'),
  money: w('{yuan} 元', '{yuan} 元', '{yuan} yuan'),
  yes: w('是', '是', 'yes'),
  declared: w('{kind}，{kb} KB', '{kind}，{kb} KB', '{kind}, {kb} KB'),
  nobody: w('掌柜', '掌櫃', 'Zhanggui'),
  saidBy: w('署名不符', '署名不符', 'Signed otherwise'),
  said: w(
    '“经办人”一栏写的是 {said}，实际编辑的人不是他',
    '「經辦人」一欄寫的是 {said}，實際編輯的人不是他',
    'By says {said}, but that is not who typed it',
  ),
};

export const approvalPageWords = {
  title: w('审批 {key}', '簽核 {key}', 'Approval {key}'),
  listTitle: w('等我审批的事项', '等我簽核的事項', 'All that waits for me'),
  approve: w('同意', '同意', 'Approve'),
  refuse: w('拒绝', '拒絕', 'Refuse'),
  sendBack: w('退回', '退回', 'Send back'),
  handOver: w('转交', '轉交', 'Hand over'),
  addSigner: w('加签', '加簽', 'Add a signer'),
  removeSigner: w('减签', '減簽', 'Remove a signer'),
  copyIn: w('抄送', '副本', 'Copy in'),
  comment: w('留言', '留言', 'Comment'),
  takeBack: w('撤回我的决定', '撤回我的決定', 'Take back my decision'),
  withdraw: w('撤回申请', '撤回申請', 'Withdraw the request'),
  urge: w('催办', '催辦', 'Urge'),
  to: w('退回到哪里', '退回到哪裡', 'Where to'),
  who: w('选择人员', '選擇人員', 'Who'),
  place: w('位置', '位置', 'Where'),
  before: w('在我之前', '在我之前', 'before me'),
  after: w('在我之后', '在我之後', 'after me'),
  beside: w('与我一起（都要同意）', '與我一起（都要同意）', 'beside me (both must agree)'),
  hash: w('内容指纹', '內容指紋', 'Content hash'),
  seats: w('审批人', '簽核人', 'Approvers'),
  trail: w('审批记录', '簽核紀錄', 'Record'),
  at: w('时间', '時間', 'Time'),
  person: w('人员', '人員', 'Person'),
  deed: w('经过', '經過', 'What'),
  words: w('说明', '說明', 'Comment'),
  stepColumn: w('步骤', '步驟', 'Step'),
  standing: w('状态', '狀態', 'State'),
  codeAlone: w('须凭邮件里的四位码单独决定', '須憑郵件裡的四位碼單獨決定', 'needs the code from its letter, on its own page'),
};

export const seatStateWords = {
  open: w('等待', '等待', 'waits'),
  agreed: w('同意', '同意', 'agreed'),
  refused: w('拒绝', '拒絕', 'refused'),
  passed: w('已转出', '已轉出', 'passed on'),
  needless: w('无需再决定', '無需再決定', 'not needed'),
};

export const approvalMailWords = {
  decideSubject: w('【审批】{kind}：{subject}', '【簽核】{kind}：{subject}', '[Approval] {kind}: {subject}'),
  digestSubject: w('【审批】{count} 项申请等您决定', '【簽核】{count} 項申請等您決定', '[Approval] {count} requests wait for you'),
  decideLine: w(
    '{requester} 的申请等您审批，期限 {due}。',
    '{requester} 的申請等您簽核，期限 {due}。',
    '{requester} asks for your decision by {due}.',
  ),
  digestLine: w('下列申请等您审批：', '下列申請等您簽核：', 'These requests wait for your decision:'),
  remindSubject: w('【审批提醒】{kind}：{subject}', '【簽核提醒】{kind}：{subject}', '[Approval, reminder] {kind}: {subject}'),
  open: w('打开 {requestNo}', '開啟 {requestNo}', 'Open {requestNo}'),
  openWithCode: w('打开 {requestNo}，四位码 {code}', '開啟 {requestNo}，四位碼 {code}', 'Open {requestNo}, code {code}'),
  list: w('打开等我审批的全部事项', '開啟等我簽核的全部事項', 'Open all that waits for me'),
  outcomeSubject: w('【审批结果】{state}：{subject}', '【簽核結果】{state}：{subject}', '[Approval] {state}: {subject}'),
  outcomeLine: w('{requestNo}“{subject}”：{state}。', '{requestNo}「{subject}」：{state}。', '{requestNo}, {subject}: {state}.'),
  newsSubject: w('【审批动态】{subject}', '【簽核動態】{subject}', '[Approval, news] {subject}'),
  newsLine: w('{who}：{deed}', '{who}：{deed}', '{who}: {deed}'),
  droppedLine: w(
    '这项申请不再等您决定，先前的邮件作废。',
    '這項申請不再等您決定，先前的郵件作廢。',
    'It does not wait for your decision any more: the earlier letter is void.',
  ),
  said: w('说明：{comment}', '說明：{comment}', 'Comment: {comment}'),
  missingSubject: w('【掌柜】审批岗位无人任职', '【掌櫃】簽核職位無人任職', '[Zhanggui] A post that decides has no holder'),
  missingLine: w(
    '申请 {requestNo} 的审批岗位没有可用的人员（无人或没有邮箱），已上报一级。请在人员表补上，或修改审批流程。',
    '申請 {requestNo} 的簽核職位沒有可用的人員（無人或沒有信箱），已上報一級。請在人員表補上，或修改簽核流程。',
    'For {requestNo} a post had no holder with a mail address, so it went one rung up. Complete the Staff sheet or change the Routes.',
  ),
  routesSubject: w(
    '【掌柜】审批流程表有错，沿用上一版',
    '【掌櫃】簽核流程表有錯，沿用上一版',
    '[Zhanggui] The Routes sheet has faults: the last good one stays in force',
  ),
  routesLine: w('请改正下列各行：', '請改正下列各列：', 'Mend these rows:'),
  restoredSubject: w(
    '【掌柜】有人改动“{ledger}”，已恢复',
    '【掌櫃】有人更動「{ledger}」，已復原',
    '[Zhanggui] {ledger} was touched and restored',
  ),
  restoredLine: w(
    '“{ledger}”只由掌柜写入。下列各行被改动，已按流水恢复，并记录在案：{keys}',
    '「{ledger}」只由掌櫃寫入。下列各列被更動，已按流水復原，並記錄在案：{keys}',
    'Only Zhanggui writes {ledger}. These rows were touched; they are restored from the journal and the attempt is on record: {keys}',
  ),
  routesRow: w('第 {row} 行：{fault}', '第 {row} 列：{fault}', 'Row {row}: {fault}'),
};

/** What control counts of the approvals on its Start sheet. */
export const approvalFigureWords = {
  late: {
    what: w('审批已超时', '簽核已逾時', 'Decisions overdue'),
    todo: w(
      '已上报上一级；“等待”列写着现在等谁，可以打电话催。',
      '已上報上一級；「等待」欄寫著現在等誰，可以打電話催。',
      'They went one rung up; the sheet says for whom each waits: call them.',
    ),
  },
  waiting: {
    what: w('等审批', '等簽核', 'Decisions waited for'),
    todo: w('到期前会自动提醒，不必催。', '到期前會自動提醒，不必催。', 'Each is reminded of before it is due.'),
  },
};
