import { dayOf, minuteMs } from '../../table/office-time.ts';
import { isServed } from '../../rulebook/promises.ts';
import type { Instant } from '../../table/column.ts';
import type { Settings } from '../../rulebook/settings.ts';
import { limits } from '../../limits.ts';
import { isSilent } from './silence.ts';
import type { EngineState } from './state.ts';

/** Share of the day's trigger time from which on scans become rarer. */
const slowFrom = 0.6;
/** Share of it from which on chunked jobs rest for the day: the rest is for scans, Actions and reminders. */
const spentFrom = 0.85;
/** How often scans come when the day's time runs short, minutes. */
const slowScanMinutes = 15;
/** How often scans come within service hours where no event announces what staff want, minutes. */
const closeScanMinutes = 1;
/** Cloud time of a beat that finds nothing due, ms: the start of a run and one property read (docs/assumptions.md, costs). */
const idleBeatMs = 1_040;

/** Minutes between two beats on an account: a Gmail account's 90 minutes a day do not carry a beat every minute. */
export function beatMinutes(account: Settings['account']): number {
  return account === 'workspace' ? 1 : 5;
}

export function beatMs({ account }: Pick<Settings, 'account'>): number {
  return beatMinutes(account) * minuteMs;
}

/** The run time used today, ms: what runs measured, and a day's idle beats. */
export function spentToday(state: Pick<EngineState, 'spent'>, settings: Settings, now: Instant): number {
  const measured = state.spent.day === dayOf(now) ? state.spent.ms : 0;
  return measured + ((24 * 60) / beatMinutes(settings.account)) * idleBeatMs;
}

/** Adds a run's time to the day's. */
export function spend(state: EngineState, now: Instant, ms: number): EngineState['spent'] {
  const day = dayOf(now);
  return { day, ms: (state.spent.day === day ? state.spent.ms : 0) + ms };
}

/** Whether the day's trigger time runs short. */
export function isShort(state: EngineState, settings: Settings, now: Instant): boolean {
  return spentToday(state, settings, now) > slowFrom * limits.triggerMsPerDay[settings.account];
}

/** Whether the day has no time left for chunked jobs. */
export function isSpent(state: EngineState, settings: Settings, now: Instant): boolean {
  return spentToday(state, settings, now) > spentFrom * limits.triggerMsPerDay[settings.account];
}

/** Milliseconds until a chunked job that is not done goes on: with the next beat, or with the next scan when the day's time runs short. */
export function goesOnAfterMs(state: EngineState, settings: Settings, now: Instant): number {
  return isShort(state, settings, now) ? scanEveryMs(state, settings, now) - beatMs(settings) / 2 : 0;
}

/** Milliseconds until the next scan (ORD-1). */
export function scanEveryMs(state: EngineState, settings: Settings, now: Instant): number {
  return scanMinutes(state, settings, now) * minuteMs;
}

/** A Gmail account's beats come every five minutes anyway: there scans come no closer. */
function scanMinutes(state: EngineState, settings: Settings, now: Instant): number {
  if (isShort(state, settings, now)) return Math.max(slowScanMinutes, settings.scanMinutes);
  const isClose = settings.account === 'workspace' && isSilent(state) && isServed(now, settings);
  return isClose ? Math.min(closeScanMinutes, settings.scanMinutes) : settings.scanMinutes;
}
