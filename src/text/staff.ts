import { w } from './words.ts';

export const staffWords = {
  menu: w('掌柜', '掌櫃', 'Zhanggui'),
  check: w('检查本表', '檢查本表', 'Check this sheet'),
  import: w('导入订单文件', '匯入訂單檔案', 'Import an order file'),
  posts: w('谁在负责', '誰在負責', 'Who is on what'),
  links: w('把我的链接寄给我', '把我的連結寄給我', 'Mail me my links'),
  about: w('关于', '關於', 'About'),
  othersAtWork: w(
    '别人正在做同样的事，请过半分钟再试。',
    '別人正在做同樣的事，請過半分鐘再試。',
    'Somebody else is doing the same: try again in half a minute.',
  ),
  noDesk: w(
    '这张表不是用来填写的，没有要检查的。请先点开“新订单”这样的表。',
    '這張表不是用來填寫的，沒有要檢查的。請先點開「新訂單」這樣的表。',
    'This sheet is no desk, there is nothing to check. Open one such as New orders first.',
  ),
  copiedTab: w(
    '这张表是“{desk}”的副本，填在这里不会办理；请填到“{desk}”',
    '這張表是「{desk}」的副本，填在這裡不會辦理；請填到「{desk}」',
    'This tab is a copy of {desk}: nothing typed here is taken. Please type it on {desk}',
  ),
  noRows: w('这张表还没有填写。', '這張表還沒有填寫。', 'Nothing is typed on this sheet yet.'),
  allRight: w('检查了 {rows} 行，没有问题。', '檢查了 {rows} 列，沒有問題。', '{rows} rows checked, nothing wrong.'),
  found: w('检查了 {rows} 行，{count} 行要改：', '檢查了 {rows} 列，{count} 列要改：', '{rows} rows checked, {count} to mend:'),
  row: w('第 {row} 行 {problem}', '第 {row} 列 {problem}', 'Row {row}: {problem}'),
  more: w(
    '……还有 {count} 行，都写在“问题”列。',
    '……還有 {count} 列，都寫在「問題」欄。',
    '… and {count} more: the Problem column tells all.',
  ),
};
