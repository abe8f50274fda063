import { expect, test } from '@jest/globals';
import type { Host } from '../../src/local/contract.ts';
import { fingerprint } from '../../src/local/fingerprint.ts';
import { clerk, done, givenControl, givenHost, noon } from './given.ts';

/** Made by a project of one name: those of `evaluate` are numbered, and the file remembers who made it. */
function given(): { readonly host: Host; readonly file: string } {
  const host = givenHost();
  const file = `const made = Sheets.Spreadsheets.create({ sheets: [{ properties: { sheetId: 1, title: 'Desk' } }] });`;
  givenControl(host, `function main() { ${file} return made.spreadsheetId; }`, { id: 'maker' });
  const id = done(host.run('maker', 'main')).returned as string;
  host.shareFile(id, [clerk]);
  return { host, file: id };
}

/** Runs statements in the owner's script; `file` is the workbook's id. */
function script(host: Host, file: string, body: string): void {
  host.replaceCode('maker', `function main(file) { ${body} }`);
  done(host.run('maker', 'main', { args: [file] }));
}

const request = (kind: string, fields: string): string => `Sheets.Spreadsheets.batchUpdate({ requests: [{ ${kind}: ${fields} }] }, file);`;
const firstCell = '{ sheetId: 1, startRowIndex: 0, endRowIndex: 1, startColumnIndex: 0, endColumnIndex: 1 }';

test('the same work leaves the same fingerprint, and reading changes nothing', () => {
  const [one, other] = [given(), given()];
  expect(fingerprint(one.host)).toBe(fingerprint(other.host));
  const body = 'SpreadsheetApp.openById(file).getSheets()[0].getRange(1, 1).getValue();';
  for (const { host, file } of [one, other]) script(host, file, body);
  expect(fingerprint(one.host)).toBe(fingerprint(other.host));
});

test.each([
  [
    'a cell',
    request(
      'updateCells',
      `{ rows: [{ values: [{ userEnteredValue: { stringValue: 'x' } }] }], fields: 'userEnteredValue', range: ${firstCell} }`,
    ),
  ],
  ['a note', request('updateCells', `{ rows: [{ values: [{ note: 'x' }] }], fields: 'note', range: ${firstCell} }`)],
  [
    'a number format',
    request(
      'repeatCell',
      `{ cell: { userEnteredFormat: { numberFormat: { type: 'TEXT', pattern: '@' } } }, fields: 'userEnteredFormat.numberFormat', range: ${firstCell} }`,
    ),
  ],
  ['a row', request('insertDimension', "{ range: { sheetId: 1, dimension: 'ROWS', startIndex: 1, endIndex: 2 } }")],
  ['a title', request('updateSheetProperties', "{ properties: { sheetId: 1, title: 'x' }, fields: 'title' }")],
  ['a protection', request('addProtectedRange', `{ protectedRange: { range: ${firstCell} } }`)],
  [
    'metadata',
    request(
      'createDeveloperMetadata',
      "{ developerMetadata: { metadataId: 7, metadataKey: 'x', visibility: 'PROJECT', location: { spreadsheet: true } } }",
    ),
  ],
  ['a property', "PropertiesService.getScriptProperties().setProperty('a', 'x');"],
  ['a cache entry', "CacheService.getScriptCache().put('a', 'x');"],
  ['a trigger', "ScriptApp.newTrigger('main').timeBased().everyMinutes(5).create();"],
  ['a mail', "MailApp.sendEmail('a@shop.example', 'subject', 'body');"],
  ['a file', "Drive.Files.create({ name: 'x' });"],
  [
    'a right',
    "Drive.Permissions.create({ type: 'user', role: 'reader', emailAddress: 'b@shop.example' }, file, { sendNotificationEmail: false });",
  ],
])('%s that one has and the other has not tells two states apart', (_, body) => {
  const [one, other] = [given(), given()];
  script(one.host, one.file, '');
  script(other.host, other.file, body);
  // What the calls cost in time must not be what tells them apart.
  for (const { host } of [one, other]) host.setTime(noon + 60_000);
  expect(fingerprint(one.host)).not.toBe(fingerprint(other.host));
});

test('how old a claim is counts, and not the seconds that a call took', () => {
  const at = (claimed: number, now: number): string => {
    const { host } = given();
    givenControl(host, '');
    host.setProperty('control', 'claim', JSON.stringify({ until: claimed }));
    host.setTime(now);
    return fingerprint(host);
  };
  const minute = 60_000;
  const now = noon + 10 * minute;
  const claim = noon + 17 * minute;
  expect(at(claim + 2_000, now + 3_000)).toBe(at(claim, now));
  expect(at(claim + minute, now)).not.toBe(at(claim, now));
  expect(at(claim, now + minute)).not.toBe(at(claim, now));
});

test('a moment typed in a cell counts to ten seconds, and other numbers to the last digit', () => {
  const typed = (value: string | number): string => {
    const { host, file } = given();
    host.person(clerk).edit(file, 1, 1, 0, [[value]]);
    return fingerprint(host);
  };
  expect(typed(46_328.5)).toBe(typed(46_328.5 + 2 / 86_400));
  expect(typed(46_328.5)).not.toBe(typed(46_328.5 + 60 / 86_400));
  expect(typed(463.285)).not.toBe(typed(463.28500001));
  expect(typed(17_643_876_543_210)).not.toBe(typed(17_643_876_543_211));
});
