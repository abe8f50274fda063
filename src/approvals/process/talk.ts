import { processMessages } from '../../text/approval-process.ts';
import { message } from '../../text/words.ts';
import { liveSeats, type Approval } from './approval.ts';
import { mailNow, partyOf, type Answer, type ProcessContext, type Tell } from './context.ts';
import { closed, nameOf } from './steps.ts';
import { hasRoom, noted } from './trail.ts';

/** Everybody who has, had or follows the request. */
export function isInvolved({ requester, copied, steps }: Approval, mail: string, context: ProcessContext): boolean {
  const seats = steps.flatMap((step) => step.seats);
  const sat = seats.some(({ holder, told, decidedBy }) => [holder.mail, told, decidedBy?.mail].includes(mail));
  return mail !== '' && (mailNow(requester, context) === mail || copied.includes(mail) || sat);
}

/** A comment that decides nothing: on record, and told to who waits, asked or follows. */
export function comment(
  approval: Approval,
  { by, comment: text }: { by: string; comment: string | null },
  context: ProcessContext,
): Answer {
  if (!isInvolved(approval, by, context)) return { refused: message(processMessages.notInvolved) };
  if (text === null) return { refused: message(processMessages.commentNeeded) };
  if (!hasRoom(approval)) return { refused: message(processMessages.trailFull) };
  const heard = [mailNow(approval.requester, context), ...approval.copied, ...liveSeats(approval).map(({ told }) => told)];
  return {
    approval: noted(approval, context, 'commented', nameOf(by, context), { comment: text }),
    tell: heard.filter((mail) => mail !== by).map((to): Tell => ({ what: 'news', to })),
  };
}

/** Copies somebody in (抄送): he is told now, and of the outcome. */
export function copyIn(approval: Approval, { by, who }: { by: string; who: string }, context: ProcessContext): Answer {
  if (!isInvolved(approval, by, context)) return { refused: message(processMessages.notInvolved) };
  const party = partyOf(who, context);
  if (party === null) return { refused: message(processMessages.unknownPerson, { name: who }) };
  if (approval.copied.includes(who)) return { refused: message(processMessages.isCopied, { name: party.name }) };
  if (!hasRoom(approval)) return { refused: message(processMessages.trailFull) };
  const copied = { ...approval, copied: [...approval.copied, who] };
  return { approval: noted(copied, context, 'copied', nameOf(by, context), { whom: party.name }), tell: [{ what: 'copied', to: who }] };
}

/** An administrator ends it: nothing is decided, and everybody hears why. */
export function end(approval: Approval, { by, comment: text }: { by: string; comment: string | null }, context: ProcessContext): Answer {
  const rules = context.staff.some(({ mail, role }) => mail === by && role === 'systemAdministrator') || by === context.owner;
  if (!rules) return { refused: message(processMessages.notAdministrator) };
  if (text === null) return { refused: message(processMessages.commentNeeded) };
  return closed(noted(approval, context, 'ended', nameOf(by, context), { comment: text, step: 0 }), 'ended', context);
}
