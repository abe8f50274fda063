import { byScript, choice, day, mail, named, optional, text, unique, wide } from '../table/column.ts';
import { table, type RowOf } from '../table/table.ts';
import { deskColumns } from '../engine/desk/desk.ts';
import { dayKindWords, levelWords } from '../text/calendar.ts';
import { languageWords, runNowWords } from '../text/control.ts';
import { roleWords } from '../text/roles.ts';
import { note, w } from '../text/words.ts';

const administrators = ['systemAdministrator', 'head'] as const;

/** The figures of the rules, one a row; what a person types in Value goes before the preset's default. */
export const settingsTable = table({
  name: 'settings',
  sheetId: 501,
  book: 'control',
  kind: 'desk',
  key: 'name',
  editors: administrators,
  title: w('设置', '設定', 'Settings'),
  about: w(
    '各项规定的数值；空着的按所选规章的默认值。',
    '各項規定的數值；空著的按所選規章的預設值。',
    'The figures of the rules; an empty one takes the default of the chosen book.',
  ),
  columns: {
    name: named(
      byScript(text({ max: 40 })),
      w('名称', '名稱', 'Name'),
      note('设置的名称，请勿改动。', '設定的名稱，請勿改動。', 'The setting’s name; leave it alone.'),
    ),
    title: named(
      byScript(text({ max: 300, width: 420 })),
      w('含义', '含義', 'Meaning'),
      note('这一项管什么。', '這一項管什麼。', 'What it governs.'),
    ),
    value: named(
      optional(text({ max: 254, width: 200 })),
      w('值', '值', 'Value'),
      note('留空即用默认值。', '留空即用預設值。', 'Empty takes the default.'),
    ),
    problem: deskColumns.problem,
  },
});

/** Who holds which post. */
export const staffTable = table({
  name: 'staff',
  sheetId: 502,
  book: 'control',
  kind: 'desk',
  key: 'name',
  editors: administrators,
  title: w('人员', '人員', 'Staff'),
  about: w(
    '谁担任什么岗位，用什么语言收信。',
    '誰擔任什麼職位，用什麼語言收信。',
    'Who holds which post, and reads mail in which language.',
  ),
  columns: {
    name: named(text({ max: 60 }), w('姓名', '姓名', 'Name'), note('与“经办人”一致。', '與「經辦人」一致。', 'As written in By.')),
    mail: named(mail(), w('邮箱', '信箱', 'Mail'), note('收提醒的邮箱。', '收提醒的信箱。', 'Where reminders go.')),
    role: named(
      wide(choice(roleWords), 160),
      w('岗位', '職位', 'Post'),
      note('规章里的岗位。', '規章裡的職位。', 'The post of the rule books.'),
    ),
    language: named(
      optional(choice(languageWords)),
      w('语言', '語言', 'Language'),
      note('邮件语言。', '郵件語言。', 'Language of the mail.'),
    ),
    level: named(
      wide(optional(choice(levelWords)), 130),
      w('权限级别', '權限級別', 'Level'),
      note(
        '留空按岗位的级别；变更须经批准。',
        '留空按職位的級別；變更須經核准。',
        'Empty takes the level of the post; a change must be approved.',
      ),
    ),
    problem: deskColumns.problem,
  },
});

/** What runs by itself, and the command to run it now. */
export const jobsTable = table({
  name: 'jobs',
  sheetId: 503,
  book: 'control',
  kind: 'desk',
  key: 'name',
  editors: administrators,
  title: w('任务', '任務', 'Jobs'),
  about: w(
    '到点自动执行的任务；选“立即执行”马上做一次。',
    '到點自動執行的任務；選「立即執行」馬上做一次。',
    'What runs by itself; choose Run now to have it at once.',
  ),
  columns: {
    name: named(
      byScript(text({ max: 60, width: 150 })),
      w('名称', '名稱', 'Name'),
      note('任务的名称，请勿改动。', '任務的名稱，請勿改動。', 'The job’s name; leave it alone.'),
    ),
    title: named(
      byScript(text({ max: 300, width: 260 })),
      w('内容', '內容', 'What it does'),
      note('这个任务做什么。', '這個任務做什麼。', 'What it does.'),
    ),
    failure: named(
      wide(byScript(optional(text({ max: 2_000 }))), 260),
      w('最近失败', '最近失敗', 'Last failure'),
      note('空着即正常。', '空著即正常。', 'Empty while all is well.'),
    ),
    action: named(
      optional(choice(runNowWords)),
      w('操作', '操作', 'Action'),
      note('选“立即执行”。', '選「立即執行」。', 'Choose Run now.'),
    ),
    by: named(optional(text({ max: 60, width: 80 })), w('经办人', '經辦人', 'By'), note('您的姓名。', '您的姓名。', 'Your name.')),
    ...deskColumns,
  },
});

/** The days that are not what their weekday says; the years that nobody entered are asked for (`access.holidays`). */
export const holidaysTable = table({
  name: 'holidays',
  sheetId: 506,
  book: 'control',
  kind: 'desk',
  key: 'day',
  editors: administrators,
  title: w('节假日', '假日', 'Holidays'),
  about: w(
    '法定节假日与调休上班日；不在表中的日子按周一至周五上班。每年 12 月前请录入下一年。',
    '法定假日與補班日；不在表中的日子按週一至週五上班。每年 12 月前請輸入下一年。',
    'Public holidays, and weekend days worked in exchange; any other day goes by its weekday. Enter the next year before December.',
  ),
  columns: {
    day: named(unique(day()), w('日期', '日期', 'Day'), note('每天一行。', '每天一列。', 'One row a day.')),
    kind: named(
      choice(dayKindWords),
      w('类别', '類別', 'Kind'),
      note('放假，或调休上班。', '放假，或補班。', 'A holiday, or a weekend day that is worked.'),
    ),
    name: named(optional(text({ max: 60 })), w('名称', '名稱', 'Name'), note('哪个节日。', '哪個節日。', 'Which festival.')),
    problem: deskColumns.problem,
  },
});

/** Who decides for whom while somebody is away. */
export const standInsTable = table({
  name: 'standIns',
  sheetId: 507,
  book: 'control',
  kind: 'desk',
  key: 'who',
  editors: administrators,
  title: w('代理', '代理', 'Stand-ins'),
  about: w(
    '谁不在时由谁代理审批；代理人不能再转给别人代理。',
    '誰不在時由誰代理簽核；代理人不能再轉給別人代理。',
    'Who decides for whom while somebody is away; nobody stands in for a stand-in.',
  ),
  columns: {
    who: named(
      text({ max: 60 }),
      w('本人', '本人', 'Who is away'),
      note('与“人员”表的姓名一致。', '與「人員」表的姓名一致。', 'A name of the Staff sheet.'),
    ),
    standIn: named(
      text({ max: 60 }),
      w('代理人', '代理人', 'Stand-in'),
      note('与“人员”表的姓名一致。', '與「人員」表的姓名一致。', 'A name of the Staff sheet.'),
    ),
    from: named(day(), w('开始日期', '開始日期', 'From'), note('含当天。', '含當天。', 'The first day.')),
    to: named(day(), w('结束日期', '結束日期', 'To'), note('含当天。', '含當天。', 'The last day.')),
    reason: named(
      optional(text({ max: 200, width: 180 })),
      w('原因', '原因', 'Reason'),
      note('如出差、休假；不发布。', '如出差、休假；不發布。', 'Such as a journey; it stays here.'),
    ),
    problem: deskColumns.problem,
  },
});

export type SettingRow = RowOf<typeof settingsTable>;
export type StaffRow = RowOf<typeof staffTable>;
export type HolidayRow = RowOf<typeof holidaysTable>;
export type StandInRow = RowOf<typeof standInsTable>;
