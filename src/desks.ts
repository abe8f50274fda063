import { accessDesks } from './access/desks.ts';
import { orderDesks } from './orders/desks.ts';

/** What the staff script knows: the desks and the checks of their rows. No ledger, no action, no job. */
export const desks = {
  tables: [...orderDesks.tables, ...accessDesks.tables],
  checks: [...orderDesks.checks, ...accessDesks.checks],
};
