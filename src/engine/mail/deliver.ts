import { beginning } from '../../table/shorten.ts';
import type { Instant } from '../../table/column.ts';
import type { Automation } from '../capability.ts';
import { classify, textOf, type FailureClass } from '../errors.ts';
import { bundlesOf, packed } from './bundle.ts';
import { isNeedless, writePart } from './letter.ts';
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
    for (const bundle of bundlesOf(queue, ({ letter }) => letter)) {
      const { to, priority } = (bundle[0] as Queued).letter.value;
      const recipients = to === '' ? 0 : to.split(',').length;
      const fits = recipients <= left - keptFor(priority) && world.now() < until;
      const done = fits ? handOver(world, automation, bundle, links) : bundle.map((each) => later(each, began));
      left -= recipients * done.filter(({ isHanded }) => isHanded).length;
      for (const tray of trays) {
        const told = done.filter(({ queued }) => queued.tray === tray).map(({ queued, value }) => ({ line: queued.letter.line, value }));
        if (told.length > 0) tray.put(told);
      }
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

/** Recipients that notices, and lists that nobody waits for, leave to what is urgent. */
function keptFor(priority: number): number {
  return priority >= 9 ? 25 : priority >= 5 ? 10 : 0;
}

function postponed(value: OutboxRow, now: Instant, note: string): OutboxRow {
  return { ...value, state: 'waiting', until: now + retryMs, note };
}

/** A row of the outbox on its way out, with the tray that marks it. */
interface Queued {
  readonly tray: OutTray;
  readonly letter: Claimed;
}

/** What became of a row; of the rows of one letter the first is the one that was handed to the post. */
interface Done {
  readonly queued: Queued;
  readonly value: OutboxRow;
  readonly isHanded: boolean;
}

function later(queued: Queued, now: Instant): Done {
  return { queued, value: postponed(queued.letter.value, now, 'quota'), isHanded: false };
}

function handOver(world: World, automation: Automation, bundle: readonly Queued[], links: Links | null): readonly Done[] {
  const settled: Done[] = [];
  const settle = (queued: Queued, change: Partial<OutboxRow>) =>
    settled.push({ queued, value: { ...queued.letter.value, ...change }, isHanded: false });
  const parts = bundle.flatMap((queued) => {
    const { value } = queued.letter;
    const { situation } = queued.tray.bag.view;
    if (value.to === '') settle(queued, { state: 'refused', note: 'nobody to write to' });
    else if (isNeedless(automation, situation, value)) settle(queued, { state: 'needless', note: null });
    else {
      try {
        return [{ queued, part: writePart(automation, situation, value, links, queued.letter.doubtful) }];
      } catch (error) {
        settle(queued, { state: 'refused', note: beginning(textOf(error), 300) });
      }
    }
    return [];
  });
  const sent = packed(parts).flatMap(({ letter, told }) => {
    const after = post(world, letter);
    return told.map(({ queued }, at): Done => ({ queued, value: after(queued.letter), isHanded: at === 0 }));
  });
  return [...settled, ...sent];
}

/** Hands a letter over; what became of each thing that it tells. */
function post(world: World, letter: Letter): (of: Claimed) => OutboxRow {
  try {
    world.post.send(letter);
  } catch (error) {
    const [kind, text, now] = [classify(error), textOf(error), world.now()];
    return ({ value }) => afterFailure(value, kind, text, now);
  }
  const sentAt = world.now();
  return ({ value, doubtful }) => ({
    ...value,
    state: doubtful ? 'uncertain' : 'sent',
    sentAt,
    note: doubtful ? 'an earlier run may have sent it too' : null,
  });
}

/** Nothing was done: wait. The letter's own fault: refused, for people to see. Unclear: let the claim run out, then once more, as often as may be. */
function afterFailure(value: OutboxRow, kind: FailureClass, text: string, now: Instant): OutboxRow {
  const note = beginning(text, 300);
  if (kind === 'data') return { ...value, state: 'refused', note };
  if (kind === 'notDone' || kind === 'final' || kind === 'person') return postponed(value, now, note);
  if (value.tries >= mostTries) return { ...value, state: 'uncertain', note };
  return { ...value, until: now, note };
}
