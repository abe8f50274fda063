import { codeOf } from '../../engine/links/link-code.ts';
import { sign, type Claims, type Secrets } from '../../engine/links/link.ts';
import type { ListPage } from '../../engine/links/list-page.ts';
import type { Page, TypedOnPage } from '../../engine/links/page.ts';
import { propertyNames } from '../../engine/run/state.ts';
import { askWebApp } from '../../local/web-app.ts';
import { fieldPrefix } from '../../page/forms.ts';
import { dayMs } from '../../table/office-time.ts';
import { controlProject, type Shop } from '../shop.ts';
import { mailOf } from './rehearsed-shop.ts';
import { rowsOf } from './typing.ts';

/** The address of the rehearsed web app: nobody asks there, it only stands in letters and forms. */
export const webAppUrl = 'https://pages.example/exec';

function secretsOf(shop: Shop): Secrets {
  return JSON.parse(shop.host.properties(controlProject)[propertyNames.secrets] ?? '') as Secrets;
}

/** Claims as a letter's link would make them; the content is that of nothing, so the page offers what stands. */
function claimsFor(shop: Shop, page: Page, key: string, change: Partial<Claims>): Claims {
  const row = rowsOf(shop, page.ledger).find(({ cells }) => cells[page.ledger.key] === key);
  const seat = row === undefined ? '' : (page.example.seat?.(row.cells) ?? '');
  const line = row?.line ?? 0;
  return { what: page.name, key, line, mail: mailOf(page.example.role), seat, content: '', expires: shop.host.now() + dayMs, ...change };
}

/** A link to a row as if a letter had carried it. */
export function linkToken(shop: Shop, page: Page, key: string, change: Partial<Claims> = {}): string {
  return sign(claimsFor(shop, page, key, change), secretsOf(shop));
}

/** The code that such a letter would have shown. */
export function linkCode(shop: Shop, page: Page, key: string, change: Partial<Claims> = {}): string {
  return codeOf(claimsFor(shop, page, key, change), secretsOf(shop));
}

/** A link to somebody's list. */
export function listToken(shop: Shop, { name }: Pick<ListPage, 'name'>, mail: string, change: Partial<Claims> = {}): string {
  const expires = shop.host.now() + dayMs;
  return sign({ what: name, key: '', line: 0, mail, seat: '', content: '', expires, ...change }, secretsOf(shop));
}

/** Opens a link; the html that it shows. `more` are further fields of the address. */
export function openLink(shop: Shop, token: string, more = ''): string {
  return askWebApp(shop.host, controlProject, { method: 'GET', query: `t=${token}${more}` }).html ?? '';
}

/** The token that a page's forms carry; null on a page without one. */
export function offeredToken(html: string): string | null {
  return /name="t" value="([^"]+)"/.exec(html)?.[1] ?? null;
}

/** The tokens of the items that a list offers to tick. */
export function offeredItems(html: string): readonly string[] {
  return [...html.matchAll(/name="item" value="([^"]+)"/g)].map(([, token = '']) => token);
}

/** Presses a button of a page; the html that follows. A field may come several times. */
export function answerLink(shop: Shop, fields: Readonly<Record<string, string | readonly string[]>>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, each]));
  const body = new URLSearchParams(pairs).toString();
  return askWebApp(shop.host, controlProject, { method: 'POST', query: '', type: 'application/x-www-form-urlencoded', body }).html ?? '';
}

/** What somebody typed, by the names of a form. */
export function formFields({ fields, ...typed }: Partial<TypedOnPage>): Readonly<Record<string, string>> {
  return { ...typed, ...Object.fromEntries(Object.entries(fields ?? {}).map(([name, value]) => [fieldPrefix + name, value])) };
}
