import type { World } from '../ports.ts';
import type { Work } from './run.ts';
import { dueBooks, noteStranger, propertyNames, readInstallation, readKnocks, readLinks, readState, strangerOf } from './state.ts';

/** How long a beat waits for the lock, ms: the next one comes soon anyway. */
const beatWaitMs = 5_000;

/**
 * The heartbeat, run by one time trigger. With nothing due it costs one property read. Otherwise it takes the lock and has
 * `lookAfter` run what is due: that is `run`, which lets the lock go. It is handed in so that a beat with nothing due evaluates nothing
 * of it.
 */
export function beat(world: World, lookAfter: (work: Work) => void): void {
  const started = world.now();
  const properties = world.memory.all();
  if (properties[propertyNames.installation] === undefined) return;
  const installation = readInstallation(properties);
  if (world.me() !== installation.owner) {
    noteStranger(world, properties, started);
    return;
  }
  const state = readState(properties);
  const due = dueBooks(properties, state, started);
  if (due.length === 0) return;
  if (!world.lock.tryLock(beatWaitMs)) return;
  lookAfter({
    installation,
    state,
    isReadInside: false,
    knocks: readKnocks(properties),
    books: due,
    hint: null,
    started,
    links: readLinks(properties),
    stranger: strangerOf(properties, started),
  });
}
