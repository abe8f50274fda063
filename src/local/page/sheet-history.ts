interface Seen {
  readonly stamp: number;
  /** What tells a row from its earlier self, by row. */
  readonly keys: readonly unknown[];
}

/** States of one sheet that are remembered; a page that is farther behind reads the sheet anew. */
const remembered = 12;

/**
 * Tells which rows of a sheet are others than before. The host never changes a row in place, so that a row which is the same
 * object is the same row: remembering a state costs a pointer a row.
 */
export class SheetHistory {
  #last = 0;
  readonly #seen = new Map<string, Seen[]>();

  /** The stamp of a sheet as it is now. `keyOf` tells a row by more than its object, where it shows more. */
  stampOf(place: string, rowCount: number, keyOf: (row: number) => unknown): number {
    const states = this.#seen.get(place) ?? [];
    const keys = Array.from({ length: rowCount }, (_, row) => keyOf(row));
    const latest = states.at(-1);
    if (latest !== undefined && differing(latest.keys, keys).length === 0) return latest.stamp;
    this.#last += 1;
    this.#seen.set(place, [...states, { stamp: this.#last, keys }].slice(-remembered));
    return this.#last;
  }

  /** Rows that differ between two stamps of a sheet; null where the earlier one is not remembered. */
  between(place: string, from: number, to: number): readonly number[] | null {
    const states = this.#seen.get(place) ?? [];
    const [before, after] = [from, to].map((stamp) => states.find((each) => each.stamp === stamp));
    return before === undefined || after === undefined ? null : differing(before.keys, after.keys);
  }
}

function differing(before: readonly unknown[], after: readonly unknown[]): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) if (before[row] !== after[row]) rows.push(row);
  return rows;
}
