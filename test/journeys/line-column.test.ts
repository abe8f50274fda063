import { beforeEach, describe, expect, test } from '@jest/globals';
import { approvalsDesk } from '../../src/approvals/tables.ts';
import { brokenBooks } from '../../src/cli/census.ts';
import { todo } from '../../src/orders/tables.ts';
import { agent, beatAfter, deskCell, first, lineOfKey, owner, second, stateOf, step, submit, typeCells, typeRaw } from './given.ts';
import { ask, orderRequest, standingApprovals } from './requests.ts';

const here = standingApprovals();

/** What a block that was pasted one column off leaves in Line. */
const strays = [13_800_138_000, 1e300, -5, 2.5, true, '13800138000 王芳'] as const;

beforeEach(() => {
  submit(here.shop, first);
  submit(here.shop, second);
  ask(here.shop, second, 'refund');
  here.shop.host.edits = 'lost';
});

describe('[ORD-6] what was pasted into Line stops its own row alone', () => {
  test.each(strays)('on To do: %j', (stray) => {
    const { shop } = here;
    const line = lineOfKey(shop, todo, first) ?? 0;
    step(shop, first, 'calledValid');
    typeRaw(shop, agent, todo, line, 'line', stray);
    step(shop, second, 'calledValid');
    expect(beatAfter(shop, 6).outcome).toBe('done');
    expect([stateOf(shop, first), stateOf(shop, second)]).toEqual(['accepted', 'called']);
    expect(deskCell(shop, todo, line, 'result')).toBe(`账簿中没有 ${first}`);
    expect(deskCell(shop, todo, line, 'line')).toBe(2);
    step(shop, first, 'calledValid', { by: '主管' });
    beatAfter(shop, 6);
    expect(stateOf(shop, first)).toBe('called');
    expect(brokenBooks(shop)).toEqual([]);
  });

  test.each(strays)('beside an order number that nobody knows, without an Action: %j', (stray) => {
    const { shop } = here;
    typeRaw(shop, agent, todo, lineOfKey(shop, todo, first) ?? 0, 'line', stray);
    typeRaw(shop, agent, todo, lineOfKey(shop, todo, first) ?? 0, 'orderNo', '王芳');
    step(shop, second, 'calledValid');
    expect(beatAfter(shop, 6).outcome).toBe('done');
    expect(stateOf(shop, second)).toBe('called');
    expect(lineOfKey(shop, todo, first)).not.toBeNull();
    expect(brokenBooks(shop)).toEqual([]);
  });

  test.each(strays)('on Open approvals: %j', (stray) => {
    const { shop } = here;
    const line = lineOfKey(shop, approvalsDesk, orderRequest) ?? 0;
    typeCells(shop, owner, { table: approvalsDesk, line, cells: { by: '管理员', remark: '作废', action: 'end' } });
    typeRaw(shop, owner, approvalsDesk, line, 'line', stray);
    expect(beatAfter(shop, 6).outcome).toBe('done');
    expect(deskCell(shop, approvalsDesk, line, 'result')).toBe(`账簿中没有 ${orderRequest}`);
    expect(deskCell(shop, approvalsDesk, line, 'line')).toBe(2);
    expect(brokenBooks(shop)).toEqual([]);
  });
});
