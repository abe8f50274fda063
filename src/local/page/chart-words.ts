import type { ChartFigures } from '../contract.ts';
import type { PageLanguage } from './words.ts';

interface ChartWords {
  readonly empty: string;
  readonly notDrawn: string;
  readonly kinds: Readonly<Record<NonNullable<ChartFigures['kind']>, string>>;
  /** What a series without a name is called. */
  readonly series: (number: number) => string;
  readonly about: (kind: string, series: string, labels: number, from: string, to: string) => string;
}

/** The words of drawn charts, for those who see them and for those who hear them. */
export const chartWords: Readonly<Record<PageLanguage, ChartWords>> = {
  zh: {
    empty: '没有数据',
    notDrawn: '本机页面不画这种图表',
    kinds: { column: '柱形图', bar: '条形图', line: '折线图', pie: '饼图' },
    series: (number) => `系列 ${String(number)}`,
    about: (kind, series, labels, from, to) => `${kind}：${series}；${String(labels)} 项，数值从 ${from} 到 ${to}。`,
  },
  en: {
    empty: 'No data',
    notDrawn: 'This page does not draw charts of this kind',
    kinds: { column: 'Column chart', bar: 'Bar chart', line: 'Line chart', pie: 'Pie chart' },
    series: (number) => `Series ${String(number)}`,
    about: (kind, series, labels, from, to) => `${kind}: ${series}; ${String(labels)} items, values from ${from} to ${to}.`,
  },
};
