import { describe, expect, test } from '@jest/globals';
import { rights } from '../../src/access/rights/tables.ts';
import { staffTable } from '../../src/access/tables.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { agent, beatAfter, deskCell, executive, owner, rowsOf, typeCells } from './given.ts';
import { decide, letters, letterTo, registered, reportRequest, request, standingApprovals, tokensIn } from './requests.ts';

const here = standingApprovals();

describe('[APR-10] a special permission', () => {
  const asked = { kind: 'specialPermission', subject: '领导', before: '查看', reason: '盘点期间' };
  const rowsOfRights = () => rowsOf(here.shop, rights).map(({ cells }) => cells);

  test('is granted in the commit of the last decision, and the workbook is shared', () => {
    const { shop } = here;
    request(shop, 'report', { ...asked, after: '库存：编辑' });
    letters(shop);
    const letter = letterTo(shop, owner, '【审批】');
    const [, code = ''] = /四位码\D{0,3}(\d{4})/.exec(letter.body) ?? [];
    decide(shop, tokensIn(letter)[0] ?? '', { choice: 'approve', code });
    expect(rowsOfRights()).toMatchObject([{ requestNo: reportRequest, mail: executive, approvedBy: owner }]);
    expect(registered(shop, reportRequest, 'report')['state']).toBe('已办结');
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect(shop.host.files().find(({ id }) => id === shop.books.stock)?.editors).toContain(executive);
  });

  test('for somebody whom the Staff sheet does not know, or of nothing that there is, is not taken in', () => {
    const { shop } = here;
    const unknown = request(shop, 'report', { ...asked, subject: '没有此人', after: '库存：编辑' });
    const nothing = request(shop, 'report', { ...asked, after: '全部' });
    expect(deskCell(shop, requestsOf.report.requests, unknown, 'result')).toContain('没有此人');
    expect(deskCell(shop, requestsOf.report.requests, nothing, 'result')).toContain('全部');
    expect(rowsOf(shop, requestsOf.report.register)).toEqual([]);
  });

  test('for somebody who left before it was decided: told to requester and approver, nothing is granted', () => {
    const { shop } = here;
    request(shop, 'report', { ...asked, after: '库存：编辑' });
    letters(shop);
    const letter = letterTo(shop, owner, '【审批】');
    const [, code = ''] = /四位码\D{0,3}(\d{4})/.exec(letter.body) ?? [];
    const row = rowsOf(shop, staffTable).find(({ cells }) => cells['name'] === '领导');
    typeCells(shop, owner, { table: staffTable, line: row?.line ?? 0, cells: { name: null, mail: null, role: null, language: null } });
    beatAfter(shop, 6);
    decide(shop, tokensIn(letter)[0] ?? '', { choice: 'approve', code });
    beatAfter(shop, 6);
    expect(rowsOfRights()).toEqual([]);
    expect(registered(shop, reportRequest, 'report')['state']).toBe('无法执行');
    expect(letterTo(shop, agent, '无法执行').subject).toContain(reportRequest);
  });
});
