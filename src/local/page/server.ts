import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { acts, importAct, questions } from './api.ts';
import { ApiError, toApiError } from './api-error.ts';
import { answerDialog, dialogPath } from './dialog-door.ts';
import { documentOf, startingDocument } from './document.ts';
import { answerExec, execPath } from './exec.ts';
import { refuseForeign } from './guard.ts';
import type { PageShop } from './page-shop.ts';
import { Fields, readBody } from './request.ts';
import { pageLanguages } from './words.ts';

/** The page's server: it listens from the start and answers "opening" until it is given the shop. */
export interface PageServer {
  readonly port: number;
  serve(shop: PageShop): void;
  close(): Promise<void>;
}

/** Listens on loopback. Fails with Node's `EADDRINUSE` where the port is taken; port 0 takes a free one. */
export async function startPage(port: number): Promise<PageServer> {
  let shop: PageShop | null = null;
  const server = createServer((request, response) => {
    void answer(request, response, shop, (server.address() as AddressInfo).port);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    serve: (given) => {
      shop = given;
    },
    close: () => closed(server),
  };
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

async function answer(request: IncomingMessage, response: ServerResponse, shop: PageShop | null, port: number): Promise<void> {
  const { method = 'GET' } = request;
  try {
    refuseForeign(request, port);
    const url = new URL(request.url ?? '/', `http://127.0.0.1:${String(port)}`);
    if (url.pathname === '/' && method === 'GET') {
      sendPage(response, shop, url.searchParams.get('lang'));
      return;
    }
    if (shop === null) throw new ApiError(503, 'starting', 'The shop is opening.');
    if (url.pathname === execPath) {
      await answerExec(request, response, shop, url);
      return;
    }
    if (url.pathname === dialogPath && method === 'GET') {
      answerDialog(response, shop, url);
      return;
    }
    if (method === 'GET') send(response, 200, asked(shop, url));
    else if (method === 'POST') send(response, 200, await done(shop, url, request));
    else throw new ApiError(405, 'wrong-method', `${method} is not answered here.`);
  } catch (thrown) {
    refuse(response, thrown, shop);
  }
}

function asked(shop: PageShop, { pathname, searchParams }: URL): unknown {
  const question = questions[pathname];
  if (question === undefined) throw new ApiError(404, 'not-found', `There is nothing at ${pathname}.`);
  return question(shop, Fields.ofQuery(searchParams), Buffer.alloc(0));
}

async function done(shop: PageShop, { pathname, searchParams }: URL, request: IncomingMessage): Promise<unknown> {
  const act = pathname === '/api/import' ? importAct : acts[pathname];
  if (act === undefined) throw new ApiError(404, 'not-found', `There is nothing to do at ${pathname}.`);
  const body = await readBody(request);
  const result = act === importAct ? act(shop, Fields.ofQuery(searchParams), body) : act(shop, Fields.ofJson(body), body);
  if (pathname !== '/api/open') shop.changes.made();
  return result;
}

function refuse(response: ServerResponse, thrown: unknown, shop: PageShop | null): void {
  const error = toApiError(thrown);
  if (error.code.startsWith('disk')) shop?.changes.failed(error);
  if (error.status === 413) response.setHeader('Connection', 'close');
  send(response, error.status, { error: { code: error.code, message: error.message } });
}

const always = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cache-Control': 'no-store',
};

function send(response: ServerResponse, status: number, value: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { ...always, 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(value));
}

/** A mail's html carries styles in attributes, and its frame takes over this policy: attributes only, no style or script of its own. */
function sendPage(response: ServerResponse, shop: PageShop | null, asked: string | null): void {
  const nonce = randomBytes(16).toString('base64');
  const language = pageLanguages.find((each) => each === asked) ?? shop?.language ?? pageLanguages[0];
  const policy = [
    "default-src 'self'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  response.writeHead(shop === null ? 503 : 200, {
    ...always,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
  });
  response.end(shop === null ? startingDocument(language) : documentOf({ language, nonce }));
}
