import { w } from './words.ts';

export const mailStates = {
  waiting: w('待发', '待發', 'waiting'),
  sending: w('发送中', '傳送中', 'sending'),
  sent: w('已发', '已發', 'sent'),
  uncertain: w('可能已发', '可能已發', 'uncertain'),
  refused: w('被拒', '被拒', 'refused'),
  needless: w('不再需要', '不再需要', 'needless'),
  done: w('已办', '已辦', 'done'),
};

export const engineMessages = {
  olderCode: w(
    '本工作簿由更新的版本管理（结构 {has}，代码 {wants}）。请部署新版本；在此之前不写入任何内容。',
    '本活頁簿由更新的版本管理（結構 {has}，程式碼 {wants}）。請部署新版本；在此之前不寫入任何內容。',
    'This workbook belongs to a newer version (schema {has}, code {wants}). Deploy the new version; nothing is written until then.',
  ),
  lostHead: w(
    '“{book}”工作簿的隐藏表 _head 缺失或读不出：不写入任何内容。请用“文件 › 版本记录”把整个工作簿（不要只是 _head）恢复到此前的样子，或用最近的完好备份恢复。只有账簿还空着时，install 才会新建 _head。',
    '「{book}」活頁簿的隱藏表 _head 缺失或讀不出：不寫入任何內容。請用「檔案 › 版本記錄」把整個活頁簿（不要只是 _head）還原到此前的樣子，或用最近的完好備份還原。只有帳簿還空著時，install 才會新建 _head。',
    'The hidden sheet _head of the {book} workbook is missing or cannot be read: nothing is written. Restore the whole workbook (never _head alone) as it was before, under File, Version history, or from the last good backup. install makes a new _head only while the ledgers are empty.',
  ),
  wrongZone: w(
    '本工作簿的时区是 {zone}，应为 {office}：请在“文件 › 设置”中改正，或重新运行 install',
    '本活頁簿的時區是 {zone}，應為 {office}：請在「檔案 › 設定」中改正，或重新執行 install',
    'This workbook’s time zone is {zone} and must be {office}: change it under File, Settings, or run install again',
  ),
  wrongAddress: w(
    '脚本属性 webApp 的地址 {address} 别人打不开，邮件里不会带链接：请填“管理部署”里以 /exec 结尾的地址（以 /dev 结尾的只有开发者能打开），再运行一次 install',
    '指令碼屬性 webApp 的網址 {address} 別人打不開，信件裡不會帶連結：請填「管理部署作業」裡以 /exec 結尾的網址（以 /dev 結尾的只有開發者能開啟），再執行一次 install',
    'The address {address} in the script property webApp opens for nobody else, so letters carry no links: enter the one that ends in /exec (Manage deployments; what ends in /dev opens for developers alone), and run install again',
  ),
  full: w(
    '“{book}”工作簿的单元格已满（Google 最多 1000 万格），记不进新的行；已选的操作都在“结果”列得到答复，什么都没有记错。请删去不用的表和空行，然后请大家再选一次操作。',
    '「{book}」活頁簿的儲存格已滿（Google 最多 1000 萬格），記不進新的列；已選的操作都在「結果」欄得到答覆，什麼都沒有記錯。請刪去不用的表和空列，然後請大家再選一次操作。',
    'The {book} workbook has all the cells that Google allows (10,000,000): no new row can be entered. Whoever chose an Action was answered in its Result, and nothing is half entered. Delete unused sheets and empty rows, then have the Actions chosen again.',
  ),
  forged: w(
    '{at} 发现有人绕过掌柜改写了“{book}”工作簿的流水或其状态（隐藏表 _journal、_head）。已按存根恢复，账簿随即核对。请查看谁能编辑本工作簿、脚本是否被改（npm run doctor），必要时更换密钥。',
    '{at} 發現有人繞過掌櫃改寫了「{book}」活頁簿的流水或其狀態（隱藏表 _journal、_head）。已按存根還原，帳簿隨即核對。請查看誰能編輯本活頁簿、指令碼是否被改（npm run doctor），必要時更換金鑰。',
    'On {at} somebody was found to have written past Zhanggui into the journal of the {book} workbook or its state (hidden sheets _journal, _head). It is restored from the counterfoils, and the ledgers are checked at once. See who may edit the workbook and whether its script was changed (npm run doctor); change the keys if need be.',
  ),
  fullResult: w(
    '未受理：工作簿已满，没有登记。管理员已知道；腾出空间后请再选一次操作',
    '未受理：活頁簿已滿，沒有登記。管理員已知道；騰出空間後請再選一次操作',
    'Not taken: the workbook is full and nothing was entered. The administrator is told; choose the Action again once there is room',
  ),
  movedRow: w(
    '账簿第 {row} 行不是 {key}，请稍后再试',
    '帳簿第 {row} 列不是 {key}，請稍後再試',
    'Ledger row {row} is not {key}: try again in a moment',
  ),
  unknownKey: w('账簿中没有 {key}', '帳簿中沒有 {key}', '{key} is not in the ledger'),
  duplicateKey: w(
    '{key} 已经在账簿第 {row} 行，不能重复登记',
    '{key} 已經在帳簿第 {row} 列，不能重複登記',
    '{key} is already in the ledger, row {row}: it is entered once only',
  ),
  faults: w('未受理：请先改正“问题”列指出的内容', '未受理：請先改正「問題」欄指出的內容', 'Not taken: mend what the Problem column says'),
  stuck: w(
    '中断后重新开始了 {times} 次，都没有更进一步；之后每小时再试一次。请检查工作簿和备份是否打得开，并查看“执行记录”',
    '中斷後重新開始了 {times} 次，都沒有更進一步；之後每小時再試一次。請檢查活頁簿和備份是否打得開，並查看「執行記錄」',
    'Cut off and begun again {times} times without getting any further; from now on it is tried once an hour. See whether workbooks and backups open, and look at the executions',
  ),
  timeSpent: w(
    '今天的触发器运行时间快用完了，余下的留给扫描和提醒；明天从停下的地方继续',
    '今天的觸發器執行時間快用完了，餘下的留給掃描和提醒；明天從停下的地方繼續',
    'The day’s trigger time is nearly used up and kept for scans and reminders; it goes on tomorrow from where it stopped',
  ),
  chooseAnew: w(
    '“{choice}”已经办过，改动没有再办；要再办一次，请先清空“操作”，再重新选',
    '「{choice}」已經辦過，改動沒有再辦；要再辦一次，請先清空「操作」，再重新選',
    '“{choice}” was carried out already and these changes have no effect; to do it once more, clear the Action and choose it anew',
  ),
  broken: w(
    '出了内部错误，没有办成；已报告管理员',
    '出了內部錯誤，沒有辦成；已報告管理員',
    'An internal error: not done; the administrator is told',
  ),
};
