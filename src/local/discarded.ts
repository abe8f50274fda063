import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from './host-error.ts';

const kept = 'host.sqlite';

/**
 * Puts the data of a closed shop away for good. Moving the one data file is the step that counts: a process killed before it
 * leaves the old shop whole, one killed after it leaves an empty folder, and `finishDiscarding` clears up.
 */
export function discardShop(folder: string): void {
  const log = join(folder, `${kept}-wal`);
  if (existsSync(log) && statSync(log).size > 0) throw new HostError('disk-failed', `${log} still holds changes: the shop is not closed.`);
  mkdirSync(placeIn(folder), { recursive: true });
  renameSync(join(folder, kept), join(placeIn(folder), kept));
  finishDiscarding(folder);
}

/** Clears up after a discarding, whether it was interrupted or not. Without one, nothing is touched. */
export function finishDiscarding(folder: string): void {
  if (!existsSync(join(placeIn(folder), kept))) return;
  if (!existsSync(join(folder, kept))) for (const name of readdirSync(folder)) if (isLeftOver(name)) rmSync(join(folder, name));
  rmSync(placeIn(folder), { recursive: true, force: true });
}

function placeIn(folder: string): string {
  return join(folder, 'discarded');
}

/** What belongs to a shop beside its data file. The lock stays: whoever holds the folder takes it away himself. */
function isLeftOver(name: string): boolean {
  return name.startsWith(`${kept}-`) || name === 'clock.json' || name === 'clock.json.new';
}
