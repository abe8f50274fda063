import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '../../eventually.ts';
import { sampleOwner } from '../../../src/cli/sample.ts';
import { protectedWords } from '../../../src/local/protection.ts';
import { newOrders, orders } from '../../../src/orders/tables.ts';
import type { WireSheet } from '../../../src/local/page/wire.ts';
import { call, givenPage, post, type GivenPage } from './given.ts';

const agent = 'lixiaoyu@shop.example';
let given: GivenPage;
let file: string;

beforeAll(async () => {
  given = await givenPage();
  file = given.shop.books.order;
});
afterAll(() => given.close());

const typing = (change: object = {}) => ({ as: agent, file, sheet: newOrders.sheetId, row: 1, column: 2, values: [['张伟']], ...change });

describe('typing', () => {
  it('types as the chosen person and raises the version', async () => {
    const before = given.changes.version;
    const answer = await post(given.port, '/api/edit', typing());
    expect(answer.status).toBe(200);
    expect(given.shop.host.sheet(file, newOrders.sheetId).rows[1]?.[2]).toBe('张伟');
    expect(given.changes.version).toBeGreaterThan(before);
  });

  it('refuses a person at the ledger in the words of Google', async () => {
    const answer = await post(given.port, '/api/edit', typing({ sheet: orders.sheetId }));
    expect(answer.status).toBe(403);
    expect(answer.body['error']).toEqual({ code: 'google', message: protectedWords });
  });

  it('answers what is no edit with 400', async () => {
    const odd = [
      typing({ row: -1 }),
      typing({ row: 1e12 }),
      typing({ values: [] }),
      typing({ values: [[{}]] }),
      typing({ as: 'nobody@shop.example' }),
      typing({ file: 5 }),
    ];
    for (const body of odd) expect((await post(given.port, '/api/edit', body)).status).toBe(400);
    const headers = { 'Content-Type': 'application/json' };
    for (const body of ['{', '[]', 'null', ''])
      expect((await call(given.port, '/api/edit', { method: 'POST', headers, body })).status).toBe(400);
  });

  it('answers an unknown workbook, sheet, path and method', async () => {
    expect((await post(given.port, '/api/edit', typing({ file: 'nothing' }))).status).toBe(404);
    expect((await post(given.port, '/api/edit', typing({ sheet: 999 }))).status).toBe(404);
    expect((await call(given.port, '/api/nothing')).status).toBe(404);
    expect((await post(given.port, '/api/nothing', {})).status).toBe(404);
    expect((await call(given.port, '/', { method: 'PUT' })).status).toBe(405);
  });
});

describe('looking', () => {
  const sheetOf = async (as: string, sheet: number): Promise<WireSheet> =>
    (await call(given.port, `/api/sheet?file=${file}&sheet=${String(sheet)}&as=${as}&lang=zh`)).body as unknown as WireSheet;

  it('shows dates and money by the formats of their columns, with what would be typed where that differs', async () => {
    await post(given.port, '/api/edit', typing({ row: 2, column: 7, values: [['1234.5', '0', null, '2026-03-02 10:05:00']] }));
    const { rows } = await sheetOf(agent, newOrders.sheetId);
    const row = rows.find((each) => each.row === 2);
    expect(row?.cells[7]).toEqual({ show: '1,234.50', edit: '1234.5' });
    expect(row?.cells[10]).toBe('2026-03-02 10:05:00');
  });

  it('tells the columns, notes and frozen rows of a sheet', async () => {
    const { shape } = await sheetOf(agent, newOrders.sheetId);
    expect(shape.frozenRows).toBe(1);
    expect(shape.columns[1]?.choices).toContain('天猫');
    expect(shape.columns[7]).toMatchObject({ header: '应付金额', numeric: true, byScript: false });
    expect(shape.notes.find((note) => note.row === 0 && note.column === 0)?.text).not.toBe('');
  });

  it('shuts a protected sheet, except for its owner', async () => {
    expect((await sheetOf(agent, orders.sheetId)).shape.shut).toHaveLength(1);
    expect((await sheetOf(sampleOwner, orders.sheetId)).shape.shut).toHaveLength(0);
  });

  it('warns of the columns of a desk that Zhanggui fills', async () => {
    const { shape } = await sheetOf(agent, newOrders.sheetId);
    const filled = shape.columns.flatMap(({ byScript }, column) => (byScript ? [column] : []));
    expect(filled.length).toBeGreaterThan(0);
    for (const column of filled) expect(shape.warned.some((area) => area.startColumn <= column && column < area.endColumn)).toBe(true);
  });

  it('offers the menus of a workbook and shows what a menu item says', async () => {
    const { body } = await post(given.port, '/api/open', { as: agent, file });
    const [menu] = body['menus'] as { items: { fn: string }[] }[];
    expect(menu?.items.map((item) => item.fn)).toContain('about');
    const about = await post(given.port, '/api/menu', { as: agent, file, fn: 'about', sheet: newOrders.sheetId });
    expect(about.body['alerts']).toEqual([]);
    expect(about.body['dialogs']).toMatchObject([{ title: '关于掌柜', width: 520 }]);
    expect((await post(given.port, '/api/menu', { as: agent, file, fn: 'stageImport', sheet: 101 })).status).toBe(404);
  });

  it('serves one document in the language asked for, under a policy that lets no foreign script in', async () => {
    expect((await call(given.port, '/')).text).toContain('<html lang="zh-CN">');
    expect((await call(given.port, '/?lang=en')).text).toContain('<html lang="en">');
    const { headers } = await fetch(`http://127.0.0.1:${String(given.port)}/`);
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'self'; (?!.*script-src)/);
  });
});

describe('foreign callers', () => {
  it('refuses a foreign Host and a foreign Origin', async () => {
    for (const host of ['shop.example', `evil.example:${String(given.port)}`, '127.0.0.1:1']) {
      expect((await call(given.port, '/', { headers: { Host: host } })).status).toBe(403);
    }
    for (const origin of ['http://evil.example', 'null', `https://127.0.0.1:${String(given.port)}`]) {
      const answer = await call(given.port, '/api/edit', { method: 'POST', headers: { Origin: origin }, body: JSON.stringify(typing()) });
      expect(answer.status).toBe(403);
    }
    const own = { Host: `localhost:${String(given.port)}`, Origin: `http://localhost:${String(given.port)}` };
    expect((await call(given.port, '/api/version', { headers: own })).status).toBe(200);
  });
});

describe('a body that is too large', () => {
  const large = String(21 * 1024 * 1024);
  const headers = { 'Content-Type': 'application/json', 'Content-Length': large };

  it('is refused by every act before it arrives, in words', async () => {
    for (const path of ['/api/edit', '/api/menu', '/api/script-run']) {
      const answer = await call(given.port, path, { method: 'POST', headers });
      expect(answer.status).toBe(413);
      expect(answer.body['error']).toEqual({ code: 'too-large', message: 'At most 20 MB go at once.' });
    }
  });

  it('is refused while it arrives when it did not say so, and nothing is kept', async () => {
    const before = given.shop.host.sheet(file, newOrders.sheetId).rows;
    const body = JSON.stringify(typing({ values: [['x'.repeat(Number(large))]] }));
    const chunked = { 'Content-Type': 'application/json', 'Transfer-Encoding': 'chunked' };
    expect((await call(given.port, '/api/edit', { method: 'POST', headers: chunked, body })).status).toBe(413);
    expect(given.shop.host.sheet(file, newOrders.sheetId).rows).toEqual(before);
  });
});

describe('the clock', () => {
  it('jumps ahead, works through what falls due, and refuses the past', async () => {
    const before = given.shop.host.now();
    expect((await post(given.port, '/api/clock', { minutes: 90 })).status).toBe(200);
    await eventually(() => given.clock.jump, { timeout: 100_000 }).toBeNull();
    expect(given.shop.host.now()).toBeGreaterThanOrEqual(before + 90 * 60_000);
    expect((await post(given.port, '/api/clock', { time: '25:99' })).status).toBe(400);
    expect((await post(given.port, '/api/clock', { minutes: 50_000 })).status).toBe(400);
    expect((await post(given.port, '/api/clock', {})).status).toBe(400);
  });
});
