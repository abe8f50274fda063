import type { Instant } from '../table/column.ts';
import { dayOf, hourMs, minuteMs, minuteOfDay, plusDays, startOfDay } from '../table/office-time.ts';
import type { Role } from '../table/table.ts';
import type { Settings } from './settings.ts';

/** One rung of a ladder: who hears of it, so many minutes after the clock started. `agent` is the order's own agent first. */
export interface Rung {
  readonly afterMinutes: number;
  readonly to: Role;
}

export type PromiseName = 'call' | 'handOver';

/** A promise to a customer: its clock, and the ladder of people who are reminded until it is kept (ORD-20). */
export interface PromiseRule {
  readonly name: PromiseName;
  /** Whether the minutes count in service hours only. */
  readonly inServiceHours: boolean;
  readonly minutes: number;
  readonly rungs: readonly Rung[];
}

/**
 * ORD-2: the customer is called within ten minutes of acceptance. ORD-3: a confirmed order is handed over within 24 hours.
 * The agent hears before it is late, the supervisor when it is, head and executive after that; the books name the order of the
 * ladder (B3 §8.4, C §10.4) and leave the minutes to the shop.
 */
export function promiseRules(settings: Settings): readonly PromiseRule[] {
  const call = settings.callMinutes;
  const handOver = settings.handOverHours * 60;
  const rules: PromiseRule[] = [
    {
      name: 'call',
      inServiceHours: settings.callClock === 'opening',
      minutes: call,
      rungs: [
        { afterMinutes: Math.ceil(call / 2), to: 'agent' },
        { afterMinutes: call, to: settings.callClock === 'duty' ? 'dutyManager' : 'supervisor' },
        { afterMinutes: call * 2, to: 'head' },
        { afterMinutes: call * 4, to: 'executive' },
      ],
    },
  ];
  if (handOver > 0) {
    rules.push({
      name: 'handOver',
      inServiceHours: false,
      minutes: handOver,
      rungs: [
        { afterMinutes: Math.round(handOver * 0.75), to: 'agent' },
        { afterMinutes: handOver, to: 'supervisor' },
        { afterMinutes: handOver + 120, to: 'head' },
        { afterMinutes: handOver + 480, to: 'executive' },
      ],
    });
  }
  return rules;
}

/** The moment that lies so many minutes after `start`, counted in service hours where the rule says so. */
export function after(start: Instant, minutes: number, rule: Pick<PromiseRule, 'inServiceHours'>, settings: Settings): Instant {
  return rule.inServiceHours ? addServiceTime(start, minutes * minuteMs, settings) : start + minutes * minuteMs;
}

/**
 * Adds time that runs between opening and closing only (ROS-1). From outside the hours it begins at the next opening. Hours that
 * begin and end at the same minute mean a service round the clock.
 */
export function addServiceTime(start: Instant, ms: number, hours: Pick<Settings, 'serviceFrom' | 'serviceTo'>): Instant {
  if (hours.serviceTo === hours.serviceFrom) return start + ms;
  let left = ms;
  let at = start;
  for (;;) {
    const midnight = startOfDay(dayOf(at));
    const opening = midnight + hours.serviceFrom * minuteMs;
    const closing = midnight + hours.serviceTo * minuteMs;
    const from = Math.max(at, opening);
    if (from < closing && left <= closing - from) return from + left;
    left -= Math.max(0, closing - from);
    at = plusDays(midnight, 1);
  }
}

/** Whether a moment lies in service hours. */
export function isServed(at: Instant, hours: Pick<Settings, 'serviceFrom' | 'serviceTo'>): boolean {
  if (hours.serviceTo === hours.serviceFrom) return true;
  const minute = minuteOfDay(at);
  return minute >= hours.serviceFrom && minute < hours.serviceTo;
}

/** Milliseconds of a day's service. */
export function serviceMs(hours: Pick<Settings, 'serviceFrom' | 'serviceTo'>): number {
  return hours.serviceTo === hours.serviceFrom ? 24 * hourMs : (hours.serviceTo - hours.serviceFrom) * minuteMs;
}
