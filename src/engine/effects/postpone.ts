import { beginning } from '../../table/shorten.ts';
import type { Book } from '../../table/table.ts';
import type { Relay } from './relay-effects.ts';
import { commit } from '../commit/commit.ts';
import { ChangeSet } from '../commit/change-set.ts';
import type { OutboxLine } from './effect-row.ts';
import { textOf } from '../errors.ts';
import { retryMs } from '../mail/outbox.ts';
import type { View } from '../workbook/view.ts';

/** An effect's row in the outbox of its sender. */
export interface SentLine extends OutboxLine {
  readonly from: Book;
}

/** One that could not be done, and why. */
export interface FailedRow {
  readonly row: SentLine;
  readonly text: string;
}

/** What a run writes to. */
interface Writing {
  readonly views: Map<Book, View>;
  /** Workbooks that this run writes to no more. */
  readonly stopped: Set<Book>;
}

/**
 * Notes what failed and when to try again. By a commit, whose number keeps it from landing late: it must never write over the mark
 * that an effect is done.
 */
export function postpone(
  { world, automation, run }: Pick<Relay, 'world' | 'automation' | 'run'>,
  { views, stopped }: Writing,
  failed: readonly FailedRow[],
): void {
  for (const from of new Set(failed.map(({ row }) => row.from))) {
    const view = views.get(from);
    if (view === undefined || stopped.has(from)) continue;
    const changes = new ChangeSet(view, automation.folds);
    for (const { row, text } of failed.filter((each) => each.row.from === from)) {
      const { line, value } = row;
      changes.takeovers.push({
        line,
        value: { ...value, run, until: world.now() + retryMs, tries: value.tries + 1, note: beginning(text, 300) },
      });
    }
    try {
      views.set(from, commit(world, automation, view, changes, run));
    } catch (error) {
      world.log(`postponing effects of ${from}: ${textOf(error)}`);
      stopped.add(from);
    }
  }
}
