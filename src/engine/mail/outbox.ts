import type { Instant } from '../../table/column.ts';
import { minuteMs } from '../../table/office-time.ts';
import type { AnyRow } from '../../table/table.ts';
import type { MailOrder } from '../commit/decision.ts';
import type { OutboxLine } from '../effects/effect-row.ts';
import { limits } from '../../limits.ts';
import { pack } from '../commit/journal.ts';
import type { OutboxRow } from '../workbook/tables.ts';
import type { View } from '../workbook/view.ts';

/** How long a run's claim on a letter lasts: the longest that a run can live, and a minute. */
export const claimMs = limits.runMs + minuteMs;
/** How long a letter that found no quota waits before it is tried again. */
export const retryMs = 15 * minuteMs;
/**
 * A letter is handed over three times at most: once, and once more whenever nobody knows whether that went out. Two runs in turn may
 * have ended before they came to it, so that two tries alone could lose it.
 */
export const mostTries = 3;

/**
 * The outbox rows of new letters, born claimed by the run that writes them; one that is kept back is nobody's until its time. Of those
 * only one that still waits is known: a claimed one may be written already, from what was read before this order.
 */
export function bornLetters(orders: readonly MailOrder[], view: View, run: string): readonly OutboxRow[] {
  const isKnown = ({ id, notBefore }: MailOrder) =>
    view.letters.some(({ value }) => value.id === id && (notBefore === undefined || value.state === 'waiting'));
  const fresh = orders.filter((order, at) => !isKnown(order) && orders.findIndex((each) => each.id === order.id) === at);
  return fresh.map((order) => ({
    id: order.id,
    kind: order.kind,
    to: order.to.join(','),
    priority: order.priority,
    about: pack(order.about),
    ...(order.notBefore === undefined
      ? { state: 'sending', until: view.situation.now + claimMs, tries: 1 }
      : { state: 'waiting', until: order.notBefore, tries: 0 }),
    run,
    bornAt: view.situation.now,
    sentAt: null,
    note: null,
  }));
}

/** A letter on its way: its row, and whether an earlier run may have sent it already. */
export interface Claimed extends OutboxLine {
  readonly doubtful: boolean;
}

/** Letters whose claim has run out: a dead run's, and those that waited for quota. */
export function abandoned(view: Pick<View, 'letters'>, now: Instant): readonly Claimed[] {
  return view.letters
    .filter(({ value }) => (value.state === 'sending' || value.state === 'waiting') && value.until <= now)
    .map(({ line, value }) => ({ line, value, doubtful: value.state === 'sending' }));
}

/** The row of an abandoned letter once this run has taken it over; one that was tried often enough ends as uncertain, and is told. */
export function takenOver({ value, doubtful }: Claimed, run: string, now: Instant): OutboxRow {
  const tries = doubtful ? value.tries + 1 : Math.max(1, value.tries);
  if (tries > mostTries) return { ...value, state: 'uncertain', note: 'three runs ended while sending' };
  return { ...value, state: 'sending', run, until: now + claimMs, tries };
}

/** The letters that this run holds. */
export function claimedBy(view: Pick<View, 'letters'>, run: string): readonly Claimed[] {
  return view.letters
    .filter(({ value }) => value.run === run && value.state === 'sending')
    .map(({ line, value }) => ({ line, value, doubtful: value.tries > 1 }));
}

/** The cells of an outbox row that change after its birth. */
export function stateCells(value: OutboxRow): AnyRow {
  const { state, run, until, tries, sentAt, note } = value;
  return { state, run, until, tries, sentAt, note };
}

/** Whether nobody knows that a letter reached the post, and no run will try it again: somebody must be told. */
export function isLost({ state, sentAt, to }: Pick<OutboxRow, 'state' | 'sentAt' | 'to'>): boolean {
  return (state === 'uncertain' && sentAt === null) || (state === 'refused' && to !== '');
}
