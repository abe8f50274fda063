import { expect, test } from '@jest/globals';
import { attempt, evaluate, givenControl, givenHost, noon } from './given.ts';

test('values that a script meets are of its own realm', () => {
  const host = givenHost();
  const held = evaluate(
    host,
    `const made = Sheets.Spreadsheets.create({ sheets: [{ properties: { sheetId: 0, title: 'A' } }] });
     const sheet = SpreadsheetApp.openById(made.spreadsheetId).getSheetByName('A');
     sheet.getRange(1, 1).setValue(new Date(2026, 2, 2));
     let caught;
     try { Drive.Files.get('none'); } catch (error) { caught = error; }
     const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'x');
     return [
       Array.isArray(made.sheets), made.sheets instanceof Array, made instanceof Object,
       sheet.getRange(1, 1).getValue() instanceof Date, new Date() instanceof Date,
       caught instanceof Error, digest instanceof Array, caught.name, caught.message,
     ];`,
  );
  expect(held).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    'GoogleJsonResponseException',
    'API call to drive.files.get failed with error: File not found: none.',
  ]);
});

test('the context has nothing that Apps Script has not', () => {
  const names = ['setTimeout', 'URL', 'fetch', 'TextEncoder', 'structuredClone', 'crypto', 'atob', 'process', 'require', 'Buffer'];
  const found = evaluate(givenHost(), `return ${JSON.stringify(names)}.filter((name) => name in globalThis);`);
  expect(found).toEqual([]);
});

test('an unknown member of a service throws instead of reading undefined', () => {
  const run = attempt(givenHost(), 'SpreadsheetApp.getActiveSpreadsheetz();');
  expect(run.error).toMatchObject({ name: 'TypeError', message: 'SpreadsheetApp.getActiveSpreadsheetz is not emulated' });
  expect(attempt(givenHost(), "UrlFetchApp.fetch('https://x.example');").error?.message).toBe('UrlFetchApp.fetch is not emulated');
});

test('an advanced service that is not switched on is not there', () => {
  expect(attempt(givenHost(), 'Sheets.Spreadsheets;', { advanced: [] }).error).toMatchObject({ name: 'ReferenceError' });
});

test("Date and Utilities.sleep follow the host's clock, subclasses of Date too", () => {
  const host = givenHost();
  const told = evaluate(
    host,
    `class Zoned extends Date { hello() { return 'zoned'; } }
     const before = Date.now();
     Utilities.sleep(90000);
     return [Date.now() - before, new Zoned().hello(), new Zoned(5).getTime(), new Date().getTime() - before, typeof Date()];`,
  );
  expect(told).toEqual([90_000, 'zoned', 5, 90_000, 'string']);
  expect(host.now()).toBeGreaterThan(noon + 90_000);
});

test('nothing is left from one invocation to the next', () => {
  const host = givenHost();
  givenControl(host, 'var count = 0; function main() { count += 1; return count; }');
  expect([host.run('control', 'main').returned, host.run('control', 'main').returned]).toEqual([1, 1]);
});

test('the log keeps what console and Logger were told', () => {
  const run = attempt(givenHost(), "console.log('a', { b: 1 }); console.error('c'); Logger.log('%s of %s', 1, 2);");
  expect(run.log).toEqual(['a {"b":1}', 'c', '1 of 2']);
});

test('an invocation on small data is quick', () => {
  const host = givenHost();
  givenControl(host, "function main() { return PropertiesService.getScriptProperties().getProperty('due'); }");
  host.run('control', 'main');
  const start = performance.now();
  for (let i = 0; i < 200; i += 1) host.run('control', 'main');
  const each = (performance.now() - start) / 200;
  console.info(`one invocation: ${each.toFixed(2)} ms`);
  expect(each).toBeLessThan(20);
});
