import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lockFolder } from './folder-lock.ts';
import { HostError } from './host-error.ts';

const kept = 'host.sqlite';

/**
 * Puts the data of a closed shop away for good. Moving the one data file is the step that counts: a process killed before it
 * leaves the old shop whole, one killed after it leaves an empty folder, and `finishDiscarding` clears up. Both hold the folder meanwhile:
 * one that another process has taken fails with `folder-in-use`.
 */
export function discardShop(folder: string): void {
  const unlock = lockFolder(folder);
  try {
    discard(folder);
  } finally {
    unlock();
  }
}

function discard(folder: string): void {
  const log = join(folder, `${kept}-wal`);
  if (existsSync(log) && statSync(log).size > 0) throw new HostError('disk-failed', `${log} still holds changes: the shop is not closed.`);
  mkdirSync(placeIn(folder), { recursive: true });
  renameSync(join(folder, kept), join(placeIn(folder), kept));
  clearUp(folder);
}

/** Clears up after a discarding that was interrupted. Without one, nothing is touched. Fails with `folder-in-use`. */
export function finishDiscarding(folder: string): void {
  if (!existsSync(placeIn(folder))) return;
  const unlock = lockFolder(folder);
  try {
    clearUp(folder);
  } finally {
    unlock();
  }
}

function clearUp(folder: string): void {
  if (!existsSync(join(placeIn(folder), kept))) return;
  if (!existsSync(join(folder, kept))) for (const name of readdirSync(folder)) if (isLeftOver(name)) rmSync(join(folder, name));
  rmSync(placeIn(folder), { recursive: true, force: true });
}

function placeIn(folder: string): string {
  return join(folder, 'discarded');
}

/** What belongs to a shop beside its data file. The lock's file stays. */
function isLeftOver(name: string): boolean {
  return name.startsWith(`${kept}-`) || name === 'clock.json' || name === 'clock.json.new';
}
