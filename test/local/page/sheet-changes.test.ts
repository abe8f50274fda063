import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sampleOwner } from '../../../src/cli/sample.ts';
import { protectedWords } from '../../../src/local/protection.ts';
import type { WireChanges, WireJournal, WireRows, WireSheet } from '../../../src/local/page/wire.ts';
import { newOrders, orders } from '../../../src/orders/tables.ts';
import { call, givenPage, post, type GivenPage } from './given.ts';

const agent = 'lixiaoyu@shop.example';
let given: GivenPage;
let file: string;

beforeAll(async () => {
  given = await givenPage();
  file = given.shop.books.order;
});
afterAll(() => given.close());

const query = (extra = '', sheet = newOrders.sheetId, as = agent) => `file=${file}&sheet=${String(sheet)}&as=${as}&lang=en${extra}`;
const type = (row: number, value: string) =>
  post(given.port, '/api/edit', { as: agent, file, sheet: newOrders.sheetId, row, column: 2, values: [[value]] });
const sheetNow = async () => (await call(given.port, `/api/sheet?${query()}`)).body as unknown as WireSheet;
const changesSince = async (stamp: number) =>
  (await call(given.port, `/api/changes?${query(`&since=${String(stamp)}`)}`)).body as unknown as WireChanges;

describe('what has changed', () => {
  it('sends the rows that somebody else typed, and nothing when nobody did', async () => {
    const { stamp, shapeKey } = await sheetNow();
    await type(40, '另一个窗口');
    const changes = await changesSince(stamp);
    expect(changes).toMatchObject({ anew: false, shapeKey, filled: 41 });
    expect(changes.rows.find(({ row }) => row === 40)?.cells[2]).toBe('另一个窗口');
    expect(changes.rows.every(({ row }) => row < 50)).toBe(true);
    expect((await changesSince(changes.stamp)).rows).toEqual([]);
  });

  it('sends a row that was emptied without cells', async () => {
    await type(41, 'x');
    const { stamp } = await sheetNow();
    await type(41, '');
    expect((await changesSince(stamp)).rows.find(({ row }) => row === 41)).toEqual({ row: 41, cells: [] });
  });

  it('asks a page that is too far behind to read anew', async () => {
    expect(await changesSince(9_999_999)).toMatchObject({ anew: true, rows: [] });
  });

  it('sends further rows in parts, not beyond the last', async () => {
    const { body } = await call(given.port, `/api/rows?${query('&from=39&count=100000')}`);
    const { rows, filled } = body as unknown as WireRows;
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: filled - 39 }, (_, at) => 39 + at));
    expect(((await call(given.port, `/api/rows?${query('&from=500000&count=1')}`)).body as unknown as WireRows).rows).toEqual([]);
  });

  it('answers what is no question with 400 or 404', async () => {
    const asked = [`/api/rows?${query()}`, `/api/rows?${query('&from=-1&count=1')}`, `/api/changes?${query('&since=x')}`];
    for (const path of asked) expect((await call(given.port, path)).status).toBe(400);
    expect((await call(given.port, `/api/changes?${query('&since=1', newOrders.sheetId, 'nobody@shop.example')}`)).status).toBe(400);
    expect((await call(given.port, `/api/changes?${query('&since=1', 999)}`)).status).toBe(404);
    expect((await call(given.port, '/api/journal?file=nothing&lang=en')).status).toBe(404);
  });

  it('refuses foreign callers at each of them', async () => {
    const headers = { Origin: 'http://evil.example' };
    for (const path of ['/api/rows', '/api/changes', '/api/journal', '/api/mails'])
      expect((await call(given.port, path, { headers })).status).toBe(403);
    for (const path of ['/api/lines', '/api/anew'])
      expect((await call(given.port, path, { method: 'POST', headers, body: '{}' })).status).toBe(403);
    expect((await call(given.port, '/assets/x/main.js', { headers })).status).toBe(403);
  });
});

describe('rows by hand', () => {
  const lines = (change: object) => post(given.port, '/api/lines', { as: agent, file, sheet: newOrders.sheetId, row: 40, ...change });
  const shown = (row: number) => given.shop.host.sheet(file, newOrders.sheetId).rows[row]?.[2] ?? null;

  it('inserts, deletes and sorts', async () => {
    expect((await lines({ do: 'insert', count: 2 })).status).toBe(200);
    expect([shown(40), shown(42)]).toEqual([null, '另一个窗口']);
    expect((await lines({ do: 'delete', count: 2 })).status).toBe(200);
    expect(shown(40)).toBe('另一个窗口');
    expect((await lines({ do: 'sort', row: 1, column: 2 })).status).toBe(200);
    expect(shown(1)).toBe('另一个窗口');
  });

  it('refuses in the words of Google where the sheet is protected', async () => {
    const answer = await lines({ do: 'delete', sheet: orders.sheetId, row: 1 });
    expect(answer).toMatchObject({ status: 403, body: { error: { code: 'google', message: protectedWords } } });
  });

  it('refuses what is nothing to do, far away or too much', async () => {
    for (const change of [
      { do: 'burn' },
      { do: 'insert', count: 0 },
      { do: 'insert', count: 1_001 },
      { do: 'insert', row: 900_000 },
      { do: 'sort' },
    ])
      expect((await lines(change)).status).toBe(400);
  });
});

describe('beginning anew', () => {
  it('asks for its word', async () => {
    for (const body of [{}, { word: '' }, { word: 'ANEW ' }]) expect((await post(given.port, '/api/anew', body)).status).toBe(400);
  });
});

describe('the journal of a workbook', () => {
  it('is told in readable lines under its head, which another workbook does not share', async () => {
    const control = given.shop.books.control;
    const { head, entries } = (await call(given.port, `/api/journal?file=${control}&lang=en`)).body as unknown as WireJournal;
    expect(head?.entries).toBe(entries.length);
    const owners = await call(given.port, `/api/mails?as=${sampleOwner}`);
    expect(owners.body['mails']).toEqual([]);
  });
});
