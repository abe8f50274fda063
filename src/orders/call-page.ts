import { digest } from '../engine/commit/digest.ts';
import type { Page, PageChoice } from '../engine/links/page.ts';
import { after, promiseRules } from '../rulebook/promises.ts';
import { showMoment } from '../table/office-time.ts';
import { toCell } from '../table/cell.ts';
import { columnOf, type AnyRow } from '../table/table.ts';
import { callPageWords } from '../text/pages.ts';
import { todoActionWords } from '../text/orders.ts';
import { say, type Language } from '../text/words.ts';
import { takeStepNamed } from './steps.ts';
import { orders, todo, type OpenOrder, type Order } from './tables.ts';

/** What a letter tells of an order, and what the page is about; what moves by itself (reminders, due moments) is no part of it. */
export function callContent(order: Pick<OpenOrder, 'orderNo' | 'customer' | 'phone' | 'goods' | 'due' | 'payment' | 'state' | 'remarks'>) {
  const { orderNo, customer, phone, goods, due, payment, state, remarks } = order;
  return digest(JSON.stringify([orderNo, customer, phone, goods, due, payment, state, remarks])).slice(0, 32);
}

function decide(name: 'calledValid' | 'calledInvalid'): PageChoice['decide'] {
  return ({ subject, subjectLine, actor, comment }, situation) =>
    takeStepNamed(name, { remark: comment, trackingNo: null, subject: subject as Order, subjectLine, actor }, situation);
}

const choices: readonly PageChoice[] = [
  { name: 'calledValid', words: todoActionWords.calledValid, typed: 'confirmation', decide: decide('calledValid') },
  { name: 'calledInvalid', words: todoActionWords.calledInvalid, typed: 'comment', decide: decide('calledInvalid') },
];

type Shown = keyof typeof orders.columns;
const shown: readonly Shown[] = ['orderNo', 'channel', 'customer', 'phone', 'address', 'goods', 'quantity', 'due', 'payment', 'state'];
const times: readonly Shown[] = ['orderedAt', 'acceptedAt', 'calledAt', 'calledBy'];
/** As in the letters: who only supervises does not read these. */
const agentsOnly: readonly Shown[] = ['phone', 'address'];

function told(order: Order, id: Shown, language: Language): string {
  const value = (order as AnyRow)[id] ?? null;
  if (value === null) return '';
  const column = columnOf(orders, id);
  if (column.kind === 'moment') return showMoment(Number(value)).slice(0, 16);
  if (column.kind === 'money') return (Number(value) / 100).toFixed(2);
  return String(toCell(column, value, language));
}

/** ORD-2: the customer of an accepted order was called, decided by whom the reminder went to. */
export const callPage: Page = {
  name: 'orders.call',
  title: callPageWords.title,
  ledger: orders,
  content: (row) => callContent(row as Order),
  status: (row) => {
    const { state, calledBy, calledAt } = row as Order;
    return state === 'accepted' ? 'open' : { closed: 'decided', by: calledBy, at: calledAt };
  },
  facts: (row, { language, settings, isAgent }) => {
    const order = row as Order;
    const ids = [...shown, ...times].filter((id) => isAgent || !agentsOnly.includes(id));
    const facts = ids.map((id) => [say(orders.words.columns[id].header, language), told(order, id, language)] as const);
    const rule = promiseRules(settings).find((each) => each.name === 'call');
    const due = rule === undefined || order.state !== 'accepted' ? null : after(order.acceptedAt, rule.minutes, rule, settings);
    return [
      ...facts.filter(([, value]) => value !== ''),
      ...(due === null ? [] : [[say(todo.words.columns.dueAt.header, language), showMoment(due).slice(0, 16)] as const]),
    ];
  },
  trail: (row) => ((row as Order).remarks ?? '').split('\n').filter((line) => line !== ''),
  choices: () => choices,
  example: { before: ['orders.submit'], role: 'agent', choice: 'calledValid', typed: (key) => ({ confirmation: key.slice(-4) }) },
};
