import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newOrders } from '../../../src/orders/tables.ts';
import { call, givenPage, post, type GivenPage } from './given.ts';

let given: GivenPage;
let agent: string;
let other: string;

beforeAll(async () => {
  given = await givenPage();
  [agent = '', other = ''] = given.shop.staff.map(({ mail }) => mail);
});
afterAll(() => given.close());

interface Dialog {
  readonly id: string;
  readonly title: string;
  readonly width: number;
}

async function opened(fn: string, as = agent): Promise<Dialog> {
  const { body } = await post(given.port, '/api/menu', { as, file: given.shop.books.order, fn, sheet: newOrders.sheetId });
  const [dialog] = body['dialogs'] as readonly Dialog[];
  if (dialog === undefined) throw new Error('no dialog');
  return dialog;
}

const run = (id: string, as: string, fn: string, ...args: readonly unknown[]) =>
  post(given.port, '/api/script-run', { id, as, fn, args: JSON.stringify(args) });

describe('a dialog', () => {
  it('is served with google.script before its own script, to its own page alone, and reaches nothing', async () => {
    const { id, title } = await opened('importOrders');
    expect(title).toBe('导入订单文件');
    const { text, status } = await call(given.port, `/dialog?id=${id}`);
    expect(status).toBe(200);
    expect(text).toMatch(/^<!DOCTYPE html><script>/);
    expect(text.indexOf('withSuccessHandler')).toBeLessThan(text.indexOf('id="given"'));
    const response = await fetch(`http://127.0.0.1:${String(given.port)}/dialog?id=${id}`);
    const policy = response.headers.get('content-security-policy') ?? '';
    for (const rule of ["default-src 'none'", 'sandbox allow-scripts allow-forms', "frame-ancestors 'self'"])
      expect(policy).toContain(rule);
    expect(policy).not.toMatch(/connect-src|allow-same-origin|https?:/);
  });

  it('calls the staff script with the rights of the person who opened it', async () => {
    const { id } = await opened('importOrders');
    const { body } = await run(id, agent, 'beginImport', '0123456789abcdef', 3);
    expect(body).toMatchObject({ error: null, returned: { standing: null }, alerts: [], dialogs: [] });
    expect(given.shop.host.runs().at(-1)).toMatchObject({ fn: 'beginImport', as: agent, trigger: 'menu', project: 'staff-order' });
  });

  it('is told what a function threw', async () => {
    const { id } = await opened('mailMyLinks');
    expect((await run(id, agent, 'stageImport', null)).body).toMatchObject({
      returned: null,
      error: expect.stringContaining('null'),
    });
    expect((await run(id, agent, 'eval', '1')).body).toMatchObject({ error: 'Script function not found: eval' });
  });

  it('of somebody else, closed, or of an earlier process is refused', async () => {
    const { id } = await opened('mailMyLinks');
    expect(await run(id, other, 'askForLinks', '')).toMatchObject({ status: 403, body: { error: { code: 'other-person' } } });
    expect(await run('11111111-1111-4111-8111-111111111111', agent, 'askForLinks', '')).toMatchObject({
      status: 404,
      body: { error: { code: 'dialog-gone' } },
    });
    await post(given.port, '/api/dialog-close', { id });
    expect((await run(id, agent, 'askForLinks', '')).status).toBe(404);
    expect((await call(given.port, `/dialog?id=${id}`)).status).toBe(404);
  });

  it('with bad arguments is refused without a run', async () => {
    const { id } = await opened('about');
    const before = given.shop.host.runs().length;
    for (const args of ['{}', '"x"', '['])
      expect((await post(given.port, '/api/script-run', { id, as: agent, fn: 'about', args })).status).toBe(400);
    expect(given.shop.host.runs()).toHaveLength(before);
  });

  it('a page of another site can neither open nor call one', async () => {
    const { id } = await opened('about');
    const headers = { Origin: 'https://elsewhere.example', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ id, as: agent, fn: 'about', args: '[]' });
    expect((await call(given.port, '/api/script-run', { method: 'POST', headers, body })).status).toBe(403);
    expect((await call(given.port, '/api/script-run', { method: 'POST', headers: { ...headers, Origin: 'null' }, body })).status).toBe(403);
  });
});
