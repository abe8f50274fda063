import type { Capability } from '../../engine/capability.ts';
import { clearingJob, type Clearing } from '../../engine/workbook/clear.ts';
import { isWaiting } from '../../engine/desk/desk.ts';
import type { Job } from '../../engine/run/job.ts';
import { kindDefinitions, kindsOf } from '../../rulebook/request-kinds.ts';
import { auditRequests } from './audit.ts';
import { chaseJob, requestMails } from './chase.ts';
import { commandActions } from './commands.ts';
import { requestDesk } from './desks.ts';
import { newsEffectOn, refusedEffectOn, type Carryings } from './effects.ts';
import { finishAction } from './finish.ts';
import { progressProjection } from './projection.ts';
import { submitAction } from './submit.ts';
import type { RequestTables } from './tables.ts';

/** What is cleared at night: what was submitted, and what is no longer open. */
export function requestClearings({ requests, register, progress, openRequests }: RequestTables): readonly Clearing[] {
  return [
    {
      desk: requests,
      isFinished: (row, loaded) => row.action === 'submit' && !isWaiting(row) && loaded.keys(register).has(String(row.value['requestNo'])),
    },
    {
      desk: progress,
      isFinished: (row, loaded, situation) => {
        const key = row.value['requestNo'];
        const open = situation.index(openRequests).some((each) => each?.['requestNo'] === key);
        return typeof key === 'string' && !open && !isWaiting(row) && loaded.keys(register).has(key);
      },
    },
  ];
}

/** A workbook whose own capability clears at night takes the clearings into its job: one lock, one read for all. */
function clearRequests(tables: RequestTables): readonly Job[] {
  const { book, register } = tables;
  if (book === 'order') return [];
  return [
    clearingJob({
      name: `requests.${book}.clear`,
      book,
      keys: [register],
      example: { before: [`requests.${book}.submit`, `requests.${book}.withdraw`], due: { atMinute: 3 * 60 } },
      clearings: requestClearings(tables),
    }),
  ];
}

/** The request desk of one workbook; `carryings` say what approved requests bring about there. */
export function requestCapability(tables: RequestTables, carryings: Carryings = {}): Capability {
  const { book } = tables;
  const finishes = kindsOf(book).some((kind) => kindDefinitions[kind].after !== null);
  const { tables: all, checks } = requestDesk(tables);
  return {
    name: `requests.${book}`,
    tables: [...all, tables.register, tables.openRequests],
    actions: [submitAction(tables), ...commandActions(tables), ...(finishes ? [finishAction(tables)] : [])],
    jobs: [...(finishes ? [chaseJob(tables)] : []), ...clearRequests(tables), ...auditRequests(tables)],
    projections: [progressProjection(tables)],
    mails: requestMails(tables),
    effects: [newsEffectOn(tables, carryings), refusedEffectOn(tables)],
    guards: [],
    checks,
  };
}
