import type { Claimed } from './outbox.ts';
import { letterOf, type Part } from './letter.ts';
import type { Letter } from '../ports.ts';

/** Characters of html that one letter holds, of the 200 KB that Gmail takes for a body. */
const mostChars = 100_000;

/**
 * What goes to the same receivers goes in one letter. Whatever may have gone out before stands alone: sent with others, those would come
 * twice too.
 */
export function bundlesOf<T>(queue: readonly T[], letterIn: (queued: T) => Claimed): readonly (readonly T[])[] {
  const bundles: T[][] = [];
  const open = new Map<string, T[]>();
  for (const queued of queue) {
    const { doubtful, value } = letterIn(queued);
    const bundle = doubtful ? undefined : open.get(value.to);
    if (bundle !== undefined) {
      bundle.push(queued);
      continue;
    }
    const fresh = [queued];
    bundles.push(fresh);
    if (!doubtful) open.set(value.to, fresh);
  }
  return bundles;
}

/** A letter, and what it tells. */
export interface Packed<T> {
  readonly letter: Letter;
  readonly told: readonly T[];
}

/** As few letters as hold these parts: a further one begins where a body grows too large. */
export function packed<T extends { readonly part: Part }>(parts: readonly T[]): readonly Packed<T>[] {
  const letters: Packed<T>[] = [];
  for (const each of parts) {
    const last = letters[letters.length - 1];
    const told = last === undefined ? [each] : [...last.told, each];
    const [{ part: first }, ...others] = told as [T, ...T[]];
    const letter = letterOf([first, ...others.map(({ part }) => part)]);
    if (last === undefined) letters.push({ letter, told });
    else if (letter.html.length <= mostChars) letters[letters.length - 1] = { letter, told };
    else letters.push({ letter: letterOf([each.part]), told: [each] });
  }
  return letters;
}
