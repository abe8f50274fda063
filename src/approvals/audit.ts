import { rights } from '../access/rights/tables.ts';
import { auditJob } from '../engine/workbook/audit.ts';
import { restoredMails } from './restored.ts';
import { approvalsProjection } from './store.ts';
import { approvals } from './tables.ts';

/** Who decided, and who was given which right (SEC-7): held against the journal at night. */
export const auditApprovals = auditJob({
  name: 'approvals.audit',
  book: 'control',
  ledgers: [
    { ledger: approvals, projection: approvalsProjection, onRestored: restoredMails(approvals) },
    { ledger: rights, onRestored: restoredMails(rights) },
  ],
  example: {
    before: ['orders.submit', 'orders.askRefund', 'approvals.end'],
    typed: [{ table: approvals, line: 2, cells: { state: 'approved' } }],
    due: { atMinute: 3 * 60 + 30 },
  },
});
