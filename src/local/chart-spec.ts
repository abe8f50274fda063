import type { GridRange } from './api-types.ts';

/** The part of the API's chart specification that is looked at; the whole of it is kept as given. */
export interface ChartSpec {
  readonly title?: string;
  readonly basicChart?: BasicChart;
  readonly pieChart?: { readonly domain?: ChartData; readonly series?: ChartData; readonly legendPosition?: string };
}

export interface BasicChart {
  /** COLUMN, BAR, LINE, AREA … */
  readonly chartType?: string;
  /** NOT_STACKED, STACKED or PERCENT_STACKED. */
  readonly stackedType?: string;
  readonly legendPosition?: string;
  readonly axis?: readonly { readonly position?: string; readonly title?: string }[];
  readonly domains?: readonly { readonly domain?: ChartData }[];
  readonly series?: readonly { readonly series?: ChartData }[];
  /** Rows of the sources that are headings. */
  readonly headerCount?: number;
}

export interface ChartData {
  readonly sourceRange?: { readonly sources?: readonly GridRange[] };
}

/** Every source of a chart, domains first. */
export function sourcesOf({ basicChart, pieChart }: ChartSpec): readonly (readonly GridRange[])[] {
  const data = [
    ...(basicChart?.domains ?? []).map(({ domain }) => domain),
    ...(basicChart?.series ?? []).map(({ series }) => series),
    ...(pieChart ? [pieChart.domain, pieChart.series] : []),
  ];
  return data.map((each) => each?.sourceRange?.sources ?? []);
}
