import type { Capability } from '../engine/capability.ts';
import { escalate, followLeave, remind } from './clock.ts';
import { approvalDesks } from './desks.ts';
import { commandEffect, openEffect } from './effects.ts';
import { endApproval } from './end.ts';
import { approvalFigures } from './waiting-figures.ts';
import { renewFigures } from './figures/renew.ts';
import { figuresTable } from './figures/tables.ts';
import { weekMail } from './figures/week.ts';
import { waitingList } from './list.ts';
import { askingMails, linksEffect } from './asking-mails.ts';
import { toldMails } from './outcome-letters.ts';
import { approvalPage } from './page.ts';
import { restoredMail } from './restored.ts';
import { putRoutesInForce, routesMail } from './routes-sheet.ts';
import { approvalsProjection } from './store.ts';
import { approvals, openApprovals, routesInForce } from './tables.ts';

/** Every decision that the books send upwards, in the control workbook (APR-1 to APR-28, ORD-8, ORD-12). */
export const approvalCapability: Capability = {
  name: 'approvals',
  tables: [...approvalDesks.tables, figuresTable, approvals, openApprovals, routesInForce],
  actions: [endApproval],
  jobs: [remind, escalate, followLeave, putRoutesInForce, renewFigures],
  projections: [approvalsProjection],
  mails: [...askingMails, ...toldMails, routesMail, weekMail, restoredMail],
  pages: [approvalPage],
  lists: [waitingList],
  effects: [openEffect, commandEffect, linksEffect],
  guards: [],
  checks: approvalDesks.checks,
  finishing: ['orders.submit', 'orders.askRefund', 'approvals.end'],
  figures: approvalFigures,
};
