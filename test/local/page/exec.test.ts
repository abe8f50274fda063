import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { enterOrders, morningOrders } from '../../../src/cli/sample.ts';
import { beatAfter } from '../../../src/cli/rehearsal/rehearsed-shop.ts';
import { linkToken, offeredToken } from '../../../src/cli/rehearsal/links.ts';
import { rowsOf } from '../../../src/cli/rehearsal/typing.ts';
import { controlProject } from '../../../src/cli/shop.ts';
import { propertyNames } from '../../../src/engine/run/state.ts';
import { webEvent } from '../../../src/local/web-app.ts';
import { callPage } from '../../../src/orders/call-page.ts';
import { orders } from '../../../src/orders/tables.ts';
import { dayOf, showClock } from '../../../src/table/office-time.ts';
import { call, givenPage, type GivenPage } from './given.ts';

let given: GivenPage;
let key = '';
const form = { 'Content-Type': 'application/x-www-form-urlencoded' };

beforeAll(async () => {
  given = await givenPage();
  const { shop, port } = given;
  shop.host.setProperty(controlProject, propertyNames.webApp, `http://127.0.0.1:${String(port)}/exec`);
  for (let beats = 0; beats < 2; beats += 1) beatAfter(shop, 1);
  const now = shop.host.now();
  enterOrders(shop, morningOrders(dayOf(now), { until: showClock(now), language: 'zh-CN' }));
  key = String(rowsOf(shop, orders)[0]?.cells['orderNo']);
});
afterAll(() => given.close());

const link = () => linkToken(given.shop, callPage, key, { mail: 'lixiaoyu@shop.example' });
const state = () => rowsOf(given.shop, orders)[0]?.cells['state'];

it('opens a link and takes a decision over HTTP', async () => {
  const page = await call(given.port, `/exec?t=${link()}`);
  expect([page.status, state()]).toEqual([200, '已受理']);
  expect(page.text).toContain(`action="http://127.0.0.1:${String(given.port)}/exec"`);
  const body = new URLSearchParams({ t: offeredToken(page.text) ?? '', choice: 'calledValid', confirmation: key.slice(-4) }).toString();
  const foreign = await call(given.port, '/exec', { method: 'POST', headers: { ...form, Origin: 'https://evil.example' }, body });
  expect([foreign.status, state()]).toEqual([403, '已受理']);
  const version = given.changes.version;
  const answer = await call(given.port, '/exec', { method: 'POST', headers: form, body });
  expect([answer.status, state()]).toEqual([200, '已联系，有效']);
  expect(given.changes.version).toBeGreaterThan(version);
});

it('runs nothing for HEAD, for a foreign host, for too large a form and for other methods', async () => {
  const before = given.shop.host.runs().length;
  expect((await call(given.port, `/exec?t=${link()}`, { method: 'HEAD' as never })).status).toBe(200);
  expect((await call(given.port, `/exec?t=${link()}`, { headers: { Host: 'evil.example' } })).status).toBe(403);
  expect((await call(given.port, '/exec', { method: 'PUT' })).status).toBe(405);
  expect((await call(given.port, '/exec', { method: 'POST', headers: form, body: 'x'.repeat(1_100_000) })).status).toBe(413);
  expect(given.shop.host.runs().length).toBe(before);
});

it('makes the event object that Apps Script makes', () => {
  expect(webEvent({ method: 'GET', query: 'a=1&a=2&b=' })).toEqual({
    queryString: 'a=1&a=2&b=',
    parameter: { a: '1', b: '' },
    parameters: { a: ['1', '2'], b: [''] },
    pathInfo: '',
    contextPath: '',
    contentLength: -1,
  });
  const type = form['Content-Type'];
  expect(webEvent({ method: 'POST', query: '', type, body: 'a=%E8%AE%A2' })).toMatchObject({
    parameter: { a: '订' },
    contentLength: 11,
    postData: { length: 11, type, contents: 'a=%E8%AE%A2', name: 'postData' },
  });
});
