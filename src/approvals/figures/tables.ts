import { requestKinds } from '../../rulebook/request-kinds.ts';
import { byScript, choice, hours, moment, named, optional, text, whole, wide } from '../../table/column.ts';
import { table, type RowOf } from '../../table/table.ts';
import { figureChartWords, figureGroupWords } from '../../text/figures.ts';
import { note, w } from '../../text/words.ts';

/** The first line of the approvers: the kinds, all of them, stand above. */
export const peopleFrom = requestKinds.length + 2;
/** Rows that a chart draws. */
const drawn = 12;

/** How long decisions take and what waits, by kind of request and by approver; made anew as a whole. */
export const figuresTable = table({
  name: 'approvalFigures',
  sheetId: 514,
  book: 'control',
  kind: 'desk',
  key: 'name',
  // More than a department has approvers.
  rows: 500,
  editors: ['systemAdministrator', 'head'],
  title: w('审批统计', '簽核統計', 'Approval figures'),
  about: w(
    '最近 28 天的审批速度与现在未办事项：先按申请类别，再按审批人，慢的在前。每天上班时更新；对 approvals.figures 选“立即执行”可随时更新。',
    '最近 28 天的簽核速度與現在未辦事項：先按申請類別，再按簽核人，慢的在前。每天上班時更新；對 approvals.figures 選「立即執行」可隨時更新。',
    'How fast decisions were in the last 28 days and what is open now: by kind of request, then by approver, the slowest first. Renewed when the office opens; Run now for approvals.figures renews it at any time.',
  ),
  columns: {
    group: named(
      byScript(optional(choice(figureGroupWords))),
      w('分组', '分組', 'By'),
      note('按申请类别或按审批人。', '按申請類別或按簽核人。', 'Kinds first, then approvers.'),
    ),
    name: named(
      wide(byScript(optional(text({ max: 254 }))), 160),
      w('名称', '名稱', 'Name'),
      note('类别或姓名。', '類別或姓名。', 'The kind, or the person.'),
    ),
    decided: named(
      byScript(optional(whole())),
      w('已决定', '已決定', 'Decided'),
      note(
        '28 天内。类别：通过或拒绝的申请；审批人：他同意、拒绝或退回的次数，代理的记在代理人名下，撤回的决定不算。',
        '28 天內。類別：通過或拒絕的申請；簽核人：他同意、拒絕或退回的次數，代理的記在代理人名下，撤回的決定不算。',
        'In 28 days. Kind: requests approved or refused. Approver: seats in which he agreed, refused or sent back, for others too; not what he took back.',
      ),
    ),
    median: named(
      byScript(optional(hours())),
      w('中位用时', '中位用時', 'Median'),
      note(
        '工作小时。类别：从提交到决定，不含退回申请人待改的时间；审批人：从轮到他到他决定。',
        '工作小時。類別：從提交到決定，不含退回申請人待改的時間；簽核人：從輪到他到他決定。',
        'Working hours. Kind: from submission to decision, without the time at the requester. Approver: from when the seat became his until he decided.',
      ),
    ),
    longest: named(byScript(optional(hours())), w('最长用时', '最長用時', 'Longest'), note('工作小时。', '工作小時。', 'Working hours.')),
    open: named(
      byScript(optional(whole())),
      w('未办', '未辦', 'Open'),
      note(
        '现在。类别：未结束的申请，含退回待改；审批人：等他决定的申请。',
        '現在。類別：未結束的申請，含退回待改；簽核人：等他決定的申請。',
        'Now. Kind: requests not closed, those sent back too. Approver: seats that wait for him.',
      ),
    ),
    overdue: named(
      byScript(optional(whole())),
      w('超时', '逾時', 'Overdue'),
      note(
        '现在，按工作时间。类别：这一步已等满该类别的时限，上报一级后仍算；审批人：轮到他以后已等满这个时限。',
        '現在，按工作時間。類別：這一步已等滿該類別的時限，上報一級後仍算；簽核人：輪到他以後已等滿這個時限。',
        'Now: the step (the seat) has waited as long as its kind allows, in working time. Moving up does not end it for the kind.',
      ),
    ),
    asOf: named(
      byScript(optional(moment())),
      w('统计时间', '統計時間', 'As of'),
      note('何时算出。', '何時算出。', 'When it was worked out.'),
    ),
  },
  charts: [
    { id: 51401, title: figureChartWords.kinds, names: 'name', values: ['median', 'longest'], from: 1, to: drawn + 1 },
    { id: 51402, title: figureChartWords.people, names: 'name', values: ['median'], from: peopleFrom, to: peopleFrom + drawn - 1 },
    { id: 51403, title: figureChartWords.open, names: 'name', values: ['open', 'overdue'], from: 1, to: drawn + 1 },
  ],
});

export type FigureRow = RowOf<typeof figuresTable>;
