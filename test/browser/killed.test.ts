import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { root } from '../../src/cli/root.ts';
import { sampleOwner, sampleStaff, witness } from '../../src/cli/sample.ts';
import { buildBundles, openShop } from '../../src/cli/shop.ts';
import { importParts, newOrders, orders } from '../../src/orders/tables.ts';
import { describeInBrowser, launched, Seat } from './given.ts';
import { report } from './order-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhanggui-killed-'));
const children: ChildProcess[] = [];
/** Long enough for more than one call. */
const file = () => report(10_400);

/** `npm start` on this folder, as a process of its own; resolves with the port once it is open. */
async function started(port: string): Promise<{ child: ChildProcess; port: string }> {
  const env = { ...process.env, ZHANGGUI_DATA: folder, PORT: port };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  children.push(child);
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    const own = /127\.0\.0\.1:(\d+)/.exec(chunk.toString())?.[1];
    if (own !== undefined) return { child, port: own };
  }
  throw new Error('npm start ended before it was open.');
}

async function killed(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

describeInBrowser('the program killed while the import dialog is open', () => {
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  });

  it('loses and doubles nothing when it is started again and the file chosen again', async () => {
    const browser = await launched();
    const first = await started('0');
    const seat = new Seat(await browser.newPage({ viewport: { width: 1400, height: 800 } }), newOrders);
    await seat.page.goto(`http://127.0.0.1:${first.port}/?lang=zh`);
    await seat.ready();
    let calls = 0;
    let holds = (): void => undefined;
    const held = new Promise<void>((resolve) => (holds = resolve));
    await seat.page.route('**/api/script-run', async (route) => {
      if ((route.request().postData() ?? '').includes('"stageImport"') && (calls += 1) > 1) holds();
      else await route.continue();
    });
    const dialog = await seat.menu('import');
    await dialog.locator('#file').setInputFiles(file());
    await dialog.locator('#confirm').click();
    await held;
    await killed(first.child);
    await eventually(() => seat.page.locator('#trouble').innerText()).toContain('与本机的连接断了');
    await seat.page.unroute('**/api/script-run');

    const second = await started(first.port);
    await eventually(() => seat.page.locator('dialog').count(), { timeout: 30_000 }).toBe(0);
    await seat.ready();
    const again = await seat.menu('import');
    await again.locator('#file').setInputFiles(file());
    await again.locator('#confirm').click();
    await eventually(() => again.locator('#told').innerText(), { timeout: 60_000 }).toContain('已收下');
    await seat.closeDialog();
    for (let turn = 0; turn < 6; turn += 1) await seat.fiveMinutes();
    await browser.close();
    await killed(second.child);
    expect(await counted()).toEqual({ orders: 10_400, different: 10_400, parts: 0, broken: [] });
  }, 240_000);
});

/** What the data folder holds of the file, once no process has it. */
async function counted(): Promise<object> {
  const opening = { storage: { folder }, clock: Date.now(), owner: sampleOwner, staff: sampleStaff, settings: { witness } };
  const shop = openShop(await buildBundles(), opening);
  const { rows } = shop.host.sheet(shop.books.order, orders.sheetId);
  const own = rows.map(([orderNo]) => orderNo).filter((orderNo) => typeof orderNo === 'string' && orderNo.startsWith('R'));
  const parts = shop.host.sheet(shop.books.order, importParts.sheetId).rows.slice(1);
  const waiting = parts.filter(([file]) => file !== null).length;
  const told = { orders: own.length, different: new Set(own).size, parts: waiting, broken: brokenBooks(shop) };
  shop.host.close();
  return told;
}
