import type { ChartSpec } from './chart-spec.ts';
import type { Chart } from './model.ts';

export interface OverlayPosition {
  readonly anchorCell?: { readonly sheetId?: number; readonly rowIndex?: number; readonly columnIndex?: number };
  readonly offsetXPixels?: number;
  readonly offsetYPixels?: number;
  readonly widthPixels?: number;
  readonly heightPixels?: number;
}

export interface ApiPosition {
  readonly overlayPosition?: OverlayPosition;
  readonly newSheet?: boolean;
  readonly sheetId?: number;
}

export interface ApiChart {
  readonly chartId?: number;
  readonly spec?: ChartSpec;
  readonly position?: ApiPosition;
}

/** What Sheets takes where a size is left out. */
export const defaultSize = { widthPx: 600, heightPx: 371 } as const;

/** A chart as the API writes it; zeros are left out. */
export function apiChart(sheetId: number, chart: Chart): ApiChart {
  return { chartId: chart.chartId, spec: chart.spec, position: apiPosition(sheetId, chart) };
}

export function apiPosition(sheetId: number, chart: Omit<Chart, 'chartId' | 'spec'>): ApiPosition {
  const { row, column, offsetXPx, offsetYPx } = chart;
  return {
    overlayPosition: {
      anchorCell: { sheetId, ...(row > 0 ? { rowIndex: row } : {}), ...(column > 0 ? { columnIndex: column } : {}) },
      ...(offsetXPx > 0 ? { offsetXPixels: offsetXPx } : {}),
      ...(offsetYPx > 0 ? { offsetYPixels: offsetYPx } : {}),
      widthPixels: chart.widthPx,
      heightPixels: chart.heightPx,
    },
  };
}
