import { w } from './words.ts';

export const figureGroupWords = {
  kind: w('申请类别', '申請類別', 'Kind of request'),
  person: w('审批人', '簽核人', 'Approver'),
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
