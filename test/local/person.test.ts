import { describe, expect, test } from '@jest/globals';
import { at, clerk, controlScopes, done, evaluate, givenBook, givenControl, givenHost, givenStaff, owner, refusal } from './given.ts';

const words =
  'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';

const format = (file: string, column: number, type: string) =>
  `Sheets.Spreadsheets.batchUpdate({ requests: [{ repeatCell: { range: { sheetId: 1, startRowIndex: 1, startColumnIndex: ${String(column)}, endColumnIndex: ${String(column + 1)} },
     cell: { userEnteredFormat: { numberFormat: { type: '${type}', pattern: '@' } } }, fields: 'userEnteredFormat.numberFormat' } }] }, '${file}');`;

describe('typing', () => {
  test.each([
    ['12', 12],
    ['1,234.5', 1234.5],
    ['12%', 0.12],
    ['true', true],
    ['=A1+1', { formula: '=A1+1' }],
    ["'007", '007'],
    ['1234567890123456789', 1234567890123460000],
    ['2026-3-2', 46083],
    ['2026/3/2 12:00', 46083.5],
    ['2026-03-02 06:00:00', 46083.25],
    ['2026-13-02', '2026-13-02'],
    ['2026-02-30', '2026-02-30'],
    ['A-17', 'A-17'],
    ['', null],
  ])('%s', (input, cell) => {
    const host = givenHost();
    const file = givenBook(host);
    host.person(clerk).edit(file, 1, 1, 1, [[input]]);
    expect(at(host, file, 1, 1, 1)).toEqual(cell);
  });

  test('in a column formatted as text everything stays text', () => {
    const host = givenHost();
    const file = givenBook(host);
    evaluate(host, format(file, 1, 'TEXT'));
    host.person(clerk).edit(file, 1, 1, 1, [['1234567890123456789'], ['2026-3-2'], ['=1'], ["'x"]]);
    expect(
      host
        .sheet(file, 1)
        .rows.slice(1)
        .map((row) => row[1]),
    ).toEqual(['1234567890123456789', '2026-3-2', '=1', 'x']);
  });
});

test("rights are refused in Google's words", () => {
  const host = givenHost();
  const file = givenBook(host);
  const person = host.person(clerk);
  expect(refusal(() => person.edit(file, 2, 0, 0, [['x']]))).toBe(words);
  expect(
    refusal(() => {
      person.sort(file, 2, 0, 0);
    }),
  ).toBe(words);
  expect(
    refusal(() => {
      person.insertRows(file, 2, 0, 1);
    }),
  ).toBe(words);
  expect(refusal(() => host.person('stranger@else.example').edit(file, 1, 0, 0, [['x']]))).toContain('is missing');
  expect([person.mayEdit(file, 1, 0, 0), person.mayEdit(file, 2, 0, 0), host.person(owner).mayEdit(file, 2, 0, 0)]).toEqual([
    true,
    false,
    true,
  ]);
  host.person(owner).edit(file, 2, 0, 0, [['x']]);
  expect(at(host, file, 2, 0, 0)).toBe('x');
});

test('a strict drop-down refuses the whole block, an open one takes it', () => {
  const host = givenHost();
  const file = givenBook(host);
  evaluate(
    host,
    `Sheets.Spreadsheets.batchUpdate({ requests: [{ setDataValidation: { range: { sheetId: 1, startRowIndex: 1, startColumnIndex: 5, endColumnIndex: 6 },
    rule: { condition: { type: 'ONE_OF_LIST', values: [{ userEnteredValue: 'Seal' }, { userEnteredValue: '7' }] }, strict: true } } }] }, '${file}');`,
  );
  const person = host.person(clerk);
  expect(refusal(() => person.edit(file, 1, 1, 5, [['Seal'], ['Sale']]))).toBe(
    'The data you entered in cell F3 violates the data validation rules set on this cell.',
  );
  expect(at(host, file, 1, 1, 5)).toBe(null);
  person.edit(file, 1, 1, 5, [['Seal'], ['7'], [null]]);
  expect(host.sheet(file, 1).choices[5]).toEqual(['Seal', '7']);
});

test('sorting moves contents: numbers, texts, booleans, empty cells last in both directions', () => {
  const host = givenHost();
  const file = givenBook(host);
  const person = host.person(clerk);
  person.edit(file, 1, 0, 0, [
    ['head', ''],
    ['b', 1],
    [null, 2],
    [2, 3],
    [true, 4],
    ['a', 5],
  ]);
  person.sort(file, 1, 1, 0);
  expect(
    host
      .sheet(file, 1)
      .rows.slice(1)
      .map((row) => row[1]),
  ).toEqual([3, 5, 1, 4, 2]);
  person.sort(file, 1, 1, 0, true);
  expect(
    host
      .sheet(file, 1)
      .rows.slice(1)
      .map((row) => row[1]),
  ).toEqual([4, 1, 5, 3, 2]);
});

test('rows and columns are put in and taken away', () => {
  const host = givenHost();
  const file = givenBook(host);
  const person = host.person(clerk);
  person.edit(file, 1, 0, 0, [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  person.insertRows(file, 1, 1, 2);
  person.insertColumns(file, 1, 1, 1);
  expect(host.sheet(file, 1).rows).toEqual([['a', null, 'b'], [], [], ['c', null, 'd']]);
  person.deleteRows(file, 1, 0, 2);
  person.deleteColumns(file, 1, 0, 2);
  expect(host.sheet(file, 1).rows).toEqual([[], ['d']]);
  expect(host.sheet(file, 1)).toMatchObject({ rowCount: 20, columnCount: 7 });
});

describe('edits fire', () => {
  const seen = `
    function onEdit(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, 'value' in e, e.source.getId() === SpreadsheetApp.getActive().getId(), e.user.getEmail(), String(e.authMode)])); }
    function edited(e) { console.log(JSON.stringify([e.range.getA1Notation(), e.value, e.oldValue, e.user.getEmail(), Session.getEffectiveUser().getEmail(), String(e.authMode)])); }
    function install(id) { ScriptApp.newTrigger('edited').forSpreadsheet(id).onEdit().create(); }`;

  test('the simple trigger as the person, then the installed one as its creator', () => {
    const host = givenHost({ account: 'workspace' });
    const file = givenBook(host);
    givenStaff(host, file, seen);
    givenControl(host, seen);
    done(host.run('control', 'install', { args: [file] }));
    const runs = host.person(clerk).edit(file, 1, 1, 0, [['x']]);
    expect(runs.map((run) => [run.trigger, run.as, run.outcome])).toEqual([
      ['simple', clerk, 'done'],
      ['edit', owner, 'done'],
    ]);
    expect(runs.map((run) => run.log[0])).toEqual([
      JSON.stringify(['A2', 'x', null, true, true, clerk, 'LIMITED']),
      JSON.stringify(['A2', 'x', null, clerk, owner, 'FULL']),
    ]);
  });

  test('a change tells the old value, a cleared cell no value, a paste neither', () => {
    const host = givenHost();
    const file = givenBook(host);
    givenStaff(host, file, seen);
    const person = host.person(clerk);
    const logs = [[['x']], [['y']], [[null]], [['TRUE']], [['a', 'b']]].map((values) => person.edit(file, 1, 1, 0, values)[0]?.log[0]);
    expect(logs.map((log) => (JSON.parse(log ?? '[]') as unknown[]).slice(0, 4))).toEqual([
      ['A2', 'x', null, true],
      ['A2', 'y', 'x', true],
      ['A2', null, 'y', false],
      ['A2', 'TRUE', null, true],
      ['A2:B2', null, null, false],
    ]);
  });

  test('on a Gmail account others are blank, and lost edits reach no installed trigger', () => {
    const host = givenHost();
    const file = givenBook(host);
    givenControl(host, seen);
    done(host.run('control', 'install', { args: [file] }));
    const told = (mail: string) => (JSON.parse(host.person(mail).edit(file, 1, 1, 0, [['x']])[0]?.log[0] ?? '[]') as unknown[])[3];
    expect([told(clerk), told(owner)]).toEqual(['', owner]);
    host.edits = 'lost';
    expect(host.person(clerk).edit(file, 1, 1, 0, [['z']])).toEqual([]);
  });
});

describe('a bound script', () => {
  test('adds menus on opening and shows alerts when one is clicked', () => {
    const host = givenHost();
    const file = givenBook(host);
    givenStaff(
      host,
      file,
      `
      function onOpen() { SpreadsheetApp.getUi().createMenu('Shop').addItem('Check', 'check').addSeparator().addToUi(); }
      function check() { const sheet = SpreadsheetApp.getActiveSheet(); SpreadsheetApp.getUi().alert('On ' + sheet.getName()); }`,
    );
    expect(host.person(clerk).open(file)).toEqual([{ menu: 'Shop', items: [{ caption: 'Check', fn: 'check' }] }]);
    expect(host.person(clerk).menu(file, 'check', 1)).toMatchObject({
      run: { as: clerk, trigger: 'menu' },
      alerts: ['On Desk'],
    });
  });

  test('runs with the rights of the person who clicks', () => {
    const host = givenHost();
    const file = givenBook(host);
    givenStaff(host, file, "function write() { SpreadsheetApp.getActive().getSheetByName('Ledger').getRange(1, 1).setValue('x'); }");
    expect(host.person(clerk).menu(file, 'write', 1).run.error?.message).toBe(words);
    expect(host.person(owner).menu(file, 'write', 1).run.outcome).toBe('done');
  });

  test('reaches nothing beyond its container', () => {
    const host = givenHost();
    const [file, other] = [givenBook(host), givenBook(host)];
    givenStaff(
      host,
      file,
      `
      function opens() { SpreadsheetApp.openById('${other}'); }
      function mails() { MailApp.sendEmail('a@b.example', 's', 'b'); }
      function onEdit() { MailApp.sendEmail('a@b.example', 's', 'b'); }
      function advanced() { Sheets.Spreadsheets.get('${file}'); }`,
      { advanced: ['Sheets'] },
    );
    const error = (fn: string) => host.person(owner).menu(file, fn, 1).run.error?.message;
    expect(error('opens')).toBe(
      'You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets',
    );
    expect(error('mails')).toBe(
      'You do not have permission to call MailApp.sendEmail. Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
    expect(error('advanced')).toContain('You do not have permission to call sheets.spreadsheets.get.');
    expect(host.person(owner).edit(file, 1, 0, 0, [['x']])[0]?.error?.message).toContain('You do not have permission to call MailApp');
  });

  test('a simple trigger may not open other files, even with the scope', () => {
    const host = givenHost();
    const [file, other] = [givenBook(host), givenBook(host)];
    givenStaff(host, file, `function onEdit() { SpreadsheetApp.openById('${other}'); }`, { scopes: controlScopes });
    expect(host.person(owner).edit(file, 1, 0, 0, [['x']])[0]?.error?.message).toContain('SpreadsheetApp.openById');
  });
});
