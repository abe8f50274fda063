import { beginning } from '../table/beginning.ts';
import type { Instant } from '../table/column.ts';
import type { Book } from '../table/table.ts';
import { limits } from '../limits.ts';
import { type Automation, tablesOf } from './capability.ts';
import { asksOf } from './asks.ts';
import { carryOn, type Carried } from './carry.ts';
import { effectsDue, isFailureFrom, isFinished } from './effect-row.ts';
import { AppError, textOf } from './errors.ts';
import type { Links } from './link.ts';
import type { Visit, Visited } from './visited.ts';
import { claimedBy, deliver } from './outbox.ts';
import { beatMs, scanEveryMs, spend } from './pace.ts';
import type { World } from './ports.ts';
import {
  dueBooks,
  propertyNames,
  noteStranger,
  readInstallation,
  readLinks,
  readState,
  strangerOf,
  writeState,
  type EngineState,
  type Failure,
  type Installation,
} from './state.ts';
import type { Hint } from './hint.ts';
import { sheetFailure, tend, zoneFailure, type Tended } from './tend.ts';
import { readView, type Known, type View } from './view.ts';

/** How long a beat waits for the lock, ms: the next one comes soon anyway. */
const beatWaitMs = 5_000;

/**
 * The heartbeat, run by one time trigger. With nothing due it costs one property read. Otherwise it takes the lock, looks after
 * each workbook that is due, lets go, and sends the mail that it decided.
 */
export function beat(world: World, automation: Automation): void {
  const started = world.now();
  const properties = world.memory.all();
  if (properties[propertyNames.installation] === undefined) return;
  const installation = readInstallation(properties);
  if (world.me() !== installation.owner) {
    noteStranger(world, properties, started);
    return;
  }
  const state = readState(properties);
  const due = dueBooks(properties, state, started).filter((book) => hasWork(automation, book));
  if (due.length === 0) return;
  if (!world.lock.tryLock(beatWaitMs)) return;
  run(world, automation, {
    installation,
    state,
    heard: properties[propertyNames.knock] ?? '',
    books: due,
    hint: null,
    started,
    links: readLinks(properties),
    stranger: strangerOf(properties, started),
  });
}

/** A workbook whose capability is still to come has nothing to be looked after. */
function hasWork({ actions, jobs, effects }: Automation, book: Book): boolean {
  const works = jobs.some((job) => job.book === book) || actions.some((action) => action.desk.book === book);
  return works || effects.some((effect) => effect.book === book);
}

/** What a run of the engine works on; the lock is held when it begins. */
export interface Work {
  readonly installation: Installation;
  readonly state: EngineState;
  readonly heard: string;
  readonly books: readonly Book[];
  readonly hint: Hint | null;
  readonly started: Instant;
  /** For the letters; null where install made no secret yet. */
  readonly links: Links | null;
  /** An answer that somebody gave on a page, about the only workbook of this run. */
  readonly visit?: Visit;
  /** Another account whose trigger ran the beat of late. */
  readonly stranger?: string;
}

/**
 * Looks after the workbooks, carries effects on, lets the lock go, sends the mail, and remembers what is due next. Returns what became of the visit; null
 * where there was none, or where its workbook failed.
 */
export function run(world: World, automation: Automation, work: Work): Visited | null {
  const id = world.uniqueId();
  const until = work.started + limits.ownRunMs;
  const tended: Tended[] = [];
  let asks = work.state.asks;
  const failures: Record<string, string> = {};
  const thrown: { readonly book: Book; readonly error: unknown }[] = [];
  let carried: Carried;
  try {
    for (const book of work.books) {
      try {
        const known = knownOf(work, book, asks);
        const done = tend(world, automation, known, { run: id, hint: work.hint, until, visit: work.visit ?? null });
        asks = { ...asks, ...asksOf(done.view.situation) };
        tended.push(done);
      } catch (error) {
        failures[workbookFailure(book)] = textOf(error);
        world.log(`${book}: ${textOf(error)}`);
        thrown.push({ book, error });
      }
    }
    const open = (book: Book) => {
      const broken = thrown.find((each) => each.book === book);
      if (broken !== undefined) throw broken.error;
      return readView(world, automation, knownOf(work, book, asks));
    };
    const views = new Map(tended.map(({ view }) => [view.situation.book, view]));
    carried = carryOn({ world, automation, run: id, until, open }, views);
  } finally {
    world.lock.release();
  }
  const views = [...carried.views].map(([book, view]) =>
    deliver(world, automation, view, claimedBy(view, id), until, work.links, carried.done.get(book)),
  );
  const soon = thrown.filter(({ error }) => !(error instanceof AppError)).map(({ book }) => book);
  remember(world, automation, { work, tended, views, asks, failures: { ...failures, ...carried.failures }, soon });
  // One workbook that fails does not stop the others. What Google did not explain, and a broken control workbook, by way of which
  // alerts go out, ends the run as failed: Google then tells the owner itself.
  const fatal = thrown.find(({ book, error }) => book === 'control' || !(error instanceof AppError));
  if (fatal !== undefined) throw fatal.error;
  return tended[0]?.visited ?? null;
}

function knownOf({ installation, state, started, links, stranger }: Work, book: Book, asks: EngineState['asks']): Known {
  return {
    book,
    id: installation.books[book],
    // The sheet keeps seconds: what is decided now must read back as the same moment.
    now: Math.floor(started / 1000) * 1000,
    lettersFrom: Math.max(2, state.lettersFrom[book] ?? 2),
    owner: installation.owner,
    books: installation.books,
    folder: installation.folder,
    asks,
    failures: state.failures,
    vitals: { spent: state.spent, webApp: links?.url ?? '', stranger: stranger ?? '' },
  };
}

interface Outcome {
  readonly work: Work;
  readonly tended: readonly Tended[];
  /** Every workbook that the run has read: those it looked after, and those into which it only brought effects. */
  readonly views: readonly View[];
  readonly asks: Readonly<Record<string, number>>;
  readonly failures: Readonly<Record<string, string>>;
  /** Workbooks whose failure may pass at once. */
  readonly soon: readonly Book[];
}

function remember(world: World, automation: Automation, { work, tended, views, asks, failures, soon }: Outcome): void {
  const now = world.now();
  const due: Partial<Record<Book, Instant>> = { ...work.state.due };
  const lettersFrom: Partial<Record<Book, number>> = { ...work.state.lettersFrom };
  for (const view of views) {
    const { book } = view.situation;
    const done = tended.find((each) => each.view.situation.book === book);
    lettersFrom[book] = firstUnfinished(view);
    due[book] =
      done === undefined
        ? Math.min(work.state.due[book] ?? 0, nextDue(automation, { view, unfinished: false, failures: {} }, work, now))
        : nextDue(automation, { ...done, view }, work, now);
  }
  // A workbook that people must mend is tried again after some minutes; one that Google failed on, at the next beat.
  for (const book of work.books) {
    if (!tended.some(({ view }) => view.situation.book === book)) due[book] = soon.includes(book) ? now : now + limits.ownRunMs;
  }
  for (const [job, asked] of Object.entries(asks)) {
    const owner = automation.jobs.find((each) => each.name === job)?.book;
    if (owner !== undefined && asked > (work.state.asks[job] ?? 0) && !work.books.slice(work.books.indexOf('control') + 1).includes(owner))
      due[owner] = now;
  }
  const state: EngineState = {
    due,
    lettersFrom,
    asks,
    failures: standingFailures(automation, { work, tended, views, failures }, now),
    heard: work.heard,
    spent: spend(work.state, now, now - work.started),
  };
  world.memory.set(writeState(state));
}

/** What fails now: what was looked at tells anew, with the moment since when; what was not looked at stands. */
function standingFailures(
  automation: Automation,
  { work, tended, views, failures }: Pick<Outcome, 'work' | 'tended' | 'views' | 'failures'>,
  now: Instant,
): Readonly<Record<string, Failure>> {
  const before = work.state.failures;
  const looked = new Set([
    ...work.books.map(workbookFailure),
    ...tended.flatMap(({ view }) => failureNames(automation, view.situation.book)),
  ]);
  const senders = views.map(({ situation }) => situation.book);
  const told = Object.assign({}, failures, ...tended.map((done) => done.failures)) as Record<string, string>;
  return Object.fromEntries([
    ...Object.entries(before).filter(([name]) => !looked.has(name) && !isFailureFrom(name, senders)),
    ...Object.entries(told).map(([name, text]) => [name, { since: before[name]?.since ?? now, text: beginning(text, 500) }] as const),
  ]);
}

/** The name under which a workbook that cannot be looked after is told. */
function workbookFailure(book: Book): string {
  return `${book} workbook`;
}

/** The names under which the failures of what was looked at in a workbook are kept. */
function failureNames(automation: Automation, book: Book): readonly string[] {
  const jobs = automation.jobs.filter((job) => job.book === book).map((job) => job.name);
  const actions = automation.actions.filter((action) => action.desk.book === book).map((action) => action.name);
  return [...jobs, ...actions, ...tablesOf(automation, book).map(sheetFailure), zoneFailure(book)];
}

function firstUnfinished(view: View): number {
  const open = [...view.letters, ...view.effects].filter(({ value }) => !isFinished(value));
  return Math.min(view.situation.head.letters + 2, ...open.map(({ line }) => line));
}

/** When the workbook must be looked at again: its jobs, its waiting letters and effects, the next scan. */
function nextDue(automation: Automation, { view, unfinished, failures }: Tended, { state, started }: Work, now: Instant): Instant {
  if (unfinished) return now;
  const { situation } = view;
  // Half a beat less than the rule allows: the beat that finds it due comes up to one beat later.
  const scan = started + scanEveryMs(state, situation.settings, now) - beatMs(situation.settings) / 2;
  const jobs = automation.jobs
    .filter((job) => job.book === situation.book && failures[job.name] === undefined)
    .map((job) => job.due({ ...situation, now }) ?? scan);
  const letters = view.letters.filter(({ value }) => !isFinished(value)).map(({ value }) => value.until);
  return Math.min(scan, ...jobs, ...letters, ...effectsDue(view.effects));
}
