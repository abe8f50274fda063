import { kindDefinitions } from '../../rulebook/request-kinds.ts';
import type { RouteStep } from '../../rulebook/route-step.ts';
import { liveSeats, type Approval, type Party, type Seat, type Step } from './approval.ts';
import { actingFor, mailNow, partyOf, type ProcessContext, type Proceeded, type Tell } from './context.ts';
import { seatHoldersOf, type Occupant } from './seat-holders.ts';
import { noted } from './trail.ts';

/** The part of a step's time after which it is reminded of. */
const remindAfter = 0.75;

export function asStep({ mode, who }: RouteStep): Step {
  return { mode, who, addedBy: null, seats: [] };
}

/** The approval with one step as given. */
export function withStep(approval: Approval, at: number, step: Step): Approval {
  return { ...approval, steps: approval.steps.map((each, place) => (place === at ? step : each)) };
}

export function withSeats(approval: Approval, change: (seat: Seat) => Seat, at = approval.at): Approval {
  const step = approval.steps[at];
  return step === undefined ? approval : withStep(approval, at, { ...step, seats: step.seats.map(change) });
}

/** The clock of a step, from now. */
export function clocked(approval: Approval, { now, addWorkingMinutes }: ProcessContext): Approval {
  const minutes = kindDefinitions[approval.kind].deadlineHours * 60;
  return { ...approval, remindAt: addWorkingMinutes(now, Math.round(minutes * remindAfter)), dueAt: addWorkingMinutes(now, minutes) };
}

/** A seat that waits, for somebody. */
export function newSeat(
  approval: Approval,
  { holder, role }: Pick<Occupant, 'holder' | 'role'>,
  addedBy: string | null,
  context: ProcessContext,
): { readonly approval: Approval; readonly seat: Seat } {
  const number = approval.seatsMade + 1;
  const seat: Seat = {
    id: `s${String(number)}`,
    holder,
    role,
    state: 'open',
    addedBy,
    decidedBy: null,
    sameHand: false,
    told: actingFor(holder.mail, mailNow(approval.requester, context), context),
    since: context.now,
  };
  return { approval: { ...approval, seatsMade: number }, seat };
}

/**
 * Opens the step that the approval stands at: seats for whom it names, the clock, and what to tell. Who agreed in an earlier step
 * of this round agrees here too, without being asked again: one person, one decision, recorded for both. `asksAgain` asks all the same:
 * the step was sent back to.
 */
export function enterStep(approval: Approval, context: ProcessContext, asksAgain = false): Proceeded {
  const step = approval.steps[approval.at];
  if (step === undefined) return closed(noted(approval, context, 'approved', '', { step: 0 }), 'approved', context);
  const { seated, tell } = seatedFor(approval, step, context);
  const begun = noted({ ...clocked(seated, context), turn: approval.turn + 1 }, context, 'entered', '');
  const recorded = asksAgain ? begun : recordSameHands(begun, context);
  const settled = settle(recorded, context);
  if (settled !== null) return { approval: settled.approval, tell: [...tell, ...settled.tell] };
  return { approval: recorded, tell: [...tell, ...askAll(recorded)] };
}

/** The seats of the route, before those of signers who were added to the step. */
function seatedFor(approval: Approval, step: Step, context: ProcessContext): { readonly seated: Approval; readonly tell: readonly Tell[] } {
  if (step.who.length === 0 || step.seats.some(({ addedBy }) => addedBy === null)) return { seated: approval, tell: [] };
  const seatHolders = step.who.flatMap((named) => seatHoldersOf(named, step.mode, mailNow(approval.requester, context), context));
  let next = approval;
  const seats: Seat[] = [];
  for (const occupant of seatHolders) {
    const made = newSeat(next, occupant, step.addedBy, context);
    next = occupant.why === null ? made.approval : noted(made.approval, context, occupant.why, '', { whom: occupant.holder.name });
    seats.push(made.seat);
  }
  const missing = seatHolders.some(({ why }) => why === 'missing');
  return {
    seated: withStep(next, approval.at, { ...step, seats: [...seats, ...step.seats] }),
    tell: missing ? [{ what: 'missing', to: context.owner }] : [],
  };
}

/** Whoever acts for the live seats, asked once each. */
export function askAll(approval: Approval): readonly Tell[] {
  return liveSeats(approval).map(({ told }) => ({ what: 'decide', to: told }));
}

/**
 * Votes that a hand cast in an earlier step count for its seats in this one. Whom somebody named, by handing over or adding him, is
 * asked all the same.
 */
export function recordSameHands(approval: Approval, context: ProcessContext): Approval {
  const cast = new Map<string, Party>();
  for (const [place, { seats }] of approval.steps.entries()) {
    if (place > approval.at) break;
    for (const { state, decidedBy } of seats) if (state === 'agreed' && decidedBy !== null) cast.set(decidedBy.mail, decidedBy);
  }
  return liveSeats(approval).reduce((before, { id, holder, addedBy, byHand }) => {
    const hand = cast.get(holder.mail);
    if (hand === undefined || addedBy !== null || byHand === true) return before;
    const after = withSeats(before, (seat) => (seat.id === id ? { ...seat, state: 'agreed', decidedBy: hand, sameHand: true } : seat));
    return noted(after, context, 'sameHand', hand.name);
  }, approval);
}

/** What follows when the open step has all the votes it needs: the next step, or the end. null while it needs more. */
export function settle(approval: Approval, context: ProcessContext): Proceeded | null {
  const step = approval.steps[approval.at];
  if (step === undefined || approval.state !== 'open' || !isComplete(step)) return null;
  const live = liveSeats(approval);
  const rest = withSeats(approval, (seat) => (seat.state === 'open' ? { ...seat, state: 'needless' } : seat));
  const next = enterStep({ ...rest, at: approval.at + 1 }, context);
  return { approval: next.approval, tell: [...live.map(({ told }): Tell => ({ what: 'dropped', to: told })), ...next.tell] };
}

function isComplete({ mode, seats }: Step): boolean {
  const counted = seats.filter(({ state }) => state !== 'passed');
  const agreed = counted.filter(({ state }) => state === 'agreed').length;
  return mode === 'any' ? agreed > 0 : agreed > 0 && agreed === counted.length;
}

/** The end: nothing waits any more, and everybody concerned hears of it. */
export function closed(approval: Approval, state: Exclude<Approval['state'], 'open'>, context: ProcessContext): Proceeded {
  const dropped = liveSeats(approval).map(({ told }): Tell => ({ what: 'dropped', to: told }));
  const closedAt = state === 'returned' ? null : context.now;
  const done: Approval = { ...approval, state, closedAt, remindAt: null, dueAt: null, turn: approval.turn + 1 };
  const heard = [mailNow(approval.requester, context), ...approval.copied, ...(state === 'approved' ? toldPosts(approval, context) : [])];
  return { approval: done, tell: [...dropped, ...heard.map((to): Tell => ({ what: 'outcome', to }))] };
}

/** Who hears of an approval by his post, unless he decided it himself. */
function toldPosts({ kind, steps }: Approval, { staff }: ProcessContext): readonly string[] {
  const decided = steps.flatMap(({ seats }) => seats.map(({ decidedBy }) => decidedBy?.mail));
  const posts = kindDefinitions[kind].told;
  return staff.filter(({ role, mail }) => posts.includes(role) && !decided.includes(mail)).map(({ mail }) => mail);
}

/** A person's name for the record. */
export function nameOf(mail: string, context: ProcessContext): string {
  return partyOf(mail, context)?.name ?? mail;
}
