import type { GridRange } from './api-types.ts';
import type { ChartData, ChartSpec } from './chart-spec.ts';
import type { ChartFigures, ChartView } from './contract.ts';
import type { ComputedBook } from './formulas/computed.ts';
import { areaOfGridRange } from './grid-range.ts';
import type { Book, Chart, Sheet } from './model.ts';

interface Point {
  readonly shown: string;
  readonly value: unknown;
}

type Read = (data: ChartData | undefined) => readonly Point[];

const kinds: Readonly<Record<string, ChartFigures['kind']>> = { COLUMN: 'column', BAR: 'bar', LINE: 'line', AREA: 'line' };

/** The charts of a sheet with where they lie; what they draw is read from the workbook as it stands. */
export function chartViews(book: Book, sheet: Sheet, computed: ComputedBook): readonly ChartView[] {
  const read: Read = (data) => (data?.sourceRange?.sources ?? []).flatMap((range) => points(book, range, computed));
  return sheet.charts.map(({ spec, ...place }: Chart) => ({ ...place, figures: () => figuresOf(spec, read) }));
}

function figuresOf(spec: ChartSpec, read: Read): ChartFigures {
  const { basicChart: basic, pieChart: pie } = spec;
  const axisTitle = (position: string): string => basic?.axis?.find((each) => each.position === position)?.title ?? '';
  const isBar = basic?.chartType === 'BAR';
  const domain = read(basic ? basic.domains?.[0]?.domain : pie?.domain);
  const series = (basic ? (basic.series ?? []).map((each) => each.series) : [pie?.series]).map(read);
  const headings = basic?.headerCount ?? guessedHeadings(series);
  const length = Math.max(lengthInUse(domain), ...series.map(lengthInUse));
  return {
    kind: pie ? 'pie' : (kinds[basic?.chartType ?? ''] ?? null),
    isStacked: basic?.stackedType === 'STACKED',
    title: spec.title ?? '',
    labelTitle: axisTitle(isBar ? 'LEFT_AXIS' : 'BOTTOM_AXIS'),
    valueTitle: axisTitle(isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS'),
    hasLegend: (basic?.legendPosition ?? pie?.legendPosition) !== 'NO_LEGEND',
    labels: Array.from({ length: Math.max(0, length - headings) }, (_, at) => domain[at + headings]?.shown ?? ''),
    series: series.map((line) => ({
      name: headings > 0 ? (line[0]?.shown ?? '') : '',
      values: Array.from({ length: Math.max(0, length - headings) }, (_, at) => numberOf(line[at + headings])),
    })),
  };
}

/** Where nobody says so, a text above the figures is a heading. */
function guessedHeadings(series: readonly (readonly Point[])[]): number {
  return series.some(([top]) => typeof top?.value === 'string') ? 1 : 0;
}

function lengthInUse(line: readonly Point[]): number {
  return line.findLastIndex(({ value }) => value !== null) + 1;
}

function numberOf(point: Point | undefined): number | null {
  return typeof point?.value === 'number' ? point.value : null;
}

/** The cells of a source as far as they are in use; none where its sheet is gone. */
function points(book: Book, range: GridRange, computed: ComputedBook): readonly Point[] {
  const sheet = book.sheets.find((each) => each.sheetId === (range.sheetId ?? 0));
  if (!sheet) return [];
  const area = areaOfGridRange(range);
  const used = computed.used(sheet);
  const found: Point[] = [];
  for (let row = area.startRow; row < Math.min(area.endRow, used.rows); row += 1) {
    for (let column = area.startColumn; column < Math.min(area.endColumn, used.columns); column += 1) {
      found.push({ shown: computed.shown(sheet, row, column), value: computed.value(sheet, row, column) });
    }
  }
  return found;
}
