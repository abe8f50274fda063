import { expect, it } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { linkRequests, newOrders } from '../../src/orders/tables.ts';
import { aboutDialogWords, linksDialogWords, postsDialogWords } from '../../src/text/dialogs.ts';
import type { Language } from '../../src/text/words.ts';
import { agent, describeInBrowser, givenBench, sampleShop } from './given.ts';

const name = '李晓雨';
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

const shops: readonly (readonly [Language, 'zh' | 'en'])[] = [
  ['zh-CN', 'zh'],
  ['en', 'en'],
];

for (const [language, lang] of shops) {
  describeInBrowser(`the dialogs of the menu, ${language}`, () => {
    const bench = givenBench((page) => sampleShop(page, language));
    const sit = () => bench.sit({ as: agent, table: newOrders, lang });
    const requests = () => bench.shop.host.sheet(bench.shop.books.order, linkRequests.sheetId).rows.slice(1);

    it('tell about Zhanggui, and who is on what', async () => {
      const seat = await sit();
      const about = await seat.menu('about', language);
      await eventually(() => about.locator('body').innerText()).toContain(aboutDialogWords.workspace[language]);
      await seat.closeDialog();
      const posts = await seat.menu('posts', language);
      await eventually(() => posts.locator('body').innerText()).toContain(postsDialogWords.orders[language]);
      expect(await posts.locator('body').innerText()).toContain(name);
      await seat.closeDialog();
      expect(seat.faults).toEqual([]);
    });

    it('note a wish for links once, and the letter comes', async () => {
      const seat = await sit();
      const before = bench.shop.host.mails().filter(({ to }) => to === agent).length;
      const links = await seat.menu('links', language);
      expect(await links.locator('#send').isDisabled()).toBe(true);
      await links.locator('#name').selectOption(name);
      await links.locator('#send').click();
      await eventually(() => links.locator('#notice').innerText()).toContain('2');
      expect(requests().filter((cells) => cells.includes(name))).toHaveLength(1);
      await seat.closeDialog();
      const again = await seat.menu('links', language);
      await again.locator('#name').selectOption(name);
      await again.locator('#send').click();
      const asked = linksDialogWords.alreadyAsked[language].replace('{row}', '2');
      await eventually(() => again.locator('#notice').innerText()).toBe(asked);
      await seat.closeDialog();
      await seat.fiveMinutes();
      expect(bench.shop.host.mails().filter(({ to }) => to === agent).length).toBeGreaterThan(before);
      expect(seat.faults).toEqual([]);
    });

    it('show the inbox as on a phone, and stay within a window of 360 pixels', async () => {
      const seat = await sit();
      await seat.page.locator('.to-phone').click();
      const screen = seat.page.locator('dialog.phone .screen');
      await eventually(() => screen.boundingBox().then((box) => box?.width)).toBe(360);
      await eventually(() => screen.locator('.mails li').count()).toBeGreaterThan(0);
      await screen.locator('.mails button').first().click();
      await eventually(() => screen.frameLocator('article iframe').locator('body').innerText()).not.toBe('');
      expect(await screen.frameLocator('article iframe').locator('a[href^="/#file="]').count()).toBeGreaterThan(0);

      const small = await bench.sit({ as: agent, table: newOrders, lang, window: phone });
      const about = await small.menu('about', language);
      await eventually(() => about.locator('table').isVisible()).toBe(true);
      expect(await small.page.evaluate<number>('document.querySelector("dialog").scrollWidth')).toBeLessThanOrEqual(360);
      expect(await small.inDialog<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(344);
    });
  });
}
