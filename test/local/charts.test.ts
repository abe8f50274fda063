import { describe, expect, test } from '@jest/globals';
import { attempt, clerk, evaluate, givenBook, givenHost, owner, type Host } from './given.ts';

const source = (column: number, endRowIndex?: number) => ({
  sourceRange: {
    sources: [
      { sheetId: 1, startRowIndex: 0, ...(endRowIndex ? { endRowIndex } : {}), startColumnIndex: column, endColumnIndex: column + 1 },
    ],
  },
});

const spec = {
  title: '每日订单',
  basicChart: {
    chartType: 'COLUMN',
    stackedType: 'STACKED',
    legendPosition: 'BOTTOM_LEGEND',
    headerCount: 1,
    axis: [
      { position: 'BOTTOM_AXIS', title: '日期' },
      { position: 'LEFT_AXIS', title: '单' },
    ],
    domains: [{ domain: source(0) }],
    series: [{ series: source(1) }, { series: source(2) }],
  },
};

const overlayPosition = { anchorCell: { sheetId: 1, rowIndex: 2, columnIndex: 4 }, widthPixels: 500, heightPixels: 300 };
const add = (change: object = {}) => ({ addChart: { chart: { chartId: 7, spec, position: { overlayPosition }, ...change } } });

function given(): { host: Host; file: string } {
  const host = givenHost();
  const file = givenBook(host);
  host.person(owner).edit(file, 1, 0, 0, [
    ['日期', '淘宝', '京东'],
    ['2026-03-01', 3, '=B2*2'],
    ['2026-03-02', 5, 'x'],
  ]);
  return { host, file };
}

function send(host: Host, file: string, ...requests: readonly object[]): string | null {
  return attempt(host, `Sheets.Spreadsheets.batchUpdate({ requests: ${JSON.stringify(requests)} }, '${file}');`).error?.message ?? null;
}

const chartsOf = (host: Host, file: string): unknown =>
  evaluate(host, `return Sheets.Spreadsheets.get('${file}', { fields: 'sheets(charts)' }).sheets.map((sheet) => sheet.charts || null);`);

describe('a chart that a script adds', () => {
  test('is told by the API as it was given', () => {
    const { host, file } = given();
    expect(send(host, file, add())).toBeNull();
    expect(chartsOf(host, file)).toEqual([[{ chartId: 7, spec, position: { overlayPosition } }], null]);
  });

  test('shows the page its place and its figures, formulas among them', () => {
    const { host, file } = given();
    send(host, file, add());
    const [chart] = host.sheet(file, 1).charts;
    expect(chart).toMatchObject({ chartId: 7, row: 2, column: 4, offsetXPx: 0, offsetYPx: 0, widthPx: 500, heightPx: 300 });
    expect(chart?.figures()).toEqual({
      kind: 'column',
      isStacked: true,
      title: '每日订单',
      labelTitle: '日期',
      valueTitle: '单',
      hasLegend: true,
      labels: ['2026-03-01', '2026-03-02'],
      series: [
        { name: '淘宝', values: [3, 5] },
        { name: '京东', values: [6, null] },
      ],
    });
  });

  test('has a size and an id of its own where none is given', () => {
    const { host, file } = given();
    const made = evaluate(
      host,
      `return Sheets.Spreadsheets.batchUpdate({ requests: [{ addChart: { chart: { spec: ${JSON.stringify(spec)},
       position: { overlayPosition: { anchorCell: { sheetId: 1 } } } } } }] }, '${file}').replies[0].addChart.chart;`,
    );
    expect(made).toMatchObject({ position: { overlayPosition: { widthPixels: 600, heightPixels: 371 } } });
    expect(host.sheet(file, 1).charts[0]?.chartId).toBe((made as { chartId: number }).chartId);
  });

  test('is kept by a copy, and goes with its sheet', () => {
    const { host, file } = given();
    send(host, file, add());
    const copy = evaluate(host, `return Drive.Files.copy({ name: 'copy' }, '${file}').id;`, { scopes: ['drive'] }) as string;
    expect(host.sheet(copy, 1).charts[0]?.figures().series[0]?.values).toEqual([3, 5]);
    expect(send(host, file, { deleteSheet: { sheetId: 1 } }, { addChart: { chart: { chartId: 7 } } })).not.toContain('already in use');
  });

  test('draws nothing of a sheet that is gone', () => {
    const { host, file } = given();
    const far = { overlayPosition: { ...overlayPosition, anchorCell: { sheetId: 2 } } };
    send(host, file, add({ position: far }), { deleteSheet: { sheetId: 1 } });
    expect(host.sheet(file, 2).charts[0]?.figures()).toMatchObject({ labels: [], series: [{ values: [] }, { values: [] }] });
  });
});

describe('a chart that is there', () => {
  test('takes another specification as a whole', () => {
    const { host, file } = given();
    const pie = { title: '份额', pieChart: { domain: source(0), series: source(1), legendPosition: 'NO_LEGEND' } };
    expect(send(host, file, add(), { updateChartSpec: { chartId: 7, spec: pie } })).toBeNull();
    expect(host.sheet(file, 1).charts[0]?.figures()).toMatchObject({
      kind: 'pie',
      title: '份额',
      hasLegend: false,
      labels: ['2026-03-01', '2026-03-02'],
    });
  });

  test('moves, also to another sheet, and keeps what the mask leaves out', () => {
    const { host, file } = given();
    const newPosition = { overlayPosition: { anchorCell: { sheetId: 2, rowIndex: 9 }, widthPixels: 1 } };
    send(host, file, add());
    expect(send(host, file, { updateEmbeddedObjectPosition: { objectId: 7, newPosition, fields: 'anchorCell' } })).toBeNull();
    expect(host.sheet(file, 1).charts).toEqual([]);
    expect(host.sheet(file, 2).charts[0]).toMatchObject({ row: 9, column: 0, widthPx: 500, heightPx: 300 });
  });

  test('is deleted once', () => {
    const { host, file } = given();
    expect(send(host, file, add(), { deleteEmbeddedObject: { objectId: 7 } })).toBeNull();
    expect(host.sheet(file, 1).charts).toEqual([]);
    expect(send(host, file, { deleteEmbeddedObject: { objectId: 7 } })).toContain('No embedded object with ID: 7');
  });
});

describe('what Sheets does not take', () => {
  const wide = { sourceRange: { sources: [{ sheetId: 1, startRowIndex: 0, endRowIndex: 3, startColumnIndex: 0, endColumnIndex: 2 }] } };
  const basic = (change: object) => ({ spec: { basicChart: { ...spec.basicChart, ...change } } });
  test.each([
    ['an id twice', [add(), add()], 'Invalid requests[1].addChart: The chart ID 7 is already in use'],
    ['a sheet that is not there', [add({ position: { overlayPosition: { anchorCell: { sheetId: 77 } } } })], 'No grid with id: 77'],
    [
      'a cell outside the sheet',
      [add({ position: { overlayPosition: { anchorCell: { sheetId: 1, rowIndex: 20 } } } })],
      'exceeds grid limits',
    ],
    ['no specification', [add({ spec: {} })], 'Only basicChart and pieChart'],
    ['no kind', [add(basic({ chartType: undefined }))], 'chartType must be specified'],
    ['no source', [add(basic({ series: [{}] }))], 'Chart data must have a sourceRange'],
    ['a source of two columns', [add(basic({ series: [{ series: wide }] }))], 'ranges require all rows or all columns to have length of 1'],
    [
      'a source on a sheet that is not there',
      [add(basic({ series: [{ series: { sourceRange: { sources: [{ sheetId: 77 }] } } }] }))],
      'No grid with id: 77',
    ],
    ['a source outside the sheet', [add(basic({ series: [{ series: source(1, 21) }] }))], 'exceeds grid limits'],
    ['a sheet of its own', [add({ position: { newSheet: true } })], 'sheets of their own are not emulated'],
    ['an unknown chart', [{ updateChartSpec: { chartId: 8, spec } }], 'No embedded object with ID: 8'],
    ['a move without a mask', [add(), { updateEmbeddedObjectPosition: { objectId: 7 } }], 'At least one field must be listed'],
  ] as const)('%s: refused, and nothing is done', (_, requests, words) => {
    const { host, file } = given();
    expect(send(host, file, ...requests)).toContain(words);
    expect(host.sheet(file, 1).charts).toEqual([]);
  });

  test('a chart on a protected sheet by somebody who may not edit it', () => {
    const { host, file } = given();
    const far = { overlayPosition: { anchorCell: { sheetId: 2 } } };
    host.addProject({
      id: 'clerk',
      owner: clerk,
      code: `function main() { Sheets.Spreadsheets.batchUpdate({ requests: [${JSON.stringify(add({ position: far }))}] }, '${file}'); }`,
      scopes: ['spreadsheets'],
      container: null,
      advanced: ['Sheets'],
    });
    expect(host.run('clerk', 'main', { as: clerk }).error?.message).toContain('protected');
  });
});
