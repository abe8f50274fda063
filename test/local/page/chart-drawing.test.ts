import { describe, expect, test } from '@jest/globals';
import type { ChartFigures } from '../../../src/local/contract.ts';
import { chartDrawing } from '../../../src/local/page/chart-drawing.ts';

const plain: ChartFigures = {
  kind: 'column',
  isStacked: false,
  title: '每日订单',
  labelTitle: '日期',
  valueTitle: '单',
  hasLegend: true,
  labels: ['周一', '周二', '周三'],
  series: [{ name: '淘宝', values: [10, 20, 30] }],
};

function drawn(change: Partial<ChartFigures> = {}): string {
  return chartDrawing({ id: 'c1', figures: { ...plain, ...change }, widthPx: 600, heightPx: 400, language: 'zh' });
}

/** The blocks of a chart: x, y, width and height of what has a title of its own. */
function blocks(svg: string): number[][] {
  const found = svg.matchAll(/<rect x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"><title>/g);
  return [...found].map((match) => match.slice(1).map(Number));
}

describe('what a chart says to those who do not see it', () => {
  test('its title, its kind, its series and the ends of its values', () => {
    const svg = drawn();
    expect(svg).toMatch(/role="img"\s+aria-labelledby="c1-title c1-about"/);
    expect(svg).toContain('<title id="c1-title">每日订单</title>');
    expect(svg).toContain('<desc id="c1-about">柱形图：淘宝；3 项，数值从 10 到 30。</desc>');
    expect(svg).toContain('<title>周三 · 淘宝: 30</title>');
  });

  test('in English where the page is English', () => {
    const svg = chartDrawing({
      id: 'c',
      figures: { ...plain, series: [{ name: '', values: [1] }] },
      widthPx: 600,
      heightPx: 400,
      language: 'en',
    });
    expect(svg).toContain('Column chart: Series 1; 3 items, values from 1 to 1.');
  });
});

describe('columns and bars', () => {
  test('stand on zero and are as high as their values', () => {
    const [one, two, three] = blocks(drawn());
    expect(two?.[3]).toBeCloseTo((one?.[3] ?? 0) * 2, 0);
    expect(three?.[3]).toBeCloseTo((one?.[3] ?? 0) * 3, 0);
  });

  test('lie beside each other, or on each other where they are stacked', () => {
    const series = [
      { name: '已发货', values: [10] },
      { name: '待发货', values: [5] },
      { name: '退款', values: [-5] },
    ];
    const apart = blocks(drawn({ labels: ['一'], series }));
    expect(new Set(apart.map(([x]) => x)).size).toBe(3);
    const [below, above, under] = blocks(drawn({ labels: ['一'], series, isStacked: true }));
    expect((above?.[1] ?? 0) + (above?.[3] ?? 0)).toBeCloseTo(below?.[1] ?? 0, 0);
    expect(under?.[1]).toBeCloseTo((below?.[1] ?? 0) + (below?.[3] ?? 0), 0);
  });

  test('a bar chart lies', () => {
    const [one, two] = blocks(drawn({ kind: 'bar' }));
    expect(two?.[2]).toBeCloseTo((one?.[2] ?? 0) * 2, 0);
    expect(two?.[3]).toBe(one?.[3]);
  });
});

test('a line has a gap where a value is missing, and a dot for a single value', () => {
  const svg = drawn({ kind: 'line', labels: ['一', '二', '三', '四'], series: [{ name: 'x', values: [1, 2, null, 4] }] });
  const path = /<path d="([^"]+)"/.exec(svg)?.[1] ?? '';
  expect(path.match(/M/g)).toHaveLength(2);
  expect(svg.match(/<circle/g)).toHaveLength(3);
});

test('a pie shares the circle; one that has all is a whole circle, and zeros have none', () => {
  expect(drawn({ kind: 'pie', series: [{ name: 'x', values: [75, 25, 0] }] })).toContain('周一: 75 (75.0%)');
  const whole = drawn({ kind: 'pie', series: [{ name: 'x', values: [5, 0, null] }] });
  expect(whole).toContain('<circle');
  expect(whole).not.toContain('<path');
});

describe('odd figures', () => {
  test.each([
    ['no rows', { labels: [], series: [{ name: '', values: [] }] }, '没有数据'],
    ['no series', { series: [] }, '没有数据'],
    ['no numbers', { series: [{ name: '', values: [null, null, null] }] }, '没有数据'],
    ['a pie without anything above zero', { kind: 'pie', series: [{ name: '', values: [0, -1, 0] }] }, '没有数据'],
    ['a kind that is not drawn', { kind: null }, '本机页面不画这种图表'],
  ] as const)('%s: a sentence', (_, change, words) => {
    expect(drawn(change)).toContain(words);
  });

  test.each([
    ['nothing but zero', { series: [{ name: 'x', values: [0, 0, 0] }] }],
    ['only below zero', { series: [{ name: 'x', values: [-5, -12.5, -3] }] }],
    ['one value', { labels: ['三月'], series: [{ name: 'x', values: [1_234_567.89] }] }],
    ['huge and tiny', { series: [{ name: 'x', values: [1e300, 1e-300, 0] }] }],
    [
      '500 labels',
      {
        labels: Array.from({ length: 500 }, (__, at) => `商品${String(at)}`),
        series: [{ name: 'x', values: Array.from({ length: 500 }, (__, at) => at) }],
      },
    ],
    ['a label of 200 characters', { labels: ['长'.repeat(200), 'b', 'c'] }],
  ] as const)('%s: every place is a number inside the picture', (_, change) => {
    for (const kind of ['column', 'bar', 'line'] as const) {
      const svg = drawn({ ...change, kind });
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      for (const [x = 0, y = 0, width = 0, height = 0] of blocks(svg)) {
        expect(Math.min(x, y, width, height)).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(600);
        expect(y + height).toBeLessThanOrEqual(400);
      }
    }
  });

  test('500 labels are thinned out', () => {
    const labels = Array.from({ length: 500 }, (_, at) => `商品${String(at)}`);
    const svg = drawn({ labels, series: [{ name: 'x', values: labels.map((_, at) => at) }] });
    expect(svg.match(/<text[^>]*>商品/g)?.length).toBeLessThan(20);
  });
});

test('no text becomes markup', () => {
  const nasty = '"><script>alert(1)</script>';
  const svg = chartDrawing({
    id: nasty,
    figures: {
      ...plain,
      title: nasty,
      labelTitle: nasty,
      valueTitle: nasty,
      labels: [nasty],
      series: [
        { name: nasty, values: [1] },
        { name: nasty, values: [2] },
      ],
    },
    widthPx: 900,
    heightPx: 400,
    language: 'zh',
  });
  expect(svg).not.toContain('<script');
  expect(svg.match(/&#60;script&#62;/g)?.length).toBeGreaterThanOrEqual(6);
});
