import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { start } from '../../src/cli/start.ts';
import { newOrders } from '../../src/orders/tables.ts';
import { describeInBrowser, launched, Seat } from './given.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhanggui-over-'));
const openRow = 18;

describeInBrowser('Start over', () => {
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('asks for its word, and then the shop begins anew with the sample', async () => {
    const { port, end } = await start({ port: 0, folder, language: 'zh-CN', smtpUrl: undefined, realNow: Date.now });
    const browser = await launched();
    const seat = new Seat(await browser.newPage({ viewport: { width: 1400, height: 800 } }), newOrders);
    const { page } = seat;
    await page.goto(`http://127.0.0.1:${String(port)}/?lang=zh`);
    await seat.ready();
    // The page opens on the Start sheet.
    const toDesk = async (): Promise<void> => {
      await page.locator('#tabs button', { hasText: newOrders.words.title['zh-CN'] }).click();
      await seat.ready();
    };
    await toDesk();
    await seat.type(openRow, 'customer', '旧店的客户');
    await seat.saved();
    const word = page.locator('dialog input');
    const go = page.locator('dialog [data-ok]');
    const ask = async (): Promise<void> => {
      const menu = page.locator('#menus .menu', { hasText: '试用店' });
      await menu.locator('> button').click();
      await menu.locator('[role=menu] button', { hasText: '重新开店' }).click();
      await word.waitFor();
    };

    await ask();
    expect(await go.isDisabled()).toBe(true);
    await word.fill('好的');
    expect(await go.isDisabled()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await seat.drawn(openRow, 'customer')).toBe('旧店的客户');

    await ask();
    await word.fill('重新开店');
    await Promise.all([page.waitForEvent('load'), go.click()]);
    await seat.ready();
    await toDesk();
    expect(await seat.drawn(openRow, 'customer')).toBe('');
    await eventually(() => seat.drawn(1, 'customer')).toBe('张伟');
    expect(seat.faults).toEqual([]);
    await browser.close();
    await end();
  }, 120_000);
});
