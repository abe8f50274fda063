import { processMessages } from '../../text/approval-process.ts';
import { message } from '../../text/words.ts';
import { liveSeats, type Approval, type Party, type Seat, type Step } from './approval.ts';
import { actingFor, mailNow, partyOf, type Answer, type ProcessContext, type Tell } from './context.ts';
import { askAll, clocked, closed, enterStep, nameOf, settle, withSeats } from './steps.ts';
import { noted } from './trail.ts';

/** The live seats for which somebody may cast the vote: his own, and those whose holder he stands in for. Never the requester. */
export function seatsOf(approval: Approval, mail: string, context: ProcessContext): readonly Seat[] {
  const requester = mailNow(approval.requester, context);
  if (mail === '' || mail === requester) return [];
  return liveSeats(approval).filter(({ holder }) => holder.mail === mail || actingFor(holder.mail, requester, context) === mail);
}

function hand(approval: Approval, mail: string, context: ProcessContext): { readonly seats: readonly Seat[]; readonly who: Party } | null {
  const seats = seatsOf(approval, mail, context);
  const who = partyOf(mail, context);
  return seats.length === 0 || who === null ? null : { seats, who };
}

/** Why somebody cannot decide. */
export function noSeat({ requester }: Approval, mail: string, context: ProcessContext): Answer {
  return { refused: message(mail === mailNow(requester, context) ? processMessages.ownRequest : processMessages.notYours) };
}

/** Casts one person's vote for all the seats that he decides for, each on record. */
function cast(
  approval: Approval,
  { seats, who }: { readonly seats: readonly Seat[]; readonly who: Party },
  state: 'agreed' | 'refused',
  comment: string | null,
  context: ProcessContext,
): Approval {
  const ids = seats.map(({ id }) => id);
  const voted = withSeats(approval, (seat) => (ids.includes(seat.id) ? { ...seat, state, decidedBy: who } : seat));
  return seats.reduce((before, { holder }, at) => {
    const whom = holder.mail === who.mail ? null : holder.name;
    return noted(before, context, state, who.name, { whom, comment: at === 0 ? comment : null });
  }, voted);
}

export function approve(approval: Approval, { by, comment }: { by: string; comment: string | null }, context: ProcessContext): Answer {
  const found = hand(approval, by, context);
  if (found === null) return noSeat(approval, by, context);
  const voted = cast(approval, found, 'agreed', comment, context);
  // Whoever else was asked for one of these seats is not asked any more.
  const others = found.seats.filter(({ told }) => told !== by).map(({ told }): Tell => ({ what: 'dropped', to: told }));
  const settled = settle(voted, context) ?? { approval: voted, tell: [] };
  return { approval: settled.approval, tell: [...others, ...settled.tell] };
}

/** One refusal ends the request, whatever the step asks for. */
export function refuse(approval: Approval, { by, comment }: { by: string; comment: string | null }, context: ProcessContext): Answer {
  const found = hand(approval, by, context);
  if (found === null) return noSeat(approval, by, context);
  if (comment === null) return { refused: message(processMessages.commentNeeded) };
  return closed(cast(approval, found, 'refused', comment, context), 'refused', context);
}

/** Sends it back (退回): to the requester (`to` 0), or to an earlier step by its number from 1, which decides again. */
export function sendBack(
  approval: Approval,
  { by, to, comment }: { by: string; to: number; comment: string | null },
  context: ProcessContext,
): Answer {
  const found = hand(approval, by, context);
  if (found === null) return noSeat(approval, by, context);
  if (comment === null) return { refused: message(processMessages.commentNeeded) };
  if (!Number.isInteger(to) || to < 0 || to > approval.at) return { refused: message(processMessages.noStep) };
  const sent = noted(approval, context, 'returned', found.who.name, { comment, step: to });
  if (to === 0) return closed(sent, 'returned', context);
  const dropped = liveSeats(approval).map(({ told }): Tell => ({ what: 'dropped', to: told }));
  const again = enterStep({ ...sent, at: to - 1, steps: emptiedFrom(sent.steps, to - 1) }, context, true);
  return { approval: again.approval, tell: [...dropped, ...again.tell] };
}

function emptiedFrom(steps: readonly Step[], at: number): readonly Step[] {
  return steps.map((step, place) => {
    if (place < at) return step;
    // A signer whom somebody added, in whichever place, stays asked; his old vote does not count.
    const added = step.seats.filter(({ addedBy, state }) => addedBy !== null && state !== 'passed');
    return { ...step, seats: added.map((seat) => ({ ...seat, state: 'open' as const, decidedBy: null, sameHand: false })) };
  });
}

/** Takes back one's own decision while nobody decided after it. */
export function takeBack(approval: Approval, { by }: { by: string }, context: ProcessContext): Answer {
  const at = ownStep(approval, by);
  if (at === null) return { refused: message(processMessages.nothingToTakeBack) };
  const live = liveSeats(approval).map(({ told }): Tell => ({ what: 'dropped', to: told }));
  const moved = at < approval.at;
  const back: Approval = {
    ...approval,
    at,
    turn: approval.turn + 1,
    steps: moved ? [...approval.steps.slice(0, at + 1), ...emptiedFrom(approval.steps.slice(at + 1), 0)] : approval.steps,
  };
  const reopened = withSeats(back, (seat) =>
    seat.decidedBy?.mail === by || seat.state === 'needless' ? { ...seat, state: 'open', decidedBy: null, sameHand: false } : seat,
  );
  const noticed = noted(moved ? clocked(reopened, context) : reopened, context, 'tookBack', nameOf(by, context));
  return { approval: noticed, tell: [...(moved ? live : []), ...askAll(noticed)] };
}

/** The step in which somebody decided last, if nobody decided after him. */
function ownStep({ state, steps, at }: Approval, by: string): number | null {
  if (state !== 'open') return null;
  for (let place = at; place >= 0; place -= 1) {
    const votes = (steps[place]?.seats ?? []).filter((seat) => seat.decidedBy !== null && !seat.sameHand);
    if (votes.some(({ decidedBy }) => decidedBy?.mail === by)) return place;
    if (votes.length > 0) return null;
  }
  return null;
}
