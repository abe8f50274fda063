import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Bundle } from '../../build/bundle.ts';
import { staffTable } from '../../src/access/tables.ts';
import { approvalPage, turnSeat } from '../../src/approvals/page.ts';
import { requestsOf } from '../../src/approvals/requests/tables.ts';
import { openApprovals } from '../../src/approvals/tables.ts';
import { linkToken } from '../../src/cli/rehearsal/links.ts';
import type { Shop } from '../../src/cli/shop.ts';
import type { AnyRow } from '../../src/table/table.ts';
import { pageWords } from '../../src/text/pages.ts';
import {
  agent,
  beatAfter,
  beatAt,
  controlProject,
  deskCell,
  executive,
  first,
  head,
  lineOfKey,
  mails,
  owner,
  rowsOf,
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
  firstLink,
  letters,
  orderRequest,
  orderRow,
  registered,
  request,
  standingApprovals,
} from './requests.ts';

const blacklist = { kind: 'problemCustomer', subject: '会员 tb_9', reason: '辱骂' };

/** Types over rows of the Staff sheet, by name, and lets them be published. */
function onStaff(shop: Shop, rows: Readonly<Record<string, AnyRow>>): void {
  for (const [name, cells] of Object.entries(rows)) {
    typeCells(shop, owner, { table: staffTable, line: lineOfKey(shop, staffTable, name) ?? 0, cells });
  }
  beatAfter(shop, 6);
  beatAfter(shop, 6);
}

/** A refund of an order, which the scan takes: there is no trigger for edits on Gmail. */
function refundAsked(shop: Shop, by: string): void {
  submit(shop, first);
  beatAfter(shop, 6);
  ask(shop, first, 'refund', { by });
  beatAfter(shop, 6);
}

/** A link as a letter to this address would carry it. */
function linkOf(shop: Shop, mail: string): string {
  const { body, hash } = approval(shop, orderRequest);
  const { turn } = JSON.parse(String(body)) as { readonly turn: number };
  return linkToken(shop, approvalPage, orderRequest, { mail, seat: turnSeat(turn), content: String(hash) });
}

describe('on Workspace, where Google names who chooses', () => {
  const here = standingApprovals();

  test('an address with capitals on Staff is the person whom Google names without', () => {
    const { shop } = here;
    onStaff(shop, { 客服: { mail: 'Agent@Shop.Example' } });
    const line = request(shop, 'order', blacklist);
    expect(deskCell(shop, requestsOf.order.requests, line, 'requestNo')).toBe(orderRequest);
    expect(registered(shop, orderRequest)).toMatchObject({ requester: '客服', requesterMail: agent, waitsFor: '负责人' });
    expect(rowsOf(shop, staffTable).map(({ cells }) => cells['mail'])).toContain('Agent@Shop.Example');
    command(shop, orderRequest, 'withdraw');
    beatAfter(shop, 1);
    expect(registered(shop, orderRequest)['state']).toBe('已撤回');
  });
});

describe('on Gmail, where By tells who asks', () => {
  const here = standingApprovals('gmail');

  test('whose two posts are written in two ways does not decide on his own request', () => {
    const { shop } = here;
    onStaff(shop, { 主管: { name: '李', mail: 'Head@Shop.example' }, 负责人: { name: '李' } });
    refundAsked(shop, '李');
    expect(registered(shop, orderRequest)).toMatchObject({ requesterMail: head, waitsFor: '领导' });
    const from = mails(shop).length;
    letters(shop);
    expect(mails(shop, from).map((each) => each.split(':')[0])).toEqual([executive]);
    decide(shop, linkOf(shop, head), agreeTo(orderRequest));
    decide(shop, linkOf(shop, 'Head@Shop.example'), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('审批中');
  });

  test('the owner, on Staff with capitals, does not decide on his own request', () => {
    const { shop } = here;
    onStaff(shop, { 负责人: { name: '店主', mail: 'Owner@SHOP.example' } });
    refundAsked(shop, 'OWNER@shop.example');
    expect(registered(shop, orderRequest)).toMatchObject({ requester: '店主', requesterMail: owner, waitsFor: '领导' });
    decide(shop, linkOf(shop, owner), agreeTo(orderRequest));
    expect(registered(shop, orderRequest)['state']).toBe('审批中');
  });

  test('a plus makes another address, which Staff does not know', () => {
    const { shop } = here;
    const line = request(shop, 'order', { ...blacklist, by: 'supervisor+1@shop.example' }, supervisor);
    beatAfter(shop, 6);
    expect(deskCell(shop, requestsOf.order.requests, line, 'result')).toContain('经办人');
    expect(deskCell(shop, requestsOf.order.requests, line, 'requestNo')).toBeNull();
  });
});

/** The code as it was while addresses were taken as they were typed. */
function asTyped({ code }: Bundle): string {
  const asPublished = code.replace(/,mail:\w+\((\w+)\.mail\)\}/, ',mail:$1.mail}');
  const asStored = asPublished.replace('["mail","to","told","holder","addedBy","by","who"]', '[]');
  const asCopied = asStored.replace(/\{copied:(\w+)\.copied\.map\(\w+\)\}/, '{copied:$1.copied}');
  if (asPublished === code || asStored === asPublished) throw new Error('the bundle reads addresses in another way now');
  return asCopied;
}

// The rows, links and waiting letters of an installation on which capitals were typed, made by code that took them as they were.
describe('a request from before addresses were read in one way', () => {
  const here = standingApprovals('gmail');
  const headTyped = 'Head@Shop.example';
  const deployed = (code: string) => {
    here.shop.host.replaceCode(controlProject, code, here.bundles.control.files);
  };

  beforeEach(() => {
    const { shop } = here;
    deployed(asTyped(here.bundles.control));
    onStaff(shop, { 客服: { mail: 'Agent@Shop.Example' }, 负责人: { mail: headTyped } });
    refundAsked(shop, '客服');
  });

  test('stands with capitals in register, seats and index', () => {
    const { shop } = here;
    expect(registered(shop, orderRequest)['requesterMail']).toBe('Agent@Shop.Example');
    expect(String(approval(shop, orderRequest)['body'])).toContain(`"told":"${headTyped}"`);
    expect(rowsOf(shop, openApprovals)[0]?.cells['requesterMail']).toBe('Agent@Shop.Example');
  });

  test('its letter that was kept back goes out after the update, and the link decides', () => {
    const { shop } = here;
    deployed(here.bundles.control.code);
    letters(shop);
    expect(decide(shop, firstLink(shop, headTyped), agreeTo(orderRequest))).toContain(pageWords.recordedTitle.en);
    expect(registered(shop, orderRequest)).toMatchObject({ state: '已办结', decidedBy: '负责人' });
    expect(orderRow(shop, first)).toMatchObject({ payment: '部分退款', givenBack: 150 });
  });

  test('the link of a letter from before the update decides', () => {
    const { shop } = here;
    letters(shop);
    const token = firstLink(shop, headTyped);
    deployed(here.bundles.control.code);
    expect(decide(shop, token, agreeTo(orderRequest))).toContain(pageWords.recordedTitle.en);
    expect(registered(shop, orderRequest)['state']).toBe('已办结');
  });

  test('its requester withdraws it after the update', () => {
    const { shop } = here;
    deployed(here.bundles.control.code);
    command(shop, orderRequest, 'withdraw');
    beatAfter(shop, 6);
    expect(registered(shop, orderRequest)['state']).toBe('已撤回');
  });

  test('asked for once more it is the same request', () => {
    const { shop } = here;
    deployed(here.bundles.control.code);
    ask(shop, first, 'refund', { remark: '破损，再报' });
    beatAfter(shop, 6);
    expect(rowsOf(shop, requestsOf.order.register)).toHaveLength(1);
  });

  test('the update asks nobody anew, and the night finds nothing touched', () => {
    const { shop } = here;
    letters(shop);
    deployed(here.bundles.control.code);
    const from = mails(shop).length;
    beatAfter(shop, 6);
    expect(mails(shop, from)).toEqual([]);
    beatAt(shop, '2026-03-03 03:31');
    beatAfter(shop, 5);
    expect(mails(shop, from).filter((each) => /已恢复|restored|已復原/.test(each))).toEqual([]);
    expect(rowsOf(shop, openApprovals)[0]?.cells['requesterMail']).toBe(agent);
  });
});
