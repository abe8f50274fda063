import type { Instant } from '../table/column.ts';
import type { Book } from '../table/table.ts';
import { limits } from '../limits.ts';
import { asksOf } from './asks.ts';
import type { Automation } from './capability.ts';
import { carryOn, type Carried } from './carry.ts';
import { AppError, textOf } from './errors.ts';
import { deliver } from './deliver.ts';
import type { Hint } from './hint.ts';
import type { Links } from './link.ts';
import { claimedBy } from './outbox.ts';
import type { World } from './ports.ts';
import { remember, workbookFailure } from './remember.ts';
import type { EngineState, Installation, Knocks } from './state.ts';
import { tend, type Tended } from './tend.ts';
import { readView, type Known } from './view.ts';
import type { Visit, Visited } from './visited.ts';

/** What a run of the engine works on; the lock is held when it begins. */
export interface Work {
  readonly installation: Installation;
  readonly state: EngineState;
  /** Those that stood when it began. */
  readonly knocks: Knocks;
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
  const bags = [...carried.views].map(([book, view]) => ({ view, claimed: claimedBy(view, id), done: carried.done.get(book) ?? [] }));
  const views = deliver(world, automation, bags, until, work.links);
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
