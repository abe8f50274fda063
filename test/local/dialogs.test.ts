import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Host, Person } from '../../src/local/contract.ts';
import { givenBook, givenHost, givenStaff, owner, staffScopes } from './given.ts';

let host: Host;
let book: string;
let hand: Person;

const code = `
function onOpen() {}
function modal() {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('<p>hello</p>').setWidth(300).setHeight(200), 'Title');
}
function both() {
  SpreadsheetApp.getUi().showModelessDialog(HtmlService.createHtmlOutput('a'), 'A');
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('b').setTitle('B'));
}
function page(name) { return HtmlService.createHtmlOutputFromFile(name).setTitle('T').getContent(); }
function text() { SpreadsheetApp.getUi().showModalDialog('<p>no page</p>', 'Title'); }
function echo(value) { return value; }
function told() { return Session.getEffectiveUser().getEmail(); }
function date() { return { at: [new Date(0)] }; }
function fn() { return [function () {}]; }
function nothing() {}
function fails() { throw new Error('broken'); }
function opens() { modal(); return 1; }
function hidden_() { return 'secret'; }
`;

beforeEach(() => {
  host = givenHost();
  book = givenBook(host);
  givenStaff(host, book, code, { scopes: [...staffScopes, 'userinfo.email'].map((scope) => `https://www.googleapis.com/auth/${scope}`) });
  hand = host.person(owner);
});

const call = (fn: string, ...args: readonly unknown[]) => hand.callFromDialog(book, fn, args, 0);

describe('what a script shows', () => {
  test('is told with title, size and html, each under an id of its own', () => {
    const [first] = hand.menu(book, 'modal', 0).dialogs;
    expect(first).toMatchObject({ kind: 'modal', title: 'Title', width: 300, height: 200, html: '<p>hello</p>' });
    expect(hand.menu(book, 'modal', 0).dialogs[0]?.id).not.toBe(first?.id);
    expect(hand.menu(book, 'both', 0).dialogs).toMatchObject([
      { kind: 'modeless', title: 'A', width: 0 },
      { kind: 'sidebar', title: 'B', html: 'b' },
    ]);
  });

  test('must be a page of HtmlService, and needs the scope', () => {
    expect(hand.menu(book, 'text', 0).run.error?.message).toContain('HtmlOutput');
    const other = givenBook(host);
    givenStaff(host, other, code, { id: 'poor', scopes: [] });
    expect(hand.menu(other, 'modal', 0).run.error?.message).toContain('script.container.ui');
  });
});

describe('an html file of the project', () => {
  const page = '<script>\n1 < 2 && "题"\n</script>\n';
  const told = (name: string) => {
    const { returned, error } = host.run('staff', 'page', { args: [name] });
    return error === null ? returned : `${error.name}: ${error.message}`;
  };

  test('is opened by its name as it is, and is replaced with the code that it belongs to', () => {
    host.replaceCode('staff', code, { page });
    expect(told('page')).toBe(page);
    host.replaceCode('staff', code, { other: 'o' });
    expect([told('page'), told('other')]).toEqual(['Exception: No HTML file named page was found.', 'o']);
  });

  test.each(['page', 'page.html', 'constructor', '__proto__', ''])('%j that is not there is an error', (name) => {
    expect(told(name)).toBe(`Exception: No HTML file named ${name} was found.`);
  });
});

describe('google.script.run', () => {
  test('carries plain data both ways', () => {
    const value = { text: '订单', list: [1, true, null, { deep: '=1' }] };
    expect(call('echo', value).run.returned).toEqual(value);
    expect(call('told').run.returned).toBe(owner);
  });

  test.each(['date', 'fn', 'nothing'])('%s: a value that is no plain data comes back as nothing', (fn) => {
    const { returned, error } = call(fn).run;
    expect([returned ?? null, error]).toEqual([null, null]);
  });

  test('tells what was thrown, and what the function showed', () => {
    expect(call('fails').run.error?.message).toBe('broken');
    expect(call('opens').dialogs).toMatchObject([{ title: 'Title' }]);
  });

  test('reaches no private function and nothing that the script did not make', () => {
    for (const fn of ['hidden_', 'eval', 'SpreadsheetApp', 'nobody'])
      expect(call(fn).run.error?.message).toBe(`Script function not found: ${fn}`);
  });
});
