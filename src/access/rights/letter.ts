import type { MailKind } from '../../engine/capability.ts';
import type { MailOrder } from '../../engine/commit/decision.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { bookNames } from '../../text/control.ts';
import { differenceWords, rightsMessages, rightWords } from '../../text/rights.ts';
import { say } from '../../text/words.ts';
import { administratorMails } from '../administrators.ts';
import { rightsReport, type ReportRow } from './tables.ts';

const kind = 'access.rights';
/** Rows that the letter lists. */
const mostListed = 50;

/** One letter about all differences, to owner, system administrators and heads. */
export function rightsLetter(rows: readonly ReportRow[], situation: Situation): MailOrder {
  const heads = situation.staff.filter(({ role }) => role === 'head').map(({ mail }) => mail);
  return {
    id: `rights.${String(situation.now)}`,
    kind,
    to: [...new Set([...administratorMails(situation), ...heads])],
    priority: 2,
    about: {
      count: rows.length,
      rows: rows.slice(0, mostListed).map(({ difference, book, sheet, who, has, should }) => [difference, book, sheet, who, has, should]),
    },
  };
}

type Told = readonly [ReportRow['difference'], ReportRow['book'], string | null, string | null, ReportRow['has'], ReportRow['should']];

export const rightsMail: MailKind = {
  kind,
  compose: (about, language) => {
    const { count, rows } = about as { readonly count: number; readonly rows: readonly Told[] };
    const { difference, book, sheet, who, has, should } = rightsReport.words.columns;
    return {
      subject: say(rightsMessages.subject, language, { count }),
      lines: [say(rightsMessages.line, language)],
      table: [
        [difference, book, sheet, who, has, should].map(({ header }) => header[language]),
        ...rows.map(([what, where, title, whose, is, ought]) => [
          say(differenceWords[what], language),
          where === null ? '' : say(bookNames[where], language),
          title ?? '',
          whose ?? '',
          is === null ? '' : say(rightWords[is], language),
          ought === null ? '' : say(rightWords[ought], language),
        ]),
      ],
    };
  },
};
