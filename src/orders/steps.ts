import { type Action, ledgerAction } from '../engine/desk/action.ts';
import type { Decision, Refusal } from '../engine/commit/decision.ts';
import type { Actor } from '../engine/commit/journal.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { showClock } from '../table/office-time.ts';
import type { todoActionWords } from '../text/orders.ts';
import { orderMessages, stateWords } from '../text/orders.ts';
import { message, say } from '../text/words.ts';
import type { CaseKind } from './case-order.ts';
import { appendRemark, isNewestRemark, isRecorded, remarksFit } from './remarks.ts';
import { orders, todo, type Order } from './tables.ts';

type State = Order['state'];

/** What a step is taken on, whether somebody chose it on the desk or on a page. */
export interface Asked {
  readonly remark: string | null;
  readonly trackingNo: string | null;
  readonly subject: Order;
  readonly subjectLine: number;
  readonly actor: Actor;
}

/** One step of an order's life: from which states it leads where, what it needs, what it notes. */
interface OrderStep {
  readonly choice: Exclude<keyof typeof todoActionWords, 'remark' | CaseKind>;
  readonly from: readonly State[];
  readonly to: State;
  /** Why the step cannot be taken although the state fits; null where it can. */
  readonly hindrance?: (asked: Asked) => (typeof orderMessages)[keyof typeof orderMessages] | null;
  readonly notes: (asked: Asked, now: number) => Partial<Order>;
}

/** ORD-2, ORD-3, ORD-7: called, confirmed, handed over, shipped, delivered, in this order. */
const steps: readonly OrderStep[] = [
  {
    choice: 'calledValid',
    from: ['accepted'],
    to: 'called',
    notes: ({ actor }, now) => ({ calledAt: now, calledBy: actor.name === '' ? null : actor.name }),
  },
  {
    choice: 'calledInvalid',
    from: ['accepted', 'called'],
    to: 'invalid',
    hindrance: ({ remark }) => (remark === null ? orderMessages.remarkNeeded : null),
    notes: ({ actor }, now) => ({ calledAt: now, calledBy: actor.name === '' ? null : actor.name }),
  },
  { choice: 'confirm', from: ['called'], to: 'confirmed', notes: (_, now) => ({ confirmedAt: now, reminded: 0 }) },
  { choice: 'handOver', from: ['confirmed'], to: 'handedOver', notes: (_, now) => ({ handedOverAt: now }) },
  {
    choice: 'ship',
    from: ['handedOver', 'partShipped'],
    to: 'shipped',
    hindrance: ({ trackingNo, subject }) => {
      if (subject.payment === 'refunded') return orderMessages.refundedNoShip;
      return trackingNo === null ? orderMessages.trackingNeeded : null;
    },
    notes: ({ trackingNo }, now) => ({ shippedAt: now, trackingNo }),
  },
  { choice: 'deliver', from: ['shipped'], to: 'delivered', notes: (_, now) => ({ deliveredAt: now }) },
];

export const stepActions: readonly Action[] = steps.map((step) =>
  ledgerAction({
    name: `orders.${step.choice}`,
    desk: todo,
    choice: step.choice,
    example: { cells: () => example(step), before: waysTo(step) },
    on: orders,
    decide: ({ row: { remark, trackingNo }, subject, subjectLine, actor }, situation) =>
      takeStep(step, { remark, trackingNo, subject, subjectLine, actor }, situation),
  }),
);

/** The steps that lead an order from its entry to where this one can be taken. */
function waysTo(step: OrderStep): readonly string[] {
  const earlier = steps.find((each) => each.to === step.from[0]);
  return earlier === undefined ? ['orders.submit'] : [...waysTo(earlier), `orders.${earlier.choice}`];
}

function example({ choice }: OrderStep) {
  return {
    by: '客服',
    ...(choice === 'ship' ? { trackingNo: 'SF1000000000001' } : {}),
    ...(choice === 'calledInvalid' ? { remark: '号码是空号' } : {}),
  };
}

/** The same step by name, for a page. */
export function takeStepNamed(choice: OrderStep['choice'], asked: Asked, situation: Situation): Decision | Refusal {
  const step = steps.find((each) => each.choice === choice);
  if (step === undefined) throw new RangeError(`no step ${choice}`);
  return takeStep(step, asked, situation);
}

function takeStep(step: OrderStep, asked: Asked, { now, language }: Situation): Decision | Refusal {
  const { remark, subject, subjectLine, actor } = asked;
  const state = say(stateWords[subject.state], language);
  if (subject.state === step.to) return { refused: message(orderMessages.already, { state }), stands: true };
  if (!step.from.includes(subject.state)) return { refused: message(orderMessages.notNow, { state }) };
  const hindrance = step.hindrance?.(asked) ?? null;
  if (hindrance !== null) return { refused: message(hindrance) };
  const isNew = remark !== null && !isRecorded(subject.remarks, remark, actor.name);
  const appended = isNew ? appendRemark(subject.remarks, remark, actor.name, now) : subject.remarks;
  if (!remarksFit(appended)) return { refused: message(orderMessages.remarksFull) };
  return {
    alter: [
      {
        table: orders,
        line: subjectLine,
        cells: { state: step.to, ...step.notes(asked, now), ...(isNew ? { remarks: appended } : {}) },
      },
    ],
    result: message(orderMessages.done, { clock: showClock(now), state: say(stateWords[step.to], language) }),
  };
}

/** ORD-9: a remark is put on record at once, whatever the order's state. */
export const addRemark = ledgerAction({
  name: 'orders.remark',
  desk: todo,
  choice: 'remark',
  example: { cells: () => ({ by: '客服', remark: '请走顺丰' }), before: ['orders.submit'] },
  on: orders,
  decide: ({ row, subject, subjectLine, actor }, { now }) => {
    if (row.remark === null) return { refused: message(orderMessages.remarkEmpty) };
    if (isNewestRemark(subject.remarks, row.remark, actor.name)) return { refused: message(orderMessages.remarkKnown), stands: true };
    const remarks = appendRemark(subject.remarks, row.remark, actor.name, now);
    if (!remarksFit(remarks)) return { refused: message(orderMessages.remarksFull) };
    return {
      alter: [{ table: orders, line: subjectLine, cells: { remarks } }],
      result: message(orderMessages.remarkDone, { clock: showClock(now) }),
    };
  },
});
