import { w } from './words.ts';

export const letterWords = {
  footer: w('这是掌柜自动发出的邮件，回复没有人看。', '這是掌櫃自動發出的郵件，回覆沒有人看。', 'Sent by Zhanggui. Replies are not read.'),
  andMore: w('{subject}（另有 {more} 件事）', '{subject}（另有 {more} 件事）', '{subject} (and {more} more)'),
};
