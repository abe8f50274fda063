import type { ListItem, ListPage } from '../engine/links/list-page.ts';
import { kindDefinitions, requestKindWords } from '../rulebook/request-kinds.ts';
import { approvalPageWords } from '../text/approvals.ts';
import { say } from '../text/words.ts';
import { approvalPage, turnSeat } from './page.ts';
import { contentFacts } from './show.ts';
import { contentIn, openSeatsOf, requesterOf } from './store.ts';
import { openApprovals, type OpenApproval } from './tables.ts';

/** Everything that waits for one person, whatever it is about: one read, and one commit for what is ticked. */
export const waitingList: ListPage = {
  name: 'approvals.waiting',
  title: approvalPageWords.listTitle,
  index: openApprovals,
  page: approvalPage,
  items: (row, { mail, language, staff }): readonly ListItem[] => {
    const open = row as OpenApproval;
    const { requestNo, line, kind, turn, hash, dueAt, content } = open;
    if (openSeatsOf(open, mail).length === 0 || mail === requesterOf(open, { staff })) return [];
    const { sensitive } = kindDefinitions[kind];
    return [
      {
        key: requestNo,
        line,
        seat: turnSeat(turn),
        content: hash,
        rank: dueAt ?? Infinity,
        title: `${requestNo} · ${say(requestKindWords[kind], language)} · ${open.requester}`,
        facts: contentFacts(kind, contentIn(content), language),
        alone: sensitive ? approvalPageWords.codeAlone : null,
      },
    ];
  },
  choices: [
    { name: 'approve', words: approvalPageWords.approve, comment: 'optional' },
    { name: 'refuse', words: approvalPageWords.refuse, comment: 'required' },
  ],
  example: { before: ['orders.submit', 'orders.askRefund'], keys: 20, role: 'head', choice: 'approve', comment: '同意' },
};
