import type { Frame, Locator, Page } from 'playwright-core';
import { expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { controlProject } from '../../src/cli/shop.ts';
import { mimeTypes } from '../../src/local/model.ts';
import { rowsOf, typeCells } from '../../src/cli/rehearsal/typing.ts';
import { newOrders, todo } from '../../src/orders/tables.ts';
import { paymentWords } from '../../src/text/orders.ts';
import { say } from '../../src/text/words.ts';
import { books } from '../../src/table/table.ts';
import { agent, describeInBrowser, givenBench } from './given.ts';

/** What the robot may press: all there is but the clock, which no office has. */
const pressable = 'button:visible:enabled, summary:visible';
const regions = ['main > aside', '#books', '#tabs', '#menus'];
const brief = { timeout: 2_000 };
const head = 'zhaomin@shop.example';

describeInBrowser('a robot that presses every button and opens every link', () => {
  const bench = givenBench();

  /** All that could have been changed: cells, files, mails, properties, triggers but for when they fire next. */
  function content(): readonly string[] {
    const { host } = bench.shop;
    const sheets = host.files().flatMap(({ id, mimeType }) => (mimeType === mimeTypes.spreadsheet ? host.sheets(id) : []));
    const projects = [controlProject, ...books.map((book) => `staff-${book}`)].map((project) => host.properties(project));
    const rows = sheets.flatMap((sheet) => sheet.rows.map((cells, row) => [sheet.title, row + 1, cells]));
    const all = [...rows, host.files(), host.mails(), projects, host.triggers().map((each) => ({ ...each, nextAt: null }))];
    return all.map((each) => JSON.stringify(each));
  }

  it('changes nothing at all, meets no fault and goes nowhere but to this machine', async () => {
    const { host } = bench.shop;
    const seat = await bench.sit({ as: agent, table: newOrders });
    const { page } = seat;
    // Some mails with links first, of calls and of a refund that the head is asked for; then the clock is left alone.
    const line = rowsOf(bench.shop, todo).find(({ cells }) => cells['payment'] === say(paymentWords.paid, 'zh-CN'))?.line ?? 0;
    typeCells(bench.shop, agent, { table: todo, line, cells: { action: 'refund', amount: 12_600, remark: '破损', by: '李晓雨' } });
    for (let turn = 0; turn < 2; turn += 1) await seat.fiveMinutes();
    const linked = (mail: string) => host.mails().some(({ to, body }) => body.includes('/exec') && to === mail);
    await eventually(() => linked(agent) && linked(head), { timeout: 30_000 }).toBe(true);
    await eventually(() => host.mails().every((mail) => mail.state === 'delivered'), { timeout: 30_000 }).toBe(true);
    // What Check this sheet marks is marked already: to mark it is what it is for.
    await seat.menu('check');
    await page.locator('dialog .buttons button').click();
    host.firing = 'dropped';
    const before = content();
    const called = { dialogs: 0, pages: 0 };

    for (const region of regions) {
      await page.locator('#books button').first().click();
      const count = await page.locator(region).locator(pressable).count();
      for (let at = 0; at < count; at += 1) await press(page.locator(region), at);
    }
    // Whatever the robot has left hidden is there again.
    await page.reload();
    await seat.ready();
    await page.locator('#panel-inbox select').selectOption('all');
    for (let at = 0; at < (await page.locator('.mails button').count()); at += 1) await readMail(at);
    await page.locator('#language').click();

    expect(called.dialogs).toBeGreaterThanOrEqual(4);
    expect(called.pages).toBeGreaterThan(3);
    expect(content()).toEqual(before);
    expect(seat.faults).toEqual([]);
    const own = `http://127.0.0.1:${String(bench.page.port)}/`;
    expect(seat.requests.filter((url) => !url.startsWith(own) && !/^(?:data|about):/.test(url))).toEqual([]);

    async function press(region: Locator, at: number): Promise<void> {
      const opener = region.locator(pressable).nth(at);
      await opener.click(brief).catch(() => undefined);
      const items = page.locator('[role=menu]:not([hidden]) button');
      for (let item = 0; item < (await items.count()); item += 1) {
        await items.nth(item).click(brief);
        await page.waitForTimeout(300);
        await throughDialogs();
        await opener.click(brief);
      }
      await throughDialogs();
      await page.keyboard.press('Escape');
    }

    /** What a script’s dialog offers, then the buttons around it, which close it. */
    async function throughDialogs(): Promise<void> {
      for (let left = 3; left > 0 && (await page.locator('dialog[open]').count()) > 0; left -= 1) {
        for (const frame of page.frames().filter((each) => each.url().includes('/dialog?'))) {
          called.dialogs += 1;
          await pressIn(frame);
        }
        for (const inside of await page.locator('dialog[open] button:enabled').all()) await inside.click(brief).catch(() => undefined);
        if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
      }
    }

    async function pressIn(place: Frame | Page): Promise<void> {
      for (const button of await place.locator(pressable).all()) await button.click(brief).catch(() => undefined);
    }

    /** Opens a letter, its links, and presses what their pages offer. */
    async function readMail(at: number): Promise<void> {
      await page.locator('.mails button').nth(at).click();
      await page.locator('article .back').waitFor();
      const links = page.frameLocator('article iframe').locator('a[href*="/exec"]');
      for (let link = 0; link < (await links.count()); link += 1) {
        const opening = page.context().waitForEvent('page');
        await links.nth(link).click();
        const opened = await opening;
        await opened.waitForLoadState();
        called.pages += 1;
        await pressIn(opened);
        await opened.close();
      }
      await page.locator('article .back').click();
    }
  }, 240_000);
});
