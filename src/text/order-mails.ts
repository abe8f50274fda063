import { w } from './words.ts';

/** The letters by which people are reminded of promises to customers. */
export const reminderWords = {
  lateSubject: w('【掌柜】{late} 个订单已超时', '【掌櫃】{late} 個訂單已逾時', '[Zhanggui] {late} {late:order is|orders are} late'),
  comingSubject: w(
    '【掌柜】{coming} 个订单快到时限',
    '【掌櫃】{coming} 個訂單快到時限',
    '[Zhanggui] {coming} {coming:order is|orders are} due soon',
  ),
  bothSubject: w(
    '【掌柜】{late} 个订单已超时，{coming} 个快到时限',
    '【掌櫃】{late} 個訂單已逾時，{coming} 個快到時限',
    '[Zhanggui] {late} {late:order is|orders are} late, {coming} due soon',
  ),
  call: w(
    '规定受理后 {minutes} 分钟内联系客户、确认信息有效。',
    '規定受理後 {minutes} 分鐘內聯繫客戶、確認資訊有效。',
    'The customer is to be called within {minutes} {minutes:minute|minutes} of acceptance.',
  ),
  handOver: w(
    '规定确认后 {hours} 小时内移交运营。',
    '規定確認後 {hours} 小時內移交營運。',
    'A confirmed order is to be handed over within {hours} {hours:hour|hours}.',
  ),
  escalated: w('已超时的，此前已提醒：{who}。', '已逾時的，此前已提醒：{who}。', 'Of those that are late these heard before: {who}.'),
  workbook: w('打开订单工作簿', '開啟訂單活頁簿', 'Open the order workbook'),
  toCall: w('待联系客户', '待聯繫客戶', 'to be called'),
  toHandOver: w('待移交运营', '待移交營運', 'to be handed over'),
  lateSince: w('{due} 已超时', '{due} 已逾時', 'late since {due}'),
  dueAt: w('{due} 前', '{due} 前', 'by {due}'),
};
