import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { root } from '../../src/cli/root.ts';
import { classify } from '../../src/engine/errors.ts';
import { limits } from '../../src/limits.ts';
import { webEvent } from '../../src/local/web-app.ts';
import { at, attempt, clerk, done, evaluate, givenBook, givenControl, givenHost, givenStaff, refusal, type Host } from './given.ts';

describe('local time', () => {
  const told = `[
    new Date(2026, 2, 2, 10).getTime(), Date.parse('2026-03-02T10:00'), Date.parse('2026/03/02 10:00'), +new Date('March 8, 2026 02:30'),
    Date.parse('2026-03-02'), Date.parse('Mon, 02 Mar 2026 10:00:00 GMT'), Date.parse('2026-03-02 10:00 +0100'),
    new Date(0).getHours(), new Date(0).getTimezoneOffset(), new Date(NaN).getDay(), String(new Date(0)), new Date(NaN).toString(),
    new Date(Date.UTC(2026, 0, 31)).setMonth(1), new Date(0).toLocaleTimeString('en-GB'), new Date(new Date(5)).getTime(),
    new (class Later extends Date {})(2026, 0, 1).toISOString(), Date.parse('no date'), new Date(2026, NaN).getTime(),
  ]`;
  const wanted = [
    Date.UTC(2026, 2, 2, 2),
    Date.UTC(2026, 2, 2, 2),
    Date.UTC(2026, 2, 2, 2),
    Date.UTC(2026, 2, 7, 18, 30),
    Date.UTC(2026, 2, 2),
    Date.UTC(2026, 2, 2, 10),
    Date.UTC(2026, 2, 2, 9),
    8,
    -480,
    null,
    'Thu Jan 01 1970 08:00:00 GMT+0800 (China Standard Time)',
    'Invalid Date',
    Date.UTC(2026, 2, 3),
    '08:00:00',
    5,
    '2025-12-31T16:00:00.000Z',
    null,
    null,
  ];

  test.each(['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati'])("is that of the manifest's zone on a machine in %s", (TZ) => {
    const script = `
      import { givenHost, evaluate } from ${JSON.stringify(join(root, 'test', 'local', 'given.ts'))};
      console.log(JSON.stringify(evaluate(givenHost(), ${JSON.stringify(`return ${told};`)})));`;
    const child = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: root,
      env: { ...process.env, TZ },
      encoding: 'utf8',
    });
    expect(child.stderr).toBe('');
    expect(JSON.parse(child.stdout)).toEqual(wanted);
  });

  test('follows the zone that a project names', () => {
    const inTokyo = { timeZone: 'Asia/Tokyo' };
    expect(evaluate(givenHost(), 'return [new Date(0).getHours(), new Date(1970, 0, 1, 9).getTime()];', inTokyo)).toEqual([9, 0]);
  });
});

describe('numbers', () => {
  test('of a script keep all their digits, those of a person 15', () => {
    const host = givenHost();
    const file = givenBook(host);
    evaluate(host, `SpreadsheetApp.openById('${file}').getSheetByName('Desk').getRange(2, 1).setValue(1234567890123456);`);
    host.person(clerk).edit(file, 1, 2, 0, [[1_234_567_890_123_456]]);
    host.person(clerk).edit(file, 1, 3, 0, [['1234567890123456']]);
    expect([1, 2, 3].map((row) => at(host, file, 1, row, 0))).toEqual([
      1_234_567_890_123_456, 1_234_567_890_123_460, 1_234_567_890_123_460,
    ]);
  });

  test('in a text that a script sets count as typed', () => {
    const host = givenHost();
    const file = givenBook(host);
    evaluate(host, `SpreadsheetApp.openById('${file}').getSheetByName('Desk').getRange(2, 1).setValue('1234567890123456');`);
    expect(at(host, file, 1, 1, 0)).toBe(1_234_567_890_123_460);
  });
});

describe('arguments of a wrong type', () => {
  test.each([
    ['Utilities.base64Decode(null)', "The parameters (null) don't match the method signature for Utilities.base64Decode."],
    ["Utilities.sleep('1')", "The parameters (String) don't match the method signature for Utilities.sleep."],
    ['Utilities.computeDigest(null, 5)', "The parameters (null,number) don't match the method signature for Utilities.computeDigest."],
    [
      "Utilities.formatDate('x', 'y', 'z')",
      "The parameters (String,String,String) don't match the method signature for Utilities.formatDate.",
    ],
    [
      'PropertiesService.getScriptProperties().setProperty("a")',
      "The parameters (String) don't match the method signature for PropertiesService.Properties.setProperty.",
    ],
    [
      'CacheService.getScriptCache().put("a", {})',
      "The parameters (String,(class)) don't match the method signature for CacheService.Cache.put.",
    ],
    ['MailApp.sendEmail("a@b.c", null)', "The parameters (String,null) don't match the method signature for MailApp.sendEmail."],
    ['SpreadsheetApp.openById([])', "The parameters (Object[]) don't match the method signature for SpreadsheetApp.openById."],
  ])('%s is refused as Google does', (call, words) => {
    expect(attempt(givenHost(), `${call};`).error).toMatchObject({ name: 'Exception', message: words });
  });

  test('reach no host, whatever they are', () => {
    const host = givenHost();
    const hostile = ['null', 'undefined', '{}', '[]', '5', '"x"', 'true', '() => 1', 'new Date(0)'];
    const members = ['Utilities.base64Decode', 'Utilities.base64Encode', 'Utilities.newBlob', 'Utilities.computeDigest', 'Utilities.sleep'];
    for (const member of members)
      for (const value of hostile) expect(['done', 'failed']).toContain(attempt(host, `${member}(${value});`).outcome);
  });

  test('texts may be numbers and truth values', () => {
    const body =
      "const p = PropertiesService.getScriptProperties(); p.setProperty('a', 5); p.setProperty('b', true); return p.getProperties();";
    expect(evaluate(givenHost(), body)).toEqual({ a: '5', b: 'true' });
  });
});

test('what returns nothing returns null', () => {
  expect(evaluate(givenHost(), "return [Utilities.sleep(1), CacheService.getScriptCache().remove('x'), console.log('x')];")).toEqual([
    null,
    null,
    null,
  ]);
});

test('a constant at the top level is called by its name, and its simple triggers are found', () => {
  const host = givenHost();
  const file = givenBook(host);
  givenStaff(
    host,
    file,
    "const onOpen = () => SpreadsheetApp.getUi().createMenu('掌柜').addItem('one', 'one').addToUi(); let one = () => 'called'; const none = 5;",
  );
  expect(host.person(clerk).open(file)).toEqual([{ menu: '掌柜', items: [{ caption: 'one', fn: 'one' }] }]);
  expect(done(host.run('staff', 'one')).returned).toBe('called');
  for (const fn of ['none', 'absent', 'throw 1', 'one()'])
    expect(host.run('staff', fn).error?.message).toBe(`Script function not found: ${fn}`);
});

test('the console fills values into its text', () => {
  const run = attempt(
    givenHost(),
    "console.log('%s has %d of %s', 'A', '5', { a: 1 }, 'more'); console.log('100%', 1); console.info('%%, %s'); Logger.log('%s-%s', 1, 2);",
  );
  expect(run.log).toEqual(['A has 5 of {"a":1} more', '100% 1', '%%, %s', '1-2']);
});

test('a list or an object in a cell is written as Java tells it', () => {
  const host = givenHost();
  const file = givenBook(host);
  evaluate(host, `SpreadsheetApp.openById('${file}').getSheetByName('Desk').getRange('A1:B1').setValues([[[1, 2], { a: 1, b: 'x' }]]);`);
  expect([at(host, file, 1, 0, 0), at(host, file, 1, 0, 1)]).toEqual(['[Ljava.lang.Object;@1b2c3d4e', '{a=1.0, b=x}']);
});

test('a request without a query has none', () => {
  expect(webEvent({ method: 'GET', query: '' })).toMatchObject({ queryString: null, parameter: {}, parameters: {} });
  expect(webEvent({ method: 'GET', query: 'a=1' })).toMatchObject({ queryString: 'a=1' });
});

test('a range named as text is told apart by its corners', () => {
  const host = givenHost();
  const file = givenBook(host);
  const a1 = (text: string) =>
    evaluate(host, `return SpreadsheetApp.openById('${file}').getSheetByName('Desk').getRange('${text}').getA1Notation();`);
  expect(['5:7', 'C5:B2', 'D:F', 'R2C3', 'R5C6:R2C3', '$B$2:A1', 'A3:B', 'H20'].map(a1)).toEqual([
    'A5:H7',
    'B2:C5',
    'D1:F20',
    'C2',
    'C2:F5',
    'A1:B2',
    'A3:B20',
    'H20',
  ]);
  for (const text of ['A', '5', 'A0', 'R0C1', 'A1:B2:C3', 'no range', '']) expect(refusal(() => a1(text))).toContain('Range not found');
  expect(refusal(() => a1('A21'))).toContain('outside the dimensions of the sheet');
});

test('a lock is not had in less than no time', () => {
  const body =
    'const lock = LockService.getScriptLock(); const tried = lock.tryLock(-1); try { lock.waitLock(-1); } catch (e) { return [tried, e.message, lock.hasLock()]; }';
  expect(evaluate(givenHost(), body)).toEqual([false, 'Lock timeout: another process was holding the lock for too long.', false]);
});

test('a copy lets in whoever copied, and nobody else', () => {
  const host = givenHost();
  const file = givenBook(host);
  evaluate(
    host,
    `Sheets.Spreadsheets.batchUpdate({ requests: [{ updateProtectedRange: { protectedRange: { protectedRangeId: 9, editors: { users: ['${clerk}'] } }, fields: 'editors' } }] }, '${file}');`,
  );
  const copy = evaluate(host, `return Drive.Files.copy({ name: 'Copy' }, '${file}', {}).id;`, {
    scopes: ['drive', 'spreadsheets'],
  }) as string;
  expect(host.sheet(file, 2).protections[0]?.editors).toEqual(['owner@shop.example', clerk]);
  expect(host.sheet(copy, 2).protections[0]?.editors).toEqual(['owner@shop.example']);
  expect(host.files().find(({ id }) => id === copy)).toMatchObject({ editors: [], readers: [], link: null });
});

describe('operations on properties', () => {
  const body = 'const p = PropertiesService.getScriptProperties(); for (let i = 0; i < n; i += 1) p.getProperty("a"); return n;';

  const used = (): Host => {
    const host = givenHost({ account: 'gmail' });
    givenControl(host, `function use(n) { ${body} }`);
    for (let each = 0; each < 10; each += 1) expect(host.run('control', 'use', { args: [5_000] }).outcome).toBe('done');
    return host;
  };

  test('are refused beyond the day of a Gmail account, and counted anew a day after the first', () => {
    const host = used();
    expect(limits.propertyOperationsPerDay.gmail).toBe(50_000);
    const { error } = host.run('control', 'use', { args: [1] });
    expect(error?.message).toBe('Service invoked too many times for one day: properties.');
    expect(classify(new Error(error?.message))).toBe('final');
    host.setTime(host.now() + 86_400_000);
    expect(host.run('control', 'use', { args: [1] }).outcome).toBe('done');
  });
});
