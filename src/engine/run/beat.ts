import { limits } from '../../limits.ts';
import type { World } from '../ports.ts';
import type { LongWork } from './long-work.ts';
import type { Ran } from './run.ts';
import type { Work } from './work.ts';
import {
  dueBooks,
  journalsOf,
  noteStranger,
  propertyNames,
  readInstallation,
  readKnocks,
  readLinks,
  readState,
  strangerOf,
} from './state.ts';
import { readTurns } from './turns.ts';

/** How long a beat waits for the lock, ms: the next one comes soon anyway. */
const beatWaitMs = 5_000;

/** How long a beat rests between two turns of chunked jobs, so that whoever waits for the lock gets it, ms. */
const restMs = 500;

/** Looks after the workbooks that are due, and lets the lock go. */
type LookAfter = (work: Work) => Pick<Ran, 'goesOn' | 'fatal'>;

/**
 * The heartbeat, run by one time trigger. With nothing due it costs one property read. Otherwise it takes the lock and has
 * `lookAfter` run what is due: that is `runTurn`, which lets the lock go. It is handed in so that a beat with nothing due evaluates
 * nothing of it. While chunked jobs have more to do, it begins anew: what people
 * and letters wait for comes first each time.
 */
export function beat(world: World, lookAfter: LookAfter): void {
  const began = world.now();
  const here: Omit<LongWork, 'turns'> = { beat: world.uniqueId(), again: new Map(), worked: [], began, until: began + limits.ownRunMs };
  let turn = beatOnce(world, lookAfter, here);
  let { fatal } = turn;
  while (turn.goesOn) {
    world.sleep(restMs);
    turn = beatOnce(world, lookAfter, here);
    fatal ??= turn.fatal;
  }
  if (fatal !== undefined) throw fatal.error;
}

const idle: Pick<Ran, 'goesOn' | 'fatal'> = { goesOn: false };

function beatOnce(world: World, lookAfter: LookAfter, here: Omit<LongWork, 'turns'>): Pick<Ran, 'goesOn' | 'fatal'> {
  const started = world.now();
  const properties = world.memory.all();
  if (properties[propertyNames.installation] === undefined) return idle;
  const installation = readInstallation(properties);
  if (world.me() !== installation.owner) {
    noteStranger(world, properties, started);
    return idle;
  }
  const state = readState(properties);
  const due = dueBooks(properties, state, started);
  if (due.length === 0) return idle;
  if (!world.lock.tryLock(beatWaitMs)) return idle;
  return lookAfter({
    installation,
    state,
    isReadInside: false,
    knocks: readKnocks(properties),
    books: due,
    hint: null,
    started,
    properties,
    links: readLinks(properties),
    journals: journalsOf(world, properties, false),
    stranger: strangerOf(properties, started),
    long: { ...here, turns: readTurns(properties) },
  });
}
