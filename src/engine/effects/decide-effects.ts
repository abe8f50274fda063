import type { AnyRow } from '../../table/table.ts';
import { ChangeSet } from '../commit/change-set.ts';
import type { EffectKind } from './effect.ts';
import { textOf } from '../errors.ts';
import type { Loaded, Reads } from '../run/job.ts';
import { zhanggui } from '../commit/journal.ts';
import type { SentLine } from './postpone.ts';
import type { Receiving } from './receive.ts';
import type { Situation } from '../workbook/situation.ts';
import { restoreSealed } from '../workbook/restore.ts';
import { cellsByArea, joined, withOwnAreas, type AreaCells } from '../workbook/load.ts';
import type { View } from '../workbook/view.ts';

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

/** An offered effect, and what it must see. */
export interface Readable extends Offered {
  readonly reads: Reads;
}

/** What effects must see, all in one; those that cannot tell have failed. `situation` is null before their workbook is read. */
export function readsOf(offered: readonly Offered[], situation: Situation | null) {
  const failed: Failed[] = [];
  const readable = offered.flatMap((each): readonly Readable[] => {
    try {
      return [{ ...each, reads: each.kind.reads?.(each.about, situation) ?? {} }];
    } catch (error) {
      failed.push({ offered: each, text: textOf(error) });
      return [];
    }
  });
  return { reads: joined(readable.map(({ reads }) => reads)), readable, failed };
}

/** Decides on all; when one breaks, anew without it: what it had already put into the draft must not be committed. */
export function drafted({ world, automation }: Receiving, view: View, wanted: ReturnType<typeof readsOf>, loaded: Loaded) {
  const cells = cellsByArea(wanted.reads, loaded);
  const failed = [...wanted.failed];
  for (;;) {
    const changes = new ChangeSet(view, automation.folds);
    restoreSealed(world, view, changes, loaded, automation, '');
    const taken = wanted.readable.filter((each) => !isBehind(failed, each));
    const broken = firstBroken(changes, view, taken, loaded, cells);
    if (broken === null) return { changes, taken, failed };
    world.log(`effect ${broken.offered.kind.name} ${broken.offered.value.id}: ${broken.text}`);
    failed.push(broken);
  }
}

function firstBroken(
  changes: ChangeSet,
  { situation }: View,
  offered: readonly Readable[],
  loaded: Loaded,
  cells: AreaCells,
): Failed | null {
  const seen = changes.sight(loaded);
  for (const each of offered) {
    try {
      changes.take(each.kind.decide(each.about, situation, withOwnAreas(seen, cells, each.reads)), zhanggui, each.kind.name, seen);
    } catch (error) {
      return { offered: each, text: textOf(error) };
    }
  }
  return null;
}
