import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { linkToken, openLink, webAppUrl } from '../../src/cli/rehearsal/links.ts';
import { sharedSheet } from '../../src/engine/workbook/engine-sheets.ts';
import { propertyNames } from '../../src/engine/run/state.ts';
import { callPage } from '../../src/orders/call-page.ts';
import { heartLine } from '../../src/engine/workbook/shared.ts';
import { importParts, newOrders, linkRequests } from '../../src/orders/tables.ts';
import type { Shop } from '../../src/cli/shop.ts';
import {
  agent,
  beatAfter,
  beatAt,
  controlProject,
  deskCell,
  first,
  goodOrder,
  journal,
  mails,
  moment,
  owner,
  rowsOf,
  second,
  sheetOf,
  standingShop,
  step,
  stranger,
  submit,
  supervisor,
  typeCells,
  typeRaw,
} from './given.ts';

const here = standingShop();

/** Chooses a menu item; the only dialog that it opened. */
function opened(shop: Shop, fn: string, who: string = agent, book: 'order' | 'roster' = 'order'): string {
  const { run, dialogs } = shop.host.person(who).menu(shop.books[book], fn, newOrders.sheetId);
  expect(run.error).toBeNull();
  expect(dialogs).toHaveLength(1);
  return dialogs[0]?.html ?? '';
}

/** Calls the staff script as an open dialog does. */
function asked(shop: Shop, fn: string, args: readonly unknown[], who: string = agent): unknown {
  const { run } = shop.host.person(who).callFromDialog(shop.books.order, fn, args, newOrders.sheetId);
  return run.error === null ? run.returned : run.error.message;
}

describe('the menu', () => {
  test('has what is about orders in the order workbook alone', () => {
    const items = (book: 'order' | 'control') =>
      here.shop.host
        .person(owner)
        .open(here.shop.books[book])[0]
        ?.items.map(({ fn }) => fn);
    expect(items('order')).toEqual(['checkThisSheet', 'importOrders', 'mailMyLinks', 'whoIsOnWhat', 'about']);
    expect(items('control')).toEqual(['checkThisSheet', 'whoIsOnWhat', 'about']);
  });
});

describe('Check this sheet', () => {
  const alerts = (sheetId: number) => here.shop.host.person(agent).menu(here.shop.books.order, 'checkThisSheet', sheetId).alerts;

  test('[ORD-6] names the rows to mend and what is wrong with each, the first ten', () => {
    const { shop } = here;
    for (let line = 2; line <= 13; line += 1) {
      typeCells(shop, agent, {
        table: newOrders,
        line,
        cells: goodOrder(shop, { orderNo: `N${String(line)}`, phone: line === 3 ? '138' : '12' }),
      });
    }
    const [told = ''] = alerts(newOrders.sheetId);
    expect(told.split('\n').slice(0, 3)).toEqual(['检查了 12 行，12 行要改：', '', expect.stringMatching(/^第 2 行 电话：/)]);
    expect(told).toContain('第 11 行');
    expect(told).not.toContain('第 12 行');
    expect(told).toContain('还有 2 行');
  });

  test('says when all is right, when nothing is typed, and when the sheet is no desk', () => {
    const { shop } = here;
    expect(alerts(newOrders.sheetId)).toEqual(['这张表还没有填写。']);
    typeCells(shop, agent, { table: newOrders, line: 2, cells: goodOrder(shop) });
    expect(alerts(newOrders.sheetId)).toEqual(['检查了 1 行，没有问题。']);
    expect(alerts(importParts.sheetId)[0]).toContain('不是用来填写的');
  });
});

describe('Who is on what', () => {
  test('tells names, posts and open orders, and no address', () => {
    const { shop } = here;
    submit(shop, first);
    submit(shop, second);
    shop.host.setTime(moment('2026-03-02 18:00'));
    const html = opened(shop, 'whoIsOnWhat');
    for (const told of ['客服', '主管', '未完成', '已超时']) expect(html).toContain(told);
    expect(html.replace(/<style>[^]*<\/style>/, '')).not.toMatch(/@\w/);
    expect(html).toMatch(/<td class="number">2<\/td>\s*<td class="number">2<\/td>/);
  });

  test('outside the order workbook it tells the posts alone', () => {
    expect(opened(here.shop, 'whoIsOnWhat', owner, 'roster')).not.toContain('未完成的订单');
  });
});

describe('About', () => {
  test('tells the account, the last sign of life, and how many rows wait', () => {
    const { shop } = here;
    typeCells(shop, agent, { table: newOrders, line: 2, cells: goodOrder(shop, { orderNo: first }) });
    shop.host.edits = 'lost';
    typeRaw(shop, agent, newOrders, 2, 'action', '提交');
    const html = opened(shop, 'about');
    for (const told of ['Workspace', '2026-03-02 10:0', '新订单 1 行']) expect(html).toContain(told);
    expect(html).not.toContain('没有动静');
  });

  test('says so when Zhanggui has been silent for more than two hours, and what to do', () => {
    const { shop } = here;
    shop.host.setTime(moment('2026-03-02 12:30'));
    expect(opened(shop, 'about')).toContain('请告诉所有者');
    beatAfter(shop, 1);
    expect(opened(shop, 'about')).not.toContain('请告诉所有者');
  });
});

describe('once an hour', () => {
  test('a sign of life goes to every workbook, and not more often', () => {
    const { shop } = here;
    const beatsOf = (run: { readonly calls: Readonly<Record<string, number>> }) => run.calls['Sheets.Spreadsheets.batchUpdate'] ?? 0;
    beatAt(shop, '2026-03-02 11:30');
    const heart = () => Object.values(shop.books).map((book) => shop.host.sheet(book, sharedSheet).rows[heartLine - 1]);
    const before = heart();
    expect(new Set(before.map(String)).size).toBe(1);
    expect(beatsOf(beatAt(shop, '2026-03-02 11:45'))).toBe(0);
    beatAt(shop, '2026-03-02 12:31');
    expect(heart()).not.toEqual(before);
  });

  test('refused links are put on record: one journal row, however many came', () => {
    const { shop } = here;
    for (let times = 0; times < 5; times += 1) openLink(shop, 'nonsense');
    openLink(shop, linkToken(shop, callPage, first, { expires: shop.host.now() - 1 }));
    beatAt(shop, '2026-03-02 11:30');
    beatAt(shop, '2026-03-02 12:45');
    const rows = journal(shop, 'control').filter(({ what }) => what === 'access.rounds');
    expect(rows).toMatchObject([{ table: '_links', after: '{"link.malformed":5,"link.expired":1}' }]);
    expect(brokenBooks(shop)).toEqual([]);
  });
});

describe('[ORD-2] asking for one’s links', () => {
  const linkMails = (shop: Shop) => shop.host.mails().filter(({ body }) => body.includes('您要的链接'));

  test('by the dialog or by typing is the same row; the letter goes to the address on the staff list', () => {
    const { shop } = here;
    shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
    submit(shop, first);
    expect(opened(shop, 'mailMyLinks')).toContain('<option value="主管">');
    expect(asked(shop, 'askForLinks', ['客服'])).toMatchObject({ noted: true, told: expect.stringContaining('第 2 行') });
    expect(asked(shop, 'askForLinks', ['客服'])).toMatchObject({ noted: true, told: expect.stringContaining('已经记过') });
    beatAfter(shop, 6);
    const [letter, ...others] = linkMails(shop);
    expect([letter?.to, others]).toEqual([agent, []]);
    expect(letter?.body).toContain(`${webAppUrl}?t=`);
    expect(deskCell(shop, linkRequests, 2, 'result')).toContain('已寄到');
  });

  test('once in ten minutes, and twenty a day in all', () => {
    const { shop } = here;
    submit(shop, first);
    const ask = (line: number) => typeCells(shop, agent, { table: linkRequests, line, cells: { name: '客服', action: 'mailLinks' } });
    ask(2);
    ask(3);
    expect(deskCell(shop, linkRequests, 3, 'result')).toContain('十分钟内已寄过');
    expect(linkMails(shop)).toHaveLength(1);
    for (let more = 0; more < 20; more += 1) {
      shop.host.setTime(shop.host.now() + 11 * 60_000);
      ask(4 + more);
    }
    expect(linkMails(shop)).toHaveLength(20);
    expect(deskCell(shop, linkRequests, 23, 'result')).toContain('到限额');
  });

  test('two people in one scan each count', () => {
    const { shop } = here;
    submit(shop, first);
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    shop.host.edits = 'lost';
    typeCells(shop, agent, { table: linkRequests, line: 2, cells: { name: '客服', action: 'mailLinks' } });
    typeCells(shop, agent, { table: linkRequests, line: 3, cells: { name: supervisor, action: 'mailLinks' } });
    beatAfter(shop, 6);
    expect(linkMails(shop).map(({ to }) => to)).toEqual([agent, supervisor]);
    typeCells(shop, agent, { table: linkRequests, line: 4, cells: { name: '客服', action: 'mailLinks' } });
    typeCells(shop, agent, { table: linkRequests, line: 5, cells: { name: '主管', action: 'mailLinks' } });
    beatAfter(shop, 1);
    beatAfter(shop, 5);
    expect(linkMails(shop)).toHaveLength(2);
  });

  test.each([
    ['a name that nobody has', '生人', '“人员”表里没有'],
    ['an address of elsewhere', stranger, '“人员”表里没有'],
    ['somebody for whom nothing waits', '领导', '没有等您联系的订单'],
  ])('%s gets no letter', (_, name, words) => {
    const { shop } = here;
    submit(shop, first);
    typeCells(shop, agent, { table: linkRequests, line: 2, cells: { name, action: 'mailLinks' } });
    expect(deskCell(shop, linkRequests, 2, 'result')).toContain(words);
    expect(linkMails(shop)).toEqual([]);
  });

  test('the telephone number is in an agent’s letter alone', () => {
    const { shop } = here;
    submit(shop, first);
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    typeCells(shop, agent, { table: linkRequests, line: 2, cells: { name: '客服', action: 'mailLinks' } });
    typeCells(shop, agent, { table: linkRequests, line: 3, cells: { name: '主管', action: 'mailLinks' } });
    const phones = linkMails(shop).map(({ to, body }) => [to, body.includes('13800000001')]);
    expect(phones).toEqual([
      [agent, true],
      [supervisor, false],
    ]);
  });

  test('what was done before the letter goes out makes it needless; answered requests are cleared at night', () => {
    const { shop } = here;
    submit(shop, first);
    typeCells(shop, agent, { table: linkRequests, line: 2, cells: { name: '客服', action: 'mailLinks' } });
    step(shop, first, 'calledValid');
    const count = mails(shop).length;
    typeCells(shop, agent, { table: linkRequests, line: 3, cells: { name: '客服', action: 'mailLinks' } });
    expect(mails(shop)).toHaveLength(count);
    beatAt(shop, '2026-03-03 03:01');
    beatAfter(shop, 1);
    expect(rowsOf(shop, linkRequests)).toEqual([]);
  });

  test('a dialog whose sheet was broken types nothing and says so', () => {
    const { shop } = here;
    typeRaw(shop, owner, linkRequests, 1, 'name', '???');
    const before = sheetOf(shop, linkRequests);
    expect(asked(shop, 'askForLinks', ['客服'])).toMatchObject({ noted: false });
    expect(asked(shop, 'askForLinks', ['=1+1'])).toMatchObject({ noted: false });
    expect(sheetOf(shop, linkRequests)).toEqual(before);
  });
});

test.each([
  ['importOrders', 'import'],
  ['mailMyLinks', 'links'],
])('the page of %s ends with the script of its html file, once', (fn, file) => {
  const script = here.bundles.staff.files[file] ?? '';
  expect(script).toContain('<script>');
  expect(
    opened(here.shop, fn)
      .split(script)
      .map((part) => part.length > 0),
  ).toEqual([true, true]);
});

test('a page may call the script’s own public functions and nothing else', () => {
  const { shop } = here;
  for (const fn of ['eval', 'Function', 'constructor', 'toString', 'nothing', 'askForLinks_', 'SpreadsheetApp']) {
    expect(asked(shop, fn, ['1'])).toBe(`Script function not found: ${fn}`);
  }
});
