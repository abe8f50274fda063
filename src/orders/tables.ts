import { byScript, choice, moment, money, optional, phone, sealed, text, unique, whole, wide } from '../table/column.ts';
import { table, type RowOf } from '../table/table.ts';
import {
  channelWords,
  newOrdersWords,
  openOrdersWords,
  ordersWords,
  paymentWords,
  requestActionWords,
  linkRequestsWords,
  stateWords,
  submitWords,
  todoActionWords,
  todoWords,
} from '../text/orders.ts';
import { fileKindWords, importPartsWords, importProblemsWords, importsWords } from '../text/imports.ts';
import { deskColumns } from '../engine/desk/desk.ts';
import { mostRemarks } from './remarks.ts';

const desk = ['agent', 'supervisor', 'dutyManager', 'backOffice', 'clerk', 'specialist', 'warehouse', 'head'] as const;

/** The longest order number of any platform, with room. */
const orderNo = text({ max: 40, width: 170 });

/** Where agents type orders (ORD-1). */
export const newOrders = table({
  name: 'newOrders',
  sheetId: 101,
  book: 'order',
  kind: 'desk',
  key: 'orderNo',
  editors: desk,
  words: newOrdersWords,
  columns: {
    orderNo: unique(orderNo),
    channel: choice(channelWords),
    customer: text({ max: 80 }),
    phone: phone(),
    address: text({ max: 200, width: 200 }),
    goods: text({ max: 500, width: 200 }),
    quantity: whole({ min: 1, max: 100_000 }),
    due: money({ min: 0 }),
    paid: money({ min: 0 }),
    refunded: optional(money({ min: 0 })),
    orderedAt: moment(),
    paidAt: optional(moment()),
    remark: optional(text({ max: 500, lines: true, width: 180 })),
    by: optional(text({ max: 60, width: 80 })),
    action: optional(choice(submitWords)),
    ...deskColumns,
  },
});

/** Every open order once, with its next step (ORD-2, ORD-3, ORD-9, ORD-10). */
export const todo = table({
  name: 'todo',
  sheetId: 102,
  book: 'order',
  kind: 'desk',
  key: 'orderNo',
  editors: desk,
  words: todoWords,
  columns: {
    orderNo: byScript(orderNo),
    line: wide(byScript(whole()), 50),
    customer: byScript(optional(text({ max: 80 }))),
    phone: byScript(optional(text({ max: 40 }))),
    goods: byScript(optional(text({ max: 500, width: 180 }))),
    due: byScript(money()),
    payment: byScript(choice(paymentWords)),
    state: byScript(choice(stateWords)),
    dueAt: byScript(optional(moment())),
    remarks: byScript(optional(text({ max: mostRemarks, lines: true, width: 180 }))),
    action: wide(optional(choice(todoActionWords)), 150),
    remark: optional(text({ max: 500, lines: true, width: 180 })),
    trackingNo: optional(text({ max: 60 })),
    amount: optional(money({ min: 1 })),
    by: optional(text({ max: 60, width: 80 })),
    ...deskColumns,
  },
});

/** The ledger of orders: sealed on entry, states appended (ORD-5). */
export const orders = table({
  name: 'orders',
  sheetId: 103,
  book: 'order',
  kind: 'ledger',
  key: 'orderNo',
  words: ordersWords,
  columns: {
    orderNo: unique(sealed(orderNo)),
    channel: sealed(choice(channelWords)),
    customer: sealed(optional(text({ max: 80 }))),
    phone: sealed(optional(phone())),
    address: sealed(optional(text({ max: 200, width: 200 }))),
    goods: sealed(optional(text({ max: 500, width: 200 }))),
    quantity: sealed(optional(whole({ min: 0 }))),
    due: sealed(money({ min: 0 })),
    paid: sealed(money({ min: 0 })),
    refunded: sealed(money({ min: 0 })),
    orderedAt: sealed(moment()),
    paidAt: sealed(optional(moment())),
    origin: sealed(text({ max: 200 })),
    acceptedAt: sealed(moment()),
    acceptedBy: sealed(optional(text({ max: 254 }))),
    seal: byScript(text({ max: 32 })),
    born: byScript(whole()),
    state: byScript(choice(stateWords)),
    payment: byScript(choice(paymentWords)),
    calledAt: byScript(optional(moment())),
    calledBy: byScript(optional(text({ max: 254 }))),
    confirmedAt: byScript(optional(moment())),
    handedOverAt: byScript(optional(moment())),
    shippedAt: byScript(optional(moment())),
    trackingNo: byScript(optional(text({ max: 60 }))),
    deliveredAt: byScript(optional(moment())),
    remarks: byScript(optional(text({ max: mostRemarks, lines: true, width: 200 }))),
    reminded: byScript(whole({ min: 0 })),
    givenBack: byScript(optional(money({ min: 0 }))),
  },
});

/** The open orders, derived from the ledger: what the to-do desk and the promises are worked out from. */
export const openOrders = table({
  name: '_open',
  sheetId: 104,
  book: 'order',
  kind: 'index',
  key: 'orderNo',
  words: openOrdersWords,
  columns: {
    orderNo,
    line: whole(),
    customer: optional(text({ max: 80 })),
    phone: optional(text({ max: 40 })),
    goods: optional(text({ max: 500 })),
    due: money(),
    payment: choice(paymentWords),
    state: choice(stateWords),
    since: optional(moment()),
    dueAt: optional(moment()),
    reminded: whole(),
    agent: optional(text({ max: 254 })),
    remarks: optional(text({ max: mostRemarks, lines: true })),
  },
});

/** One row for each order file. */
export const imports = table({
  name: 'imports',
  sheetId: 105,
  book: 'order',
  kind: 'ledger',
  key: 'file',
  words: importsWords,
  columns: {
    file: unique(byScript(text({ max: 60 }))),
    name: byScript(text({ max: 200 })),
    kind: byScript(choice(fileKindWords)),
    startedAt: byScript(moment()),
    parts: byScript(whole()),
    done: byScript(whole()),
    read: byScript(whole()),
    sealed: byScript(whole()),
    history: byScript(whole()),
    known: byScript(whole()),
    faulty: byScript(whole()),
  },
});

/** Rows of order files that could not be sealed, each with its reason. */
export const importProblems = table({
  name: 'importProblems',
  sheetId: 106,
  book: 'order',
  kind: 'ledger',
  key: 'id',
  words: importProblemsWords,
  columns: {
    id: unique(byScript(text({ max: 80 }))),
    name: byScript(text({ max: 200 })),
    fileLine: byScript(whole()),
    orderNo: byScript(optional(text({ max: 200 }))),
    reason: byScript(text({ max: 2_000, width: 260 })),
    raw: byScript(text({ max: 50_000, lines: true, width: 400 })),
  },
});

/** Where staff put a file, in parts of some hundred rows each; worked off by control. */
export const importParts = table({
  name: '_import',
  rows: 1_000,
  sheetId: 107,
  book: 'order',
  kind: 'hidden',
  key: 'file',
  editors: desk,
  words: importPartsWords,
  columns: {
    file: text({ max: 60 }),
    part: whole({ min: 1 }),
    parts: whole({ min: 1 }),
    name: text({ max: 200 }),
    kind: choice(fileKindWords),
    firstLine: whole({ min: 1 }),
    rows: text({ max: 50_000, lines: true }),
  },
});

/** What a person asks of Zhanggui beside an order. */
export const linkRequests = table({
  name: 'linkRequests',
  sheetId: 108,
  book: 'order',
  kind: 'desk',
  key: 'name',
  editors: desk,
  words: linkRequestsWords,
  columns: {
    name: text({ max: 254, width: 160 }),
    action: wide(optional(choice(requestActionWords)), 170),
    ...deskColumns,
  },
});

export type NewOrder = RowOf<typeof newOrders>;
export type TodoRow = RowOf<typeof todo>;
export type Order = RowOf<typeof orders>;
export type OpenOrder = RowOf<typeof openOrders>;
export type Import = RowOf<typeof imports>;
export type ImportPart = RowOf<typeof importParts>;
