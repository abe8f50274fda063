import { describe, expect, test } from '@jest/globals';
import type { ChartFigures } from '../../../src/local/contract.ts';
import { chartOption } from '../../../src/local/page/chart-option.ts';
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

/** Heights of the columns in pixels, read off their outlines: `M x y l width 0 l 0 height …`. */
function heights(svg: string): number[] {
  return [...svg.matchAll(/<path d="M[^"l]+l[^"l]+l0 (-?[\d.]+)l[^"l]+Z" fill="#8a2b1d"/g)].map(([, height]) => Math.abs(Number(height)));
}

describe('what a chart says to those who do not see it', () => {
  test('its title, its kind, its series and the ends of its values', () => {
    const svg = drawn();
    expect(svg).toMatch(/role="img" aria-labelledby="c1-title c1-about"/);
    expect(svg).toContain('<title id="c1-title">每日订单</title>');
    expect(svg).toContain('<desc id="c1-about">柱形图：淘宝；3 项，数值从 10 到 30。</desc>');
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

describe('columns, bars and lines', () => {
  test('columns stand on zero and are as high as their values', () => {
    const [one = 0, two, three] = heights(drawn());
    expect(one).toBeGreaterThan(20);
    expect(two).toBeCloseTo(one * 2, 0);
    expect(three).toBeCloseTo(one * 3, 0);
  });

  test('each value is written beside its mark while there are few', () => {
    expect(drawn({ series: [{ name: 'x', values: [1_234.5, 2, 3] }] })).toContain('>1,234.5<');
    const many = Array.from({ length: 100 }, (_, at) => at + 0.125);
    expect(drawn({ labels: many.map(String), series: [{ name: 'x', values: many }] })).not.toContain('>99.125<');
  });

  test('a bar chart has its labels at the side, read from the top', () => {
    expect(chartOption({ ...plain, kind: 'bar' })).toMatchObject({
      yAxis: { data: plain.labels, inverse: true },
      xAxis: { type: 'value' },
    });
    expect(chartOption(plain)).toMatchObject({ xAxis: { data: plain.labels }, yAxis: { type: 'value' } });
  });

  test('stacked series share a stack, others stand side by side', () => {
    const series = [
      { name: '已发货', values: [10] },
      { name: '退款', values: [-5] },
    ];
    expect(chartOption({ ...plain, series, isStacked: true })).toMatchObject({ series: [{ stack: 'all' }, { stack: 'all' }] });
    expect(JSON.stringify(chartOption({ ...plain, series }))).not.toContain('stack');
  });

  test('a line has a gap where a value is missing', () => {
    const svg = drawn({ kind: 'line', labels: ['一', '二', '三', '四', '五'], series: [{ name: 'x', values: [1, 2, null, 4, 5] }] });
    const line = /<path d="([^"]+)" fill="none"[^>]*stroke="#8a2b1d"/.exec(svg)?.[1] ?? '';
    expect(line.match(/M/g)).toHaveLength(2);
  });
});

test('a pie shares the circle among what is above zero, and says figure and share', () => {
  const svg = drawn({ kind: 'pie', series: [{ name: 'x', values: [75, 25, 0] }] });
  expect(svg).toContain('周一 75 (75.0%)');
  expect(svg).toContain('周二 25 (25.0%)');
  expect(svg).not.toContain('周三 0');
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
      for (const height of heights(svg)) expect(height).toBeLessThanOrEqual(400);
    }
  });

  test('500 labels are thinned out', () => {
    const labels = Array.from({ length: 500 }, (_, at) => `商品${String(at)}`);
    const svg = drawn({ labels, series: [{ name: 'x', values: labels.map((_, at) => at) }] });
    expect(svg.match(/>商品\d/g)?.length).toBeLessThan(30);
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
  expect(svg.match(/&(?:#60|lt);script/g)?.length).toBeGreaterThanOrEqual(4);
});
