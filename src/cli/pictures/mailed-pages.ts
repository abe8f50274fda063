import type { Page } from 'playwright-core';
import type { Shop } from '../shop.ts';
import { head, readers, type PictureLanguage } from './people.ts';
import { desktop, phone } from './sizes.ts';

/** A picture of a page that a mailed link opens. */
export interface MailedPage {
  readonly name: string;
  /** The picture of the workbench after which it is taken. */
  readonly after: string;
  /** The newest letter to him with links counts. */
  readonly reader: Readonly<Record<PictureLanguage, string>>;
  /** The letter's first link behind this text. */
  readonly behind: string;
  readonly size: typeof desktop;
  /** What is done there first. */
  readonly does?: (page: Page) => Promise<void>;
}

/** The request that is shown, and decided, in the pictures: the first of the report workbook that day. */
const shown = 'SQB-260302-0001';
const decider = { zh: head.mail, en: head.mail };

/** Ticks the first requests of a list. */
async function tickTwo(page: Page): Promise<void> {
  const ticks = page.locator('input[type=checkbox]');
  for (const at of [0, 1]) await ticks.nth(at).check();
}

/** Agrees, as the head does, and opens the link again. */
async function agree(page: Page): Promise<void> {
  const address = page.url();
  const form = page.locator('form:has(input[name=choice][value=approve])');
  await form.locator('[name=confirmation]').fill(shown.slice(-4));
  await Promise.all([page.waitForEvent('framenavigated'), form.locator('button').click()]);
  await page.waitForLoadState();
  await page.goto(address);
}

export const mailedPages: readonly MailedPage[] = [
  { name: 'waiting-page', after: 'decision-letter', reader: decider, behind: '', size: phone, does: tickTwo },
  { name: 'decision-page', after: 'decision-letter', reader: decider, behind: shown, size: phone },
  { name: 'mailed-page', after: 'phone-letter', reader: { zh: readers.zh.mail, en: readers.en.mail }, behind: '', size: phone },
  { name: 'record-page', after: 'phone-letter', reader: decider, behind: shown, size: desktop, does: agree },
];

/** The address of the link that a picture shows. */
export function addressOf(shop: Shop, { name, reader, behind }: MailedPage, language: PictureLanguage): string {
  const body =
    shop.host.mails().findLast((mail) => mail.to === reader[language] && mail.body.includes('/exec?') && mail.body.includes(behind))
      ?.body ?? '';
  const from = body.lastIndexOf(behind === '' ? body : behind);
  const address = /http:\S+\/exec\?\S+/.exec(body.slice(from))?.[0];
  if (address === undefined) throw new Error(`No letter carries the link for ${name}.`);
  return address;
}
