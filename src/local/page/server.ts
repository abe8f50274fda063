import { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boundedServer } from '../bounded-server.ts';
import { acts, questions } from './api.ts';
import { ApiError, toApiError } from './api-error.ts';
import { answerDialog, dialogPath } from './dialog-door.ts';
import { browserBundle, type BrowserBundle } from './browser-bundle.ts';
import { assetPath, documentOf, startingDocument } from './document.ts';
import { answerExec, execPath } from './exec.ts';
import { refuseForeign } from './guard.ts';
import type { PageShop } from './page-shop.ts';
import { Fields, readBody, urlOf } from './request.ts';
import { pageLanguages } from './words.ts';

/** The page's server: it listens from the start and answers "opening" until it is given the shop. */
export interface PageServer {
  readonly port: number;
  /** Takes the shop that is open; null while there is none. */
  serve(shop: PageShop | null): void;
  close(): Promise<void>;
}

/** Listens on loopback. Fails with Node's `EADDRINUSE` where the port is taken; port 0 takes a free one. */
export async function startPage(port: number): Promise<PageServer> {
  let shop: PageShop | null = null;
  const server = boundedServer((request, response) => {
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
    const url = urlOf(request, `http://127.0.0.1:${String(port)}`);
    if (url.pathname === '/' && method === 'GET') {
      await sendPage(response, shop, url.searchParams.get('lang'));
      return;
    }
    if (url.pathname.startsWith(assetPath) && method === 'GET') {
      sendAsset(response, await bundled(), url.pathname.slice(assetPath.length));
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
  return question(shop, Fields.ofQuery(searchParams));
}

async function done(shop: PageShop, { pathname }: URL, request: IncomingMessage): Promise<unknown> {
  const act = acts[pathname];
  if (act === undefined) throw new ApiError(404, 'not-found', `There is nothing to do at ${pathname}.`);
  const body = await readBody(request);
  const result = act(shop, Fields.ofJson(body));
  if (pathname !== '/api/open') shop.changes.made();
  return await result;
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

let bundle: Promise<BrowserBundle> | null = null;

/** Built at most once a process; a build that failed is tried again. */
function bundled(): Promise<BrowserBundle> {
  bundle ??= browserBundle().catch((error: unknown) => {
    bundle = null;
    throw error;
  });
  return bundle;
}

function sendAsset(response: ServerResponse, { key, files }: BrowserBundle, path: string): void {
  const [asked, name = ''] = path.split('/');
  const file = asked === key ? files[name] : undefined;
  if (file === undefined) throw new ApiError(404, 'not-found', `There is no file ${path}.`);
  response.writeHead(200, { ...always, 'Content-Type': file.type, 'Cache-Control': 'private, max-age=31536000, immutable' });
  response.end(file.body);
}

/** Scripts come from this server alone. The grid writes its colours into a style element, and mails carry styles in attributes. */
const policy = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

async function sendPage(response: ServerResponse, shop: PageShop | null, asked: string | null): Promise<void> {
  const language = pageLanguages.find((each) => each === asked) ?? shop?.language ?? pageLanguages[0];
  const page = shop === null ? startingDocument(language) : documentOf(language, (await bundled()).key);
  response.writeHead(shop === null ? 503 : 200, {
    ...always,
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy,
  });
  response.end(page);
}
