import { ledgerAction } from '../engine/desk/action.ts';
import { showClock } from '../table/office-time.ts';
import { approvalMessages } from '../text/approvals.ts';
import { requestMessages } from '../text/requests.ts';
import { message } from '../text/words.ts';
import { contextOf } from './context-of.ts';
import { followed } from './follow.ts';
import { partyNamed } from './party.ts';
import { proceed } from './process/proceed.ts';
import { approvalIn } from './store.ts';
import { approvals, approvalsDesk } from './tables.ts';

/** An administrator ends a request, with the reason that everybody concerned reads. */
export const endApproval = ledgerAction({
  name: 'approvals.end',
  desk: approvalsDesk,
  choice: 'end',
  example: { cells: () => ({ by: '管理员', remark: '重复申请' }), before: ['orders.submit', 'orders.askRefund'] },
  on: approvals,
  decide: ({ row, subject, subjectLine, actor }, situation) => {
    const who = partyNamed(actor.name, situation);
    if (who === null) return { refused: message(requestMessages.whoAsks) };
    const approval = approvalIn(subject);
    const operation = { do: 'end', by: who.mail, comment: row.remark } as const;
    const answer = proceed(approval, operation, contextOf(situation), situation.language);
    if ('refused' in answer) return answer;
    const clock = showClock(situation.now);
    return {
      ...followed({ approval, line: subjectLine }, answer, situation),
      result: message(approvalMessages.ended, { clock }),
    };
  },
});
