import { faultInRow, faultSentence, faultWords } from '../text/faults.ts';
import { message, say, tell, type Language } from '../text/words.ts';
import { readCell, readStored, toCell, type Cell, type CellFault, type CellValue } from './cell.ts';
import type { Layout } from './layout.ts';
import { columnIds, columnOf, type AnyColumn, type AnyRow, type AnyTable, type RowOf } from './table.ts';

/** A fault of one cell; the row as a person sees it (the header is row 1). */
export interface Fault extends CellFault {
  readonly row: number;
  readonly column: string;
}

/** A row with its place on the sheet, 1-based. */
export interface Located<R = AnyRow> {
  readonly row: number;
  readonly value: R;
}

export interface ReadRow<R = AnyRow> {
  /** The values; a faulty cell reads as null. */
  readonly value: R;
  readonly faults: readonly Fault[];
  readonly empty: boolean;
}

/**
 * Reads one row: of a desk with the checks for typed cells (what Zhanggui fills is never a fault there), of any other table
 * exactly as it was written. A row whose cells for people are all empty is `empty` and has no faults.
 */
export function readRow<T extends AnyTable>(table: T, layout: Layout, cells: readonly Cell[], row: number): ReadRow<RowOf<T>> {
  const value: Record<string, unknown> = {};
  const faults: Fault[] = [];
  let empty = true;
  for (const id of columnIds(table)) {
    const column = columnOf(table, id);
    const at = layout[id];
    const cell = at === undefined ? null : (cells[at] ?? null);
    const byPeople = table.kind !== 'desk' || !column.byScript;
    if (byPeople && cell !== null && cell !== '' && cell !== false) empty = false;
    const read = table.kind === 'desk' && !column.byScript ? readCell(column, cell) : stored(column, cell);
    value[id] = 'value' in read ? read.value : null;
    if ('fault' in read && byPeople) faults.push({ ...read.fault, row, column: id });
  }
  return { value: value as RowOf<T>, faults: empty ? [] : faults, empty };
}

function stored(column: AnyColumn, cell: Cell): { readonly value: unknown } | { readonly value: unknown; readonly fault: CellFault } {
  const value = readStored(column, cell);
  const wrong = value === null ? !column.optional : typeof value === 'object';
  return wrong ? { value, fault: { code: 'stored', message: message(faultWords.stored) } } : { value };
}

/** The faults of a row in one text for its "Problem" cell. */
export function tellFaults(table: Pick<AnyTable, 'words'>, faults: readonly Fault[], language: Language): string {
  return faults.map((fault) => tellFault(table, fault, language)).join('; ');
}

function tellFault(table: Pick<AnyTable, 'words'>, fault: Fault, language: Language): string {
  const column = table.words.columns[fault.column]?.header[language] ?? fault.column;
  return say(faultSentence, language, { column, fault: tell(fault.message, language) });
}

/** A fault that names its row as the person sees it. */
export function tellFaultInRow(table: Pick<AnyTable, 'words'>, fault: Fault, language: Language): string {
  return say(faultInRow, language, { row: fault.row, sentence: tellFault(table, fault, language) });
}

/** The cells of a row, or of some of its columns, as runs of neighbouring columns (0-based start). */
export function toRuns(
  table: AnyTable,
  layout: Layout,
  values: AnyRow,
  language: Language,
): readonly { readonly column: number; readonly cells: readonly CellValue[] }[] {
  const placed = Object.entries(values)
    .flatMap(([id, value]) => {
      const at = layout[id];
      return at === undefined ? [] : [{ at, cell: toCell(columnOf(table, id), value, language) }];
    })
    .sort((a, b) => a.at - b.at);
  const runs: { column: number; cells: CellValue[] }[] = [];
  for (const { at, cell } of placed) {
    const last = runs[runs.length - 1];
    if (last !== undefined && last.column + last.cells.length === at) last.cells.push(cell);
    else runs.push({ column: at, cells: [cell] });
  }
  return runs;
}
