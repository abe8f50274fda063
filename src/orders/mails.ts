import type { Composed, Guard, MailKind } from '../engine/capability.ts';
import type { Decision } from '../engine/commit/decision.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { AnyRow, Role } from '../table/table.ts';
import { promiseRules, type PromiseName } from '../rulebook/promises.ts';
import { orderMailWords } from '../text/orders.ts';
import { roleWords } from '../text/roles.ts';
import { say } from '../text/words.ts';
import { linksOf, moreThan, ordersTable, workbookLine, type About } from './letter-parts.ts';
import { linksMail } from './links-letter.ts';
import { promiseOf } from './open.ts';
import { holders } from '../access/holders.ts';
import { agentMail } from './agent-mail.ts';
import { openOrders, orders, type OpenOrder } from './tables.ts';

/** A reminder: of which promise, to which rung of the ladder. */
interface PromiseAbout extends About {
  readonly promise: PromiseName;
  readonly role: Role;
}

/** The orders of a reminder whose promise is still open. */
function stillWaiting({ promise, orders: told }: PromiseAbout, situation: Situation): readonly string[] {
  const open = new Map(
    situation.index(openOrders).flatMap((row) => (row === null ? [] : [[(row as OpenOrder).orderNo, row as OpenOrder] as const])),
  );
  return told.filter((orderNo) => {
    const order = open.get(orderNo);
    return order !== undefined && promiseOf(order, situation.settings)?.name === promise;
  });
}

/** The agent reads the telephone number in his letter, made when it is sent; those above him do not need it. */
const promiseMail: MailKind = {
  kind: 'orders.promise',
  isNeedless: (row, situation) => stillWaiting(row as unknown as PromiseAbout, situation).length === 0,
  compose: (row: AnyRow, language, situation, linkFor): Composed => {
    const { promise, role, count, orders: all } = row as unknown as PromiseAbout;
    const waiting = stillWaiting({ promise, role, count, orders: all }, situation);
    // What was done while the letter waited is not told any more; orders beyond those listed are counted as they were.
    const about = { promise, role, orders: waiting, count: count - (all.length - waiting.length) };
    const call = about.promise === 'call';
    const rule = promiseRules(situation.settings).find((each) => each.name === about.promise);
    const told = (rule?.rungs ?? []).map((rung) => rung.to);
    const before = told.slice(0, Math.max(0, told.indexOf(about.role))).map((role) => say(roleWords[role], language));
    const minutes = rule?.minutes ?? 0;
    return {
      subject: say(call ? orderMailWords.callSubject : orderMailWords.handOverSubject, language, { count: about.count }),
      lines: [
        say(call ? orderMailWords.callLine : orderMailWords.handOverLine, language, { minutes, hours: minutes / 60 }),
        ...(before.length > 0 ? [say(orderMailWords.escalated, language, { who: before.join(', ') })] : []),
        workbookLine(language, situation),
        ...moreThan(about, language),
      ],
      table: ordersTable(about, language, situation, call && about.role === 'agent'),
      links: call ? linksOf(waiting, language, situation, linkFor) : [],
    };
  },
};

const closingMail: MailKind = {
  kind: 'orders.closing',
  compose: (row: AnyRow, language, situation): Composed => {
    const about = row as unknown as About;
    return {
      subject: say(orderMailWords.closingSubject, language, { count: about.count }),
      lines: [
        say(orderMailWords.closingLine, language, { count: about.count }),
        workbookLine(language, situation),
        ...moreThan(about, language),
      ],
      table: ordersTable(about, language, situation, false),
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
