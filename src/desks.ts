import { accessDesks } from './access/desks.ts';
import { approvalDesks } from './approvals/desks.ts';
import { requestDesk } from './approvals/requests/desks.ts';
import { requestsOf } from './approvals/requests/tables.ts';
import { backupsTable } from './backups/tables.ts';
import { orderDesks } from './orders/desks.ts';

const all = [orderDesks, requestDesk(requestsOf.order), requestDesk(requestsOf.report), accessDesks, approvalDesks];

/** What the staff script knows: the sheets and the checks of their rows. No action, no job, nothing that writes a ledger. */
export const desks = {
  tables: [...all.flatMap(({ tables }) => tables), backupsTable],
  checks: all.flatMap(({ checks }) => checks),
};
