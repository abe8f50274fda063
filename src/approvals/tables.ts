import { deskColumns } from '../engine/desk/desk.ts';
import { alike, byScript, choice, moment, money, named, optional, text, unique, whole, wide, yesNo } from '../table/column.ts';
import { table, type RowOf } from '../table/table.ts';

import { approvalsActionWords } from '../text/approvals.ts';
import { bookNames } from '../text/control.ts';
import { categoryWords, stepModeWords } from '../text/request-kinds.ts';
import { note, w } from '../text/words.ts';
import {
  action,
  amount,
  by,
  decidedAt,
  dueAt,
  hash,
  kind,
  line,
  requestNo,
  requester,
  requesterMail,
  state,
  subject,
  submittedAt,
  waitsFor,
} from './columns.ts';

const remindAt = named(moment(), w('提醒时间', '提醒時間', 'Remind at'), note('何时提醒。', '何時提醒。', 'When it is reminded of.'));
const json = text({ max: 50_000, lines: true });

const content = named(json, w('内容', '內容', 'Content'), note('JSON', 'JSON', 'As JSON.'));

/** Every request on its way through its route: one commit a decision. */
export const approvals = table({
  name: 'approvals',
  sheetId: 510,
  book: 'control',
  kind: 'ledger',
  key: 'requestNo',
  title: w('审批登记', '簽核登記', 'Approvals register'),
  about: w(
    '每项申请一行：内容、指纹、步骤、席位与全部经过。只由掌柜写入。',
    '每項申請一列：內容、指紋、步驟、席位與全部經過。只由掌櫃寫入。',
    'Every request once: content, hash, steps, seats and its whole record. Only Zhanggui writes it.',
  ),
  columns: {
    requestNo: unique(byScript(requestNo)),
    kind: byScript(kind),
    book: named(
      byScript(choice(bookNames)),
      w('所属工作簿', '所屬活頁簿', 'Workbook'),
      note('申请从哪里来。', '申請從哪裡來。', 'Where it comes from.'),
    ),
    subject: wide(byScript(subject), 220),
    amount: alike(byScript(optional(money())), amount),
    requester: byScript(requester),
    hash: byScript(hash),
    round: named(byScript(whole()), w('轮次', '輪次', 'Round'), note('第几次提交。', '第幾次提交。', 'How often it was submitted.')),
    state: byScript(state),
    step: named(byScript(whole()), w('第几步', '第幾步', 'Step'), note('从 1 起。', '從 1 起。', 'From 1.')),
    waitsFor: byScript(optional(waitsFor)),
    openedAt: byScript(submittedAt),
    closedAt: byScript(optional(decidedAt)),
    remindAt: byScript(optional(remindAt)),
    dueAt: byScript(optional(dueAt)),
    content: byScript(content),
    body: named(byScript(json), w('步骤与席位', '步驟與席位', 'Steps and seats'), note('JSON', 'JSON', 'As JSON.')),
    trail: named(byScript(json), w('经过', '經過', 'Record'), note('JSON', 'JSON', 'As JSON.')),
  },
});

/** The open ones: lists, letters and deadlines are worked out from it. */
export const openApprovals = table({
  name: '_approvals',
  sheetId: 511,
  book: 'control',
  kind: 'index',
  key: 'requestNo',
  title: w('_approvals', '_approvals', '_approvals'),
  about: w('未结束审批的索引，由账簿得出。', '未結束簽核的索引，由帳簿得出。', 'The open approvals, derived from the ledger.'),
  columns: {
    requestNo,
    line,
    kind,
    subject: alike(text({ max: 200 }), subject),
    amount: alike(optional(money()), amount),
    requester,
    requesterMail,
    state,
    hash,
    turn: named(whole(), w('任务轮', '任務輪', 'Turn'), note('旧链接到此失效。', '舊連結到此失效。', 'Links of an earlier turn are dead.')),
    waitsFor: optional(waitsFor),
    remindAt: optional(remindAt),
    dueAt: optional(dueAt),
    content,
    seats: named(json, w('席位', '席位', 'Seats'), note('JSON', 'JSON', 'As JSON.')),
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
  title: w('审批', '簽核', 'Approvals'),
  about: w(
    '每项未结束的审批一行：等谁、何时到期；管理员可终止。',
    '每項未結束的簽核一列：等誰、何時到期；管理員可終止。',
    'Every open approval once: for whom it waits and until when. An administrator may end it.',
  ),
  columns: {
    requestNo: byScript(requestNo),
    line: wide(byScript(line), 50),
    kind: byScript(kind),
    subject: wide(byScript(subject), 220),
    amount: alike(byScript(optional(money())), amount),
    requester: byScript(requester),
    state: byScript(state),
    waitsFor: byScript(optional(waitsFor)),
    dueAt: byScript(optional(dueAt)),
    action: alike(optional(choice(approvalsActionWords)), action),
    remark: named(
      optional(text({ max: 500, lines: true, width: 180 })),
      w('终止理由', '終止理由', 'Reason'),
      note('终止时必填。', '終止時必填。', 'Needed to end it.'),
    ),
    by: optional(by),
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
  title: w('审批流程', '簽核流程', 'Routes'),
  about: w(
    '每类申请按步骤逐行写明谁审批；没有写的按所选规章。全表无误才生效，已提交的申请按原流程走完。',
    '每類申請按步驟逐列寫明誰簽核；沒有寫的按所選規章。全表無誤才生效，已提交的申請按原流程走完。',
    'Who decides about each kind, one row a step; a kind that is not here goes by the chosen book. It counts once the whole sheet is right; open requests keep their route.',
  ),
  columns: {
    kind: wide(optional(kind), 200),
    step: named(
      optional(whole({ min: 1, max: 20 })),
      w('第几步', '第幾步', 'Step'),
      note('从 1 起，不能空号。', '從 1 起，不能空號。', 'From 1, without a gap.'),
    ),
    mode: named(
      optional(choice(stepModeWords)),
      w('审批方式', '簽核方式', 'How'),
      note(
        '一人审批、会签（都同意）、或签（一人即可）。',
        '一人簽核、會簽（都同意）、或簽（一人即可）。',
        'One decides, all must agree, or any one.',
      ),
    ),
    who: named(
      optional(text({ max: 500, width: 220 })),
      w('审批人', '簽核人', 'Who'),
      note('岗位或姓名，多个用顿号分开。', '職位或姓名，多個用頓號分開。', 'Posts or names, divided by commas.'),
    ),
    amountAbove: named(
      optional(money({ min: 0 })),
      w('金额超过', '金額超過', 'Above amount'),
      note('只在金额超过时走这一步；空着总是走。', '只在金額超過時走這一步；空著總是走。', 'Only for amounts above it; empty is always.'),
    ),
    category: named(
      optional(choice(categoryWords)),
      w('仅限分类', '僅限分類', 'Only category'),
      note('只对这一分类走这一步。', '只對這一分類走這一步。', 'Only for this category.'),
    ),
    confidential: named(
      yesNo(),
      w('仅限保密', '僅限保密', 'Only confidential'),
      note('只对保密申请走这一步。', '只對保密申請走這一步。', 'Only for confidential requests.'),
    ),
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
  title: w('_routes', '_routes', '_routes'),
  about: w(
    '正在执行的流程：最后一次无误的审批流程表。',
    '正在執行的流程：最後一次無誤的簽核流程表。',
    'The routes in force: the last Routes sheet that was right.',
  ),
  columns: { kind, route: named(json, w('流程', '流程', 'Route'), note('JSON', 'JSON', 'As JSON.')) },
});

export type ApprovalRow = RowOf<typeof approvals>;
export type OpenApproval = RowOf<typeof openApprovals>;
export type RouteRow = RowOf<typeof routesTable>;
