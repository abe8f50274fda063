import type { Approval, Deed, TrailLine } from './approval.ts';
import type { ProcessContext } from './context.ts';

/** Characters that a trail may take as JSON, and what only decisions may still use. */
const mostTrail = 40_000;
const talkUpTo = 20_000;

/** The approval with one more line on record. */
export function noted(
  approval: Approval,
  { now }: Pick<ProcessContext, 'now'>,
  deed: Deed,
  who: string,
  more: Partial<Pick<TrailLine, 'whom' | 'comment' | 'step'>> = {},
): Approval {
  const line: TrailLine = {
    at: now,
    who,
    deed,
    step: approval.at + 1,
    whom: null,
    comment: null,
    hash: approval.hash.slice(0, 8),
    ...more,
  };
  return { ...approval, trail: [...approval.trail, line] };
}

/** Whether something that decides nothing still fits on the record. */
export function hasRoom(approval: Approval): boolean {
  return JSON.stringify(approval.trail).length < talkUpTo;
}

/** Whether the record takes one decision more. */
export function takesDecision(approval: Approval): boolean {
  return JSON.stringify(approval.trail).length < mostTrail;
}
