import { beginning } from '../../table/shorten.ts';
import type { Instant } from '../../table/column.ts';
import type { Automation } from '../capability.ts';
import { classify, textOf, type FailureClass } from '../errors.ts';
import { isNeedless, writeLetter } from './letter.ts';
import type { Links } from '../links/link.ts';
import { mostTries, retryMs, type Claimed } from './outbox.ts';
import { OutTray, type Bag } from './out-tray.ts';
import type { Letter, World } from '../ports.ts';
import type { OutboxRow } from '../workbook/tables.ts';
import type { View } from '../workbook/view.ts';

/**
 * Hands over the claimed letters of all workbooks within the day's quota, the urgent first wherever they come from, and marks what
 * became of each: one quota call, one call a letter, one mark a workbook. What does not fit waits. An unclear answer is never followed
 * by a second try in this run. Returns the views as they stand then, in the order of the bags.
 */
export function deliver(
  world: World,
  automation: Automation,
  bags: readonly Bag[],
  until: Instant,
  links: Links | null = null,
): readonly View[] {
  const trays = bags.map((bag) => new OutTray(world, bag));
  for (const tray of trays) if (tray.bag.claimed.length === 0) tray.markAtLast();
  const queue = trays.flatMap((tray) => tray.bag.claimed.map((letter) => ({ tray, letter })));
  queue.sort(({ letter: { value: a } }, { letter: { value: b } }) => a.priority - b.priority || a.bornAt - b.bornAt);
  if (queue.length === 0) return trays.map(({ view }) => view);
  let left = quotaLeft(world);
  // Of all workbooks at one moment, so that one beat finds them together.
  const began = world.now();
  try {
    for (const { tray, letter } of queue) {
      const recipients = letter.value.to === '' ? 0 : letter.value.to.split(',').length;
      const fits = recipients <= left && world.now() < until;
      const value = fits ? handOver(world, automation, { view: tray.bag.view, links }, letter) : postponed(letter.value, began, 'quota');
      if (fits && value.state !== 'waiting') left -= recipients;
      tray.put({ line: letter.line, value });
    }
  } catch (error) {
    // What went out of the other workbooks must not go out again.
    for (const tray of trays) tray.markAtLast();
    throw error;
  }
  return trays.map(({ view }) => view);
}

/** Recipients that the day's quota has left; none where the post does not say. */
export function quotaLeft(world: World): number {
  try {
    return world.post.quota();
  } catch (error) {
    world.log(`mail quota unknown: ${textOf(error)}`);
    return 0;
  }
}

function postponed(value: OutboxRow, now: Instant, note: string): OutboxRow {
  return { ...value, state: 'waiting', until: now + retryMs, note };
}

function handOver(
  world: World,
  automation: Automation,
  { view, links }: { readonly view: View; readonly links: Links | null },
  { value, doubtful }: Claimed,
): OutboxRow {
  if (value.to === '') return { ...value, state: 'refused', note: 'nobody to write to' };
  if (isNeedless(automation, view.situation, value)) return { ...value, state: 'needless', note: null };
  let letter: Letter;
  try {
    letter = writeLetter(automation, view.situation, value, links, doubtful);
  } catch (error) {
    return { ...value, state: 'refused', note: beginning(textOf(error), 300) };
  }
  try {
    world.post.send(letter);
    return {
      ...value,
      state: doubtful ? 'uncertain' : 'sent',
      sentAt: world.now(),
      note: doubtful ? 'an earlier run may have sent it too' : null,
    };
  } catch (error) {
    return afterFailure(value, classify(error), textOf(error), world.now());
  }
}

/** Nothing was done: wait. The letter's own fault: refused, for people to see. Unclear: let the claim run out, then once more, as often as may be. */
function afterFailure(value: OutboxRow, kind: FailureClass, text: string, now: Instant): OutboxRow {
  const note = beginning(text, 300);
  if (kind === 'data') return { ...value, state: 'refused', note };
  if (kind === 'notDone' || kind === 'final' || kind === 'person') return postponed(value, now, note);
  if (value.tries >= mostTries) return { ...value, state: 'uncertain', note };
  return { ...value, until: now, note };
}
