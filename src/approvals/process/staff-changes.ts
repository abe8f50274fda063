import { liveSeats, type Approval, type Seat } from './approval.ts';
import { actingFor, mailNow, type Answer, type Proceeded, type ProcessContext, type Tell } from './context.ts';
import { successor } from './next-holder.ts';
import { afterMoves, movedSeats } from './signers.ts';
import { withSeats } from './steps.ts';
import { noted } from './trail.ts';

/** The seats follow the Staff and Stand-ins sheets, without anybody asking. */
export function followStaff(approval: Approval, context: ProcessContext): Answer {
  const gone = liveSeats(approval).filter(({ holder }) => context.isGone(holder.mail));
  const moved = gone.reduce<Proceeded>((sofar, seat) => seatedAnew(sofar, seat, context), { approval, tell: [] });
  const { approval: seated, tell } = moved.approval === approval ? moved : afterMoves(approval, moved, context);
  const stoodIn = standInsTold(seated, context);
  return { approval: stoodIn.approval, tell: [...tell, ...stoodIn.tell] };
}

/** Somebody left, or has another address: his seat goes on at once, and nothing is written to him (SEC-7). The step's time runs on. */
function seatedAnew({ approval, tell }: Proceeded, seat: Seat, context: ProcessContext): Proceeded {
  const next = successor(approval, seat, context);
  if (next === null) return { approval, tell };
  const moved = movedSeats(approval, [seat], next.holder, context, { role: next.role });
  const note = noted(moved, context, 'reseated', seat.holder.name, { whom: next.holder.name });
  const heard: readonly Tell[] = [
    ...(seat.told === seat.holder.mail ? [] : [{ what: 'dropped', to: seat.told } as const]),
    { what: 'news', to: mailNow(approval.requester, context) },
    ...(next.why === 'missing' ? [{ what: 'missing', to: context.owner } as const] : []),
  ];
  return { approval: note, tell: [...tell, ...heard] };
}

/** A leave begins or ends: the task is told to who acts now, without anybody asking. The vote stays one. */
function standInsTold(approval: Approval, context: ProcessContext): Proceeded {
  return liveSeats(approval).reduce<Proceeded>(
    (sofar, seat) => {
      const acting = actingFor(seat.holder.mail, mailNow(approval.requester, context), context);
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
