import { choice, moment, named, optional, text, whole } from '../../table/column.ts';
import { table, type Book, type RowOf } from '../../table/table.ts';
import { mailStates } from '../../text/engine.ts';
import { headSheet, journalSheet, outboxSheet, sharedSheet } from './engine-sheets.ts';
import { note, w } from '../../text/words.ts';

/**
 * Number of the tables' shape. Raised with every change that older code must not write to (SEC-9). 2: the outbox also holds
 * effects, which older code would take for letters and refuse. No column changed: the first commit moves a workbook on.
 * 3: orders tell what was given back since they were entered. A workbook of before lacks that column, which is told and not guessed: it
 * is made anew from its order files.
 * 4: the journal's chain is keyed, and the head sealed. The first commit moves a workbook on: it chains its entries to what stands.
 */
export const schema = 4;

const head = {
  name: '_head',
  sheetId: headSheet,
  kind: 'hidden' as const,
  key: 'name' as const,
  title: w('_head', '_head', '_head'),
  about: w(
    '本工作簿的状态：提交编号、流水条数与链上指纹。只由掌柜写入。',
    '本活頁簿的狀態：提交編號、流水筆數與鏈上指紋。只由掌櫃寫入。',
    'The state of this workbook: commit number, journal count and head hash. Only Zhanggui writes it.',
  ),
  columns: {
    name: named(text({ max: 80 }), w('名称', '名稱', 'Name'), note('状态名', '狀態名', 'Which state')),
    value: named(text({ max: 50_000 }), w('值', '值', 'Value'), note('当前值', '目前值', 'Its value now')),
  },
};

const journal = {
  name: '_journal',
  sheetId: journalSheet,
  kind: 'hidden' as const,
  key: 'entry' as const,
  title: w('_journal', '_journal', '_journal'),
  about: w(
    '每一次改动：时间、谁、做了什么、前后内容；每次提交末尾是链上指纹。',
    '每一次改動：時間、誰、做了什麼、前後內容；每次提交末尾是鏈上指紋。',
    'Every change: when, who, what, before and after; each commit ends in its chain hash.',
  ),
  columns: {
    entry: named(whole(), w('序号', '序號', 'Entry'), note('流水序号', '流水序號', 'Running number')),
    commit: named(whole(), w('提交', '提交', 'Commit'), note('提交编号', '提交編號', 'Commit number')),
    at: named(moment(), w('时间', '時間', 'At'), note('提交时间', '提交時間', 'When it was committed')),
    actor: named(text({ max: 254 }), w('操作人', '操作人', 'Actor'), note('谁做的', '誰做的', 'Who did it')),
    basis: named(
      text({ max: 10 }),
      w('依据', '依據', 'Basis'),
      note(
        'seen：谷歌认出；declared：本人填写；unknown：未知；script：掌柜',
        'seen：Google 認出；declared：本人填寫；unknown：未知；script：掌櫃',
        'seen: named by Google; declared: in the By column; unknown; script: Zhanggui',
      ),
    ),
    what: named(text({ max: 80 }), w('事项', '事項', 'What'), note('动作或任务', '動作或任務', 'The action or job')),
    table: named(text({ max: 80 }), w('表', '表', 'Table'), note('账簿', '帳簿', 'The ledger')),
    line: named(whole(), w('行', '列', 'Row'), note('账簿中的行号', '帳簿中的列號', 'Row number in the ledger')),
    key: named(text({ max: 200 }), w('主键', '主鍵', 'Key'), note('行的主键', '列的主鍵', 'Key of the row')),
    before: named(
      optional(text({ max: 50_000, lines: true })),
      w('之前', '之前', 'Before'),
      note('改动前（JSON）', '改動前（JSON）', 'Before, as JSON; empty for a new row'),
    ),
    after: named(
      optional(text({ max: 50_000, lines: true })),
      w('之后', '之後', 'After'),
      note('改动后（JSON）', '改動後（JSON）', 'After, as JSON'),
    ),
    sums: named(
      optional(text({ max: 2_000 })),
      w('合计', '合計', 'Sums'),
      note(
        '提交末行：账簿行数与校验和',
        '提交末列：帳簿列數與校驗和',
        'On a commit’s last entry: rows and checksum of the ledgers it changed',
      ),
    ),
    chain: named(
      optional(text({ max: 64 })),
      w('链', '鏈', 'Chain'),
      note('提交末行：链上指纹', '提交末列：鏈上指紋', 'On a commit’s last entry: the chain hash'),
    ),
  },
};

const outbox = {
  name: '_outbox',
  sheetId: outboxSheet,
  kind: 'hidden' as const,
  key: 'id' as const,
  title: w('_outbox', '_outbox', '_outbox'),
  about: w(
    '待发与已发的邮件，以及要在其他工作簿里办的事。',
    '待發與已發的郵件，以及要在其他活頁簿裡辦的事。',
    'Mail waiting, sending and sent, and what is to be done in other workbooks.',
  ),
  columns: {
    id: named(text({ max: 200 }), w('编号', '編號', 'Id'), note('同一件事只有一行', '同一件事只有一列', 'One per thing to tell or to do')),
    kind: named(
      text({ max: 40 }),
      w('种类', '種類', 'Kind'),
      note(
        '信件种类；effect 开头：其他工作簿里的事',
        '信件種類；effect 開頭：其他活頁簿裡的事',
        'Which letter; effect: on another workbook',
      ),
    ),
    to: named(
      text({ max: 5_000 }),
      w('收件人', '收件人', 'To'),
      note('邮箱，逗号分隔；或工作簿', '信箱，逗號分隔；或活頁簿', 'Addresses, by commas; or the workbook'),
    ),
    priority: named(whole(), w('优先级', '優先級', 'Priority'), note('1 最先', '1 最先', '1 goes first')),
    about: named(
      text({ max: 50_000, lines: true }),
      w('内容', '內容', 'About'),
      note('参数（JSON），无电话无令牌', '參數（JSON），無電話無令牌', 'What it is about, as JSON; no phone, no token'),
    ),
    state: named(choice(mailStates), w('状态', '狀態', 'State'), note('进行状态', '進行狀態', 'How far it is')),
    run: named(text({ max: 60 }), w('运行', '執行', 'Run'), note('占用它的运行', '佔用它的執行', 'The run that claims it')),
    until: named(
      moment(),
      w('占用至', '佔用至', 'Until'),
      note('占用到期，或再试时间', '佔用到期，或再試時間', 'When the claim ends, or it is tried again'),
    ),
    tries: named(whole(), w('次数', '次數', 'Tries'), note('交出次数', '交出次數', 'How often it was handed over')),
    bornAt: named(moment(), w('产生', '產生', 'Born'), note('产生时间', '產生時間', 'When it was decided')),
    sentAt: named(
      optional(moment()),
      w('发出', '發出', 'Sent'),
      note('发出或办成时间', '發出或辦成時間', 'When it was handed over, or done'),
    ),
    note: named(optional(text({ max: 500, lines: true })), w('说明', '說明', 'Note'), note('失败原因', '失敗原因', 'Why it is not sent')),
  },
};

const shared = {
  name: '_shared',
  sheetId: sharedSheet,
  kind: 'hidden' as const,
  key: 'name' as const,
  title: w('_shared', '_shared', '_shared'),
  about: w('管理工作簿发布的设置与人员。', '管理活頁簿發布的設定與人員。', 'Settings and staff, published by the control workbook.'),
  columns: {
    name: named(text({ max: 80 }), w('名称', '名稱', 'Name'), note('内容名', '內容名', 'What it is')),
    value: named(text({ max: 50_000, lines: true }), w('值', '值', 'Value'), note('JSON', 'JSON', 'As JSON')),
  },
};

/** The engine's own sheets of one workbook; their ids are the same in each. */
export function engineTables(book: Book) {
  return {
    head: table({ ...head, book }),
    journal: table({ ...journal, book }),
    outbox: table({ ...outbox, book }),
    shared: table({ ...shared, book }),
  };
}

type EngineTables = ReturnType<typeof engineTables>;
export type JournalRow = RowOf<EngineTables['journal']>;
export type OutboxRow = RowOf<EngineTables['outbox']>;
