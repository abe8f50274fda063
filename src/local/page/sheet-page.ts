import { createHash } from 'node:crypto';
import type { Host } from '../contract.ts';
import { display } from '../display.ts';
import { protectedWords } from '../protection.ts';
import { chartDrawing } from './chart-drawing.ts';
import { filledRows, formattedSheet, keysOf, rowOf, type FormattedSheet } from './sheet-cells.ts';
import { sheetGuide, type SheetGuide } from './sheet-guide.ts';
import type { SheetHistory } from './sheet-history.ts';
import type { WireChanges, WireChart, WireCharts, WireColumn, WireRows, WireShape, WireSheet } from './wire.ts';
import type { PageLanguage } from './words.ts';

/** Rows that come with the sheet itself, and rows that are sent at once at most. */
export const firstRows = 200;
export const mostRows = 2_000;

export interface SheetQuestion {
  readonly file: string;
  readonly sheetId: number;
  /** Whose rights the cells are shown with. */
  readonly as: string;
  readonly language: PageLanguage;
}

interface Source {
  readonly host: Host;
  readonly history: SheetHistory;
}

/** A sheet with its first rows, as the page shows it to one person. */
export function sheetPage(source: Source, question: SheetQuestion): WireSheet {
  const { view, shape } = looked(source, question);
  return { shape, ...stateOf(source, question, view, shape), rows: rowsOf(view, 0, firstRows) };
}

/** Further rows of a sheet. */
export function sheetRows(source: Source, question: SheetQuestion, from: number, count: number): WireRows {
  const { view, shape } = looked(source, question);
  return { ...stateOf(source, question, view, shape), rows: rowsOf(view, from, Math.min(count, mostRows)) };
}

/** The rows that are others than at a stamp. */
export function sheetChanges(source: Source, question: SheetQuestion, since: number): WireChanges {
  const { view, shape } = looked(source, question);
  const state = stateOf(source, question, view, shape);
  const changed = source.history.between(placeOf(question), since, state.stamp);
  const anew = changed === null || changed.length > mostRows;
  return { ...state, anew, rows: anew ? [] : changed.map((row) => rowOf(view, row)) };
}

/** The charts of a sheet, drawn. */
export function sheetCharts({ host }: Source, { file, sheetId, language }: SheetQuestion): WireCharts {
  const charts = formattedSheet(host, file, sheetId).charts.map((chart): WireChart => {
    const { chartId, widthPx, heightPx } = chart;
    return { chartId, svg: chartDrawing({ id: `chart-${String(chartId)}`, figures: chart.figures(), widthPx, heightPx, language }) };
  });
  return { charts };
}

function looked({ host }: Source, { file, sheetId, as, language }: SheetQuestion): { view: FormattedSheet; shape: WireShape } {
  const view = formattedSheet(host, file, sheetId);
  const guide = sheetGuide(sheetId, language);
  const { title, frozenRows, frozenColumns, notes } = view;
  const columns = Array.from({ length: view.columnCount }, (_, at) => columnOf(view, guide, at));
  const guards = host.person(as).guards(file, sheetId);
  const about = guide?.about ?? '';
  return { view, shape: { title, about, columns, frozenRows, frozenColumns, notes, ...guards, shutWords: protectedWords } };
}

function stateOf({ history }: Source, question: SheetQuestion, view: FormattedSheet, shape: WireShape): Omit<WireRows, 'rows'> {
  return {
    stamp: history.stampOf(placeOf(question), filledRows(view), keysOf(view)),
    shapeKey: createHash('sha256')
      .update(JSON.stringify([shape, view.formats, view.conditionals]))
      .digest('base64url')
      .slice(0, 16),
    rowCount: view.rowCount,
    filled: filledRows(view),
  };
}

function placeOf({ file, sheetId }: SheetQuestion): string {
  return `${file}/${String(sheetId)}`;
}

function rowsOf(view: FormattedSheet, from: number, count: number): WireRows['rows'] {
  const to = Math.min(filledRows(view), from + count);
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => rowOf(view, from + at));
}

function columnOf(view: FormattedSheet, guide: SheetGuide | null, at: number): WireColumn {
  const header = display(view.rows[0]?.[at] ?? null, null);
  const known = guide?.column(header, at) ?? null;
  const type = view.formats[at]?.type ?? '';
  return {
    header,
    width: Math.max(64, known?.width ?? 130),
    numeric: ['NUMBER', 'CURRENCY', 'PERCENT'].includes(type),
    byScript: known?.byScript ?? false,
    choices: view.choices[at] ?? null,
  };
}
