import { describe, expect, test } from '@jest/globals';
import { attempt, clerk, done, givenBook, givenHost, owner, refusal, type Host } from './given.ts';

const other = 'other@shop.example';
/** `drive` reaches the files of others too. */
const wide = { scopes: ['spreadsheets', 'drive'], advanced: ['Sheets', 'Drive'] };
const evaluate = (host: Host, body: string) => done(attempt(host, body, wide)).returned;

function shares(host: Host, file: string): readonly string[] {
  const told = evaluate(
    host,
    `const { permissions } = Drive.Files.get('${file}', { fields: 'permissions(id,type,role,emailAddress)' });
     return permissions.map((each) => [each.type, each.role, each.emailAddress].join(' ').trim());`,
  );
  return told as readonly string[];
}

const create = (file: string, mail: string, role: string) =>
  `Drive.Permissions.create({ type: 'user', role: '${role}', emailAddress: '${mail}' }, '${file}', { sendNotificationEmail: false });`;
const idOf = (file: string, who: string) =>
  `Drive.Files.get('${file}', { fields: 'permissions' }).permissions.find((each) => (each.emailAddress || each.type) === '${who}').id`;

describe('sharing a file', () => {
  test('is told with it, its owner first', () => {
    const host = givenHost();
    const book = givenBook(host);
    host.shareFile(book, [clerk], [other], 'reader');
    expect(shares(host, book)).toEqual([`user owner ${owner}`, `user writer ${clerk}`, `user reader ${other}`, 'anyone reader']);
  });

  test('is given, changed, given again and taken away', () => {
    const host = givenHost();
    const book = givenBook(host);
    evaluate(host, create(book, other, 'reader'));
    evaluate(host, create(book, other, 'writer'));
    expect(shares(host, book).slice(1)).toEqual([`user writer ${clerk}`, `user writer ${other}`]);
    evaluate(host, `Drive.Permissions.update({ role: 'reader' }, '${book}', ${idOf(book, other)});`);
    evaluate(host, `Drive.Permissions.remove('${book}', ${idOf(book, clerk)});`);
    expect(shares(host, book).slice(1)).toEqual([`user reader ${other}`]);
    expect(host.mails()).toEqual([]);
  });

  test('by link is taken away by its own id', () => {
    const host = givenHost();
    const book = givenBook(host);
    host.shareFile(book, [], [], 'writer');
    evaluate(host, `Drive.Permissions.remove('${book}', ${idOf(book, 'anyone')});`);
    expect(shares(host, book)).toHaveLength(1);
  });

  test.each([
    ['an address without an account', (book: string) => create(book, 'a@nowhere.invalid', 'reader'), 'no Google account'],
    ['the owner', (book: string) => `Drive.Permissions.remove('${book}', ${idOf(book, owner)});`, 'The owner of a file cannot be removed'],
    ['a share that is none', (book: string) => `Drive.Permissions.remove('${book}', '1');`, 'Permission not found: 1'],
    ['a file of others', () => create('1none', other, 'reader'), 'File not found: 1none'],
    [
      'a letter with it, which is not emulated',
      (book: string) => `Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: '${other}' }, '${book}');`,
      'sends no letter',
    ],
  ])('refuses %s', (_, body, words) => {
    const host = givenHost();
    const book = givenBook(host);
    expect(attempt(host, body(book), wide).error?.message).toContain(words);
    expect(shares(host, book)).toHaveLength(2);
  });
});

describe('a reader', () => {
  test('opens the workbook and types nothing, by hand or by script', () => {
    const host = givenHost();
    const book = givenBook(host);
    host.shareFile(book, [], [other]);
    expect(host.person(other).mayEdit(book, 1, 2, 0)).toBe(false);
    expect(refusal(() => host.person(other).edit(book, 1, 2, 0, [['x']]))).toContain('protected');
    expect(refusal(() => host.person(other).open(book))).not.toContain('missing');
    expect(refusal(() => host.person(clerk).edit(book, 1, 2, 0, [['x']]))).toContain('missing');
  });

  test('with a link that lets everybody type may type', () => {
    const host = givenHost();
    const book = givenBook(host);
    host.shareFile(book, [], [], 'writer');
    host.person(other).edit(book, 1, 2, 0, [['x']]);
    expect(host.sheet(book, 1).rows[2]?.[0]).toBe('x');
  });
});
