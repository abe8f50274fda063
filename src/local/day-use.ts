import type { Instant } from './contract.ts';
import type { DayUse } from './model.ts';

const dayMs = 86_400_000;

/** What is used of a quota now: a day after the first use the count begins anew. */
export function usedToday(use: DayUse | undefined, now: Instant): DayUse {
  return use && now - use.since < dayMs && now >= use.since ? use : { since: now, used: 0 };
}
