import type { WireChart, WireCharts } from '../wire.ts';
import { byId, make } from './dom.ts';
import type { Place } from './place.ts';
import { ask, language } from './talk.ts';

let drawn = '';

/** Draws the charts of a sheet below its grid. Their figures may come from other sheets, so they are asked for at every change. */
export async function drawCharts({ as, file, sheet }: Place): Promise<void> {
  const { charts } = await ask<WireCharts>('/api/charts', { as, file, sheet, lang: language });
  const text = JSON.stringify(charts);
  if (text === drawn) return;
  drawn = text;
  byId('charts').replaceChildren(...charts.map(figureOf));
}

function figureOf({ svg }: WireChart): HTMLElement {
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  return make('figure', {}, document.importNode(picture, true));
}
