import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { newOrders } from '../../../src/orders/tables.ts';
import type { WireRow } from '../../../src/local/page/wire.ts';
import { call, post, showOf } from './given.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'zhanggui-start-'));
const children: ChildProcess[] = [];

afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function run(environment: Readonly<Record<string, string>>): ChildProcess {
  const env = { ...process.env, ZHANGGUI_DATA: folder, ...environment };
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/start.ts'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  return child;
}

/** Starts on a free port and waits for the address that it prints. */
async function started(environment: Readonly<Record<string, string>> = {}): Promise<{ child: ChildProcess; port: number }> {
  const child = run({ PORT: '0', ...environment });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    said += chunk.toString();
    const port = /127\.0\.0\.1:(\d+)/.exec(said)?.[1];
    if (port !== undefined) return { child, port: Number(port) };
  }
  throw new Error(said);
}

async function ended(child: ChildProcess): Promise<{ code: number | null; said: string }> {
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said };
}

async function orderBook(port: number): Promise<string> {
  const { body } = await call(port, '/api/shell?lang=zh');
  return (body['books'] as { id: string }[])[0]?.id ?? '';
}

async function shown(port: number, file: string, row: number, column: number): Promise<string | undefined> {
  const { body } = await call(port, `/api/sheet?file=${file}&sheet=${String(newOrders.sheetId)}&as=owner@shop.example&lang=zh`);
  const rows = body['rows'] as WireRow[];
  return showOf(rows.find((each) => each.row === row)?.cells[column]);
}

describe('npm start', () => {
  it('keeps every acknowledged write through SIGKILL, and goes on with the clock', async () => {
    const first = await started();
    const file = await orderBook(first.port);
    expect(await shown(first.port, file, 1, 2)).toBe('张伟');
    const edit = { as: 'wangsiyuan@shop.example', file, sheet: newOrders.sheetId, row: 19, column: 2, values: [['断电前最后一位']] };
    expect((await post(first.port, '/api/edit', edit)).status).toBe(200);
    first.child.kill('SIGKILL');
    await once(first.child, 'close');

    const second = await started();
    expect(await orderBook(second.port)).toBe(file);
    expect(await shown(second.port, file, 19, 2)).toBe('断电前最后一位');
    expect(await shown(second.port, file, 13, 2)).toBeUndefined();

    const third = await ended(run({ PORT: '0' }));
    expect(third.code).toBe(1);
    expect(third.said).toContain('is in use by process');

    second.child.kill('SIGTERM');
    expect(await once(second.child, 'close')).toEqual([0, null]);
  }, 60_000);

  it('begins anew when the word is given, and keeps the new shop', async () => {
    const data = { ZHANGGUI_DATA: mkdtempSync(join(folder, 'anew-')) };
    const first = await started(data);
    const file = await orderBook(first.port);
    const edit = { as: 'wangsiyuan@shop.example', file, sheet: newOrders.sheetId, row: 30, column: 2, values: [['旧店']] };
    expect((await post(first.port, '/api/edit', edit)).status).toBe(200);

    expect((await post(first.port, '/api/anew', { word: 'yes' })).status).toBe(400);
    expect(await shown(first.port, file, 30, 2)).toBe('旧店');
    expect((await post(first.port, '/api/anew', { word: 'anew' })).status).toBe(200);

    expect(await shown(first.port, file, 1, 2)).toBe('张伟');
    expect(await shown(first.port, file, 30, 2)).toBeUndefined();
    first.child.kill('SIGKILL');
    await once(first.child, 'close');
    const second = await started(data);
    expect(await shown(second.port, file, 1, 2)).toBe('张伟');
    expect(await shown(second.port, file, 30, 2)).toBeUndefined();
    second.child.kill('SIGTERM');
  }, 60_000);

  it('says in one sentence that the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as AddressInfo;
    const { code, said } = await ended(run({ PORT: String(port) }));
    taken.close();
    expect(code).toBe(1);
    expect(said.trim()).toMatch(new RegExp(`^Port ${String(port)} is in use: [^\n]+$`));
  }, 30_000);

  it('says what is wrong with its environment', async () => {
    expect(await ended(run({ PORT: 'http' }))).toMatchObject({ code: 1, said: expect.stringContaining('PORT must be a number') });
    expect(await ended(run({ ZHANGGUI_LANGUAGE: 'fr' }))).toMatchObject({
      code: 1,
      said: expect.stringContaining('ZHANGGUI_LANGUAGE'),
    });
  }, 30_000);
});
