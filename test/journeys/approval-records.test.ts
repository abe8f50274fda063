import { describe, expect, test } from '@jest/globals';
import { approvalsDesk } from '../../src/approvals/tables.ts';
import { census } from '../../src/cli/census.ts';
import { offeredToken, openLink } from '../../src/cli/rehearsal/links.ts';
import { agent, beatAfter, deskCell, first, head, lineOfKey, owner, standingShop, submit, together, typeCells } from './given.ts';
import {
  agreeTo,
  approval,
  ask,
  decide,
  letters,
  letterTo,
  orderRequest,
  refundAsked,
  registered,
  request,
  standingApprovals,
  tokensIn,
} from './requests.ts';

const here = standingApprovals();

describe('[APR-19] the record of a decided request', () => {
  test('opens from the letter with the outcome: the whole way, and nothing to decide', () => {
    const { shop } = here;
    refundAsked(shop);
    decide(shop, tokensIn(letterTo(shop, head))[0] ?? '', { ...agreeTo(orderRequest), comment: '照片清楚' });
    beatAfter(shop, 1);
    const token = tokensIn(letterTo(shop, agent, '审批结果'))[0] ?? '';
    const before = census(shop);
    const page = openLink(shop, token);
    expect(page).toContain('这件事已经结束');
    expect(page).toContain('照片清楚');
    expect(page).toContain('到货破损');
    expect(offeredToken(page)).toBeNull();
    expect(census(shop)).toEqual(before);
  });
});

describe('an approval ended', () => {
  test('by the owner, who is not on the staff list: By holds his address, the reason is told', () => {
    const { shop } = here;
    submit(shop, first);
    ask(shop, first, 'refund');
    const line = lineOfKey(shop, approvalsDesk, orderRequest) ?? 0;
    typeCells(shop, owner, { table: approvalsDesk, line, cells: { by: owner, remark: '重复申请', action: 'end' } });
    expect(approval(shop, orderRequest)['state']).toBe('已终止');
    beatAfter(shop, 4);
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已终止' });
    expect(letterTo(shop, agent, '审批结果').body).toContain('重复申请');
  });
});

describe('an approval ended on a Gmail account, which tells no editor', () => {
  const gmail = standingShop({ account: 'gmail' });

  test('not by a name that nobody has: the row says so, the request stays open', () => {
    const { shop } = gmail;
    submit(shop, first);
    beatAfter(shop, 5);
    ask(shop, first, 'refund');
    for (const minutes of [5, 5]) beatAfter(shop, minutes);
    const line = lineOfKey(shop, approvalsDesk, orderRequest) ?? 0;
    typeCells(shop, owner, { table: approvalsDesk, line, cells: { by: '某人', remark: '重复申请', action: 'end' } });
    beatAfter(shop, 5);
    expect(approval(shop, orderRequest)['state']).toBe('审批中');
    expect(String(deskCell(shop, approvalsDesk, line, 'result'))).toContain('经办人');
  });
});

test('a letter about many requests tells the first twenty whole, and holds the link and the code of every one', () => {
  const { shop } = here;
  const numbers = Array.from({ length: 22 }, (_, at) => `SQB-260302-${String(at + 1).padStart(4, '0')}`);
  together(
    shop,
    numbers.map((no) => () => {
      request(shop, 'report', { kind: 'passwordUse', subject: `借用账号 ${no}`, reason: `外出 ${no}` });
    }),
  );
  letters(shop);
  const { body } = letterTo(shop, head, '22 requests wait');
  for (const no of numbers) expect(body).toMatch(new RegExp(`Open ${no}, code \\d{4}`));
  expect(body.match(/Subject: /g)).toHaveLength(20);
});
