import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { brokenBooks } from '../../src/cli/census.ts';
import { beatAfter as beatOf, rehearsalStaff, rehearsalStart } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { openShop, type Shop } from '../../src/cli/shop.ts';
import type { StagedFile } from '../../src/orders/import/parts.ts';
import type { Begun, Outcome, Staging } from '../../src/orders/import/staging.ts';
import { importParts, importProblems, imports, newOrders, orders } from '../../src/orders/tables.ts';
import { stagedFile } from '../orders/told.ts';
import { agent, beatAfter, during, owner, rowsOf, standingShop, supervisor } from './given.ts';

const here = standingShop();

const header = ['订单编号', '总金额', '买家实际支付金额', '收货地址 ', '订单创建时间', '订单付款时间 ', '退款金额'];
const row = (orderNo: string) => [orderNo, '100', '100', '上海', '2026-03-02 09:00:00', '2026-03-02 09:01:00', '0.0'];

/** A file of so many orders, cut into parts of two as the dialog does. */
function fileOf(count: number, name = 'a.csv', prefix = 'S'): StagedFile {
  const lines = [header, ...Array.from({ length: count }, (_, at) => row(`${prefix}${String(at)}`))];
  return stagedFile(lines, { name, language: 'zh-CN', rowsPerPart: 2 });
}

function call(shop: Shop, fn: string, args: readonly unknown[], who: string = agent): unknown {
  const { run } = shop.host.person(who).callFromDialog(shop.books.order, fn, args, newOrders.sheetId);
  return run.error === null ? run.returned : { failed: run.error.message };
}

const begin = (shop: Shop, file: StagedFile, who?: string) => call(shop, 'beginImport', [file.content, file.parts.length], who) as Begun;
const put = (shop: Shop, file: StagedFile, id: string, from: number, to: number, who?: string) =>
  call(shop, 'stageImport', [file.parts.slice(from, to).map(([, ...rest]) => [id, ...rest])], who) as Staging;
const outcome = (shop: Shop, id: string) => call(shop, 'importOutcome', [id]) as Outcome;
const numbers = (shop: Shop) => rowsOf(shop, orders).map(({ cells }) => cells['orderNo']);

describe('a file goes in part by part', () => {
  test('[ORD-1] it is read once its last part stands; the dialog hears what became of it', () => {
    const { shop } = here;
    const file = fileOf(6);
    const { file: id, standing } = begin(shop, file);
    expect(standing).toBeNull();
    put(shop, file, id, 0, 2);
    beatAfter(shop, 6);
    expect([numbers(shop), outcome(shop, id)]).toEqual([[], { waits: 2, record: null, moved: 0, differs: 0 }]);
    expect(put(shop, file, id, 2, 3)).toEqual({ refused: null });
    beatAfter(shop, 6);
    expect(numbers(shop)).toHaveLength(6);
    expect(outcome(shop, id)).toMatchObject({ waits: 0, record: { done: 3, parts: 3, read: 6, sealed: 6, known: 0, faulty: 0 } });
  });

  test('a call that comes twice, and one whose answer was lost, add nothing', () => {
    const { shop } = here;
    const file = fileOf(6);
    const { file: id } = begin(shop, file);
    for (let times = 0; times < 3; times += 1) put(shop, file, id, 0, 2);
    put(shop, file, id, 1, 3);
    expect(rowsOf(shop, importParts)).toHaveLength(3);
    beatAfter(shop, 6);
    expect(numbers(shop)).toHaveLength(6);
  });

  test('a dialog closed in the middle loses nothing: the same file goes on where it stood', () => {
    const { shop } = here;
    const file = fileOf(6);
    const { file: id } = begin(shop, file);
    put(shop, file, id, 0, 1);
    const again = begin(shop, file);
    expect(again).toEqual({ file: id, standing: { file: id, parts: 3, there: [1] } });
    put(shop, file, id, 1, 3);
    beatAfter(shop, 6);
    expect([numbers(shop).length, rowsOf(shop, imports).length]).toEqual([6, 1]);
  });

  test('what was given up half-way is cleared after an hour, said so, and can be imported again', () => {
    const { shop } = here;
    const file = fileOf(6);
    const { file: id } = begin(shop, file);
    put(shop, file, id, 0, 2);
    for (let hour = 0; hour < 2; hour += 1) beatAfter(shop, 31);
    expect([rowsOf(shop, importParts), numbers(shop)]).toEqual([[], []]);
    expect(rowsOf(shop, importProblems).map(({ cells }) => [cells['name'], cells['reason']])).toEqual([
      ['a.csv', '文件只送到 2/3 部分，没有读取。请再导入一次。'],
    ]);
    expect(put(shop, file, id, 2, 3)).toEqual({ refused: '这个文件送了太久，没有读取。请再导入一次。' });
    const fresh = begin(shop, file);
    expect(fresh.file).not.toBe(id);
    put(shop, file, fresh.file, 0, 3);
    beatAfter(shop, 6);
    expect(numbers(shop)).toHaveLength(6);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('between the end of the time to put in and the clearing no part is taken', () => {
    const { shop } = here;
    const file = fileOf(6);
    const { file: id } = begin(shop, file);
    put(shop, file, id, 0, 2);
    shop.host.setTime(shop.host.now() + 51 * 60_000);
    expect(put(shop, file, id, 2, 3).refused).toContain('太久');
    expect(begin(shop, file).standing).toBeNull();
  });

  test('the last part is not taken while others are missing', () => {
    const { shop } = here;
    const file = fileOf(6);
    const { file: id } = begin(shop, file);
    expect(put(shop, file, id, 2, 3)).toEqual({ refused: '前面的部分还没有到齐。请再导入一次。' });
    expect(rowsOf(shop, importParts)).toEqual([]);
  });

  test.each([
    ['nothing', []],
    ['no row', [['x']]],
    ['a part beyond the last', [['0123456789abcdef.1', 9, 3, 'a', '天猫订单报表', 2, '{}']]],
    ['parts of two files', [fileOf(2).parts[0], fileOf(4).parts[0]]],
    ['no list', 'x'],
  ])('%s is refused before anything is written', (_, parts) => {
    const { shop } = here;
    const answer = call(shop, 'stageImport', [parts]) as { refused?: string | null; failed?: string };
    expect(answer.refused ?? answer.failed).toBeTruthy();
    expect(rowsOf(shop, importParts)).toEqual([]);
  });

  test('a workbook without room says so', () => {
    const { shop } = here;
    const file = fileOf(2_400);
    const { file: id } = begin(shop, file);
    expect(put(shop, file, id, 0, 20).refused).toContain('放不下');
    expect(rowsOf(shop, importParts)).toEqual([]);
  });
});

describe('two people at once', () => {
  test('two files go in side by side and both are read', () => {
    const { shop } = here;
    const [one, two] = [fileOf(6), fileOf(6, 'b.csv', 'R')];
    const [first, second] = [begin(shop, one).file, begin(shop, two, supervisor).file];
    put(shop, one, first, 0, 2);
    put(shop, two, second, 0, 1, supervisor);
    put(shop, one, first, 2, 3);
    beatAfter(shop, 6);
    put(shop, two, second, 1, 3, supervisor);
    beatAfter(shop, 6);
    expect([numbers(shop).length, rowsOf(shop, imports).length]).toEqual([12, 2]);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('the same file is put in once, whoever finishes it', () => {
    const { shop } = here;
    const file = fileOf(6);
    const { file: id } = begin(shop, file);
    put(shop, file, id, 0, 1);
    expect(begin(shop, file, supervisor).file).toBe(id);
    put(shop, file, id, 1, 3, supervisor);
    expect(begin(shop, file).standing?.there).toEqual([1, 2, 3]);
    put(shop, file, id, 1, 3);
    beatAfter(shop, 6);
    expect([numbers(shop).length, rowsOf(shop, imports).length]).toEqual([6, 1]);
  });

  test('who comes while another writes waits or is told, and nothing is written over', () => {
    const { shop } = here;
    const [one, two] = [fileOf(6), fileOf(6, 'b.csv', 'R')];
    const [first, second] = [begin(shop, one).file, begin(shop, two, supervisor).file];
    let told: unknown;
    const stop = during(shop, 'Range.setValues', () => {
      told = put(shop, two, second, 0, 3, supervisor);
    });
    put(shop, one, first, 0, 3);
    stop();
    expect(told).toEqual({ failed: '别人正在做同样的事，请过半分钟再试。' });
    put(shop, two, second, 0, 3, supervisor);
    beatAfter(shop, 6);
    expect(numbers(shop)).toHaveLength(12);
  });

  test('control working off meanwhile loses no part', () => {
    const { shop } = here;
    const [one, two] = [fileOf(6), fileOf(6, 'b.csv', 'R')];
    const first = begin(shop, one).file;
    put(shop, one, first, 0, 3);
    const second = begin(shop, two, supervisor).file;
    const stop = during(shop, 'Sheets.Spreadsheets.batchUpdate', () => put(shop, two, second, 0, 3, supervisor));
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    stop();
    expect(numbers(shop)).toHaveLength(12);
    expect(brokenBooks(shop)).toEqual([]);
  });
});

test('a host killed while the dialog is open: a new process on the same folder goes on with the file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-killed-'));
  const opening = { storage: { folder }, owner, staff: rehearsalStaff, settings: {}, clock: rehearsalStart } as const;
  const before = openShop(here.bundles, opening);
  beatOf(before, 1);
  const file = fileOf(6);
  const { file: id } = begin(before, file);
  put(before, file, id, 0, 2);
  before.host.close();
  const after = openShop(here.bundles, { ...opening, clock: rehearsalStart + 300_000 });
  expect(begin(after, file)).toEqual({ file: id, standing: { file: id, parts: 3, there: [1, 2] } });
  put(after, file, id, 2, 3);
  beatOf(after, 6);
  beatOf(after, 6);
  expect(numbers(after)).toHaveLength(6);
  after.host.close();
  rmSync(folder, { recursive: true });
});
