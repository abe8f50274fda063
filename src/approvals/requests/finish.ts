import { ledgerAction, type Action } from '../../engine/desk/action.ts';
import { kindDefinitions } from '../../rulebook/request-kinds.ts';
import { showClock } from '../../table/office-time.ts';
import { requestMessages } from '../../text/requests.ts';
import { message } from '../../text/words.ts';
import { notNow } from './commands.ts';
import type { RequestTables } from './tables.ts';

/**
 * APR-3, SEC-12: what was approved is recorded as published, with who supplied, checked and published it. APR-15, APR-17: as handed
 * over, as changed.
 */
export function finishAction(tables: RequestTables): Action {
  const { book, progress, register } = tables;
  return ledgerAction({
    name: `requests.${book}.finish`,
    desk: progress,
    choice: 'finish',
    example: {
      cells: () => ({ suppliedBy: '策划', checkedBy: '负责人', by: '客服' }),
      before: [`requests.${book}.submit`, 'approvals.request'],
    },
    on: register,
    decide: ({ row, subject, subjectLine, actor }, situation) => {
      const { after } = kindDefinitions[subject.kind];
      if (subject.state !== 'approved' || after === null) return { refused: notNow(subject, situation) };
      const { suppliedBy, checkedBy } = row;
      if (after.what === 'published' && (suppliedBy === null || checkedBy === null))
        return { refused: message(requestMessages.registerNeeded) };
      if (actor.name === '') return { refused: message(requestMessages.publisherNeeded) };
      const cells = { state: 'done', finishedAt: situation.now, suppliedBy, checkedBy, publishedBy: actor.name };
      return {
        alter: [{ table: register, line: subjectLine, cells }],
        result: message(requestMessages.finished, { clock: showClock(situation.now) }),
      };
    },
  });
}
