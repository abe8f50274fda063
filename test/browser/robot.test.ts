import { expect, it } from 'vitest';
import { newOrders } from '../../src/orders/tables.ts';
import { books } from '../../src/table/table.ts';
import { agent, describeInBrowser, givenBench } from './given.ts';

/** What the robot may press: all there is but the clock, which no office has. */
const pressable = 'button:visible, summary:visible';

describeInBrowser('a robot that presses every button and opens every link', () => {
  const bench = givenBench();
  const content = () => JSON.stringify(books.map((book) => bench.shop.host.sheets(bench.shop.books[book]).map(({ rows }) => rows)));

  it('changes no workbook, meets no fault and goes nowhere but to this machine', async () => {
    const seat = await bench.sit({ as: agent, table: newOrders });
    const { page } = seat;
    // Some mails with links first, then the clock is left alone; its own scans are no work of the robot’s.
    await page.locator('.clock button').first().click();
    await expect.poll(() => bench.shop.host.mails().length, { timeout: 30_000 }).toBeGreaterThan(0);
    await expect.poll(() => page.locator('.clock button').first().isEnabled(), { timeout: 30_000 }).toBe(true);
    const stopped = bench.shop.host.firing;
    bench.shop.host.firing = 'dropped';
    const before = content();

    for (const region of ['#books', '#tabs', '#menus', 'main > aside']) {
      const count = await page.locator(region).locator(pressable).count();
      for (let at = 0; at < count; at += 1) await press(region, at);
    }
    for (const link of await page.locator('a[href]').all()) await link.click();
    for (const opened of page.context().pages()) for (const frame of opened.frames()) await openLinks(frame);

    bench.shop.host.firing = stopped;
    expect(content()).toBe(before);
    expect(seat.faults).toEqual([]);
    expect(
      seat.requests.filter((url) => !url.startsWith(`http://127.0.0.1:${String(bench.page.port)}/`) && !url.startsWith('data:')),
    ).toEqual([]);

    async function press(region: string, at: number): Promise<void> {
      await page
        .locator(region)
        .locator(pressable)
        .nth(at)
        .click({ timeout: 2_000 })
        .catch(() => undefined);
      const items = page.locator('[role=menu]:not([hidden]) button');
      for (let item = 0; item < (await items.count()); item += 1) {
        await items.nth(item).click();
        await closeDialogs();
        await page.locator(region).locator(pressable).nth(at).click();
      }
      await closeDialogs();
      await page.keyboard.press('Escape');
    }

    async function closeDialogs(): Promise<void> {
      for (let left = 3; left > 0 && (await page.locator('dialog[open]').count()) > 0; left -= 1) {
        for (const inside of await page.locator('dialog[open] button:enabled').all())
          await inside.click({ timeout: 1_000 }).catch(() => undefined);
        if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
      }
    }

    async function openLinks(frame: ReturnType<typeof page.mainFrame>): Promise<void> {
      for (const link of await frame.locator('a[href*="/exec"]').all()) await link.click().catch(() => undefined);
    }
  });
});
