import type { IncomingMessage, ServerResponse } from 'node:http';
import { askWebApp, type WebRequest } from '../web-app.ts';
import { ApiError, hostFaultIn } from './api-error.ts';
import type { PageShop } from './page-shop.ts';
import { readBody } from './request.ts';

/** Where the web app answers. */
export const execPath = '/exec';

/** Bytes of a form at most. */
const formLimit = 1024 * 1024;

/** The project whose web app is served. */
const project = 'control';

/**
 * Nothing from anywhere: inline styles, and forms to this server alone. The referrer stays within this server, but is not withheld
 * from it: a browser that withholds it sends `Origin: null` with a form, which the guard refuses.
 */
const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
  'Referrer-Policy': 'same-origin',
  'Cache-Control': 'no-cache, no-store, max-age=0, must-revalidate',
  Pragma: 'no-cache',
  Expires: 'Mon, 01 Jan 1990 00:00:00 GMT',
};

/** Serves the web app. HEAD runs nothing: who only looks whether a link is alive costs no run. */
export async function answerExec(request: IncomingMessage, response: ServerResponse, shop: PageShop, url: URL): Promise<void> {
  const { method = 'GET' } = request;
  if (method === 'HEAD') {
    response.writeHead(200, headers).end();
    return;
  }
  if (method !== 'GET' && method !== 'POST') throw new ApiError(405, 'wrong-method', `${method} is not answered here.`);
  const query = url.search.slice(1);
  const asked: WebRequest =
    method === 'GET'
      ? { method, query }
      : { method, query, type: request.headers['content-type'] ?? '', body: (await readBody(request, formLimit)).toString('utf8') };
  const { html, run } = askWebApp(shop.host, project, asked);
  const fault = hostFaultIn([run]);
  if (fault !== null) throw fault;
  if (method === 'POST') shop.changes.made();
  if (html === null) throw new ApiError(500, 'script-failed', run.error?.message ?? 'The web app returned no page.');
  response.writeHead(200, headers).end(html);
}
