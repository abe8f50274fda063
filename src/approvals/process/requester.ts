import type { Route } from '../../rulebook/route-step.ts';
import type { RequestKind } from '../../rulebook/request-kinds.ts';
import { stepsFor } from '../../rulebook/routes.ts';
import type { Book } from '../../table/table.ts';
import { minuteMs } from '../../table/office-time.ts';
import { processMessages } from '../../text/approval-process.ts';
import { message } from '../../text/words.ts';
import { liveSeats, type Approval, type Content, type Party } from './approval.ts';
import { mailNow, once, type Answer, type ProcessContext, type Tell } from './context.ts';
import { seatHoldersOf } from './seat-holders.ts';
import { askAll, asStep, closed, enterStep, nameOf } from './steps.ts';
import { hasRoom, noted } from './trail.ts';

/** A request as it is submitted for the first time. */
export interface Opening {
  readonly requestNo: string;
  readonly kind: RequestKind;
  readonly book: Book;
  readonly registerLine: number;
  readonly requester: Party;
  readonly content: Content;
  readonly hash: string;
  readonly route: Route;
}

/**
 * Submits a request. It keeps the route that it begins with. A route without steps asks nobody: it is told and put on record
 * (APR-27). Refused where nobody but the requester could decide.
 */
export function open(opening: Opening, context: ProcessContext): Answer {
  const blank: Approval = {
    ...opening,
    round: 1,
    steps: [],
    at: 0,
    state: 'open',
    turn: 0,
    seatsMade: 0,
    copied: [],
    openedAt: context.now,
    closedAt: null,
    remindAt: null,
    dueAt: null,
    urgedAt: null,
    trail: [],
  };
  const answer = started(noted(blank, context, 'opened', opening.requester.name, { step: 0 }), context);
  return 'refused' in answer ? answer : { ...answer, tell: once(answer.tell) };
}

/** Begins the route from its first step, with the steps that this content takes. */
function started(approval: Approval, context: ProcessContext): Answer {
  const taken = stepsFor(approval.route, approval.content);
  // Conditions that leave out every step do not let a request through unseen.
  const left = taken.length === 0 && approval.route.length > 0 ? approval.route.slice(-1) : taken;
  const mute = left.some(({ who, mode }) =>
    who.every((named) => seatHoldersOf(named, mode, mailNow(approval.requester, context), context).length === 0),
  );
  if (mute) return { refused: message(processMessages.nobodyLeft) };
  return enterStep({ ...approval, steps: left.map(asStep), at: 0, state: 'open' }, context);
}

function isBy({ requester }: Approval, mail: string, context: ProcessContext): boolean {
  return mail !== '' && mailNow(requester, context) === mail;
}

/** After it was sent back: the requester submits it again, and a new round begins. */
export function resubmit(
  approval: Approval,
  { by, content, hash }: { by: string; content: Content; hash: string },
  context: ProcessContext,
): Answer {
  if (!isBy(approval, by, context)) return { refused: message(processMessages.notRequester) };
  if (approval.state !== 'returned') return { refused: message(processMessages.notReturned) };
  return begunAnew(approval, { content, hash }, 'resubmitted', context);
}

/** The content was changed while people decide: their tasks are void, they are told, and it starts again. */
export function changeContent(
  approval: Approval,
  { by, content, hash }: { by: string; content: Content; hash: string },
  context: ProcessContext,
): Answer {
  if (!isBy(approval, by, context)) return { refused: message(processMessages.notRequester) };
  if (hash === approval.hash) return { refused: message(processMessages.unchanged) };
  return begunAnew(approval, { content, hash }, 'changed', context);
}

function begunAnew(
  approval: Approval,
  { content, hash }: Pick<Approval, 'content' | 'hash'>,
  deed: 'resubmitted' | 'changed',
  context: ProcessContext,
): Answer {
  const dropped = liveSeats(approval).map(({ told }): Tell => ({ what: 'dropped', to: told }));
  const next: Approval = { ...approval, content, hash, round: approval.round + 1 };
  const answer = started(noted(next, context, deed, approval.requester.name, { step: 0 }), context);
  return 'refused' in answer ? answer : { ...answer, tell: [...dropped, ...answer.tell] };
}

/** The requester takes the whole request back, while it is open or was sent back to him. */
export function withdraw(approval: Approval, { by, comment }: { by: string; comment: string | null }, context: ProcessContext): Answer {
  if (!isBy(approval, by, context)) return { refused: message(processMessages.notRequester) };
  return closed(noted(approval, context, 'withdrawn', approval.requester.name, { comment, step: 0 }), 'withdrawn', context);
}

/** Between two urges. */
const urgePauseMs = 30 * minuteMs;

/** The requester urges (催办): everybody who still waits gets a new letter and a new link; the old links die. */
export function urge(approval: Approval, { by }: { by: string }, context: ProcessContext): Answer {
  if (!isBy(approval, by, context)) return { refused: message(processMessages.notRequester) };
  if (approval.urgedAt !== null && context.now < approval.urgedAt + urgePauseMs) return { refused: message(processMessages.urgedLately) };
  if (!hasRoom(approval)) return { refused: message(processMessages.trailFull) };
  const urged = { ...approval, urgedAt: context.now, turn: approval.turn + 1 };
  return { approval: noted(urged, context, 'urged', nameOf(by, context)), tell: askAll(urged) };
}
