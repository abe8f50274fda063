import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createHost } from '../../src/local/host.ts';
import { attempt, clerk, evaluate, givenBook, givenControl, givenHost, noon, owner } from './given.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhanggui-host-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a snapshot', () => {
  test('goes back over files, properties, mails, triggers and the clock', () => {
    const host = givenHost();
    const file = givenBook(host);
    const before = host.snapshot();
    const sheets = host.sheets(file);
    host.person(clerk).edit(file, 1, 0, 0, [['x']]);
    evaluate(
      host,
      `PropertiesService.getScriptProperties().setProperty('a', '1'); MailApp.sendEmail('a@b.example', 's', 'b');
      ScriptApp.newTrigger('x').timeBased().everyMinutes(1).create(); CacheService.getScriptCache().put('a', '1');`,
    );
    host.restore(before);
    expect(host.sheets(file)).toEqual(sheets);
    expect([host.mails(), host.triggers(), host.now()]).toEqual([[], [], before.at]);
  });

  test('costs next to nothing, whatever the size of the workbooks', () => {
    const host = givenHost();
    const file = givenBook(host);
    host.person(owner).edit(
      file,
      1,
      0,
      0,
      Array.from({ length: 28_000 }, (_, i) => [`order ${String(i)}`, i]),
    );
    const snapshot = host.snapshot();
    const start = performance.now();
    for (let i = 0; i < 1_000; i += 1) {
      host.snapshot();
      host.restore(snapshot);
    }
    const each = (performance.now() - start) / 1_000;
    console.info(`one snapshot and restore: ${(each * 1_000).toFixed(1)} µs`);
    expect(each).toBeLessThan(1);
  });
});

describe('a folder', () => {
  test('gives everything back when it is opened again', () => {
    const host = givenHost({ storage: { folder } });
    const file = givenBook(host);
    givenControl(host, 'function main() { return 7; }');
    evaluate(
      host,
      `PropertiesService.getScriptProperties().setProperty('a', '1'); MailApp.sendEmail('a@b.example', 's', 'b');
      ScriptApp.newTrigger('x').timeBased().everyMinutes(1).create();`,
    );
    const person = host.person(owner);
    person.edit(file, 1, 0, 0, [['a', 1, true, '=A1', null, 'z'], ['2026-1-1'], [], ['last']]);
    person.insertRows(file, 1, 1, 2);
    person.deleteRows(file, 1, 4, 1);
    const seen = () => [host.files(), host.sheets(file), host.mails(), host.triggers()];
    const before = structuredClone(seen());
    host.close();
    const again = givenHost({ storage: { folder } });
    expect([again.files(), again.sheets(file), again.mails(), again.triggers()]).toEqual(before);
    expect(again.run('control', 'main').returned).toBe(7);
    again.close();
  });

  test('takes a restored snapshot too', () => {
    const host = givenHost({ storage: { folder } });
    const file = givenBook(host);
    const snapshot = host.snapshot();
    host.person(owner).edit(file, 1, 3, 0, [['x']]);
    host.restore(snapshot);
    host.close();
    const again = givenHost({ storage: { folder } });
    expect(again.sheet(file, 1).rows).toEqual([]);
    again.close();
  });

  test('is refused while somebody has it, whatever pid a dead one left', () => {
    writeFileSync(join(folder, 'host.pid'), String(process.pid));
    const host = givenHost({ storage: { folder } });
    const refused = expect.objectContaining({
      code: 'folder-in-use',
      message: expect.stringContaining(`by process ${String(process.pid)}.`),
    });
    expect(() => givenHost({ storage: { folder } })).toThrow(refused);
    host.close();
    givenHost({ storage: { folder } }).close();
  });

  test('that is full fails the call, and nothing has changed', () => {
    const host = givenHost({ storage: { folder, maxPages: 60 } });
    const file = givenBook(host);
    const big = Array.from({ length: 15 }, () => ['x'.repeat(40_000)]);
    expect(() => host.person(owner).edit(file, 1, 0, 0, big)).toThrow(expect.objectContaining({ code: 'disk-full' }));
    expect(host.sheet(file, 1).rows).toEqual([]);
    const run = attempt(
      host,
      `SpreadsheetApp.openById('${file}').getSheetByName('Desk').getRange(1, 1, 15, 1).setValues(Array(15).fill(['x'.repeat(40000)]));`,
    );
    expect(run.error).toMatchObject({ name: 'HostError' });
    host.person(owner).edit(file, 1, 0, 0, [['small']]);
    host.close();
    const again = givenHost({ storage: { folder } });
    expect(again.sheet(file, 1).rows).toEqual([['small']]);
    again.close();
  });

  test('keeps every acknowledged write when the process is killed', async () => {
    const script = join(import.meta.dirname, 'writer.ts');
    const child = spawn(process.execPath, ['--import', 'tsx', script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let told = '';
    child.stdout.setEncoding('utf8');
    child.stdout.on('data', (text: string) => {
      told += text;
      if (told.split('\n').length > 40) child.kill('SIGKILL');
    });
    await once(child, 'close');
    const acknowledged = told.split('\n').slice(0, -1).map(Number);
    expect(acknowledged.length).toBeGreaterThanOrEqual(40);
    const host = createHost({ storage: { folder }, account: 'gmail', zone: 'Asia/Shanghai', clock: noon });
    const file = host.files()[0]?.id ?? '';
    const kept = host.sheet(file, 1).rows.map((row) => row[0]);
    expect(kept.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(kept.length - acknowledged.length).toBeLessThan(200);
    host.close();
  }, 30_000);
});

test('28,000 orders of 25 cells go in by chunks', () => {
  for (const storage of ['memory', { folder }] as const) {
    const host = givenHost({ storage });
    const file = givenBook(host);
    givenControl(
      host,
      `
      function main(id, sheetId, from, count) {
        const rows = [];
        for (let i = 0; i < count; i += 1) {
          const values = [];
          for (let c = 0; c < 25; c += 1) values.push({ userEnteredValue: c % 5 === 4 ? { numberValue: from + i } : { stringValue: 'cell ' + i + ' ' + c } });
          rows.push({ values: values });
        }
        const requests = [{ updateCells: { start: { sheetId: sheetId, rowIndex: from, columnIndex: 0 }, rows: rows, fields: 'userEnteredValue' } }];
        if (from === 0) requests.unshift(
          { appendDimension: { sheetId: sheetId, dimension: 'ROWS', length: 28000 } },
          { appendDimension: { sheetId: sheetId, dimension: 'COLUMNS', length: 17 } });
        Sheets.Spreadsheets.batchUpdate({ requests: requests }, id, { fields: 'spreadsheetId' });
      }`,
    );
    const start = performance.now();
    let slowest = 0;
    for (const sheetId of [1, 2]) {
      for (let from = 0; from < 28_000; from += 1_600) {
        const chunk = performance.now();
        const run = host.run('control', 'main', { args: [file, sheetId, from, Math.min(1_600, 28_000 - from)] });
        slowest = Math.max(slowest, performance.now() - chunk);
        expect(run.outcome).toBe('done');
      }
    }
    console.info(
      `${typeof storage === 'string' ? storage : 'SQLite'}: 2 × 28,000 rows in ${(performance.now() - start).toFixed(0)} ms, slowest chunk of 1,600 rows (2 MB) ${slowest.toFixed(0)} ms`,
    );
    expect(host.sheet(file, 2).rows).toHaveLength(28_000);
    host.close();
  }
}, 60_000);
