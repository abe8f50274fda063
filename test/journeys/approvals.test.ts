import { beforeEach, describe, expect, test } from 'vitest';
import { rights } from '../../src/access/rights/tables.ts';
import { routesTable } from '../../src/approvals/tables.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { standInsTable, staffTable } from '../../src/access/tables.ts';
import { census } from '../../src/cli/census.ts';
import { answerLink, formFields, offeredItems, offeredToken, openLink, webAppUrl } from '../../src/cli/rehearsal.ts';
import { propertyNames } from '../../src/engine/state.ts';
import { closedWords, pageWords } from '../../src/text/pages.ts';
import {
  agent,
  beatAfter,
  beatAt,
  controlProject,
  deskCell,
  during,
  executive,
  first,
  head,
  journal,
  mails,
  owner,
  rowsOf,
  second,
  standingShop,
  step,
  submit,
  supervisor,
  typeCells,
} from './given.ts';
import {
  agreeTo,
  approval,
  ask,
  command,
  decide,
  letters,
  letterTo,
  openNumbers,
  orderRequest,
  orderRow,
  registered,
  reportRequest,
  request,
  tokensIn,
  useUpMail,
} from './requests.ts';

const here = standingShop({ settings: { callMinutes: '600' } });

beforeEach(() => {
  here.shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
});

/** The first link of the letter by which somebody is asked. */
function linkOf(mail: string): string {
  return tokensIn(letterTo(here.shop, mail))[0] ?? '';
}

describe('[APR-19] a refund above the agent’s limit', () => {
  beforeEach(() => {
    submit(here.shop, first);
    ask(here.shop, first, 'refund');
  });

  test('goes from the to-do desk to the head and back to the order', () => {
    const { shop } = here;
    expect(registered(shop, orderRequest)).toMatchObject({ state: '审批中', waitsFor: '负责人', amount: 150, about: first });
    expect(openNumbers(shop)).toEqual([orderRequest]);
    expect(orderRow(shop, first)['payment']).toBe('已付款');
    letters(shop);
    const letter = letterTo(shop, head, 'Refund');
    expect(letter.body).toContain('Content hash');
    expect(letter.body).toContain('到货破损');
    expect(letter.body).toContain('150.00');
    expect(letter.body).not.toContain('13800000001');

    const page = decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(page).toContain(pageWords.recordedTitle.en);
    expect(orderRow(shop, first)).toMatchObject({ payment: '部分退款', givenBack: 150, state: '已受理' });
    expect(String(orderRow(shop, first)['remarks'])).toContain(`退款 150.00 元：到货破损（${orderRequest}，负责人）`);
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: '负责人' });
    expect(openNumbers(shop)).toEqual([orderRequest]);
    beatAfter(shop, 1);
    expect(letterTo(shop, agent, '审批结果').subject).toContain('已通过');
  });

  test('order, register and journal change in one commit', () => {
    const { shop } = here;
    letters(shop);
    decide(shop, linkOf(head), agreeTo(orderRequest));
    const last = journal(shop).slice(-2);
    expect(last.map(({ table }) => table).sort()).toEqual(['orders', 'register.order']);
    expect(new Set(last.map(({ commit }) => commit)).size).toBe(1);
  });

  test('asked for twice it is one request', () => {
    const { shop } = here;
    ask(shop, first, 'refund', { remark: '破损，再报' });
    expect(rowsOf(shop, requestsOf.order.register).length).toBe(1);
  });

  test.each([
    ['closed', () => step(here.shop, first, 'calledInvalid', { by: '客服', remark: '空号' })],
    [
      'refunded',
      () => {
        ask(here.shop, first, 'goodsReturn', { amount: 5_000, remark: '少发' });
      },
    ],
  ])('impossible meanwhile (%s): told to requester and approver, and nothing is given back twice', (_, meanwhile) => {
    const { shop } = here;
    letters(shop);
    meanwhile();
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('无法执行');
    beatAfter(shop, 1);
    expect(letterTo(shop, agent, '无法执行').subject).toContain(orderRequest);
    expect(letterTo(shop, head, 'could not be carried out').subject).toContain(orderRequest);
  });

  test('the head refuses with a reason: the order stands, the requester reads why on his row', () => {
    const { shop } = here;
    letters(shop);
    decide(shop, linkOf(head), { choice: 'refuse', comment: '照片看不出破损' });
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已拒绝', note: '负责人：照片看不出破损' });
    expect(orderRow(shop, first)['payment']).toBe('已付款');
  });

  test('opening the link changes nothing, and a press without anything typed decides nothing', () => {
    const { shop } = here;
    letters(shop);
    const token = linkOf(head);
    const before = census(shop);
    const page = openLink(shop, token);
    for (const choice of ['approve', 'refuse', 'return', 'handOver', 'addSigner', 'comment', 'copyIn', 'takeBack', 'withdraw', 'urge']) {
      answerLink(shop, { t: offeredToken(page) ?? '', choice });
    }
    expect(census(shop)).toEqual(before);
  });

  test('no token lies in a workbook', () => {
    const { shop } = here;
    letters(shop);
    const signature = linkOf(head).split('.')[2] ?? '';
    const stored = Object.values(shop.books).flatMap((book) => shop.host.sheets(book).map(({ rows }) => JSON.stringify(rows)));
    expect(stored.some((text) => text.includes(signature))).toBe(false);
  });
});

describe('[ORD-8] within one’s authority', () => {
  test('a refund is done at once, on record with its number', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'refund', { amount: 5_000 });
    expect(orderRow(shop, first)).toMatchObject({ payment: '部分退款', givenBack: 50 });
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: '客服', amount: 50 });
    expect(openNumbers(shop)).toEqual([]);
  });

  test('what was given back before counts: the second refund goes up', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'refund', { amount: 3_000 });
    ask(shop, first, 'refund', { amount: 2_001, remark: '又少一件' });
    expect(orderRow(shop, first)['givenBack']).toBe(30);
    expect(openNumbers(shop)).toEqual(['SQD-260302-0002']);
  });

  test('more than was paid, without a reason, without a name: refused, and nothing changes', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'refund', { amount: 19_801 });
    const line = rowsOf(shop, requestsOf.order.register).length;
    ask(shop, first, 'refund', { remark: null });
    ask(shop, first, 'gift', { by: '路人甲', amount: 100 });
    expect([line, orderRow(shop, first)['givenBack'], openNumbers(shop)]).toEqual([0, null, []]);
  });

  test('a gift changes no money', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'gift', { amount: 2_000, remark: '老客户' });
    expect(orderRow(shop, first)).toMatchObject({ payment: '已付款', givenBack: null });
    expect(String(orderRow(shop, first)['remarks'])).toContain('赠品 20.00 元：老客户');
  });
});

test('[ORD-12] a problem customer is reported, confirmed by the head, put on record', () => {
  const { shop } = here;
  request(shop, 'order', { kind: 'problemCustomer', subject: '会员 tb_88', reason: '三次退空盒' });
  letters(shop);
  decide(shop, linkOf(head), agreeTo(orderRequest));
  expect(registered(shop, orderRequest)).toMatchObject({
    kind: '劣质客户备案',
    subject: '会员 tb_88',
    state: '已办结',
    decidedBy: '负责人',
  });
});

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
  const asked = () => {
    submit(here.shop, first);
    ask(here.shop, first, 'refund');
    letters(here.shop);
  };

  test('all must agree: both are asked, both decide', () => {
    const { shop } = here;
    routeOf({ mode: 'all', who: '部门负责人、分管领导' });
    asked();
    decide(shop, linkOf(executive), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)).toMatchObject({ state: '审批中', waitsFor: '负责人' });
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('已办结');
  });

  test('two approvers at the same instant: both votes count once', () => {
    const { shop } = here;
    routeOf({ mode: 'all', who: '部门负责人、分管领导' });
    asked();
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
    asked();
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
    asked();
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
    asked();
    expect(registered(shop, orderRequest)['waitsFor']).toBe('领导');
    expect(mails(shop).filter((each) => each.includes('审批流程表')).length).toBe(1);
  });
});

describe('what people can do', () => {
  beforeEach(() => {
    submit(here.shop, first);
    ask(here.shop, first, 'refund');
    letters(here.shop);
  });

  test('send back, change, submit again: a new round on the new content', () => {
    const { shop } = here;
    decide(shop, linkOf(head), { choice: 'return', comment: '请附照片', ...formFields({ fields: { to: '0' } }) });
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已退回', note: '负责人：请附照片' });
    const attachment = { attachment: 'https://photo.example/1.jpg', attachmentKind: 'image', attachmentKb: 320 };
    command(shop, orderRequest, 'resubmit', attachment);
    expect(approval(shop, orderRequest)).toMatchObject({ round: 2, state: '审批中' });
    letters(shop);
    const page = openLink(shop, linkOf(head));
    expect(page).toContain('https://photo.example/1.jpg');
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(orderRow(shop, first)['givenBack']).toBe(150);
  });

  test('an attachment above its limit is refused, and the request stands as it was', () => {
    const { shop } = here;
    const before = registered(shop, orderRequest)['hash'];
    command(shop, orderRequest, 'resubmit', { attachment: 'https://a.example/1.jpg', attachmentKind: 'image', attachmentKb: 501 });
    expect(String(rowsOf(shop, requestsOf.order.progress)[0]?.cells['result'])).toContain('500 KB');
    expect(registered(shop, orderRequest)['hash']).toBe(before);
  });

  test('an urge: a new letter, and the old link is dead', () => {
    const { shop } = here;
    const old = linkOf(head);
    beatAfter(shop, 30);
    command(shop, orderRequest, 'urge');
    letters(shop);
    const fresh = linkOf(head);
    expect(fresh).not.toBe(old);
    expect(openLink(shop, old)).toContain(closedWords.renewed.en);
    decide(shop, old, agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('审批中');
    decide(shop, fresh, agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('已办结');
  });

  test('content changed: the open seat is void, who was asked is told, the old page decides nothing', () => {
    const { shop } = here;
    const seen = offeredToken(openLink(shop, linkOf(head))) ?? '';
    const old = linkOf(head);
    command(shop, orderRequest, 'resubmit', { amount: 19_000 });
    expect(answerLink(shop, { t: seen, ...agreeTo(orderRequest) })).not.toContain(pageWords.recordedTitle.en);
    expect(openLink(shop, old)).toContain(closedWords.renewed.en);
    expect(orderRow(shop, first)['givenBack']).toBe(null);
    letters(shop);
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(orderRow(shop, first)['givenBack']).toBe(190);
  });

  test('a withdrawn request approved from an old letter: nothing happens, and the page says so', () => {
    const { shop } = here;
    const seen = offeredToken(openLink(shop, linkOf(head))) ?? '';
    command(shop, orderRequest, 'withdraw', { remark: '客户不退了' });
    expect(registered(shop, orderRequest)['state']).toBe('已撤回');
    expect(answerLink(shop, { t: seen, ...agreeTo(orderRequest) })).toContain(closedWords.withdrawn.en);
    expect(orderRow(shop, first)['payment']).toBe('已付款');
    beatAfter(shop, 1);
    expect(letterTo(shop, head, 'news').body).toContain('earlier letter is void');
  });

  test('only the requester withdraws', () => {
    const { shop } = here;
    command(shop, orderRequest, 'withdraw', { by: '主管' }, { who: supervisor });
    expect(registered(shop, orderRequest)['state']).toBe('审批中');
  });

  test('hand over: the old link says so, the new holder decides', () => {
    const { shop } = here;
    const old = linkOf(head);
    decide(shop, old, { choice: 'handOver', confirmation: orderRequest.slice(-4), ...formFields({ fields: { who: executive } }) });
    letters(shop);
    expect(openLink(shop, old)).toContain(closedWords.passedOn.en);
    decide(shop, linkOf(executive), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: '领导' });
  });

  test('replays and swaps: another person’s link decides nothing in his name', () => {
    const { shop } = here;
    const seen = offeredToken(openLink(shop, linkOf(head))) ?? '';
    answerLink(shop, { t: seen, ...agreeTo(orderRequest) });
    expect(answerLink(shop, { t: seen, ...agreeTo(orderRequest) })).toContain(closedWords.decided.en);
    expect(orderRow(shop, first)['givenBack']).toBe(150);
    submit(shop, second);
    ask(shop, second, 'refund');
    expect(answerLink(shop, { t: seen, ...agreeTo('SQD-260302-0002') })).toContain(closedWords.decided.en);
    expect(registered(shop, 'SQD-260302-0002')['state']).toBe('审批中');
  });
});

test('several that come within a few minutes come in one letter, and one press decides them together', () => {
  const { shop } = here;
  for (const orderNo of [first, second]) {
    submit(shop, orderNo);
    ask(shop, orderNo, 'refund');
  }
  letters(shop);
  const asked = shop.host.mails().filter(({ to, subject }) => to === head && subject.includes('requests wait'));
  expect(asked.map(({ subject }) => subject)).toEqual(['[Approval] 2 requests wait for you']);
  const page = openLink(shop, tokensIn(letterTo(shop, head, 'requests wait'))[0] ?? '');
  const items = offeredItems(page);
  expect(items.length).toBe(2);
  answerLink(shop, { t: offeredToken(page) ?? '', item: items, choice: 'approve', comment: '', confirmation: '2' });
  expect([orderRow(shop, first)['givenBack'], orderRow(shop, second)['givenBack']]).toEqual([150, 150]);
  expect(journal(shop, 'control').filter(({ what }) => what === 'approvals.request.approve').length).toBe(2);
});

test('[APR-17] a sensitive kind asks for the code of its letter', () => {
  const { shop } = here;
  request(shop, 'report', { kind: 'passwordUse', subject: '借用账号', reason: '外出' });
  letters(shop);
  const letter = letterTo(shop, head, 'Approval');
  const [, code = ''] = /code (\d{4})/.exec(letter.body) ?? [];
  const token = tokensIn(letter)[0] ?? '';
  const wrong = code === '0000' ? '0001' : '0000';
  decide(shop, token, { choice: 'approve', code: wrong });
  expect(registered(shop, reportRequest, 'report')['state']).toBe('审批中');
  decide(shop, token, { choice: 'approve', code });
  expect(registered(shop, reportRequest, 'report')['state']).toBe('已通过，待办');
});

test('[APR-3] [SEC-12] approved information is chased until who supplied, checked and published it is on record', () => {
  const { shop } = here;
  request(shop, 'report', { kind: 'news', subject: '新茶上市', after: '三月五日上市' });
  letters(shop);
  // Nobody is marketing director here: his seat goes up to the executive, and the owner is told.
  expect(letterTo(shop, owner, '审批岗位无人任职').body).toContain(reportRequest);
  decide(shop, linkOf(executive), agreeTo(reportRequest));
  expect(registered(shop, reportRequest, 'report')['state']).toBe('已通过，待办');
  beatAt(shop, '2026-03-03 22:00');
  const chases = () => mails(shop).filter((each) => each.includes('还没有登记办理'));
  expect(chases()).toEqual([]);
  beatAt(shop, '2026-03-03 22:30');
  expect(chases().length).toBe(1);
  beatAt(shop, '2026-03-04 10:40');
  expect(mails(shop).some((each) => each === `${head}: [Zhanggui] Approved and not yet recorded as carried out: 1`)).toBe(true);
  command(shop, reportRequest, 'finish', { suppliedBy: '策划' }, { book: 'report' });
  expect(registered(shop, reportRequest, 'report')['state']).toBe('已通过，待办');
  command(shop, reportRequest, 'finish', { suppliedBy: '策划', checkedBy: '领导' }, { book: 'report' });
  expect(registered(shop, reportRequest, 'report')).toMatchObject({
    ...{ state: '已办结', suppliedBy: '策划', checkedBy: '领导', publishedBy: '客服' },
  });
});

describe('time', () => {
  beforeEach(() => {
    submit(here.shop, first);
    ask(here.shop, first, 'refund');
    letters(here.shop);
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

test('formulas, headers and markup in every field stay text in cell, letter, page and journal', () => {
  const { shop } = here;
  const nasty = '=HYPERLINK("https://evil.example","x")<script>alert(1)</script>';
  request(shop, 'order', { kind: 'problemCustomer', subject: nasty, reason: `${nasty}\r\nBcc: x@evil.example` });
  letters(shop);
  expect(registered(shop, orderRequest)['subject']).toBe(nasty);
  const letter = letterTo(shop, head);
  expect(letter.subject).not.toMatch(/[\r\n]/);
  const page = openLink(shop, linkOf(head));
  expect(page).not.toContain('<script>alert');
  expect(page).toContain('&#60;script&#62;');
});

test('who leaves the staff list decides nothing any more', () => {
  const { shop } = here;
  submit(shop, first);
  ask(shop, first, 'refund');
  letters(shop);
  const token = linkOf(head);
  const line = rowsOf(shop, staffTable).find(({ cells }) => cells['mail'] === head)?.line ?? 0;
  typeCells(shop, owner, { table: staffTable, line, cells: { name: null, mail: null, role: null, language: null } });
  beatAfter(shop, 6);
  decide(shop, token, agreeTo(orderRequest));
  expect(registered(shop, orderRequest)['state']).toBe('审批中');
});

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
