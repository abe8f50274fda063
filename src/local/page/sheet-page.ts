import { columnName } from '../a1.ts';
import type { Cell, Host, SheetView } from '../contract.ts';
import { display } from '../display.ts';
import { sheetGuide, type SheetGuide } from './sheet-guide.ts';
import type { WireCell, WireColumn, WireRow, WireSheet } from './wire.ts';
import type { PageLanguage } from './words.ts';

/** Lines shown from the asked one on, and lines always shown at the end. */
const pageRows = 200;
const lastRows = 50;
/** Empty lines at the end of a desk, to type in. */
const emptyRows = 5;

export interface SheetQuestion {
  readonly file: string;
  readonly sheetId: number;
  /** Whose rights the cells are shown with. */
  readonly as: string;
  /** First line to show, 1-based; the header is not counted among the rows. */
  readonly from: number;
  readonly language: PageLanguage;
}

/** One sheet as the page shows it to one person. */
export function sheetPage(host: Host, question: SheetQuestion): Omit<WireSheet, 'version'> {
  const { file, sheetId, as, language } = question;
  const view = host.sheet(file, sheetId);
  const guide = sheetGuide(sheetId, language);
  const filled = view.rows.length;
  const from = Math.max(2, Math.min(question.from, Math.max(2, filled)));
  const hand = host.person(as);
  const columns = Array.from({ length: view.columnCount }, (_, at) => columnOf(view, guide, at));
  const lines = linesOf(from, filled, guide?.isDesk ?? false);
  const rows = lines.map((line): WireRow => ({
    line,
    cells: columns.map((_, at) => cellOf(view, line - 1, at, hand.mayEdit(file, sheetId, line - 1, at))),
  }));
  return { file, sheetId, title: view.title, about: guide?.about ?? '', columns, rows, from, filled, pageRows };
}

function linesOf(from: number, filled: number, isDesk: boolean): readonly number[] {
  const first = span(from, Math.min(filled, from + pageRows - 1));
  const last = span(Math.max(from + first.length, filled - lastRows + 1), filled);
  const after = isDesk ? span(Math.max(1, filled) + 1, Math.max(1, filled) + emptyRows) : [];
  return [...first, ...last, ...after];
}

function span(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

function columnOf(view: SheetView, guide: SheetGuide | null, at: number): WireColumn {
  const header = display(view.rows[0]?.[at] ?? null, null);
  const known = guide?.column(header) ?? null;
  const format = view.formats[at];
  return {
    letter: columnName(at),
    header,
    note: known?.note ?? '',
    width: Math.max(64, known?.width ?? 130),
    numeric: format?.type === 'NUMBER' || format?.type === 'CURRENCY',
    byScript: known?.byScript ?? false,
    choices: view.choices[at] ?? null,
  };
}

function cellOf(view: SheetView, row: number, at: number, open: boolean): WireCell {
  const cell = view.rows[row]?.[at] ?? null;
  const format = view.formats[at] ?? null;
  const isFormula = typeof cell === 'object' && cell !== null;
  const show = view.shown(row, at);
  const edit = editText(cell, format?.type ?? '', show);
  return { show, ...(edit === show ? {} : { edit }), ...(open ? { open } : {}), ...(isFormula ? { formula: true } : {}) };
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
