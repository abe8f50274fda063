import { deskColumns } from '../engine/desk/desk.ts';
import { byScript, choice, moment, money, optional, text, unique, whole, wide, yesNo } from '../table/column.ts';
import { table, type RowOf } from '../table/table.ts';
import { approvalStateWords } from '../text/approval-process.ts';
import {
  approvalsActionWords,
  approvalsDeskWords,
  approvalsWords,
  openApprovalsIndexWords,
  routesInForceWords,
  routesWords,
} from '../text/approvals.ts';
import { bookNames } from '../text/control.ts';
import { categoryWords, requestKindWords, stepModeWords } from '../text/request-kinds.ts';

const requestNo = text({ max: 30, width: 130 });
const name = text({ max: 254 });
const json = text({ max: 50_000, lines: true });

/** Every request on its way through its route: one commit a decision. */
export const approvals = table({
  name: 'approvals',
  sheetId: 510,
  book: 'control',
  kind: 'ledger',
  key: 'requestNo',
  words: approvalsWords,
  columns: {
    requestNo: unique(byScript(requestNo)),
    kind: byScript(choice(requestKindWords)),
    book: byScript(choice(bookNames)),
    subject: byScript(text({ max: 200, width: 220 })),
    amount: byScript(optional(money())),
    requester: byScript(name),
    hash: byScript(text({ max: 32 })),
    round: byScript(whole()),
    state: byScript(choice(approvalStateWords)),
    step: byScript(whole()),
    waitsFor: byScript(optional(text({ max: 500 }))),
    openedAt: byScript(moment()),
    closedAt: byScript(optional(moment())),
    remindAt: byScript(optional(moment())),
    dueAt: byScript(optional(moment())),
    content: byScript(json),
    body: byScript(json),
    trail: byScript(json),
  },
});

/** The open ones: lists, letters and deadlines are worked out from it. */
export const openApprovals = table({
  name: '_approvals',
  sheetId: 511,
  book: 'control',
  kind: 'index',
  key: 'requestNo',
  words: openApprovalsIndexWords,
  columns: {
    requestNo,
    line: whole(),
    kind: choice(requestKindWords),
    subject: text({ max: 200 }),
    amount: optional(money()),
    requester: name,
    requesterMail: text({ max: 254 }),
    state: choice(approvalStateWords),
    hash: text({ max: 32 }),
    turn: whole(),
    waitsFor: optional(text({ max: 500 })),
    remindAt: optional(moment()),
    dueAt: optional(moment()),
    content: json,
    seats: json,
  },
});

const administrators = ['systemAdministrator', 'head'] as const;

/** What is open, for administrators. */
export const approvalsDesk = table({
  name: 'openApprovals',
  sheetId: 512,
  book: 'control',
  kind: 'desk',
  key: 'requestNo',
  editors: ['systemAdministrator'],
  words: approvalsDeskWords,
  columns: {
    requestNo: byScript(requestNo),
    line: wide(byScript(whole()), 50),
    kind: byScript(choice(requestKindWords)),
    subject: byScript(text({ max: 200, width: 220 })),
    amount: byScript(optional(money())),
    requester: byScript(name),
    state: byScript(choice(approvalStateWords)),
    waitsFor: byScript(optional(text({ max: 500 }))),
    dueAt: byScript(optional(moment())),
    action: optional(choice(approvalsActionWords)),
    remark: optional(text({ max: 500, lines: true, width: 180 })),
    by: optional(text({ max: 60, width: 80 })),
    ...deskColumns,
  },
});

/** Who decides about which kind, one row a step. */
export const routesTable = table({
  name: 'routes',
  sheetId: 508,
  book: 'control',
  kind: 'desk',
  key: 'kind',
  editors: administrators,
  words: routesWords,
  columns: {
    kind: wide(optional(choice(requestKindWords)), 200),
    step: optional(whole({ min: 1, max: 20 })),
    mode: optional(choice(stepModeWords)),
    who: optional(text({ max: 500, width: 220 })),
    amountAbove: optional(money({ min: 0 })),
    category: optional(choice(categoryWords)),
    confidential: yesNo(),
    problem: deskColumns.problem,
  },
});

/** The last Routes sheet that was right. */
export const routesInForce = table({
  name: '_routes',
  sheetId: 513,
  book: 'control',
  kind: 'index',
  key: 'kind',
  words: routesInForceWords,
  columns: { kind: choice(requestKindWords), route: json },
});

export type ApprovalRow = RowOf<typeof approvals>;
export type OpenApproval = RowOf<typeof openApprovals>;
export type RouteRow = RowOf<typeof routesTable>;
