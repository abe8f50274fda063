import type { Instant } from '../../table/column.ts';
import { dayMs, dayOf } from '../../table/office-time.ts';
import { books, type Book } from '../../table/table.ts';
import { limits } from '../../limits.ts';
import type { Automation } from '../capability.ts';
import { effectsDue, isFailureFrom, isFinished } from '../effects/effect-row.ts';
import { tellLost } from '../mail/lost.ts';
import { retryMs } from '../mail/outbox.ts';
import { openBooks } from './open-books.ts';
import { newestSlot } from './daily.ts';
import { lastTurnMs, type Turned } from './long-work.ts';
import { beatMs, goesOnAfterMs, scanEveryMs, spend } from './pace.ts';
import { kept } from '../keep/keep.ts';
import type { World } from '../ports.ts';
import type { Work } from './work.ts';
import { silenceAfter } from './silence.ts';
import { readState, writeState, type EngineState, type Failure } from './state.ts';
import { failureNames, isLetterFailure, letterFailure, workbookFailure } from './failure-names.ts';
import { writeTurns } from './turns.ts';
import type { Processed } from '../workbook/process-workbook.ts';
import type { SheetLines, View } from '../workbook/view.ts';

export interface Outcome {
  readonly work: Work;
  readonly processed: readonly Processed[];
  /** Every workbook that the run has read: those it looked after, and those into which it only brought effects. */
  readonly views: readonly View[];
  readonly asks: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, string>>;
  /** Workbooks whose failure may pass at once. */
  readonly soon: readonly Book[];
  /** The turn of the chunked jobs; null where they had none. */
  readonly turned: Turned | null;
}

/**
 * Writes down what is due next. What other runs wrote since this one read stays: `stands` says that there can be none, or else the state
 * is read once more, right before. Returns whether the same beat goes on with chunked jobs.
 */
export function remember(world: World, automation: Automation, outcome: Outcome, stands: boolean): boolean {
  const { work, views, asks, turned } = outcome;
  const properties = stands ? work.properties : world.memory.all();
  const before = stands ? work.state : readState(properties);
  const now = world.now();
  const silence = silenceAfter(before, work, outcome.processed);
  const failures = standingFailures(automation, outcome, before.failures, now);
  const due = dueOf(automation, { ...outcome, work: { ...work, state: { ...work.state, silence } } }, before, now);
  const state: EngineState = {
    due: { ...before.due, ...due, ...(haveSameNames(failures, before.failures) ? {} : { control: now }) },
    lettersFrom: { ...before.lettersFrom, ...Object.fromEntries(views.map((view) => [view.situation.book, firstUnfinished(view)])) },
    openFrom: openFromOf(views, before, dayOf(work.started)),
    asks: latest(before.asks, asks),
    failures,
    heardKnocks: { ...before.heardKnocks, ...Object.fromEntries(work.books.map((book) => [book, work.knocks[book] ?? ''])) },
    spent: spend(before, now, now - work.started + (turned?.lostMs ?? 0)),
    silence,
    open: openNow(views) ?? before.open,
    woken: wokenBy(automation, views, before),
  };
  const keeping = kept(world, work.installation.folder, properties, views);
  const goesOn = isGoingOn(outcome, state, world.now());
  world.memory.set({ ...writeState(state), ...keeping, ...writeTurns(left(turned?.turns ?? {}, goesOn)) });
  return goesOn;
}

/** Control shows what fails as it stood when a run began: what began or ended to fail is shown by the next beat. */
function haveSameNames(some: EngineState['failures'], others: EngineState['failures']): boolean {
  return Object.keys({ ...some, ...others }).every((name) => name in some && name in others);
}

/** A beat goes on with chunked jobs while its own time and the day's allow: for a turn that takes as long as the last one did. */
function isGoingOn({ work: { long, started }, processed, turned }: Outcome, state: EngineState, now: Instant): boolean {
  if (long === undefined || now + Math.max(lastTurnMs, now - started) >= long.until) return false;
  const waiting = turned?.unfinished ?? processed.flatMap((each) => each.long);
  const settings = processed.find(({ view }) => view.situation.book === waiting[0]?.book)?.view.situation.settings;
  return settings !== undefined && goesOnAfterMs(state, settings, now) === 0;
}

/** A beat that stops lets go of what it holds. */
function left(turns: Turned['turns'], goesOn: boolean): Turned['turns'] {
  if (goesOn) return turns;
  return Object.fromEntries(Object.entries(turns).map(([job, turn]) => [job, turn === null ? null : { ...turn, by: '' }]));
}

/** What the control workbook tells as the run left it, a long job's chunks included; null where this run did not read it. */
function openNow(views: readonly View[]): readonly Book[] | null {
  return views.map(({ situation }) => openBooks(situation)).find((open) => open !== null) ?? null;
}

/** The marks of the jobs by which all workbooks are looked after anew, as their workbooks tell them. */
function wokenBy({ jobs }: Pick<Automation, 'jobs'>, views: readonly View[], { woken }: Pick<EngineState, 'woken'>): string {
  const waking = jobs.filter(({ wakes }) => wakes === true);
  const told = views.filter(({ situation }) => waking.some(({ book }) => book === situation.book));
  if (told.length === 0) return woken;
  return told.map(({ situation: { head } }) => waking.map(({ name }) => head.marks[name] ?? '').join(' ')).join(' ');
}

/** When the workbooks that this run has to do with are due; not later than another run said meanwhile. */
function dueOf(
  automation: Automation,
  { work, processed, views, asks, soon, turned }: Outcome,
  before: EngineState,
  now: Instant,
): EngineState['due'] {
  const due: Partial<Record<Book, Instant>> = {};
  for (const view of views) {
    const { book } = view.situation;
    const done = processed.find((each) => each.view.situation.book === book);
    const unseen = { view, unfinished: false, long: [], failures: {}, taken: 0 };
    due[book] =
      done === undefined
        ? Math.min(before.due[book] ?? 0, nextDue(automation, unseen, work, now), ...lettersDue(view))
        : Math.min(nextDue(automation, withTurn({ ...done, view }, turned), work, now), ...lettersDue(view, now));
  }
  // A workbook that people must mend is tried again after some minutes; one that Google failed on, at the next beat.
  for (const book of work.books) {
    if (!processed.some(({ view }) => view.situation.book === book)) due[book] = soon.includes(book) ? now : now + limits.ownRunMs;
  }
  // Read off what stands, not off what this run did: a run that was stopped before it could say so has woken nobody.
  if (wokenBy(automation, views, before) !== before.woken) for (const book of books) due[book] = now;
  for (const [job, asked] of Object.entries(asks)) {
    const owner = automation.jobs.find((each) => each.name === job)?.book;
    if (owner !== undefined && asked > (work.state.asks[job] ?? 0) && !work.books.slice(work.books.indexOf('control') + 1).includes(owner))
      due[owner] = now;
  }
  const own = Object.entries(due) as [Book, Instant][];
  const isChanged = (book: Book) => before.due[book] !== work.state.due[book];
  return Object.fromEntries(own.map(([book, at]) => [book, isChanged(book) ? Math.min(at, before.due[book] ?? at) : at]));
}

/** What was processed, with the chunked jobs that are left and the failures of those that had their turn. */
function withTurn(done: Processed, turned: Turned | null): Processed {
  if (turned === null) return { ...done, failures: { ...done.failures, ...knownFailures(done) } };
  return { ...done, long: done.long.filter((job) => turned.unfinished.includes(job)), failures: { ...done.failures, ...turned.failures } };
}

/** What failed in chunked jobs goes on being told until they had a turn. */
function knownFailures({ view, long }: Processed): Readonly<Record<string, string>> {
  const { failures } = view.situation;
  const names = new Set(long.map(({ name }) => name));
  const known = Object.entries(failures).filter(([name]) => names.has(name));
  return Object.fromEntries(known.map(([name, { text }]) => [name, text]));
}

/** Where windows begin, on the day on which this run read them. */
function openFromOf(views: readonly View[], { openFrom }: EngineState, day: string): EngineState['openFrom'] {
  const lines = Object.assign({}, openFrom.day === day ? openFrom.lines : {}, ...views.map((view) => view.openFrom)) as SheetLines;
  return { day, lines };
}

/** Asks only grow. */
function latest(some: EngineState['asks'], others: EngineState['asks']): EngineState['asks'] {
  return { ...some, ...Object.fromEntries(Object.entries(others).map(([job, asked]) => [job, Math.max(asked, some[job] ?? 0)])) };
}

/** How long a letter that may never have gone out is told, ms: it is not looked at again, and somebody must come to read it. */
const lostForMs = dayMs;

/** What fails now: what was looked at tells anew, with the moment since when; what was not looked at stands. */
function standingFailures(
  automation: Automation,
  { work, processed, views, failures, turned }: Outcome,
  before: EngineState['failures'],
  now: Instant,
): Readonly<Record<string, Failure>> {
  const looked = new Set([
    ...work.books.map(workbookFailure),
    ...processed.flatMap(({ view }) => failureNames(automation, view.situation.book)),
  ]);
  const senders = views.map(({ situation }) => situation.book);
  const lost = views.flatMap((view) => tellLost(automation, view).map((text) => [letterFailure(view.situation.book), text] as const));
  const told = {
    ...failures,
    ...(Object.assign({}, ...processed.map((done) => withTurn(done, turned).failures)) as Record<string, string>),
    ...Object.fromEntries(lost),
  };
  const isOver = (name: string, since: Instant) => isLetterFailure(name) && since + lostForMs <= now;
  return Object.fromEntries([
    ...Object.entries(before).filter(([name, { since }]) => !looked.has(name) && !isFailureFrom(name, senders) && !isOver(name, since)),
    ...Object.entries(told).map(([name, text]) => [name, { since: before[name]?.since ?? now, text }] as const),
  ]);
}

function firstUnfinished(view: View): number {
  const open = [...view.letters, ...view.effects].filter(({ value }) => !isFinished(value));
  return Math.min(view.situation.head.letters + 2, ...open.map(({ line }) => line));
}

/**
 * When its letters must be looked at. `lookedAt`: the run that looked after the workbook ended then; what was due when it began and
 * still waits found no quota, and is tried again like any other that did not fit.
 */
function lettersDue({ letters, situation }: View, lookedAt?: Instant): readonly Instant[] {
  const open = letters.filter(({ value }) => !isFinished(value));
  return open.map(({ value: { state, until } }) =>
    lookedAt !== undefined && state === 'waiting' && until <= situation.now ? lookedAt + retryMs : until,
  );
}

/** When the workbook must be looked at again but for its letters: its jobs, its waiting effects, the next scan. */
function nextDue(automation: Automation, { view, unfinished, long, failures }: Processed, { state, started }: Work, now: Instant): Instant {
  if (unfinished) return now;
  const { situation } = view;
  // Where nobody commands anything and nothing falls due, only what the Start sheet says can change: once a night.
  if (!hasWork(automation, situation.book)) return newestSlot(now, situation.settings.nightAt, null) + dayMs;
  const isLeft = long.some(({ name }) => failures[name] === undefined);
  const goesOn = isLeft ? [now + goesOnAfterMs(state, situation.settings, now)] : [];
  // Half a beat less than the rule allows: the beat that finds it due comes up to one beat later.
  const scan = started + scanEveryMs(state, situation.settings, now) - beatMs(situation.settings) / 2;
  const jobs = automation.jobs
    .filter((job) => job.book === situation.book && failures[job.name] === undefined && !long.includes(job))
    .map((job) => job.due({ ...situation, now }) ?? scan);
  return Math.min(scan, ...goesOn, ...jobs, ...effectsDue(view.effects));
}

/** A workbook whose capability is still to come has nothing but its Start sheet. */
function hasWork({ actions, jobs, effects }: Automation, book: Book): boolean {
  const works = jobs.some((job) => job.book === book) || actions.some((action) => action.desk.book === book);
  return works || effects.some((effect) => effect.book === book);
}
