import { html, type Html } from '../../page/html.ts';
import { px } from './chart-text.ts';

/** A rectangle of the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Told apart by brightness too, for eyes that do not see red and green. */
const colors = ['#8a2b1d', '#2f6f8f', '#d9a441', '#4d7c4a', '#7b5ea7', '#5b6670', '#c2694f', '#1d4b57'];

export function colorOf(series: number): string {
  return colors[series % colors.length] ?? '#5b6670';
}

/** A sentence where there is nothing to draw. */
export function notice(words: string, { left, top, right, bottom }: Box): Html {
  return html`<text x="${px((left + right) / 2)}" y="${px((top + bottom) / 2)}" text-anchor="middle" fill="#5d6670">${words}</text>`;
}
