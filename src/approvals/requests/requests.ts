import type { Capability } from '../../engine/capability.ts';
import type { Clearing } from '../../engine/workbook/clear.ts';
import { isWaiting } from '../../engine/desk/standing.ts';
import { kindDefinitions, kindsOf } from '../../rulebook/request-kinds.ts';
import { chaseJob, requestMails } from './chase.ts';
import { commandActions } from './commands.ts';
import { requestDesk } from './desks.ts';
import { newsEffectOn, refusedEffectOn, type Carryings } from './effects.ts';
import { requestFigures } from './figures.ts';
import { finishAction } from './finish.ts';
import { progressProjection } from './projection.ts';
import { submitAction } from './submit.ts';
import type { RequestTables } from './tables.ts';

/** Requests that stand in the register, by the number that they were given. */
function submittedRows({ requests, register }: RequestTables): Clearing {
  return {
    desk: requests,
    ledger: register,
    isFinished: (row, loaded) => row.action === 'submit' && !isWaiting(row) && loaded.keys(register).has(String(row.value['requestNo'])),
  };
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
    jobs: finishes ? [chaseJob(tables)] : [],
    projections: [progressProjection(tables)],
    mails: requestMails(tables),
    effects: [newsEffectOn(tables, carryings), refusedEffectOn(tables)],
    guards: [],
    checks,
    clearings: [submittedRows(tables)],
    finishing: [`requests.${book}.submit`, `requests.${book}.withdraw`],
    figures: requestFigures(tables),
  };
}
