import type { AnyRow } from '../../table/table.ts';
import { ChangeSet } from '../commit/change-set.ts';
import type { EffectKind } from './effect.ts';
import { textOf } from '../errors.ts';
import type { Loaded } from '../run/job.ts';
import { zhanggui } from '../commit/journal.ts';
import type { SentLine } from './postpone.ts';
import type { Receiving } from './receive.ts';
import { restoreSealed } from '../workbook/restore.ts';
import { joined, type View } from '../workbook/view.ts';

/** An effect that a sender's outbox offers to a workbook. */
export interface Offered extends SentLine {
  readonly kind: EffectKind;
  readonly key: string;
  readonly about: AnyRow;
}

/** One that could not be done, and why. */
export interface Failed {
  readonly offered: Offered;
  readonly text: string;
}

/** Whether one before it of its key failed, or itself. */
export function isBehind(failed: readonly Failed[], { from, key }: Offered): boolean {
  return failed.some(({ offered }) => offered.from === from && offered.key === key);
}

/** What effects must see, all in one; those that cannot tell have failed. */
export function readsOf(offered: readonly Offered[]) {
  const failed: Failed[] = [];
  const reads = offered.flatMap((each) => {
    try {
      return [{ each, reads: each.kind.reads?.(each.about) ?? {} }];
    } catch (error) {
      failed.push({ offered: each, text: textOf(error) });
      return [];
    }
  });
  return { reads: joined(reads.map((each) => each.reads)), readable: reads.map(({ each }) => each), failed };
}

/** Decides on all; when one breaks, anew without it: what it had already put into the draft must not be committed. */
export function drafted(
  { world, automation }: Receiving,
  view: View,
  offered: readonly Offered[],
  loaded: Loaded,
  unreadable: readonly Failed[],
) {
  const failed = [...unreadable];
  for (;;) {
    const changes = new ChangeSet(view);
    restoreSealed(world, view, changes, loaded, automation, '');
    const taken = offered.filter((each) => !isBehind(failed, each));
    const broken = firstBroken(changes, view, taken, loaded);
    if (broken === null) return { changes, taken, failed };
    world.log(`effect ${broken.offered.kind.name} ${broken.offered.value.id}: ${broken.text}`);
    failed.push(broken);
  }
}

function firstBroken(changes: ChangeSet, { situation }: View, offered: readonly Offered[], loaded: Loaded): Failed | null {
  const seen = changes.sight(loaded);
  for (const each of offered) {
    try {
      changes.take(each.kind.decide(each.about, situation, seen), zhanggui, each.kind.name, seen);
    } catch (error) {
      return { offered: each, text: textOf(error) };
    }
  }
  return null;
}
