import type { MailKind } from '../engine/capability.ts';
import type { EffectKind } from '../engine/effects/effect.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { beginning } from '../table/shorten.ts';
import { approvalMailWords as words } from '../text/approvals.ts';
import { contextOf } from './context-of.ts';
import { openSeatsOf, requesterOf } from './store.ts';
import { type OpenApproval } from './tables.ts';
import { openRow, openRows } from './open-rows.ts';
import { one, oneOrDigest } from './request-letter.ts';

/** What somebody was asked since the letter was ordered and has not decided. */
function asked(about: { readonly since?: number }, to: string, situation: Situation): readonly OpenApproval[] {
  return openRows(situation).filter((row) => openSeatsOf(row, to).some(({ told, since }) => told === to && since >= (about.since ?? 0)));
}

/** SEC-7: who has left is asked nothing, and reads nothing. */
function isGone(mail: unknown, situation: Situation): boolean {
  return contextOf(situation).isGone(String(mail));
}

/** One letter a person: about one request with all that is needed, or about several that came within a few minutes. */
const decideMail: MailKind = {
  kind: 'approvals.decide',
  isNeedless: (about, situation) => isGone(about['to'], situation) || asked(about, String(about['to']), situation).length === 0,
  compose: (about, language, situation, linkFor) => {
    return oneOrDigest(asked(about, String(about['to']), situation), language, linkFor);
  },
};

/** What waits for somebody, as his list shows it. */
function waitingFor(mail: string, situation: Situation): readonly OpenApproval[] {
  return openRows(situation).filter((row) => requesterOf(row, situation) !== mail && openSeatsOf(row, mail).length > 0);
}

/** Somebody asks for his links once more. */
const linksMail: MailKind = {
  kind: 'approvals.links',
  isNeedless: (about, situation) => isGone(about['mail'], situation) || waitingFor(String(about['mail']), situation).length === 0,
  compose: (about, language, situation, linkFor) => oneOrDigest(waitingFor(String(about['mail']), situation), language, linkFor),
};

/** The letter goes out where something waits for who asked; whether it does is known when it is sent. */
export const linksEffect: EffectKind = {
  name: 'links.asked',
  book: 'control',
  decide: (about, situation) => {
    const mail = String(about['mail']);
    const order = {
      id: beginning(`links.${mail}.${String(situation.now)}`, 200),
      kind: linksMail.kind,
      to: [mail],
      priority: 5,
      about: { mail },
    };
    return waitingFor(mail, situation).length === 0 ? {} : { mails: [order] };
  },
  example: 'orders.mailLinks',
};

const remindMail: MailKind = {
  kind: 'approvals.remind',
  isNeedless: (about, situation) => isGone(about['to'], situation) || stillAsked(about, situation) === null,
  compose: (about, language, situation, linkFor) => {
    const row = stillAsked(about, situation);
    if (row === null) throw new RangeError(`nothing waits for ${String(about['to'])}`);
    return one(row, words.remindSubject, language, linkFor);
  },
};

function stillAsked(about: Readonly<Record<string, unknown>>, situation: Situation): OpenApproval | null {
  const row = openRow(String(about['requestNo']), situation);
  return row === null || openSeatsOf(row, String(about['to'])).length === 0 ? null : row;
}

export const askingMails: readonly MailKind[] = [decideMail, remindMail, linksMail];
