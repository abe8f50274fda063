import type { Cell, Host, SheetView } from '../contract.ts';
import { display } from '../display.ts';
import { lookOf } from './conditional-look.ts';
import type { WireCell, WireRow } from './wire.ts';

/** A sheet with what its cells are formatted by. */
export interface FormattedSheet extends SheetView {
  readonly formatAt: ReturnType<Host['cellFormats']>;
}

/** A row as the page shows it, without the empty cells at its end. */
export function rowOf(view: FormattedSheet, row: number): WireRow {
  const cells = Array.from({ length: widthOf(view, row) }, (_, column) => cellOf(view, row, column));
  return { row, cells };
}

function widthOf(view: FormattedSheet, row: number): number {
  return view.conditionals.length > 0 && row > 0 && row < view.rows.length ? view.columnCount : (view.rows[row]?.length ?? 0);
}

function cellOf(view: FormattedSheet, row: number, column: number): WireCell {
  const cell = view.rows[row]?.[column] ?? null;
  const format = view.formatAt(row, column);
  const show = typeof cell === 'object' && cell !== null ? cell.formula : display(cell, format);
  const edit = editText(cell, format?.type ?? '', show);
  const look = lookOf(view.conditionals, { row, column, cell, show });
  return edit === show && look === null ? show : { show, ...(edit === show ? {} : { edit }), ...(look === null ? {} : { look }) };
}

/** What would be typed to get this cell: text that looks like something else needs its apostrophe. */
function editText(cell: Cell, type: string, show: string): string {
  if (typeof cell === 'number') return type.startsWith('DATE') || type === 'TIME' ? show : String(cell);
  if (typeof cell !== 'string') return show;
  const needs = cell.startsWith("'") || (type !== 'TEXT' && /^(?:[=+\-.\d¥￥$]|true$|false$)/i.test(cell));
  return needs ? `'${cell}` : cell;
}
