import { w } from './words.ts';

export const letterWords = {
  footer: w('这是掌柜自动发出的邮件，回复没有人看。', '這是掌櫃自動發出的郵件，回覆沒有人看。', 'Sent by Zhanggui. Replies are not read.'),
  again: w(
    '上次发送时中断了，这封邮件可能会收到两次；内容相同，处理一次即可。',
    '上次傳送時中斷了，這封郵件可能會收到兩次；內容相同，處理一次即可。',
    'Sending this was cut off before, so it may reach you twice. It says the same; it needs doing once.',
  ),
  lost: w(
    '不知道这封邮件有没有送到，不会再发：{kind}，收件人 {to}（{note}）。请直接告诉对方',
    '不知道這封郵件有沒有送到，不會再寄：{kind}，收件人 {to}（{note}）。請直接告訴對方',
    'Nobody knows whether this letter arrived, and it is not sent again: {kind}, to {to} ({note}). Tell them yourself',
  ),
  andMore: w('{subject}（另有 {more} 件事）', '{subject}（另有 {more} 件事）', '{subject} (and {more} more)'),
};
