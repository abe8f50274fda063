import { w } from './words.ts';

/** Why something cannot be done with a request. */
export const processMessages = {
  closed: w('这项申请已结束：{state}。', '這項申請已結束：{state}。', 'This request is closed: {state}.'),
  notYours: w('现在没有您的审批任务。', '現在沒有您的簽核任務。', 'No decision waits for you here now.'),
  ownRequest: w('不能审批自己的申请。', '不能簽核自己的申請。', 'You cannot decide about your own request.'),
  notRequester: w('只有申请人可以这样做。', '只有申請人可以這樣做。', 'Only the requester can do this.'),
  notInvolved: w('您与这项申请无关。', '您與這項申請無關。', 'You have no part in this request.'),
  notAdministrator: w('只有管理员可以这样做。', '只有管理員可以這樣做。', 'Only an administrator can do this.'),
  commentNeeded: w('请写明原因或留言。', '請寫明原因或留言。', 'Write the reason, or what you want to say.'),
  notReturned: w(
    '申请没有被退回，不能重新提交。',
    '申請沒有被退回，不能重新提交。',
    'It was not sent back, so it cannot be submitted again.',
  ),
  unchanged: w('内容没有变化。', '內容沒有變化。', 'The content is the same.'),
  noStep: w('没有这一步可以退回。', '沒有這一步可以退回。', 'There is no such earlier step to send it back to.'),
  unknownPerson: w(
    '人员表里没有“{name}”，或没有邮箱。',
    '人員表裡沒有「{name}」，或沒有信箱。',
    'The Staff sheet has no {name} with a mail address.',
  ),
  isRequester: w('申请人自己不能审批。', '申請人自己不能簽核。', 'The requester cannot be a signer.'),
  isSeated: w('{name}已在审批人之列。', '{name}已在簽核人之列。', '{name} already is one of those who decide.'),
  notAdded: w('{name}不是加签加进来的，不能减签。', '{name}不是加簽加進來的，不能減簽。', '{name} was not added, so he cannot be removed.'),
  notYourAddition: w('只有当初发起加签的人可以减签。', '只有當初發起加簽的人可以減簽。', 'Only who added a signer can remove him.'),
  nothingToTakeBack: w(
    '您的决定已不能撤回：下一步已有决定，或没有您的决定。',
    '您的決定已不能撤回：下一步已有決定，或沒有您的決定。',
    'There is no decision of yours to take back, or the next step has decided.',
  ),
  urgedLately: w('刚刚催办过，请过半小时再催。', '剛剛催辦過，請過半小時再催。', 'It was urged a moment ago. Wait half an hour.'),
  isCopied: w('已抄送给{name}。', '已將副本寄給{name}。', '{name} gets a copy already.'),
  nobodyLeft: w(
    '除申请人外没有人可以审批。请先在人员表里登记审批人。',
    '除申請人外沒有人可以簽核。請先在人員表裡登記簽核人。',
    'Nobody but the requester could decide. Put an approver on the Staff sheet first.',
  ),
  trailFull: w('审批记录已满，只能作出决定。', '簽核紀錄已滿，只能作出決定。', 'The record is full: only decisions fit.'),
};

export const approvalStateWords = {
  open: w('审批中', '簽核中', 'open'),
  approved: w('已通过', '已通過', 'approved'),
  refused: w('已拒绝', '已拒絕', 'refused'),
  returned: w('已退回', '已退回', 'sent back'),
  withdrawn: w('已撤回', '已撤回', 'withdrawn'),
  ended: w('已终止', '已終止', 'ended'),
};

/** What stands in the trail, by what was done. */
export const trailWords = {
  opened: w('提交', '提交', 'submitted'),
  entered: w('进入第 {step} 步', '進入第 {step} 步', 'step {step} begins'),
  agreed: w('同意', '同意', 'agreed'),
  refused: w('拒绝', '拒絕', 'refused'),
  returned: w('退回', '退回', 'sent back'),
  resubmitted: w('重新提交', '重新提交', 'submitted again'),
  changed: w('内容变更，重新开始', '內容變更，重新開始', 'changed: starts again'),
  withdrawn: w('撤回', '撤回', 'withdrew'),
  urged: w('催办', '催辦', 'urged'),
  commented: w('留言', '留言', 'commented'),
  handedOver: w('转交', '轉交', 'handed over'),
  addedBefore: w('前加签', '前加簽', 'added a signer before'),
  addedAfter: w('后加签', '後加簽', 'added a signer after'),
  addedBeside: w('并加签', '並加簽', 'added a signer beside'),
  removed: w('减签', '減簽', 'removed a signer'),
  copied: w('抄送', '副本', 'copied in'),
  tookBack: w('撤回自己的决定', '撤回自己的決定', 'took back the decision'),
  ended: w('终止', '終止', 'ended it'),
  reminded: w('提醒', '提醒', 'reminded'),
  escalated: w('超时上报', '逾時上報', 'escalated'),
  stoodIn: w('代理开始', '代理開始', 'stand-in begins'),
  missing: w('无人任职，上报', '無人任職，上報', 'post without a holder: goes up'),
  ownSeat: w('本人申请，上报', '本人申請，上報', 'own request: goes up'),
  sameHand: w('同一人已同意', '同一人已同意', 'agreed before, by the same person'),
  approved: w('审批通过', '簽核通過', 'approved'),
  reseated: w('已不在人员表，改由他人审批', '已不在人員表，改由他人簽核', 'has left the Staff sheet: somebody else decides'),
};
