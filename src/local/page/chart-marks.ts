import { html, type Html } from '../../page/html.ts';
import type { ChartFigures } from '../contract.ts';
import type { Field } from './chart-axes.ts';
import { colorOf } from './chart-ground.ts';
import { figure, px } from './chart-text.ts';

/** What stands for the values: columns, bars or lines. */
export function drawnMarks(figures: ChartFigures, field: Field): Html {
  if (figures.kind === 'line') return html`${figures.series.map((_, series) => line(figures, field, series))}`;
  return html`${figures.series.map((_, series) => blocks(figures, field, series))}`;
}

function blocks(figures: ChartFigures, field: Field, series: number): Html {
  const { labels, series: all, isStacked } = figures;
  const beside = isStacked ? 1 : all.length;
  const thick = Math.max(0.6, Math.min(64, (field.roomPx * 0.76) / beside));
  const drawn = labels.map((_, at) => {
    const value = all[series]?.values[at] ?? null;
    if (value === null) return null;
    const from = isStacked ? stackedBelow(figures, series, at) : 0;
    const offset = isStacked ? -thick / 2 : (series - beside / 2) * thick;
    return block(field, field.middle(at) + offset, thick, from, from + value, words(figures, series, at, value));
  });
  return html`<g fill="${colorOf(series)}">${drawn}</g>`;
}

/** The sum of the series before this one with the same sign. */
function stackedBelow({ series }: ChartFigures, before: number, at: number): number {
  const sign = Math.sign(series[before]?.values[at] ?? 0);
  return series.slice(0, before).reduce((sum, { values }) => sum + (Math.sign(values[at] ?? 0) === sign ? (values[at] ?? 0) : 0), 0);
}

function block({ isLying, value }: Field, start: number, thick: number, from: number, to: number, told: string): Html {
  const [low, high] = [Math.min(value(from), value(to)), Math.max(value(from), value(to))];
  const [x, y, width, height] = isLying ? [low, start, high - low, thick] : [start, low, thick, high - low];
  return html`<rect x="${px(x)}" y="${px(y)}" width="${px(width)}" height="${px(height)}"><title>${told}</title></rect>`;
}

/** A gap stays a gap. Single points are dots; many points have none. */
function line(figures: ChartFigures, field: Field, series: number): Html {
  const values = figures.series[series]?.values ?? [];
  let pen = 'M';
  const path = values.map((value, at) => {
    if (value === null) {
      pen = 'M';
      return '';
    }
    const step = `${pen}${px(field.middle(at))} ${px(field.value(value))}`;
    pen = 'L';
    return step;
  });
  const isAlone = (at: number): boolean => (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null;
  const dots = values.map((value, at) => {
    if (value === null || (values.length > 60 && !isAlone(at))) return null;
    return html`<circle cx="${px(field.middle(at))}" cy="${px(field.value(value))}" r="3" fill="${colorOf(series)}" stroke="none"
      ><title>${words(figures, series, at, value)}</title></circle
    >`;
  });
  return html`<g fill="none" stroke="${colorOf(series)}" stroke-width="2" stroke-linejoin="round"><path d="${path.join('')}" />${dots}</g>`;
}

function words({ labels, series }: ChartFigures, of: number, at: number, value: number): string {
  return `${labels[at] ?? ''} · ${series[of]?.name ?? ''}: ${figure(value)}`;
}
