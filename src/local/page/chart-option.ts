import type { EChartsCoreOption } from 'echarts/core';
import type { ChartFigures } from '../contract.ts';
import { figure } from './chart-figure.ts';

/** Told apart by brightness too, for eyes that do not see red and green. */
const colors = ['#8a2b1d', '#2f6f8f', '#d9a441', '#4d7c4a', '#7b5ea7', '#5b6670', '#c2694f', '#1d4b57'];
const [ink, faint, rule] = ['#1d2327', '#5d6670', '#e3e6ea'];
/** More values than these are told by the axis alone. */
const mostLabelled = 24;

type Value = number | null;

/** The figures of a chart in the words of the drawing library. `figures.kind` is one that is drawn. */
export function chartOption(figures: ChartFigures): EChartsCoreOption {
  const { title, kind } = figures;
  const isLegendNeeded = figures.hasLegend && (kind === 'pie' || figures.series.length > 1);
  const top = (title === '' ? 12 : 40) + (isLegendNeeded ? 24 : 0);
  return {
    animation: false,
    color: colors,
    backgroundColor: '#ffffff',
    textStyle: { fontFamily: "'PingFang SC','Microsoft YaHei','Noto Sans CJK SC','Noto Sans SC',sans-serif", color: ink },
    title: { text: title, left: 8, top: 8, textStyle: { fontSize: 16, color: ink, width: 520, overflow: 'truncate' } },
    legend: { show: isLegendNeeded, left: 8, top: title === '' ? 8 : 36, type: 'scroll', itemWidth: 12, itemHeight: 10 },
    ...(kind === 'pie' ? pieOption(figures, top) : axesOption(figures, top)),
  };
}

function pieOption({ labels, series }: ChartFigures, top: number): EChartsCoreOption {
  const values = series[0]?.values ?? [];
  const shares = labels.flatMap((name, at) => ((values[at] ?? 0) > 0 ? [{ name, value: values[at] }] : []));
  const label = {
    formatter: (slice: { name: string; value: number; percent: number }) =>
      `${slice.name} ${figure(slice.value)} (${slice.percent.toFixed(1)}%)`,
  };
  return {
    series: [{ type: 'pie', silent: true, top, radius: '72%', data: shares, itemStyle: { borderColor: '#fff', borderWidth: 1.5 }, label }],
  };
}

function axesOption(figures: ChartFigures, top: number): EChartsCoreOption {
  const { kind, labels, labelTitle, valueTitle, series, isStacked } = figures;
  const isLying = kind === 'bar';
  const named = (name: string, isBelow: boolean) => ({
    name,
    nameLocation: 'middle',
    nameGap: isBelow ? 30 : 48,
    nameTextStyle: { color: faint },
  });
  const ofLabels = {
    type: 'category',
    data: labels,
    inverse: isLying,
    axisTick: { show: false },
    axisLabel: { color: ink, hideOverlap: true, width: isLying ? 160 : 110, overflow: 'truncate' },
    ...named(labelTitle, !isLying),
  };
  const ofValues = {
    type: 'value',
    axisLabel: { color: faint, formatter: figure, hideOverlap: true },
    splitLine: { lineStyle: { color: rule } },
    ...named(valueTitle, isLying),
  };
  const isLabelled = labels.length * series.length <= mostLabelled;
  const label = { show: isLabelled, color: faint, fontSize: 11, position: isStacked ? 'inside' : isLying ? 'right' : 'top' };
  const formatter = ({ value }: { value: Value }) => (value === null ? '' : figure(value));
  return {
    grid: { left: 8, right: 24, bottom: 8, top: top + 16, outerBoundsMode: 'same', outerBoundsContain: 'all' },
    [isLying ? 'yAxis' : 'xAxis']: ofLabels,
    [isLying ? 'xAxis' : 'yAxis']: ofValues,
    series: series.map(({ name, values }) => ({
      type: kind === 'line' ? 'line' : 'bar',
      silent: true,
      name,
      data: values,
      ...(isStacked && kind !== 'line' ? { stack: 'all' } : {}),
      ...(kind === 'line' ? { symbol: 'circle', symbolSize: 6, showAllSymbol: values.length <= 60 } : { barMaxWidth: 64 }),
      label: { ...label, formatter },
      labelLayout: { hideOverlap: true },
    })),
  };
}
