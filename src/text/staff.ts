import { w } from './words.ts';

export const staffWords = {
  menu: w('掌柜', '掌櫃', 'Zhanggui'),
  check: w('检查本表', '檢查本表', 'Check this sheet'),
  about: w('关于', '關於', 'About'),
  aboutText: w(
    '掌柜 {version}。本工作簿：{book}。账簿由掌柜封存，请在桌面表里填写。',
    '掌櫃 {version}。本活頁簿：{book}。帳簿由掌櫃封存，請在桌面表裡填寫。',
    'Zhanggui {version}. This workbook: {book}. Ledgers are sealed by Zhanggui; type on the desk sheets.',
  ),
  copyText: w(
    '这是 {original} 的备份副本。这里的菜单不起作用，请回到原工作簿。',
    '這是 {original} 的備份副本。這裡的選單不起作用，請回到原活頁簿。',
    'This is a backup copy of {original}. Nothing works here: go back to the workbook itself.',
  ),
  noDesk: w('这张表不是桌面表，没有要检查的。', '這張表不是桌面表，沒有要檢查的。', 'This sheet is no desk: there is nothing to check.'),
  allRight: w('检查了 {rows} 行，没有问题。', '檢查了 {rows} 列，沒有問題。', '{rows} rows checked, nothing wrong.'),
  found: w(
    '检查了 {rows} 行，{count} 行有问题，见“问题”列。',
    '檢查了 {rows} 列，{count} 列有問題，見「問題」欄。',
    '{rows} rows checked, {count} with something to mend: see the Problem column.',
  ),
};
