import type { Instant } from '../table/column.ts';
import { dayMs, dayOf, plusDays, startOfWeek } from '../table/office-time.ts';

/** One change of what lies on the shelf: pieces on hand, and pieces picked into a box, which are on hand and not on the shelf. */
type Step = readonly [at: Instant, onHand: number, picked: number];

/** The movements of the last days of one product, newest last. Nothing is known of the time before `from`. */
export interface Trail {
  readonly from: Instant;
  readonly steps: readonly Step[];
}

/** Days that a trail reaches back, and steps that it keeps: a count looks at hours, two days at most lie between two. */
const keptMs = 4 * dayMs;
const keptSteps = 60;

export function readTrail(text: string | null): Trail {
  if (text === null) return { from: 0, steps: [] };
  const [from, ...steps] = JSON.parse(text) as [Instant, ...Step[]];
  return { from, steps };
}

export function trailText({ from, steps }: Trail): string {
  return JSON.stringify([from, ...steps]);
}

/** The trail with a step more, cut to what is kept. */
export function withStep(trail: Trail, step: Step, now: Instant): Trail {
  const all = [...trail.steps, step].sort(([a], [b]) => a - b);
  const kept = all.filter(([at]) => at >= now - keptMs).slice(-keptSteps);
  if (kept.length === all.length) return { from: trail.from, steps: all };
  const lost = all[all.length - kept.length - 1];
  return { from: Math.max(trail.from, lost?.[0] ?? 0), steps: kept };
}

/** What was on hand and what was picked at a moment, from what is now; null where the trail does not reach back so far. */
export function stoodAt(
  { trail, onHand, picked }: { readonly trail: string | null; readonly onHand: number; readonly picked: number },
  at: Instant,
): { readonly onHand: number; readonly picked: number } | null {
  const { from, steps } = readTrail(trail);
  if (at < from) return null;
  const later = steps.filter(([when]) => when > at);
  return {
    onHand: later.reduce((left, [, change]) => left - change, onHand),
    picked: later.reduce((left, [, , change]) => left - change, picked),
  };
}

/** Whether anything moved after one moment and not after another. */
export function hasMovedBetween(trail: string | null, after: Instant, until: Instant): boolean {
  return readTrail(trail).steps.some(([at]) => at > after && at <= until);
}

/** Weeks of sales that are kept. */
const keptWeeks = 8;

/** Pieces sold by week, newest first: `2026-03-02:5,2026-02-23:9`, each by its Monday. */
function readSales(text: string | null): readonly (readonly [string, number])[] {
  if (text === null || text === '') return [];
  return text.split(',').map((each) => {
    const [monday = '', pieces = '0'] = each.split(':');
    return [monday, Number(pieces)] as const;
  });
}

/** The sales with so many pieces more in the week of a moment; fewer for what comes back. */
export function withSale(text: string | null, at: Instant, pieces: number): string | null {
  const monday = dayOf(startOfWeek(at));
  const weeks = new Map(readSales(text));
  weeks.set(monday, (weeks.get(monday) ?? 0) + pieces);
  const kept = [...weeks].sort(([a], [b]) => (a < b ? 1 : -1)).slice(0, keptWeeks);
  return kept.length === 0 ? null : kept.map(([day, sold]) => `${day}:${String(sold)}`).join(',');
}

/** Pieces sold in the last whole weeks and the week that runs: `weeks` of them. */
export function soldIn(text: string | null, now: Instant, weeks: number): number {
  const from = dayOf(plusDays(startOfWeek(now), -7 * (weeks - 1)));
  return readSales(text).reduce((sum, [monday, pieces]) => (monday >= from ? sum + pieces : sum), 0);
}
