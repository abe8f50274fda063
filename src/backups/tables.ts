import { byScript, choice, moment, optional, text, unique, whole } from '../table/column.ts';
import { table, type RowOf } from '../table/table.ts';
import { backupStates, backupsWords, bookNames } from '../text/control.ts';

/** What was backed up, and whether the copy agrees with its journal (ORD-4, SEC-2, SEC-10). */
export const backupsTable = table({
  name: 'backups',
  sheetId: 504,
  book: 'control',
  kind: 'ledger',
  key: 'id',
  words: backupsWords,
  columns: {
    id: unique(byScript(text({ max: 60 }))),
    slot: byScript(moment()),
    book: byScript(choice(bookNames)),
    file: byScript(text({ max: 100 })),
    madeAt: byScript(moment()),
    entries: byScript(whole()),
    chain: byScript(optional(text({ max: 64 }))),
    sums: byScript(text({ max: 4_000 })),
    deskRows: byScript(whole()),
    state: byScript(choice(backupStates)),
    note: byScript(optional(text({ max: 2_000, width: 240 }))),
  },
});

export type Backup = RowOf<typeof backupsTable>;
