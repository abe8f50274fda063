import { createHash } from 'node:crypto';
import type { Instant } from './contract.ts';
import type { GoogleSwitches } from './google.ts';
import type { Trigger } from './model.ts';

type Timer = Pick<Trigger, 'id' | 'createdAt' | 'everyMinutes'>;

/** The first multiple of the period, counted from creation, after an instant; where timers are late, the first late one. */
export function nextAfter({ timers }: GoogleSwitches, trigger: Timer, instant: Instant): Instant {
  const period = periodMs(trigger);
  const multiple = (turn: number): Instant => trigger.createdAt + turn * period;
  const turn = Math.floor((instant - trigger.createdAt) / period);
  if (timers === 'exact') return multiple(turn + 1);
  const late = (of: number): Instant => multiple(of) + Math.floor((lot(`late ${trigger.id} ${String(of)}`) * period) / 2);
  return turn > 0 && late(turn) > instant ? late(turn) : late(turn + 1);
}

/** How often a firing comes where Google does not keep to once: two of five are unsteady. */
export function timesOf({ firings }: GoogleSwitches, trigger: Timer, at: Instant): number {
  if (firings === 'once') return 1;
  const drawn = Math.floor(lot(`times ${trigger.id} ${String(at)}`) * 5);
  return drawn === 0 ? 2 : drawn === 1 ? 0 : 1;
}

/** A share of 1 drawn from a text: the same steps draw the same. */
function lot(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

/** Whether Google has silently disabled a time trigger by now. */
export function isOver({ timerLife }: GoogleSwitches, { createdAt }: Timer, at: Instant): boolean {
  return timerLife === 'anHour' && at > createdAt + 3_600_000;
}

export function periodMs(trigger: Timer): number {
  return (trigger.everyMinutes ?? 1) * 60_000;
}
