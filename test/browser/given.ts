import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type FrameLocator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { eventually } from '../eventually.ts';
import { browserFlags, browserPath } from '../../src/cli/browser-path.ts';
import { runShop } from '../../src/cli/running-shop.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { startPage, type PageServer } from '../../src/local/page/server.ts';
import { columnIds, type AnyTable } from '../../src/table/table.ts';
import { staffWords } from '../../src/text/staff.ts';
import type { Language } from '../../src/text/words.ts';

const executable = browserPath();

/** Tests in a real browser; left out where there is none. */
export function describeInBrowser(title: string, tests: () => void): void {
  (executable === null ? describe.skip : describe)(title, tests);
}

/** A Monday morning, later than any real clock: the shop’s clock never waits for it. */
export const benchStart = Date.parse('2035-03-05T10:00:00+08:00');

export const agent = 'lixiaoyu@shop.example';
export const owner = 'owner@shop.example';

export interface SeatWishes {
  readonly as: string;
  readonly table: AnyTable;
  readonly window?: BrowserContextOptions;
  /** Language of the page. */
  readonly lang?: 'zh' | 'en';
  /** Where it is not the table's own sheet. */
  readonly sheetId?: number;
}

/** The real page of a made-up shop, and a browser to sit at it. */
export interface Bench {
  readonly page: PageServer;
  readonly shop: Shop;
  readonly browser: Browser;
  /** Sits down in a window of its own, at a sheet. */
  sit(at: SeatWishes): Promise<Seat>;
}

/** Opens shop and browser for the tests of a file, and closes both. */
export function givenBench(
  open: (page: PageServer) => Promise<{ shop: Shop; close: () => Promise<void> }> = (page) => sampleShop(page),
): Bench {
  const bench = {} as { page: PageServer; shop: Shop; browser: Browser; sit: Bench['sit'] };
  let close = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    bench.page = await startPage(0);
    const opened = await open(bench.page);
    bench.shop = opened.shop;
    close = opened.close;
    bench.browser = await launched();
    bench.sit = async ({ as, table, window = {}, lang = 'zh', sheetId = table.sheetId }) => {
      const context = await bench.browser.newContext({ viewport: { width: 1400, height: 800 }, ...window });
      const seat = new Seat(await context.newPage(), table);
      const place = new URLSearchParams({ as, file: bench.shop.books[table.book], sheet: String(sheetId) });
      await seat.page.goto(`http://127.0.0.1:${String(bench.page.port)}/?lang=${lang}#${place.toString()}`);
      await seat.ready();
      return seat;
    };
  });
  afterAll(async () => {
    await bench.browser.close();
    await close();
    await bench.page.close();
  });
  return bench;
}

export function launched(): Promise<Browser> {
  return chromium.launch({ executablePath: executable ?? '', args: browserFlags });
}

export async function sampleShop(page: PageServer, language: Language = 'zh-CN'): Promise<{ shop: Shop; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-bench-'));
  const begun = Date.now();
  const wishes = { folder, language, smtpUrl: undefined, realNow: () => benchStart + Date.now() - begun };
  const { shop, close } = await runShop(wishes, page, () => Promise.reject(new Error('No test begins anew here.')));
  const end = async (): Promise<void> => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { shop, close: end };
}

/** Somebody at a window: reads and chooses cells through the page, and types with real keys. */
export class Seat {
  readonly page: Page;
  readonly #table: AnyTable;
  readonly requests: string[] = [];
  readonly faults: string[] = [];

  constructor(page: Page, table: AnyTable) {
    this.page = page;
    this.#table = table;
    page.context().on('request', (request) => this.requests.push(request.url()));
    page.setDefaultTimeout(90_000);
    page.on('pageerror', (error) => this.faults.push(error.message));
  }

  /** Until the grid has drawn the first header. */
  async ready(): Promise<void> {
    const isReady = 'window.workbench?.sheet.grid.isDrawn === true && workbench.sheet.grid.drawn(0, 0) !== ""';
    await eventually(() => this.page.evaluate<boolean>(isReady), { timeout: 30_000 }).toBe(true);
  }

  /** What the grid has on screen in a row, 0-based, by column id. */
  drawn(row: number, id: string): Promise<string> {
    return this.page.evaluate<string>(`workbench.sheet.grid.drawn(${String(row)}, ${String(this.column(id))})`);
  }

  async stand(row: number, id: string): Promise<void> {
    await this.page.evaluate(`workbench.sheet.grid.goTo(${String(row)}, ${String(this.column(id))}); workbench.sheet.grid.focus()`);
  }

  /** Types into a cell and leaves it with Enter. */
  async type(row: number, id: string, text: string): Promise<void> {
    await this.write(row, id, text);
    await this.page.keyboard.press('Enter');
    await this.#editing(false);
  }

  /** Types into a cell and stays in it. */
  async write(row: number, id: string, text: string): Promise<void> {
    await this.stand(row, id);
    await this.page.keyboard.type(text);
    await this.#editing(true);
  }

  #editing(wanted: boolean): Promise<void> {
    return eventually(() => this.page.evaluate<boolean>('workbench.sheet.grid.isEditing')).toBe(wanted);
  }

  async paste(row: number, id: string, text: string): Promise<void> {
    await this.stand(row, id);
    await this.page.evaluate(`(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', ${JSON.stringify(text)});
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    })()`);
  }

  /** Chooses an item of the menu that Zhanggui adds; its dialog, if it opens one, is the frame. */
  async menu(item: keyof typeof staffWords, language: Language = 'zh-CN'): Promise<FrameLocator> {
    const menu = this.page.locator('#menus .menu', { hasText: staffWords.menu[language] });
    await menu.locator('> button').click();
    await menu.locator('[role=menu] button', { hasText: staffWords[item][language] }).click();
    return this.dialog;
  }

  /** The dialog of the script that is open. */
  get dialog(): FrameLocator {
    return this.page.frameLocator('dialog.script-dialog iframe');
  }

  /** Evaluates an expression within the dialog that is open. */
  inDialog<T>(expression: string): Promise<T> {
    const frame = this.page.frames().find((each) => each.url().includes('/dialog?'));
    if (frame === undefined) throw new Error('No dialog is open.');
    return frame.evaluate<T>(expression);
  }

  async closeDialog(): Promise<void> {
    await this.page.locator('dialog.script-dialog header button').click();
    await eventually(() => this.page.locator('dialog').count()).toBe(0);
  }

  /** Sends the clock five minutes ahead, and waits until it is there. */
  async fiveMinutes(): Promise<void> {
    const button = this.page.locator('.clock button').first();
    await eventually(() => button.isEnabled()).toBe(true);
    await button.click();
    const jumping = `fetch('/api/version').then((answer) => answer.json()).then(({ jump }) => jump !== null)`;
    await eventually(() => this.page.evaluate<boolean>(jumping), { timeout: 100_000 }).toBe(false);
  }

  /** Until the page has nothing more under way to the host. */
  async saved(): Promise<void> {
    await eventually(() => this.page.evaluate<boolean>(`document.querySelector('#saved').classList.contains('busy')`)).toBe(false);
  }

  column(id: string): number {
    return columnIds(this.#table).indexOf(id);
  }
}
