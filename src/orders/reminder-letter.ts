import type { Composed, LinkMaker } from '../engine/capability.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { promiseRules, type PromiseRule } from '../rulebook/promises.ts';
import type { Role } from '../table/table.ts';
import { reminderWords as words } from '../text/order-mails.ts';
import { roleWords } from '../text/roles.ts';
import { listed, say, type Language } from '../text/words.ts';
import { moreThan, orderBlocks, workbookLink } from './letter-parts.ts';
import { promiseOf } from './open.ts';
import type { OpenOrder } from './tables.ts';

/** What a reminder tells: the orders that wait, of how many, to which post. */
export interface Reminder {
  readonly waiting: readonly OpenOrder[];
  readonly count: number;
  readonly role: Role;
}

/** ORD-2, ORD-3: everything that waits for a call or for its hand-over, the latest first, each with its time and its link. */
export function reminderLetter({ waiting, count, role }: Reminder, language: Language, situation: Situation, linkFor: LinkMaker): Composed {
  const { settings, now } = situation;
  const late = waiting.filter(({ dueAt }) => dueAt !== null && dueAt <= now);
  const rules = promiseRules(settings).filter(({ name }) => waiting.some((order) => promiseOf(order, settings)?.name === name));
  const told = toldBefore(late, role, settings, language);
  const counts = { late: late.length, coming: count - late.length };
  const subject = late.length === 0 ? words.comingSubject : counts.coming === 0 ? words.lateSubject : words.bothSubject;
  return {
    subject: say(subject, language, counts),
    lines: [
      ...rules.map(({ name, minutes }) => say(words[name], language, { minutes, hours: minutes / 60 })),
      ...(told.length === 0 ? [] : [say(words.escalated, language, { who: listed(told, language) })]),
      ...moreThan({ count }, language),
    ],
    links: [workbookLink(language, situation)],
    blocks: orderBlocks(waiting, language, situation, linkFor, role === 'agent'),
  };
}

/** The posts below this one that were told of an order that is late. */
function toldBefore(late: readonly OpenOrder[], role: Role, settings: Situation['settings'], language: Language): readonly string[] {
  const rules = late.flatMap((order) => promiseOf(order, settings) ?? []);
  const posts = rules.flatMap(({ rungs }) => below(rungs, role));
  return [...new Set(posts)].map((post) => say(roleWords[post], language));
}

function below(rungs: PromiseRule['rungs'], role: Role): readonly Role[] {
  const posts = rungs.map(({ to }) => to);
  return posts.slice(0, Math.max(0, posts.indexOf(role)));
}
