import { liveSeats, type Approval, type Seat } from './approval.ts';
import { mailNow, type Answer, type Proceeded, type ProcessContext, type Tell } from './context.ts';
import { nextAbove } from './next-holder.ts';
import { highest } from './seat-holders.ts';
import { afterMoves, movedSeats } from './signers.ts';
import { clocked } from './steps.ts';
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
  return afterMoves(approval, { approval: moved, tell }, context);
}

function moveUp({ approval, tell }: Proceeded, seat: Seat, context: ProcessContext): Proceeded {
  const above = seat.holder.mail === context.owner ? null : nextAbove(approval, seat, levelOf(seat, context), context);
  if (above === null) {
    return { approval: noted(approval, context, 'reminded', ''), tell: [...tell, { what: 'remind', to: seat.told }] };
  }
  const moved = movedSeats(approval, [seat], above.holder, context, { role: above.role });
  const note = noted(moved, context, 'escalated', seat.holder.name, { whom: above.holder.name });
  const heard: readonly Tell[] = [
    { what: 'dropped', to: seat.told },
    { what: 'news', to: mailNow(approval.requester, context) },
  ];
  return { approval: note, tell: [...tell, ...heard] };
}

/** The post from which a seat moves up: the highest of the seat's own and its holder's. */
function levelOf({ role, holder }: Seat, { staff }: ProcessContext) {
  return highest([...(role === null ? [] : [{ role }]), ...staff.filter(({ mail }) => mail === holder.mail)]);
}
