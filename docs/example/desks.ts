import { requestDesk } from '../../src/approvals/requests/desks.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { stockDesks } from './stock/desks.ts';

/** What the list of `src/desks.ts` has more with the capability of this example in it. */
export const moreDesks = [stockDesks, requestDesk(requestsOf.stock)];
