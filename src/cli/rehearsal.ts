import { automation } from '../automation.ts';
import type { Action } from '../engine/action.ts';
import type { Job } from '../engine/job.ts';
import { sign, type Claims, type Secrets } from '../engine/link.ts';
import { codeOf } from '../engine/link-code.ts';
import type { ListPage } from '../engine/list-page.ts';
import type { Page, TypedOnPage } from '../engine/page.ts';
import { propertyNames } from '../engine/state.ts';
import type { Entrant } from '../engine/situation.ts';
import { asText } from '../table/cell.ts';
import type { Instant } from '../table/column.ts';
import { dayMs, dayOf, showMoment, startOfDay } from '../table/office-time.ts';
import { fieldPrefix } from '../page/forms.ts';
import { columnIds, columnOf, type AnyRow, type AnyTable, type Role } from '../table/table.ts';
import type { Language } from '../text/words.ts';
import type { Run } from '../local/contract.ts';
import { askWebApp } from '../local/web-app.ts';
import { controlProject, openShop, type Bundles, type Shop } from './shop.ts';

/** Monday, ten in the morning in Shanghai: inside service hours. */
export const rehearsalStart: Instant = Date.parse('2026-03-02T10:00:00+08:00');
const minute = 60_000;

const owner = 'owner@shop.example';
export const rehearsalStaff: readonly Entrant[] = [
  { name: '客服', mail: 'agent@shop.example', role: 'agent', language: 'zh-CN' },
  { name: '主管', mail: 'supervisor@shop.example', role: 'supervisor', language: 'zh-CN' },
  { name: '值班', mail: 'duty@shop.example', role: 'dutyManager', language: 'zh-TW' },
  { name: '负责人', mail: 'head@shop.example', role: 'head', language: 'en' },
  { name: '管理员', mail: 'administrator@shop.example', role: 'systemAdministrator', language: 'zh-CN' },
  { name: '领导', mail: 'executive@shop.example', role: 'executive', language: 'zh-CN' },
];
export const agent = 'agent@shop.example';

/** Small reads, so that checks need several chunks; a long promise, so that no second rung falls into a recovery. */
export const rehearsalSettings = { readCells: '300', callMinutes: '240' };

/** A shop in memory with a virtual clock, published and quiet. */
export function openRehearsal(
  bundles: Bundles,
  options: { readonly account?: 'gmail' | 'workspace'; readonly settings?: Readonly<Record<string, string>> } = {},
): Shop {
  const shop = openShop(bundles, {
    storage: 'memory',
    clock: rehearsalStart,
    account: options.account ?? 'workspace',
    owner,
    staff: rehearsalStaff,
    settings: options.settings ?? {},
  });
  shop.host.firing = 'dropped';
  shop.host.edits = 'lost';
  beatAfter(shop, 1);
  beatAfter(shop, 1);
  return shop;
}

/** Lets so many minutes pass and runs one beat. */
export function beatAfter(shop: Shop, minutes: number): Run {
  shop.host.setTime(shop.host.now() + minutes * minute);
  return shop.host.run(controlProject, 'beat', { as: shop.owner, trigger: 'time' });
}

/** Types cells of a row as a person does: words for choices, yuan for money, times as text. Line 1 is the header. */
export function typeCells(
  shop: Shop,
  person: string,
  { table, line, cells }: { table: AnyTable; line: number; cells: AnyRow },
  language: Language = 'zh-CN',
): readonly Run[] {
  const ids = columnIds(table);
  return Object.entries(cells).flatMap(([id, value]) =>
    shop.host.person(person).edit(shop.books[table.book], table.sheetId, line - 1, ids.indexOf(id), [[typed(table, id, value, language)]]),
  );
}

function typed(table: AnyTable, id: string, value: unknown, language: Language): string | number | boolean | null {
  const column = columnOf(table, id);
  if (value === null || value === undefined) return null;
  if (column.kind === 'moment') return showMoment(Number(value));
  if (column.kind === 'money') return (Number(value) / 100).toFixed(2);
  if (column.kind === 'choice') return column.choices?.[asText(value)]?.[language] ?? asText(value);
  return typeof value === 'number' || typeof value === 'boolean' ? value : asText(value);
}

/** The rows of a table by column id as they stand on its sheet, with their lines; rows without any cell are left out. */
export function rowsOf(shop: Shop, table: AnyTable): readonly { readonly line: number; readonly cells: AnyRow }[] {
  const ids = columnIds(table);
  return shop.host
    .sheet(shop.books[table.book], table.sheetId)
    .rows.map((row, at) => ({ line: at + 1, cells: Object.fromEntries(ids.map((id, column) => [id, row[column] ?? null])) }))
    .filter(({ line, cells }) => line > 1 && Object.values(cells).some((cell) => cell !== null && cell !== ''));
}

export function lineOfKey(shop: Shop, table: AnyTable, key: string): number | null {
  return rowsOf(shop, table).find(({ cells }) => cells[table.key] === key)?.line ?? null;
}

function freeLine(shop: Shop, table: AnyTable): number {
  return Math.max(1, ...rowsOf(shop, table).map(({ line }) => line)) + 1;
}

export function actionNamed(name: string): Action {
  const action = automation.actions.find((each) => each.name === name);
  if (action === undefined) throw new RangeError(`no action ${name}`);
  return action;
}

/** Who types on a desk: the first whose post may. */
function typist(desk: AnyTable): string {
  return rehearsalStaff.find(({ role }) => desk.editors.includes(role))?.mail ?? owner;
}

/** Where an action's example stands: its row, and the key that the rows of one rehearsal share. */
interface Placed {
  readonly line: number;
  readonly key: string;
}

/** Types an action's example without its choice. `key` stands in for the example's own key. */
function placeExample(shop: Shop, action: Action, key: string): Placed {
  const { desk } = action;
  const cells = action.example.cells(shop.host.now());
  if (action.enters !== null) {
    const line = freeLine(shop, desk);
    typeCells(shop, typist(desk), { table: desk, line, cells: { ...cells, [desk.key]: key } });
    return { line, key };
  }
  const line = exampleLine(shop, action, key);
  if (line === null) throw new Error(`${action.name}: no row of ${desk.name} for ${key}`);
  typeCells(shop, typist(desk), { table: desk, line, cells });
  return { line, key };
}

/** A row that stands: the rehearsal's, or the newest where Zhanggui makes the keys. Where people write the key, a free one. */
function exampleLine(shop: Shop, { desk, on }: Action, key: string): number | null {
  if (on !== null) return lineOfKey(shop, desk, key) ?? lineOfKey(shop, desk, newestKey(shop, on));
  return columnOf(desk, desk.key).byScript ? (rowsOf(shop, desk)[0]?.line ?? null) : freeLine(shop, desk);
}

/** Chooses the action, as the last cell typed. */
export function choose(shop: Shop, action: Action, line: number): readonly Run[] {
  return typeCells(shop, typist(action.desk), { table: action.desk, line, cells: { action: action.choice } });
}

/** Takes actions by their examples; the name of a page stands for its answer. */
function takeActions(shop: Shop, names: readonly string[], key: string, waitMinutes = 6): void {
  for (const name of names) {
    const page = automation.pages.find((each) => each.name === name);
    if (page !== undefined) {
      shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
      const { token, answer } = answered(shop, page);
      answer(openLink(shop, token))?.();
      beatAfter(shop, 6);
      continue;
    }
    const action = actionNamed(name);
    const { line } = placeExample(shop, action, key);
    choose(shop, action, line);
    beatAfter(shop, waitMinutes);
  }
}

/** A scene: everything is prepared, and `go` sets the rehearsed action or job off. */
export interface Scene {
  readonly name: string;
  readonly kind: 'action' | 'job' | 'link';
  readonly chunked: boolean;
  readonly go: () => void;
  /** What a person does who was told nothing: opens the link again and decides, if that is still to be done. */
  readonly again?: () => void;
}

/** A mailed link that is opened, or answered. */
export interface LinkUse {
  readonly name: string;
  readonly page: Page | ListPage;
  readonly use: 'open' | 'answer';
}

/** Whatever is rehearsed. */
export type Subject = Action | Job | LinkUse;

/** The key of the order that a rehearsal is about, and of a second one that other people touch meanwhile. */
export const firstKey = '2026030200000000001';
export const otherKey = '2026030200000000002';
/** A row that somebody has begun to type. */
export const draftKey = 'DRAFT-1';

/** Prepares an action or job by its own example, beside a second order and a half-typed row. */
export function setScene(shop: Shop, subject: Subject): Scene {
  const entry = automation.actions.find((action) => action.enters !== null);
  if (entry !== undefined) {
    takeActions(shop, [entry.name], otherKey);
    const line = freeLine(shop, entry.desk);
    typeCells(shop, agent, { table: entry.desk, line, cells: { [entry.desk.key]: draftKey } });
  }
  if ('use' in subject) return linkScene(shop, subject);
  return 'choice' in subject ? actionScene(shop, subject) : jobScene(shop, subject);
}

function actionScene(shop: Shop, action: Action): Scene {
  takeActions(shop, action.example.before ?? [], firstKey);
  const { line } = placeExample(shop, action, firstKey);
  beatAfter(shop, 6);
  return {
    name: action.name,
    kind: 'action',
    chunked: false,
    go: () => {
      shop.host.edits = 'now';
      choose(shop, action, line);
      shop.host.edits = 'lost';
    },
  };
}

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

function mailOf(role: Role): string {
  return rehearsalStaff.find((person) => person.role === role)?.mail ?? owner;
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

function linkScene(shop: Shop, { name, page, use }: LinkUse): Scene {
  shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
  const { token, answer } = 'index' in page ? listUse(shop, page) : rowUse(shop, page);
  const offer = answer(openLink(shop, token));
  if (offer === null) throw new Error(`${name}: the page offers no decision`);
  const scene = { name, kind: 'link', chunked: false } as const;
  if (use === 'open') return { ...scene, go: () => void openLink(shop, token) };
  return { ...scene, go: offer, again: () => answer(openLink(shop, token))?.() };
}

/** A link, and how its page is answered: null where the page has nothing to decide. */
interface PreparedLink {
  readonly token: string;
  readonly answer: (html: string) => (() => void) | null;
}

function rowUse(shop: Shop, page: Page): PreparedLink {
  takeActions(shop, page.example.before, firstKey);
  beatAfter(shop, 6);
  return answered(shop, page);
}

function answered(shop: Shop, page: Page): PreparedLink {
  const { choice, typed } = page.example;
  // Where Zhanggui makes the keys, the newest row is the rehearsal's.
  const key = lineOfKey(shop, page.ledger, firstKey) === null ? newestKey(shop, page.ledger) : firstKey;
  const fields = formFields(typed(key, linkCode(shop, page, key)));
  return {
    token: linkToken(shop, page, key),
    answer: (html) => {
      const t = offeredToken(html);
      return t === null ? null : () => void answerLink(shop, { t, choice, ...fields });
    },
  };
}

function newestKey(shop: Shop, ledger: AnyTable): string {
  return asText(rowsOf(shop, ledger).at(-1)?.cells[ledger.key]);
}

function listUse(shop: Shop, list: ListPage): PreparedLink {
  const { before, keys, role, choice, comment } = list.example;
  // A minute each: what is asked first must not fall due before the last is.
  for (let at = 0; at < keys; at += 1) takeActions(shop, before, `${firstKey.slice(0, -2)}${String(at + 10)}`, 1);
  beatAfter(shop, 6);
  return {
    token: listToken(shop, list, mailOf(role)),
    answer: (html) => {
      const [t, item] = [offeredToken(html), offeredItems(html)];
      if (t === null || item.length === 0) return null;
      return () => void answerLink(shop, { t, item, choice, comment, confirmation: String(item.length) });
    },
  };
}

function jobScene(shop: Shop, job: Job): Scene {
  const { before, typed: touched, called, due } = job.example;
  takeActions(shop, before ?? [], firstKey);
  for (const each of touched ?? []) typeCells(shop, shop.owner, each);
  for (const { fn, args } of called?.(shop.host.now()) ?? []) {
    const run = shop.host.run(`staff-${job.book}`, fn, { as: agent, args, trigger: 'menu' });
    if (run.error !== null) throw new Error(`${job.name}: ${run.error.message}`);
  }
  if ('afterMinutes' in due) {
    // What must first be noticed is noticed by a scan.
    if (due.afterMinutes > 30) beatAfter(shop, 6);
    shop.host.setTime(shop.host.now() + (due.afterMinutes > 30 ? due.afterMinutes - 6 : due.afterMinutes) * minute);
  } else goTo(shop, nextAt(shop.host.now(), due.atMinute) + (due.daysLater ?? 0) * dayMs, due.isStill);
  return {
    name: job.name,
    kind: 'job',
    chunked: job.chunked === true,
    go: () => {
      shop.host.run(controlProject, 'beat', { as: shop.owner, trigger: 'time' });
    },
  };
}

/** Lives through the hours up to a moment, so that what else falls due on the way is done before; stops a minute after it. */
function goTo(shop: Shop, moment: Instant, isStill = false): void {
  // Not a whole number of hours: what runs hourly then runs before.
  if (isStill) shop.host.setTime(moment - 330 * minute);
  while (shop.host.now() + 80 * minute < moment) beatAfter(shop, 60);
  shop.host.setTime(moment - 20 * minute);
  beatAfter(shop, 1);
  beatAfter(shop, 9);
  shop.host.setTime(moment + minute);
}

/** The next moment at which the office's clock shows so many minutes after midnight. */
function nextAt(now: Instant, atMinute: number): Instant {
  const today = startOfDay(dayOf(now)) + atMinute * minute;
  return today > now ? today : today + dayMs;
}

/** Everything that is registered, by name. */
export function subjects(): readonly Subject[] {
  const links = [...automation.pages, ...automation.lists].flatMap((page): readonly LinkUse[] => [
    { name: `${page.name}.open`, page, use: 'open' },
    { name: `${page.name}.answer`, page, use: 'answer' },
  ]);
  return [...automation.actions, ...automation.jobs, ...links];
}
