import { toldParts } from '../../src/cli/told-parts.ts';
import { typist } from '../../src/cli/rehearsal/typing.ts';
import { beforeEach } from '@jest/globals';
import { approvalPage, turnSeat } from '../../src/approvals/page.ts';
import { approvals, approvalsDesk } from '../../src/approvals/tables.ts';
import { requestsOf, type RequestBook } from '../../src/approvals/requests/tables.ts';
import { answerLink, linkCode, linkToken, offeredToken, openLink, webAppUrl } from '../../src/cli/rehearsal/links.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { propertyNames } from '../../src/engine/run/state.ts';
import type { AccountKind } from '../../src/local/contract.ts';
import { orders } from '../../src/orders/tables.ts';
import type { AnyRow } from '../../src/table/table.ts';
import {
  agent,
  beatAfter,
  controlProject,
  deskCell,
  first,
  lineOfKey,
  owner,
  rowsOf,
  standingShop,
  step,
  submit,
  typeCells,
  type Standing,
} from './given.ts';

/** The first numbers of the two request desks on the day of the tests. */
export const orderRequest = 'SQD-260302-0001';
export const reportRequest = 'SQB-260302-0001';

/** Asks for something beside an order's to-do row. */
export function ask(shop: Shop, orderNo: string, action: string, cells: AnyRow = {}): void {
  step(shop, orderNo, action, { by: '客服', remark: '到货破损', amount: 15_000, ...cells });
}

/** Types a row of a request desk and submits it; the row's line. */
export function request(shop: Shop, book: RequestBook, cells: AnyRow, who = typist(requestsOf[book].requests)): number {
  const { requests } = requestsOf[book];
  const line = Math.max(1, ...rowsOf(shop, requests).map((row) => row.line)) + 1;
  typeCells(shop, who, { table: requests, line, cells: { by: '客服', ...cells, action: 'submit' } });
  return line;
}

/** Commands something beside an open request. */
export function command(
  shop: Shop,
  requestNo: string,
  action: string,
  cells: AnyRow = {},
  { book = 'order', who = agent }: { book?: RequestBook; who?: string } = {},
): void {
  const { progress } = requestsOf[book];
  const line = lineOfKey(shop, progress, requestNo) ?? 0;
  if (deskCell(shop, progress, line, 'action') !== null) typeCells(shop, who, { table: progress, line, cells: { action: null } });
  typeCells(shop, who, { table: progress, line, cells: { by: '客服', ...cells, action } });
}

/** The cells of a row by its key, as they stand. */
export function registered(shop: Shop, requestNo: string, book: RequestBook = 'order'): AnyRow {
  return rowsOf(shop, requestsOf[book].register).find(({ cells }) => cells['requestNo'] === requestNo)?.cells ?? {};
}

export function approval(shop: Shop, requestNo: string): AnyRow {
  return rowsOf(shop, approvals).find(({ cells }) => cells['requestNo'] === requestNo)?.cells ?? {};
}

export function orderRow(shop: Shop, orderNo: string): AnyRow {
  return rowsOf(shop, orders).find(({ cells }) => cells['orderNo'] === orderNo)?.cells ?? {};
}

/** What administrators see as open. */
export function openNumbers(shop: Shop): readonly unknown[] {
  return rowsOf(shop, approvalsDesk).map(({ cells }) => cells['requestNo']);
}

/** Lets what is kept back for some minutes go out. */
export function letters(shop: Shop): void {
  beatAfter(shop, 4);
}

/** A refund above the agent's limit of a fresh order, asked for and told to the head. */
export function refundAsked(shop: Shop): void {
  submit(shop, first);
  ask(shop, first, 'refund');
  letters(shop);
}

/** The newest letter to somebody whose subject holds a text. */
export function letterTo(shop: Shop, mail: string, about = ''): { readonly subject: string; readonly body: string } {
  const found = shop.host
    .mails()
    .flatMap(toldParts)
    .filter(({ to, subject }) => to.split(',').some((each) => each.trim() === mail) && subject.includes(about))
    .at(-1);
  if (found === undefined) throw new Error(`no letter to ${mail} about ${about}`);
  return found;
}

/** The tokens of a letter's links, in their order. */
export function tokensIn({ body }: { readonly body: string }): readonly string[] {
  return [...new Set([...body.matchAll(/\/exec\?t=([\w.-]+)/g)].map(([, token = '']) => token))];
}

/** Opens a letter's first link and answers what it offers; the page that follows. */
export function decide(shop: Shop, token: string, fields: Readonly<Record<string, string>>): string {
  const page = openLink(shop, token);
  return answerLink(shop, { t: offeredToken(page) ?? '', ...fields });
}

/** Lets another script of the owner use up the day's mail. */
export function useUpMail(shop: Shop): void {
  const code = `function main() {
    for (let n = MailApp.getRemainingDailyQuota(); n > 0; n -= 50)
      MailApp.sendEmail({ to: Array.from({ length: Math.min(n, 50) }, (_, i) => 'a' + i + '@x.example').join(','), subject: 'news', body: 'news' });
  }`;
  shop.host.addProject({ id: 'newsletter', owner, code, scopes: ['script.send_mail'], container: null, advanced: [] });
  const run = shop.host.run('newsletter', 'main', { as: owner });
  if (run.error !== null) throw new Error(run.error.message);
}

/** A standing shop whose letters carry links. */
export function standingApprovals(account: AccountKind = 'workspace'): Standing {
  const here = standingShop({ account, settings: { callMinutes: '600' } });
  beforeEach(() => {
    here.shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
  });
  return here;
}

/** The first link of the letter by which somebody is asked. */
export function firstLink(shop: Shop, mail: string): string {
  return tokensIn(letterTo(shop, mail))[0] ?? '';
}

/** The answer of somebody who agrees, for a request that asks for no code. */
export function agreeTo(requestNo: string): Readonly<Record<string, string>> {
  return { choice: 'approve', confirmation: requestNo.slice(-4) };
}

interface Stored {
  readonly turn: number;
  readonly at: number;
  readonly steps: readonly { readonly seats: readonly { readonly state: string; readonly told: string }[] }[];
}

/** Everybody who is asked agrees, by links as their letters would carry them, until nobody is asked any more. */
export function agreeAll(shop: Shop, requestNo: string): void {
  shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
  for (let left = 9; left > 0; left -= 1) {
    const row = approval(shop, requestNo);
    const { turn, at, steps } = JSON.parse(String(row['body'])) as Stored;
    const seat = steps[at]?.seats.find(({ state }) => state === 'open');
    if (seat === undefined) return;
    const claims = { mail: seat.told, seat: turnSeat(turn), content: String(row['hash']) };
    const code = linkCode(shop, approvalPage, requestNo, claims);
    answerLink(shop, { t: linkToken(shop, approvalPage, requestNo, claims), ...agreeTo(requestNo), code });
  }
}
