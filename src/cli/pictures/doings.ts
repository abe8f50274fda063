import type { Frame, Page } from 'playwright-core';
import { columnIds, type AnyTable } from '../../table/table.ts';
import { staffWords } from '../../text/staff.ts';
import { say, type Language } from '../../text/words.ts';
import { orderFile } from './order-file.ts';

/** What somebody does at the page before the picture is taken. */
export type Doing = (page: Page, language: Language) => Promise<void>;

/** Without the side panel. */
export const wide: Doing = async (page) => {
  await page.evaluate(`document.body.classList.add('alone'); window.dispatchEvent(new Event('resize'))`);
};

/** Moves to the right until a column is in view, and stands in the first row of another. */
export function across(table: AnyTable, to: string, standing = to): Doing {
  const at = (id: string) => String(columnIds(table).indexOf(id));
  return async (page) => {
    await page.evaluate(`workbench.sheet.grid.goTo(1, ${at(to)}); workbench.sheet.grid.goTo(1, ${at(standing)})`);
  };
}

/** Opens a panel beside the sheet. */
export function panel(name: 'journal' | 'runs' | 'inbox'): Doing {
  return (page) => page.locator(`#tab-${name}`).click();
}

/** Opens the newest letter, after a notice of the page has gone. */
export const letter: Doing = async (page) => {
  await page.waitForTimeout(1_500);
  await page.locator('#toasts > *').first().waitFor({ state: 'detached' });
  await page.locator('#tab-inbox').click();
  await page.locator('.mails button').first().click();
};

/** Chooses an item of Zhanggui's menu, and waits for its dialog. */
export function menuItem(name: keyof typeof staffWords): Doing {
  return async (page, language) => {
    await page.getByRole('menuitem', { name: say(staffWords.menu, language), exact: true }).click();
    await page.getByRole('menuitem', { name: say(staffWords[name], language), exact: true }).click();
    await page.locator('dialog.script-dialog iframe').waitFor();
  };
}

/** Chooses an order file in the import dialog, and waits for its first rows. */
export const chooseOrderFile: Doing = async (page) => {
  const frame = await frameWith(page, '#file');
  const file = { name: 'orders-0302.csv', mimeType: 'text/csv', buffer: Buffer.from(orderFile()) };
  await frame.locator('#file').setInputFiles(file);
  await frame.locator('#preview table').waitFor();
};

async function frameWith(page: Page, selector: string): Promise<Frame> {
  for (let tries = 0; tries < 100; tries += 1) {
    for (const frame of page.frames()) if ((await frame.locator(selector).count()) > 0) return frame;
    await page.waitForTimeout(100);
  }
  throw new Error(`No frame of the page holds ${selector}.`);
}
