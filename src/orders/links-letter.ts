import { deskAction } from '../engine/desk/action.ts';
import type { Composed, MailKind } from '../engine/capability.ts';
import { digest } from '../engine/commit/digest.ts';
import type { Person, Situation } from '../engine/workbook/situation.ts';
import type { Instant } from '../table/column.ts';
import { dayOf, minuteMs, showClock } from '../table/office-time.ts';
import { personKey } from '../table/person-key.ts';
import { orderMailWords, orderMessages } from '../text/orders.ts';
import { message, say } from '../text/words.ts';
import { moreThan, orderBlocks, workbookLink } from './letter-parts.ts';
import { promiseOf } from './open.ts';
import { holders } from '../access/holders.ts';
import { agentMail } from './agent-mail.ts';
import { openOrders, linkRequests, type OpenOrder } from './tables.ts';

const name = 'orders.mailLinks';

/** Nobody gets this letter more often than once in so long. */
const onceInMs = 10 * minuteMs;
/** Letters of this kind a day, for everybody together: a Gmail account sends 100 in all, and reminders come first. */
const mostADay = 20;

/** The open orders whose call waits for a person: his own, those that nobody known took, and those that he was told of already. */
export function waitingFor(mail: string, situation: Situation): readonly OpenOrder[] {
  return situation.index(openOrders).flatMap((row) => {
    const order = row as OpenOrder | null;
    const rule = order === null ? null : promiseOf(order, situation.settings);
    if (order === null || rule?.name !== 'call') return [];
    const own = agentMail(order.agent, situation);
    const first = own === null ? holders('agent', situation) : [own];
    const told = rule.rungs.slice(0, order.reminded).flatMap(({ to }) => (to === 'agent' ? first : holders(to, situation)));
    return [...first, ...told].includes(mail) ? [order] : [];
  });
}

/** Whoever the Staff sheet knows by this name, or by this address. */
function askers(asked: string, { staff }: Situation): readonly Person[] {
  return staff.filter((person) => person.name === asked || person.mail === personKey(asked));
}

/** Letters of today, and when each person had his last one, by a digest of his address. */
interface Sent {
  readonly day: string;
  readonly count: number;
  readonly last: Readonly<Record<string, Instant>>;
}

function sentSoFar({ head, now }: Situation): Sent {
  const mark = head.marks[name];
  const sent: Sent = mark === undefined ? { day: '', count: 0, last: {} } : (JSON.parse(mark) as Sent);
  const last = Object.entries(sent.last).filter(([, at]) => at <= now && at + onceInMs > now);
  return { day: dayOf(now), count: sent.day === dayOf(now) ? sent.count : 0, last: Object.fromEntries(last) };
}

function keyOf(mail: string): string {
  return digest(mail).slice(0, 12);
}

/**
 * ORD-2: a person asks for his links once more. Google does not always tell who asks; so the letter goes to the address on the Staff
 * sheet and to no other, and seldom enough that nobody is flooded who did not ask.
 */
export const mailLinks = deskAction({
  name,
  desk: linkRequests,
  choice: 'mailLinks',
  example: { cells: () => ({ name: '客服' }) },
  decide: ({ row }, situation) => {
    const { now } = situation;
    const people = askers(row.name, situation);
    if (people.length === 0) return { refused: message(orderMessages.notOnStaff, { name: row.name }) };
    const sent = sentSoFar(situation);
    const due = people.filter(({ mail }) => sent.last[keyOf(mail)] === undefined);
    if (due.length === 0) return { refused: message(orderMessages.mailedJustNow) };
    if (sent.count + due.length > mostADay) return { refused: message(orderMessages.mailedEnough, { max: mostADay }) };
    const last = { ...sent.last, ...Object.fromEntries(due.map(({ mail }) => [keyOf(mail), now])) };
    const waiting = due.filter(({ mail }) => waitingFor(mail, situation).length > 0);
    const idOf = (mail: string) => `links.${keyOf(mail)}.${String(now)}`;
    return {
      marks: { [name]: JSON.stringify({ ...sent, count: sent.count + due.length, last }) },
      mails: waiting.map(({ mail }) => ({ id: idOf(mail), kind: name, to: [mail], priority: 5, about: { mail } })),
      // What waits for him elsewhere is known there.
      effects: due.map(({ mail }) => ({ id: idOf(mail), kind: 'links.asked', to: 'control', key: mail, about: { mail } })),
      result: message(waiting.length > 0 ? orderMessages.linksMailed : orderMessages.linksAsked, { clock: showClock(now) }),
    };
  },
});

/** The letter is worked out when it is sent: of what was done meanwhile it says nothing. */
export const linksMail: MailKind = {
  kind: name,
  isNeedless: (about, situation) => waitingFor(String(about['mail']), situation).length === 0,
  compose: (about, language, situation, linkFor): Composed => {
    const mail = String(about['mail']);
    const waiting = waitingFor(mail, situation);
    const isAgent = situation.staff.some((person) => person.mail === mail && person.role === 'agent');
    return {
      subject: say(orderMailWords.linksSubject, language, { count: waiting.length }),
      lines: [say(orderMailWords.linksLine, language), ...moreThan({ count: waiting.length }, language)],
      links: [workbookLink(language, situation)],
      blocks: orderBlocks(waiting, language, situation, linkFor, isAgent),
    };
  },
};
