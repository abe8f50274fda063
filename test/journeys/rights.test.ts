import { toldParts } from '../../src/cli/told-parts.ts';
import { describe, expect, test } from '@jest/globals';
import { rights, rightsReport } from '../../src/access/rights/tables.ts';
import { settingsTable, staffTable, jobsTable } from '../../src/access/tables.ts';
import { settingNames } from '../../src/rulebook/settings.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { engineTables } from '../../src/engine/workbook/tables.ts';
import { newOrders, orders } from '../../src/orders/tables.ts';
import type { AnyRow, AnyTable, Book } from '../../src/table/table.ts';
import { differenceWords } from '../../src/text/rights.ts';
import {
  agent,
  beatAfter,
  beatAt,
  deskCell,
  executive,
  head,
  mails,
  owner,
  refusal,
  rowsOf,
  standingShop,
  stranger,
  supervisor,
  typeCells,
  typeRaw,
} from './given.ts';
import { agreeAll, request } from './requests.ts';

const here = standingShop();
const duty = 'duty@shop.example';
const administrator = 'administrator@shop.example';
const newcomer = 'warehouse@shop.example';
/** The first free line of the Staff sheet. */
const freeLine = 8;

function fileOf({ host, books }: Shop, book: Book) {
  const file = host.files().find(({ id }) => id === books[book]);
  if (file === undefined) throw new Error(book);
  return file;
}

/** Two beats: what was typed is noticed, applied, and looked after. */
function scan(shop: Shop): void {
  for (const minutes of [6, 6]) beatAfter(shop, minutes);
}

/** What the Rights report tells, without since when. */
function report(shop: Shop): readonly string[] {
  const [first = ''] = Object.keys(rightsReport.columns);
  return rowsOf(shop, rightsReport).map(({ cells }) => {
    const kind: unknown = Object.entries(differenceWords).find(([, words]) => words['zh-CN'] === cells[first])?.[0] ?? '?';
    const told = [kind, cells['book'], cells['sheet'], cells['who'], cells['has'], cells['should']];
    return told.filter((each) => typeof each === 'string').join(' ');
  });
}

/** What the owner does to a workbook by the API. */
function plant(shop: Shop, book: Book, ...requests: readonly object[]): void {
  const code = `function main() { Sheets.Spreadsheets.batchUpdate(${JSON.stringify({ requests })}, '${shop.books[book]}'); }`;
  const scopes = ['https://www.googleapis.com/auth/spreadsheets'];
  const id = `hand-${String(shop.host.now())}-${book}`;
  shop.host.addProject({ id, owner, code, scopes, container: null, advanced: ['Sheets'] });
  expect(shop.host.run(id, 'main', { as: owner }).error).toBeNull();
}

/** The id of the protection that keeps a sheet. */
function protection(shop: Shop, table: AnyTable, description: string): number {
  const code = `function main() { return Sheets.Spreadsheets.get('${shop.books[table.book]}', { fields: 'sheets(properties(sheetId),protectedRanges)' })
    .sheets.find((each) => each.properties.sheetId === ${String(table.sheetId)}).protectedRanges.find((each) => each.description === '${description}').protectedRangeId; }`;
  const id = `look-${String(shop.host.now())}-${table.name}`;
  shop.host.addProject({
    id,
    owner,
    code,
    scopes: ['https://www.googleapis.com/auth/spreadsheets'],
    container: null,
    advanced: ['Sheets'],
  });
  return shop.host.run(id, 'main', { as: owner }).returned as number;
}

const night = (shop: Shop, day = '2026-03-03') => beatAt(shop, `${day} 03:50`);

describe('an installation', () => {
  test('[SEC-1] shares every workbook by post and level, without a letter', () => {
    const { shop } = here;
    expect([...fileOf(shop, 'order').editors].sort()).toEqual([agent, duty, head, supervisor].sort());
    expect(fileOf(shop, 'order').readers).toEqual([]);
    expect([...fileOf(shop, 'control').editors].sort()).toEqual([administrator, head]);
    // Everybody but the executive, who decides by mail, may hand in requests in the report workbook.
    expect([...fileOf(shop, 'report').editors].sort()).toEqual([administrator, agent, duty, head, supervisor].sort());
    expect(fileOf(shop, 'report').readers).toEqual([executive]);
    expect([fileOf(shop, 'stock').editors, fileOf(shop, 'stock').readers]).toEqual([[head], []]);
    expect(mails(shop)).toEqual([]);
  });

  test('[SEC-7] lets a post type on its own desks alone, and readers nowhere', () => {
    const { shop } = here;
    const may = (who: string, { book, sheetId }: AnyTable) => shop.host.person(who).mayEdit(shop.books[book], sheetId, 1, 0);
    expect([may(agent, newOrders), may(agent, orders), may(executive, newOrders)]).toEqual([true, false, false]);
    expect([may(administrator, staffTable), may(agent, staffTable)]).toEqual([true, false]);
    expect(refusal(() => typeRaw(shop, executive, newOrders, 2, 'orderNo', '1'))).toContain('missing');
    expect(report(shop)).toEqual([]);
  });
});

describe('a change on the Staff sheet', () => {
  test('[SEC-1] opens to a newcomer what the post brings, with the next scan', () => {
    const { shop } = here;
    typeCells(shop, owner, { table: staffTable, line: freeLine, cells: { name: '仓管', mail: newcomer, role: 'warehouse' } });
    scan(shop);
    expect(fileOf(shop, 'order').editors).toContain(newcomer);
    expect(shop.host.person(newcomer).mayEdit(shop.books.order, newOrders.sheetId, 1, 0)).toBe(true);
  });

  test('[SEC-1] takes everything from who leaves', () => {
    const { shop } = here;
    typeCells(shop, owner, { table: staffTable, line: 2, cells: { name: null, mail: null, role: null, language: null } });
    scan(shop);
    for (const book of ['order', 'roster', 'report'] as const) {
      expect([...fileOf(shop, book).editors, ...fileOf(shop, book).readers]).not.toContain(agent);
    }
    expect(shop.host.sheet(shop.books.order, newOrders.sheetId).protections.some(({ editors }) => editors.includes(agent))).toBe(false);
  });

  test('[SEC-1] leaves alone whose row has a fault', () => {
    const { shop } = here;
    typeRaw(shop, owner, staffTable, 2, 'role', '小丑');
    scan(shop);
    expect(fileOf(shop, 'order').editors).toContain(agent);
    expect(shop.host.person(agent).mayEdit(shop.books.order, newOrders.sheetId, 1, 0)).toBe(true);
    expect(report(shop)).toEqual([]);
  });

  test('with an address that cannot be read takes nobody for gone', () => {
    const { shop } = here;
    typeRaw(shop, owner, staffTable, 2, 'mail', 'agent at shop');
    scan(shop);
    expect(fileOf(shop, 'order').editors).toContain(agent);
  });

  test.each([
    ['whose header is broken', (shop: Shop) => typeRaw(shop, owner, staffTable, 1, 'mail', '?')],
    [
      'that was emptied',
      (shop: Shop) => {
        for (let line = 2; line < freeLine; line += 1)
          typeCells(shop, owner, { table: staffTable, line, cells: { name: null, mail: null, role: null, language: null } });
      },
    ],
  ])('%s changes nothing', (_, breakIt) => {
    const { shop } = here;
    const before = [fileOf(shop, 'order').editors, fileOf(shop, 'control').editors, fileOf(shop, 'report').readers];
    breakIt(shop);
    scan(shop);
    night(shop);
    expect([fileOf(shop, 'order').editors, fileOf(shop, 'control').editors, fileOf(shop, 'report').readers]).toEqual(before);
  });

  test('with an address that Google refuses is told, and stops nobody else', () => {
    const { shop } = here;
    const from = shop.host.mails().length;
    typeCells(shop, owner, { table: staffTable, line: freeLine, cells: { name: '无名', mail: 'nobody@shop.invalid', role: 'agent' } });
    typeCells(shop, owner, { table: staffTable, line: freeLine + 1, cells: { name: '仓管', mail: newcomer, role: 'warehouse' } });
    scan(shop);
    expect(fileOf(shop, 'order').editors).toContain(newcomer);
    expect(report(shop)).toEqual(
      ['订单', '值班', '报表'].map((book) => `refused ${book} nobody@shop.invalid 不共享 ${book === '值班' ? '查看' : '编辑'}`),
    );
    expect(mails(shop, from).filter((mail) => mail.includes('权限与批准不一致'))).toHaveLength(1);
  });
});

describe('[APR-9] [APR-10] what stands in the ledger Rights', () => {
  const level = { kind: 'permissionLevel', subject: '客服', before: '后台管理用户', after: '数据库管理用户', reason: '值守' };
  const access = { kind: 'specialPermission', subject: '领导', before: '查看', after: '库存：编辑', reason: '盘点期间' };
  const approve = (shop: Shop, ...asked: readonly AnyRow[]) => {
    asked.forEach((cells, at) => {
      request(shop, 'report', { ...cells, by: '主管' }, supervisor);
      agreeAll(shop, `SQB-260302-000${String(at + 1)}`);
    });
  };

  test('is carried out with the next scan, once, and says when', () => {
    const { shop } = here;
    approve(shop, level, access);
    scan(shop);
    expect(fileOf(shop, 'control').editors).toContain(agent);
    expect(shop.host.person(agent).mayEdit(shop.books.control, jobsTable.sheetId, 1, 3)).toBe(true);
    expect(shop.host.person(agent).mayEdit(shop.books.control, staffTable.sheetId, 1, 0)).toBe(false);
    expect(fileOf(shop, 'stock').editors).toEqual([head, executive]);
    expect(rowsOf(shop, rights).map(({ cells }) => typeof cells['appliedAt'])).toEqual(['number', 'number']);
    expect(report(shop)).toEqual([]);
    const commits = shop.host.runs().length;
    scan(shop);
    expect(
      shop.host
        .runs()
        .slice(commits)
        .flatMap(({ calls }) => Object.keys(calls))
        .filter((name) => name.startsWith('Drive.')),
    ).toEqual([]);
  });

  test('makes a level that is typed good', () => {
    const { shop } = here;
    approve(shop, level);
    typeCells(shop, owner, { table: staffTable, line: 2, cells: { level: 'databaseAdministrator' } });
    scan(shop);
    expect(deskCell(shop, staffTable, 2, 'problem')).toBeNull();
    night(shop);
    expect(report(shop)).toEqual([]);
  });
});

describe('a level', () => {
  test('[APR-9] that nobody approved does nothing, and is told beside it and in the report', () => {
    const { shop } = here;
    typeCells(shop, owner, { table: staffTable, line: 2, cells: { level: 'databaseAdministrator' } });
    scan(shop);
    expect(deskCell(shop, staffTable, 2, 'problem')).toContain('没有经批准');
    expect(fileOf(shop, 'control').editors).not.toContain(agent);
    night(shop);
    expect(report(shop)).toEqual([`unapproved ${agent} 数据库管理用户 后台管理用户`]);
  });

  test('[SEC-1] that is lower counts at once', () => {
    const { shop } = here;
    typeCells(shop, owner, { table: staffTable, line: 2, cells: { level: 'ordinary' } });
    scan(shop);
    expect(fileOf(shop, 'order').editors).not.toContain(agent);
    expect(fileOf(shop, 'report').readers).toContain(agent);
    expect(deskCell(shop, staffTable, 2, 'problem')).toContain('已生效');
  });
});

describe('[SEC-7] the night finds', () => {
  const others = (shop: Shop) => fileOf(shop, 'order').editors;
  const desk = (change: object) => (shop: Shop) =>
    plant(shop, 'order', {
      updateProtectedRange: {
        protectedRange: { protectedRangeId: protection(shop, newOrders, 'zhanggui desk'), ...change },
        fields: Object.keys(change).join(),
      },
    });
  const plants: readonly (readonly [string, (shop: Shop) => void, readonly string[]])[] = [
    [
      'a stranger',
      (shop) => {
        shop.host.shareFile(shop.books.order, [...others(shop), stranger]);
      },
      [`stranger 订单 ${stranger} 编辑 不共享`],
    ],
    [
      'a stranger who only looks',
      (shop) => {
        shop.host.shareFile(shop.books.stock, [head], [stranger]);
      },
      [`stranger 库存 ${stranger} 查看 不共享`],
    ],
    [
      'a member of staff with more',
      (shop) => {
        shop.host.shareFile(shop.books.stock, [head, agent]);
      },
      [`more 库存 ${agent} 编辑 不共享`],
    ],
    [
      'a member of staff with less',
      (shop) => {
        shop.host.shareFile(
          shop.books.order,
          others(shop).filter((mail) => mail !== agent),
          [agent],
        );
      },
      [`less 订单 ${agent} 查看 编辑`],
    ],
    [
      'a link',
      (shop) => {
        shop.host.shareFile(shop.books.order, others(shop), [], 'reader');
      },
      ['link 订单 查看'],
    ],
    [
      'a desk without its protection',
      (shop) => {
        plant(shop, 'order', { deleteProtectedRange: { protectedRangeId: protection(shop, newOrders, 'zhanggui desk') } });
      },
      ['unguarded 订单 新订单'],
    ],
    [
      'a ledger without its protection',
      (shop) => {
        plant(shop, 'order', { deleteProtectedRange: { protectedRangeId: protection(shop, orders, 'zhanggui') } });
      },
      ['unguarded 订单 订单'],
    ],
    [
      'an engine sheet that lets somebody in',
      (shop) => {
        plant(shop, 'roster', {
          updateProtectedRange: {
            protectedRange: { protectedRangeId: protection(shop, engineTables('roster').journal, 'zhanggui'), editors: { users: [agent] } },
            fields: 'editors',
          },
        });
      },
      [`editorAdded 值班 _journal ${agent}`],
    ],
    ['a protection that only warns', desk({ warningOnly: true }), ['widened 订单 新订单']],
    ['a protection of some rows', desk({ range: { sheetId: newOrders.sheetId, startRowIndex: 5 } }), ['widened 订单 新订单']],
    [
      'a protection with a hole',
      desk({ unprotectedRanges: [{ sheetId: newOrders.sheetId, startRowIndex: 5, endRowIndex: 9 }] }),
      ['widened 订单 新订单'],
    ],
    [
      'somebody added to a protection',
      desk({ editors: { users: [agent, duty, head, supervisor, executive] } }),
      [`editorAdded 订单 新订单 ${executive}`],
    ],
    ['somebody kept out by a protection', desk({ editors: { users: [duty, head, supervisor] } }), [`editorMissing 订单 新订单 ${agent}`]],
  ];

  test.each(plants)('%s, tells it once a night, and forgets it when it is set right', (_, change, told) => {
    const { shop } = here;
    change(shop);
    const from = shop.host.mails().length;
    night(shop);
    expect(report(shop)).toEqual(told);
    const since = rowsOf(shop, rightsReport)[0]?.cells['since'];
    const letter = shop.host
      .mails()
      .flatMap(toldParts)
      .slice(from)
      .filter(({ subject }) => subject.includes('权限与批准不一致') || subject.includes('Rights not as approved'));
    expect(letter.map(({ to }) => to).join()).toContain(head);
    expect(letter.map(({ to }) => to).join()).toContain(administrator);
    night(shop, '2026-03-04');
    expect(report(shop)).toEqual(told);
    expect(rowsOf(shop, rightsReport)[0]?.cells['since']).toBe(since);
    // Run now sets it as approved; strangers and links are the administrator's to take away.
    const line = rowsOf(shop, jobsTable).find(({ cells }) => cells['name'] === 'access.applyRights')?.line ?? 0;
    typeCells(shop, administrator, { table: jobsTable, line, cells: { by: '管理员', action: 'runNow' } });
    scan(shop);
    scan(shop);
    expect(report(shop)).toEqual(told.filter((each) => /^(stranger|link)/.test(each)));
  });

  test('everything at once, in one letter', () => {
    const { shop } = here;
    shop.host.shareFile(shop.books.stock, [head, agent, stranger]);
    shop.host.shareFile(shop.books.order, [...others(shop), stranger]);
    plant(shop, 'order', { deleteProtectedRange: { protectedRangeId: protection(shop, orders, 'zhanggui') } });
    const from = shop.host.mails().length;
    night(shop);
    expect(report(shop)).toEqual([
      `stranger 订单 ${stranger} 编辑 不共享`,
      'unguarded 订单 订单',
      `more 库存 ${agent} 编辑 不共享`,
      `stranger 库存 ${stranger} 编辑 不共享`,
    ]);
    const letters = shop.host
      .mails()
      .flatMap(toldParts)
      .slice(from)
      .filter(({ subject }) => subject.includes('4'));
    expect(letters).toHaveLength(1);
    expect(letters[0]?.body).toContain(stranger);
  });

  test('strangers, and takes their access away where the setting says so', () => {
    const { shop } = here;
    typeCells(shop, owner, { table: settingsTable, line: settingNames.indexOf('strangers') + 2, cells: { value: 'remove' } });
    scan(shop);
    shop.host.shareFile(shop.books.order, [...others(shop), stranger], [], 'writer');
    const from = shop.host.mails().length;
    night(shop);
    // Told, and taken away within the turns of the same night.
    expect(mails(shop, from).filter((mail) => mail.includes('权限'))).not.toEqual([]);
    scan(shop);
    scan(shop);
    expect(others(shop)).not.toContain(stranger);
    expect(fileOf(shop, 'order').link).toBeNull();
    expect(report(shop)).toEqual([]);
  });

  test('nothing where all is well, and writes to nobody', () => {
    const { shop } = here;
    const from = shop.host.mails().length;
    night(shop);
    expect(report(shop)).toEqual([]);
    expect(mails(shop, from).filter((mail) => mail.includes('权限'))).toEqual([]);
    expect(rowsOf(shop, rights)).toEqual([]);
  });
});
