import { w } from './words.ts';

/** What is wrong with a line of the Routes sheet. */
export const routeFaults = {
  kindMissing: w('请选择申请类别', '請選擇申請類別', 'Choose the kind of request'),
  stepMissing: w('请填第几步', '請填第幾步', 'Write the number of the step'),
  modeMissing: w('请选择审批方式', '請選擇簽核方式', 'Choose how the step decides'),
  nobody: w('没有写审批人', '沒有寫簽核人', 'Nobody is named'),
  oneOnly: w(
    '一人审批只能写一个岗位或姓名；多人请选会签或或签',
    '一人簽核只能寫一個職位或姓名；多人請選會簽或或簽',
    'Where one decides, name one post or person; choose another way for several',
  ),
  unknown: w('“{name}”不是岗位，也不在人员表里', '「{name}」不是職位，也不在人員表裡', '{name} is no post, and not on the Staff sheet'),
  hole: w('缺第 {step} 步', '缺第 {step} 步', 'Step {step} is missing'),
  twice: w(
    '第 {step} 步写了两次，条件也相同：请删去一行，或改条件',
    '第 {step} 步寫了兩次，條件也相同：請刪去一列，或改條件',
    'Step {step} stands there twice under the same condition: delete one row, or change its condition',
  ),
  cell: w('有一格填得不对', '有一格填得不對', 'A cell of this row is wrong'),
  wrongCategory: w('这类申请没有这个分类', '這類申請沒有這個分類', 'This kind of request has no such category'),
};
