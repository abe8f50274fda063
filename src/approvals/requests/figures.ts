import type { FigureMaker } from '../../engine/start/start.ts';
import { requestFigureWords as words } from '../../text/requests.ts';
import type { OpenRequest, RequestTables } from './tables.ts';

/** What waits on a request desk: decisions, the requester, and what is still to be carried out. */
export function requestFigures({ openRequests, progress: desk }: RequestTables): FigureMaker {
  return ({ index, now }) => {
    const open = index(openRequests).flatMap((row) => (row === null ? [] : [row as OpenRequest]));
    const inDecision = open.filter(({ state }) => state === 'submitted' || state === 'open');
    const late = ({ dueAt }: OpenRequest) => dueAt !== null && dueAt <= now;
    const toFinish = open.filter(({ state, finishBy }) => state === 'approved' && finishBy !== null);
    const overdue = ({ finishBy }: OpenRequest) => finishBy !== null && finishBy <= now;
    const count = (rows: readonly OpenRequest[], is: (row: OpenRequest) => boolean) => rows.filter(is).length;
    return [
      { level: 'late', ...words.unfinished, count: count(toFinish, overdue), desk },
      { level: 'late', ...words.undecided, count: count(inDecision, late), desk },
      { level: 'mend', ...words.returned, count: count(open, ({ state }) => state === 'returned'), desk },
      { level: 'waiting', ...words.toFinish, count: count(toFinish, (row) => !overdue(row)), desk },
      { level: 'waiting', ...words.inDecision, count: count(inDecision, (row) => !late(row)), desk },
    ];
  };
}
