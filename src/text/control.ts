import { w } from './words.ts';
import { deskWords } from './orders.ts';

export const settingsWords = {
  title: w('设置', '設定', 'Settings'),
  about: w(
    '各项规定的数值；空着的按所选规章的默认值。',
    '各項規定的數值；空著的按所選規章的預設值。',
    'The figures of the rules; an empty one takes the default of the chosen book.',
  ),
  columns: {
    name: {
      header: w('名称', '名稱', 'Name'),
      note: w('设置的名称，请勿改动。', '設定的名稱，請勿改動。', 'The setting’s name; leave it alone.'),
    },
    title: { header: w('含义', '含義', 'Meaning'), note: w('这一项管什么。', '這一項管什麼。', 'What it governs.') },
    value: { header: w('值', '值', 'Value'), note: w('留空即用默认值。', '留空即用預設值。', 'Empty takes the default.') },
    problem: deskWords.problem,
  },
};

export const settingTitles = {
  preset: w(
    '规章：strict 从严，mall 商城，portal 门户',
    '規章：strict 從嚴，mall 商城，portal 入口網站',
    'Rule book: strict, mall or portal',
  ),
  language: w('工作簿语言：zh-CN、zh-TW、en', '活頁簿語言：zh-CN、zh-TW、en', 'Language of the workbooks: zh-CN, zh-TW, en'),
  account: w('账号种类：gmail 或 workspace', '帳號種類：gmail 或 workspace', 'Kind of account: gmail or workspace'),
  scanMinutes: w('最多几分钟扫描一次（ORD-1）', '最多幾分鐘掃描一次（ORD-1）', 'Minutes between two scans at most (ORD-1)'),
  serviceFrom: w('客服开始时间（ROS-1）', '客服開始時間（ROS-1）', 'Service begins (ROS-1)'),
  serviceTo: w('客服结束时间（ROS-1）', '客服結束時間（ROS-1）', 'Service ends (ROS-1)'),
  officeFrom: w('办公开始时间', '辦公開始時間', 'The office opens'),
  officeTo: w('办公结束时间', '辦公結束時間', 'The office closes'),
  callMinutes: w('受理后几分钟内联系客户（ORD-2）', '受理後幾分鐘內聯繫客戶（ORD-2）', 'Minutes until the customer is called (ORD-2)'),
  callClock: w(
    '客服时间以外：opening 开始后再计时，duty 照常计时、提醒值班客服主管（ORD-2）',
    '客服時間以外：opening 開始後再計時，duty 照常計時、提醒值班客服主管（ORD-2）',
    'Outside service hours: opening waits, duty runs on and reminds the duty manager (ORD-2)',
  ),
  handOverHours: w(
    '确认后几小时内移交，0 为不限（ORD-3）',
    '確認後幾小時內移交，0 為不限（ORD-3）',
    'Hours from confirmation to hand-over, 0 for no limit (ORD-3)',
  ),
  backupAt: w('备份时间（ORD-4）', '備份時間（ORD-4）', 'Time of the backup (ORD-4)'),
  backupRhythm: w(
    '备份频率：daily 每日，weekly 每周（ORD-4）',
    '備份頻率：daily 每日，weekly 每週（ORD-4）',
    'Backup daily or weekly (ORD-4)',
  ),
  backupWeekday: w('每周备份在星期几，1 为星期一', '每週備份在星期幾，1 為星期一', 'Weekday of a weekly backup, 1 is Monday'),
  refundLimit: w('客服可自行退款的金额（元）', '客服可自行退款的金額（元）', 'Refund that an agent may grant by himself, yuan'),
  returnLimit: w('客服可自行退货的金额（元）', '客服可自行退貨的金額（元）', 'Return that an agent may grant by himself, yuan'),
  exchangeLimit: w('客服可自行换货的金额（元）', '客服可自行換貨的金額（元）', 'Exchange that an agent may grant by himself, yuan'),
  giftLimit: w('客服可自行赠送的金额（元）', '客服可自行贈送的金額（元）', 'Gift that an agent may grant by himself, yuan'),
  leaveNeeds: w(
    '请假：approval 须审批，notice 只需报备',
    '請假：approval 須簽核，notice 只需報備',
    'Leave is approved (approval) or told beforehand (notice)',
  ),
  imageKb: w('图片附件上限（KB）', '圖片附件上限（KB）', 'Image attached to a request, kilobytes at most'),
  videoKb: w('视频附件上限（KB）', '影片附件上限（KB）', 'Video attached to a request, kilobytes at most'),
  documentKb: w('文档附件上限（KB）', '文件附件上限（KB）', 'Document attached to a request, kilobytes at most'),
  witness: w(
    '见证邮箱：收到流水指纹，不归所有者管',
    '見證信箱：收到流水指紋，不歸擁有者管',
    'Witness mailbox for the journal heads, not the owner’s',
  ),
  strangers: w(
    '不在“人员”表却能打开工作簿的人：report 只报告，remove 收回（SEC-7）',
    '不在「人員」表卻能開啟活頁簿的人：report 只報告，remove 收回（SEC-7）',
    'Who can open a workbook and is not on the Staff sheet: report, or remove (SEC-7)',
  ),
  historyDays: w('几天以前的订单按历史登记', '幾天以前的訂單按歷史登記', 'Orders older than so many days are history'),
  importRows: w('一个订单文件最多几行', '一個訂單檔案最多幾列', 'Rows of one order file at most'),
  readCells: w('核验时每次读取的单元格数', '核驗時每次讀取的儲存格數', 'Cells of one read when ledgers and backups are checked'),
  nightAt: w('夜间整理时间', '夜間整理時間', 'Time of the nightly clearing'),
};

export const staffWords = {
  title: w('人员', '人員', 'Staff'),
  about: w(
    '谁担任什么岗位，用什么语言收信。',
    '誰擔任什麼職位，用什麼語言收信。',
    'Who holds which post, and reads mail in which language.',
  ),
  columns: {
    name: { header: w('姓名', '姓名', 'Name'), note: w('与“经办人”一致。', '與「經辦人」一致。', 'As written in By.') },
    mail: { header: w('邮箱', '信箱', 'Mail'), note: w('收提醒的邮箱。', '收提醒的信箱。', 'Where reminders go.') },
    role: { header: w('岗位', '職位', 'Post'), note: w('规章里的岗位。', '規章裡的職位。', 'The post of the rule books.') },
    language: { header: w('语言', '語言', 'Language'), note: w('邮件语言。', '郵件語言。', 'Language of the mail.') },
    level: {
      header: w('权限级别', '權限級別', 'Level'),
      note: w(
        '留空按岗位的级别；变更须经批准。',
        '留空按職位的級別；變更須經核准。',
        'Empty takes the level of the post; a change must be approved.',
      ),
    },
    problem: deskWords.problem,
  },
};

export const languageWords = {
  'zh-CN': w('简体中文', '簡體中文', 'Simplified Chinese'),
  'zh-TW': w('繁体中文', '繁體中文', 'Traditional Chinese'),
  en: w('英文', '英文', 'English'),
};

export const jobsWords = {
  title: w('任务', '任務', 'Jobs'),
  about: w(
    '到点自动执行的任务；选“立即执行”马上做一次。',
    '到點自動執行的任務；選「立即執行」馬上做一次。',
    'What runs by itself; choose Run now to have it at once.',
  ),
  columns: {
    name: {
      header: w('名称', '名稱', 'Name'),
      note: w('任务的名称，请勿改动。', '任務的名稱，請勿改動。', 'The job’s name; leave it alone.'),
    },
    title: { header: w('内容', '內容', 'What it does'), note: w('这个任务做什么。', '這個任務做什麼。', 'What it does.') },
    failure: { header: w('最近失败', '最近失敗', 'Last failure'), note: w('空着即正常。', '空著即正常。', 'Empty while all is well.') },
    action: { header: w('操作', '操作', 'Action'), note: w('选“立即执行”。', '選「立即執行」。', 'Choose Run now.') },
    by: { header: w('经办人', '經辦人', 'By'), note: w('您的姓名。', '您的姓名。', 'Your name.') },
    ...deskWords,
  },
};

export const jobTitles = {
  'orders.promises': w('提醒未兑现的承诺', '提醒未兌現的承諾', 'Reminds of promises that are not kept'),
  'orders.closing': w('打烊时列出未完成订单', '打烊時列出未完成訂單', 'Lists what is open at closing time'),
  'orders.import': w('处理导入的订单文件', '處理匯入的訂單檔案', 'Works off imported order files'),
  'orders.clear': w('夜间清理已办完的行', '夜間清理已辦完的列', 'Clears finished rows at night'),
  'orders.audit': w(
    '核对订单、申请账簿与流水是否一致',
    '核對訂單、申請帳簿與流水是否一致',
    'Holds the ledgers of orders and requests against their journal',
  ),
  'requests.report.chase': w('催促批准后的发布与办理', '催促核准後的發布與辦理', 'Asks for what was approved to be published'),
  'requests.report.clear': w('夜间清理其他申请', '夜間清理其他申請', 'Clears finished other requests at night'),
  'requests.report.audit': w(
    '核对其他申请账簿与流水是否一致',
    '核對其他申請帳簿與流水是否一致',
    'Holds the ledger of other requests against its journal',
  ),
  'approvals.remind': w('审批到期前提醒', '簽核到期前提醒', 'Reminds before a decision is due'),
  'approvals.escalate': w('审批超时上报', '簽核逾時上報', 'Moves an overdue decision one rung up'),
  'approvals.standIns': w(
    '代理开始或结束、有人离职时，把待审批的转给该办的人',
    '代理開始或結束、有人離職時，把待簽核的轉給該辦的人',
    'Passes decisions to who acts now when leave begins or ends, or somebody leaves',
  ),
  'approvals.routes': w('执行无误的审批流程表', '執行無誤的簽核流程表', 'Puts the Routes sheet in force once it is right'),
  'approvals.clear': w('夜间清理已结束的审批', '夜間清理已結束的簽核', 'Clears closed approvals at night'),
  'approvals.figures': w(
    '更新审批统计，每周写信给部门负责人',
    '更新簽核統計，每週寫信給部門主管',
    'Renews the approval figures; writes to the head once a week',
  ),
  'approvals.audit': w(
    '核对审批、权限账簿与流水是否一致',
    '核對簽核、權限帳簿與流水是否一致',
    'Holds the ledgers of approvals and rights against their journal',
  ),
  'access.publish': w(
    '把设置、人员、节假日与代理发布到各工作簿',
    '把設定、人員、假日與代理發布到各活頁簿',
    'Publishes settings, staff, holidays and stand-ins to the workbooks',
  ),
  'access.board': w('更新任务表', '更新任務表', 'Keeps this sheet up to date'),
  'access.alert': w('报告持续的故障', '報告持續的故障', 'Tells what keeps failing'),
  'access.holidays': w('缺少某年节假日时提醒', '缺少某年假日時提醒', 'Tells when a year has no holidays yet'),
  'access.rounds': w(
    '每小时报一次平安，并记录被拒的链接',
    '每小時報一次平安，並記錄被拒的連結',
    'Says hourly that Zhanggui is alive, and records refused links',
  ),
  'access.rotateKeys': w(
    '更换链接密钥（选“立即执行”）',
    '更換連結金鑰（選「立即執行」）',
    'Changes the key of the mailed links (choose Run now)',
  ),
  'access.health': w('记录运行状况', '記錄執行狀況', 'Writes down how the installation is'),
  'access.applyRights': w('按批准设置共享与保护', '按核准設定共用與保護', 'Sets sharing and protections as approved'),
  'access.checkRights': w(
    '夜间核对权限与批准是否一致',
    '夜間核對權限與核准是否一致',
    'Holds the rights against what was approved, at night',
  ),
  'backups.evening': w('备份并核验全部工作簿', '備份並核驗全部活頁簿', 'Copies every workbook and verifies the copies'),
  'backups.alarm': w('没有新备份时报警', '沒有新備份時警示', 'Raises an alarm when no good backup is fresh'),
};

export const runNowWords = { runNow: w('立即执行', '立即執行', 'Run now') };

export const controlMessages = {
  badSetting: w(
    '不是有效的值，暂按默认 {standard}',
    '不是有效的值，暫按預設 {standard}',
    'is no value of this setting: {standard} is used',
  ),
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

export const backupsWords = {
  title: w('备份', '備份', 'Backups'),
  about: w(
    '每次备份一个工作簿一行：副本、流水指纹、核验结果。',
    '每次備份一個活頁簿一列：副本、流水指紋、核驗結果。',
    'One row for each workbook of each backup: the copy, its journal head, whether it was verified.',
  ),
  columns: {
    id: { header: w('编号', '編號', 'Id'), note: w('时间与工作簿。', '時間與活頁簿。', 'Moment and workbook.') },
    slot: { header: w('时点', '時點', 'For'), note: w('哪个时点的备份。', '哪個時點的備份。', 'The planned moment.') },
    book: { header: w('工作簿', '活頁簿', 'Workbook'), note: w('哪个工作簿。', '哪個活頁簿。', 'Which workbook.') },
    file: { header: w('副本', '副本', 'Copy'), note: w('文件编号。', '檔案編號。', 'The copy’s file id.') },
    madeAt: { header: w('核验时间', '核驗時間', 'Verified at'), note: w('何时核验完。', '何時核驗完。', 'When the check ended.') },
    entries: {
      header: w('流水条数', '流水筆數', 'Entries'),
      note: w('副本里的流水条数。', '副本裡的流水筆數。', 'Journal entries in the copy.'),
    },
    chain: { header: w('链上指纹', '鏈上指紋', 'Chain'), note: w('副本的链上指纹。', '副本的鏈上指紋。', 'The copy’s chain hash.') },
    sums: {
      header: w('账簿合计', '帳簿合計', 'Sums'),
      note: w('各账簿行数与校验和。', '各帳簿列數與校驗和。', 'Rows and checksum of each ledger.'),
    },
    deskRows: {
      header: w('填写表行数', '填寫表列數', 'Desk rows'),
      note: w('各填写表有几行，只计数。', '各填寫表有幾列，只計數。', 'Filled rows of the desks, counted only.'),
    },
    state: { header: w('结果', '結果', 'Result'), note: w('核验结果。', '核驗結果。', 'What the check found.') },
    note: { header: w('说明', '說明', 'Note'), note: w('不符之处。', '不符之處。', 'What does not fit.') },
  },
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
    '流水应有 {needs} 条，只有 {has} 条',
    '流水應有 {needs} 筆，只有 {has} 筆',
    'the journal has {has} entries instead of {needs}',
  ),
  wrongSum: w('账簿“{ledger}”与流水不符', '帳簿「{ledger}」與流水不符', 'ledger {ledger} does not agree with the journal'),
  unread: w('无法复制或读取：{text}', '無法複製或讀取：{text}', 'cannot be copied or read: {text}'),
  notCopy: w('文件不是本工作簿的副本', '檔案不是本活頁簿的副本', 'the file is no copy of this workbook'),
  head: w('流水指纹', '流水指紋', 'Journal head'),
};
