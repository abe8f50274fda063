import { beforeEach, describe, expect, test } from '@jest/globals';
import { standInsTable, staffTable } from '../../src/access/tables.ts';
import { routesTable } from '../../src/approvals/tables.ts';
import { answerLink, offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { closedWords } from '../../src/text/pages.ts';
import { beatAfter, beatAt, deskCell, during, executive, first, head, mails, owner, rowsOf, typeCells } from './given.ts';
import {
  agreeTo,
  approval,
  decide,
  firstLink,
  letters,
  letterTo,
  orderRequest,
  orderRow,
  refundAsked,
  registered,
  request,
  standingApprovals,
  useUpMail,
} from './requests.ts';

const here = standingApprovals();
const linkOf = (mail: string) => firstLink(here.shop, mail);

/** Puts a route for refunds into the first rows of the Routes sheet, and waits until it counts. */
function routeOf(...lines: readonly { readonly mode: string; readonly who: string }[]): void {
  const { shop } = here;
  const free = rowsOf(shop, routesTable).length + 2;
  const own = rowsOf(shop, routesTable).find(({ cells }) => cells['kind'] === '退款')?.line ?? free;
  lines.forEach((each, at) => {
    typeCells(shop, owner, { table: routesTable, line: at === 0 ? own : free + at, cells: { kind: 'refund', step: at + 1, ...each } });
  });
  beatAfter(shop, 6);
}

describe('routes as typed', () => {
  test('all must agree: both are asked, both decide', () => {
    const { shop } = here;
    routeOf({ mode: 'all', who: '部门负责人、分管领导' });
    refundAsked(here.shop);
    decide(shop, linkOf(executive), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)).toMatchObject({ state: '审批中', waitsFor: '负责人' });
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('已办结');
  });

  test('two approvers at the same instant: both votes count once', () => {
    const { shop } = here;
    routeOf({ mode: 'all', who: '部门负责人、分管领导' });
    refundAsked(here.shop);
    const [one, other] = [linkOf(head), linkOf(executive)];
    const [seenByOne, seenByOther] = [offeredToken(openLink(shop, one)) ?? '', offeredToken(openLink(shop, other)) ?? ''];
    const stop = during(shop, 'Lock.tryLock', () => {
      answerLink(shop, { t: seenByOther, ...agreeTo(orderRequest) });
    });
    answerLink(shop, { t: seenByOne, ...agreeTo(orderRequest) });
    stop();
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: '负责人、领导' });
  });

  test('any one: the first decides, the other reads who did', () => {
    const { shop } = here;
    routeOf({ mode: 'any', who: '部门负责人、分管领导' });
    refundAsked(here.shop);
    const late = linkOf(head);
    decide(shop, linkOf(executive), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('已办结');
    const page = openLink(shop, late);
    expect(page).toContain(closedWords.decidedByAnother.en);
    expect(page).toContain('领导');
    expect(orderRow(shop, first)['givenBack']).toBe(150);
  });

  test('a request in flight keeps the route with which it began', () => {
    const { shop } = here;
    refundAsked(here.shop);
    routeOf({ mode: 'one', who: '分管领导' });
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('已办结');
  });

  test('a sheet that somebody broke: told with the row, and the last good one stays in force', () => {
    const { shop } = here;
    routeOf({ mode: 'one', who: '分管领导' });
    const line = rowsOf(shop, routesTable).find(({ cells }) => cells['kind'] === '退货')?.line ?? 0;
    typeCells(shop, owner, { table: routesTable, line, cells: { who: '无此人' } });
    beatAfter(shop, 6);
    expect(letterTo(shop, owner, '审批流程表').body).toContain(`第 ${String(line)} 行：“无此人”不是岗位`);
    expect(String(deskCell(shop, routesTable, line, 'problem'))).toContain('无此人');
    refundAsked(here.shop);
    expect(registered(shop, orderRequest)['waitsFor']).toBe('领导');
    expect(mails(shop).filter((each) => each.includes('审批流程表')).length).toBe(1);
  });
});

describe('time', () => {
  beforeEach(() => {
    refundAsked(here.shop);
  });

  test('reminded before the deadline, moved up after it: the old link is dead', () => {
    const { shop } = here;
    const old = linkOf(head);
    beatAt(shop, '2026-03-02 13:20');
    expect(mails(shop).some((each) => each.startsWith(`${head}: [Approval, reminder]`))).toBe(true);
    beatAt(shop, '2026-03-02 14:20');
    letters(shop);
    expect(registered(shop, orderRequest)['waitsFor']).toBe('领导');
    expect(openLink(shop, old)).toContain(closedWords.passedOn.en);
    decide(shop, linkOf(executive), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('已办结');
  });

  test('somebody who goes on leave is stood in for: one seat, one vote, both names on record', () => {
    const { shop } = here;
    const leave = { who: '负责人', standIn: '领导', from: '2026-03-02', to: '2026-03-06' };
    typeCells(shop, owner, { table: standInsTable, line: 2, cells: leave });
    beatAfter(shop, 6);
    beatAfter(shop, 6);
    letters(shop);
    decide(shop, linkOf(executive), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: '领导' });
    expect(String(approval(shop, orderRequest)['trail'])).toContain('"who":"领导","deed":"agreed","step":1,"whom":"负责人"');
  });
});

test('the day’s mail used up: the letter waits, goes first when there is quota again, and is needless once decided', () => {
  const { shop } = here;
  request(shop, 'report', { kind: 'redesign', subject: '首页改版', before: '旧版', after: '新版', reason: '换季' });
  useUpMail(shop);
  letters(shop);
  expect(mails(shop).some((each) => each.startsWith(`${head}: [Approval]`))).toBe(false);
  const asked = shop.host.mails().length;
  beatAfter(shop, 20);
  expect(shop.host.mails().length).toBe(asked);
  beatAt(shop, '2026-03-03 10:40');
  expect(mails(shop).filter((each) => each.startsWith(`${head}: [Approval]`)).length).toBe(1);
});

test('a requester who would approve himself: it goes up, whoever types', () => {
  const { shop } = here;
  request(shop, 'order', { kind: 'problemCustomer', subject: '会员 tb_9', reason: '辱骂', by: '负责人' }, head);
  letters(shop);
  expect(registered(shop, orderRequest)['waitsFor']).toBe('领导');
});

test('who leaves the staff list decides nothing any more', () => {
  const { shop } = here;
  refundAsked(shop);
  const token = linkOf(head);
  const line = rowsOf(shop, staffTable).find(({ cells }) => cells['mail'] === head)?.line ?? 0;
  typeCells(shop, owner, { table: staffTable, line, cells: { name: null, mail: null, role: null, language: null } });
  beatAfter(shop, 6);
  decide(shop, token, agreeTo(orderRequest));
  expect(registered(shop, orderRequest)['state']).toBe('审批中');
});
