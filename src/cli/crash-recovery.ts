import { fingerprint } from '../local/fingerprint.ts';
import { brokenBooks, census, type Census } from './census.ts';
import { beatAfter } from './rehearsal/rehearsed-shop.ts';
import type { Scene } from './rehearsal/scene.ts';
import type { Shop } from './shop.ts';

/** What was found at the end of every recovery, by the states on its way. */
export type Verdicts = Map<string, readonly string[]>;

/** Minutes before each beat after a disturbed run: once claims have run out, then until nothing is left, letters that are kept back included. */
const recovery = [9, 1, 1, 9, 4];

function recoverBy(shop: Shop, { again }: Scene, step: number): void {
  beatAfter(shop, recovery[step] ?? 1);
  if (step === 0) again?.();
}

/** Lives on until nothing is left of a run. */
export function recover(shop: Shop, scene: Scene): void {
  for (const step of recovery.keys()) recoverBy(shop, scene, step);
}

/** What a run leaves that nothing but time may have disturbed. */
export interface Reference {
  readonly census: Census;
  /** Whether a further beat changes nothing more. */
  readonly isSettled: boolean;
}

/** What a shop holds now; one beat later, whether that was all. */
export function referenceOf(shop: Shop): Reference {
  const now = census(shop);
  beatAfter(shop, 1);
  return { census: now, isSettled: JSON.stringify(census(shop)) === JSON.stringify(now) };
}

interface Judging {
  /** What the outcome may be like, and the name of that. */
  readonly references: readonly Reference[];
  readonly against: string;
  readonly verdicts: Verdicts;
}

/**
 * Recovers what a disturbed run left, and judges it. How it ends depends on the state alone and on what it is held against: a way
 * that comes to a state of an earlier one ends as that did.
 */
export function recovered(
  shop: Shop,
  scene: Scene,
  { references, against, verdicts }: Judging,
): { found: readonly string[]; isNew: boolean } {
  const way: string[] = [];
  for (let step = 0; step <= recovery.length; step += 1) {
    const state = [step, against, fingerprint(shop.host)].join(' ');
    const known = verdicts.get(state);
    if (known !== undefined) {
      for (const each of way) verdicts.set(each, known);
      return { found: known, isNew: false };
    }
    way.push(state);
    if (step < recovery.length) recoverBy(shop, scene, step);
  }
  const found = judged(shop, references);
  for (const each of way) verdicts.set(each, found);
  return { found, isNew: true };
}

/** How the outcome differs from what it is most like. */
function judged(shop: Shop, references: readonly Reference[]): readonly string[] {
  const broken = brokenBooks(shop);
  const { census: now, isSettled } = referenceOf(shop);
  const found = references.map((reference) => [
    ...differences(reference.census, now),
    ...(isSettled || !reference.isSettled ? [] : ['a further run changed something']),
  ]);
  const [nearest = ['no reference']] = found.sort((a, b) => a.length - b.length);
  return [...nearest, ...broken];
}

function differences(wanted: Census, found: Census): readonly string[] {
  // Where a letter is lost, the Start sheets say so.
  const isToldOf = found.letters.some(({ isLost }) => isLost);
  const rows = ({ rows: all }: Census) => (isToldOf ? all.filter((row) => !row.startsWith('["start.')) : all);
  return [
    ...listDifference('row', rows(wanted), rows(found)),
    ...listDifference('journal entry', wanted.entries, found.entries),
    ...listDifference('file', wanted.files, found.files),
    ...listDifference('right', wanted.rights, found.rights),
    ...mailDifference(wanted, found),
    ...found.letters
      .filter(({ id, state }) => state === 'sending' || (state === 'waiting' && !waits(wanted, id)))
      .map(({ id, state }) => `letter ${id} is still ${state}`),
  ];
}

/** A letter that goes out in the morning waits undisturbed too. */
function waits({ letters }: Census, letter: string): boolean {
  return letters.some(({ id, state }) => id === letter && state === 'waiting');
}

function listDifference(what: string, wanted: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  const missing = wanted.filter((each) => {
    const at = left.indexOf(each);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return [...missing.map((each) => `lost ${what} ${each}`), ...left.map((each) => `surplus ${what} ${each}`)];
}

/**
 * A letter may come again only where the outbox shows it as uncertain, as often as it was tried, and be missing only where it shows it as
 * refused.
 */
function mailDifference(wanted: Census, found: Census): readonly string[] {
  const refused = found.letters.filter(({ state }) => state === 'refused').length;
  const again = found.letters.reduce((sum, { state, tries }) => (state === 'uncertain' ? sum + Math.max(1, tries - 1) : sum), 0);
  const more = listDifference('mail', wanted.mails, found.mails);
  const lost = more.filter((each) => each.startsWith('lost')).length;
  const surplus = more.filter((each) => each.startsWith('surplus'));
  const doubled = surplus.every((each) => wanted.mails.includes(each.replace('surplus mail ', '')));
  const allowed = lost <= refused && surplus.length <= again && doubled;
  return allowed ? [] : more;
}
