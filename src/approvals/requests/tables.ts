import { deskColumns } from '../../engine/desk/desk.ts';
import { kindsOf, type RequestKind } from '../../rulebook/request-kinds.ts';
import { byScript, choice, day, moment, money, optional, text, unique, whole, wide, yesNo } from '../../table/column.ts';
import { table, type Book, type Role, type RowOf } from '../../table/table.ts';
import { attachmentKindWords, categoryWords, requestKindWords } from '../../text/request-kinds.ts';
import {
  openRequestsWords,
  progressActionWords,
  progressWords,
  registerStateWords,
  registerWords,
  requestActionWords,
  requestsWords,
} from '../../text/requests.ts';
import type { Words } from '../../text/words.ts';

/**
 * The workbooks that can have a request desk: the letter of its request numbers, and the first of the four sheet ids that it takes. Both
 * stand in every installation and never change.
 */
export const requestBooks = {
  order: { letter: 'D', firstSheet: 110 },
  roster: { letter: 'Z', firstSheet: 210 },
  stock: { letter: 'K', firstSheet: 410 },
  report: { letter: 'B', firstSheet: 301 },
} as const;
export type RequestBook = keyof typeof requestBooks;

/** A request desk shares its workbook with those who type there: customers' data stay with the posts that work on orders (SEC-7). */
const orderPosts: readonly Role[] = ['agent', 'supervisor', 'dutyManager', 'backOffice', 'clerk', 'specialist', 'warehouse', 'head'];
const everyPost: readonly Role[] = [...orderPosts, 'planner', 'itLead', 'systemAdministrator', 'databaseAdministrator', 'purchasing'];
const askers: Readonly<Record<RequestBook, readonly Role[]>> = {
  order: orderPosts,
  roster: everyPost,
  stock: [...orderPosts, 'planner', 'purchasing'],
  report: everyPost,
};

const requestNo = text({ max: 30, width: 130 });
const subject = text({ max: 200, width: 200 });
const about = text({ max: 40, width: 150 });
const name = text({ max: 254 });
const longText = text({ max: 2_000, lines: true, width: 180 });
const amount = money({ min: 0, max: 100_000_000_00 });
const url = text({ max: 500, width: 160 });
const kb = whole({ min: 1, max: 10_000_000 });

/** What people may fill in to change: the same on the desk where they ask and beside what is open. */
const changeable = {
  amount: optional(amount),
  before: optional(longText),
  after: optional(longText),
  reason: optional(longText),
  day: optional(day()),
  attachment: optional(url),
  attachmentKind: optional(choice(attachmentKindWords)),
  attachmentKb: optional(kb),
};

function kindColumn(book: Book) {
  const words = Object.fromEntries(kindsOf(book).map((kind) => [kind, requestKindWords[kind]]));
  return choice<RequestKind>(words as Readonly<Record<RequestKind, Words>>);
}

/** The four sheets of one workbook: where people ask, what is open, the ledger, its index. */
export function requestTables(book: RequestBook) {
  const first = requestBooks[book].firstSheet;
  const kind = wide(kindColumn(book), 170);
  const requests = table({
    name: `requests.${book}`,
    sheetId: first,
    book,
    kind: 'desk',
    key: 'subject',
    editors: askers[book],
    words: requestsWords,
    columns: {
      kind,
      subject,
      about: optional(about),
      category: optional(choice(categoryWords)),
      confidential: yesNo(),
      ...changeable,
      by: optional(text({ max: 60, width: 80 })),
      action: wide(optional(choice(requestActionWords)), 150),
      requestNo: byScript(optional(requestNo)),
      ...deskColumns,
    },
  });
  const register = table({
    name: `register.${book}`,
    sheetId: first + 2,
    book,
    kind: 'ledger',
    key: 'requestNo',
    words: registerWords,
    columns: {
      requestNo: unique(byScript(requestNo)),
      kind: byScript(kind),
      subject: byScript(subject),
      about: byScript(optional(about)),
      amount: byScript(optional(amount)),
      category: byScript(optional(choice(categoryWords))),
      confidential: byScript(yesNo()),
      before: byScript(optional(longText)),
      after: byScript(optional(longText)),
      reason: byScript(optional(longText)),
      day: byScript(optional(day())),
      attachment: byScript(optional(url)),
      attachmentKind: byScript(optional(choice(attachmentKindWords))),
      attachmentKb: byScript(optional(kb)),
      requester: byScript(name),
      requesterMail: byScript(name),
      submittedAt: byScript(moment()),
      hash: byScript(text({ max: 32 })),
      subjectState: byScript(optional(text({ max: 40 }))),
      state: byScript(choice(registerStateWords)),
      waitsFor: byScript(optional(text({ max: 500 }))),
      dueAt: byScript(optional(moment())),
      note: byScript(optional(longText)),
      sent: byScript(whole()),
      decidedAt: byScript(optional(moment())),
      decidedBy: byScript(optional(text({ max: 500 }))),
      finishBy: byScript(optional(moment())),
      chased: byScript(whole()),
      finishedAt: byScript(optional(moment())),
      suppliedBy: byScript(optional(name)),
      checkedBy: byScript(optional(name)),
      publishedBy: byScript(optional(name)),
    },
  });
  const openRequests = table({
    name: `_requests.${book}`,
    sheetId: first + 3,
    book,
    kind: 'index',
    key: 'requestNo',
    words: openRequestsWords,
    columns: {
      requestNo,
      line: whole(),
      kind,
      subject,
      about: optional(about),
      requester: name,
      requesterMail: name,
      state: choice(registerStateWords),
      waitsFor: optional(text({ max: 500 })),
      dueAt: optional(moment()),
      note: optional(longText),
      finishBy: optional(moment()),
      chased: whole(),
    },
  });
  const progress = table({
    name: `progress.${book}`,
    sheetId: first + 1,
    book,
    kind: 'desk',
    key: 'requestNo',
    editors: askers[book],
    words: progressWords,
    columns: {
      requestNo: byScript(requestNo),
      line: wide(byScript(whole()), 50),
      kind: byScript(kind),
      subject: byScript(subject),
      state: byScript(choice(registerStateWords)),
      waitsFor: byScript(optional(text({ max: 500 }))),
      dueAt: byScript(optional(moment())),
      note: byScript(optional(longText)),
      action: wide(optional(choice(progressActionWords)), 150),
      remark: optional(text({ max: 500, lines: true, width: 180 })),
      ...changeable,
      suppliedBy: optional(text({ max: 60 })),
      checkedBy: optional(text({ max: 60 })),
      by: optional(text({ max: 60, width: 80 })),
      ...deskColumns,
    },
  });
  return { book, requests, register, openRequests, progress };
}

export const requestsOf = {
  order: requestTables('order'),
  roster: requestTables('roster'),
  stock: requestTables('stock'),
  report: requestTables('report'),
} as const;

export type RequestTables = ReturnType<typeof requestTables>;
export type RequestRow = RowOf<RequestTables['requests']>;
export type Registered = RowOf<RequestTables['register']>;
export type OpenRequest = RowOf<RequestTables['openRequests']>;
export type ProgressRow = RowOf<RequestTables['progress']>;
