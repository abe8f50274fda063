import { w } from './words.ts';

/** Words of the engine's own sheets: hidden, for whoever must look inside. */
export const headWords = {
  title: w('_head', '_head', '_head'),
  about: w(
    '本工作簿的状态：提交编号、流水条数与链上指纹。只由掌柜写入。',
    '本活頁簿的狀態：提交編號、流水筆數與鏈上指紋。只由掌櫃寫入。',
    'The state of this workbook: commit number, journal count and head hash. Only Zhanggui writes it.',
  ),
  columns: {
    name: { header: w('名称', '名稱', 'Name'), note: w('状态名', '狀態名', 'Which state') },
    value: { header: w('值', '值', 'Value'), note: w('当前值', '目前值', 'Its value now') },
  },
};

export const journalWords = {
  title: w('_journal', '_journal', '_journal'),
  about: w(
    '每一次改动：时间、谁、做了什么、前后内容；每次提交末尾是链上指纹。',
    '每一次改動：時間、誰、做了什麼、前後內容；每次提交末尾是鏈上指紋。',
    'Every change: when, who, what, before and after; each commit ends in its chain hash.',
  ),
  columns: {
    entry: { header: w('序号', '序號', 'Entry'), note: w('流水序号', '流水序號', 'Running number') },
    commit: { header: w('提交', '提交', 'Commit'), note: w('提交编号', '提交編號', 'Commit number') },
    at: { header: w('时间', '時間', 'At'), note: w('提交时间', '提交時間', 'When it was committed') },
    actor: { header: w('操作人', '操作人', 'Actor'), note: w('谁做的', '誰做的', 'Who did it') },
    basis: {
      header: w('依据', '依據', 'Basis'),
      note: w(
        'seen：谷歌认出；declared：本人填写；unknown：未知；script：掌柜',
        'seen：Google 認出；declared：本人填寫；unknown：未知；script：掌櫃',
        'seen: named by Google; declared: in the By column; unknown; script: Zhanggui',
      ),
    },
    what: { header: w('事项', '事項', 'What'), note: w('动作或任务', '動作或任務', 'The action or job') },
    table: { header: w('表', '表', 'Table'), note: w('账簿', '帳簿', 'The ledger') },
    line: { header: w('行', '列', 'Row'), note: w('账簿中的行号', '帳簿中的列號', 'Row number in the ledger') },
    key: { header: w('主键', '主鍵', 'Key'), note: w('行的主键', '列的主鍵', 'Key of the row') },
    before: { header: w('之前', '之前', 'Before'), note: w('改动前（JSON）', '改動前（JSON）', 'Before, as JSON; empty for a new row') },
    after: { header: w('之后', '之後', 'After'), note: w('改动后（JSON）', '改動後（JSON）', 'After, as JSON') },
    sums: {
      header: w('合计', '合計', 'Sums'),
      note: w(
        '提交末行：账簿行数与校验和',
        '提交末列：帳簿列數與校驗和',
        'On a commit’s last entry: rows and checksum of the ledgers it changed',
      ),
    },
    chain: {
      header: w('链', '鏈', 'Chain'),
      note: w('提交末行：链上指纹', '提交末列：鏈上指紋', 'On a commit’s last entry: the chain hash'),
    },
  },
};

export const outboxWords = {
  title: w('_outbox', '_outbox', '_outbox'),
  about: w(
    '待发与已发的邮件，以及要在其他工作簿里办的事。',
    '待發與已發的郵件，以及要在其他活頁簿裡辦的事。',
    'Mail waiting, sending and sent, and what is to be done in other workbooks.',
  ),
  columns: {
    id: { header: w('编号', '編號', 'Id'), note: w('同一件事只有一行', '同一件事只有一列', 'One per thing to tell or to do') },
    kind: {
      header: w('种类', '種類', 'Kind'),
      note: w(
        '信件种类；effect 开头：其他工作簿里的事',
        '信件種類；effect 開頭：其他活頁簿裡的事',
        'Which letter; effect: on another workbook',
      ),
    },
    to: {
      header: w('收件人', '收件人', 'To'),
      note: w('邮箱，逗号分隔；或工作簿', '信箱，逗號分隔；或活頁簿', 'Addresses, by commas; or the workbook'),
    },
    priority: { header: w('优先级', '優先級', 'Priority'), note: w('1 最先', '1 最先', '1 goes first') },
    about: {
      header: w('内容', '內容', 'About'),
      note: w('参数（JSON），无电话无令牌', '參數（JSON），無電話無令牌', 'What it is about, as JSON; no phone, no token'),
    },
    state: { header: w('状态', '狀態', 'State'), note: w('进行状态', '進行狀態', 'How far it is') },
    run: { header: w('运行', '執行', 'Run'), note: w('占用它的运行', '佔用它的執行', 'The run that claims it') },
    until: {
      header: w('占用至', '佔用至', 'Until'),
      note: w('占用到期，或再试时间', '佔用到期，或再試時間', 'When the claim ends, or it is tried again'),
    },
    tries: { header: w('次数', '次數', 'Tries'), note: w('交出次数', '交出次數', 'How often it was handed over') },
    bornAt: { header: w('产生', '產生', 'Born'), note: w('产生时间', '產生時間', 'When it was decided') },
    sentAt: { header: w('发出', '發出', 'Sent'), note: w('发出或办成时间', '發出或辦成時間', 'When it was handed over, or done') },
    note: { header: w('说明', '說明', 'Note'), note: w('失败原因', '失敗原因', 'Why it is not sent') },
  },
};

export const mailStates = {
  waiting: w('待发', '待發', 'waiting'),
  sending: w('发送中', '傳送中', 'sending'),
  sent: w('已发', '已發', 'sent'),
  uncertain: w('可能已发', '可能已發', 'uncertain'),
  refused: w('被拒', '被拒', 'refused'),
  needless: w('不再需要', '不再需要', 'needless'),
  done: w('已办', '已辦', 'done'),
};

export const sharedWords = {
  title: w('_shared', '_shared', '_shared'),
  about: w('管理工作簿发布的设置与人员。', '管理活頁簿發布的設定與人員。', 'Settings and staff, published by the control workbook.'),
  columns: {
    name: { header: w('名称', '名稱', 'Name'), note: w('内容名', '內容名', 'What it is') },
    value: { header: w('值', '值', 'Value'), note: w('JSON', 'JSON', 'As JSON') },
  },
};

export const engineMessages = {
  olderCode: w(
    '本工作簿由更新的版本管理（结构 {has}，代码 {needs}）。请部署新版本；在此之前不写入任何内容。',
    '本活頁簿由更新的版本管理（結構 {has}，程式碼 {needs}）。請部署新版本；在此之前不寫入任何內容。',
    'This workbook belongs to a newer version (schema {has}, code {needs}). Deploy the new version; nothing is written until then.',
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
  broken: w(
    '出了内部错误，没有办成；已报告管理员',
    '出了內部錯誤，沒有辦成；已報告管理員',
    'An internal error: not done; the administrator is told',
  ),
};
