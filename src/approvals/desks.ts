import type { DeskCheck } from '../engine/desk/desk-check.ts';
import type { AnyTable } from '../table/table.ts';
import { routesCheck } from './routes-check.ts';
import { approvalsDesk, routesTable } from './tables.ts';

/** The desks of the approvals in control, and what their rows must fulfil. */
export const approvalDesks: { readonly tables: readonly AnyTable[]; readonly checks: readonly DeskCheck[] } = {
  tables: [approvalsDesk, routesTable],
  checks: [routesCheck],
};
