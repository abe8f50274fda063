import { auditJob, type Audited } from '../../engine/workbook/audit.ts';
import type { Job } from '../../engine/run/job.ts';
import { restoredMails } from '../restored.ts';
import { progressProjection } from './projection.ts';
import type { RequestTables } from './tables.ts';

/** What is held against the journal at night. */
export function auditedRegister(tables: RequestTables): Audited {
  const { register } = tables;
  return { ledger: register, projection: progressProjection(tables), onRestored: restoredMails(register) };
}

/** A workbook whose own capability checks its ledgers at night takes the register into its job. */
export function auditRequests(tables: RequestTables): readonly Job[] {
  const { book, register } = tables;
  if (book === 'order') return [];
  return [
    auditJob({
      name: `requests.${book}.audit`,
      book,
      ledgers: [auditedRegister(tables)],
      example: {
        before: [`requests.${book}.submit`, `requests.${book}.withdraw`],
        typed: [{ table: register, line: 2, cells: { reason: 'forged' } }],
        due: { atMinute: 3 * 60 + 30 },
      },
    }),
  ];
}
