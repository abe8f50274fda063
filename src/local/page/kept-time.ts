import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../contract.ts';

/** The clock's place in a data folder: the host's store keeps everything but its virtual time. */
function placeOf(folder: string): string {
  return join(folder, 'clock.json');
}

/** The instant at which a shop goes on: where its clock stood, or real time where that is later. */
export function resumeAt(folder: string, real: Instant): Instant {
  try {
    const { now } = JSON.parse(readFileSync(placeOf(folder), 'utf8')) as { now?: unknown };
    return typeof now === 'number' && Number.isFinite(now) ? Math.max(now, real) : real;
  } catch {
    // A new folder, or a file that is no clock: real time is right.
    return real;
  }
}

/** Keeps where the clock stands. The file is replaced whole, so that a killed process leaves the old one or the new one. */
export function keepTime(folder: string, now: Instant): void {
  const place = placeOf(folder);
  writeFileSync(`${place}.new`, JSON.stringify({ now }));
  renameSync(`${place}.new`, place);
}
