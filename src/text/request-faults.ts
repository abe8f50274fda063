import { w } from './words.ts';

/** What is wrong with a request as typed. */
export const requestFaults = {
  missing: w('{column}：这类申请必须填写', '{column}：這類申請必須填寫', '{column}: needed for this kind of request'),
  notAsked: w('{column}：这类申请不用填，请清空', '{column}：這類申請不用填，請清空', '{column}: not asked for here, clear it'),
  noCategories: w('这类申请没有分类，请清空', '這類申請沒有分類，請清空', 'This kind has no category: clear it'),
  categoryMissing: w('请选择这类申请的分类', '請選擇這類申請的分類', 'Choose a category of this kind of request'),
  linkMissing: w(
    '写了附件类型或大小，却没有链接：请补上链接，或清空这两格',
    '寫了附件類型或大小，卻沒有連結：請補上連結，或清空這兩格',
    'Kind or size of an attachment, but no link: add the link, or clear both',
  ),
  notHttps: w(
    '附件只能是 https:// 开头的链接，不含空格和引号',
    '附件只能是 https:// 開頭的連結，不含空格和引號',
    'An attachment is a link that begins with https://, without spaces and quotation marks',
  ),
  notDeclared: w('请写明附件的类型和大小（KB）', '請寫明附件的類型和大小（KB）', 'Say of which kind the attachment is, and its size in KB'),
  tooLarge: w('{column}不得超过 {most} KB', '{column}不得超過 {most} KB', 'The {column} may have {most} KB at most'),
  nothingAsked: w('{column}：须大于 0', '{column}：須大於 0', '{column}: must be more than 0'),
};
