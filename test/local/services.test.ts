import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { attempt, clerk, done, evaluate, givenBook, givenControl, givenHost, givenStaff, noon, owner } from './given.ts';

describe('properties and cache', () => {
  test('keep texts within the limits', () => {
    const host = givenHost();
    const store = 'const store = PropertiesService.getScriptProperties();';
    expect(
      evaluate(
        host,
        `${store} store.setProperties({ a: 1, b: 'x' }); store.deleteProperty('b'); return [store.getKeys(), store.getProperty('a'), store.getProperty('z'), store.getProperties()];`,
      ),
    ).toEqual([['a'], '1', null, { a: '1' }]);
    expect(attempt(host, `${store} store.setProperty('a', 'x'.repeat(9001));`).error?.message).toBe('Argument too large: value');
    expect(
      attempt(host, `${store} for (let i = 0; i < 60; i += 1) store.setProperty('k' + i, 'x'.repeat(9000));`).error?.message,
    ).toContain('You have exceeded the property storage quota.');
  });

  test('a cached value goes after its time', () => {
    const cache = 'const cache = CacheService.getScriptCache();';
    expect(
      evaluate(
        givenHost(),
        `${cache} cache.put('a', '1', 10); cache.put('b', '2'); const early = cache.getAll(['a', 'b', 'c']); Utilities.sleep(11000); return [early, cache.get('a'), cache.get('b')];`,
      ),
    ).toEqual([{ a: '1', b: '2' }, null, '2']);
  });
});

describe('Utilities', () => {
  test('sign ASCII by default and UTF-8 when asked', () => {
    const sign = (text: string) => Array.from(createHmac('sha256', 'k').update(text).digest(), (byte) => (byte > 127 ? byte - 256 : byte));
    expect(
      evaluate(
        givenHost(),
        "return [Utilities.computeHmacSha256Signature('掌柜', 'k'), Utilities.computeHmacSha256Signature('掌柜', 'k', Utilities.Charset.UTF_8)];",
      ),
    ).toEqual([sign('??'), sign('掌柜')]);
  });

  test('base64, blobs and dates', () => {
    const told = evaluate(
      givenHost(),
      `return [Utilities.base64EncodeWebSafe([-1, -17, -66, 1]), Utilities.base64Decode('/w=='),
      Utilities.newBlob('掌柜', 'text/plain', 'a.txt').getBytes().length, Utilities.newBlob(Utilities.base64Decode('5o6M5p+c')).getDataAsString(),
      Utilities.formatDate(new Date(0), 'Asia/Shanghai', "yyyy-MM-dd'T'HH:mm:ssXXX EEE"), Utilities.formatDate(new Date(0), 'GMT-2', 'HH:mm Z'), Utilities.getUuid().length];`,
    );
    expect(told).toEqual(['_---AQ==', [-1], 6, '掌柜', '1970-01-01T08:00:00+08:00 Thu', '22:00 -0200', 36]);
  });
});

describe('mail', () => {
  test('is accepted at once and counted by recipients', () => {
    const accepted: string[] = [];
    const host = givenHost({ onMail: (mail) => accepted.push(mail.subject) });
    expect(
      evaluate(
        host,
        "MailApp.sendEmail({ to: 'a@b.example, c@d.example', cc: 'e@f.example', subject: 'S', htmlBody: '<p>' }); return MailApp.getRemainingDailyQuota();",
      ),
    ).toBe(97);
    expect(host.mails()).toMatchObject([
      { from: owner, to: 'a@b.example, c@d.example', subject: 'S', body: '', htmlBody: '<p>', state: 'queued' },
    ]);
    expect(accepted).toEqual(['S']);
  });

  test("is refused in Google's words", () => {
    const host = givenHost();
    const error = (call: string) => attempt(host, call).error?.message;
    expect(error("MailApp.sendEmail('nobody', 's', 'b');")).toBe('Invalid email: nobody');
    expect(error("MailApp.sendEmail(Array(51).fill('a@b.example').join(','), 's', 'b');")).toBe(
      'Limit Exceeded: Email Recipients Per Message.',
    );
    expect(error("MailApp.sendEmail('a@b.example', 's', 'x'.repeat(200001));")).toBe('Limit Exceeded: Email Body Size.');
    expect(error("for (let i = 0; i < 101; i += 1) MailApp.sendEmail('a@b.example', 's', 'b');")).toBe(
      'Service invoked too many times for one day: email.',
    );
    expect(host.mails()).toHaveLength(100);
    host.setTime(noon + 86_500_000);
    expect(evaluate(host, 'return MailApp.getRemainingDailyQuota();')).toBe(100);
  });
});

describe('Drive', () => {
  test('makes folders, copies workbooks with what is in them, and finds by query', () => {
    const host = givenHost();
    givenControl(
      host,
      `
      function main() {
        const made = Sheets.Spreadsheets.create({ properties: { title: 'Orders' }, sheets: [{ properties: { sheetId: 5, title: 'A' } }] });
        const location = { spreadsheet: true };
        Sheets.Spreadsheets.batchUpdate({ requests: [
          { createDeveloperMetadata: { developerMetadata: { metadataId: 3, metadataKey: 'schema', metadataValue: '1', visibility: 'DOCUMENT', location: location } } },
          { addProtectedRange: { protectedRange: { protectedRangeId: 4, range: { sheetId: 5 } } } },
        ] }, made.spreadsheetId);
        return made.spreadsheetId;
      }
      function copy(id) {
        const folder = Drive.Files.create({ name: 'Backups', mimeType: 'application/vnd.google-apps.folder', appProperties: { role: 'backup' } });
        const copied = Drive.Files.copy({ name: "It's a copy", parents: [folder.id], appProperties: { day: '1' } }, id, { fields: 'id,name,parents,appProperties' });
        Drive.Files.create({ name: 'head.txt', parents: [folder.id] }, Utilities.newBlob('x'));
        const found = (q) => Drive.Files.list({ q: q, fields: 'files(name)', orderBy: 'name' }).files.map((file) => file.name);
        return [copied, folder, found("'" + folder.id + "' in parents and trashed = false"), found("name = 'It\\\\'s a copy'"),
          found("appProperties has { key='role' and value='backup' }"),
          Sheets.Spreadsheets.get(copied.id, { fields: 'developerMetadata(metadataId),sheets(properties.sheetId,protectedRanges.protectedRangeId)' })];
      }`,
    );
    const id = done(host.run('control', 'main')).returned as string;
    givenStaff(host, id, 'function onOpen() {}');
    const answer = done(host.run('control', 'copy', { args: [id] })).returned as Record<string, string>[];
    const [copied, folder] = [answer[0], answer[1]];
    expect(copied).toMatchObject({ name: "It's a copy", parents: [folder?.id], appProperties: { day: '1' } });
    expect(answer.slice(2)).toEqual([
      ['head.txt', "It's a copy"],
      ["It's a copy"],
      ['Backups'],
      {
        developerMetadata: [{ metadataId: 3 }],
        sheets: [{ properties: { sheetId: 5 }, protectedRanges: [{ protectedRangeId: 4 }] }],
      },
    ]);
    expect(host.person(owner).open(copied?.id ?? '')).toEqual([]);
    expect(host.runs().at(-1)).toMatchObject({ fn: 'onOpen', trigger: 'simple' });
  });

  test('reaches only files that the project made', () => {
    const host = givenHost();
    expect(attempt(host, `Drive.Files.get('${givenBook(host)}');`).error?.message).toContain('File not found');
  });

  test('trashes and moves', () => {
    const told = evaluate(
      givenHost(),
      `const a = Drive.Files.create({ name: 'A', mimeType: 'application/vnd.google-apps.folder' });
      const file = Drive.Files.create({ name: 'f' });
      Drive.Files.update({ trashed: true }, file.id, null, { addParents: a.id, removeParents: 'root' });
      const after = Drive.Files.get(file.id, { fields: 'trashed,parents' });
      return [after.trashed, after.parents[0] === a.id, after.parents.length];`,
    );
    expect(told).toEqual([true, true, 1]);
  });
});

describe('Session and scopes', () => {
  test('a service without its scope is refused', () => {
    const run = attempt(givenHost(), 'ScriptApp.getProjectTriggers();', { scopes: [] });
    expect(run.error?.message).toBe(
      'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
  });

  test('on a Gmail account another active user stays unknown', () => {
    const host = givenHost();
    givenControl(host, 'function main() { return [Session.getEffectiveUser().getEmail(), Session.getActiveUser().getEmail()]; }');
    expect(host.run('control', 'main').returned).toEqual([owner, owner]);
    expect(host.run('control', 'main', { as: clerk }).returned).toEqual([clerk, '']);
  });
});
