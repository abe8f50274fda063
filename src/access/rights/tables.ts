import { byScript, choice, mail, moment, optional, text, unique, wide } from '../../table/column.ts';
import { table, type RowOf } from '../../table/table.ts';
import { bookNames } from '../../text/control.ts';
import { differenceWords, rightWords, rightsReportWords, rightsWords } from '../../text/rights.ts';

const name = text({ max: 254 });

/** What was approved about rights, in its order (APR-9, APR-10): of a person's level, and of a person's access to a workbook, the last row counts. */
export const rights = table({
  name: 'rights',
  sheetId: 520,
  book: 'control',
  kind: 'ledger',
  key: 'requestNo',
  words: rightsWords,
  columns: {
    requestNo: unique(byScript(text({ max: 40, width: 130 }))),
    person: byScript(name),
    mail: byScript(mail()),
    /** Empty for a level. */
    book: byScript(optional(choice(bookNames))),
    from: wide(byScript(choice(rightWords)), 130),
    to: wide(byScript(choice(rightWords)), 130),
    approvedBy: byScript(optional(text({ max: 500 }))),
    approvedAt: byScript(moment()),
    appliedAt: byScript(optional(moment())),
  },
});

/** Every difference between the rights that were approved and those that are. */
export const rightsReport = table({
  name: 'rightsReport',
  sheetId: 521,
  book: 'control',
  kind: 'desk',
  key: 'difference',
  editors: ['systemAdministrator', 'head'],
  words: rightsReportWords,
  columns: {
    difference: wide(byScript(choice(differenceWords)), 260),
    book: byScript(optional(choice(bookNames))),
    sheet: byScript(optional(text({ max: 100 }))),
    who: wide(byScript(optional(name)), 200),
    has: wide(byScript(optional(choice(rightWords))), 130),
    should: wide(byScript(optional(choice(rightWords))), 130),
    since: byScript(moment()),
  },
});

export type RightRow = RowOf<typeof rights>;
export type ReportRow = RowOf<typeof rightsReport>;
/** A level, an access to a workbook, or `ended`: what the post brings counts again. */
export type Right = RightRow['to'];
