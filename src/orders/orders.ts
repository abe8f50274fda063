import { auditedRegister } from '../approvals/requests/audit.ts';
import { requestsOf } from '../approvals/requests/tables.ts';
import { auditJob } from '../engine/workbook/audit.ts';
import type { Capability } from '../engine/capability.ts';
import { caseActions } from './cases.ts';
import { callPage } from './call-page.ts';
import { clear } from './clear.ts';
import { closing } from './closing.ts';
import { orderDesks } from './desks.ts';
import { importing } from './import/job.ts';
import { mailLinks } from './links-letter.ts';
import { orderGuard, orderMails } from './mails.ts';
import { todoProjection } from './open.ts';
import { promises } from './promises.ts';
import { addRemark, stepActions } from './steps.ts';
import { submit } from './submit.ts';
import { importParts, importProblems, imports, openOrders, orders } from './tables.ts';

/** An order's life: ORD-1, ORD-2, ORD-3, ORD-5, ORD-6, ORD-9, ORD-10, ORD-20. */
export const orderCapability: Capability = {
  name: 'orders',
  tables: [...orderDesks.tables, orders, openOrders, imports, importProblems, importParts],
  actions: [submit, ...stepActions, addRemark, ...caseActions, mailLinks],
  jobs: [
    promises,
    closing,
    importing,
    clear,
    auditJob({
      name: 'orders.audit',
      book: 'order',
      ledgers: [
        { ledger: orders, projection: todoProjection, onRestored: (keys, situation) => orderGuard.restored(keys, '', situation) },
        auditedRegister(requestsOf.order),
      ],
      example: {
        before: ['orders.submit'],
        typed: [{ table: orders, line: 2, cells: { trackingNo: 'forged' } }],
        due: { atMinute: 3 * 60 + 30 },
      },
    }),
  ],
  projections: [todoProjection],
  mails: orderMails,
  pages: [callPage],
  guards: [orderGuard],
  checks: orderDesks.checks,
};
