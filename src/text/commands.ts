import { w } from './words.ts';

/** What a command that talks to Google tells when it cannot go on. Each says what to do. */
export const faultWordsOfCommands = {
  noLogin: w(
    '没有找到登录信息（{file}）。请先运行 npx clasp login，再重新运行本命令。',
    '沒有找到登入資訊（{file}）。請先執行 npx clasp login，再重新執行本命令。',
    'No login was found ({file}). Run npx clasp login, then this command again.',
  ),
  oldLogin: w(
    '登录文件 {file} 的格式无法识别。请运行 npx clasp login 重新登录。',
    '登入檔 {file} 的格式無法辨識。請執行 npx clasp login 重新登入。',
    'The login in {file} is of a kind that is not understood. Log in again: npx clasp login.',
  ),
  loginExpired: w(
    '登录已失效。请运行 npx clasp login，再重新运行本命令。',
    '登入已失效。請執行 npx clasp login，再重新執行本命令。',
    'The login is no longer good. Run npx clasp login, then this command again.',
  ),
  scopesMissing: w(
    '登录时没有勾选全部权限（{doing}）。请运行 npx clasp login，勾选所有项目，再重新运行本命令。',
    '登入時沒有勾選全部權限（{doing}）。請執行 npx clasp login，勾選所有項目，再重新執行本命令。',
    'The login was not given every permission ({doing}). Run npx clasp login, tick every box, then run this command again.',
  ),
  scriptApiOff: w(
    '这个账号没有开启 Apps Script API。请打开 https://script.google.com/home/usersettings 开启它，等一两分钟，再重新运行本命令。',
    '這個帳號沒有開啟 Apps Script API。請開啟 https://script.google.com/home/usersettings 啟用它，等一兩分鐘，再重新執行本命令。',
    'The Apps Script API is off for this account. Switch it on at https://script.google.com/home/usersettings, wait a minute or two, then run this command again.',
  ),
  notAllowed: w(
    '谷歌不允许账号 {me}：{doing}（{text}）。请用安装时的账号登录，再重新运行本命令。',
    'Google 不允許帳號 {me}：{doing}（{text}）。請用安裝時的帳號登入，再重新執行本命令。',
    'Google does not let {me} do this: {doing} ({text}). Log in with the account that installed, then run this command again.',
  ),
  gone: w(
    '谷歌找不到对象：{doing}（{text}）。请查看云端硬盘的回收站；恢复后重新运行本命令。',
    'Google 找不到物件：{doing}（{text}）。請查看雲端硬碟的垃圾桶；還原後重新執行本命令。',
    'Google does not find it: {doing} ({text}). Look into the bin of Google Drive, restore it there, then run this command again.',
  ),
  tooMany: w(
    '谷歌要求放慢速度：{doing}。没有改动；请过几分钟重新运行本命令。',
    'Google 要求放慢速度：{doing}。沒有更動；請過幾分鐘重新執行本命令。',
    'Google asks to go slower: {doing}. Nothing was done; run this command again in some minutes.',
  ),
  googleFailed: w(
    '谷歌出错：{doing}（{text}）。不确定是否已完成；请重新运行本命令，它会先查看再继续。',
    'Google 出錯：{doing}（{text}）。不確定是否已完成；請重新執行本命令，它會先查看再繼續。',
    'Google failed: {doing} ({text}). It may have been done all the same: run this command again, it looks before it goes on.',
  ),
  noAnswer: w(
    '没有收到谷歌的回答：{doing}。请检查网络；重新运行本命令，它会先查看再继续。',
    '沒有收到 Google 的回應：{doing}。請檢查網路；重新執行本命令，它會先查看再繼續。',
    'No answer from Google: {doing}. Look at the network, then run this command again: it looks before it goes on.',
  ),
  refused: w(
    '谷歌拒绝：{doing}（{text}）。重新运行本命令；若仍如此，请按括号里的说明处理。',
    'Google 拒絕：{doing}（{text}）。重新執行本命令；若仍如此，請按括號裡的說明處理。',
    'Google refuses: {doing} ({text}). Run this command again; if it stays so, do as the text in brackets says.',
  ),
  otherAccount: w(
    '掌柜由 {owner} 安装，而现在登录的是 {me}。请运行 npx clasp login 换成 {owner}；没有任何改动。',
    '掌櫃由 {owner} 安裝，而現在登入的是 {me}。請執行 npx clasp login 換成 {owner}；沒有任何更動。',
    'Zhanggui was installed by {owner}, and this login is {me}. Run npx clasp login as {owner}; nothing was changed.',
  ),
  controlGone: w(
    '主控项目不见了（{id}）。请在云端硬盘回收站恢复它；链接密钥只存在其中。没有任何改动。',
    '主控專案不見了（{id}）。請在雲端硬碟垃圾桶還原它；連結金鑰只存在其中。沒有任何更動。',
    'The control project is gone ({id}). Restore it in the bin of Google Drive: the key of the links is kept in it alone. Nothing was changed.',
  ),
  controlDoubled: w(
    '有 {count} 个名为“{title}”的项目（{ids}）。请把不是掌柜的那个改名或删除，再重新运行本命令。',
    '有 {count} 個名為「{title}」的專案（{ids}）。請把不是掌櫃的那個改名或刪除，再重新執行本命令。',
    'There are {count} projects called “{title}” ({ids}). Rename or delete those that are not Zhanggui’s, then run this command again.',
  ),
  folderTrashed: w(
    '文件夹“{name}”在回收站里。请在云端硬盘恢复它，再重新运行本命令。',
    '資料夾「{name}」在垃圾桶裡。請在雲端硬碟還原它，再重新執行本命令。',
    'The folder “{name}” is in the bin. Restore it in Google Drive, then run this command again.',
  ),
  noWebApp: w(
    '谷歌没有给出网页应用的地址。请打开 {editor}，在“部署 › 管理部署”里查看，再重新运行本命令。',
    'Google 沒有給出網頁應用程式的位址。請開啟 {editor}，在「部署 › 管理部署作業」裡查看，再重新執行本命令。',
    'Google gave no address for the web app. Open {editor}, look under Deploy, Manage deployments, then run this command again.',
  ),
  notInstalled: w(
    '还没有安装完：请先运行 npm run install:google。',
    '還沒有安裝完：請先執行 npm run install:google。',
    'The installation is not complete: run npm run install:google first.',
  ),
  olderCode: w(
    '工作簿属于更新的版本（结构 {has}，这里的代码 {wants}）。请取得新版本的代码；没有推送任何内容。',
    '活頁簿屬於更新的版本（結構 {has}，這裡的程式碼 {wants}）。請取得新版本的程式碼；沒有推送任何內容。',
    'The workbooks belong to a newer version (schema {has}, the code here {wants}). Get the newer code; nothing was pushed.',
  ),
  badState: w(
    '文件 {file} 无法读取。请删除它再重新运行本命令：其中内容会重新查找。',
    '檔案 {file} 無法讀取。請刪除它再重新執行本命令：其中內容會重新查找。',
    'The file {file} cannot be read. Delete it and run this command again: what it held is found anew.',
  ),
  badOption: w('不认识的参数：{option}', '不認識的參數：{option}', 'Not an option of this command: {option}'),
};

/** What is being done, for the faults above. */
export const doingWords = {
  me: w('查看登录的账号', '查看登入的帳號', 'asking which account is logged in'),
  find: w('在云端硬盘查找', '在雲端硬碟查找', 'searching Google Drive'),
  file: w('查看文件', '查看檔案', 'looking at a file'),
  project: w('查看脚本项目', '查看指令碼專案', 'looking at a script project'),
  newProject: w('新建脚本项目“{title}”', '新建指令碼專案「{title}」', 'creating the script project “{title}”'),
  content: w('读取已推送的代码', '讀取已推送的程式碼', 'reading the pushed code'),
  push: w('推送代码', '推送程式碼', 'pushing code'),
  versions: w('查看版本', '查看版本', 'looking at the versions'),
  newVersion: w('新建版本', '新建版本', 'creating a version'),
  deployments: w('查看网页应用部署', '查看網頁應用程式部署', 'looking at the deployments'),
  deploy: w('部署网页应用', '部署網頁應用程式', 'deploying the web app'),
};

/** What install and deploy tell while they work. */
export const installWords = {
  account: w('账号：{me}', '帳號：{me}', 'Account: {me}'),
  madeControl: w('已新建主控项目“{title}”', '已新建主控專案「{title}」', 'Created the control project “{title}”'),
  pushedControl: w('已推送主控代码', '已推送主控程式碼', 'Pushed control'),
  madeVersion: w('已新建版本 {number}', '已新建版本 {number}', 'Created version {number}'),
  deployed: w('已部署网页应用', '已部署網頁應用程式', 'Deployed the web app'),
  repointed: w(
    '网页应用已指向版本 {number}，地址不变',
    '網頁應用程式已指向版本 {number}，位址不變',
    'Pointed the web app to version {number}; its address stays',
  ),
  noted: w('已把网页应用地址写入主控', '已把網頁應用程式位址寫入主控', 'Wrote the address of the web app into control'),
  madeStaff: w('{book}：已新建绑定的脚本项目', '{book}：已新建綁定的指令碼專案', '{book}: created the bound script project'),
  pushedStaff: w('{book}：已推送代码', '{book}：已推送程式碼', '{book}: pushed the code'),
  leftEmpty: w(
    '{book}：上次中断时可能留下一个空的脚本项目。它没有代码，不起作用；可在 https://script.google.com/home 删除。',
    '{book}：上次中斷時可能留下一個空的指令碼專案。它沒有程式碼，不起作用；可在 https://script.google.com/home 刪除。',
    '{book}: the interrupted run may have left an empty script project behind. It has no code and does nothing; delete it at https://script.google.com/home.',
  ),
  bookGone: w(
    '{book}：工作簿不见了或在回收站里。请在云端硬盘恢复它，再重新运行本命令；其余的已处理。',
    '{book}：活頁簿不見了或在垃圾桶裡。請在雲端硬碟還原它，再重新執行本命令；其餘的已處理。',
    '{book}: the workbook is gone or in the bin. Restore it in Google Drive, then run this command again; the others are done.',
  ),
  newScopes: w(
    '权限有变化：请打开 {editor}，选择 install，点“运行”，重新同意；否则定时任务会停。',
    '權限有變化：請開啟 {editor}，選擇 install，點「執行」，重新同意；否則定時工作會停。',
    'The permissions changed: open {editor}, choose install, press Run and consent again; until then the triggers stand still.',
  ),
  newAddress: w(
    '网页应用的地址变了：请打开 {editor}，选择 install，点“运行”，新的信件才带新地址。',
    '網頁應用程式的位址變了：請開啟 {editor}，選擇 install，點「執行」，新的信件才帶新位址。',
    'The address of the web app changed: open {editor}, choose install and press Run, so that new letters carry it.',
  ),
  nothing: w('一切就绪，没有改动。', '一切就緒，沒有更動。', 'Everything stands; nothing was changed.'),
  done: w('完成：改动 {count} 处。', '完成：更動 {count} 處。', 'Done: {count} changes.'),
  planned: w('计划', '計畫', 'plan'),
  plannedOnly: w('以上只是计划，没有写入任何内容。', '以上只是計畫，沒有寫入任何內容。', 'This was the plan only; nothing was written.'),
  webApp: w('网页应用：{url}', '網頁應用程式：{url}', 'Web app: {url}'),
  folder: w('文件夹：{url}', '資料夾：{url}', 'Folder: {url}'),
  next: w(
    '接下来：在“管理”工作簿的“人员”表登记大家；掌柜随即按岗位共享各工作簿。再运行 npm run doctor。',
    '接下來：在「管理」活頁簿的「人員」表登記大家；掌櫃隨即按職位共用各活頁簿。再執行 npm run doctor。',
    'Next: enter everybody on the Staff sheet of the Control workbook; Zhanggui then shares the workbooks by post. Then run npm run doctor.',
  ),
};

/** What the owner must click, in order. */
export const clickWords = {
  yourTurn: w('现在轮到您（安装人本人）：', '現在輪到您（安裝人本人）：', 'Now it is your turn, as the account that installs:'),
  open: w(
    '1. 打开 {editor}。屏幕：脚本编辑器，左边有 Code 和 Place 两个文件。',
    '1. 開啟 {editor}。畫面：指令碼編輯器，左邊有 Code 和 Place 兩個檔案。',
    '1. Open {editor}. The screen: the script editor, with the files Code and Place on the left.',
  ),
  choose: w(
    '2. 点 Code。上方工具栏的函数列表里选 install，点“运行”。',
    '2. 點 Code。上方工具列的函式清單裡選 install，點「執行」。',
    '2. Click Code. In the list of functions in the bar above choose install, and press Run.',
  ),
  review: w(
    '3. 屏幕：“需要授权”。点“查看权限”，选择账号 {me}。',
    '3. 畫面：「需要授權」。點「查看權限」，選擇帳號 {me}。',
    '3. The screen: “Authorization required”. Press Review permissions and choose {me}.',
  ),
  unverified: w(
    '4. Gmail 账号的屏幕：“Google 尚未验证此应用”。这是您自己的脚本：点“高级”，再点“转至 …（不安全）”。',
    '4. Gmail 帳號的畫面：「Google 尚未驗證這個應用程式」。這是您自己的指令碼：點「進階」，再點「前往 …（不安全）」。',
    '4. On a Gmail account the screen: “Google hasn’t verified this app”. It is your own script: press Advanced, then Go to … (unsafe).',
  ),
  consent: w(
    '5. 屏幕：权限列表。全部勾选，点“继续”：',
    '5. 畫面：權限清單。全部勾選，點「繼續」：',
    '5. The screen: the permissions. Tick all of them and press Continue:',
  ),
  log: w(
    '6. 屏幕：执行日志，出现“执行完毕”。约一分钟。',
    '6. 畫面：執行記錄，出現「執行完畢」。約一分鐘。',
    '6. The screen: the execution log, at its end “Execution completed”. It takes about a minute.',
  ),
  again: w(
    '7. 再运行一次 npm run install:google：它会绑定五个工作簿。',
    '7. 再執行一次 npm run install:google：它會綁定五個活頁簿。',
    '7. Run npm run install:google once more: it binds the five workbooks.',
  ),
  waiting: w('正在等待 install 完成……', '正在等待 install 完成……', 'Waiting for install to finish …'),
};

/** Why each permission is asked for, by the last part of its name. */
export const scopeWords = {
  spreadsheets: w(
    '表格：读写掌柜的五个工作簿',
    '試算表：讀寫掌櫃的五個活頁簿',
    'Spreadsheets: to read and write Zhanggui’s five workbooks',
  ),
  'drive.file': w(
    '云端硬盘：只限本脚本自己建的文件夹、工作簿和备份',
    '雲端硬碟：只限本指令碼自己建的資料夾、活頁簿和備份',
    'Drive: the folder, workbooks and backups that this script makes itself, no other file',
  ),
  'script.scriptapp': w('触发器：定时运行', '觸發器：定時執行', 'Triggers: to run by the clock'),
  'script.send_mail': w(
    '以您的名义发邮件：提醒与备份信',
    '以您的名義寄信：提醒與備份信',
    'Mail in your name: reminders and the backup letter',
  ),
  'userinfo.email': w(
    '您的邮箱地址：确认是安装人',
    '您的信箱位址：確認是安裝人',
    'Your address: to make sure that it is the account that installed',
  ),
};
