import { describe, expect, test } from '@jest/globals';
import { staffTable } from '../../src/access/tables.ts';
import { approvalPage, turnSeat } from '../../src/approvals/page.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { approvals } from '../../src/approvals/tables.ts';
import { census } from '../../src/cli/census.ts';
import { answerLink, linkToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { todo } from '../../src/orders/tables.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { todoActionWords } from '../../src/text/orders.ts';
import { requestKindWords } from '../../src/rulebook/request-kinds.ts';
import { progressActionWords, requestActionWords } from '../../src/text/requests.ts';
import { beatAfter, executive, first, head, owner, rowsOf, submit, typeRaw } from './given.ts';
import { expectPlainLetters, expectWhole, kept, openedFor, paste, settle, trimmed } from './hostile-given.ts';
import { markup, naughty, payloads, skeleton } from './payloads.ts';
import { letters, orderRequest, refundAsked, registered, standingApprovals } from './requests.ts';

const here = standingApprovals();

/** The rows of the approvals ledger by number. */
const records = () => new Map(rowsOf(here.shop, approvals).map(({ cells }) => [String(cells['requestNo']), cells]));
const trailOf = (row: AnyRow) => JSON.parse(String(row['trail'])) as readonly { readonly deed: string; readonly comment: string | null }[];

/** Answers the page of a request as the head; `row` as it stands in the ledger. */
function answer(row: AnyRow, fields: Readonly<Record<string, string>>): string {
  const requestNo = String(row['requestNo']);
  const t = linkToken(here.shop, approvalPage, requestNo, { mail: head, seat: turnSeat(1), content: String(row['hash']) });
  const typed = { confirmation: requestNo.slice(-4), 'f.who': executive, 'f.place': 'after', 'f.to': '0' };
  return answerLink(here.shop, { t, ...typed, ...fields });
}

/** Every third payload, where the field's own check is what is tried. */
const some = payloads.filter((_, at) => at % 3 === 0);

const commented = ['approve', 'refuse', 'return', 'handOver', 'addSigner', 'comment'] as const;

/** Strings that are answered with before the shop is put back: more open requests would only make each answer slower. */
const atOnce = 48;
const blocks = Array.from({ length: Math.ceil(naughty.length / atOnce) }, (_, at) => naughty.slice(at * atOnce, (at + 1) * atOnce));

test.each(blocks.map((block, at) => [at + 1, block] as const))(
  'naughty strings as comments of decisions, block %i: kept exactly or refused, markup nowhere',
  (_, block) => {
    const { shop } = here;
    const texts = [...commented.map(() => '无害'), ...commented.map(() => '长'.repeat(501)), ...block];
    const numbers = openedFor(shop, texts);
    const before = records();
    const pages = texts.map((comment, at) => {
      const choice = commented[at % commented.length] ?? 'comment';
      return answer(before.get(numbers[at] ?? '') ?? {}, { choice, comment });
    });
    const plain = new Map<string, string>();
    let taken = 0;
    const after = records();
    texts.forEach((comment, at) => {
      const [was = {}, is = {}] = [before.get(numbers[at] ?? ''), after.get(numbers[at] ?? '')];
      const isTaken = is['trail'] !== was['trail'];
      const form = [commented[at % commented.length], isTaken, trimmed(comment) === ''].join(' ');
      const shown = skeleton(pages[at] ?? '');
      if (!plain.has(form)) plain.set(form, shown);
      expect([comment, shown === plain.get(form)]).toEqual([comment, true]);
      if (isTaken) {
        const said = trailOf(is)
          .slice(trailOf(was).length)
          .flatMap((line) => line.comment ?? []);
        expect(said).toEqual(trimmed(comment) === '' ? [] : [trimmed(comment)]);
      } else expect(is).toEqual(was);
      taken += isTaken ? 1 : 0;
    });
    expect(taken).toBeGreaterThan(15);
    settle(shop);
    expect(expectPlainLetters(shop).length).toBeGreaterThan(10);
    expectWhole(shop);
  },
);

describe('what is no comment', () => {
  const fields = ['choice', 'confirmation', 'f.who', 'f.place', 'f.to', 'code'] as const;

  test.each(fields)('a payload as %s decides nothing', (field) => {
    const { shop } = here;
    const row = records().get(openedFor(shop, ['无害'])[0] ?? '') ?? {};
    const choices = {
      choice: 'x',
      confirmation: 'approve',
      'f.who': 'handOver',
      'f.place': 'addSigner',
      'f.to': 'return',
      code: 'approve',
    };
    const wrong: Readonly<Record<string, string>> = field === 'code' ? { confirmation: '' } : {};
    settle(shop);
    const before = census(shop);
    for (const text of some) {
      const page = answer(row, { choice: choices[field], comment: '说明', ...wrong, [field]: text });
      expect([text, page.match(/<script|<img|<svg|<form action|<base|<meta http|onerror="|onclick="|href="javascript/)]).toEqual([
        text,
        null,
      ]);
    }
    expect(census(shop)).toEqual(before);
  });

  test('every naughty string as an item of the list, or beside the token, is no link', () => {
    const { shop } = here;
    const [requestNo = ''] = openedFor(shop, ['无害']);
    const before = census(shop);
    const t = linkToken(shop, approvalPage, requestNo, { mail: head, seat: turnSeat(1) });
    for (const text of naughty) {
      answerLink(shop, { t: text, item: text, choice: 'approve', confirmation: '1' });
      openLink(shop, `${t}${encodeURIComponent(text)}`);
    }
    expect(census(shop)).toEqual(before);
  });
});

test('who supplied and who checked: every payload is kept exactly or refused on its row', () => {
  const { shop } = here;
  const texts = payloads;
  const { progress, requests } = requestsOf.report;
  const news = texts.map((_, at) => ({
    kind: requestKindWords.news['zh-CN'],
    subject: `第 ${String(at)} 条`,
    after: '正文',
    by: '客服',
    action: requestActionWords.submit['zh-CN'],
  }));
  paste(
    shop,
    requests,
    2,
    news.map((row) => ({ ...row, about: null })),
  );
  settle(shop);
  for (const { cells } of rowsOf(shop, approvals)) {
    const claims = {
      mail: executive,
      seat: turnSeat((JSON.parse(String(cells['body'])) as { turn: number }).turn),
      content: String(cells['hash']),
    };
    const requestNo = String(cells['requestNo']);
    answerLink(shop, { t: linkToken(shop, approvalPage, requestNo, claims), choice: 'approve', confirmation: requestNo.slice(-4) });
  }
  settle(shop);
  paste(
    shop,
    progress,
    2,
    texts.map((text) => ({ suppliedBy: text, checkedBy: text, by: '客服' })),
  );
  paste(
    shop,
    progress,
    2,
    texts.map(() => ({ action: progressActionWords.finish['zh-CN'] })),
  );
  settle(shop);
  const rows = new Map(rowsOf(shop, requestsOf.report.register).map(({ cells }) => [cells['requestNo'], cells]));
  const done = rowsOf(shop, progress).filter(({ cells }) => rows.get(cells['requestNo'])?.['state'] === '已办结');
  for (const { cells } of done) {
    const typed = trimmed(kept(String(cells['suppliedBy'])));
    expect(rows.get(cells['requestNo'])).toMatchObject({ suppliedBy: typed, checkedBy: typed });
  }
  const open = rowsOf(shop, progress).filter(({ cells }) => rows.get(cells['requestNo'])?.['state'] !== '已办结');
  expect(open.filter(({ cells }) => cells['result'] === null)).toEqual([]);
  expect([done.length > 25, done.length + open.length]).toEqual([true, texts.length]);
  expectPlainLetters(shop);
  expectWhole(shop);
});

test('a remark beside an order that becomes a refund', () => {
  const { shop } = here;
  some.forEach((_, at) => submit(shop, `${first.slice(0, -2)}${String(at + 10)}`));
  const word = todoActionWords.refund['zh-CN'];
  paste(
    shop,
    todo,
    2,
    some.map((remark) => ({ remark, amount: '150', by: '客服', action: word })),
  );
  settle(shop);
  const rows = new Map(rowsOf(shop, requestsOf.order.register).map(({ cells }) => [cells['about'], cells]));
  for (const { cells } of rowsOf(shop, todo)) {
    const row = rows.get(cells['orderNo']);
    if (row === undefined) expect(cells).toMatchObject({ result: expect.any(String) });
    else expect([row['reason'], row['state']]).toEqual([trimmed(String(cells['remark'])), '审批中']);
  }
  expect([rows.size > 8, rowsOf(shop, todo).length]).toEqual([true, some.length]);
  letters(shop);
  expectPlainLetters(shop);
  expectWhole(shop);
});

/** A few of each kind: a name is held to the same as every other text. */
const names = ['=1+1', '@SUM(1)', ...markup.filter((text, at) => at % 3 === 0 && text.length <= 60 && !/[\u200b-\u206f]/.test(text))];

describe('a name on the Staff sheet', () => {
  test.each(names)('%s is a name and nothing else', (name) => {
    const { shop } = here;
    const lineOf = (mail: string) => rowsOf(shop, staffTable).find(({ cells }) => cells['mail'] === mail)?.line ?? 0;
    typeRaw(shop, owner, staffTable, lineOf(head), 'name', `'${name}`);
    typeRaw(shop, owner, staffTable, lineOf(executive), 'name', `'2${name}`);
    for (const minutes of [6, 1]) beatAfter(shop, minutes);
    refundAsked(shop);
    expect(registered(shop, orderRequest)['waitsFor']).toBe(trimmed(name));
    const hash = records().get(orderRequest)?.['hash'];
    const t = linkToken(shop, approvalPage, orderRequest, { mail: head, seat: turnSeat(1), content: String(hash) });
    const shown = openLink(shop, t);
    expect(shown).not.toMatch(/<script|<img|<svg|<form action|<base|<meta http|onerror="|onclick="|href="javascript/);
    answerLink(shop, { t, choice: 'approve', confirmation: orderRequest.slice(-4), comment: '同意' });
    beatAfter(shop, 4);
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: trimmed(name) });
    expectPlainLetters(shop);
    expectWhole(shop);
  });
});
