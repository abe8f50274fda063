import { levelWords } from './calendar.ts';
import { w } from './words.ts';

/** What somebody is approved to have, or has. */
export const rightWords = {
  ...levelWords,
  none: w('不共享', '不共用', 'no access'),
  reader: w('查看', '檢視', 'may look'),
  commenter: w('评论', '註解', 'may comment'),
  writer: w('编辑', '編輯', 'may edit'),
  ended: w('终止', '終止', 'ended'),
};

export const rightsWords = {
  title: w('权限登记', '權限登記', 'Rights'),
  about: w(
    '经批准的权限变更：谁、从什么到什么、谁批准、何时执行。',
    '經核准的權限變更：誰、從什麼到什麼、誰核准、何時執行。',
    'What was approved about rights: whose, from what to what, by whom, and when it was carried out.',
  ),
  columns: {
    requestNo: { header: w('申请编号', '申請編號', 'Request no.'), note: w('哪份申请。', '哪份申請。', 'Which request.') },
    person: { header: w('姓名', '姓名', 'Name'), note: w('谁的权限。', '誰的權限。', 'Whose right.') },
    mail: { header: w('邮箱', '信箱', 'Mail'), note: w('共享到这个邮箱。', '共用給這個信箱。', 'The address it is shared with.') },
    book: {
      header: w('工作簿', '活頁簿', 'Workbook'),
      note: w('空着的是权限级别。', '空著的是權限級別。', 'Empty for a level.'),
    },
    from: { header: w('原权限', '原權限', 'From'), note: w('批准前的权限。', '核准前的權限。', 'What it was.') },
    to: {
      header: w('批准的权限', '核准的權限', 'To'),
      note: w('终止即恢复岗位的权限。', '終止即恢復職位的權限。', 'Ended: what the post brings counts again.'),
    },
    approvedBy: {
      header: w('批准人', '核准人', 'Approved by'),
      note: w('人员离开时空着。', '人員離開時空著。', 'Empty where the person left.'),
    },
    approvedAt: { header: w('批准时间', '核准時間', 'Approved at'), note: w('何时批准。', '何時核准。', 'When.') },
    appliedAt: {
      header: w('执行时间', '執行時間', 'Carried out at'),
      note: w('何时设好共享。', '何時設好共用。', 'When sharing followed.'),
    },
  },
};

export const rightsReportWords = {
  title: w('权限差异', '權限差異', 'Rights report'),
  about: w(
    '实际的共享与保护同批准的不一致之处；改正后自动消失。对 access.applyRights 选“立即执行”可按批准重设。',
    '實際的共用與保護同核准的不一致之處；改正後自動消失。對 access.applyRights 選「立即執行」可按核准重設。',
    'Where sharing and protections are not as approved; what is mended disappears. Run now for access.applyRights sets them as approved.',
  ),
  columns: {
    difference: { header: w('差异', '差異', 'Difference'), note: w('哪里不一致。', '哪裡不一致。', 'What is not as approved.') },
    book: { header: w('工作簿', '活頁簿', 'Workbook'), note: w('哪个工作簿。', '哪個活頁簿。', 'Which workbook.') },
    sheet: { header: w('工作表', '工作表', 'Sheet'), note: w('哪张表的保护。', '哪張表的保護。', 'Whose protection.') },
    who: { header: w('邮箱', '信箱', 'Who'), note: w('谁的权限。', '誰的權限。', 'Whose right.') },
    has: { header: w('实际', '實際', 'Has'), note: w('现在的权限。', '現在的權限。', 'What it is.') },
    should: { header: w('应为', '應為', 'Should have'), note: w('批准的权限。', '核准的權限。', 'What was approved.') },
    since: { header: w('发现时间', '發現時間', 'Since'), note: w('何时第一次发现。', '何時第一次發現。', 'When it was first found.') },
  },
};

export const differenceWords = {
  more: w('权限多于批准', '權限多於核准', 'has more than was approved'),
  less: w('权限少于批准', '權限少於核准', 'has less than was approved'),
  refused: w('谷歌不接受这个邮箱', 'Google 不接受這個信箱', 'Google refuses this address'),
  stranger: w('不在“人员”表的人', '不在「人員」表的人', 'is not on the Staff sheet'),
  link: w('凭链接，或对群组、网域开放', '憑連結，或對群組、網域開放', 'is open by link, or to a group or domain'),
  unguarded: w('没有保护', '沒有保護', 'is not protected'),
  widened: w('保护被放宽', '保護被放寬', 'is protected in part, or only warns'),
  editorAdded: w('保护里多了一人', '保護裡多了一人', 'lets in who may not type there'),
  editorMissing: w('保护里少了一人', '保護裡少了一人', 'keeps out who may type there'),
  unapproved: w('级别未经批准', '級別未經核准', 'has a level typed that nobody approved'),
  further: w('还有更多，未一一列出', '還有更多，未一一列出', 'there are more, not listed'),
};

export const rightsMessages = {
  unapproved: w(
    '这个级别没有经批准，不生效：请提交“数据库权限级别变更”申请，或清空此格',
    '這個級別沒有經核准，不生效：請提交「資料庫權限級別變更」申請，或清空此格',
    'nobody approved this level, it does not count: request a change of the permission level, or empty the cell',
  ),
  lowered: w(
    '低于岗位或批准的级别：已生效，请补交“数据库权限级别变更”申请',
    '低於職位或核准的級別：已生效，請補交「資料庫權限級別變更」申請',
    'is below what the post or the approval gives: it counts, and the change is still to be requested',
  ),
  subject: w('【掌柜】权限与批准不一致：{count} 处', '【掌櫃】權限與核准不一致：{count} 處', '[Zhanggui] Rights not as approved: {count}'),
  line: w(
    '管理工作簿“权限差异”表列出全部。对“任务”表的 access.applyRights 选“立即执行”即按批准重设；不在“人员”表的人，请自行取消其权限。',
    '管理活頁簿「權限差異」表列出全部。對「任務」表的 access.applyRights 選「立即執行」即按核准重設；不在「人員」表的人，請自行取消其權限。',
    'The Rights report of the control workbook lists all. Run now for access.applyRights on the Jobs sheet sets them as approved; take the access of those who are not on the Staff sheet away yourself.',
  ),
  notStaff: w('“人员”表没有“{who}”，未授权', '「人員」表沒有「{who}」，未授權', 'the Staff sheet has no "{who}": nothing was granted'),
  several: w(
    '“人员”表有几位“{who}”，请写邮箱',
    '「人員」表有幾位「{who}」，請寫信箱',
    'the Staff sheet has several people called "{who}": write the mail address',
  ),
  noLevel: w(
    '“{text}”不是权限级别：请写 {choices}',
    '「{text}」不是權限級別：請寫 {choices}',
    '"{text}" is no level: write one of {choices}',
  ),
  noAccess: w(
    '“{text}”不是工作簿与权限：请写如“{example}”',
    '「{text}」不是活頁簿與權限：請寫如「{example}」',
    '"{text}" names no workbook and access: write as in "{example}"',
  ),
};
