import { w } from './words.ts';

/** Words of the import dialog that its script fills in; in the page they stand in the workbook's language alone. */
export const importDialogWords = {
  title: w('导入订单文件', '匯入訂單檔案', 'Import an order file'),
  choose: w(
    '选择订单文件，可以选几个，或拖到这里',
    '選擇訂單檔案，可以選幾個，或拖到這裡',
    'Choose order files, one or several, or drop them here',
  ),
  formats: w(
    '平台导出的 CSV、TXT 或 XLSX：淘宝、天猫、千牛、京东、拼多多、抖音、快手、小红书、1688、有赞、微信小店、微店、Shopify、WooCommerce、亚马逊、Lazada。最多 50 MB、{max} 行。',
    '平台匯出的 CSV、TXT 或 XLSX：淘寶、天貓、千牛、京東、拼多多、抖音、快手、小紅書、1688、有贊、微信小店、微店、Shopify、WooCommerce、亞馬遜、Lazada。最多 50 MB、{max} 列。',
    'CSV, TXT or XLSX as a platform exports it: Taobao, Tmall, Qianniu, JD, Pinduoduo, Douyin, Kuaishou, Xiaohongshu, 1688, Youzan, WeChat shop, Weidian, Shopify, WooCommerce, Amazon, Lazada. At most 50 MB and {max} rows.',
  ),
  reading: w('正在读取……', '正在讀取……', 'Reading …'),
  found: w(
    '{kind}，{encoding}，{rows} 行，{orders} 个订单。请看前几行对不对：',
    '{kind}，{encoding}，{rows} 列，{orders} 個訂單。請看前幾列對不對：',
    '{kind}, {encoding}, {rows} rows, {orders} orders. See whether the first rows are right:',
  ),
  faulty: w(
    '{count} 个订单有问题（第一处在第 {row} 行），会列入“导入问题”，其余照常登记。',
    '{count} 個訂單有問題（第一處在第 {row} 列），會列入「匯入問題」，其餘照常登記。',
    'Orders with a problem: {count}, the first in line {row}. They will be on Import problems; the others are sealed.',
  ),
  confirm: w('导入 {orders} 个订单', '匯入 {orders} 個訂單', 'Import {orders} orders'),
  other: w('换一个文件', '換一個檔案', 'Another file'),
  staging: w(
    '正在送入 {done}/{parts}……请不要关这个窗口。关了也不会丢：再选同一个文件会接着送。',
    '正在送入 {done}/{parts}……請不要關這個視窗。關了也不會遺失：再選同一個檔案會接著送。',
    'Putting in part {done} of {parts} … Leave this window open. If it closes nothing is lost: choose the same file again and it goes on.',
  ),
  again: w(
    '没有送到：{why} 请再按一次，会接着送。',
    '沒有送到：{why} 請再按一次，會接著送。',
    'Not delivered: {why} Press once more, it goes on.',
  ),
  waits: w(
    '已收下。掌柜在下一次扫描时读取，最多 {minutes} 分钟；可以关掉窗口。',
    '已收下。掌櫃在下一次掃描時讀取，最多 {minutes} 分鐘；可以關掉視窗。',
    'Taken. Zhanggui reads it with its next scan, within {minutes} minutes; you may close this window.',
  ),
  working: w('掌柜正在读取：{done}/{parts}', '掌櫃正在讀取：{done}/{parts}', 'Zhanggui is reading it: {done} of {parts}'),
  done: w(
    '读完 {read} 个订单：登记 {sealed}（其中历史 {history}），账簿里已有 {known}（其中往前走了 {moved}），有问题 {faulty}。',
    '讀完 {read} 個訂單：登記 {sealed}（其中歷史 {history}），帳簿裡已有 {known}（其中往前走了 {moved}），有問題 {faulty}。',
    'Read {read} orders: {sealed} sealed ({history} of them history), {known} known already ({moved} of them moved on), {faulty} with a problem.',
  ),
  seeProblems: w(
    '有问题的行和原因在“导入问题”表。',
    '有問題的列和原因在「匯入問題」表。',
    'The sheet Import problems lists the rows with a problem, and why.',
  ),
  seeMoves: w(
    '往前走了的、与账簿不符的（{differs}），都列在“导入变动”表。',
    '往前走了的、與帳簿不符的（{differs}），都列在「匯入變動」表。',
    'The sheet Import changes lists what moved on, and what is not as in the ledger ({differs}).',
  ),
  noAnswer: w(
    '窗口不再等了。结果见“导入记录”表。',
    '視窗不再等了。結果見「匯入紀錄」表。',
    'This window waits no longer. The sheet Imports tells the outcome.',
  ),
};

export const linksDialogWords = {
  title: w('把我的链接寄给我', '把我的連結寄給我', 'Mail me my links'),
  explain: w(
    '选您的姓名。掌柜把等您联系的订单列在一封信里，等您审批的另寄一封，都寄到“人员”表里您的邮箱，不寄别处；十分钟内最多一次。不用这个窗口也行：在“补发链接”表写上姓名，选操作。',
    '選您的姓名。掌櫃把等您聯繫的訂單列在一封信裡，等您簽核的另寄一封，都寄到「人員」表裡您的信箱，不寄別處；十分鐘內最多一次。不用這個視窗也行：在「補發連結」表寫上姓名，選操作。',
    'Choose your name. Zhanggui lists the orders that wait for your call in one letter and what waits for your decision in another, to your address on the Staff sheet and nowhere else; at most once in ten minutes. Without this window: type your name on the sheet Links again and choose the Action.',
  ),
  name: w('姓名', '姓名', 'Name'),
  choose: w('请选择', '請選擇', 'Choose'),
  send: w('寄给我', '寄給我', 'Mail me'),
  asked: w(
    '已记在“补发链接”表第 {row} 行，掌柜在下一次扫描时办理，最多 {minutes} 分钟；结果写在那一行。',
    '已記在「補發連結」表第 {row} 列，掌櫃在下一次掃描時辦理，最多 {minutes} 分鐘；結果寫在那一列。',
    'Noted in row {row} of the sheet Links again. Zhanggui answers with its next scan, within {minutes} minutes; the outcome stands in that row.',
  ),
  alreadyAsked: w(
    '“补发链接”表第 {row} 行已经记过，正在等掌柜办理。',
    '「補發連結」表第 {row} 列已經記過，正在等掌櫃辦理。',
    'Row {row} of the sheet Links again asks for it already and waits.',
  ),
  notOnStaff: w('人员名单里没有这个姓名。', '人員名單裡沒有這個姓名。', 'The staff list has no such name.'),
  sheetBroken: w(
    '“补发链接”表不见了，或者表头被改动。请找管理员。',
    '「補發連結」表不見了，或者表頭被更動。請找管理員。',
    'The sheet Links again is gone, or its header was changed. Tell an administrator.',
  ),
};

export const postsDialogWords = {
  title: w('谁在负责', '誰在負責', 'Who is on what'),
  posts: w('岗位', '職位', 'Posts'),
  post: w('岗位', '職位', 'Post'),
  names: w('姓名', '姓名', 'Names'),
  nobody: w('名单还没有发布到这里。', '名單還沒有發布到這裡。', 'The staff list has not been published here yet.'),
  orders: w('未完成的订单', '未完成的訂單', 'Open orders'),
  agent: w('受理人', '受理人', 'Taken by'),
  open: w('未完成', '未完成', 'Open'),
  late: w('已超时', '已逾時', 'Overdue'),
  unsigned: w('没有署名', '沒有署名', 'nobody signed'),
  unlisted: w('不在名单上', '不在名單上', 'not on the list'),
  none: w('现在没有未完成的订单。', '現在沒有未完成的訂單。', 'No order is open at present.'),
};

export const aboutDialogWords = {
  title: w('关于掌柜', '關於掌櫃', 'About Zhanggui'),
  copy: w('这是备份副本，在这里什么都不起作用。', '這是備份副本，在這裡什麼都不起作用。', 'This is a backup copy. Nothing works here.'),
  original: w('原工作簿在这里', '原活頁簿在這裡', 'The workbook itself is here'),
  version: w('版本', '版本', 'Version'),
  book: w('工作簿', '活頁簿', 'Workbook'),
  account: w('账号', '帳號', 'Account'),
  gmail: w('Gmail：选了操作，五分钟内办理', 'Gmail：選了操作，五分鐘內辦理', 'Gmail: an Action is answered within five minutes'),
  workspace: w(
    'Workspace：选了操作，立即办理；错过的由下一次扫描补上',
    'Workspace：選了操作，立即辦理；錯過的由下一次掃描補上',
    'Workspace: an Action is answered at once; the next scan finds what was missed',
  ),
  heart: w('最近一次报平安', '最近一次報平安', 'Last sign of life'),
  never: w('还没有', '還沒有', 'none yet'),
  stale: w(
    '掌柜两个多小时没有动静，操作和提醒可能停了。请告诉所有者：打开脚本项目 control，看“执行”里的报错；改过密码就再运行一次 install。填写的内容不会丢，恢复后会补办。',
    '掌櫃兩個多小時沒有動靜，操作和提醒可能停了。請告訴擁有者：開啟指令碼專案 control，看「執行」裡的錯誤；改過密碼就再執行一次 install。填寫的內容不會遺失，恢復後會補辦。',
    'Zhanggui has been silent for more than two hours: Actions and reminders may have stopped. Tell the owner to open the script project control, look at Executions, and run install again if the password was changed. Nothing typed is lost; it is taken up afterwards.',
  ),
  waiting: w('等掌柜办理', '等掌櫃辦理', 'Waiting for Zhanggui'),
  rows: w('{desk} {count} 行', '{desk} {count} 列', '{desk}: {count}'),
  noRows: w('没有', '沒有', 'nothing'),
  hint: w(
    '账簿由掌柜封存，请在“新订单”“待办”这样的填写表里填写。“操作”列就是命令，手机上也一样。',
    '帳簿由掌櫃封存，請在「新訂單」「待辦」這樣的填寫表裡填寫。「操作」欄就是命令，手機上也一樣。',
    'Ledgers are sealed by Zhanggui; type on the desk sheets. The Action column is the command, on a telephone too.',
  ),
};
