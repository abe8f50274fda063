import { byScript, choice, moment, named, optional, text, unique, whole } from '../table/column.ts';
import { table, type RowOf } from '../table/table.ts';
import { backupStates, bookNames } from '../text/control.ts';
import { note, w } from '../text/words.ts';

/** What was backed up, and whether the copy agrees with its journal (ORD-4, SEC-2, SEC-10). */
export const backupsTable = table({
  name: 'backups',
  sheetId: 504,
  book: 'control',
  kind: 'ledger',
  key: 'id',
  title: w('备份', '備份', 'Backups'),
  about: w(
    '每次备份一个工作簿一行：副本、流水指纹、核验结果。',
    '每次備份一個活頁簿一列：副本、流水指紋、核驗結果。',
    'One row for each workbook of each backup: the copy, its journal head, whether it was verified.',
  ),
  columns: {
    id: named(
      unique(byScript(text({ max: 60 }))),
      w('编号', '編號', 'Id'),
      note('时间与工作簿。', '時間與活頁簿。', 'Moment and workbook.'),
    ),
    slot: named(byScript(moment()), w('时点', '時點', 'For'), note('哪个时点的备份。', '哪個時點的備份。', 'The planned moment.')),
    book: named(byScript(choice(bookNames)), w('工作簿', '活頁簿', 'Workbook'), note('哪个工作簿。', '哪個活頁簿。', 'Which workbook.')),
    file: named(byScript(text({ max: 100 })), w('副本', '副本', 'Copy'), note('文件编号。', '檔案編號。', 'The copy’s file id.')),
    madeAt: named(
      byScript(moment()),
      w('核验时间', '核驗時間', 'Verified at'),
      note('何时核验完。', '何時核驗完。', 'When the check ended.'),
    ),
    entries: named(
      byScript(whole()),
      w('流水条数', '流水筆數', 'Entries'),
      note('副本里的流水条数。', '副本裡的流水筆數。', 'Journal entries in the copy.'),
    ),
    chain: named(
      byScript(optional(text({ max: 64 }))),
      w('链上指纹', '鏈上指紋', 'Chain'),
      note('副本的链上指纹。', '副本的鏈上指紋。', 'The copy’s chain hash.'),
    ),
    sums: named(
      byScript(text({ max: 4_000 })),
      w('账簿合计', '帳簿合計', 'Sums'),
      note('各账簿行数与校验和。', '各帳簿列數與校驗和。', 'Rows and checksum of each ledger.'),
    ),
    deskRows: named(
      byScript(whole()),
      w('填写表行数', '填寫表列數', 'Desk rows'),
      note('各填写表有几行，只计数。', '各填寫表有幾列，只計數。', 'Filled rows of the desks, counted only.'),
    ),
    state: named(byScript(choice(backupStates)), w('结果', '結果', 'Result'), note('核验结果。', '核驗結果。', 'What the check found.')),
    note: named(
      byScript(optional(text({ max: 2_000, width: 240 }))),
      w('说明', '說明', 'Note'),
      note('不符之处。', '不符之處。', 'What does not fit.'),
    ),
  },
});

export type Backup = RowOf<typeof backupsTable>;
