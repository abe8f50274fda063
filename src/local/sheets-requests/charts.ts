import { apiChart, apiPosition, defaultSize, type ApiChart, type ApiPosition, type OverlayPosition } from '../api-chart.ts';
import type { GridRange } from '../api-types.ts';
import { sourcesOf, type ChartSpec } from '../chart-spec.ts';
import { GoogleError } from '../contract.ts';
import type { DraftSheet } from '../draft.ts';
import { fieldMask, takes, type FieldMask } from '../field-mask.ts';
import { areaOfGridRange } from '../grid-range.ts';
import { beyondGrid, inGrid } from '../grid.ts';
import { newNumber } from '../ids.ts';
import type { Chart } from '../model.ts';
import { refuseProtectedSheet } from '../protection.ts';
import { closed, request, sheetOf, type RequestKinds, type Target } from './request.ts';

type Place = Omit<Chart, 'chartId' | 'spec'>;

export const chartRequests: RequestKinds = {
  addChart: request((target, body: { chart?: ApiChart }) => {
    const { chartId = newNumber(target.draft), spec, position } = body.chart ?? {};
    if (find(target, chartId)) throw new GoogleError(`The chart ID ${String(chartId)} is already in use`);
    const checked = checkedSpec(target, spec);
    const { sheet, place } = placed(target, position);
    const chart: Chart = { chartId, spec: checked, ...place };
    sheet.charts = [...sheet.charts, chart];
    return { addChart: { chart: apiChart(sheet.sheetId, chart) } };
  }),
  updateChartSpec: request((target, body: { chartId?: number; spec?: ChartSpec }) => {
    const { sheet, chart } = own(target, body.chartId);
    const spec = checkedSpec(target, body.spec);
    sheet.charts = sheet.charts.map((one) => (one.chartId === chart.chartId ? { ...one, spec } : one));
  }),
  updateEmbeddedObjectPosition: request((target, body: { objectId?: number; newPosition?: ApiPosition; fields?: string }) => {
    const { sheet, chart } = own(target, body.objectId);
    if (!body.fields) throw new GoogleError("At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)");
    const given = taken(apiPosition(sheet.sheetId, chart), body.newPosition, fieldMask(body.fields));
    const { sheet: next, place } = placed(target, given);
    sheet.charts = sheet.charts.filter((one) => one.chartId !== chart.chartId);
    next.charts = [...next.charts, { ...chart, ...place }];
    return { updateEmbeddedObjectPosition: { position: apiPosition(next.sheetId, place) } };
  }),
  deleteEmbeddedObject: request((target, body: { objectId?: number }) => {
    const { sheet, chart } = own(target, body.objectId);
    sheet.charts = sheet.charts.filter((one) => one.chartId !== chart.chartId);
  }),
};

/** A specification with its sources on sheets that are there, each one row or one column wide. */
function checkedSpec(target: Target, spec: ChartSpec | undefined): ChartSpec {
  if (!spec || (!spec.basicChart && !spec.pieChart)) throw new GoogleError('Only basicChart and pieChart are emulated here');
  if (spec.basicChart && !spec.basicChart.chartType) throw new GoogleError('chartType must be specified');
  const sources = sourcesOf(spec);
  if (sources.length === 0 || sources.some((each) => each.length === 0)) throw new GoogleError('Chart data must have a sourceRange');
  for (const range of sources.flat()) refuseSource(target, range);
  return spec;
}

function refuseSource(target: Target, range: GridRange): void {
  const sheet = sheetOf(target, range.sheetId);
  const area = areaOfGridRange(range);
  if (!inGrid(sheet, area)) throw new GoogleError(beyondGrid(sheet));
  const { startRow, endRow, startColumn, endColumn } = closed(sheet, area);
  if (endRow - startRow === 1 || endColumn - startColumn === 1) return;
  throw new GoogleError('ChartSourceRange ranges require all rows or all columns to have length of 1');
}

function placed(target: Target, position: ApiPosition = {}): { sheet: DraftSheet; place: Place } {
  const overlay = position.overlayPosition;
  if (!overlay) throw new GoogleError('Charts on sheets of their own are not emulated: give an overlayPosition');
  const { sheetId, rowIndex = 0, columnIndex = 0 } = overlay.anchorCell ?? {};
  const sheet = sheetOf(target, sheetId);
  if (rowIndex < 0 || columnIndex < 0 || rowIndex >= sheet.rowCount || columnIndex >= sheet.columnCount) {
    throw new GoogleError(beyondGrid(sheet));
  }
  refuseProtectedSheet(target.draft.file(target.file), sheet, target.user);
  const place = {
    row: rowIndex,
    column: columnIndex,
    offsetXPx: overlay.offsetXPixels ?? 0,
    offsetYPx: overlay.offsetYPixels ?? 0,
    widthPx: overlay.widthPixels ?? defaultSize.widthPx,
    heightPx: overlay.heightPixels ?? defaultSize.heightPx,
  };
  return { sheet, place };
}

/** The old position with what the mask takes from the new one; the mask begins below `overlayPosition`. */
function taken(old: ApiPosition, given: ApiPosition = {}, mask: FieldMask): ApiPosition {
  if (!given.overlayPosition) return given;
  const next = Object.entries(given.overlayPosition).filter(([name]) => takes(mask, name));
  return { overlayPosition: { ...old.overlayPosition, ...(Object.fromEntries(next) as OverlayPosition) } };
}

function find({ draft, file }: Target, chartId: number): { sheet: DraftSheet; chart: Chart } | null {
  for (const { sheetId, charts } of draft.book(file).sheets) {
    const chart = charts.find((one) => one.chartId === chartId);
    const sheet = chart && draft.sheet(file, sheetId);
    if (sheet) return { sheet, chart };
  }
  return null;
}

function own(target: Target, chartId: number | undefined): { sheet: DraftSheet; chart: Chart } {
  const found = chartId === undefined ? null : find(target, chartId);
  if (!found) throw new GoogleError(`No embedded object with ID: ${String(chartId)}`);
  refuseProtectedSheet(target.draft.file(target.file), found.sheet, target.user);
  return found;
}
