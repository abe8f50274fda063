import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../contract.ts';
import { HostError } from '../host-error.ts';

/** The clock's place in a data folder: the host's store keeps everything but its virtual time. */
function placeOf(folder: string): string {
  return join(folder, 'clock.json');
}

/** The latest day that a shop's clock may show, 2099-12-31: what dates of the product and serial numbers of cells are read as. */
export const latestTime: Instant = Date.UTC(2099, 11, 31);

/**
 * The instant at which a shop goes on: where its clock stood, or real time where that is later.
 * @throws HostError `wrong-use` where the file names a moment beyond the range: nobody would get back from there
 */
export function resumeAt(folder: string, real: Instant): Instant {
  const kept = keptIn(folder);
  if (kept === null) return real;
  if (kept < 0 || kept > latestTime) {
    const text = `The clock in ${placeOf(folder)} stands at ${String(kept)}, beyond the year 2099. Mend or delete that file, then start again.`;
    throw new HostError('wrong-use', text);
  }
  return Math.max(kept, real);
}

/** Null in a new folder, and where the file is no clock: real time is right then. */
function keptIn(folder: string): number | null {
  try {
    const { now } = JSON.parse(readFileSync(placeOf(folder), 'utf8')) as { now?: unknown };
    // 1e999 reads as infinity.
    return typeof now === 'number' ? now : null;
  } catch {
    return null;
  }
}

/** Keeps where the clock stands. The file is replaced whole, so that a killed process leaves the old one or the new one. */
export function keepTime(folder: string, now: Instant): void {
  const place = placeOf(folder);
  writeFileSync(`${place}.new`, JSON.stringify({ now }));
  renameSync(`${place}.new`, place);
}
