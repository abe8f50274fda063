import { toldParts } from '../../src/cli/told-parts.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { rights } from '../../src/access/rights/tables.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { approvals, openApprovals } from '../../src/approvals/tables.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { Stopped } from '../../src/local/contract.ts';
import type { AnyTable } from '../../src/table/table.ts';
import {
  beatAfter,
  beatAt,
  executive,
  first,
  head,
  journal,
  mails,
  owner,
  rowsOf,
  sheetOf,
  standingShop,
  submit,
  supervisor,
  typeRaw,
  witness,
} from './given.ts';
import { agreeAll, ask, reportRequest, request } from './requests.ts';

/** Small reads, so that a ledger of many columns needs several; a long promise, so that no reminder comes before the night. */
const here = standingShop({ settings: { callMinutes: '1440', readCells: '100' } });
const administrator = 'administrator@shop.example';
const special = { kind: 'specialPermission', subject: '领导', before: '查看', after: '库存：编辑', reason: '盘点期间', by: '主管' };

/** A refund that waits, a special permission that was granted: a row in each of the ledgers. */
beforeEach(() => {
  const { shop } = here;
  submit(shop, first);
  ask(shop, first, 'refund');
  request(shop, 'report', special, supervisor);
  agreeAll(shop, reportRequest);
  for (const minutes of [6, 6]) beatAfter(shop, minutes);
  shop.host.edits = 'lost';
  beatAt(shop, '2026-03-03 03:01');
  beatAt(shop, '2026-03-03 03:29');
});

const type = (table: AnyTable, line: number, id: string, value: string | number | null) => (shop: Shop) =>
  typeRaw(shop, owner, table, line, id, value);
const below = (table: AnyTable, cells: readonly string[]) => (shop: Shop) =>
  shop.host.person(owner).edit(shop.books[table.book], table.sheetId, rowsOf(shop, table).length + 1, 0, [cells]);
const gone = (table: AnyTable) => (shop: Shop) => {
  shop.host.person(owner).deleteRows(shop.books[table.book], table.sheetId, 1, 1);
};

const registers = [requestsOf.order.register, requestsOf.report.register] as const;
const told = `${head}, ${witness}`;
const toldInControl = [head, witness, owner, administrator].join(', ');

const touches: readonly (readonly [string, AnyTable, string, (shop: Shop) => unknown])[] = [
  ...registers.flatMap((register) =>
    [
      ['an amount', type(register, 2, 'amount', '999')],
      ['a state', type(register, 2, 'state', '已撤回')],
      ['a telephone number in Day', type(register, 2, 'day', 13_800_138_000)],
      ['a reason as a formula', type(register, 2, 'reason', '=1+1')],
      ['a row taken away', gone(register)],
      ['a row below the last', below(register, ['SQX-1', '退款', '假的'])],
    ].map(([what, touch]) => [`${register.name}: ${String(what)}`, register, told, touch as (shop: Shop) => unknown] as const),
  ),
  ['approvals: a decision', approvals, toldInControl, type(approvals, 2, 'state', '已通过')],
  ['approvals: what was asked for', approvals, toldInControl, type(approvals, 2, 'content', '{"amount":1}')],
  ['approvals: steps that are no steps', approvals, toldInControl, type(approvals, 2, 'body', '?')],
  ['approvals: a line of the record', approvals, toldInControl, type(approvals, 3, 'trail', '[]')],
  ['approvals: a row taken away', approvals, toldInControl, gone(approvals)],
  ['approvals: a row below the last', approvals, toldInControl, below(approvals, ['SQX-1', '退款', '订单', '假的'])],
  ['rights: another right', rights, toldInControl, type(rights, 2, 'to', '查看')],
  ['rights: another person', rights, toldInControl, type(rights, 2, 'mail', 'duty@shop.example')],
  ['rights: who approved it', rights, toldInControl, type(rights, 2, 'approvedBy', '没有人')],
  ['rights: a row taken away', rights, toldInControl, gone(rights)],
];

describe('[SEC-7] the night’s check of', () => {
  test.each(touches)('%s: put right the same night, on record, told', (_, table, to, touch) => {
    const { shop } = here;
    const before = sheetOf(shop, table);
    touch(shop);
    expect(sheetOf(shop, table)).not.toEqual(before);
    const [entries, letters] = [journal(shop, table.book).length, shop.host.mails().length];
    beatAt(shop, '2026-03-03 03:31');
    expect(sheetOf(shop, table)).toEqual(before);
    expect(brokenBooks(shop)).toEqual([]);
    const added = journal(shop, table.book).slice(entries);
    expect(added.some((entry) => entry.what.endsWith('.audit') && entry.table === table.name)).toBe(true);
    const title = table.words.title['zh-CN'];
    expect(mails(shop, letters)).toContain(`${to}: 【掌柜】有人改动“${title}”，已恢复`);
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect(shop.host.mails().flatMap(toldParts).slice(letters).length).toBe(1);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('what nobody touched costs a read and writes nothing but that it was checked', () => {
    const { shop } = here;
    const before = [...registers, approvals, rights].map((table) => sheetOf(shop, table));
    const letters = shop.host.mails().length;
    beatAt(shop, '2026-03-03 03:31');
    expect([...registers, approvals, rights].map((table) => sheetOf(shop, table))).toEqual(before);
    expect(shop.host.mails().length).toBe(letters);
  });

  test('several ledgers of one workbook: each is told in a letter of its own', () => {
    const { shop } = here;
    const before = [approvals, rights].map((table) => sheetOf(shop, table));
    type(approvals, 2, 'round', '7')(shop);
    type(rights, 2, 'to', '查看')(shop);
    const letters = shop.host.mails().length;
    beatAt(shop, '2026-03-03 03:31');
    expect([approvals, rights].map((table) => sheetOf(shop, table))).toEqual(before);
    expect(mails(shop, letters).map((each) => /“(.+)”/.exec(each)?.[1])).toEqual(['审批登记', rights.words.title['zh-CN']]);
  });

  test('an open approval that somebody took out of the hidden index waits again after the night', () => {
    const { shop } = here;
    const before = rowsOf(shop, openApprovals);
    shop.host.person(owner).deleteRows(shop.books.control, openApprovals.sheetId, 1, 1);
    beatAt(shop, '2026-03-03 03:31');
    expect(rowsOf(shop, openApprovals)).toEqual(before);
  });

  test('a run that ends between putting right and telling: the next one tells', () => {
    const { shop } = here;
    const register = requestsOf.report.register;
    ['客服', '主管', '值班'].forEach((subject) => request(shop, 'report', { ...special, subject }, supervisor));
    beatAt(shop, '2026-03-03 03:40');
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    const before = sheetOf(shop, register);
    expect(rowsOf(shop, register).length).toBeGreaterThan(3);
    type(register, 2, 'reason', '改过')(shop);
    beatAt(shop, '2026-03-04 03:01');
    beatAt(shop, '2026-03-04 03:29');
    const letters = shop.host.mails().length;
    let restored = false;
    const stop = shop.host.intercept({
      after: ({ name }) => {
        const [row] = rowsOf(shop, register);
        if (name !== 'Sheets.Spreadsheets.batchUpdate' || restored || row?.cells['reason'] === '改过') return;
        restored = true;
        throw new Stopped('stopped');
      },
    });
    beatAt(shop, '2026-03-04 03:31');
    stop();
    expect([restored, sheetOf(shop, register)[1]]).toEqual([true, before[1]]);
    for (const minutes of [9, 6]) beatAfter(shop, minutes);
    const letter = shop.host
      .mails()
      .flatMap(toldParts)
      .slice(letters)
      .find(({ subject }) => subject.includes(register.words.title['zh-CN']));
    expect(letter?.body).toContain(reportRequest);
    expect(brokenBooks(shop)).toEqual([]);
  });
});

describe('[APR-10] a right that somebody wrote into the ledger himself', () => {
  const forged = ['Q-1', '值班', 'duty@shop.example', '库存', '不共享', '编辑', '领导', '2026-03-03 03:29'];
  const stockEditors = (shop: Shop) => shop.host.files().find(({ id }) => id === shop.books.stock)?.editors ?? [];

  test('opens nothing, and is gone after the night', () => {
    const { shop } = here;
    const before = sheetOf(shop, rights);
    expect(stockEditors(shop)).toEqual([head, executive]);
    const letters = shop.host.mails().length;
    below(rights, forged)(shop);
    shop.host.setTime(shop.host.now() - 20 * 60_000);
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect([sheetOf(shop, rights).length, stockEditors(shop)]).toEqual([before.length + 1, [head, executive]]);
    beatAt(shop, '2026-03-03 03:31');
    expect(sheetOf(shop, rights)).toEqual(before);
    expect(mails(shop, letters).some((each) => each.startsWith(toldInControl))).toBe(true);
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect(stockEditors(shop)).toEqual([head, executive]);
    expect(brokenBooks(shop)).toEqual([]);
  });

  test('by changing what was approved is taken back after the night', () => {
    const { shop } = here;
    type(rights, 2, 'mail', 'duty@shop.example')(shop);
    beatAt(shop, '2026-03-03 03:31');
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect(stockEditors(shop)).toEqual([head, executive]);
  });
});
