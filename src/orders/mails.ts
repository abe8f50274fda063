import type { Composed, Guard, MailKind } from '../engine/capability.ts';
import type { Decision } from '../engine/commit/decision.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { dayOf } from '../table/office-time.ts';
import type { AnyRow, Role } from '../table/table.ts';
import { orderMailWords } from '../text/orders.ts';
import { say } from '../text/words.ts';
import { moreThan, openOf, orderBlocks, workbookLink, type About } from './letter-parts.ts';
import { reminderLetter } from './reminder-letter.ts';
import { linksMail } from './links-letter.ts';
import { promiseOf } from './open.ts';
import { holders } from '../access/holders.ts';
import { agentMail } from './agent-mail.ts';
import { orders, type OpenOrder } from './tables.ts';

/** A reminder of orders, as the outbox keeps it; rows of older versions name a promise too. */
interface PromiseAbout extends About {
  readonly role: Role;
}

/** The orders of a reminder that wait still. */
function stillWaiting({ orders: told }: PromiseAbout, { index, settings }: Situation): readonly OpenOrder[] {
  return openOf(told, { index }).filter((order) => promiseOf(order, settings) !== null);
}

/** The agent reads the telephone number in his letter, made when it is sent; those above him do not need it. */
const promiseMail: MailKind = {
  kind: 'orders.promise',
  isNeedless: (row, situation) => stillWaiting(row as unknown as PromiseAbout, situation).length === 0,
  compose: (row: AnyRow, language, situation, linkFor): Composed => {
    const { role, count, orders: all } = row as unknown as PromiseAbout;
    // What was done while the letter waited is not told any more; orders beyond those listed are counted as they were.
    const waiting = stillWaiting(row as unknown as PromiseAbout, situation);
    return reminderLetter({ waiting, count: count - (all.length - waiting.length), role }, language, situation, linkFor);
  },
};

/** What was open at a closing time; rows of older versions do not say of which day. */
interface ClosingAbout extends About {
  readonly day?: string;
}

const closingMail: MailKind = {
  kind: 'orders.closing',
  compose: (row: AnyRow, language, situation): Composed => {
    const { orders: numbers, count, day } = row as unknown as ClosingAbout;
    const when = day === undefined || day === dayOf(situation.now) ? null : day;
    return {
      subject: say(when === null ? orderMailWords.closingSubject : orderMailWords.closingSubjectOf, language, { count, day: when ?? '' }),
      lines: [
        say(when === null ? orderMailWords.closingLine : orderMailWords.closingLineOf, language, { count, day: when ?? '' }),
        ...moreThan({ count }, language),
      ],
      links: [workbookLink(language, situation)],
      blocks: orderBlocks(openOf(numbers, situation), language, situation, () => null, false),
    };
  },
};

const restoredMail: MailKind = {
  kind: 'orders.restored',
  compose: (row: AnyRow, language): Composed => {
    const about = row as unknown as { readonly keys: string; readonly user?: string };
    return {
      subject: say(orderMailWords.restoredSubject, language),
      lines: [
        say(orderMailWords.restoredLine, language, { keys: about.keys }),
        ...(about.user === undefined ? [] : [say(orderMailWords.restoredBy, language, { user: about.user })]),
      ],
    };
  },
};

export const orderMails: readonly MailKind[] = [promiseMail, closingMail, restoredMail, linksMail];

/** ORD-5: a touched order is reported to the head, and to the witness whom the owner does not control. */
export const orderGuard: Guard = {
  ledger: orders,
  restored: (keys: readonly string[], user: string, situation: Situation): Decision => {
    const { witness } = situation.settings;
    const to = [...new Set([...holders('head', situation), ...(witness === '' ? [] : [witness])])];
    const who = user === '' ? {} : { user: agentMail(user, situation) ?? user };
    return {
      mails: [
        {
          id: `restored.${keys[0] ?? ''}.${String(situation.now)}`,
          kind: 'orders.restored',
          to,
          priority: 2,
          about: { keys: keys.slice(0, 20).join(', '), ...who },
        },
      ],
    };
  },
};
