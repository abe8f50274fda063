import type { Sheet } from '../model.ts';

/** More formulas inside each other than this are computed from the inside, so that a column of running totals needs no deep stack. */
const deepest = 200;

/** A cell of a sheet, 0-based. */
export interface Place {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Thrown through the formulas that wait for a cell which must be computed before them. */
class Waiting extends Error {
  constructor(readonly place: Place) {
    super('computed from the inside');
  }
}

/** The cells that wait for one further inside, outermost first. */
export class WaitingList {
  readonly #cells: Place[] = [];

  /**
   * Computes a cell, and before it every cell that turns out to lie too deep inside. `circular` answers for a circle that is
   * longer than the stack is deep, from the cells that wait in it.
   */
  work<T>(outermost: Place, compute: (cell: Place) => T, circular: (cells: readonly Place[]) => T): T {
    this.#cells.splice(0, Infinity, outermost);
    for (;;) {
      try {
        const value = compute(this.#cells[this.#cells.length - 1] ?? outermost);
        if (this.#cells.length === 1) return value;
        this.#cells.pop();
      } catch (error) {
        if (!(error instanceof Waiting)) throw error;
        if (this.#has(error.place)) return circular(this.#cells);
        this.#cells.push(error.place);
      }
    }
  }

  /** Stops at a cell that lies too deep, and at one that waits already: that is a circle. */
  refuse(depth: number, asked: Place): void {
    if (depth > deepest || this.#has(asked)) throw new Waiting(asked);
  }

  #has({ sheet, row, column }: Place): boolean {
    return this.#cells.some((one) => one.sheet === sheet && one.row === row && one.column === column);
  }
}
