import { toldParts } from '../../src/cli/told-parts.ts';
import { describe, expect, test } from '@jest/globals';
import { rehearsalStaff } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import type { Shop } from '../../src/cli/shop.ts';
import type { Installed } from '../../src/engine/install/install.ts';
import { readShared } from '../../src/engine/workbook/shared.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { holidaysTable, settingsTable, staffTable, standInsTable } from '../../src/access/tables.ts';
import { holidaySeed } from '../../src/rulebook/holiday-seed.ts';
import { isWorkday } from '../../src/rulebook/calendar.ts';
import { books, columnIds, type AnyTable } from '../../src/table/table.ts';
import { beatAfter, beatAt, controlProject, deskCell, mails, owner, rowsOf, sheetOf, standingShop, typeCells, typeRaw } from './given.ts';

const here = standingShop();

function shared(shop: Shop, book: (typeof books)[number] = 'order') {
  return readShared(sheetOf(shop, engineTables(book).shared).slice(1));
}

function typeStandIn(shop: Shop, line: number, who: string, standIn: string, from = '2026-03-03', to = '2026-03-06'): void {
  typeCells(shop, owner, { table: standInsTable, line, cells: { who, standIn, from, to } });
}

/** Lets a scan notice what was typed, and the next one find nothing more to do. */
function scan(shop: Shop): void {
  for (const minutes of [6, 6]) beatAfter(shop, minutes);
}

describe('an installation', () => {
  test('is born with the published days, and every workbook knows them', () => {
    const { shop } = here;
    expect(rowsOf(shop, holidaysTable)).toHaveLength(holidaySeed.length);
    for (const book of books) {
      const { calendar, staff } = shared(shop, book);
      expect(['2026-02-27', '2026-02-28', '2026-10-01', '2026-10-02'].map((day) => isWorkday(day, calendar))).toEqual([
        true,
        true,
        false,
        false,
      ]);
      expect(staff.map(({ name, level }) => `${name} ${level}`)).toContain('管理员 databaseAdministrator');
    }
  });

  test('of before these sheets and the level existed gets them when install runs again', () => {
    const { shop } = here;
    const level = columnIds(staffTable).indexOf('level');
    const main = `function main() { Sheets.Spreadsheets.batchUpdate({ requests: [
      { deleteSheet: { sheetId: ${String(holidaysTable.sheetId)} } }, { deleteSheet: { sheetId: ${String(standInsTable.sheetId)} } },
      { deleteDimension: { range: { sheetId: ${String(staffTable.sheetId)}, dimension: 'COLUMNS', startIndex: ${String(level)}, endIndex: ${String(level + 1)} } } },
    ] }, '${shop.books.control}'); }`;
    shop.host.addProject({
      id: 'older',
      owner,
      code: main,
      scopes: ['https://www.googleapis.com/auth/spreadsheets'],
      container: null,
      advanced: ['Sheets'],
    });
    expect(shop.host.run('older', 'main', { as: owner }).error).toBeNull();
    const run = shop.host.run(controlProject, 'install', { as: owner, args: [{}, rehearsalStaff] });
    expect((run.returned as Installed).problems).toEqual([]);
    expect(sheetOf(shop, staffTable)[0]?.at(-1)).toBe('权限级别');
    expect(rowsOf(shop, holidaysTable)).toHaveLength(holidaySeed.length);
    // It stands behind Problem now, in the place that Problem has on a new sheet.
    typeRaw(shop, owner, staffTable, 2, 'problem', '普通用户');
    typeStandIn(shop, 2, '负责人', '主管');
    scan(shop);
    expect(shared(shop).staff[0]).toMatchObject({ name: '客服', level: 'ordinary' });
    expect(shared(shop).standIns).toHaveLength(1);
  });
});

describe('what an administrator types reaches every workbook with the next scan', () => {
  test('a holiday, a make-up workday, other hours', () => {
    const { shop } = here;
    const line = holidaySeed.length + 2;
    typeCells(shop, owner, { table: holidaysTable, line, cells: { day: '2026-03-04', kind: 'holiday', name: '店庆' } });
    typeCells(shop, owner, { table: holidaysTable, line: line + 1, cells: { day: '2026-03-07', kind: 'workday' } });
    const hours = rowsOf(shop, settingsTable).find(({ cells }) => cells['name'] === 'officeFrom');
    typeCells(shop, owner, { table: settingsTable, line: hours?.line ?? 0, cells: { value: '09:00' } });
    scan(shop);
    const { calendar } = shared(shop, 'roster');
    expect(isWorkday('2026-03-04', calendar)).toBe(false);
    expect(isWorkday('2026-03-07', calendar)).toBe(true);
    expect(calendar.opens).toBe(9 * 60);
  });

  test('a stand-in, without the reason', () => {
    const { shop } = here;
    typeStandIn(shop, 2, '负责人', '主管');
    typeCells(shop, owner, { table: standInsTable, line: 2, cells: { reason: '住院' } });
    scan(shop);
    expect(shared(shop).standIns).toEqual([{ who: '负责人', standIn: '主管', from: '2026-03-03', to: '2026-03-06' }]);
    expect(JSON.stringify(sheetOf(shop, engineTables('order').shared))).not.toContain('住院');
  });
});

describe('what is typed wrongly is told beside it, stays as typed, and does not count', () => {
  const line = holidaySeed.length + 2;

  test.each([
    ['a day that is no date', 'day', '2026-02-30', '日期：不是日期（如 2026-03-02）'],
    ['a moment for a day', 'day', '2026-03-04 10:00', '日期：不是日期（如 2026-03-02）'],
    ['a kind that is none', 'kind', '半天', '类别：“半天”不在选项中'],
    ['a formula', 'day', '=TODAY()', '日期：请直接填写内容，不要填公式'],
    [
      'a day that stands already',
      'day',
      '2026-10-01',
      `日期：与第 ${String(holidaySeed.findIndex(([day]) => day === '2026-10-01') + 2)} 行重复`,
    ],
  ] as const)('%s', (_, id, typed, words) => {
    const { shop } = here;
    const before = shared(shop).calendar;
    typeCells(shop, owner, { table: holidaysTable, line, cells: { day: '2026-03-04', kind: 'workday' } });
    typeRaw(shop, owner, holidaysTable, line, id, typed);
    scan(shop);
    expect(deskCell(shop, holidaysTable, line, 'problem')).toBe(words);
    expect(deskCell(shop, holidaysTable, line, id)).not.toBeNull();
    expect(shared(shop).calendar).toEqual(before);
  });

  test.each([
    ['an unknown name', '负责人', '韩梅', '“人员”表没有“韩梅”'],
    ['oneself', '负责人', '负责人', '不能代理自己'],
  ])('a stand-in: %s', (_, who, standIn, words) => {
    const { shop } = here;
    typeStandIn(shop, 2, who, standIn);
    scan(shop);
    expect(deskCell(shop, standInsTable, 2, 'problem')).toBe(words);
    expect(shared(shop).standIns).toEqual([]);
  });

  test('a circle of stand-ins is told to both rows, and to neither once one is gone', () => {
    const { shop } = here;
    typeStandIn(shop, 2, '负责人', '主管');
    typeStandIn(shop, 3, '主管', '负责人');
    scan(shop);
    expect(deskCell(shop, standInsTable, 2, 'problem')).toContain('主管 自己在 2026-03-03 至 2026-03-06 也不在');
    expect(deskCell(shop, standInsTable, 3, 'problem')).toContain('负责人 自己在');
    typeCells(shop, owner, { table: standInsTable, line: 3, cells: { who: null, standIn: null, from: null, to: null } });
    scan(shop);
    expect([2, 3].map((row) => deskCell(shop, standInsTable, row, 'problem'))).toEqual([null, null]);
  });
});

test.each<[string, AnyTable]>([
  ['Settings', settingsTable],
  ['Staff', staffTable],
  ['Holidays', holidaysTable],
  ['Stand-ins', standInsTable],
])('a broken header of %s takes nothing away that was published, and is told', (_, table) => {
  const { shop } = here;
  typeStandIn(shop, 2, '负责人', '主管');
  scan(shop);
  const published = () => sheetOf(shop, engineTables('order').shared).filter(([name]) => name !== 'heart');
  const before = published();
  const from = shop.host.mails().length;
  typeRaw(shop, owner, table, 1, columnIds(table)[1] ?? '', '?');
  typeStandIn(shop, 3, '客服', '主管');
  scan(shop);
  beatAfter(shop, 40);
  beatAfter(shop, 6);
  expect(published()).toEqual(before);
  const told = shop.host
    .mails()
    .flatMap(toldParts)
    .slice(from)
    .find(({ to }) => to.includes(owner));
  expect(deskCell(shop, standInsTable, 2, 'problem')).toBeNull();
  expect(told?.body).toContain(`sheet ${table.name}`);
  typeRaw(shop, owner, table, 1, columnIds(table)[1] ?? '', table.words.columns[columnIds(table)[1] ?? '']?.header['zh-CN'] ?? '');
  scan(shop);
  expect(shared(shop).standIns.map(({ who }) => who)).toEqual(['负责人', '客服']);
});

test('from 1 December owner and administrator are asked for the next year, once a week until it stands', () => {
  const { shop } = here;
  const asked = () => mails(shop).filter((mail) => mail.includes('请录入 2027 年的节假日'));
  beatAt(shop, '2026-11-30 23:50');
  expect(asked()).toEqual([]);
  beatAt(shop, '2026-12-01 00:10');
  expect(asked().map((mail) => mail.split(':')[0])).toEqual(['owner@shop.example, administrator@shop.example']);
  beatAt(shop, '2026-12-07 23:50');
  expect(asked()).toHaveLength(1);
  beatAt(shop, '2026-12-08 00:20');
  expect(asked()).toHaveLength(2);
  typeCells(shop, owner, { table: holidaysTable, line: holidaySeed.length + 2, cells: { day: '2027-01-01', kind: 'holiday' } });
  beatAt(shop, '2026-12-16 00:20');
  beatAt(shop, '2026-12-24 00:20');
  expect(asked()).toHaveLength(2);
});
