import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startPage } from '../../local/page/server.ts';
import { runShop } from '../running-shop.ts';
import type { Shop } from '../shop.ts';
import { goOn, momentOf, opening } from './morning.ts';
import { addressOf, mailedPages, type MailedPage } from './mailed-pages.ts';
import { pictureLanguages, type PictureLanguage } from './people.ts';
import { picturesFolder } from './picture-files.ts';
import { sightsOf, type Sight } from './sights.ts';

/** A shop in one language, open at a page; its clock stands still between the pictures. */
interface Studio {
  readonly browser: Browser;
  readonly port: number;
  readonly shop: Shop;
  readonly language: PictureLanguage;
  readonly goOnTo: (clock: string) => void;
}

/** Takes all pictures of a language. */
export async function takePictures(browser: Browser, language: PictureLanguage): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-pictures-'));
  const page = await startPage(0);
  let now = opening;
  const wishes = { folder, language: pictureLanguages[language], smtpUrl: undefined, realNow: () => now };
  const { shop, close } = await runShop(wishes, page, () => Promise.reject(new Error('Pictures are taken of one shop.')));
  const goOnTo = (clock: string): void => {
    now = Math.max(now, momentOf(clock));
    goOn(shop, pictureLanguages[language], now);
  };
  try {
    await takeAll({ browser, port: page.port, shop, language, goOnTo });
  } finally {
    await close();
    await page.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function takeAll(studio: Studio): Promise<void> {
  for (const sight of sightsOf(studio.language)) {
    studio.goOnTo(sight.at);
    await takeSight(studio, sight);
    for (const each of mailedPages.filter(({ after }) => after === sight.name)) await takeMailedPage(studio, each);
  }
}

async function takeSight({ browser, port, shop, language }: Studio, { name, as, table, size, doings }: Sight): Promise<void> {
  const page = await browser.newPage({ viewport: size });
  const place = new URLSearchParams({ as, file: shop.books[table.book], sheet: String(table.sheetId) });
  await page.goto(`http://127.0.0.1:${String(port)}/?lang=${language}#${place.toString()}`);
  while (!(await page.evaluate<boolean>('window.workbench?.sheet.grid.isDrawn === true'))) await page.waitForTimeout(100);
  await page.waitForTimeout(1_000);
  for (const doing of doings) await doing(page, pictureLanguages[language]);
  await page.waitForTimeout(1_000);
  await keep(page, `${name}-${language}`);
}

/** The page that a mailed link opens. */
async function takeMailedPage({ browser, shop, language }: Studio, mailed: MailedPage): Promise<void> {
  const page = await browser.newPage({ viewport: mailed.size });
  await page.goto(addressOf(shop, mailed, language));
  await mailed.does?.(page);
  await keep(page, `${mailed.name}-${language}`, true);
}

async function keep(page: Page, name: string, fullPage = false): Promise<void> {
  await page.screenshot({ path: join(picturesFolder, `${name}.png`), fullPage });
  await page.close();
  console.log(`docs/pictures/${name}.png`);
}
