import type { Role } from '../../table/table.ts';
import type { Approval, Party, Seat } from './approval.ts';
import { mailNow, type ProcessContext } from './context.ts';
import { holderAbove, type Occupant } from './seat-holders.ts';
import { stepAt } from './signers.ts';

/** Everybody who has or had a seat in the open step, or voted in it. */
function inStep(approval: Approval): readonly string[] {
  return stepAt(approval).seats.flatMap(({ holder, decidedBy }) => [holder.mail, ...(decidedBy === null ? [] : [decidedBy.mail])]);
}

/**
 * Who is next above a post for a seat. Where all must agree (APR-9) it is somebody who has no part in the step yet, so that one
 * person's vote does not count for two; only where nobody else is left he holds both seats.
 */
export function nextAbove(approval: Approval, { holder }: Seat, from: Role | null, context: ProcessContext) {
  const never = [mailNow(approval.requester, context), holder.mail];
  const preferred = stepAt(approval).mode === 'any' ? never : [...never, ...inStep(approval)];
  return holderAbove(from, preferred, context) ?? holderAbove(from, never, context);
}

/**
 * Who sits for somebody who has left: he himself by a new address, or whoever holds the post, first who has no seat in the step. Where
 * nobody does, it goes up as from a post without a holder. null where only the requester is left.
 */
export function successor(approval: Approval, seat: Seat, context: ProcessContext): Occupant | null {
  const { role } = seat;
  const requester = mailNow(approval.requester, context);
  const moved: Party = { name: seat.holder.name, mail: mailNow(seat.holder, context) };
  const posted = context.staff.filter(({ mail, role: post }) => post === role && mail !== '' && mail !== requester);
  const isHimself = role === null ? moved.mail !== seat.holder.mail : posted.some(({ mail }) => mail === moved.mail);
  if (isHimself && moved.mail !== requester) return { holder: moved, role, why: null };
  const seated = inStep(approval);
  const next = posted.find(({ mail }) => !seated.includes(mail)) ?? posted[0];
  if (next !== undefined) return { holder: { name: next.name, mail: next.mail }, role, why: null };
  const above = nextAbove(approval, seat, role ?? 'head', context);
  return above === null ? null : { ...above, why: 'missing' };
}
