/** A cell that somebody changed, with what was typed; null for a cleared one. */
export interface TypedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | null;
}

/** Typed values as they are sent: a rectangle from its first cell on. */
export interface TypedBlock {
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly (string | null)[])[];
}

/** Joins cells into the fewest rectangles that hold nothing else: neighbours in a row, then equal stretches of rows below. */
export function blocksOf(cells: readonly TypedCell[]): readonly TypedBlock[] {
  const blocks: { row: number; column: number; values: (string | null)[][] }[] = [];
  for (const { row, column, values } of stretchesOf(cells)) {
    const above = blocks.find(
      (each) => each.column === column && each.row + each.values.length === row && each.values[0]?.length === values.length,
    );
    if (above === undefined) blocks.push({ row, column, values: [values] });
    else above.values.push(values);
  }
  return blocks;
}

function stretchesOf(cells: readonly TypedCell[]): { row: number; column: number; values: (string | null)[] }[] {
  const stretches: { row: number; column: number; values: (string | null)[] }[] = [];
  for (const { row, column, value } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = stretches.at(-1);
    if (last?.row === row && last.column + last.values.length === column) last.values.push(value);
    else stretches.push({ row, column, values: [value] });
  }
  return stretches;
}
