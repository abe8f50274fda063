import type { AnyRow } from '../table/table.ts';
import { Draft } from './draft.ts';
import type { EffectKind } from './effect.ts';
import { textOf } from './errors.ts';
import type { Got } from './job.ts';
import { zhanggui } from './journal.ts';
import type { SentLine } from './postpone.ts';
import type { Receiving } from './receive.ts';
import { restoreSealed } from './restore.ts';
import { joined, type View } from './view.ts';

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
export function wantsOf(offered: readonly Offered[]) {
  const failed: Failed[] = [];
  const wants = offered.flatMap((each) => {
    try {
      return [{ each, wants: each.kind.wants?.(each.about) ?? {} }];
    } catch (error) {
      failed.push({ offered: each, text: textOf(error) });
      return [];
    }
  });
  return { wants: joined(wants.map((each) => each.wants)), readable: wants.map(({ each }) => each), failed };
}

/** Decides on all; when one breaks, anew without it: what it had already put into the draft must not be committed. */
export function drafted(
  { world, automation }: Receiving,
  view: View,
  offered: readonly Offered[],
  got: Got,
  unreadable: readonly Failed[],
) {
  const failed = [...unreadable];
  for (;;) {
    const draft = new Draft(view);
    restoreSealed(world, view, draft, got, automation, '');
    const taken = offered.filter((each) => !isBehind(failed, each));
    const broken = firstBroken(draft, view, taken, got);
    if (broken === null) return { draft, taken, failed };
    world.log(`effect ${broken.offered.kind.name} ${broken.offered.value.id}: ${broken.text}`);
    failed.push(broken);
  }
}

function firstBroken(draft: Draft, { situation }: View, offered: readonly Offered[], got: Got): Failed | null {
  const seen = draft.sight(got);
  for (const each of offered) {
    try {
      draft.take(each.kind.decide(each.about, situation, seen), zhanggui, each.kind.name, seen);
    } catch (error) {
      return { offered: each, text: textOf(error) };
    }
  }
  return null;
}
