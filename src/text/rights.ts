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
