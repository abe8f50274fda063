import { connect, type AddressInfo, type Socket } from 'node:net';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { boundedServer, connectionBounds } from '../../src/local/bounded-server.ts';
import { resumeAt } from '../../src/local/page/kept-time.ts';
import { startPage } from '../../src/local/page/server.ts';
import { call } from './page/given.ts';

const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
});

async function open(port: number, text = ''): Promise<Socket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  ends.push(() => socket.destroy());
  socket.resume();
  await once(socket, 'connect');
  socket.write(text);
  return socket;
}

async function given(bounds = connectionBounds): Promise<number> {
  const server = boundedServer((_, response) => response.end('here'), bounds);
  ends.push(() => server.close());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

test('a connection that never says what it wants is closed', async () => {
  const port = await given({ ...connectionBounds, headersMs: 200 });
  const silent = await Promise.all([open(port), open(port, 'GET / HTTP/1.1\r\nHost: x\r\n')]);
  const began = Date.now();
  await Promise.all(silent.map((socket) => once(socket, 'close')));
  expect(Date.now() - began).toBeLessThan(3_000);
  expect(connectionBounds.headersMs).toBe(10_000);
});

test('more connections than allowed are closed at once, and those that there are go on', async () => {
  const port = await given({ ...connectionBounds, most: 2 });
  const first = await open(port);
  await open(port);
  const third = await open(port);
  await once(third, 'close');
  first.write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
  const [answer] = (await once(first, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1.1 200/);
});

test.each(['//', '//evil.example/', '/\\evil.example', '///', '//[', 'http://[', '*'])('GET %s answers 404', async (path) => {
  const page = await startPage(0);
  ends.push(() => page.close());
  expect(await call(page.port, path, { headers: { Host: `127.0.0.1:${String(page.port)}` } })).toMatchObject({ status: 404 });
});

test('a clock file beyond the range is refused with what to do, and one that is none is passed over', () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-clock-'));
  ends.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const real = Date.UTC(2026, 2, 2);
  const kept = (text: string) => {
    writeFileSync(join(folder, 'clock.json'), text);
    return () => resumeAt(folder, real);
  };
  expect(kept(`{"now":${String(real + 1)}}`)()).toBe(real + 1);
  for (const text of ['{"now":8640000000000001}', '{"now":1e999}', '{"now":-1}'])
    expect(kept(text)).toThrow(expect.objectContaining({ code: 'wrong-use', message: expect.stringContaining('clock.json') }));
  for (const text of ['', '{"now":"x"}', '{}', 'null']) expect(kept(text)()).toBe(real);
});
