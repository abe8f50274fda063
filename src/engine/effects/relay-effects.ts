import type { Instant } from '../../table/column.ts';
import type { Book } from '../../table/table.ts';
import type { Automation } from '../capability.ts';
import { readsOf, type Failed, type Offered } from './decide-effects.ts';
import { effectFailure, foremost, isFinished, kindName, orderIn, queueOf, type OutboxLine } from './effect-row.ts';
import { AppError, textOf, type ErrorCode } from '../errors.ts';
import { postpone, type FailedRow, type SentLine } from './postpone.ts';
import type { World } from '../ports.ts';
import { receive } from './receive.ts';
import { linesIn } from '../workbook/load.ts';
import type { LineOf, View } from '../workbook/view.ts';

/** How often effects may lead to further effects in one run; the next beat goes on. */
export const mostRounds = 6;

/** What a run carries effects with. The lock is held. */
export interface Relay {
  readonly world: World;
  readonly automation: Automation;
  readonly run: string;
  /** The run's own time limit. */
  readonly until: Instant;
  /** Reads a workbook that this run has not looked at, and rows along whose lines are known. @throws what makes it unreadable */
  readonly open: (book: Book, along: readonly LineOf[]) => View;
}

export interface Relayed {
  /** Every workbook that the run has read, as it now stands. */
  readonly views: ReadonlyMap<Book, View>;
  /** The rows of effects that are done, to be marked in their senders' outboxes. */
  readonly done: ReadonlyMap<Book, readonly OutboxLine[]>;
  readonly failures: Readonly<Record<string, string>>;
}

interface Passage {
  readonly views: Map<Book, View>;
  readonly done: Map<Book, OutboxLine[]>;
  readonly failures: Record<string, string>;
  /** Rows that this run has offered, as `book line`. */
  readonly tried: Set<string>;
  /** Workbooks that this run writes to no more. */
  readonly stopped: Set<Book>;
}

/**
 * Carries what waits in the outboxes of the given workbooks on to where it happens, in the same run, and what follows from it in
 * turn. `before`: what the same run has carried already. Never throws: what is decided stands in the outbox, and the next run goes on
 * from there.
 */
export function relayEffects(carrier: Relay, views: ReadonlyMap<Book, View>, before?: Relayed): Relayed {
  const { world, until } = carrier;
  const done = new Map([...(before?.done ?? [])].map(([book, rows]) => [book, [...rows]]));
  const passage: Passage = { views: new Map(views), done, failures: { ...before?.failures }, tried: new Set(), stopped: new Set() };
  for (let round = 0; round < mostRounds && world.now() < until; round += 1) {
    const waiting = waitingEffects(passage, world.now());
    if (waiting.length === 0) break;
    for (const to of new Set(waiting.map(({ value }) => value.to))) {
      if (world.now() >= until) break;
      pass(
        carrier,
        passage,
        to,
        waiting.filter(({ value }) => value.to === to),
      );
    }
  }
  return { ...passage, failures: { ...standing(passage), ...passage.failures } };
}

function waitingEffects({ views, done, tried, stopped }: Passage, now: Instant): readonly SentLine[] {
  return [...views].flatMap(([from, view]) => {
    const left = view.effects.filter(({ line }) => !done.get(from)?.some((each) => each.line === line));
    const isHeld = ({ line, value }: OutboxLine) =>
      value.until > now || tried.has(`${from} ${String(line)}`) || stopped.has(value.to as Book);
    return foremost(left, isHeld).map((each) => ({ ...each, from }));
  });
}

/** Brings effects into the workbook to which they go; one that cannot be reached for a while keeps them waiting. */
function pass(carrier: Relay, passage: Passage, to: string, waiting: readonly SentLine[]): void {
  for (const { from, line } of waiting) passage.tried.add(`${from} ${String(line)}`);
  const known: Offered[] = [];
  const failed: FailedRow[] = [];
  const held = new Set<string>();
  for (const each of waiting) {
    const queue = `${each.from} ${queueOf(each.value)}`;
    const read = held.has(queue) ? null : readable(carrier.automation, each);
    if (typeof read === 'string') failed.push({ row: each, text: read });
    else if (read !== null) known.push(read);
    if (typeof read === 'string') held.add(queue);
  }
  if (known.length > 0) failed.push(...bring(carrier, passage, to as Book, known));
  postpone(carrier, passage, failed);
}

/** An effect as its kind understands it, or why nobody does: then newer code may, so it is kept. */
function readable({ effects }: Automation, row: SentLine): Offered | string {
  try {
    const { kind: name, key, about } = orderIn(row.value);
    const kind = effects.find((each) => each.name === name && each.book === row.value.to);
    return kind === undefined ? `no effect ${name} on ${row.value.to} is known to this version` : { ...row, kind, key, about };
  } catch (error) {
    return `its row cannot be read: ${textOf(error)}`;
  }
}

function bring(carrier: Relay, passage: Passage, to: Book, known: readonly Offered[]): readonly FailedRow[] {
  const { views, done } = passage;
  const { world, run } = carrier;
  try {
    const view = views.get(to) ?? carrier.open(to, linesIn(readsOf(known, null).reads));
    const received = receive({ ...carrier, senders: views, done: done.get(to) ?? [] }, view, known);
    if (received.view !== view) done.delete(to);
    views.set(to, received.view);
    for (const each of received.done) {
      const value = { ...each.value, state: 'done' as const, run, sentAt: world.now(), note: null };
      done.set(each.from, [...(done.get(each.from) ?? []), { line: each.line, value }]);
    }
    return received.failed.map(({ offered, text }: Failed) => ({ row: offered, text }));
  } catch (error) {
    world.log(`effects on ${to}: ${textOf(error)}`);
    passage.stopped.add(to);
    for (const { kind, from } of known) passage.failures[effectFailure(kind.name, from)] = textOf(error);
    return isLasting(error) ? known.map((row) => ({ row, text: textOf(error) })) : [];
  }
}

/** What people must mend first; anything else may pass with the next beat. */
function isLasting(error: unknown): boolean {
  const lasting: readonly ErrorCode[] = ['layout', 'sheet-missing', 'older-code', 'not-installed'];
  return error instanceof AppError && lasting.includes(error.code);
}

/** What is told of effects that failed and wait to be tried again. */
function standing({ views, done }: Passage): Readonly<Record<string, string>> {
  const told = [...views].flatMap(([from, { effects }]) =>
    effects
      .filter(({ line, value }) => !isFinished(value) && value.note !== null && !done.get(from)?.some((each) => each.line === line))
      .map(({ value }) => [effectFailure(kindName(value), from), `${value.id}: ${value.note ?? ''}`] as const),
  );
  return Object.fromEntries(told);
}
