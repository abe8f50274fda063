import { afterDelete, afterInsert, contains, paint, type Dimension } from './area.ts';
import type { Cell } from './contract.ts';
import type { DraftSheet } from './draft.ts';
import { openEnd, type Area, type Band, type CellExtra, type CellRow, type NumberFormat, type Rule } from './model.ts';

/** Writes values into one row from a column on; undefined leaves a cell as it is. */
export function writeRow(sheet: DraftSheet, row: number, column: number, values: readonly (Cell | undefined)[]): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const cells: Cell[] = (sheet.rows[row] ?? []).slice();
  while (cells.length < column) cells.push(null);
  values.forEach((value, i) => {
    const old = cells[column + i] ?? null;
    cells[column + i] = value === undefined ? old : value;
  });
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop();
  sheet.rows[row] = cells;
}

/** Sets what a cell carries beside its value; only the members given change. */
export function writeExtra(sheet: DraftSheet, row: number, column: number, change: CellExtra): void {
  const old = sheet.extras[row];
  const before = old?.[column];
  if (!before && Object.values(change).every((value) => value === undefined || value === null || value === '')) return;
  while (sheet.extras.length <= row) sheet.extras.push(null);
  sheet.extras[row] = { ...old, [column]: { ...before, ...change } };
}

/** Clips to the grid; an area that reaches the last row goes on growing with the sheet. */
export function growing(sheet: DraftSheet, area: Area): Area {
  return { ...area, endRow: area.endRow >= sheet.rowCount ? openEnd : area.endRow };
}

export function paintFormat(sheet: DraftSheet, area: Area, format: NumberFormat | null): void {
  forgetExtras(sheet, area, 'format');
  sheet.formats = paint(sheet.formats, growing(sheet, area), format);
}

export function paintRule(sheet: DraftSheet, area: Area, rule: Rule | null): void {
  forgetExtras(sheet, area, 'rule');
  sheet.rules = paint(sheet.rules, growing(sheet, area), rule);
}

function forgetExtras(sheet: DraftSheet, area: Area, key: 'format' | 'rule'): void {
  for (let row = area.startRow; row < Math.min(area.endRow, sheet.extras.length); row += 1) {
    const extras = sheet.extras[row];
    if (!extras) continue;
    const left = Object.entries(extras).map(([column, extra]) => {
      const inside = Number(column) >= area.startColumn && Number(column) < area.endColumn;
      return [column, inside ? { ...extra, [key]: undefined } : extra] as const;
    });
    sheet.extras[row] = Object.fromEntries(left);
  }
}

/** Adds empty rows or columns before `at`, moving everything behind them. */
export function insertLines(sheet: DraftSheet, dimension: Dimension, at: number, count: number, inheritBefore: boolean): void {
  if (dimension === 'ROWS') {
    if (at < sheet.rows.length) sheet.rows.splice(at, 0, ...Array.from({ length: count }, (): CellRow => []));
    if (at < sheet.extras.length) sheet.extras.splice(at, 0, ...Array.from({ length: count }, () => null));
    sheet.rowCount += count;
    if (at < sheet.frozenRows) sheet.frozenRows += count;
  } else {
    sheet.rows = sheet.rows.map((row) =>
      at >= row.length ? row : [...row.slice(0, at), ...Array.from({ length: count }, () => null), ...row.slice(at)],
    );
    moveExtraColumns(sheet, (column) => (column >= at ? column + count : column));
    sheet.columnCount += count;
  }
  const join = { start: !inheritBefore, end: inheritBefore };
  const move = <T>(band: Band<T>): Band<T> => ({ ...band, area: afterInsert(band.area, dimension, at, count, join) });
  sheet.formats = sheet.formats.map(move);
  sheet.rules = sheet.rules.map(move);
  const apart = { start: false, end: false };
  sheet.protections = sheet.protections.map((protection) => ({
    ...protection,
    area: afterInsert(protection.area, dimension, at, count, apart),
    unprotected: protection.unprotected.map((open) => afterInsert(open, dimension, at, count, join)),
  }));
}

/** Takes rows or columns away with what they hold. */
export function deleteLines(sheet: DraftSheet, dimension: Dimension, at: number, count: number): void {
  if (dimension === 'ROWS') {
    sheet.rows.splice(at, count);
    sheet.extras.splice(at, count);
    sheet.rowCount -= count;
    sheet.frozenRows -= Math.max(0, Math.min(sheet.frozenRows, at + count) - at);
  } else {
    sheet.rows = sheet.rows.map((row) => trimmed([...row.slice(0, at), ...row.slice(at + count)]));
    moveExtraColumns(sheet, (column) => (column < at ? column : column < at + count ? null : column - count));
    sheet.columnCount -= count;
  }
  const left = <T>(bands: readonly Band<T>[]): Band<T>[] =>
    bands.flatMap((band) => {
      const area = afterDelete(band.area, dimension, at, count);
      return area ? [{ ...band, area }] : [];
    });
  sheet.formats = left(sheet.formats);
  sheet.rules = left(sheet.rules);
  sheet.protections = sheet.protections.flatMap((protection) => {
    const area = afterDelete(protection.area, dimension, at, count);
    const unprotected = protection.unprotected.flatMap((open) => afterDelete(open, dimension, at, count) ?? []);
    return area ? [{ ...protection, area, unprotected }] : [];
  });
}

/** Moves rows so that they stand before the row that was at `to`. */
export function moveRows(sheet: DraftSheet, from: number, count: number, to: number): void {
  const target = to > from ? to - count : to;
  while (sheet.rows.length < Math.max(from + count, target)) sheet.rows.push([]);
  while (sheet.extras.length < Math.max(from + count, target)) sheet.extras.push(null);
  sheet.rows.splice(target, 0, ...sheet.rows.splice(from, count));
  sheet.extras.splice(target, 0, ...sheet.extras.splice(from, count));
}

function moveExtraColumns(sheet: DraftSheet, to: (column: number) => number | null): void {
  sheet.extras = sheet.extras.map((extras) => {
    if (!extras) return null;
    const moved = Object.entries(extras).flatMap(([column, extra]) => {
      const target = to(Number(column));
      return target === null ? [] : [[target, extra] as const];
    });
    return Object.fromEntries(moved);
  });
}

export function trimmed(cells: Cell[]): CellRow {
  while (cells.length > 0 && (cells[cells.length - 1] ?? null) === null) cells.pop();
  return cells;
}

/** Whether an area lies within the grid; open ends do. */
export function inGrid(sheet: { rowCount: number; columnCount: number }, area: Area): boolean {
  return contains(
    { startRow: 0, startColumn: 0, endRow: sheet.rowCount, endColumn: sheet.columnCount },
    {
      ...area,
      endRow: area.endRow >= openEnd ? sheet.rowCount : area.endRow,
      endColumn: area.endColumn >= openEnd ? sheet.columnCount : area.endColumn,
    },
  );
}

/** Google's words for a range that the grid does not hold. */
export function beyondGrid(sheet: { readonly title: string; readonly rowCount: number; readonly columnCount: number }): string {
  return `Range (${sheet.title}) exceeds grid limits. Max rows: ${String(sheet.rowCount)}, max columns: ${String(sheet.columnCount)}`;
}
