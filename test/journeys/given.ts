import { toldParts } from '../../src/cli/told-parts.ts';
import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { agent, beatAfter, openRehearsal, rehearsalStaff } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { actionNamed, choose } from '../../src/cli/rehearsal/examples.ts';
import { lineOfKey, rowsOf, scanned, typeCells } from '../../src/cli/rehearsal/typing.ts';
import { buildBundles, controlProject, type Bundles, type Shop } from '../../src/cli/shop.ts';
import { googleNamed } from '../../src/local/google.ts';
import type { AccountKind, Google, Run, Snapshot } from '../../src/local/contract.ts';
import { engineTables, type JournalRow } from '../../src/engine/workbook/tables.ts';
import { newOrders, orders, todo } from '../../src/orders/tables.ts';
import { minuteMs, parseMoment } from '../../src/table/office-time.ts';
import { columnIds, type AnyRow, type AnyTable, type Book } from '../../src/table/table.ts';
import { stateWords } from '../../src/text/orders.ts';

export { agent, beatAfter, controlProject, lineOfKey, rowsOf, scanned, typeCells };
export const owner = 'owner@shop.example';
export const supervisor = 'supervisor@shop.example';
export const head = 'head@shop.example';
export const executive = 'executive@shop.example';
/** A mailbox that the owner does not control. */
export const witness = 'audit@outside.example';
export const stranger = 'stranger@elsewhere.example';
/** The first order number that the tests use. */
export const first = '2026030200000000001';
export const second = '2026030200000000002';

export interface Standing {
  shop: Shop;
  bundles: Bundles;
}

/**
 * A shop with the built bundles, quiet, on Monday 2 March 2026 a little after 10:00; made once a file and put back before every
 * test. Edits reach the triggers; time triggers fire only where a test lets them.
 */
export function standingShop(
  options: { readonly account?: AccountKind; readonly settings?: Readonly<Record<string, string>>; readonly google?: Google } = {},
): Standing {
  const here = {} as Standing;
  let start: Snapshot;
  beforeAll(async () => {
    here.bundles = await buildBundles();
    here.shop = openRehearsal(here.bundles, { google: google(), ...options, settings: { witness, ...options.settings } });
    start = here.shop.host.snapshot();
  }, 60_000);
  beforeEach(() => {
    here.shop.host.restore(start);
    here.shop.host.edits = 'now';
    here.shop.host.firing = 'dropped';
  });
  afterAll(() => {
    here.shop.host.close();
  });
  return here;
}

/** The Google that the journeys run in: `GOOGLE=harsh` turns what nobody knows the other way. */
function google(): Google {
  return googleNamed(process.env['GOOGLE']);
}

/** A moment on the office's clock, `2026-03-02 10:05`. */
export function moment(wall: string): number {
  const at = parseMoment(wall);
  if (at === null) throw new RangeError(wall);
  return at;
}

/** Sets the clock and runs one beat. */
export function beatAt(shop: Shop, wall: string): Run {
  shop.host.setTime(moment(wall));
  return beatAfter(shop, 0);
}

/** Lets the triggers fire as Google would, for so many minutes. */
export function live(shop: Shop, minutes: number): readonly Run[] {
  shop.host.firing = shop.host.firing === 'dropped' ? 'normal' : shop.host.firing;
  const runs = shop.host.advanceTo(shop.host.now() + minutes * minuteMs);
  shop.host.firing = 'dropped';
  return runs;
}

/** How sure it is who acted, where he types on a desk: seen by the event of his edit, or declared where no event comes. */
export function basisOfTyping({ host }: Shop): 'seen' | 'declared' {
  return host.google.staffEdits === 'told' && host.google.identities === 'byAccount' ? 'seen' : 'declared';
}

/** What somebody must write under his name: nothing where the event of his edit tells who he is. */
export function signature(shop: Shop, mail: string): string | null {
  return basisOfTyping(shop) === 'seen' ? null : (rehearsalStaff.find((each) => each.mail === mail)?.name ?? null);
}

/** Acts of people within the same minute: where no event announces them, one scan finds them all. */
export function together(shop: Shop, acts: readonly (() => void)[]): void {
  const isSilent = shop.host.google.staffEdits === 'silent';
  if (isSilent) shop.host.edits = 'lost';
  for (const act of acts) act();
  if (!isSilent) return;
  shop.host.edits = 'now';
  beatAfter(shop, 6);
}

/** The cells of a good order as an agent types them, `change` instead. */
export function goodOrder(shop: Shop, change: AnyRow = {}): AnyRow {
  return { ...actionNamed('orders.submit').example.cells(shop.host.now()), ...change };
}

/** Types a whole order cell by cell and chooses Submit; the row that it took on the desk. */
export function submit(shop: Shop, orderNo: string, change: AnyRow = {}): number {
  const line = Math.max(1, ...rowsOf(shop, newOrders).map((row) => row.line)) + 1;
  typeCells(shop, agent, { table: newOrders, line, cells: goodOrder(shop, { orderNo, ...change }) });
  choose(shop, actionNamed('orders.submit'), line);
  return line;
}

/** Chooses a step on an order's to-do row, other cells first; one that stands there already is chosen anew. */
export function step(shop: Shop, orderNo: string, action: string, cells: AnyRow = { by: '客服' }, who: string = agent): void {
  const line = lineOfKey(shop, todo, orderNo);
  if (line === null) throw new Error(`${orderNo} is not on the to-do desk`);
  if (deskCell(shop, todo, line, 'action') !== null) typeCells(shop, who, { table: todo, line, cells: { action: null } });
  typeCells(shop, who, { table: todo, line, cells: { ...cells, action } });
}

export function ledgerRow(shop: Shop, orderNo: string): AnyRow | null {
  return rowsOf(shop, orders).find(({ cells }) => cells['orderNo'] === orderNo)?.cells ?? null;
}

/** The state of an order by its key; null where the ledger does not know it. */
export function stateOf(shop: Shop, orderNo: string): string | null {
  const shown = ledgerRow(shop, orderNo)?.['state'];
  return Object.entries(stateWords).find(([, words]) => Object.values(words).includes(String(shown)))?.[0] ?? null;
}

export function deskCell(shop: Shop, table: AnyTable, line: number, id: string): unknown {
  return rowsOf(shop, table).find((row) => row.line === line)?.cells[id] ?? null;
}

export function numbersOf(shop: Shop, table: AnyTable): readonly unknown[] {
  return rowsOf(shop, table).map(({ cells }) => cells['orderNo']);
}

export function journal(shop: Shop, book: Book = 'order'): readonly JournalRow[] {
  return rowsOf(shop, engineTables(book).journal).map(({ cells }) => cells as unknown as JournalRow);
}

/** Mails since the n-th, each as `to: subject`. */
export function mails(shop: Shop, from = 0): readonly string[] {
  return shop.host
    .mails()
    .slice(from)
    .flatMap(toldParts)
    .map(({ to, subject }) => `${to}: ${subject}`);
}

/** Types one cell as it is, without putting values into words. */
export function typeRaw(
  shop: Shop,
  who: string,
  table: AnyTable,
  line: number,
  id: string,
  value: string | number | boolean | null,
): readonly Run[] {
  const runs = shop.host.person(who).edit(shop.books[table.book], table.sheetId, line - 1, columnIds(table).indexOf(id), [[value]]);
  return id === 'action' ? [...runs, ...scanned(shop, { table, line })] : runs;
}

/** Everything that stands in a workbook's sheet. */
export function sheetOf(shop: Shop, table: AnyTable) {
  return structuredClone(shop.host.sheet(shop.books[table.book], table.sheetId).rows);
}

/** Runs something once, in the middle of a run, right before its first call of this name. */
export function during(shop: Shop, call: string, happen: () => void): () => void {
  let done = false;
  return shop.host.intercept({
    before: ({ name }) => {
      if (done || name !== call) return;
      done = true;
      happen();
    },
  });
}

/** The words that a person reads when something is refused. */
export function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'not refused';
}
