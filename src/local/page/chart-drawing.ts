import { BarChart, LineChart, PieChart } from 'echarts/charts';
import { GridComponent, LegendScrollComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { LabelLayout } from 'echarts/features';
import { SVGRenderer } from 'echarts/renderers';
import { html } from '../../page/html.ts';
import type { ChartFigures } from '../contract.ts';
import { figure } from './chart-figure.ts';
import { chartOption } from './chart-option.ts';
import { chartWords } from './chart-words.ts';
import type { PageLanguage } from './words.ts';

use([BarChart, LineChart, PieChart, GridComponent, LegendScrollComponent, TitleComponent, LabelLayout, SVGRenderer]);

export interface ChartPicture {
  /** Unique on the page: the names of title and description are made from it. */
  readonly id: string;
  readonly figures: ChartFigures;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly language: PageLanguage;
}

/** A chart as the text of an svg; all texts are escaped. Nothing is drawn smaller than 160 by 120 pixels. */
export function chartDrawing(picture: ChartPicture): string {
  const figures = named(picture.figures, chartWords[picture.language].series);
  const [width, height] = [Math.max(160, picture.widthPx), Math.max(120, picture.heightPx)];
  const notice = noticeOf(figures, picture.language);
  const drawn = notice === null ? drawnBy(figures, width, height) : written(figures.title, notice, width, height);
  return withWords(drawn, picture.id, figures, picture.language);
}

function drawnBy(figures: ChartFigures, width: number, height: number): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(chartOption(figures));
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** Why there is nothing to draw; null where there is. */
function noticeOf({ kind, series }: ChartFigures, language: PageLanguage): string | null {
  const words = chartWords[language];
  if (kind === null) return words.notDrawn;
  const isShown = (value: number | null) => value !== null && (kind !== 'pie' || value > 0);
  const shown = kind === 'pie' ? series.slice(0, 1) : series;
  return shown.some(({ values }) => values.some(isShown)) ? null : words.empty;
}

function written(title: string, notice: string, width: number, height: number): string {
  return html`<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(height)}" font-family="sans-serif">
    <rect width="100%" height="100%" fill="#fff" />
    <text x="12" y="24" font-size="16">${title}</text>
    <text x="50%" y="50%" font-size="12" text-anchor="middle" fill="#5d6670">${notice}</text>
  </svg>`.text;
}

/** Tells the picture to those who do not see it. */
function withWords(svg: string, id: string, figures: ChartFigures, language: PageLanguage): string {
  const title = html`<title id="${id}-title">${figures.title === '' ? kindName(figures, language) : figures.title}</title>`;
  const words = html`${title}<desc id="${id}-about">${about(figures, language)}</desc>`;
  const role = html` role="img" aria-labelledby="${id}-title ${id}-about"`.text;
  return svg.replace(/^<svg([^>]*)>/, (_, attributes: string) => `<svg${role}${attributes}>${words.text}`);
}

function named(figures: ChartFigures, series: (number: number) => string): ChartFigures {
  return { ...figures, series: figures.series.map((each, at) => (each.name === '' ? { ...each, name: series(at + 1) } : each)) };
}

function kindName({ kind }: ChartFigures, language: PageLanguage): string {
  return kind === null ? chartWords[language].notDrawn : chartWords[language].kinds[kind];
}

function about(figures: ChartFigures, language: PageLanguage): string {
  const values = figures.series.flatMap((each) => each.values.filter((value) => value !== null));
  if (figures.kind === null || values.length === 0) return chartWords[language].empty;
  const ends = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))].map(figure);
  const names = figures.series.map(({ name }) => name).join(language === 'zh' ? '、' : ', ');
  return chartWords[language].about(kindName(figures, language), names, figures.labels.length, ends[0] ?? '', ends[1] ?? '');
}
