import { expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { jobsTable } from '../../src/access/tables.ts';
import { figuresTable } from '../../src/approvals/figures/tables.ts';
import { lineOfKey, rowsOf, typeCells } from '../../src/cli/rehearsal/typing.ts';
import { todo } from '../../src/orders/tables.ts';
import { figureChartWords } from '../../src/text/figures.ts';
import { agent, describeInBrowser, givenBench, owner } from './given.ts';

describeInBrowser('the approval figures', () => {
  const bench = givenBench();

  it('draw their charts beside the table, from what was renewed', async () => {
    const { shop } = bench;
    const line = rowsOf(shop, todo)[0]?.line ?? 0;
    const refund = { action: 'refund', by: '李晓雨', remark: '到货破损', amount: 15_000 };
    typeCells(shop, agent, { table: todo, line, cells: refund });
    const seat = await bench.sit({ as: owner, table: figuresTable });
    await seat.fiveMinutes();
    typeCells(shop, owner, { table: jobsTable, line: lineOfKey(shop, jobsTable, 'approvals.figures') ?? 0, cells: { action: 'runNow' } });
    await seat.fiveMinutes();
    await eventually(() => seat.drawn(1, 'name')).toBe('退款');
    expect([await seat.drawn(1, 'open'), await seat.drawn(1, 'overdue')]).toEqual(['1', '0']);
    const charts = seat.page.locator('#charts svg');
    await eventually(() => charts.count()).toBe(3);
    await eventually(() => charts.first().textContent()).toContain(figureChartWords.kinds['zh-CN']);
    expect(await charts.last().textContent()).toContain(figureChartWords.open['zh-CN']);
    expect(seat.faults).toEqual([]);
  });
});
