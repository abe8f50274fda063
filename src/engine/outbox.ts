import { beginning } from '../table/beginning.ts';
import type { Instant } from '../table/column.ts';
import { toRuns } from '../table/rows.ts';
import { minuteMs } from '../table/office-time.ts';
import type { AnyRow } from '../table/table.ts';
import type { Automation } from './capability.ts';
import type { MailOrder } from './decision.ts';
import type { OutboxLine } from './effect-row.ts';
import { classify, textOf, type FailureClass } from './errors.ts';
import { limits } from '../limits.ts';
import { pack } from './journal.ts';
import { isNeedless, writeLetter } from './letter.ts';
import type { Links } from './link.ts';
import type { Letter, World, Write } from './ports.ts';
import { engineTables, type OutboxRow } from './tables.ts';
import { fixedLayout } from '../table/layout.ts';
import type { View } from './view.ts';

/** How long a run's claim on a letter lasts: the longest that a run can live, and a minute. */
export const claimMs = limits.runMs + minuteMs;
/** How long a letter that found no quota waits before it is tried again. */
export const retryMs = 15 * minuteMs;
/** A letter is handed over twice at most: once, and once more when nobody knows whether the first went out. */
const mostTries = 2;
/** Letters handed over between two marks. */
const markEvery = 20;

/** The outbox rows of new letters, born claimed by the run that writes them; one that is kept back is nobody's until its time. */
export function bornLetters(orders: readonly MailOrder[], view: View, run: string): readonly OutboxRow[] {
  const known = new Set(view.letters.map(({ value }) => value.id));
  const fresh = orders.filter((order, at) => !known.has(order.id) && orders.findIndex((each) => each.id === order.id) === at);
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

/** The row of an abandoned letter once this run has taken it over; one that was tried often enough ends as uncertain. */
export function takenOver({ value, doubtful }: Claimed, run: string, now: Instant): OutboxRow {
  const tries = doubtful ? value.tries + 1 : Math.max(1, value.tries);
  if (tries > mostTries) return { ...value, state: 'uncertain', note: 'two runs ended while sending' };
  return { ...value, state: 'sending', run, until: now + claimMs, tries };
}

/** The letters that this run holds. */
export function claimedBy(view: Pick<View, 'letters'>, run: string): readonly Claimed[] {
  return view.letters
    .filter(({ value }) => value.run === run && value.state === 'sending')
    .map(({ line, value }) => ({ line, value, doubtful: value.tries > 1 }));
}

/**
 * Hands over the claimed letters within the day's quota, the urgent first, and marks what became of each: one quota call, one
 * call a letter, one mark. What does not fit waits. An unclear answer is never followed by a second try in this run. Effects that
 * are done are marked along.
 */
export function deliver(
  world: World,
  automation: Automation,
  view: View,
  claimed: readonly Claimed[],
  until: Instant,
  links: Links | null = null,
  done: readonly OutboxLine[] = [],
): View {
  if (claimed.length === 0) return done.length === 0 ? view : markDone(world, view, done);
  const queue = [...claimed].sort((a, b) => a.value.priority - b.value.priority || a.line - b.line);
  let left = quotaLeft(world);
  let now = view;
  let unmarked: OutboxLine[] = [...done];
  for (const letter of queue) {
    const recipients = letter.value.to === '' ? 0 : letter.value.to.split(',').length;
    const fits = recipients <= left && world.now() < until;
    const value = fits ? handOver(world, automation, { view, links }, letter) : postponed(letter.value, world.now(), 'quota');
    if (fits && value.state !== 'waiting') left -= recipients;
    unmarked.push({ line: letter.line, value });
    if (unmarked.length >= markEvery) {
      now = mark(world, now, unmarked);
      unmarked = [];
    }
  }
  return unmarked.length > 0 ? mark(world, now, unmarked) : now;
}

/** Recipients that the day's quota has left; none where the post does not say. */
export function quotaLeft(world: World): number {
  try {
    return world.post.quota();
  } catch (error) {
    world.log(`mail quota unknown: ${textOf(error)}`);
    return 0;
  }
}

function postponed(value: OutboxRow, now: Instant, note: string): OutboxRow {
  return { ...value, state: 'waiting', until: now + retryMs, note };
}

function handOver(
  world: World,
  automation: Automation,
  { view, links }: { readonly view: View; readonly links: Links | null },
  { value, doubtful }: Claimed,
): OutboxRow {
  if (value.to === '') return { ...value, state: 'refused', note: 'nobody to write to' };
  if (isNeedless(automation, view.situation, value)) return { ...value, state: 'needless', note: null };
  let letter: Letter;
  try {
    letter = writeLetter(automation, view.situation, value, links);
  } catch (error) {
    return { ...value, state: 'refused', note: beginning(textOf(error), 300) };
  }
  try {
    world.post.send(letter);
    return {
      ...value,
      state: doubtful ? 'uncertain' : 'sent',
      sentAt: world.now(),
      note: doubtful ? 'an earlier run may have sent it too' : null,
    };
  } catch (error) {
    return afterFailure(value, classify(error), textOf(error), world.now());
  }
}

/** Nothing was done: wait. The letter's own fault: refused, for people to see. Unclear: let the claim run out, then once more. */
function afterFailure(value: OutboxRow, kind: FailureClass, text: string, now: Instant): OutboxRow {
  const note = beginning(text, 300);
  if (kind === 'data') return { ...value, state: 'refused', note };
  if (kind === 'notDone' || kind === 'final' || kind === 'person') return postponed(value, now, note);
  if (value.tries >= mostTries) return { ...value, state: 'uncertain', note };
  return { ...value, until: now, note };
}

/** Effects that stay unmarked are offered once more: the workbook that has them says so. */
function markDone(world: World, view: View, done: readonly OutboxLine[]): View {
  try {
    return mark(world, view, done);
  } catch (error) {
    world.log(`marking effects: ${textOf(error)}`);
    return view;
  }
}

function mark(world: World, view: View, rows: readonly OutboxLine[]): View {
  const { outbox } = engineTables(view.situation.book);
  const writes = rows.flatMap(({ line, value }): readonly Write[] =>
    toRuns(outbox, fixedLayout(outbox), stateCells(value), view.situation.language).map((run) => ({
      do: 'cells',
      sheetId: outbox.sheetId,
      row: line,
      column: run.column,
      values: [run.cells],
    })),
  );
  // Explicit cells of rows that only this run holds, or that are done: repeating is harmless, and if it fails twice the claims run out.
  try {
    world.books.write(view.id, writes);
  } catch (error) {
    world.log(`marking mail: ${textOf(error)}`);
    world.books.write(view.id, writes);
  }
  const marked = new Map(rows.map((row) => [row.line, row.value]));
  const now = (row: OutboxLine) => ({ ...row, value: marked.get(row.line) ?? row.value });
  return { ...view, letters: view.letters.map(now), effects: view.effects.map(now) };
}

/** The cells of an outbox row that change after its birth. */
export function stateCells(value: OutboxRow): AnyRow {
  const { state, run, until, tries, sentAt, note } = value;
  return { state, run, until, tries, sentAt, note };
}
