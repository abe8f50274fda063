import { deskColumns } from '../../src/engine/desk/desk.ts';
import { byScript, choice, moment, money, optional, sealed, text, unique, whole, yesNo } from '../../src/table/column.ts';
import { table, type RowOf } from '../../src/table/table.ts';
import { w } from '../../src/text/words.ts';
import { titled } from '../builders.ts';

/** Requests that some people may grant: what the pages of the tests are about. The desk that asks, the ledger, what is open. */
const sheet = (title: string) => ({ title: w(`${title}甲`, `${title}乙`, title), about: w('测试', '測試', 'For tests') });

export const stateWords = {
  open: w('等待中', '等待', 'open'),
  granted: w('已批准', '已核准', 'granted'),
  refused: w('已拒绝', '已拒絕', 'refused'),
  withdrawn: w('已撤回', '撤回', 'withdrawn'),
  late: w('已超时', '已逾時', 'late'),
  passedOn: w('已转交', '已轉交', 'passed on'),
};
const desk = ['agent', 'supervisor', 'head'] as const;
const asked = { subject: text({ max: 2_000, lines: true }), amount: money(), reason: text({ max: 2_000, lines: true }) };

export const newAsks = table({
  name: 'newAsks',
  sheetId: 701,
  book: 'order',
  kind: 'desk',
  key: 'no',
  editors: desk,
  ...sheet('New asks'),
  columns: titled({
    no: unique(text({ max: 40 })),
    ...asked,
    link: optional(text({ max: 500 })),
    secret: yesNo(),
    askedOf: text({ max: 300 }),
    by: optional(text({ max: 60 })),
    action: optional(choice({ submit: w('申请', '申請', 'Ask') })),
    ...deskColumns,
  }),
});

export const asks = table({
  name: 'asks',
  sheetId: 702,
  book: 'order',
  kind: 'ledger',
  key: 'no',
  ...sheet('Asks'),
  columns: titled({
    no: unique(sealed(text({ max: 40 }))),
    subject: byScript(asked.subject),
    amount: byScript(asked.amount),
    reason: byScript(asked.reason),
    link: sealed(optional(text({ max: 500 }))),
    secret: sealed(yesNo()),
    askedBy: sealed(optional(text({ max: 60 }))),
    seal: byScript(text({ max: 32 })),
    born: byScript(whole()),
    askedOf: byScript(text({ max: 300 })),
    round: byScript(whole()),
    state: byScript(choice(stateWords)),
    decidedBy: byScript(optional(text({ max: 254 }))),
    decidedAt: byScript(optional(moment())),
    trail: byScript(text({ max: 20_000, lines: true })),
  }),
});

export const openAsks = table({
  name: '_asks',
  sheetId: 703,
  book: 'order',
  kind: 'index',
  key: 'no',
  ...sheet('Open asks'),
  columns: titled({
    no: text({ max: 40 }),
    line: whole(),
    subject: text({ max: 2_000, lines: true }),
    amount: money(),
    secret: yesNo(),
    askedOf: text({ max: 300 }),
    round: whole(),
    content: text({ max: 64 }),
  }),
});

export const askActions = {
  withdraw: w('撤回', '收回', 'Withdraw'),
  urge: w('催办', '催辦', 'Urge'),
  revise: w('修改', '修訂', 'Revise'),
  end: w('到期', '逾期', 'End'),
  passOn: w('转交', '轉交', 'Pass on'),
};

export const askTodo = table({
  name: 'askTodo',
  sheetId: 704,
  book: 'order',
  kind: 'desk',
  key: 'no',
  editors: desk,
  ...sheet('Asks to do'),
  columns: titled({
    no: byScript(text({ max: 40 })),
    line: byScript(whole()),
    subject: byScript(text({ max: 2_000, lines: true })),
    to: optional(text({ max: 300 })),
    by: optional(text({ max: 60 })),
    action: optional(choice(askActions)),
    ...deskColumns,
  }),
});

export type NewAsk = RowOf<typeof newAsks>;
export type Ask = RowOf<typeof asks>;
export type OpenAsk = RowOf<typeof openAsks>;
