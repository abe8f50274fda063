import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { notEmulated } from '../../src/cli/member-check.ts';
import { root } from '../../src/cli/root.ts';
import { appsScriptSources, usedMembers } from '../../src/cli/used-members.ts';

/** The members that a made-up source of the product would use without the local host knowing them. */
function missingIn(text: string): readonly string[] {
  const file = join(root, 'src', 'entry', 'made-up.ts');
  return notEmulated(usedMembers([], { [file]: text })).map(({ member, at }) => `${at} ${member}`);
}

test('every member of Apps Script that the product uses is emulated', () => {
  const used = usedMembers(appsScriptSources());
  expect(notEmulated(used)).toEqual([]);
  expect(used.map(({ member }) => member)).toEqual(
    expect.arrayContaining([
      'LockService',
      'Sheets.Collection.SpreadsheetsCollection.batchUpdate',
      'Sheets.Schema.Request.updateCells',
      'Script.EventType.ON_EDIT',
      'Mail.MailAdvancedParameters.htmlBody',
      'Events.SheetsOnEdit.range',
    ]),
  );
});

test.each([
  ['a method', 'SpreadsheetApp.getActive().getSheets()[0]?.hideSheet();', 'Spreadsheet.Sheet.hideSheet'],
  ['a service', 'CalendarApp.getName();', 'CalendarApp'],
  ['a service that is handed on', 'console.log({ CalendarApp });', 'CalendarApp'],
  ['an enumeration', 'console.log(ScriptApp.WeekDay);', 'Script.ScriptApp.WeekDay'],
  ['a member by its name', "SpreadsheetApp['create']('x');", 'Spreadsheet.SpreadsheetApp.create'],
  [
    'a destructured member',
    'const { getNamedRanges } = SpreadsheetApp.getActive(); getNamedRanges;',
    'Spreadsheet.Spreadsheet.getNamedRanges',
  ],
  [
    'a kind of request',
    'export const all: GoogleAppsScript.Sheets.Schema.Request[] = [{ sortRange: {} }];',
    'Sheets.Schema.Request.sortRange',
  ],
  ['a member of a letter', "MailApp.sendEmail({ to: 'a@b.c', noReply: true });", 'Mail.MailAdvancedParameters.noReply'],
  ['an advanced service', 'Sheets?.Spreadsheets.Values.get("", "");', 'Sheets.Collection.SpreadsheetsCollection.Values'],
])('%s that is not emulated is found', (_what, text, member) => {
  expect(missingIn(text)).toContain(`src/entry/made-up.ts:1 ${member}`);
});

test('a source that does not compile is not judged', () => {
  expect(() => missingIn('SpreadsheetApp.getActiv();')).toThrow('getActiv');
});
