import { w } from './words.ts';

export const settingTitles = {
  preset: w('规章：各项默认值按哪一本', '規章：各項預設值按哪一本', 'Rule book: whose figures are the defaults'),
  language: w('工作簿语言', '活頁簿語言', 'Language of the workbooks'),
  account: w('运行掌柜的账号种类', '執行掌櫃的帳號種類', 'Kind of the account that runs Zhanggui'),
  scanMinutes: w('最多几分钟扫描一次（ORD-1）', '最多幾分鐘掃描一次（ORD-1）', 'Minutes between two scans at most (ORD-1)'),
  serviceFrom: w('客服开始时间（ROS-1）', '客服開始時間（ROS-1）', 'Service begins (ROS-1)'),
  serviceTo: w('客服结束时间（ROS-1）', '客服結束時間（ROS-1）', 'Service ends (ROS-1)'),
  officeFrom: w('办公开始时间', '辦公開始時間', 'The office opens'),
  officeTo: w('办公结束时间', '辦公結束時間', 'The office closes'),
  callMinutes: w('受理后几分钟内联系客户（ORD-2）', '受理後幾分鐘內聯繫客戶（ORD-2）', 'Minutes until the customer is called (ORD-2)'),
  callClock: w(
    '客服时间以外，联系客户的时限怎么算（ORD-2）',
    '客服時間以外，聯繫客戶的時限怎麼算（ORD-2）',
    'The time to call, outside service hours (ORD-2)',
  ),
  handOverHours: w(
    '确认后几小时内移交，0 为不限（ORD-3）',
    '確認後幾小時內移交，0 為不限（ORD-3）',
    'Hours from confirmation to hand-over, 0 for no limit (ORD-3)',
  ),
  backupAt: w('备份时间（ORD-4）', '備份時間（ORD-4）', 'Time of the backup (ORD-4)'),
  backupRhythm: w('备份频率（ORD-4）', '備份頻率（ORD-4）', 'How often there is a backup (ORD-4)'),
  backupWeekday: w('每周备份在星期几，1 为星期一', '每週備份在星期幾，1 為星期一', 'Weekday of a weekly backup, 1 is Monday'),
  refundLimit: w('客服可自行退款的金额（元）', '客服可自行退款的金額（元）', 'Refund that an agent may grant by himself, yuan'),
  returnLimit: w('客服可自行退货的金额（元）', '客服可自行退貨的金額（元）', 'Return that an agent may grant by himself, yuan'),
  exchangeLimit: w('客服可自行换货的金额（元）', '客服可自行換貨的金額（元）', 'Exchange that an agent may grant by himself, yuan'),
  giftLimit: w('客服可自行赠送的金额（元）', '客服可自行贈送的金額（元）', 'Gift that an agent may grant by himself, yuan'),
  countTolerance: w(
    '盘点差异超过应有的百分之几要盘第二次',
    '盤點差異超過應有的百分之幾要盤第二次',
    'A count that differs by more than so many percent is done a second time',
  ),
  leaveNeeds: w('请假要审批还是报备（APR-14）', '請假要簽核還是報備（APR-14）', 'Leave is approved, or told beforehand (APR-14)'),
  imageKb: w('图片附件上限（KB）', '圖片附件上限（KB）', 'Image attached to a request, kilobytes at most'),
  videoKb: w('视频附件上限（KB）', '影片附件上限（KB）', 'Video attached to a request, kilobytes at most'),
  documentKb: w('文档附件上限（KB）', '文件附件上限（KB）', 'Document attached to a request, kilobytes at most'),
  witness: w(
    '见证邮箱：收到流水指纹，不归所有者管',
    '見證信箱：收到流水指紋，不歸擁有者管',
    'Witness mailbox for the journal heads, not the owner’s',
  ),
  strangers: w(
    '有人不在“人员”表却能打开工作簿，怎么办（SEC-7）',
    '有人不在「人員」表卻能開啟活頁簿，怎麼辦（SEC-7）',
    'Who can open a workbook and is not on the Staff sheet (SEC-7)',
  ),
  historyDays: w('几天以前的订单按历史登记', '幾天以前的訂單按歷史登記', 'Orders older than so many days are history'),
  importRows: w('一个订单文件最多几行', '一個訂單檔案最多幾列', 'Rows of one order file at most'),
  readCells: w('核验时每次读取的单元格数', '核驗時每次讀取的儲存格數', 'Cells of one read when ledgers and backups are checked'),
  nightAt: w('夜间整理时间', '夜間整理時間', 'Time of the nightly clearing'),
};

export const languageWords = {
  'zh-CN': w('简体中文', '簡體中文', 'Simplified Chinese'),
  'zh-TW': w('繁体中文', '繁體中文', 'Traditional Chinese'),
  en: w('英文', '英文', 'English'),
};

export const runNowWords = { runNow: w('立即执行', '立即執行', 'Run now') };

export const controlMessages = {
  badSetting: w(
    '不是有效的值，暂按默认 {standard}',
    '不是有效的值，暫按預設 {standard}',
    'is no value of this setting: {standard} is used',
  ),
  dayEnds: w('结束早于开始，暂按默认 {standard}', '結束早於開始，暫按預設 {standard}', 'the day ends before it begins: {standard} is used'),
  asked: w('{clock} 已安排执行', '{clock} 已安排執行', 'Asked for at {clock}'),
  alertSubject: w('【掌柜】故障持续，请处理', '【掌櫃】故障持續，請處理', '[Zhanggui] Keeps failing: please mend'),
  alertLine: w(
    '下列问题已持续半小时以上，请处理；恢复后自动继续，什么都不会丢：',
    '下列問題已持續半小時以上，請處理；恢復後自動繼續，什麼都不會遺失：',
    'These have failed for more than half an hour. Mend them and the work goes on by itself; nothing is lost:',
  ),
  noJob: w('没有这个任务', '沒有這個任務', 'There is no such job'),
  standard: w('{title}（默认 {standard}）', '{title}（預設 {standard}）', '{title} (default {standard})'),
};

export const backupStates = { good: w('完好', '完好', 'good'), bad: w('不符', '不符', 'bad') };

export const bookNames = {
  order: w('订单', '訂單', 'Orders'),
  roster: w('值班', '值班', 'Roster'),
  stock: w('库存', '庫存', 'Stock'),
  report: w('报表', '報表', 'Reports'),
  control: w('管理', '管理', 'Control'),
};

export const backupMessages = {
  folder: w('掌柜备份 {slot}', '掌櫃備份 {slot}', 'Zhanggui backup {slot}'),
  copy: w('{book}（备份 {slot}）', '{book}（備份 {slot}）', '{book} (backup {slot})'),
  subject: w('【掌柜】备份完好：{slot}', '【掌櫃】備份完好：{slot}', '[Zhanggui] Backup good: {slot}'),
  badSubject: w('【掌柜】备份有问题：{slot}', '【掌櫃】備份有問題：{slot}', '[Zhanggui] Backup NOT good: {slot}'),
  line: w(
    '{count} 个工作簿已备份并核验。请保留此邮件：下列流水指纹可证明此后没有人改写历史。',
    '{count} 個活頁簿已備份並核驗。請保留此郵件：下列流水指紋可證明此後沒有人改寫歷史。',
    '{count} workbooks are copied and verified. Keep this mail: its journal heads prove that nobody rewrote history afterwards.',
  ),
  badLine: w(
    '有工作簿没有副本，或副本与流水不符，见下表。请联系系统管理员，原工作簿先不要改动。',
    '有活頁簿沒有副本，或副本與流水不符，見下表。請聯繫系統管理員，原活頁簿先不要改動。',
    'A workbook has no copy, or one that does not agree with its journal, see below. Tell the system administrator, and leave the workbook as it is.',
  ),
  alarmSubject: w('【掌柜】警报：没有新的完好备份', '【掌櫃】警示：沒有新的完好備份', '[Zhanggui] ALARM: no fresh good backup'),
  alarmLine: w(
    '最近一次完好备份是 {last}，已超过 {hours} 小时。请在管理工作簿“任务”表对 backups.evening 选“立即执行”，并查看“最近失败”。',
    '最近一次完好備份是 {last}，已超過 {hours} 小時。請在管理活頁簿「任務」表對 backups.evening 選「立即執行」，並查看「最近失敗」。',
    'The last good backup is of {last}, more than {hours} hours ago. On the control workbook’s Jobs sheet choose Run now for backups.evening, and look at its last failure.',
  ),
  noChain: w('流水从第 {entry} 条起断开', '流水從第 {entry} 筆起斷開', 'the journal breaks at entry {entry}'),
  wrongCount: w(
    '流水应有 {wants} 条，只有 {has} 条',
    '流水應有 {wants} 筆，只有 {has} 筆',
    'the journal has {has} entries instead of {wants}',
  ),
  wrongSum: w('账簿“{ledger}”与流水不符', '帳簿「{ledger}」與流水不符', 'ledger {ledger} does not agree with the journal'),
  unread: w('无法复制或读取：{text}', '無法複製或讀取：{text}', 'cannot be copied or read: {text}'),
  notCopy: w('文件不是本工作簿的副本', '檔案不是本活頁簿的副本', 'the file is no copy of this workbook'),
  head: w('流水指纹', '流水指紋', 'Journal head'),
};

/** What control counts on its Start sheet beside the approvals. */
export const backupFigureWords = {
  what: w('没有新的完好备份', '沒有新的完好備份', 'No fresh good backup'),
  todo: w(
    '在“任务”表对 backups.evening 选“立即执行”，再看“最近失败”列。',
    '在「任務」表對 backups.evening 選「立即執行」，再看「最近失敗」欄。',
    'On Jobs choose Run now for backups.evening, then look at its last failure.',
  ),
};

export const failingFigureWords = {
  what: w('正在出故障', '正在出故障', 'Failing now'),
  todo: w(
    '看下面“最近的警报”和“任务”表的“最近失败”列；修好后自动继续。',
    '看下面「最近的警示」和「任務」表的「最近失敗」欄；修好後自動繼續。',
    'See the newest alarm below and the last failures on Jobs. Once mended the work goes on by itself.',
  ),
};

export const rightsFigureWords = {
  what: w('权限与批准不符', '權限與核准不符', 'Rights that differ from what was approved'),
  todo: w(
    '逐行看“权限核对”表：收回不该有的，或补办审批。',
    '逐列看「權限核對」表：收回不該有的，或補辦簽核。',
    'Go through the report: take back what should not be, or have it approved.',
  ),
};

export const cellFigureWords = {
  what: w('快满的工作簿', '快滿的活頁簿', 'Workbooks that are filling up'),
  todo: w(
    '单元格已用 70% 以上。请删去不用的表和空行：到 100% 就记不进新的行。',
    '儲存格已用 70% 以上。請刪去不用的表和空列：到 100% 就記不進新的列。',
    'More than 70% of their cells are used. Delete unused sheets and empty rows: at 100% no new row can be entered.',
  ),
};

export const cellMessages = {
  subject: w('【掌柜】工作簿快满了', '【掌櫃】活頁簿快滿了', '[Zhanggui] A workbook is filling up'),
  line: w(
    'Google 每个工作簿最多 1000 万格，空格也算。到 100% 就记不进新的行。请删去不用的表和空行，或先停止导入旧订单：',
    'Google 每個活頁簿最多 1000 萬格，空格也算。到 100% 就記不進新的列。請刪去不用的表和空列，或先停止匯入舊訂單：',
    'Google allows 10,000,000 cells a workbook, empty ones included. At 100% no new row can be entered. Delete unused sheets and empty rows, or import no old orders meanwhile:',
  ),
  book: w('“{book}”已用 {percent}% 以上', '「{book}」已用 {percent}% 以上', '{book}: more than {percent}% used'),
};
