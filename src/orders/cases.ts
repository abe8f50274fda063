import { ledgerAction, type Action } from '../engine/desk/action.ts';
import type { Decision, Refusal } from '../engine/commit/decision.ts';
import { isRefusal } from '../engine/commit/change-set.ts';
import { lineIn } from '../engine/workbook/line-in.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import type { Actor } from '../engine/commit/journal.ts';
import type { Carrying, Carryings } from '../approvals/requests/effects.ts';
import { hindrance, nextNumber, registered, submitted, type Asking } from '../approvals/requests/submitted.ts';
import { requestsOf } from '../approvals/requests/tables.ts';
import { partyNamed } from '../approvals/party.ts';
import { givesBack, requestKindWords } from '../rulebook/request-kinds.ts';
import type { Settings } from '../rulebook/settings.ts';
import { beginning } from '../table/shorten.ts';
import { showClock } from '../table/office-time.ts';
import { requestMessages } from '../text/requests.ts';
import { message, say } from '../text/words.ts';
import { caseDecision, caseHindrance, leftToGiveBack, type CaseKind } from './case-order.ts';
import { givenFree, isGranted } from './case-remarks.ts';
import { namesPhone } from '../approvals/requests/check.ts';
import { openOrders, orders, todo, type Order } from './tables.ts';

const tables = requestsOf.order;

/** The setting that says up to which amount an agent decides himself. */
const limits: Readonly<Record<CaseKind, keyof Settings>> = {
  refund: 'refundLimit',
  goodsReturn: 'returnLimit',
  exchange: 'exchangeLimit',
  gift: 'giftLimit',
};

/** ORD-8: whether an agent may grant it by himself; what an order got before counts too, money and goods each by themselves. */
export function isWithinAuthority(kind: CaseKind, amount: number, settings: Settings): boolean {
  return amount <= Number(settings[limits[kind]]);
}

/** What is asked for an order; what was paid and can be given back stands beside it for who decides. */
function asking(
  kind: CaseKind,
  order: Order,
  { amount, reason, actor, rows }: { amount: number; reason: string; actor: Actor; rows: number },
  { language }: Situation,
): Asking {
  const { orderNo, goods, paid, state } = order;
  const money = { paid: ((paid ?? 0) / 100).toFixed(2), left: (leftToGiveBack(order) / 100).toFixed(2) };
  const content = {
    subject: beginning(`${say(requestKindWords[kind], language)} ${orderNo} ${goods ?? ''}`.trim(), 200),
    about: orderNo,
    amount,
    category: null,
    confidential: false,
    after: null,
    reason,
    day: null,
    attachment: null,
    before: say(requestMessages.paidNow, language, money),
  };
  return { kind, content, by: actor.name, said: actor.said, subjectState: state, rows };
}

/** Within the authority it is done at once, with its entry in the register; beyond it, a request goes up (APR-19). */
function caseAction(kind: CaseKind, name: string): Action {
  return ledgerAction({
    name,
    desk: todo,
    choice: kind,
    example: {
      cells: () => ({ by: '客服', amount: 15_000, remark: '到货破损' }),
      before: ['orders.submit'],
      ...(kind === 'refund' ? {} : { like: 'orders.askRefund' }),
    },
    on: orders,
    decide: ({ row, subject, subjectLine, actor, rows }, situation) => {
      if (row.amount === null) return { refused: message(requestMessages.amountNeeded) };
      if (row.remark === null) return { refused: message(requestMessages.reasonNeeded) };
      if (namesPhone([row.remark])) return { refused: message(requestMessages.phoneInside) };
      const { amount, remark: reason } = row;
      const wrong = caseHindrance(subject, { kind, amount }, null, situation.language);
      if (wrong !== null) return { refused: wrong };
      if (isGranted(subject, { kind, amount, reason }, situation.language))
        return { refused: message(requestMessages.grantedBefore), stands: true };
      const asked = asking(kind, subject, { amount, reason, actor, rows: rows(tables.register) }, situation);
      const inAll = amount + (givesBack(kind) ? (subject.givenBack ?? 0) : givenFree(subject));
      return isWithinAuthority(kind, inAll, situation.settings)
        ? granted(asked, { kind, amount, reason }, { order: subject, line: subjectLine }, situation)
        : sentUp(asked, situation);
    },
  });
}

function sentUp(asked: Asking, situation: Situation): Decision | Refusal {
  const answer = submitted(asked, tables, situation);
  if (isRefusal(answer)) return answer;
  const { requestNo, ...decision } = answer;
  return { ...decision, result: message(requestMessages.submitted, { clock: showClock(situation.now), requestNo }) };
}

interface Standing {
  readonly order: Order;
  readonly line: number;
}

function granted(
  asked: Asking,
  { kind, amount, reason }: { readonly kind: CaseKind; readonly amount: number; readonly reason: string },
  { order, line }: Standing,
  situation: Situation,
): Decision | Refusal {
  const who = partyNamed(asked.by, situation);
  const hindered = hindrance(asked, tables, situation);
  if (who === null || hindered !== null) return hindered ?? { refused: message(requestMessages.whoAsks) };
  const { now, language } = situation;
  const requestNo = nextNumber(tables.book, asked.rows, now);
  const entry = registered(asked, requestNo, who, now);
  const done = {
    ...entry,
    state: 'done',
    decidedAt: now,
    decidedBy: who.name,
    finishedAt: now,
    note: say(requestMessages.withinAuthority, language),
  };
  return {
    ...caseDecision(order, line, { kind, amount, reason, requestNo, who: who.name }, now, language),
    enter: [{ table: tables.register, row: done }],
    result: message(requestMessages.granted, { clock: showClock(now), requestNo }),
  };
}

/** ORD-8, APR-19: what a customer is granted for an order. */
export const caseActions: readonly Action[] = [
  caseAction('refund', 'orders.askRefund'),
  caseAction('goodsReturn', 'orders.askReturn'),
  caseAction('exchange', 'orders.askExchange'),
  caseAction('gift', 'orders.askGift'),
];

/** What an approved case does to its order, in the commit in which the register learns of it. */
const carryOrderCase: Carrying = {
  reads: (orderNo, situation) => ({ keyed: [{ table: orders, key: orderNo, ...lineIn(openOrders, orderNo, situation) }] }),
  carry: (request, decidedBy, { now, language }, loaded) => {
    const orderNo = request.about ?? '';
    const found = loaded.find(orders, orderNo);
    if (found === null) return { impossible: message(requestMessages.orderGone, { orderNo }) };
    const order = found.row as Order;
    const { amount, reason, requestNo, subjectState } = request;
    const given = { kind: request.kind as CaseKind, amount: amount ?? 0, reason: reason ?? '', requestNo, who: decidedBy };
    const wrong = caseHindrance(order, given, subjectState, language);
    return wrong === null ? caseDecision(order, found.line, given, now, language) : { impossible: wrong };
  },
};

/** APR-19 */
export const orderCarryings: Carryings = {
  refund: carryOrderCase,
  goodsReturn: carryOrderCase,
  exchange: carryOrderCase,
  gift: carryOrderCase,
};
