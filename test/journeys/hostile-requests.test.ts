import { beforeEach, describe, expect, test } from '@jest/globals';
import { approvalPage, turnSeat } from '../../src/approvals/page.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { approvals } from '../../src/approvals/tables.ts';
import { linkToken, listToken, openLink, webAppUrl } from '../../src/cli/rehearsal/links.ts';
import { propertyNames } from '../../src/engine/run/state.ts';
import { waitingList } from '../../src/approvals/list.ts';
import { beatAt, controlProject, head, journal, rowsOf, standingShop } from './given.ts';
import { asking, expectPlainLetters, expectWhole, kept, openedFor, paste, registerOf, settle, trimmed } from './hostile-given.ts';
import { naughty, skeleton } from './payloads.ts';
import { asText } from '../../src/table/cell.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { progressActionWords } from '../../src/text/requests.ts';

const here = standingShop();
const { requests, register } = requestsOf.report;
/** Cells of a request that take a text of any kind, those of several lines among them. */
const texts = ['subject', 'before', 'after', 'reason'] as const;

beforeEach(() => {
  here.shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
});

/** What was typed into a row of the desk, and what became of it. */
function outcomes() {
  return rowsOf(here.shop, requests).map(({ cells }) => cells);
}

/** The rows of a request's page without those that a harmless text would have too. */
function pageOf(requestNo: unknown): string {
  return openLink(here.shop, linkToken(here.shop, approvalPage, String(requestNo), { mail: head, seat: turnSeat(1) }));
}

describe('[APR-11] every naughty string in every text of a request', () => {
  test('stays that text in cell, register, journal, page, list and letter, or is refused with a reason', () => {
    const { shop } = here;
    const everywhere = naughty.map((text) => asking(Object.fromEntries(texts.map((id) => [id, text]))));
    // What no subject takes, because it is too long or has several lines, in the fields that may.
    const tooMuch = naughty.filter((text) => text.length > 200 || /[\r\n\u0085\u2028\u2029]/.test(text));
    const below = tooMuch.map((text, at) => asking({ before: text, after: text, reason: text, subject: `第 ${String(at)} 项` }));
    paste(shop, requests, 2, [asking({}), ...everywhere, ...below]);
    settle(shop);

    const rows = outcomes();
    expect(rows.length).toBe(1 + naughty.length + tooMuch.length);
    rows.slice(1).forEach((row, at) => {
      const text = naughty[at] ?? tooMuch[at - naughty.length] ?? '';
      for (const id of at < naughty.length ? texts : texts.slice(1)) expect([text, row[id] ?? '']).toEqual([text, kept(text)]);
    });
    const taken = rows.filter(({ requestNo }) => requestNo !== null);
    const refused = rows.filter(({ requestNo }) => requestNo === null);
    expect(taken.length).toBeGreaterThan(400);
    const unexplained = refused.filter(
      ({ problem, result }) => result === null || (asText(result).startsWith('未受理') && problem === null),
    );
    expect(unexplained).toEqual([]);

    const registered = new Map(registerOf(shop).map((row) => [row['requestNo'], row]));
    expect(registered.size).toBe(taken.length);
    const born = new Map(
      journal(shop, 'report')
        .flatMap((entry) => (entry.table === register.name ? [[entry.key, entry]] : []))
        .reverse() as [string, { after: string | null }][],
    );
    for (const row of taken) {
      const typed = texts.map((id) => trimmed(String(row[id])));
      expect(texts.map((id) => registered.get(row['requestNo'])?.[id])).toEqual(typed);
      const told = JSON.parse(born.get(String(row['requestNo']))?.after ?? '{}') as Record<string, unknown>;
      expect(texts.map((id) => told[id])).toEqual(typed);
    }
    expectWhole(shop);

    expect(rowsOf(shop, approvals).length).toBe(taken.length);
    const [harmless, ...others] = taken;
    const plain = skeleton(pageOf(harmless?.['requestNo']));
    for (const { requestNo, subject } of others) expect([subject, skeleton(pageOf(requestNo)) === plain]).toEqual([subject, true]);

    const lists = Array.from({ length: Math.floor(taken.length / 50) }, (_, at) =>
      skeleton(openLink(shop, listToken(shop, waitingList, head), `&p=${String(at + 1)}`)),
    );
    const inner = lists.slice(1, -1);
    expect(new Set(inner).size).toBe(1);

    beatAt(shop, '2026-03-02 17:50');
    settle(shop);
    const letters = expectPlainLetters(shop);
    const asked = letters.filter(({ to, subject }) => to === head && subject.includes('reminder'));
    expect(asked.length).toBeGreaterThan(400);
    const typedIn = new Map(taken.map((row) => [String(row['requestNo']), row]));
    for (const { body } of asked) {
      const row = typedIn.get(/Open (SQB-[\d-]+)/.exec(body)?.[1] ?? '');
      for (const id of texts) expect(body).toContain(trimmed(String(row?.[id])));
    }
    expectWhole(shop);
  });
});

describe('every naughty string in a field that is no free text', () => {
  const others = [
    'kind',
    'about',
    'category',
    'confidential',
    'amount',
    'day',
    'attachment',
    'attachmentKind',
    'attachmentKb',
    'by',
  ] as const;

  test.each(others)('%s: taken as it stands, or refused with a reason and nothing written', (id) => {
    const { shop } = here;
    const link = { attachment: 'https://files.example/1.pdf', attachmentKind: '文档', attachmentKb: '12' };
    const alone = id.startsWith('attachment') ? link : {};
    const rows = naughty.map((text, at) => asking({ subject: `第 ${String(at)} 项`, ...alone, [id]: text }));
    paste(shop, requests, 2, rows);
    settle(shop);
    const typed = outcomes();
    for (const row of typed) expect([row[id], row['result'] ?? row['problem']]).toEqual([row[id], expect.any(String)]);
    const numbers = new Map<unknown, unknown>(typed.flatMap((row) => (row['requestNo'] === null ? [] : [[row['requestNo'], row[id]]])));
    expect(registerOf(shop).map(({ requestNo }) => requestNo)).toEqual([...numbers.keys()]);
    const texts = ['about', 'attachment'].includes(id) ? registerOf(shop) : [];
    for (const row of texts) expect(row[id] ?? '').toBe(trimmed(asText(numbers.get(row['requestNo']))));
    expectPlainLetters(shop);
    const isText = ['about', 'attachment', 'by'].includes(id);
    expectWhole(shop, isText ? null : { table: requests, id });
  });
});

describe('every naughty string beside an open request', () => {
  function beside(cells: (text: string) => Readonly<Record<string, string>>, action: keyof typeof progressActionWords): readonly string[] {
    const numbers = openedFor(here.shop, ['无害', ...naughty]);
    const rows = ['无害', ...naughty].map((text) => ({ ...cells(text), action: progressActionWords[action]['zh-CN'], by: '客服' }));
    paste(here.shop, requestsOf.report.progress, 2, rows);
    settle(here.shop);
    settle(here.shop);
    return numbers;
  }

  const trailOf = (row: AnyRow) =>
    (JSON.parse(String(row['trail'])) as { readonly comment: string | null }[]).map(({ comment }) => comment);

  test('as a remark: on the record, in the news to who is asked, or refused on its row', () => {
    const { shop } = here;
    beside((remark) => ({ remark }), 'comment');
    const progress = rowsOf(shop, requestsOf.report.progress).map(({ cells }) => cells);
    const records = new Map(rowsOf(shop, approvals).map(({ cells }) => [cells['requestNo'], cells]));
    const plain = skeleton(pageOf(progress[0]?.['requestNo']));
    let heard = 0;
    for (const row of progress) {
      const said = trailOf(records.get(row['requestNo']) ?? {}).at(-1) ?? null;
      if (said === null) expect([row['remark'], row['result']]).toEqual([row['remark'], expect.any(String)]);
      else {
        heard += 1;
        expect(said).toBe(trimmed(String(row['remark'])));
        expect([row['remark'], skeleton(pageOf(row['requestNo'])) === plain]).toEqual([row['remark'], true]);
      }
    }
    expect(heard).toBeGreaterThan(400);
    const letters = expectPlainLetters(shop).filter(({ to, subject }) => to === head && subject.includes('news'));
    expect(letters.length).toBe(heard);
    expectWhole(shop);
  });

  test('as what is to be changed: a new round on exactly that content, or refused on its row', () => {
    const { shop } = here;
    beside((text) => ({ before: text, after: text, reason: text }), 'resubmit');
    const contents = new Map(
      rowsOf(shop, approvals).map(({ cells }) => [cells['requestNo'], JSON.parse(String(cells['content'])) as AnyRow]),
    );
    const registered = new Map(registerOf(shop).map((row) => [row['requestNo'], row]));
    let changed = 0;
    for (const { cells } of rowsOf(shop, requestsOf.report.progress)) {
      const [content = {}, row = {}] = [contents.get(cells['requestNo']), registered.get(cells['requestNo'])];
      const ids = ['before', 'after', 'reason'] as const;
      expect(ids.map((id) => content[id])).toEqual(ids.map((id) => row[id]));
      if (row['before'] === '旧') expect([cells['before'], cells['result']]).toEqual([cells['before'], expect.any(String)]);
      else expect(row['before']).toBe(trimmed(String(cells['before'])));
      changed += row['before'] === '旧' ? 0 : 1;
    }
    expect(changed).toBeGreaterThan(400);
    expectPlainLetters(shop);
    expectWhole(shop);
  });
});
