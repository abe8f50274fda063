import { expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { columnIds } from '../../src/table/table.ts';
import { newOrders, orders } from '../../src/orders/tables.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { agent, describeInBrowser, givenBench, owner } from './given.ts';

const ownSheet = 4_711;

/** Runs requests on the order workbook as its owner, as a script of his would. */
function batch({ host, books }: Shop, ...requests: readonly object[]): void {
  const code = `function main() { Sheets.Spreadsheets.batchUpdate({ requests: ${JSON.stringify(requests)} }, '${books.order}'); }`;
  const id = `by-hand-${String(host.runs().length)}`;
  host.addProject({ id, owner, code, scopes: ['spreadsheets'], container: null, advanced: ['Sheets'] });
  expect(host.run(id, 'main').error).toBeNull();
}

const range = (column: number) => ({
  sourceRange: {
    sources: [{ sheetId: ownSheet, startRowIndex: 0, endRowIndex: 3, startColumnIndex: column, endColumnIndex: column + 1 }],
  },
});

describeInBrowser('a sheet of one’s own', () => {
  const bench = givenBench();

  it('shows what its formulas give, their text where they are edited, and a chart that follows', async () => {
    const { shop } = bench;
    batch(shop, {
      addSheet: { properties: { sheetId: ownSheet, title: '我的统计', gridProperties: { rowCount: 40, columnCount: 6 } } },
    });
    shop.host.person(owner).edit(shop.books.order, ownSheet, 0, 0, [['名称', '数量']]);
    const seat = await bench.sit({ as: agent, table: newOrders, sheetId: ownSheet });
    const at = (row: number, column: number) => seat.page.evaluate<string>(`workbench.sheet.grid.drawn(${String(row)}, ${String(column)})`);
    const type = async (row: number, column: number, text: string): Promise<void> => {
      await seat.page.evaluate(`workbench.sheet.grid.goTo(${String(row)}, ${String(column)}); workbench.sheet.grid.focus()`);
      await seat.page.keyboard.type(text);
      await seat.page.keyboard.press('Enter');
      await seat.saved();
    };
    const ledger = shop.host.sheet(shop.books.order, orders.sheetId).title;
    const formula = `=COUNTA('${ledger}'!A2:A)`;
    await type(1, 0, '订单');
    await type(1, 1, formula);
    await type(2, 0, '两倍');
    await type(2, 1, '=B2*2');
    await eventually(() => at(1, 1)).toBe('8');
    await eventually(() => at(2, 1)).toBe('16');
    await seat.page.evaluate('workbench.sheet.grid.goTo(1, 1); workbench.sheet.grid.focus()');
    await eventually(() => seat.page.evaluate<string>('workbench.sheet.grid.barText')).toBe(formula);

    const basicChart = {
      chartType: 'COLUMN',
      headerCount: 1,
      legendPosition: 'NO_LEGEND',
      domains: [{ domain: range(0) }],
      series: [{ series: range(1) }],
    };
    const overlayPosition = { anchorCell: { sheetId: ownSheet, rowIndex: 4, columnIndex: 0 }, widthPixels: 400, heightPixels: 240 };
    batch(shop, { addChart: { chart: { spec: { title: '订单数', basicChart }, position: { overlayPosition } } } });
    await seat.fiveMinutes();
    const chart = seat.page.locator('#charts svg');
    await eventually(() => chart.textContent()).toContain('订单数');
    const before = await chart.innerHTML();

    const desk = await bench.sit({ as: agent, table: newOrders });
    const lines = shop.host.sheet(shop.books.order, newOrders.sheetId).rows;
    const waiting = lines.findIndex((cells, row) => row > 0 && (cells[columnIds(newOrders).indexOf('action')] ?? null) === null);
    await desk.type(waiting, 'action', '提交');
    await eventually(() => desk.drawn(waiting, 'result')).toContain('封存');
    await eventually(() => at(1, 1)).toBe('9');
    await eventually(() => at(2, 1)).toBe('18');
    await eventually(() => chart.innerHTML()).not.toBe(before);
    expect([...seat.faults, ...desk.faults]).toEqual([]);
  });

  it('tells the note of a heading where the mouse rests on it', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    const [note] = bench.shop.host.sheet(bench.shop.books.order, newOrders.sheetId).notes.filter(({ column }) => column === 0);
    const grid = await seat.page.locator('#grid canvas[id^=univer-sheet]').boundingBox();
    await seat.page.mouse.move((grid?.x ?? 0) + 300, (grid?.y ?? 0) + 200);
    await seat.page.mouse.move((grid?.x ?? 0) + 100, (grid?.y ?? 0) + 34);
    const shown = () => seat.page.evaluate<string[]>(`[...document.querySelectorAll('textarea')].map(({ value }) => value)`);
    await eventually(shown).toContain(note?.text);
  });
});
