import { accessDesks } from './access/desks.ts';
import { backupsTable } from './backups/tables.ts';
import { orderDesks } from './orders/desks.ts';

/** What the staff script knows: the sheets and the checks of their rows. No action, no job, nothing that writes a ledger. */
export const desks = {
  tables: [...orderDesks.tables, ...accessDesks.tables, backupsTable],
  checks: [...orderDesks.checks, ...accessDesks.checks],
};
