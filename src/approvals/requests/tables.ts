import { deskColumns } from '../../engine/desk/desk.ts';
import { kindsOf, type RequestKind, requestKindWords } from '../../rulebook/request-kinds.ts';
import { alike, byScript, choice, moment, named, optional, text, unique, whole, wide } from '../../table/column.ts';
import { table, type Book, type Role, type RowOf } from '../../table/table.ts';
import {
  about,
  action,
  asked,
  category,
  confidential,
  by,
  decidedAt,
  dueAt,
  finishBy,
  hash,
  kind,
  line,
  name,
  news,
  requestNo,
  requester,
  requesterMail,
  state,
  subject,
  submittedAt,
  waitsFor,
} from '../columns.ts';
import { progressActionWords, registerStateWords } from '../../text/requests.ts';
import { note, w, type Words } from '../../text/words.ts';

const chased = named(
  whole(),
  w('已催次数', '已催次數', 'Chased'),
  note('批准后提醒过几次办理。', '核准後提醒過幾次辦理。', 'How often it was asked for after the approval.'),
);
const suppliedBy = named(
  name,
  w('供稿人', '供稿人', 'Supplied by'),
  note('发布登记：谁供稿。', '發布登記：誰供稿。', 'For the publication register.'),
);
const checkedBy = named(
  name,
  w('审核人', '審核人', 'Checked by'),
  note('发布登记：谁审核。', '發布登記：誰審核。', 'For the publication register.'),
);

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
  stock: ['specialist', 'planner', 'warehouse', 'purchasing', 'head'],
  report: everyPost,
};

const onlyChanged = note('只填要改的。', '只填要改的。', 'Only what changes.');

/** What people may fill in to change, beside what is open. */
const changes = {
  amount: named(asked.amount, w('新金额', '新金額', 'New amount'), onlyChanged),
  before: named(asked.before, w('新现状', '新現狀', 'New as it is'), onlyChanged),
  after: named(asked.after, w('新改为', '新改為', 'New to be'), onlyChanged),
  reason: named(asked.reason, w('新理由', '新理由', 'New reason'), onlyChanged),
  day: named(asked.day, w('新日期', '新日期', 'New date'), onlyChanged),
  attachment: named(
    asked.attachment,
    w('新附件链接', '新附件連結', 'New attachment'),
    note('连同类型和大小。', '連同類型和大小。', 'With its kind and size.'),
  ),
  attachmentKind: named(asked.attachmentKind, w('新附件类型', '新附件類型', 'New kind of attachment'), onlyChanged),
  attachmentKb: named(asked.attachmentKb, w('新附件大小（KB）', '新附件大小（KB）', 'New size (KB)'), onlyChanged),
};

function kindColumn(book: Book) {
  const words = Object.fromEntries(kindsOf(book).map((kind) => [kind, requestKindWords[kind]]));
  return choice<RequestKind>(words as Readonly<Record<RequestKind, Words>>);
}

/** The four sheets of one workbook: where people ask, what is open, the ledger, its index. */
export function requestTables(book: RequestBook) {
  const first = requestBooks[book].firstSheet;
  const ofBook = wide(alike(kindColumn(book), kind), 170);
  const requests = table({
    name: `requests.${book}`,
    sheetId: first,
    book,
    kind: 'desk',
    key: 'subject',
    editors: askers[book],
    title: w('申请', '申請', 'Requests'),
    about: w(
      '每行一项申请；选“提交申请”后由掌柜编号并送审，进度在“申请进度”。',
      '每列一項申請；選「提交申請」後由掌櫃編號並送簽，進度在「申請進度」。',
      'One request a row; once submitted it gets its number and goes to those who decide. See Request progress.',
    ),
    columns: {
      kind: ofBook,
      subject,
      about: optional(about),
      category: optional(category),
      confidential,
      ...asked,
      by: optional(by),
      action: wide(optional(action), 150),
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
    title: w('申请登记', '申請登記', 'Request register'),
    about: w(
      '申请账簿：内容、决定与办理结果。只由掌柜写入。',
      '申請帳簿：內容、決定與辦理結果。只由掌櫃寫入。',
      'The ledger of requests: what was asked, decided and carried out. Only Zhanggui writes it.',
    ),
    columns: {
      requestNo: unique(byScript(requestNo)),
      kind: byScript(ofBook),
      subject: byScript(subject),
      about: byScript(optional(about)),
      amount: byScript(asked.amount),
      category: byScript(optional(category)),
      confidential: byScript(confidential),
      before: byScript(asked.before),
      after: byScript(asked.after),
      reason: byScript(asked.reason),
      day: byScript(asked.day),
      attachment: byScript(asked.attachment),
      attachmentKind: byScript(asked.attachmentKind),
      attachmentKb: byScript(asked.attachmentKb),
      requester: byScript(requester),
      requesterMail: byScript(requesterMail),
      submittedAt: byScript(submittedAt),
      hash: byScript(hash),
      subjectState: named(
        byScript(optional(text({ max: 40 }))),
        w('提交时的状态', '提交時的狀態', 'State then'),
        note('订单当时的状态。', '訂單當時的狀態。', 'The order’s state when it was asked.'),
      ),
      state: alike(byScript(choice(registerStateWords)), state),
      waitsFor: byScript(optional(waitsFor)),
      dueAt: byScript(optional(dueAt)),
      note: byScript(optional(news)),
      sent: named(
        byScript(whole()),
        w('已发指令', '已發指令', 'Commands'),
        note('发往审批的次数。', '送往簽核的次數。', 'How often it was told to the approvals.'),
      ),
      decidedAt: byScript(optional(decidedAt)),
      decidedBy: named(
        byScript(optional(text({ max: 500 }))),
        w('决定人', '決定人', 'Decided by'),
        note('谁决定的。', '誰決定的。', 'Who decided.'),
      ),
      finishBy: byScript(optional(finishBy)),
      chased: byScript(chased),
      finishedAt: named(
        byScript(optional(moment())),
        w('办结时间', '辦結時間', 'Finished at'),
        note('何时办结。', '何時辦結。', 'When it was carried out.'),
      ),
      suppliedBy: byScript(optional(suppliedBy)),
      checkedBy: byScript(optional(checkedBy)),
      publishedBy: named(
        byScript(optional(name)),
        w('办理人', '辦理人', 'Carried out by'),
        note('谁发布或办理的。', '誰發布或辦理的。', 'Who published it or carried it out.'),
      ),
    },
  });
  const openRequests = table({
    name: `_requests.${book}`,
    sheetId: first + 3,
    book,
    kind: 'index',
    key: 'requestNo',
    title: w('_requests', '_requests', '_requests'),
    about: w('未办结申请的索引，由账簿得出。', '未辦結申請的索引，由帳簿得出。', 'The open requests, derived from the ledger.'),
    columns: {
      requestNo,
      line,
      kind: ofBook,
      subject,
      about: optional(about),
      requester,
      requesterMail,
      state: alike(choice(registerStateWords), state),
      waitsFor: optional(waitsFor),
      dueAt: optional(dueAt),
      note: optional(news),
      finishBy: optional(finishBy),
      chased,
    },
  });
  const progress = table({
    name: `progress.${book}`,
    sheetId: first + 1,
    book,
    kind: 'desk',
    key: 'requestNo',
    editors: askers[book],
    title: w('申请进度', '申請進度', 'Request progress'),
    about: w(
      '每项未办结的申请一行：等谁、何时到期；可撤回、催办、留言，退回后填好要改的格子再重新提交。',
      '每項未辦結的申請一列：等誰、何時到期；可撤回、催辦、留言，退回後填好要改的格子再重新提交。',
      'Every open request once: for whom it waits and until when. Withdraw, urge, comment, or fill the cells to change and submit again.',
    ),
    columns: {
      requestNo: byScript(requestNo),
      line: wide(byScript(line), 50),
      kind: byScript(ofBook),
      subject: byScript(subject),
      state: alike(byScript(choice(registerStateWords)), state),
      waitsFor: byScript(optional(waitsFor)),
      dueAt: byScript(optional(dueAt)),
      note: byScript(optional(news)),
      action: alike(wide(optional(choice(progressActionWords)), 150), action),
      remark: named(
        optional(text({ max: 500, lines: true, width: 180 })),
        w('留言内容', '留言內容', 'Comment'),
        note('留言或说明。', '留言或說明。', 'What you want to say.'),
      ),
      ...changes,
      suppliedBy: alike(optional(text({ max: 60 })), suppliedBy),
      checkedBy: alike(optional(text({ max: 60 })), checkedBy),
      by: optional(by),
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
