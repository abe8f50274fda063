import { liveSeats, type Approval, type Seat } from './approval.ts';
import { actingFor, type Answer, type Proceeded, type ProcessContext, type Tell } from './context.ts';
import { highest, holderAbove } from './occupants.ts';
import { askNew, movedSeats, stepAt } from './signers.ts';
import { clocked, recordSameHands, settle, withSeats } from './steps.ts';
import { noted } from './trail.ts';

/** Reminds everybody who still waits, once a step, before its time is up. */
export function remind(approval: Approval, context: ProcessContext): Answer {
  const { remindAt } = approval;
  if (remindAt === null || context.now < remindAt) return { approval, tell: [] };
  const tell = liveSeats(approval).map(({ told }): Tell => ({ what: 'remind', to: told }));
  return { approval: noted({ ...approval, remindAt: null }, context, 'reminded', ''), tell };
}

/**
 * Moves every overdue seat to who stands above its holder. The old task ends there and then, so that none is alive twice. Where nobody
 * stands above, as above the owner, its holder is reminded anew.
 */
export function escalate(approval: Approval, context: ProcessContext): Answer {
  const { dueAt } = approval;
  if (dueAt === null || context.now < dueAt) return { approval, tell: [] };
  const live = liveSeats(approval);
  const restarted = clocked(approval, context);
  const { approval: moved, tell } = live.reduce<Proceeded>((sofar, seat) => moveUp(sofar, seat, context), {
    approval: restarted,
    tell: [],
  });
  const recorded = recordSameHands(moved, context);
  const settled = settle(recorded, context);
  const asked = settled === null ? askNew(approval, recorded) : settled.tell;
  return { approval: settled?.approval ?? recorded, tell: [...tell, ...asked] };
}

function moveUp({ approval, tell }: Proceeded, seat: Seat, context: ProcessContext): Proceeded {
  const above = seat.holder.mail === context.owner ? null : nextAbove(approval, seat, context);
  if (above === null) {
    return { approval: noted(approval, context, 'reminded', ''), tell: [...tell, { what: 'remind', to: seat.told }] };
  }
  const moved = movedSeats(approval, [seat], above.holder, context, above.role);
  const note = noted(moved, context, 'escalated', seat.holder.name, { whom: above.holder.name });
  const heard: readonly Tell[] = [
    { what: 'dropped', to: seat.told },
    { what: 'news', to: approval.requester.mail },
  ];
  return { approval: note, tell: [...tell, ...heard] };
}

/**
 * Who is next above a seat's holder. Where all must agree (APR-9) it is somebody who has no part in the step yet, so that one person's
 * vote does not count for two; only where nobody else is left he holds both seats.
 */
function nextAbove(approval: Approval, seat: Seat, context: ProcessContext) {
  const never = [approval.requester.mail, seat.holder.mail];
  const { mode, seats } = stepAt(approval);
  const inStep =
    mode === 'any' ? [] : seats.flatMap(({ holder, decidedBy }) => [holder.mail, ...(decidedBy === null ? [] : [decidedBy.mail])]);
  const above = (passedOver: readonly string[]) => holderAbove(levelOf(seat, context), passedOver, context);
  return above([...never, ...inStep]) ?? above(never);
}

/** The post from which a seat moves up: the highest of the seat's own and its holder's. */
function levelOf({ role, holder }: Seat, { staff }: ProcessContext) {
  return highest([...(role === null ? [] : [{ role }]), ...staff.filter(({ mail }) => mail === holder.mail)]);
}

/** Whether the letter of a live seat went to somebody else than who acts for it now. */
export function isActingChanged(approval: Approval, context: Pick<ProcessContext, 'staff' | 'owner' | 'standInFor'>): boolean {
  return liveSeats(approval).some(({ told, holder }) => told !== actingFor(holder.mail, approval.requester.mail, context));
}

/** A leave begins or ends: the task is told to who acts now, without anybody asking. The vote stays one. */
export function refreshStandIns(approval: Approval, context: ProcessContext): Answer {
  return liveSeats(approval).reduce<Proceeded>(
    (sofar, seat) => {
      const acting = actingFor(seat.holder.mail, approval.requester.mail, context);
      if (acting === seat.told) return sofar;
      const told = withSeats(sofar.approval, (each) => (each.id === seat.id ? { ...each, told: acting } : each));
      const whom = context.staff.find(({ mail }) => mail === acting)?.name ?? acting;
      return {
        approval: noted(told, context, 'stoodIn', seat.holder.name, { whom }),
        tell: [...sofar.tell, { what: 'decide', to: acting }],
      };
    },
    { approval, tell: [] },
  );
}
