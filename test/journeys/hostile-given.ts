import { toldParts } from '../../src/cli/told-parts.ts';
import { expect } from '@jest/globals';
import { approvals } from '../../src/approvals/tables.ts';
import { requestsOf, type RequestBook } from '../../src/approvals/requests/tables.ts';
import { brokenBooks, census } from '../../src/cli/census.ts';
import { rehearsalStaff } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { webAppUrl } from '../../src/cli/rehearsal/links.ts';
import type { Shop } from '../../src/cli/shop.ts';
import type { Mail } from '../../src/local/contract.ts';
import { columnIds, type AnyRow, type AnyTable } from '../../src/table/table.ts';
import { requestKindWords } from '../../src/rulebook/request-kinds.ts';
import { requestActionWords } from '../../src/text/requests.ts';
import { agent, beatAfter, owner, rowsOf, scanned, witness } from './given.ts';

type Typed = Readonly<Record<string, string | null>>;

/** Pastes rows as a person does, each value as it would be typed: one block for columns that stand side by side, that of the Action last. */
export function paste(shop: Shop, table: AnyTable, line: number, rows: readonly Typed[]): void {
  const ids = columnIds(table);
  const blocks: string[][] = [];
  for (const [at, id] of ids.entries()) {
    if (!rows.some((row) => id in row)) continue;
    const last = blocks.at(-1);
    if (last !== undefined && last.at(-1) === ids[at - 1]) last.push(id);
    else blocks.push([id]);
  }
  blocks.sort((a, b) => Number(a.includes('action')) - Number(b.includes('action')));
  for (const columns of blocks) {
    const block = rows.map((row) => columns.map((id) => row[id] ?? null));
    shop.host.person(agent).edit(shop.books[table.book], table.sheetId, line - 1, ids.indexOf(columns[0] ?? ''), block);
  }
  if (blocks.at(-1)?.includes('action') === true) scanned(shop, { table, line });
}

/** A request of a kind that asks for old, new and a reason, submitted. */
export function asking(change: Typed): Typed {
  return {
    kind: requestKindWords.sectionRights['zh-CN'],
    subject: '栏目',
    before: '旧',
    after: '新',
    reason: '调整',
    by: '客服',
    action: requestActionWords.submit['zh-CN'],
    ...change,
  };
}

/** Beats until nothing is on its way between the workbooks any more. */
export function settle(shop: Shop): void {
  for (let left = 40, before = ''; left > 0; left -= 1) {
    beatAfter(shop, 1);
    const now = JSON.stringify([rowsOf(shop, approvals).length, census(shop).letters.filter(({ state }) => state === 'waiting').length]);
    if (now === before) return;
    before = now;
  }
}

/** As many open requests as there are texts; their numbers, from the top of the desk. */
export function openedFor(shop: Shop, texts: readonly string[]): readonly string[] {
  const { requests, progress } = requestsOf.report;
  const rows = texts.map((_, at) => asking({ subject: `第 ${String(at)} 项` }));
  paste(shop, requests, 2, rows);
  settle(shop);
  return rowsOf(shop, progress).map(({ cells }) => String(cells['requestNo']));
}

/** What Sheets keeps of a text: an apostrophe in front says that it is one. */
export const kept = (text: string) => text.replace(/^'/, '');
/** What Zhanggui keeps of what stands in a cell: the spaces around it are no part of it. */
export const trimmed = (text: string) => text.replace(/^[\s\u3000]+|[\s\u3000]+$/g, '');

export function registerOf(shop: Shop, book: RequestBook = 'report'): readonly AnyRow[] {
  return rowsOf(shop, requestsOf[book].register).map(({ cells }) => cells);
}

/**
 * No text in any workbook has become a formula, and every journal still tells what its ledgers hold. `typed` is a column of numbers, days
 * or ticks of the desk, in which people may type formulas of their own.
 */
export function expectWhole(shop: Shop, typed: { readonly table: AnyTable; readonly id: string } | null = null): void {
  const at = typed === null ? -1 : columnIds(typed.table).indexOf(typed.id);
  const found = Object.values(shop.books).flatMap((book) =>
    shop.host
      .sheets(book)
      .flatMap(({ sheetId, rows }) =>
        rows.flatMap((row) => row.filter((cell, column) => isFormula(cell) && (sheetId !== typed?.table.sheetId || column !== at))),
      ),
  );
  expect(found).toEqual([]);
  expect(brokenBooks(shop)).toEqual([]);
}

function isFormula(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null;
}

const known = new Set([owner, witness, ...rehearsalStaff.map(({ mail }) => mail)]);
const tag = /^<(?:\/?(?:div|p|table|tr|td|th|a)|\/(?:b|span)|(?:div|p|table|td|th|b|span) style="[^"<>]*")>$/;
const anchor = /^<a href="([^"<>]*)"(?: target="_blank" rel="noopener noreferrer")?>$/;

/** A letter goes to people on the Staff sheet alone, is one header line, and has no element that Zhanggui did not write. */
export function oddIn(shop: Shop, { to, subject, htmlBody, ...mail }: Mail): readonly string[] {
  const more = mail as Mail & { readonly cc?: string; readonly bcc?: string; readonly replyTo?: string };
  const html = htmlBody ?? '';
  const addresses = [webAppUrl, ...Object.values(shop.books).map((id) => `https://docs.google.com/spreadsheets/d/${id}/edit`)];
  const leads = (href: string) => addresses.some((each) => href.replace(/&#61;/g, '=').startsWith(each));
  const tags = html.match(/<[^>]*>?/g) ?? [];
  return [
    ...to.split(', ').filter((each) => !known.has(each)),
    ...[more.cc, more.bcc, more.replyTo].filter((each) => each !== undefined && each !== '').map((each) => `header ${String(each)}`),
    ...(/[\u0000-\u001f\u007f\u2028\u2029]/.test(subject) ? [`subject ${JSON.stringify(subject)}`] : []),
    ...tags.filter((each) => !tag.test(each) && !leads(anchor.exec(each)?.[1] ?? '')),
  ];
}

/** All letters since the n-th, held against `oddIn`. */
export function expectPlainLetters(shop: Shop, from = 0): readonly Mail[] {
  const sent = shop.host.mails().slice(from).flatMap(toldParts);
  expect(sent.flatMap((mail) => oddIn(shop, mail).map((odd) => [mail.subject, odd]))).toEqual([]);
  return sent;
}
