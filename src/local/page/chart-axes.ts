import { html, type Html } from '../../page/html.ts';
import type { ChartFigures } from '../contract.ts';
import { drawnMarks } from './chart-marks.ts';
import { scaleOf, share, type Scale } from './chart-scale.ts';
import { figure, fitted, fontPx, px, textPx } from './chart-text.ts';
import type { Box } from './chart-ground.ts';

/** The field of a chart with two axes: where labels and values lie on it. */
export interface Field {
  readonly box: Box;
  readonly isLying: boolean;
  readonly scale: Scale;
  /** Middle of the nth label along its axis, and the room that each has. */
  readonly middle: (at: number) => number;
  readonly roomPx: number;
  readonly value: (value: number) => number;
}

const faint = '#5d6670';

/** Columns and lines stand on the axis of their labels, bars lie beside it. */
export function drawnAxes(figures: ChartFigures, box: Box): Html {
  const isLying = figures.kind === 'bar';
  const lengthPx = isLying ? box.right - box.left : box.bottom - box.top;
  const scale = scaleOf(extent(figures), Math.max(2, Math.min(6, Math.floor(lengthPx / 60))));
  const field = isLying ? lying(figures, scale, box) : standing(figures, scale, box);
  return html`${gridLines(field)}${labelsOf(figures, field)}${drawnMarks(figures, field)}${zeroLine(field)}${titlesOf(figures, field, box)}`;
}

/** The values that the scale must hold: heights of whole stacks where they are stacked. */
function extent({ series, labels, isStacked, kind }: ChartFigures): number[] {
  const at = (place: number): number[] => series.map(({ values }) => values[place] ?? 0);
  if (!isStacked || kind === 'line') return labels.flatMap((_, place) => at(place));
  return labels.flatMap((_, place) => [sum(at(place).filter((value) => value > 0)), sum(at(place).filter((value) => value < 0))]);
}

function sum(values: readonly number[]): number {
  return values.reduce((a, b) => a + b, 0);
}

function standing({ labels, labelTitle, valueTitle }: ChartFigures, scale: Scale, outer: Box): Field {
  const left = outer.left + Math.max(...scale.ticks.map((tick) => textPx(figure(tick)))) + 10 + (valueTitle === '' ? 0 : 20);
  const wanted = Math.max(0, ...labels.map((label) => textPx(label)));
  const roomPx = (outer.right - left) / Math.max(1, labels.length);
  const depth = wanted + 8 <= roomPx * skipOf(labels.length, roomPx, wanted) ? 20 : slantedPx(wanted);
  const box = { left, top: outer.top + 8, right: outer.right, bottom: outer.bottom - depth - (labelTitle === '' ? 0 : 20) };
  const value = (each: number): number => box.bottom - share(scale, each) * (box.bottom - box.top);
  return { box, isLying: false, scale, roomPx, middle: (at) => left + (at + 0.5) * roomPx, value };
}

function lying({ labels, labelTitle, valueTitle }: ChartFigures, scale: Scale, outer: Box): Field {
  const most = (outer.right - outer.left) * 0.35;
  const names = Math.min(most, Math.max(0, ...labels.map((label) => textPx(label))));
  const left = outer.left + names + 10 + (labelTitle === '' ? 0 : 20);
  const last = textPx(figure(scale.highest)) / 2;
  const box = { left, top: outer.top + 4, right: outer.right - last, bottom: outer.bottom - 20 - (valueTitle === '' ? 0 : 20) };
  const roomPx = (box.bottom - box.top) / Math.max(1, labels.length);
  const value = (each: number): number => left + share(scale, each) * (box.right - left);
  return { box, isLying: true, scale, roomPx, middle: (at) => box.top + (at + 0.5) * roomPx, value };
}

/** Every how many labels one is written: few and long ones are slanted before any is left out. */
function skipOf(count: number, roomPx: number, wantedPx: number): number {
  return count <= 16 ? 1 : Math.max(1, Math.ceil((Math.min(wantedPx, 72) + 10) / roomPx));
}

function slantedPx(wantedPx: number): number {
  return Math.min(wantedPx, 110) * 0.6 + 16;
}

function gridLines({ box, isLying, scale, value }: Field): Html {
  const lines = scale.ticks.map((tick) => {
    const at = px(value(tick));
    return isLying
      ? html`<line x1="${at}" x2="${at}" y1="${px(box.top)}" y2="${px(box.bottom)}" /><text
            x="${at}"
            y="${px(box.bottom + 15)}"
            text-anchor="middle"
            stroke="none"
            >${figure(tick)}</text
          >`
      : html`<line x1="${px(box.left)}" x2="${px(box.right)}" y1="${at}" y2="${at}" /><text
            x="${px(box.left - 6)}"
            y="${px(value(tick) + 4)}"
            text-anchor="end"
            stroke="none"
            >${figure(tick)}</text
          >`;
  });
  return html`<g stroke="#e3e6ea" fill="${faint}">${lines}</g>`;
}

function zeroLine({ box, isLying, value }: Field): Html {
  const at = px(value(0));
  return isLying
    ? html`<line x1="${at}" x2="${at}" y1="${px(box.top)}" y2="${px(box.bottom)}" stroke="${faint}" />`
    : html`<line x1="${px(box.left)}" x2="${px(box.right)}" y1="${at}" y2="${at}" stroke="${faint}" />`;
}

function labelsOf({ labels }: ChartFigures, field: Field): Html {
  const { box, isLying, roomPx, middle } = field;
  if (isLying) {
    const skip = Math.max(1, Math.ceil((fontPx + 2) / roomPx));
    const drawn = labels.map((label, at) =>
      at % skip > 0
        ? null
        : html`<text x="${px(box.left - 6)}" y="${px(middle(at) + 4)}" text-anchor="end">${fitted(label, box.left - 22)}</text>`,
    );
    return html`<g>${drawn}</g>`;
  }
  const wanted = Math.max(0, ...labels.map((label) => textPx(label)));
  const skip = skipOf(labels.length, roomPx, wanted);
  const isFlat = wanted + 8 <= roomPx * skip;
  const drawn = labels.map((label, at) =>
    at % skip > 0 ? null : isFlat ? flat(label, middle(at), box.bottom + 16) : slanted(label, middle(at), box.bottom + 14),
  );
  return html`<g>${drawn}</g>`;
}

function flat(label: string, x: number, y: number): Html {
  return html`<text x="${px(x)}" y="${px(y)}" text-anchor="middle">${label}</text>`;
}

function slanted(label: string, x: number, y: number): Html {
  return html`<text transform="translate(${px(x)} ${px(y)}) rotate(-36)" text-anchor="end"
    >${fitted(label, Math.min(110, x / Math.cos(Math.PI / 5)))}</text
  >`;
}

function titlesOf({ labelTitle, valueTitle }: ChartFigures, { box, isLying }: Field, outer: Box): Html {
  const [below, beside] = isLying ? [valueTitle, labelTitle] : [labelTitle, valueTitle];
  const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const under =
    below === ''
      ? null
      : html`<text x="${px(x)}" y="${px(outer.bottom - 2)}" text-anchor="middle">${fitted(below, box.right - box.left)}</text>`;
  const left =
    beside === ''
      ? null
      : html`<text transform="translate(${px(outer.left + 8)} ${px(y)}) rotate(-90)" text-anchor="middle"
          >${fitted(beside, box.bottom - box.top)}</text
        >`;
  return html`<g fill="${faint}">${under}${left}</g>`;
}
