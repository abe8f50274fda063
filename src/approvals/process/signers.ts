import { processMessages } from '../../text/approval-process.ts';
import { message } from '../../text/words.ts';
import { liveSeats, type Approval, type Party, type Seat, type Step } from './approval.ts';
import { mailNow, partyOf, type Answer, type Proceeded, type ProcessContext, type Tell } from './context.ts';
import { noSeat, seatsOf } from './decide.ts';
import { askAll, clocked, enterStep, newSeat, recordSameHands, settle, withSeats, withStep } from './steps.ts';
import { noted } from './trail.ts';

interface About {
  readonly by: string;
  /** The address of whom it is about. */
  readonly who: string;
  readonly comment: string | null;
}

/** Why somebody cannot sit in the open step. */
function unfit(approval: Approval, { who }: About, context: ProcessContext): Answer | null {
  const party = partyOf(who, context);
  if (party === null) return { refused: message(processMessages.unknownPerson, { name: who }) };
  if (who === mailNow(approval.requester, context)) return { refused: message(processMessages.isRequester) };
  const seated = liveSeats(approval).some(({ holder }) => holder.mail === who);
  return seated ? { refused: message(processMessages.isSeated, { name: party.name }) } : null;
}

function party(who: string, context: ProcessContext): Party {
  return partyOf(who, context) ?? { name: who, mail: who };
}

/** Hands one's seat over (转交): the other decides instead, and the seat is alive in one place only. */
export function handOver(approval: Approval, about: About, context: ProcessContext): Answer {
  const own = seatsOf(approval, about.by, context);
  if (own.length === 0) return noSeat(approval, about.by, context);
  const wrong = unfit(approval, about, context);
  if (wrong !== null) return wrong;
  const to = party(about.who, context);
  const moved = movedSeats(approval, own, to, context, { byHand: true });
  const note = noted(moved, context, 'handedOver', party(about.by, context).name, { whom: to.name, comment: about.comment });
  const dropped = own.map(({ told }): Tell => ({ what: 'dropped', to: told }));
  return { approval: note, tell: [...dropped, ...askNew(approval, note)] };
}

/** Each seat is passed, and a new one stands for it. */
export function movedSeats(
  approval: Approval,
  seats: Step['seats'],
  to: Party,
  context: ProcessContext,
  as: Partial<Pick<Seat, 'role' | 'byHand'>> = {},
): Approval {
  const ids = seats.map(({ id }) => id);
  const passed = withSeats(approval, (seat) => (ids.includes(seat.id) ? { ...seat, state: 'passed' } : seat));
  const addedBy = seats.every((seat) => seat.addedBy !== null) ? (seats[0]?.addedBy ?? null) : null;
  return seatedToo(passed, to, { addedBy, role: seats[0]?.role ?? null, ...as }, context);
}

function seatedToo(approval: Approval, holder: Party, as: Pick<Seat, 'addedBy' | 'role' | 'byHand'>, context: ProcessContext): Approval {
  const step = approval.steps[approval.at];
  if (step === undefined) return approval;
  const made = newSeat(approval, { holder, role: as.role }, as.addedBy, context);
  return withStep(made.approval, approval.at, { ...step, seats: [...step.seats, { ...made.seat, ...as }] });
}

/** Asks whoever has a seat now that he had not before. */
export function askNew(before: Approval, after: Approval): readonly Tell[] {
  const known = liveSeats(before).map(({ id }) => id);
  return askAll({ ...after, steps: [{ ...stepAt(after), seats: liveSeats(after).filter(({ id }) => !known.includes(id)) }], at: 0 });
}

/** Ends what is complete after seats have moved, or asks who has a new one. */
export function afterMoves(before: Approval, { approval, tell }: Proceeded, context: ProcessContext): Proceeded {
  const recorded = recordSameHands(approval, context);
  const settled = settle(recorded, context) ?? { approval: recorded, tell: askNew(before, recorded) };
  return { approval: settled.approval, tell: [...tell, ...settled.tell] };
}

export function stepAt(approval: Approval): Step {
  return approval.steps[approval.at] ?? { mode: 'one', who: [], addedBy: null, seats: [] };
}

export type Place = 'before' | 'after' | 'beside';
const deeds = { before: 'addedBefore', after: 'addedAfter', beside: 'addedBeside' } as const;

/**
 * Adds a signer (加签): before, he decides first and then the step begins again; after, he decides next; beside, he must agree in
 * this step (in a step where any one decides, he is one more).
 */
export function addSigner(approval: Approval, { place, ...about }: About & { readonly place: Place }, context: ProcessContext): Answer {
  if (seatsOf(approval, about.by, context).length === 0) return noSeat(approval, about.by, context);
  const wrong = unfit(approval, about, context);
  if (wrong !== null) return wrong;
  const signer = party(about.who, context);
  const who = party(about.by, context).name;
  const note = noted(approval, context, deeds[place], who, { whom: signer.name, comment: about.comment });
  if (place === 'beside') {
    const seated = seatedToo(note, signer, { addedBy: about.by, role: null }, context);
    return { approval: seated, tell: askNew(approval, seated) };
  }
  const extra = extraStep(note, signer, about.by, context);
  const at = place === 'before' ? approval.at : approval.at + 1;
  const next = { ...extra.approval, steps: [...approval.steps.slice(0, at), extra.step, ...approval.steps.slice(at)] };
  if (place === 'after') return { approval: next, tell: [] };
  const dropped = liveSeats(approval).map(({ told }): Tell => ({ what: 'dropped', to: told }));
  const entered = enterStep(next, context, true);
  return { approval: entered.approval, tell: [...dropped, ...entered.tell] };
}

/** A step of one added signer. */
function extraStep(approval: Approval, holder: Party, addedBy: string, context: ProcessContext) {
  const made = newSeat(approval, { holder, role: null }, addedBy, context);
  return { approval: made.approval, step: { mode: 'one', who: [], addedBy, seats: [made.seat] } satisfies Step };
}

/** Removes a signer (减签) whom the same person added and who has not decided. */
export function removeSigner(approval: Approval, about: About, context: ProcessContext): Answer {
  const name = party(about.who, context).name;
  const found = approval.steps
    .flatMap(({ seats }, at) => seats.map((seat) => ({ seat, at })))
    .find(({ seat, at }) => at >= approval.at && seat.state === 'open' && seat.addedBy !== null && seat.holder.mail === about.who);
  if (found === undefined) return { refused: message(processMessages.notAdded, { name }) };
  if (found.seat.addedBy !== about.by) return { refused: message(processMessages.notYourAddition) };
  const note = noted(approval, context, 'removed', party(about.by, context).name, { whom: name, comment: about.comment });
  const without = withSeats(note, (seat) => (seat.id === found.seat.id ? { ...seat, state: 'passed' } : seat), found.at);
  const dropped: readonly Tell[] = found.at === approval.at ? [{ what: 'dropped', to: found.seat.told }] : [];
  const left = without.steps[found.at];
  const emptied = left?.who.length === 0 && left.seats.every(({ state }) => state === 'passed');
  if (!emptied) {
    const settled = settle(without, context) ?? { approval: without, tell: [] };
    return { approval: settled.approval, tell: [...dropped, ...settled.tell] };
  }
  const shorter = { ...without, steps: without.steps.filter((_, at) => at !== found.at) };
  if (found.at > approval.at) return { approval: shorter, tell: [] };
  const next = enterStep(clocked(shorter, context), context, true);
  return { approval: next.approval, tell: [...dropped, ...next.tell] };
}
