import { toldParts } from '../../src/cli/told-parts.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { approvalsDesk } from '../../src/approvals/tables.ts';
import { brokenBooks, census } from '../../src/cli/census.ts';
import { answerLink, offeredItems, offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { pageWords } from '../../src/text/pages.ts';
import {
  agent,
  beatAfter,
  beatAt,
  executive,
  first,
  head,
  journal,
  mails,
  owner,
  rowsOf,
  second,
  step,
  submit,
  together,
} from './given.ts';
import {
  agreeAll,
  agreeTo,
  ask,
  command,
  decide,
  firstLink,
  letters,
  letterTo,
  openNumbers,
  orderRequest,
  orderRow,
  registered,
  reportRequest,
  request,
  standingApprovals,
  tokensIn,
} from './requests.ts';

const here = standingApprovals();
const linkOf = (mail: string) => firstLink(here.shop, mail);

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

  test('found invalid meanwhile: told to requester and approver, and nothing is given back', () => {
    const { shop } = here;
    letters(shop);
    step(shop, first, 'calledInvalid', { by: '客服', remark: '空号' });
    decide(shop, linkOf(head), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('无法执行');
    beatAfter(shop, 1);
    expect(letterTo(shop, agent, '无法执行').subject).toContain(orderRequest);
    expect(letterTo(shop, head, 'could not be carried out').subject).toContain(orderRequest);
  });

  test('delivered meanwhile: what was asked while the parcel was on its way is carried out', () => {
    const { shop } = here;
    submit(shop, second);
    for (const choice of ['calledValid', 'confirm', 'handOver']) step(shop, second, choice);
    step(shop, second, 'ship', { by: '客服', trackingNo: 'SF1' });
    ask(shop, second, 'refund');
    step(shop, second, 'deliver');
    agreeAll(shop, 'SQD-260302-0002');
    expect(orderRow(shop, second)).toMatchObject({ state: '已送达', payment: '部分退款', givenBack: 150 });
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

test('[APR-19] a request about goods with a long name ends between characters, in register, approval and journal', () => {
  const { shop } = here;
  submit(shop, first, { goods: '🍷'.repeat(250) });
  ask(shop, first, 'refund');
  letters(shop);
  const subject = `退款 ${first} ${'🍷'.repeat(88)}`;
  expect(registered(shop, orderRequest)['subject']).toBe(subject);
  expect(rowsOf(shop, approvalsDesk).map(({ cells }) => cells['subject'])).toEqual([subject]);
  decide(shop, linkOf(head), agreeTo(orderRequest));
  expect(registered(shop, orderRequest)['state']).toBe('已办结');
  expect(brokenBooks(shop)).toEqual([]);
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

  test('a second gift beyond the authority goes up, whatever its reason', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'gift', { amount: 2_000, remark: '小票1' });
    ask(shop, first, 'gift', { amount: 2_000, remark: '小票2' });
    expect(openNumbers(shop)).toEqual(['SQD-260302-0002']);
    expect(String(orderRow(shop, first)['remarks'])).not.toContain('小票2');
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

test('several that come within a few minutes come in one letter, and one press decides them together', () => {
  const { shop } = here;
  const both = [first, second];
  for (const orderNo of both) submit(shop, orderNo);
  together(
    shop,
    both.map((orderNo) => () => {
      ask(shop, orderNo, 'refund');
    }),
  );
  letters(shop);
  const asked = shop.host
    .mails()
    .flatMap(toldParts)
    .filter(({ to, subject }) => to === head && subject.includes('requests wait'));
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
  expect(registered(shop, reportRequest, 'report')['state']).toBe('已通过，待办理');
});

test('[APR-3] [SEC-12] approved information is chased until who supplied, checked and published it is on record', () => {
  const { shop } = here;
  request(shop, 'report', { kind: 'news', subject: '新茶上市', after: '三月五日上市' });
  letters(shop);
  // Nobody is marketing director here: his seat goes up to the executive, and the owner is told.
  expect(letterTo(shop, owner, '审批岗位无人任职').body).toContain(reportRequest);
  decide(shop, linkOf(executive), agreeTo(reportRequest));
  expect(registered(shop, reportRequest, 'report')['state']).toBe('已通过，待办理');
  beatAt(shop, '2026-03-03 22:00');
  const chases = () => mails(shop).filter((each) => each.includes('还没有登记办理'));
  expect(chases()).toEqual([]);
  beatAt(shop, '2026-03-03 22:30');
  expect(chases().length).toBe(1);
  beatAt(shop, '2026-03-04 10:40');
  expect(mails(shop).some((each) => each === `${head}: [Zhanggui] Approved and not yet recorded as carried out: 1`)).toBe(true);
  command(shop, reportRequest, 'finish', { suppliedBy: '策划' }, { book: 'report' });
  expect(registered(shop, reportRequest, 'report')['state']).toBe('已通过，待办理');
  command(shop, reportRequest, 'finish', { suppliedBy: '策划', checkedBy: '领导' }, { book: 'report' });
  expect(registered(shop, reportRequest, 'report')).toMatchObject({
    state: '已办结',
    suppliedBy: '策划',
    checkedBy: '领导',
    publishedBy: '客服',
  });
});
