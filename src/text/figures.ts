import { w } from './words.ts';

export const figureGroupWords = {
  kind: w('申请类别', '申請類別', 'Kind of request'),
  person: w('审批人', '簽核人', 'Approver'),
};

export const figuresWords = {
  title: w('审批统计', '簽核統計', 'Approval figures'),
  about: w(
    '最近 28 天的审批速度与现在未办事项：先按申请类别，再按审批人，慢的在前。每天上班时更新；对 approvals.figures 选“立即执行”可随时更新。',
    '最近 28 天的簽核速度與現在未辦事項：先按申請類別，再按簽核人，慢的在前。每天上班時更新；對 approvals.figures 選「立即執行」可隨時更新。',
    'How fast decisions were in the last 28 days and what is open now: by kind of request, then by approver, the slowest first. Renewed when the office opens; Run now for approvals.figures renews it at any time.',
  ),
  columns: {
    group: { header: w('分组', '分組', 'By'), note: w('按申请类别或按审批人。', '按申請類別或按簽核人。', 'Kinds first, then approvers.') },
    name: { header: w('名称', '名稱', 'Name'), note: w('类别或姓名。', '類別或姓名。', 'The kind, or the person.') },
    decided: {
      header: w('已决定', '已決定', 'Decided'),
      note: w(
        '28 天内。类别：通过或拒绝的申请；审批人：他同意、拒绝或退回的次数，代理的记在代理人名下，撤回的决定不算。',
        '28 天內。類別：通過或拒絕的申請；簽核人：他同意、拒絕或退回的次數，代理的記在代理人名下，撤回的決定不算。',
        'In 28 days. Kind: requests approved or refused. Approver: seats in which he agreed, refused or sent back, for others too; not what he took back.',
      ),
    },
    median: {
      header: w('中位用时', '中位用時', 'Median'),
      note: w(
        '工作小时。类别：从提交到决定，不含退回申请人待改的时间；审批人：从轮到他到他决定。',
        '工作小時。類別：從提交到決定，不含退回申請人待改的時間；簽核人：從輪到他到他決定。',
        'Working hours. Kind: from submission to decision, without the time at the requester. Approver: from when the seat became his until he decided.',
      ),
    },
    longest: { header: w('最长用时', '最長用時', 'Longest'), note: w('工作小时。', '工作小時。', 'Working hours.') },
    open: {
      header: w('未办', '未辦', 'Open'),
      note: w(
        '现在。类别：未结束的申请，含退回待改；审批人：等他决定的申请。',
        '現在。類別：未結束的申請，含退回待改；簽核人：等他決定的申請。',
        'Now. Kind: requests not closed, those sent back too. Approver: seats that wait for him.',
      ),
    },
    overdue: {
      header: w('超时', '逾時', 'Overdue'),
      note: w(
        '现在，按工作时间。类别：这一步已等满该类别的时限，上报一级后仍算；审批人：轮到他以后已等满这个时限。',
        '現在，按工作時間。類別：這一步已等滿該類別的時限，上報一級後仍算；簽核人：輪到他以後已等滿這個時限。',
        'Now: the step (the seat) has waited as long as its kind allows, in working time. Moving up does not end it for the kind.',
      ),
    },
    asOf: { header: w('统计时间', '統計時間', 'As of'), note: w('何时算出。', '何時算出。', 'When it was worked out.') },
  },
};

export const figureChartWords = {
  kinds: w('各类别用时（工作小时）', '各類別用時（工作小時）', 'Turnaround by kind, working hours'),
  people: w('各审批人中位用时（工作小时）', '各簽核人中位用時（工作小時）', 'Median turnaround by approver, working hours'),
  open: w('各类别未办与超时', '各類別未辦與逾時', 'Open and overdue by kind'),
};

export const weekMailWords = {
  subject: w('【审批周报】{from} 至 {to}', '【簽核週報】{from} 至 {to}', '[Approvals] The week {from} to {to}'),
  decided: w(
    '决定 {count} 项（前一周 {before} 项），中位用时 {median}（前一周 {medianBefore}）。',
    '決定 {count} 項（前一週 {before} 項），中位用時 {median}（前一週 {medianBefore}）。',
    'Decided: {count} ({before} the week before). Median turnaround: {median} ({medianBefore}).',
  ),
  slowest: w('最慢：{kinds}。', '最慢：{kinds}。', 'Slowest: {kinds}.'),
  kind: w('{kind} {median}（{count} 项）', '{kind} {median}（{count} 項）', '{kind} {median} ({count})'),
  hours: w('{hours} 工作小时', '{hours} 工作小時', '{hours} working hours'),
  none: w('无', '無', 'none'),
  open: w(
    '截至 {clock}，未结束 {open} 项，其中超时 {overdue} 项。',
    '截至 {clock}，未結束 {open} 項，其中逾時 {overdue} 項。',
    'At {clock}, {open} are open, {overdue} of them overdue.',
  ),
  overdue: w('超时的，最久的在前：', '逾時的，最久的在前：', 'Overdue, the oldest first:'),
  more: w('另有 {count} 项未列出。', '另有 {count} 項未列出。', '{count} more are not listed.'),
  sheet: w('全部数字见“审批统计”表。', '全部數字見「簽核統計」表。', 'All figures stand on the sheet Approval figures.'),
  since: w('开始等待', '開始等待', 'Since'),
};
