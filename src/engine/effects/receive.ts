import type { Book } from '../../table/table.ts';
import { commit } from '../commit/commit.ts';
import { drafted, isBehind, readsOf } from './decide-effects.ts';
import type { Failed, Offered, Receiving } from './relay.ts';
import { isFinished } from './effect-row.ts';
import { classify, textOf } from '../errors.ts';
import { mostReceived, receivedFrom, receivedMark, stillNeeded } from './received.ts';
import { load } from '../workbook/load.ts';
import type { View } from '../workbook/view.ts';

export interface Received {
  /** The receiving workbook as it now stands. */
  readonly view: View;
  /** What it has: done now, or before by a run that could not mark it. */
  readonly done: readonly Offered[];
  readonly failed: readonly Failed[];
}

/**
 * Takes effects into one workbook, in the order offered, in one commit that also notes their ids. One that breaks stops no other:
 * it is left out, with those behind it of its key. To be called inside the lock.
 * @throws what Google did not explain, or AppError: then nobody knows of any of them, and the next run finds out
 */
export function receive(receiving: Receiving, view: View, offered: readonly Offered[]): Received {
  try {
    return receiveTogether(receiving, view, offered);
  } catch (error) {
    if (!isOwnFault(error)) throw error;
    const [only, ...others] = offered;
    if (only === undefined) throw error;
    if (others.length === 0) return { view, done: [], failed: [{ offered: only, text: textOf(error) }] };
    return receiveSingly(receiving, view, offered);
  }
}

/** Whether the effect is to blame: Google refused the whole call for its data, or code broke on it before any call. */
function isOwnFault(error: unknown): boolean {
  return classify(error) === 'data' || error instanceof RangeError || error instanceof TypeError;
}

function receiveSingly(receiving: Receiving, view: View, offered: readonly Offered[]): Received {
  let all: Received = { view, done: [], failed: [] };
  for (const each of offered) {
    if (isBehind(all.failed, each)) continue;
    if (receiving.world.now() >= receiving.until) break;
    const one = receive(receiving, all.view, [each]);
    all = { view: one.view, done: [...all.done, ...one.done], failed: [...all.failed, ...one.failed] };
  }
  return all;
}

function receiveTogether(receiving: Receiving, view: View, offered: readonly Offered[]): Received {
  const { world, automation, run } = receiving;
  const known = offered.filter(({ from, value }) => receivedFrom(view.situation.head, from).includes(value.id));
  const fresh = fitting(receiving, view, offered);
  if (fresh.length === 0) return { view, done: known, failed: [] };
  const wanted = readsOf(fresh, view.situation);
  const loaded = load(world, view, wanted.reads);
  const { changes, taken, failed } = drafted(receiving, view, wanted, loaded);
  if (taken.length === 0) return { view, done: known, failed };
  for (const from of new Set(taken.map((each) => each.from))) {
    const ids = taken.filter((each) => each.from === from).map(({ value }) => value.id);
    changes.mark(receivedMark(from, [...keptFrom(receiving, view, from), ...ids]));
  }
  changes.takeovers.push(...receiving.done);
  return { view: commit(world, automation, view, changes, run), done: [...known, ...taken], failed };
}

function keptFrom({ senders }: Receiving, view: View, from: Book): readonly string[] {
  const unfinished = senders.get(from)?.effects.filter(({ value }) => !isFinished(value)) ?? [];
  return stillNeeded(receivedFrom(view.situation.head, from), new Set(unfinished.map(({ value }) => value.id)));
}

/** What the workbook does not have yet, as much as its head has room for; the rest follows when the senders have marked theirs. */
function fitting(receiving: Receiving, view: View, offered: readonly Offered[]): readonly Offered[] {
  const room = new Map<Book, number>();
  return offered.filter(({ from, value }) => {
    if (receivedFrom(view.situation.head, from).includes(value.id)) return false;
    const left = room.get(from) ?? mostReceived - keptFrom(receiving, view, from).length;
    room.set(from, left - 1);
    return left > 0;
  });
}
