import { administratorMails } from '../access/administrators.ts';
import type { MailKind } from '../engine/capability.ts';
import type { Decision } from '../engine/commit/decision.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { holders } from '../access/holders.ts';
import type { AnyTable } from '../table/table.ts';
import { approvalMailWords as words } from '../text/approvals.ts';
import { say, type Words } from '../text/words.ts';

const kind = 'approvals.restored';

/**
 * Rows of a ledger that somebody touched were put back: the head hears of it, and the witness whom the owner does not control; of what
 * the control workbook holds its administrators too.
 */
export function restoredMails({ name, book, words: { title } }: AnyTable) {
  return (keys: readonly string[], situation: Situation): Decision => {
    const { settings, now } = situation;
    const others = book === 'control' ? administratorMails(situation) : [];
    const to = [...new Set([...holders('head', situation), settings.witness, ...others])].filter((mail) => mail !== '');
    const about = { title, keys: keys.slice(0, 20).join(', ') };
    return { mails: [{ id: `restored.${name}.${String(now)}`, kind, to, priority: 2, about }] };
  };
}

export const restoredMail: MailKind = {
  kind,
  compose: (row, language) => {
    const { title, keys } = row as unknown as { readonly title: Words; readonly keys: string };
    const ledger = title[language];
    return { subject: say(words.restoredSubject, language, { ledger }), lines: [say(words.restoredLine, language, { ledger, keys })] };
  },
};
