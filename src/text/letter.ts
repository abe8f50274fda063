import { w } from './words.ts';

export const letterWords = {
  footer: w(
    '这是掌柜自动发出的邮件。请在工作簿里处理，不要回复。',
    '這是掌櫃自動發出的郵件。請在活頁簿裡處理，不要回覆。',
    'Sent by Zhanggui. Please act in the workbook; replies are not read.',
  ),
};
