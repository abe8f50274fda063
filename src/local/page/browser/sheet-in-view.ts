import { tableIn } from '../clipboard-table.ts';
import { blocksOf, type TypedBlock, type TypedCell } from '../typed-blocks.ts';
import type { WireChanges, WireRan, WireRows, WireSheet } from '../wire.ts';
import { filled } from '../words.ts';
import { cellsOf, earlierOf, keyOf, rowsOf } from './block-cells.ts';
import { askWarned, tell } from './dialogs.ts';
import { toast } from './dom.ts';
import { Grid } from './grid.ts';
import type { Place } from './place.ts';
import { SheetRows } from './sheet-rows.ts';
import { act, ask, language, words } from './talk.ts';
import { UndoList } from './undo-list.ts';

/** Rows that are asked for at once behind the scenes, and cells that are pasted at once at most. */
const chunkRows = 500;
const mostCells = 100_000;

/** What the workbench is told. */
export interface Told {
  drawn(sheet: WireSheet): void;
  stood(text: string): void;
  /** A link to another sheet of the workbook was clicked. */
  opens(sheet: number): void;
  /** How many changes are on their way to the host. */
  sending(count: number): void;
  ran(answer: WireRan): void;
  refused(error: unknown): void;
}

/** The sheet in view: what hands do goes to the host, what the host answers is shown. One request follows the other. */
export class SheetInView {
  #place: Place | null = null;
  #sheet: SheetRows | null = null;
  #queue: Promise<void> = Promise.resolve();
  #sending = 0;
  readonly #awaited = new Map<string, number>();
  readonly #undo = new UndoList();
  readonly #told: Told;
  readonly grid: Grid;

  constructor(container: HTMLElement, told: Told) {
    this.#told = told;
    this.grid = new Grid(container, {
      typed: (cells) => this.#typed(cells),
      pasted: (row, column, text) => void this.#pasted(row, column, text),
      refused: (row, column) => void this.#refuse(row, column),
      stood: (row, column) => this.#stood(row, column),
      clicked: (row, column) => {
        const sheet = this.#sheet?.look(row, column)?.opens;
        if (sheet !== undefined) this.#told.opens(sheet);
      },
      undo: () => void this.undo(),
      redo: () => void this.redo(),
    });
  }

  /** Shows a sheet from its beginning. */
  open(place: Place): Promise<void> {
    this.#place = place;
    this.#undo.clear();
    return this.#inTurn(() => this.#load(place, false));
  }

  /** Fetches what has changed since. */
  pull(): Promise<void> {
    return this.#inTurn(() => this.#pull());
  }

  async undo(): Promise<void> {
    const blocks = this.#undo.back();
    if (blocks === null) toast(words.nothingToUndo);
    else await this.#send(blocks, null);
  }

  async redo(): Promise<void> {
    const blocks = this.#undo.forth();
    if (blocks === null) toast(words.nothingToRedo);
    else await this.#send(blocks, null);
  }

  /** Inserts, deletes or sorts rows as the selection says. */
  async lines(what: 'insert' | 'delete' | 'sort', descending = false): Promise<void> {
    const [place, { startRow, endRow, startColumn }] = [this.#place, this.grid.selected];
    if (place === null || this.#sheet === null) return;
    const row = what === 'sort' ? this.#sheet.shape.frozenRows : startRow;
    const count = what === 'delete' ? endRow - startRow + 1 : 1;
    this.#undo.clear();
    await this.#inTurn(async () => {
      await act('/api/lines', { ...named(place), do: what, row, count, column: startColumn, descending: descending ? 1 : 0 });
      await this.#pull();
    });
  }

  shows(row: number, column: number): string {
    return this.#sheet?.show(row, column) ?? '';
  }

  #inTurn(work: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(work).catch((error: unknown) => {
      this.#told.refused(error);
    });
    return this.#queue;
  }

  async #load(place: Place, stay: boolean): Promise<void> {
    if (place !== this.#place) return;
    const answer = await ask<WireSheet>('/api/sheet', named(place));
    if (place !== this.#place) return;
    const sheet = new SheetRows(answer.shape, answer);
    this.#sheet = sheet;
    this.#told.drawn(answer);
    this.grid.show(sheet, { stay });
    this.grid.focus();
    void this.#fetchRest(place, sheet);
  }

  /** The rows in view first, then all others, a chunk at a time so that nothing else waits. */
  async #fetchRest(place: Place, sheet: SheetRows): Promise<void> {
    for (let from = this.#wanted(sheet); from !== null && sheet === this.#sheet; from = this.#wanted(sheet)) {
      const start = from;
      await this.#inTurn(async () => {
        if (sheet !== this.#sheet) return;
        const { rows } = await ask<WireRows>('/api/rows', { ...named(place), from: start, count: chunkRows });
        sheet.keep(rows.length > 0 ? rows : [{ row: start, cells: [] }]);
        if (sheet === this.#sheet) this.grid.fill(rows.map(({ row }) => row));
      });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  #wanted(sheet: SheetRows): number | null {
    const { from, to } = this.grid.visible;
    for (let row = from; row <= Math.min(to, sheet.filled - 1); row += 1) if (!sheet.isKnown(row)) return row;
    for (let row = 0; row < sheet.filled; row += 1) if (!sheet.isKnown(row)) return row;
    return null;
  }

  async #pull(): Promise<void> {
    const [place, sheet] = [this.#place, this.#sheet];
    if (place === null || sheet === null) return;
    const changes = await ask<WireChanges>('/api/changes', { ...named(place), since: sheet.stamp });
    if (place !== this.#place || sheet !== this.#sheet) return;
    if (changes.anew || changes.shapeKey !== sheet.shapeKey) {
      if (!this.grid.isEditing) await this.#load(place, true);
      return;
    }
    sheet.keep(changes.rows);
    sheet.stamp = changes.stamp;
    sheet.filled = changes.filled;
    if (changes.rowCount !== sheet.rowCount) this.grid.resize(changes.rowCount);
    sheet.rowCount = changes.rowCount;
    this.grid.redraw(
      changes.rows.map(({ row }) => row),
      (cell) => this.#awaited.has(keyOf(cell)),
    );
  }

  #typed(cells: readonly TypedCell[]): void {
    const sheet = this.#sheet;
    if (sheet === null) return;
    const last = new Map(cells.map((cell) => [keyOf(cell), cell]));
    const changed = [...last.values()].filter(({ row, column, value }) => (value ?? '') !== sheet.edit(row, column));
    const same = [...last.values()].filter((cell) => !changed.includes(cell));
    this.grid.redraw([...new Set(same.map(({ row }) => row))], (cell) => changed.some((each) => keyOf(each) === keyOf(cell)));
    if (changed.length > 0) void this.#send(blocksOf(changed), 'keep');
  }

  async #pasted(row: number, column: number, text: string): Promise<void> {
    const values = tableIn(text);
    const width = values[0]?.length ?? 0;
    if (text === '' || width === 0) return;
    if (values.length * width > mostCells) {
      toast(filled(words.pasteTooLarge, { most: mostCells }), 'refusal');
      return;
    }
    await this.#send([{ row, column, values }], 'keep');
  }

  /** Types blocks on the host, one after the other; what it refuses is put back and told. */
  async #send(blocks: readonly TypedBlock[], step: 'keep' | null): Promise<void> {
    const [place, sheet] = [this.#place, this.#sheet];
    if (place === null || sheet === null) return;
    const cells = blocks.flatMap(cellsOf);
    if (cells.some(({ row, column }) => sheet.isWarned(row, column))) {
      const goesOn = await askWarned();
      this.grid.focus();
      if (!goesOn) {
        this.grid.redraw(rowsOf(cells));
        return;
      }
    }
    if (step === 'keep') this.#undo.add({ typed: blocks, earlier: blocks.map((block) => earlierOf(block, sheet)) });
    this.#await(cells, 1);
    await this.#inTurn(async () => {
      try {
        for (const block of blocks) this.#told.ran(await act<WireRan>('/api/edit', { ...named(place), ...block }));
      } finally {
        this.#await(cells, -1);
        if (sheet === this.#sheet) {
          await this.#pull().finally(() => {
            if (sheet === this.#sheet) this.grid.redraw(rowsOf(cells), (cell) => this.#awaited.has(keyOf(cell)));
          });
        }
      }
    });
  }

  #await(cells: readonly TypedCell[], change: 1 | -1): void {
    for (const key of cells.map(keyOf)) {
      const left = (this.#awaited.get(key) ?? 0) + change;
      if (left > 0) this.#awaited.set(key, left);
      else this.#awaited.delete(key);
    }
    this.#sending += change;
    this.#told.sending(this.#sending);
  }

  /** Standing on the cell anew takes away what was typed into it so far. */
  async #refuse(row: number, column: number): Promise<void> {
    await tell(words.protectedTitle, this.#sheet?.shape.shutWords ?? '');
    this.grid.select(row, column);
    this.grid.focus();
  }

  #stood(row: number, column: number): void {
    const header = this.#sheet?.show(0, column) ?? '';
    this.#told.stood(`${header} ${String(row + 1)}: ${this.shows(row, column)}`);
  }
}

function named({ as, file, sheet }: Place): { as: string; file: string; sheet: number; lang: string } {
  return { as, file, sheet, lang: language };
}
