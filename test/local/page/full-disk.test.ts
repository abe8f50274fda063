import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newOrders } from '../../../src/orders/tables.ts';
import { call, givenPage, post, type GivenPage } from './given.ts';

let given: GivenPage | null = null;
const folder = mkdtempSync(join(tmpdir(), 'zhanggui-full-'));

afterEach(async () => {
  await given?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a full disk', () => {
  it('is told on the page, and nothing that was acknowledged is lost', async () => {
    given = await givenPage({ folder, maxPages: 1_200 });
    const { port, shop } = given;
    const edit = (row: number) =>
      post(port, '/api/edit', {
        as: 'lixiaoyu@shop.example',
        file: shop.books.order,
        sheet: newOrders.sheetId,
        row,
        column: 5,
        values: [['茶'.repeat(9_000)]],
      });
    let kept = 0;
    let answer = await edit(1);
    for (; answer.status === 200 && kept < 300; answer = await edit(kept + 1)) kept += 1;
    expect(answer.status).toBe(507);
    expect(answer.body['error']).toMatchObject({ code: 'disk-full' });
    expect((await call(port, '/api/version')).body['trouble']).toContain('disk is full');
    const rows = shop.host.sheet(shop.books.order, newOrders.sheetId).rows;
    for (let row = 1; row <= kept; row += 1) expect(rows[row]?.[5]).toBe('茶'.repeat(9_000));
  });
});
