import { openEnd, type Area, type Band } from './model.ts';

export function area(startRow: number, startColumn: number, rows: number, columns: number): Area {
  return { startRow, startColumn, endRow: startRow + rows, endColumn: startColumn + columns };
}

export const wholeSheet: Area = { startRow: 0, endRow: openEnd, startColumn: 0, endColumn: openEnd };

export function contains(outer: Area, inner: Area): boolean {
  return (
    outer.startRow <= inner.startRow &&
    outer.endRow >= inner.endRow &&
    outer.startColumn <= inner.startColumn &&
    outer.endColumn >= inner.endColumn
  );
}

export function isSame(a: Area, b: Area): boolean {
  return contains(a, b) && contains(b, a);
}

export function intersects(a: Area, b: Area): boolean {
  return a.startRow < b.endRow && b.startRow < a.endRow && a.startColumn < b.endColumn && b.startColumn < a.endColumn;
}

export function holds(outer: Area, row: number, column: number): boolean {
  return row >= outer.startRow && row < outer.endRow && column >= outer.startColumn && column < outer.endColumn;
}

/** Lays a value over an area; bands wholly under it are dropped, so that repeated formatting does not pile up. */
export function paint<T>(bands: readonly Band<T>[], over: Area, value: T | null): Band<T>[] {
  const left = bands.filter((band) => !contains(over, band.area));
  left.push({ area: over, value });
  return left;
}

/** The value at a cell, undefined where no band covers it. */
export function bandAt<T>(bands: readonly Band<T>[], row: number, column: number): T | null | undefined {
  for (let i = bands.length - 1; i >= 0; i -= 1) {
    const band = bands[i];
    if (band && holds(band.area, row, column)) return band.value;
  }
  return undefined;
}

export type Dimension = 'ROWS' | 'COLUMNS';

/** Whether lines inserted exactly at an edge belong to the area. */
export interface Joining {
  readonly start: boolean;
  readonly end: boolean;
}

/** Where an area lies after `count` rows or columns were inserted before `at`. */
export function afterInsert(base: Area, dimension: Dimension, at: number, count: number, join: Joining): Area {
  return along(base, dimension, (start, end) => {
    const isWhole = start === 0 && end >= openEnd;
    const startMoves = at < start || (at === start && !join.start && !isWhole);
    const endMoves = end < openEnd && (at < end || (at === end && join.end));
    return [startMoves ? start + count : start, endMoves ? end + count : end];
  });
}

/** Null where nothing of the area is left. */
export function afterDelete(base: Area, dimension: Dimension, at: number, count: number): Area | null {
  const back = (edge: number): number => (edge >= openEnd || edge <= at ? edge : Math.max(at, edge - count));
  const left = along(base, dimension, (start, end) => [back(start), back(end)]);
  return left.startRow < left.endRow && left.startColumn < left.endColumn ? left : null;
}

function along(base: Area, dimension: Dimension, move: (start: number, end: number) => [number, number]): Area {
  if (dimension === 'ROWS') {
    const [startRow, endRow] = move(base.startRow, base.endRow);
    return { ...base, startRow, endRow };
  }
  const [startColumn, endColumn] = move(base.startColumn, base.endColumn);
  return { ...base, startColumn, endColumn };
}
