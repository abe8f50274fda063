import { toldParts } from '../../src/cli/told-parts.ts';
import { beforeEach, describe, expect, test } from '@jest/globals';
import { standInsTable, staffTable } from '../../src/access/tables.ts';
import { routesTable } from '../../src/approvals/tables.ts';
import { answerLink, offeredItems, offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { linkRequests } from '../../src/orders/tables.ts';
import { pageWords } from '../../src/text/pages.ts';
import { requestKindWords } from '../../src/rulebook/request-kinds.ts';
import { roleWords } from '../../src/text/roles.ts';
import { agent, beatAfter, deskCell, executive, first, head, owner, rowsOf, second, submit, supervisor, typeCells } from './given.ts';
import {
  agreeTo,
  ask,
  decide,
  letters,
  letterTo,
  orderRequest,
  orderRow,
  refundAsked,
  registered,
  request,
  standingApprovals,
  tokensIn,
} from './requests.ts';

const here = standingApprovals();

beforeEach(() => {
  const { shop } = here;
  refundAsked(shop);
});

/** Asks for somebody's links on the desk; the letters that follow, and what the row says. */
function askFor(name: string) {
  const { shop } = here;
  const from = shop.host.mails().length;
  const line = Math.max(1, ...rowsOf(shop, linkRequests).map((row) => row.line)) + 1;
  typeCells(shop, agent, { table: linkRequests, line, cells: { name, action: 'mailLinks' } });
  beatAfter(shop, 1);
  return { sent: shop.host.mails().slice(from).flatMap(toldParts), result: String(deskCell(shop, linkRequests, line, 'result')) };
}

describe('[ORD-2] who asks for his links gets those of what waits for his decision', () => {
  test('one request: its facts, its link, and the link to all that waits', () => {
    const { shop } = here;
    const { sent, result } = askFor('负责人');
    expect(sent.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([`${head}: [Approval] Refund: 退款 ${first} 龙井茶 250g`]);
    expect(result).toContain('没有等您联系的订单。如有等您审批的申请');
    const [one = '', all = ''] = tokensIn(sent[0] ?? { body: '' });
    expect(offeredItems(openLink(shop, all)).length).toBe(1);
    expect(decide(shop, one, agreeTo(orderRequest))).toContain(pageWords.recordedTitle.en);
    expect(orderRow(shop, first)['givenBack']).toBe(150);
  });

  test('several: one letter, the link to all first, then one for each; a sensitive one with its code', () => {
    const { shop } = here;
    submit(shop, second);
    ask(shop, second, 'refund');
    request(shop, 'report', { kind: 'passwordUse', subject: '借用账号', reason: '外出' });
    letters(shop);
    const { sent } = askFor(head);
    expect(sent.map(({ to, subject }) => `${to}: ${subject}`)).toEqual([`${head}: [Approval] 3 requests wait for you`]);
    const tokens = tokensIn(sent[0] ?? { body: '' });
    expect(tokens.length).toBe(4);
    const list = openLink(shop, tokens[0] ?? '');
    answerLink(shop, { t: offeredToken(list) ?? '', item: offeredItems(list), choice: 'approve', comment: '', confirmation: '2' });
    expect([orderRow(shop, first)['givenBack'], orderRow(shop, second)['givenBack']]).toEqual([150, 150]);
    expect(sent[0]?.body).toMatch(/SQB-260302-0001, code \d{4}/);
  });

  test('with calls that wait too: the orders, and the requests', () => {
    const { shop } = here;
    const line = rowsOf(shop, routesTable).find(({ cells }) => cells['kind'] === requestKindWords.problemCustomer['zh-CN'])?.line;
    const route = { kind: 'problemCustomer', step: 1, mode: 'one', who: roleWords.agent['zh-CN'] };
    typeCells(shop, owner, { table: routesTable, line: line ?? rowsOf(shop, routesTable).length + 2, cells: route });
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    request(shop, 'order', { kind: 'problemCustomer', subject: '会员 tb_9', reason: '辱骂', by: '主管' }, supervisor);
    letters(shop);
    const { sent, result } = askFor('客服');
    expect(sent.map(({ to }) => to)).toEqual([agent, agent]);
    expect(sent.map(({ subject }) => subject)).toEqual(['【掌柜】1 个订单等待联系客户', '【审批】劣质客户备案：会员 tb_9']);
    expect(result).toContain('已寄到');
  });

  test('a stand-in gets what he decides meanwhile, and may decide it', () => {
    const { shop } = here;
    const leave = { who: '负责人', standIn: '领导', from: '2026-03-02', to: '2026-03-06' };
    typeCells(shop, owner, { table: standInsTable, line: 2, cells: leave });
    for (const minutes of [6, 6, 4]) beatAfter(shop, minutes);
    const { sent } = askFor('领导');
    expect(sent.map(({ to }) => to)).toEqual([executive]);
    decide(shop, tokensIn(sent[0] ?? { body: '' })[0] ?? '', agreeTo(orderRequest));
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: '领导' });
  });
});

describe('no letter of requests', () => {
  test('to somebody for whom nothing waits', () => {
    const { sent, result } = askFor('领导');
    expect(sent).toEqual([]);
    expect(result).toContain('没有等您联系的订单');
  });

  test('to the requester, who decides nothing of it', () => {
    expect(
      askFor('客服')
        .sent.map(({ subject }) => subject)
        .filter((subject) => subject.includes('审批')),
    ).toEqual([]);
  });

  test('to somebody who is not on the Staff sheet, by name or address', () => {
    for (const name of ['路人甲', 'stranger@elsewhere.example']) {
      const { sent, result } = askFor(name);
      expect([sent.length, result]).toEqual([0, expect.stringContaining(name)]);
    }
  });

  test('to somebody who left', () => {
    const { shop } = here;
    const line = rowsOf(shop, staffTable).find(({ cells }) => cells['mail'] === head)?.line ?? 0;
    typeCells(shop, owner, { table: staffTable, line, cells: { name: null, mail: null, role: null, language: null } });
    for (const minutes of [6, 6]) beatAfter(shop, minutes);
    expect(askFor(head).sent.filter(({ to }) => to === head)).toEqual([]);
  });

  test('twice within ten minutes', () => {
    expect(askFor('负责人').sent.length).toBe(1);
    const again = askFor('负责人');
    expect([again.sent.length, again.result]).toEqual([0, '十分钟内已寄过，请看邮箱。']);
  });

  test('of what was decided before it was sent', () => {
    const { shop } = here;
    decide(shop, tokensIn(letterTo(shop, head, 'Refund'))[0] ?? '', agreeTo(orderRequest));
    expect(askFor('负责人').sent).toEqual([]);
  });
});
