import { approvalStateWords, processMessages } from '../../text/approval-process.ts';
import { message, say } from '../../text/words.ts';
import type { Language } from '../../text/words.ts';
import type { Approval, Content } from './approval.ts';
import { once, type Answer, type Proceeded, type ProcessContext } from './context.ts';
import { approve, refuse, sendBack, takeBack } from './decide.ts';
import { changeContent, resubmit, urge, withdraw } from './requester.ts';
import { addSigner, handOver, removeSigner, type Place } from './signers.ts';
import { comment, copyIn, end } from './talk.ts';
import { followStaff } from './staff-changes.ts';
import { escalate, remind } from './timed.ts';
import { withSeats } from './steps.ts';
import { takesDecision } from './trail.ts';

interface Said {
  readonly by: string;
  readonly comment: string | null;
}
type Changed = { readonly by: string; readonly content: Content; readonly hash: string };

/** What can be done with a request. `by` and `who` are mail addresses. */
export type Operation =
  | ({ readonly do: 'approve' | 'refuse' | 'withdraw' | 'comment' | 'end' } & Said)
  | ({ readonly do: 'return'; readonly to: number } & Said)
  | { readonly do: 'urge' | 'takeBack'; readonly by: string }
  | ({ readonly do: 'resubmit' | 'change' } & Changed)
  | ({ readonly do: 'handOver' | 'removeSigner'; readonly who: string } & Said)
  | ({ readonly do: 'addSigner'; readonly who: string; readonly place: Place } & Said)
  | { readonly do: 'copyIn'; readonly by: string; readonly who: string }
  | { readonly do: 'remind' | 'escalate' | 'standIns' };

/** What may still be done with a request that was sent back to its requester. */
const afterReturn: readonly Operation['do'][] = ['resubmit', 'withdraw', 'comment', 'copyIn', 'end'];
/** What costs the record nothing or ends it. */
const always: readonly Operation['do'][] = ['withdraw', 'end', 'approve', 'refuse'];

/**
 * One operation on a request: the request as it is afterwards and whom to tell what, or why it cannot be. The record only grows. A
 * closed request never changes.
 */
export function proceed(approval: Approval, operation: Operation, context: ProcessContext, language: Language = 'zh-CN'): Answer {
  const isOpen = approval.state === 'open' || (approval.state === 'returned' && afterReturn.includes(operation.do));
  if (!isOpen) return { refused: message(processMessages.closed, { state: say(approvalStateWords[approval.state], language) }) };
  if (!always.includes(operation.do) && !takesDecision(approval)) return { refused: message(processMessages.trailFull) };
  const answer = carried(approval, operation, context);
  return 'refused' in answer ? answer : { approval: asked(answer, context), tell: once(answer.tell) };
}

/** Whoever is asked anew is asked since now. */
function asked({ approval, tell }: Proceeded, { now }: ProcessContext): Approval {
  const again = tell.filter(({ what }) => what === 'decide').map(({ to }) => to);
  if (again.length === 0) return approval;
  return withSeats(approval, (seat) => (seat.state === 'open' && again.includes(seat.told) ? { ...seat, since: now } : seat));
}

function carried(approval: Approval, operation: Operation, context: ProcessContext): Answer {
  switch (operation.do) {
    case 'approve':
      return approve(approval, operation, context);
    case 'refuse':
      return refuse(approval, operation, context);
    case 'return':
      return sendBack(approval, operation, context);
    case 'takeBack':
      return takeBack(approval, operation, context);
    case 'resubmit':
      return resubmit(approval, operation, context);
    case 'change':
      return changeContent(approval, operation, context);
    case 'withdraw':
      return withdraw(approval, operation, context);
    case 'urge':
      return urge(approval, operation, context);
    case 'comment':
      return comment(approval, operation, context);
    case 'handOver':
      return handOver(approval, operation, context);
    case 'addSigner':
      return addSigner(approval, operation, context);
    case 'removeSigner':
      return removeSigner(approval, operation, context);
    case 'copyIn':
      return copyIn(approval, operation, context);
    case 'end':
      return end(approval, operation, context);
    case 'remind':
      return remind(approval, context);
    case 'escalate':
      return escalate(approval, context);
    case 'standIns':
      return followStaff(approval, context);
  }
}
