import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { keptBundle } from '../../build/kept-bundle.ts';
import { actionNamed, choose } from '../../src/cli/rehearsal/examples.ts';
import { agent, openRehearsal } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { answerLink, linkToken, listToken, offeredToken, openLink, webAppUrl } from '../../src/cli/rehearsal/links.ts';
import { lineOfKey, rowsOf, typeCells } from '../../src/cli/rehearsal/typing.ts';
import { buildBundles, controlProject, type Bundles, type Shop } from '../../src/cli/shop.ts';
import type { Claims } from '../../src/engine/links/link.ts';
import { propertyNames } from '../../src/engine/run/state.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import type { Snapshot } from '../../src/local/contract.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { automation } from './automation.ts';
import { askList, askPage } from './ask-pages.ts';
import { asks, askTodo, newAsks } from './ask-tables.ts';

export const supervisor = 'supervisor@shop.example';
export const head = 'head@shop.example';

/** The built projects, with the requests of these tests registered in control. */
export async function askBundles(): Promise<Bundles> {
  const { staff } = await buildBundles();
  const control = await keptBundle('asks', async () => (await import('./asks-bundle.ts')).bundleAsks());
  return { control, staff, automation };
}

/** A quiet shop that is put back before every test. */
export function standing(settings: Readonly<Record<string, string>> = {}): { shop: Shop } {
  const here = {} as { shop: Shop };
  let start: Snapshot;
  beforeAll(async () => {
    here.shop = openRehearsal(await askBundles(), { settings });
    here.shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
    start = here.shop.host.snapshot();
  });
  beforeEach(() => {
    here.shop.host.restore(start);
    here.shop.host.edits = 'now';
  });
  afterAll(() => {
    here.shop.host.close();
  });
  return here;
}

/** Asks for something, as it is typed on the desk. */
export function ask(shop: Shop, no: string, change: AnyRow = {}): void {
  const action = actionNamed('asks.submit', automation);
  const line = Math.max(1, ...rowsOf(shop, newAsks).map((row) => row.line)) + 1;
  typeCells(shop, agent, { table: newAsks, line, cells: { ...action.example.cells(shop.host.now()), no, ...change } });
  choose(shop, action, line);
}

/** What the requester does to a request. */
export function change(shop: Shop, no: string, action: string, cells: AnyRow = {}): void {
  const line = lineOfKey(shop, askTodo, no);
  if (line === null) throw new Error(`${no} is not on the desk`);
  typeCells(shop, agent, { table: askTodo, line, cells: { by: '客服', ...cells, action } });
}

export function askRow(shop: Shop, no: string): AnyRow {
  return rowsOf(shop, asks).find(({ cells }) => cells['no'] === no)?.cells ?? {};
}

export function stateOf(shop: Shop, no: string): unknown {
  return askRow(shop, no)['state'];
}

/** The entries that pages made, oldest first. */
export function decisions(shop: Shop): readonly AnyRow[] {
  return rowsOf(shop, engineTables('order').journal)
    .map(({ cells }) => cells)
    .filter(({ what }) => String(what).startsWith('asks.one.'));
}

/** A request's page as it is opened, and the token of its forms. */
export function opened(shop: Shop, no: string, claims: Partial<Claims> = {}): { readonly page: string; readonly t: string } {
  const page = openLink(shop, linkToken(shop, askPage, no, { mail: supervisor, ...claims }));
  return { page, t: offeredToken(page) ?? '' };
}

export function listOf(shop: Shop, mail = supervisor): { readonly page: string; readonly t: string } {
  const page = openLink(shop, listToken(shop, askList, mail));
  return { page, t: offeredToken(page) ?? '' };
}

/** Answers, and tells the calls that it took. */
export function answered(shop: Shop, fields: Parameters<typeof answerLink>[1]) {
  const page = answerLink(shop, fields);
  return { page, run: shop.host.runs().at(-1) };
}
