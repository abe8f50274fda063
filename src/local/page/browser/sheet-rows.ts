import type { WireArea, WireCell, WireLook, WireRow, WireRows, WireShape } from '../wire.ts';

/** What the page knows of the sheet in view. The host owns it: nothing stands here that the host has not told. */
export class SheetRows {
  readonly shape: WireShape;
  readonly shapeKey: string;
  stamp: number;
  rowCount: number;
  filled: number;
  readonly #rows = new Map<number, readonly WireCell[]>();

  constructor(shape: WireShape, { stamp, shapeKey, rowCount, filled, rows }: WireRows) {
    this.shape = shape;
    this.shapeKey = shapeKey;
    this.stamp = stamp;
    this.rowCount = rowCount;
    this.filled = filled;
    this.keep(rows);
  }

  keep(rows: readonly WireRow[]): void {
    for (const { row, cells } of rows) this.#rows.set(row, cells);
  }

  row(row: number): readonly WireCell[] {
    return this.#rows.get(row) ?? [];
  }

  isKnown(row: number): boolean {
    return this.#rows.has(row) || row >= this.filled;
  }

  show(row: number, column: number): string {
    const cell = this.row(row)[column] ?? '';
    return typeof cell === 'string' ? cell : cell.show;
  }

  /** How the cell looks where it does not look like its column. */
  look(row: number, column: number): WireLook | null {
    const cell = this.row(row)[column] ?? '';
    return typeof cell === 'string' ? null : (cell.look ?? null);
  }

  /** Whether a text of the row goes on in a further line. */
  wraps(row: number): boolean {
    return this.row(row).some((_, column) => this.look(row, column)?.wraps === true);
  }

  /** What is typed to get the cell; empty for an empty one. */
  edit(row: number, column: number): string {
    const cell = this.row(row)[column] ?? '';
    return typeof cell === 'string' ? cell : (cell.edit ?? cell.show);
  }

  isShut(row: number, column: number): boolean {
    return this.shape.shut.some((area) => guards(area, row, column));
  }

  isWarned(row: number, column: number): boolean {
    return this.shape.warned.some((area) => guards(area, row, column));
  }
}

function guards(area: WireArea, row: number, column: number): boolean {
  return within(area, row, column) && !area.open.some((open) => within(open, row, column));
}

function within({ startRow, endRow, startColumn, endColumn }: Omit<WireArea, 'open'>, row: number, column: number): boolean {
  return row >= startRow && row < endRow && column >= startColumn && column < endColumn;
}
