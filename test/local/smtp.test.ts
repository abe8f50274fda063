import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { Host } from '../../src/local/contract.ts';
import { startMailDelivery, type MailDelivery } from '../../src/local/inbox.ts';
import { evaluate, givenHost } from './given.ts';

const minute = 60_000;
const limits = { connectMs: 300, silenceMs: 300, wholeMs: 1_000 };
let now = 0;
const ends: (() => unknown)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end();
  now = 0;
});

/** A server that writes down who got what. */
class Post {
  readonly got: string[] = [];
  readonly server: SMTPServer;
  constructor(options: SMTPServerOptions = {}) {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      closeTimeout: 100,
      onData: (stream, session, done) => {
        stream.resume().on('end', () => {
          this.got.push(session.envelope.rcptTo.map(({ address }) => address).join());
          done();
        });
      },
      ...options,
    });
    this.server.on('error', () => undefined);
    ends.push(() => new Promise<void>((resolve) => this.server.close(() => resolve())));
  }
  async listen(port = 0): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(port, '127.0.0.1', resolve));
    return (this.server.server.address() as AddressInfo).port;
  }
}

/** A server made of bare answers. */
async function bare(talk: (socket: Socket) => void): Promise<number> {
  const sockets: Socket[] = [];
  const server: Server = createServer((socket) => {
    sockets.push(socket.on('error', () => undefined));
    talk(socket);
  });
  ends.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

/** Speaks SMTP up to the dot; `atDot` is what happens then. */
function plainTalk(atDot: (socket: Socket) => void): (socket: Socket) => void {
  return (socket) => {
    let isData = false;
    let message = '';
    socket.write('220 here\r\n');
    socket.on('data', (chunk: Buffer) => {
      const text = chunk.toString();
      if (isData) {
        message += text;
        if (message.endsWith('\r\n.\r\n')) atDot(socket);
        return;
      }
      isData = text.startsWith('DATA');
      socket.write(isData ? '354 go on\r\n' : '250 ok\r\n');
    });
  };
}

function hostWith(...receivers: string[]): Host {
  const host = givenHost();
  for (const to of receivers) evaluate(host, `MailApp.sendEmail('${to}', 's', 'b');`);
  return host;
}

async function delivery(host: Host, port: number): Promise<MailDelivery> {
  const made = await startMailDelivery({ host, smtpUrl: `smtp://127.0.0.1:${String(port)}`, now: () => now, limits });
  ends.push(() => made.close());
  return made;
}

const states = (host: Host) => host.mails().map(({ state }) => state);

test('ten mails wait while the server is down, ask for it less and less, and all go out once it is there', async () => {
  const gone = new Post();
  const port = await gone.listen();
  await new Promise<void>((resolve) => gone.server.close(() => resolve()));
  const host = hostWith(...Array.from({ length: 10 }, (_, at) => `a${String(at)}@shop.example`));
  const mails = await delivery(host, port);
  for (const minutes of [0, 1, 2, 5, 15]) {
    now += minutes * minute;
    await mails.flush();
    // Not before its time: the wait grows.
    now += 30_000;
    await mails.flush();
    now -= 30_000;
  }
  expect(states(host)).toEqual(Array.from({ length: 10 }, () => 'queued'));
  expect(host.mails()[0]).toMatchObject({ tries: 5, note: expect.stringContaining('ECONNREFUSED') });
  const post = new Post();
  await post.listen(port);
  now += 30 * minute;
  await mails.flush();
  expect(states(host)).toEqual(Array.from({ length: 10 }, () => 'delivered'));
  expect(post.got).toHaveLength(10);
});

test('a passing refusal is tried again, a lasting one is not', async () => {
  let isBusy = true;
  const refusal = (code: number, text: string) => Object.assign(new Error(text), { responseCode: code });
  const post = new Post({
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('never')) done(refusal(550, 'unknown'));
      else done(isBusy ? refusal(451, 'come again') : null);
    },
  });
  const host = hostWith('later@shop.example', 'never@shop.example');
  const mails = await delivery(host, await post.listen());
  await mails.flush();
  expect(host.mails()).toMatchObject([
    { state: 'queued', note: expect.stringContaining('come again') },
    { state: 'bounced', note: expect.stringContaining('unknown') },
  ]);
  isBusy = false;
  now += minute;
  await mails.flush();
  expect([states(host), post.got]).toEqual([['delivered', 'bounced'], ['later@shop.example']]);
});

test('of several receivers each gets it once, and who never does is named', async () => {
  let isBusy = true;
  const refusal = (code: number) => Object.assign(new Error('no'), { responseCode: code });
  const post = new Post({
    onRcptTo: ({ address }, _session, done) => {
      if (address.startsWith('never')) done(refusal(550));
      else done(isBusy && address.startsWith('later') ? refusal(451) : null);
    },
  });
  const host = hostWith('now@shop.example,later@shop.example,never@shop.example');
  const mails = await delivery(host, await post.listen());
  await mails.flush();
  expect(states(host)).toEqual(['queued']);
  isBusy = false;
  now += minute;
  await mails.flush();
  expect(post.got).toEqual(['now@shop.example', 'later@shop.example']);
  expect(host.mails()).toMatchObject([{ state: 'bounced', note: expect.stringContaining('never@shop.example') }]);
});

test.each([
  ['the connection ends', (socket: Socket) => socket.destroy()],
  ['the server says no more', () => undefined],
])('a mail that was handed over whole is uncertain where %s, and is not sent again', async (_, atDot) => {
  const host = hostWith('a@shop.example');
  const mails = await delivery(host, await bare(plainTalk((socket) => void atDot(socket))));
  await mails.flush();
  now += 24 * 60 * minute;
  await mails.flush();
  expect(host.mails()).toMatchObject([{ state: 'uncertain', tries: 1 }]);
});

test.each([
  ['never greets', () => undefined],
  ['greets without an end', (socket: Socket) => void setInterval(() => socket.destroyed || socket.write('220-wait\r\n'), 20).unref()],
  ['ends at the first word', (socket: Socket) => void socket.destroy()],
])('a server that %s is asked again later, within the time limits', async (_, talk) => {
  const host = hostWith('a@shop.example');
  const mails = await delivery(host, await bare(talk));
  const began = Date.now();
  await mails.flush();
  expect(Date.now() - began).toBeLessThan(3_000);
  expect(host.mails()).toMatchObject([{ state: 'queued', tries: 1 }]);
});

test('closing does not wait for a server that is silent', async () => {
  const host = hostWith('a@shop.example');
  const port = await bare(() => undefined);
  const patient = { connectMs: 600_000, silenceMs: 600_000, wholeMs: 600_000 };
  const mails = await startMailDelivery({ host, smtpUrl: `smtp://127.0.0.1:${String(port)}`, now: () => now, limits: patient });
  const flushed = mails.flush();
  await new Promise((resolve) => setTimeout(resolve, 50));
  const began = Date.now();
  await Promise.all([mails.close(), flushed]);
  expect(Date.now() - began).toBeLessThan(1_000);
  expect(states(host)).toEqual(['queued']);
});

test('waits and doubts outlive the process: what was handed over is uncertain, what was not is sent', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zhanggui-smtp-'));
  ends.push(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  let socketAtDot: (() => void) | null = null;
  const atDot = new Promise<void>((resolve) => (socketAtDot = resolve));
  const port = await bare(plainTalk(() => socketAtDot?.()));
  const child = spawn(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'mailer.ts'), folder, String(port)], {
    stdio: 'inherit',
  });
  await atDot;
  child.kill('SIGKILL');
  await once(child, 'close');
  const host = givenHost({ storage: { folder } });
  const post = new Post();
  const mails = await delivery(host, await post.listen());
  expect(states(host)).toEqual(['uncertain', 'queued']);
  await mails.flush();
  expect([states(host), post.got]).toEqual([['uncertain', 'delivered'], ['second@shop.example']]);
  host.close();
}, 30_000);
