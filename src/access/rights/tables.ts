import { byScript, choice, mail, moment, named, optional, text, unique, wide } from '../../table/column.ts';
import { table, type RowOf } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { differenceWords, rightWords } from '../../text/rights.ts';
import { note, w } from '../../text/words.ts';

const name = text({ max: 254 });

/** What was approved about rights, in its order (APR-9, APR-10): of a person's level, and of a person's access to a workbook, the last row counts. */
export const rights = table({
  name: 'rights',
  sheetId: 520,
  book: 'control',
  kind: 'ledger',
  key: 'requestNo',
  title: w('权限登记', '權限登記', 'Rights'),
  about: w(
    '经批准的权限变更：谁、从什么到什么、谁批准、何时执行。',
    '經核准的權限變更：誰、從什麼到什麼、誰核准、何時執行。',
    'What was approved about rights: whose, from what to what, by whom, and when it was carried out.',
  ),
  columns: {
    requestNo: named(
      unique(byScript(text({ max: 40, width: 130 }))),
      w('申请编号', '申請編號', 'Request no.'),
      note('哪份申请。', '哪份申請。', 'Which request.'),
    ),
    person: named(byScript(name), w('姓名', '姓名', 'Name'), note('谁的权限。', '誰的權限。', 'Whose right.')),
    mail: named(
      byScript(mail()),
      w('邮箱', '信箱', 'Mail'),
      note('共享到这个邮箱。', '共用給這個信箱。', 'The address it is shared with.'),
    ),
    /** Empty for a level. */
    book: named(
      byScript(optional(choice(bookNames))),
      w('工作簿', '活頁簿', 'Workbook'),
      note('空着的是权限级别。', '空著的是權限級別。', 'Empty for a level.'),
    ),
    from: named(
      wide(byScript(choice(rightWords)), 130),
      w('原权限', '原權限', 'From'),
      note('批准前的权限。', '核准前的權限。', 'What it was.'),
    ),
    to: named(
      wide(byScript(choice(rightWords)), 130),
      w('批准的权限', '核准的權限', 'To'),
      note('终止即恢复岗位的权限。', '終止即恢復職位的權限。', 'Ended: what the post brings counts again.'),
    ),
    approvedBy: named(
      byScript(optional(text({ max: 500 }))),
      w('批准人', '核准人', 'Approved by'),
      note('人员离开时空着。', '人員離開時空著。', 'Empty where the person left.'),
    ),
    approvedAt: named(byScript(moment()), w('批准时间', '核准時間', 'Approved at'), note('何时批准。', '何時核准。', 'When.')),
    appliedAt: named(
      byScript(optional(moment())),
      w('执行时间', '執行時間', 'Carried out at'),
      note('何时设好共享。', '何時設好共用。', 'When sharing followed.'),
    ),
  },
});

/** Every difference between the rights that were approved and those that are. */
export const rightsReport = table({
  name: 'rightsReport',
  sheetId: 521,
  book: 'control',
  kind: 'desk',
  key: 'difference',
  editors: ['systemAdministrator', 'head'],
  title: w('权限差异', '權限差異', 'Rights report'),
  about: w(
    '实际的共享与保护同批准的不一致之处；改正后自动消失。对 access.applyRights 选“立即执行”可按批准重设。',
    '實際的共用與保護同核准的不一致之處；改正後自動消失。對 access.applyRights 選「立即執行」可按核准重設。',
    'Where sharing and protections are not as approved; what is mended disappears. Run now for access.applyRights sets them as approved.',
  ),
  columns: {
    difference: named(
      wide(byScript(choice(differenceWords)), 260),
      w('差异', '差異', 'Difference'),
      note('哪里不一致。', '哪裡不一致。', 'What is not as approved.'),
    ),
    book: named(
      byScript(optional(choice(bookNames))),
      w('工作簿', '活頁簿', 'Workbook'),
      note('哪个工作簿。', '哪個活頁簿。', 'Which workbook.'),
    ),
    sheet: named(
      byScript(optional(text({ max: 100 }))),
      w('工作表', '工作表', 'Sheet'),
      note('哪张表的保护。', '哪張表的保護。', 'Whose protection.'),
    ),
    who: named(wide(byScript(optional(name)), 200), w('邮箱', '信箱', 'Who'), note('谁的权限。', '誰的權限。', 'Whose right.')),
    has: named(
      wide(byScript(optional(choice(rightWords))), 130),
      w('实际', '實際', 'Has'),
      note('现在的权限。', '現在的權限。', 'What it is.'),
    ),
    should: named(
      wide(byScript(optional(choice(rightWords))), 130),
      w('应为', '應為', 'Should have'),
      note('批准的权限。', '核准的權限。', 'What was approved.'),
    ),
    since: named(
      byScript(moment()),
      w('发现时间', '發現時間', 'Since'),
      note('何时第一次发现。', '何時第一次發現。', 'When it was first found.'),
    ),
  },
});

export type RightRow = RowOf<typeof rights>;
export type ReportRow = RowOf<typeof rightsReport>;
/** A level, an access to a workbook, or `ended`: what the post brings counts again. */
export type Right = RightRow['to'];
