import { deskAction, type Action } from '../../engine/desk/action.ts';
import { isRefusal } from '../../engine/commit/change-set.ts';
import { showClock } from '../../table/office-time.ts';
import { requestMessages } from '../../text/requests.ts';
import { message } from '../../text/words.ts';
import { requestFaultsOf } from './check.ts';
import { contentOf, submitted } from './submitted.ts';
import type { RequestBook, RequestRow, RequestTables } from './tables.ts';

const examples: Readonly<Record<RequestBook, Partial<RequestRow>>> = {
  order: { kind: 'problemCustomer', subject: '恶意退货的客户', reason: '三次收货后退空盒' },
  roster: { kind: 'workPlan', subject: '三月的排班', after: '早晚各两人' },
  stock: { kind: 'listing', subject: '上架龙井礼盒', reason: '春茶上市' },
  report: { kind: 'passwordUse', subject: '借用报表账号', reason: '本人外出' },
};

/** A row of the request desk becomes a request with a number of its own, and goes to those who decide. */
export function submitAction(tables: RequestTables): Action {
  const { book, requests, register } = tables;
  return deskAction({
    name: `requests.${book}.submit`,
    desk: requests,
    choice: 'submit',
    example: { cells: () => ({ ...examples[book], by: '客服' }), like: 'requests.order.submit' },
    decide: ({ row, line, actor, rows }, situation) => {
      const [fault] = requestFaultsOf(row);
      if (fault !== undefined) return { refused: fault };
      const content = contentOf(row);
      const asking = { kind: row.kind, content, by: actor.name, said: actor.said, subjectState: null, rows: rows(register) };
      const answer = submitted(asking, tables, situation);
      if (isRefusal(answer)) return answer;
      const { requestNo, ...decision } = answer;
      const clock = showClock(situation.now);
      return {
        ...decision,
        desk: [{ table: requests, line, cells: { requestNo } }],
        result: message(requestMessages.submitted, { clock, requestNo }),
      };
    },
  });
}
