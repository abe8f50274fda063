import { describe, expect, test } from '@jest/globals';
import { approvalPage, turnSeat } from '../../src/approvals/page.ts';
import { approvals } from '../../src/approvals/tables.ts';
import { rightsReport } from '../../src/access/rights/tables.ts';
import { linkToken, openLink, webAppUrl } from '../../src/cli/rehearsal/links.ts';
import type { Shop } from '../../src/cli/shop.ts';
import { propertyNames, type EngineState } from '../../src/engine/run/state.ts';
import { newOrders } from '../../src/orders/tables.ts';
import { columnIds } from '../../src/table/table.ts';
import {
  agent,
  beatAfter,
  beatAt,
  controlProject,
  first,
  goodOrder,
  journal,
  mails,
  owner,
  rowsOf,
  second,
  standingShop,
  submit,
  head,
  typeCells,
} from './given.ts';
import { orderRequest, registered, request } from './requests.ts';

const here = standingShop();
const ids = columnIds(newOrders);
const told = (shop: Shop) => journal(shop).map(({ actor, basis }) => `${actor} ${basis}`);
const fileOf = (shop: Shop) => shop.host.files().find(({ id }) => id === shop.books.order);

/** Opens the order workbook to everybody with the link, as its owner can. */
function openToAll(shop: Shop): void {
  shop.host.shareFile(shop.books.order, fileOf(shop)?.editors ?? [], [], 'writer');
}

describe('[SEC-2] whoever Google names is the actor', () => {
  test('of every row that he pastes, in whatever language, whoever stands in By', () => {
    const { shop } = here;
    typeCells(shop, agent, { table: newOrders, line: 2, cells: goodOrder(shop, { orderNo: first }) });
    const [typed = []] =
      shop.host
        .sheets(shop.books.order)
        .find(({ sheetId }) => sheetId === newOrders.sheetId)
        ?.rows.slice(1) ?? [];
    expect(typed.length).toBeGreaterThan(0);
    const paste = [first, second].map((orderNo, at) =>
      ids.map((id, column) => {
        if (id === 'orderNo') return orderNo;
        if (id === 'by') return '主管';
        if (id === 'action') return at === 0 ? '提交' : 'Submit';
        return (typed[column] ?? null) as string | number | null;
      }),
    );
    shop.host.person(agent).edit(shop.books.order, newOrders.sheetId, 1, 0, paste);
    expect(told(shop)).toEqual(['客服 seen', '客服 seen']);
  });

  test('and where By says somebody else, who decides sees it', () => {
    const { shop } = here;
    shop.host.setProperty(controlProject, propertyNames.webApp, webAppUrl);
    request(shop, 'order', { kind: 'problemCustomer', subject: '恶意退货的客户', reason: '三次收货后退空盒', by: '主管' });
    beatAfter(shop, 4);
    expect(registered(shop, orderRequest)['requester']).toBe('客服');
    const row = rowsOf(shop, approvals).find(({ cells }) => cells['requestNo'] === orderRequest)?.cells ?? {};
    const { turn } = JSON.parse(String(row['body'])) as { turn: number };
    const claims = { mail: head, seat: turnSeat(turn), content: String(row['hash']) };
    expect(openLink(shop, linkToken(shop, approvalPage, orderRequest, claims))).toContain('By says 主管');
  });
});

describe('[SEC-7] a workbook opened to everybody with the link', () => {
  const state = (shop: Shop) => JSON.parse(shop.host.properties(controlProject)['state'] ?? '') as EngineState;

  test('does not make who appears as the owner the owner, from the first moment on', () => {
    const { shop } = here;
    openToAll(shop);
    typeCells(shop, owner, { table: newOrders, line: 2, cells: { ...goodOrder(shop, { orderNo: first }), by: '客服', action: 'submit' } });
    expect(told(shop)).toEqual(['客服 declared']);
  });

  test('is found at night, told, and put back; nobody is seen until then, and everybody afterwards', () => {
    const { shop } = here;
    openToAll(shop);
    const from = shop.host.mails().length;
    beatAt(shop, '2026-03-03 03:46');
    expect(state(shop).open).toEqual(['order']);
    expect(rowsOf(shop, rightsReport)).toHaveLength(1);
    expect(mails(shop, from).filter((mail) => mail.includes('权限'))).not.toEqual([]);
    submit(shop, first, { by: '主管' });
    expect(told(shop)).toEqual(['主管 declared']);
    for (const minutes of [6, 6, 6]) beatAfter(shop, minutes);
    expect(fileOf(shop)?.link).toBeNull();
    expect(rowsOf(shop, rightsReport)).toEqual([]);
    expect(state(shop).open).toEqual([]);
    submit(shop, second, { by: '主管' });
    expect(told(shop)).toContain('客服 seen');
  });
});
