import '../local/page/office-zone.ts';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { backupsTable } from '../backups/tables.ts';
import { startPage } from '../local/page/server.ts';
import { newOrders, orders, todo } from '../orders/tables.ts';
import type { AnyTable } from '../table/table.ts';
import { languages } from '../text/words.ts';
import { browserFlags, browserPath } from './browser-path.ts';
import { root } from './root.ts';
import { runShop } from './running-shop.ts';
import { sampleOwner } from './sample.ts';
import type { Shop } from './shop.ts';

/** `npm run screenshots`: pictures of the page into `docs/pictures/`, always of the same morning. */
const morning = Date.parse('2035-03-05T10:00:00+08:00');
const desktop = { width: 1280, height: 640 };
const phone = { width: 360, height: 740 };
const agent = 'lixiaoyu@shop.example';
const pictures = join(root, 'docs', 'pictures');

interface Studio {
  readonly browser: Browser;
  readonly port: number;
  readonly shop: Shop;
}

interface Sight {
  readonly name: string;
  readonly as: string;
  readonly table: AnyTable;
  readonly lang: 'zh' | 'en';
  readonly size: typeof desktop;
  readonly before?: (page: Page) => Promise<unknown>;
}

const inbox = async (page: Page): Promise<void> => {
  await page.locator('#tab-inbox').click();
  await page.locator('.mails button').first().click();
};

const sights: readonly Sight[] = [
  { name: 'new-orders-zh', as: agent, table: newOrders, lang: 'zh', size: desktop },
  { name: 'to-do-zh', as: agent, table: todo, lang: 'zh', size: desktop, before: inbox },
  { name: 'orders-zh', as: sampleOwner, table: orders, lang: 'zh', size: desktop, before: (page) => page.locator('#tab-journal').click() },
  {
    name: 'backups-en',
    as: sampleOwner,
    table: backupsTable,
    lang: 'en',
    size: desktop,
    before: (page) => page.locator('#tab-runs').click(),
  },
  { name: 'phone-sheet-zh', as: agent, table: newOrders, lang: 'zh', size: phone },
  { name: 'phone-inbox-en', as: agent, table: newOrders, lang: 'en', size: phone, before: inbox },
];

async function taken({ browser, port, shop }: Studio, { name, as, table, lang, size, before }: Sight): Promise<void> {
  const page = await browser.newPage({ viewport: size });
  const place = new URLSearchParams({ as, file: shop.books[table.book], sheet: String(table.sheetId) });
  await page.goto(`http://127.0.0.1:${String(port)}/?lang=${lang}#${place.toString()}`);
  // How far the shop’s clock is ahead of today’s would change with every day.
  await page.addStyleTag({ content: '#lead { display: none }' });
  while (!(await page.evaluate<boolean>('window.workbench?.sheet.grid.isDrawn === true'))) await page.waitForTimeout(100);
  await page.waitForTimeout(1_500);
  await before?.(page);
  await page.waitForTimeout(1_000);
  await page.screenshot({ path: join(pictures, `${name}.png`) });
  await page.close();
  console.log(`docs/pictures/${name}.png`);
}

/** The page that a mailed link opens, as it is on a phone. */
async function mailedPage({ browser, shop }: Studio): Promise<void> {
  const letter = shop.host.mails().find((mail) => mail.to === agent && mail.body.includes('/exec?'));
  const address = /http:\S+\/exec\?\S+/.exec(letter?.body ?? '')?.[0];
  if (address === undefined) throw new Error('No letter of this morning carries a link.');
  const page = await browser.newPage({ viewport: phone });
  await page.goto(address);
  await page.screenshot({ path: join(pictures, 'mailed-page-zh.png') });
  await page.close();
  console.log('docs/pictures/mailed-page-zh.png');
}

const executablePath = browserPath();
if (executablePath === null) {
  console.error('There is no browser here: install chromium, or name one in CHROMIUM.');
  process.exit(1);
}
mkdirSync(pictures, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'zhanggui-pictures-'));
const page = await startPage(0);
const wishes = { folder, language: languages[0], smtpUrl: undefined, startAt: () => morning };
const { shop, close } = await runShop(wishes, page, () => Promise.reject(new Error('Pictures are taken of one shop.')));
const browser = await chromium.launch({ executablePath, args: browserFlags });
try {
  shop.host.advanceTo(morning + 15 * 60_000);
  const studio = { browser, port: page.port, shop };
  await mailedPage(studio);
  for (const sight of sights.filter(({ table }) => table !== backupsTable)) await taken(studio, sight);
  shop.host.advanceTo(morning + 8 * 3_600_000 + 10 * 60_000);
  for (const sight of sights.filter(({ table }) => table === backupsTable)) await taken(studio, sight);
} finally {
  await browser.close();
  await close();
  await page.close();
  rmSync(folder, { recursive: true, force: true });
}
