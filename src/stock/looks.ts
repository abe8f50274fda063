import type { Instant } from '../table/column.ts';
import { minuteMs } from '../table/office-time.ts';
import type { Product } from './products.ts';
import { hasMovedBetween, stoodAt } from './trail.ts';

/** What one person saw at one place. */
export interface Look {
  readonly place: string;
  readonly pieces: number;
  readonly by: string;
  /** When it was entered, and the moment of looking. */
  readonly at: Instant;
  readonly looked: Instant;
}

export function readLooks(text: string | null): readonly Look[] {
  return text === null ? [] : (JSON.parse(text) as Look[]);
}

/** The same person, place and number within this time were sent twice. */
const sentTwiceMs = 2 * minuteMs;

export function isSentTwice(looks: readonly Look[], { place, pieces, by, at }: Look): boolean {
  return looks.some((each) => each.place === place && each.pieces === pieces && each.by === by && at - each.at < sentTwiceMs);
}

/** What the looks come to, or why somebody must look again. */
export type Outcome =
  | { readonly counted: number; readonly expected: number; readonly looked: Instant }
  | { readonly again: 'twoLooks' | 'moved' | 'tooLongAgo' };

/**
 * Places add up; two looks at one place do not: they must agree, or a third agrees with one of them. What should have been there is worked
 * back to the moment of looking, so that what moved since is no difference; where goods moved between the looks nobody can tell.
 */
export function outcomeOf(looks: readonly Look[], product: Product): Outcome {
  const places = [...new Set(looks.map(({ place }) => place))];
  const seen = places.map((place) => agreed(looks.filter((each) => each.place === place).map(({ pieces }) => pieces)));
  if (seen.includes(null)) return { again: 'twoLooks' };
  const moments = looks.map(({ looked }) => looked);
  const [earliest, latest] = [Math.min(...moments), Math.max(...moments)];
  if (hasMovedBetween(product.trail, earliest, latest)) return { again: 'moved' };
  const stood = stoodAt(product, latest);
  if (stood === null) return { again: 'tooLongAgo' };
  return { counted: seen.reduce<number>((sum, each) => sum + (each ?? 0), 0), expected: stood.onHand - stood.picked, looked: latest };
}

/** The number on which the looks at one place agree: the only one, or one that was seen twice; null where they differ. */
function agreed(pieces: readonly number[]): number | null {
  const last = [...pieces].reverse().find((each) => pieces.filter((other) => other === each).length > 1);
  return last ?? (pieces.length === 1 ? (pieces[0] ?? null) : null);
}

/** STK-1: whether a difference is large enough to be counted a second time. */
export function isAboveTolerance(difference: number, expected: number, percent: number): boolean {
  return Math.abs(difference) > Math.max(1, Math.floor((Math.abs(expected) * percent) / 100));
}
