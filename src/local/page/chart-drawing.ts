import { html, type Html } from '../../page/html.ts';
import type { ChartFigures } from '../contract.ts';
import { drawnAxes } from './chart-axes.ts';
import { colorOf, notice, type Box } from './chart-ground.ts';
import { drawnPie } from './chart-pie.ts';
import { figure, fitted, fontPx, px, textPx } from './chart-text.ts';
import { chartWords } from './chart-words.ts';
import type { PageLanguage } from './words.ts';

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
  const { id, language } = picture;
  const words = chartWords[language];
  const figures = named(picture.figures, words.series);
  const [width, height] = [Math.max(160, picture.widthPx), Math.max(120, picture.heightPx)];
  const title =
    figures.title === ''
      ? null
      : html`<text x="12" y="24" font-size="16" font-weight="600">${fitted(figures.title, width - 24, 16)}</text>`;
  const legend =
    figures.hasLegend && isNeeded(figures)
      ? legendOf(figures, { left: 12, top: title ? 34 : 10, right: width - 12, bottom: height })
      : null;
  const top = (title ? 36 : 12) + (legend?.heightPx ?? 0);
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    role="img"
    aria-labelledby="${id}-title ${id}-about"
    viewBox="0 0 ${px(width)} ${px(height)}"
    width="${px(width)}"
    height="${px(height)}"
    font-size="${fontPx}"
    font-family="'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif"
    fill="#1d2327"
  >
    <title id="${id}-title">${figures.title === '' ? kindName(figures, language) : figures.title}</title>
    <desc id="${id}-about">${about(figures, language)}</desc>
    <rect width="100%" height="100%" fill="#fff" />
    ${title}${legend?.drawn}${body(figures, { left: 12, top, right: width - 12, bottom: height - 10 }, language)}
  </svg>`.text;
}

function body(figures: ChartFigures, box: Box, language: PageLanguage): Html {
  if (figures.kind === null) return notice(chartWords[language].notDrawn, box);
  if (!figures.series.some(({ values }) => values.some((value) => value !== null))) return notice(chartWords[language].empty, box);
  return figures.kind === 'pie' ? drawnPie(figures, box, language) : drawnAxes(figures, box);
}

function named(figures: ChartFigures, series: (number: number) => string): ChartFigures {
  return { ...figures, series: figures.series.map((each, at) => (each.name === '' ? { ...each, name: series(at + 1) } : each)) };
}

function isNeeded({ kind, series }: ChartFigures): boolean {
  return kind !== null && (kind === 'pie' || series.length > 1);
}

/** Names with their colours, in as many lines as they need, three at most. */
function legendOf(figures: ChartFigures, box: Box): { readonly drawn: Html; readonly heightPx: number } {
  const names = figures.kind === 'pie' ? figures.labels : figures.series.map(({ name }) => name);
  const entries: Html[] = [];
  let [x, line] = [box.left, 0];
  names.forEach((full, at) => {
    const name = fitted(full, 160);
    const width = textPx(name) + 30;
    if (x > box.left && x + width > box.right) [x, line] = [box.left, line + 1];
    if (line > 2) return;
    const y = box.top + 6 + line * 18;
    entries.push(
      html`<rect x="${px(x)}" y="${px(y)}" width="10" height="10" rx="2" fill="${colorOf(at)}" /><text x="${px(x + 15)}" y="${px(y + 9)}"
          >${name}</text
        >`,
    );
    x += width;
  });
  return { drawn: html`<g aria-hidden="true">${entries}</g>`, heightPx: Math.min(line + 1, 3) * 18 + 6 };
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
