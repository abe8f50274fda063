import type { Cell, Host, SheetView } from '../contract.ts';
import { ownLook } from './cell-look.ts';
import { lookOf, restsOnTime } from './conditional-look.ts';
import type { WireCell, WireLook, WireRow } from './wire.ts';

/** A sheet with what its cells are formatted by. */
export interface FormattedSheet extends SheetView {
  readonly formatAt: ReturnType<Host['cellFormats']>;
}

/** A sheet as the host holds it; what is computed or drawn stays to be asked for. */
export function formattedSheet(host: Host, file: string, sheetId: number): FormattedSheet {
  const view = host.sheet(file, sheetId);
  return Object.defineProperties(
    { ...view, formatAt: host.cellFormats(file, sheetId) },
    {
      shown: { value: view.shown },
      looks: { value: view.looks },
      now: { get: () => view.now },
      used: { get: () => view.used },
      charts: { get: () => view.charts },
    },
  );
}

const formulas = new WeakMap<SheetView['rows'], boolean>();

/** Whether anything on the sheet is computed. The host never changes rows in place. */
function computes({ rows }: SheetView): boolean {
  const known = formulas.get(rows) ?? rows.some((cells) => cells.some((cell) => typeof cell === 'object' && cell !== null));
  formulas.set(rows, known);
  return known;
}

/** Rows down to the last that shows something. */
export function filledRows(view: FormattedSheet): number {
  return computes(view) ? view.used.rows : view.rows.length;
}

/** What tells a row from its earlier self: the row, and where formulas stand or colours rest on the time what they show. */
export function keysOf(view: FormattedSheet): (row: number) => unknown {
  return computes(view) || restsOnTime(view.conditionals) ? (row) => JSON.stringify(rowOf(view, row).cells) : (row) => view.rows[row];
}

/** A row as the page shows it, without the empty cells at its end. */
export function rowOf(view: FormattedSheet, row: number): WireRow {
  const cells = Array.from({ length: widthOf(view, row) }, (_, column) => cellOf(view, row, column));
  while (cells.at(-1) === '') cells.pop();
  return { row, cells };
}

function widthOf(view: FormattedSheet, row: number): number {
  if (view.conditionals.length > 0 && row > 0 && row < view.rows.length) return view.columnCount;
  let width = computes(view) ? view.used.columns : (view.rows[row]?.length ?? 0);
  while (view.looks(row, width) !== null) width += 1;
  return width;
}

function cellOf(view: FormattedSheet, row: number, column: number): WireCell {
  const cell = view.rows[row]?.[column] ?? null;
  const format = view.formatAt(row, column);
  const show = view.shown(row, column);
  const edit = editText(cell, format?.type ?? '', show);
  const look = joinedLook(ownLook(view.looks(row, column)), lookOf(view.conditionals, { row, column, cell, show }, view.now));
  return edit === show && look === null ? show : { show, ...(edit === show ? {} : { edit }), ...(look === null ? {} : { look }) };
}

function joinedLook(own: WireLook | null, conditional: WireLook | null): WireLook | null {
  return own === null || conditional === null ? (own ?? conditional) : { ...own, ...conditional };
}

/** What would be typed to get this cell: text that looks like something else needs its apostrophe. */
function editText(cell: Cell, type: string, show: string): string {
  if (typeof cell === 'number') return type.startsWith('DATE') || type === 'TIME' ? show : String(cell);
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.formula;
  if (typeof cell !== 'string') return show;
  const needs = cell.startsWith("'") || (type !== 'TEXT' && /^(?:[=+\-.\d¥￥$]|true$|false$)/i.test(cell));
  return needs ? `'${cell}` : cell;
}
