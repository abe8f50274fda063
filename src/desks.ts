import { accessDesks } from './access/desks.ts';
import { approvalDesks } from './approvals/desks.ts';
import { requestDesk } from './approvals/requests/desks.ts';
import { requestsOf } from './approvals/requests/tables.ts';
import { orderDesks } from './orders/desks.ts';
import { stockDesks } from './stock/desks.ts';

const all = [
  orderDesks,
  requestDesk(requestsOf.order),
  stockDesks,
  requestDesk(requestsOf.stock),
  requestDesk(requestsOf.report),
  accessDesks,
  approvalDesks,
];

/** What the staff script knows: the desks and the checks of their rows. No ledger, no action, no job. */
export const desks = {
  tables: all.flatMap(({ tables }) => tables),
  checks: all.flatMap(({ checks }) => checks),
};
