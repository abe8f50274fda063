import type { Capability } from '../engine/capability.ts';
import { isWaiting } from '../engine/desk/standing.ts';
import { caseActions } from './cases.ts';
import { callPage } from './call-page.ts';
import { closing } from './closing.ts';
import { orderDesks } from './desks.ts';
import { orderFigures } from './figures.ts';
import { importing } from './import/job.ts';
import { mailLinks } from './links-letter.ts';
import { orderGuard, orderMails } from './mails.ts';
import { todoProjection } from './open.ts';
import { promises } from './promises.ts';
import { addRemark, stepActions } from './steps.ts';
import { submit } from './submit.ts';
import { importMoves, importParts, importProblems, imports, linkRequests, openOrders, orderLines, orders } from './tables.ts';

/** An order's life: ORD-1, ORD-2, ORD-3, ORD-5, ORD-6, ORD-9, ORD-10, ORD-20. */
export const orderCapability: Capability = {
  name: 'orders',
  tables: [...orderDesks.tables, orders, orderLines, openOrders, imports, importProblems, importMoves, importParts],
  actions: [submit, ...stepActions, addRemark, ...caseActions, mailLinks],
  jobs: [promises, closing, importing],
  projections: [todoProjection],
  mails: orderMails,
  pages: [callPage],
  guards: [orderGuard],
  checks: orderDesks.checks,
  clearings: [{ desk: linkRequests, isFinished: (row) => row.action !== null && !isWaiting(row) }],
  finishing: ['orders.submit', 'orders.calledInvalid'],
  figures: orderFigures,
};
