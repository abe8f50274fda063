import { html, type Html } from '../../page/html.ts';
import type { ChartFigures } from '../contract.ts';
import { colorOf, notice, type Box } from './chart-ground.ts';
import { figure, px } from './chart-text.ts';
import { chartWords } from './chart-words.ts';
import type { PageLanguage } from './words.ts';

/** The first series as shares of a circle; what is not above zero has no share. */
export function drawnPie({ labels, series }: ChartFigures, box: Box, language: PageLanguage): Html {
  const values = (series[0]?.values ?? []).map((value) => Math.max(0, value ?? 0));
  const whole = values.reduce((a, b) => a + b, 0);
  if (whole <= 0) return notice(chartWords[language].empty, box);
  const center = { x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 };
  const radius = Math.max(20, Math.min(box.right - box.left, box.bottom - box.top) / 2 - 6);
  let done = 0;
  const slices = values.map((value, at) => {
    const [from, to] = [done / whole, (done + value) / whole];
    done += value;
    return value > 0 ? slice(center, radius, from, to, colorOf(at), `${labels[at] ?? ''}: ${figure(value)}`) : null;
  });
  return html`<g stroke="#fff" stroke-width="1.5">${slices}</g>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

function slice(center: Point, radius: number, from: number, to: number, color: string, words: string): Html {
  const percent = (to - from) * 100;
  const middle = onCircle(center, radius * 0.68, (from + to) / 2);
  const label =
    percent < 5
      ? null
      : html`<text x="${px(middle.x)}" y="${px(middle.y + 4)}" text-anchor="middle" fill="#fff" stroke="none"
          >${percent.toFixed(0)}%</text
        >`;
  const title = html`<title>${words} (${percent.toFixed(1)}%)</title>`;
  if (to - from > 0.9999)
    return html`<circle cx="${px(center.x)}" cy="${px(center.y)}" r="${px(radius)}" fill="${color}">${title}</circle>${label}`;
  const [start, end] = [onCircle(center, radius, from), onCircle(center, radius, to)];
  const path = `M${px(center.x)} ${px(center.y)}L${px(start.x)} ${px(start.y)}A${px(radius)} ${px(radius)} 0 ${to - from > 0.5 ? '1' : '0'} 1 ${px(end.x)} ${px(end.y)}Z`;
  return html`<path d="${path}" fill="${color}">${title}</path>${label}`;
}

/** A part of the way round, from the top with the clock. */
function onCircle({ x, y }: Point, radius: number, part: number): Point {
  const angle = part * 2 * Math.PI;
  return { x: x + radius * Math.sin(angle), y: y - radius * Math.cos(angle) };
}
