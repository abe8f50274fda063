import type { Situation } from '../engine/workbook/situation.ts';
import type { Instant } from '../table/column.ts';
import { hourMs, minuteMs } from '../table/office-time.ts';
import type { PromiseName } from '../rulebook/promises.ts';

const mark = 'orders.told';

/** When each person had his last letter about promises, by address. */
export type Told = Readonly<Record<string, Instant>>;

/** A letter names what comes to its receiver within so long, ms: that needs no letter of its own. */
const aheadMs: Readonly<Record<PromiseName, number>> = { call: 30 * minuteMs, handOver: 8 * hourMs };

/**
 * So lately somebody was told, ms, that more waits for his next letter, by rungs: the agent hears of each promise in time, whoever stands
 * higher less often.
 */
const restMs = [0, 30 * minuteMs, 45 * minuteMs, 60 * minuteMs];

/** How long it is remembered that somebody was written to, ms: what was named ahead falls due before. */
const keptMs = 24 * hourMs;

/** Of a clock that was set back no letters of the future are known. */
export function toldSoFar({ head, now }: Pick<Situation, 'head' | 'now'>): Told {
  const all = JSON.parse(head.marks[mark] ?? '{}') as Told;
  return Object.fromEntries(Object.entries(all).filter(([, at]) => at <= now && at + keptMs > now));
}

export function toldMarks(told: Told): Readonly<Record<string, string>> {
  return { [mark]: JSON.stringify(told) };
}

/** Up to when a letter of `now` names what comes. */
export function namedUntil(promise: PromiseName, now: Instant): Instant {
  return now + aheadMs[promise];
}

/** When somebody may be told of a rung; 1 is the lowest. */
export function readyAt(mail: string, level: number, told: Told): Instant {
  const at = told[mail];
  return at === undefined ? 0 : at + (restMs[level - 1] ?? Math.max(...restMs));
}
