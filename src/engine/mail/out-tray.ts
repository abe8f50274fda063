import { toRuns } from '../../table/rows.ts';
import { fixedLayout } from '../../table/layout.ts';
import type { OutboxLine } from '../effects/effect-row.ts';
import { textOf } from '../errors.ts';
import { stateCells, type Claimed } from './outbox.ts';
import type { World, Write } from '../ports.ts';
import { engineTables } from '../workbook/tables.ts';
import type { View } from '../workbook/view.ts';

/** Letters handed over between two marks of a workbook. */
const markEvery = 20;

/** What a run has to send from one workbook: the letters that it holds, and the effects that are done, to be marked along. */
export interface Bag {
  readonly view: View;
  readonly claimed: readonly Claimed[];
  readonly done: readonly OutboxLine[];
}

/** Keeps what became of the letters of one workbook, and marks it there: every so many, and as soon as the last is through. */
export class OutTray {
  view: View;
  private unmarked: readonly OutboxLine[];
  private left: number;
  private letters = 0;

  constructor(
    private readonly world: World,
    readonly bag: Bag,
  ) {
    this.view = bag.view;
    this.unmarked = bag.done;
    this.left = bag.claimed.length;
  }

  /** Takes what one letter told, which is marked together. @throws what fails twice */
  put(told: readonly OutboxLine[]): void {
    this.left -= told.length;
    this.letters += 1;
    this.unmarked = [...this.unmarked, ...told];
    if (this.letters < markEvery && this.left > 0) return;
    const rows = this.unmarked;
    this.letters = 0;
    this.unmarked = [];
    this.view = mark(this.world, this.view, rows);
  }

  /** Marks what is left; a failure is logged alone. Effects that stay unmarked are offered once more: the workbook that has them says so. */
  markAtLast(): void {
    const rows = this.unmarked;
    this.unmarked = [];
    if (rows.length === 0) return;
    try {
      this.view = mark(this.world, this.view, rows);
    } catch (error) {
      this.world.log(`marking what is done: ${textOf(error)}`);
    }
  }
}

/** Writes what became of rows of the outbox, once more where that fails; the view as it stands then. @throws what fails twice */
function mark(world: World, view: View, rows: readonly OutboxLine[]): View {
  const { outbox } = engineTables(view.situation.book);
  const writes = rows.flatMap(({ line, value }): readonly Write[] =>
    toRuns(outbox, fixedLayout(outbox), stateCells(value), view.situation.language).map((run) => ({
      do: 'cells',
      sheetId: outbox.sheetId,
      row: line,
      column: run.column,
      values: [run.cells],
    })),
  );
  // Explicit cells of rows that only this run holds, or that are done: repeating is harmless, and if it fails twice the claims run out.
  try {
    world.books.write(view.id, writes);
  } catch (error) {
    world.log(`marking mail: ${textOf(error)}`);
    world.books.write(view.id, writes);
  }
  const marked = new Map(rows.map((row) => [row.line, row.value]));
  const now = (row: OutboxLine) => ({ ...row, value: marked.get(row.line) ?? row.value });
  return { ...view, letters: view.letters.map(now), effects: view.effects.map(now) };
}
