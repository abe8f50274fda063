import { existsSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { realOrders } from '../../src/cli/real-data.ts';
import { importParts, newOrders, orders } from '../../src/orders/tables.ts';
import type { AnyTable } from '../../src/table/table.ts';
import { agent, describeInBrowser, givenBench, type Bench, type Seat } from './given.ts';
import { csv, report } from './order-files.ts';

const rowsIn = ({ shop }: Bench, table: AnyTable) => shop.host.sheet(shop.books.order, table.sheetId).rows.slice(1);
/** Orders that the ledger begins with. */
const sample = 8;

async function drained(seat: Seat, done: () => boolean, turns = 12): Promise<void> {
  for (let turn = 0; turn < turns && !done(); turn += 1) await seat.fiveMinutes();
}

/** Keeps every value that the progress bar has had. */
const watched = `{
  const bar = document.querySelector('#bar');
  window.seen = [];
  new MutationObserver(() => window.seen.push(bar.value)).observe(bar, { attributes: true, attributeFilter: ['value'] });
}`;

describeInBrowser('the import dialog', () => {
  const bench = givenBench();
  const notice = (seat: Seat) => seat.dialog.locator('#notice').innerText();

  it('says what it cannot take, and goes on with the next file', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    const dialog = await seat.menu('import');
    const file = dialog.locator('#file');
    await file.setInputFiles(csv('名称,价格\n茶,1\n', '商品.csv'));
    await eventually(() => notice(seat)).toContain('不是认得的订单文件');
    await file.setInputFiles(report(0));
    await eventually(() => notice(seat)).toContain('没有');
    await file.setInputFiles({
      name: 'x.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('PK\u0003\u0004[Content_Types].xml xl/workbook.xml'),
    });
    await eventually(() => notice(seat)).toMatch(/Excel|压缩包/);

    const folder = mkdtempSync(join(tmpdir(), 'zhanggui-large-'));
    const large = join(folder, 'large.csv');
    writeFileSync(large, '');
    truncateSync(large, 50 * 1024 * 1024 + 1);
    await file.setInputFiles(large);
    await eventually(() => notice(seat)).toContain('large.csv: 文件有 51 MB，最多 50 MB');
    rmSync(folder, { recursive: true });

    await file.setInputFiles(report(3));
    await eventually(() => dialog.locator('#summary').innerText()).toContain('3 行，3 个订单。');
    expect(await dialog.locator('#notice').isHidden()).toBe(true);
    expect(rowsIn(bench, importParts)).toEqual([]);
    expect(seat.faults).toEqual([]);
  });

  it('closed in the middle and begun again takes every order once', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    const staged = () => rowsIn(bench, importParts).filter(([id]) => id !== null).length;
    let calls = 0;
    await seat.page.route('**/api/script-run', async (route) => {
      const isStaging = (route.request().postData() ?? '').includes('"stageImport"');
      if (isStaging && (calls += 1) > 1) await route.abort();
      else await route.continue();
    });
    const dialog = await seat.menu('import');
    await dialog.locator('#file').setInputFiles(report(10_400));
    await dialog.locator('#confirm').click();
    await eventually(staged, { timeout: 60_000 }).toBe(24);
    await seat.closeDialog();
    await seat.fiveMinutes();
    expect([staged(), rowsIn(bench, orders).length]).toEqual([24, sample]);

    await seat.page.unroute('**/api/script-run');
    const again = await seat.menu('import');
    await again.locator('#file').setInputFiles(report(10_400, 'same.csv'));
    await again.locator('#confirm').click();
    await eventually(() => again.locator('#told').innerText(), { timeout: 60_000 }).toContain('已收下');
    await seat.closeDialog();
    await drained(seat, () => rowsIn(bench, orders).length >= 10_400 + sample);
    const numbers = rowsIn(bench, orders).map(([orderNo]) => orderNo);
    expect([numbers.length, new Set(numbers).size]).toEqual([10_400 + sample, 10_400 + sample]);
    expect(brokenBooks(bench.shop)).toEqual([]);
  }, 240_000);
});

describeInBrowser('a real order file', () => {
  const bench = givenBench();

  (!existsSync(realOrders()) ? it.skip : it)(
    'is seen, put in, read and scrolled through',
    async () => {
      const seat = await bench.sit({ as: agent, table: newOrders });
      const dialog = await seat.menu('import');
      await dialog.locator('#file').setInputFiles(realOrders());
      await eventually(() => dialog.locator('#summary').innerText(), { timeout: 30_000 }).toContain('UTF-8，28010 行，28010 个订单。');
      expect(await dialog.locator('#preview tbody tr').count()).toBe(5);
      expect(await dialog.locator('#preview tbody tr').first().innerText()).toContain('178.8');
      await seat.inDialog(watched);
      await dialog.locator('#confirm').click();
      await eventually(() => dialog.locator('#told').innerText(), { timeout: 60_000 }).toContain('已收下');
      const seen = await seat.inDialog<readonly number[]>('window.seen');
      expect(seen.filter((value) => value > 0 && value < 1).length).toBeGreaterThan(1);
      await seat.closeDialog();

      await drained(seat, () => rowsIn(bench, orders).length >= 28_010 + sample, 20);
      expect(rowsIn(bench, orders)).toHaveLength(28_010 + sample);
      const ledger = await bench.sit({ as: agent, table: orders });
      await ledger.page.evaluate('workbench.sheet.grid.goTo(28018, 0)');
      await eventually(() => ledger.drawn(28_018, 'orderNo'), { timeout: 60_000 }).not.toBe('');
      await ledger.page.evaluate('workbench.sheet.grid.goTo(14000, 0)');
      await eventually(() => ledger.drawn(14_000, 'orderNo'), { timeout: 60_000 }).not.toBe('');
      expect(ledger.faults).toEqual([]);
    },
    400_000,
  );
});
