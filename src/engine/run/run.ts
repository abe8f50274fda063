import type { Instant } from '../../table/column.ts';
import { dayOf } from '../../table/office-time.ts';
import type { Book } from '../../table/table.ts';
import { limits } from '../../limits.ts';
import { asksOf } from './asks.ts';
import type { Automation } from '../capability.ts';
import { relayEffects, type Relayed } from '../effects/relay-effects.ts';
import { AppError, textOf } from '../errors.ts';
import { deliver } from '../mail/deliver.ts';
import type { Hint } from './hint.ts';
import { takeTurn, type Turned } from './long-work.ts';
import { claimedBy } from '../mail/outbox.ts';
import type { World } from '../ports.ts';
import type { Bag } from '../mail/out-tray.ts';
import { workbookFailure } from './failure-names.ts';
import { remember, type Outcome } from './remember.ts';
import type { Work } from './work.ts';
import type { EngineState } from './state.ts';
import { processWorkbook, type Processed } from '../workbook/process-workbook.ts';
import { readView } from '../workbook/read-view.ts';
import type { Known, LineOf, SheetLines } from '../workbook/view.ts';
import type { SubmissionOutcome } from '../links/submission.ts';

export interface Ran {
  /** What became of the submission; null where there was none, or where its workbook failed. */
  readonly submitted: SubmissionOutcome | null;
  /** Whether chunked jobs have more to do, and may do it in the same beat. */
  readonly goesOn: boolean;
  /** What the run must end as failed for, once nothing more is to be done; absent where nothing is. */
  readonly fatal?: { readonly error: unknown };
}

/**
 * Looks after the workbooks, carries effects on, gives chunked jobs a turn if there is nothing to send, lets the lock go, sends the mail,
 * and remembers what is due next: inside the lock where there is nothing to send.
 * @throws what `Ran.fatal` tells
 */
export function run(world: World, automation: Automation, work: Work): Ran {
  const ran = runTurn(world, automation, work);
  if (ran.fatal !== undefined) throw ran.fatal.error;
  return ran;
}

/** The same for a beat, which may have more turns before it fails. */
export function runTurn(world: World, automation: Automation, work: Work): Ran {
  const id = world.uniqueId();
  let looked: Looked;
  let bags: readonly Bag[];
  let isQuiet: boolean;
  const finish = (stands: boolean) => {
    const views = deliver(world, automation, bags, untilOf(work), work.links);
    return remember(world, automation, { work, views, ...outcomeOf(looked) }, stands);
  };
  let goesOn = false;
  try {
    looked = lookAfter(world, automation, work, id);
    const { views, done } = looked.carried;
    bags = [...views].map(([book, view]) => ({ view, claimed: claimedBy(view, id), done: done.get(book) ?? [] }));
    isQuiet = bags.every(({ claimed }) => claimed.length === 0);
    if (isQuiet) goesOn = finish(work.isReadInside);
  } finally {
    world.lock.release();
  }
  if (!isQuiet) goesOn = finish(false);
  // One workbook that fails does not stop the others. What Google did not explain, and a broken control workbook, by way of which
  // alerts go out, ends the run as failed: Google then tells the owner itself.
  const fatal = looked.thrown.find(({ book, error }) => book === 'control' || !(error instanceof AppError));
  return { submitted: looked.processed[0]?.submitted ?? null, goesOn, ...(fatal && { fatal }) };
}

/** What became of the workbooks inside the lock. */
interface Looked {
  readonly processed: readonly Processed[];
  readonly asks: EngineState['asks'];
  readonly thrown: readonly { readonly book: Book; readonly error: unknown }[];
  readonly carried: Relayed;
  /** The turn of the chunked jobs; null where they had none. */
  readonly turned: Turned | null;
}

function lookAfter(world: World, automation: Automation, work: Work, id: string): Looked {
  const until = untilOf(work);
  const processed: Processed[] = [];
  let asks = work.state.asks;
  const thrown: { readonly book: Book; readonly error: unknown }[] = [];
  for (const book of work.books) {
    try {
      const known = knownOf(work, book, asks);
      const done = processWorkbook(world, automation, known, { run: id, hint: work.hint, until, submission: work.submission ?? null });
      asks = { ...asks, ...asksOf(done.view.situation) };
      processed.push(done);
    } catch (error) {
      world.log(`${book}: ${textOf(error)}`);
      thrown.push({ book, error });
    }
  }
  const open = (book: Book, along: readonly LineOf[]) => {
    const broken = thrown.find((each) => each.book === book);
    if (broken !== undefined) throw broken.error;
    return readView(world, automation, knownOf(work, book, asks), along);
  };
  const relay = { world, automation, run: id, until, open };
  const first = relayEffects(relay, new Map(processed.map(({ view }) => [view.situation.book, view])));
  const jobs = processed.flatMap((each) => each.long);
  // Whoever waits for a letter does not wait for long work too.
  const isQuiet = [...first.views.values()].every((view) => claimedBy(view, id).length === 0);
  if (work.long === undefined || jobs.length === 0 || !isQuiet) return { processed, asks, thrown, carried: first, turned: null };
  const turned = takeTurn({ world, automation, run: id, state: work.state, long: work.long, started: work.started }, jobs, first.views);
  return { processed, asks, thrown, carried: relayEffects(relay, turned.views, first), turned };
}

/** The run's own time limit: a beat has one for all its turns. */
function untilOf({ long, started }: Work): Instant {
  return long?.until ?? started + limits.ownRunMs;
}

function outcomeOf({ processed, asks, thrown, carried, turned }: Looked): Omit<Outcome, 'work' | 'views'> {
  const broken = Object.fromEntries(thrown.map(({ book, error }) => [workbookFailure(book), textOf(error)]));
  const soon = thrown.filter(({ error }) => !(error instanceof AppError)).map(({ book }) => book);
  return { processed, asks, failures: { ...broken, ...carried.failures }, soon, turned };
}

/** What was just typed is looked at, wherever it stands. */
function withHint(openFrom: SheetLines, hint: Hint | null): SheetLines {
  const open = hint === null ? undefined : openFrom[hint.sheetId];
  return hint === null || open === undefined ? openFrom : { ...openFrom, [hint.sheetId]: Math.min(open, hint.line) };
}

function knownOf(
  { installation, state, started, hint, links, stranger, journals, properties }: Work,
  book: Book,
  asks: EngineState['asks'],
): Known {
  return {
    book,
    id: installation.books[book],
    // The sheet keeps seconds: what is decided now must read back as the same moment.
    now: Math.floor(started / 1000) * 1000,
    lettersFrom: Math.max(2, state.lettersFrom[book] ?? 2),
    openFrom: state.openFrom.day === dayOf(started) ? withHint(state.openFrom.lines, hint) : {},
    owner: installation.owner,
    books: installation.books,
    folder: installation.folder,
    asks,
    failures: state.failures,
    vitals: { spent: state.spent, webApp: links?.url ?? '', stranger: stranger ?? '', open: state.open },
    journals,
    properties,
  };
}
