import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { boundedServer } from '../bounded-server.ts';
import type { Host } from '../contract.ts';
import { worldOf } from '../host.ts';
import { ApiError } from '../page/api-error.ts';
import { refuseForeign } from '../page/guard.ts';
import { readBody, urlOf } from '../page/request.ts';
import { callerOf, demandOneOf, type Caller } from './caller.ts';
import { driveRoutes } from './drive-routes.ts';
import { RestError, restErrorOf, restErrors } from './rest-error.ts';
import type { Route } from './route.ts';
import { scriptRoutes } from './script-routes.ts';
import { sheetsRoutes } from './sheets-routes.ts';
import { answerToken, tokenPath } from './token-route.ts';
import { answerWeb, webPath } from './web-route.ts';

/** What accounts and domains have switched. */
export interface DoorSwitches {
  /** Accounts that did not switch on the Apps Script API. */
  readonly scriptApiOff: Set<string>;
  /** Whether the domain keeps strangers from web apps. */
  strangersBarred: boolean;
}

/** One request that counts: no login, no web page. */
export interface RestCall {
  /** 1 for the first since the door opened. */
  readonly index: number;
  readonly method: string;
  readonly path: string;
}

/**
 * Looks at every call. It may throw a RestError, or `HungUp`: thrown in `before`, nothing was done; in `after`, it was done and the
 * answer is lost.
 */
export interface RestInterceptor {
  before?(call: RestCall): void;
  after?(call: RestCall): void;
}

/** The line goes dead: the client gets no answer. */
export class HungUp extends Error {
  override readonly name = 'HungUp';
}

export interface Door {
  readonly port: number;
  readonly origin: string;
  readonly switches: DoorSwitches;
  /** Whom each access token stands for. */
  readonly tokens: Map<string, Caller>;
  readonly calls: readonly RestCall[];
  watch: RestInterceptor;
  close(): Promise<void>;
}

const routes: readonly Route[] = [...sheetsRoutes, ...driveRoutes, ...scriptRoutes];

/** Opens the third door to a host's store: the REST API, on loopback, for whoever has a token. Port 0 takes a free one. */
export async function openDoor(host: Host, port: number): Promise<Door> {
  const calls: RestCall[] = [];
  const server = boundedServer((request, response) => void answer(door, host, calls, request, response));
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const own = (server.address() as AddressInfo).port;
  const door: Door = {
    port: own,
    origin: `http://127.0.0.1:${String(own)}`,
    switches: { scriptApiOff: new Set(), strangersBarred: false },
    tokens: new Map(),
    calls,
    watch: {},
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
  return door;
}

async function answer(door: Door, host: Host, calls: RestCall[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    refuseForeign(request, door.port);
    const url = urlOf(request, door.origin);
    if (url.pathname === tokenPath) await answerToken(door.tokens, request, response);
    else if (webPath.test(url.pathname)) await answerWeb(worldOf(host), door.switches, request, response, url);
    else await answerCall(door, host, calls, request, response, url);
  } catch (error) {
    refuse(response, error);
  }
}

async function answerCall(
  door: Door,
  host: Host,
  calls: RestCall[],
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { method = 'GET' } = request;
  const body = await bodyOf(request);
  const call = { index: calls.length + 1, method, path: decoded(url.pathname) };
  calls.push(call);
  const caller = callerOf(request.headers.authorization, door.tokens);
  const matching = routes.filter(({ path }) => path.test(call.path));
  const found = matching.find((each) => each.method === method);
  if (!found) throw restErrors.notFound();
  demandOneOf(caller, found.scopes);
  door.watch.before?.(call);
  const parts = found.path.exec(call.path)?.groups ?? {};
  const part = (name: string) => parts[name] ?? '';
  const { switches, origin } = door;
  const told = found.answer({ host, world: worldOf(host), caller, switches, origin, part, query: url.searchParams, body });
  door.watch.after?.(call);
  send(response, 200, told);
}

/** A path whose escapes are none is left as it is: no route answers it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  const text = (await readBody(request)).toString('utf8');
  if (text === '') return {};
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw restErrors.invalid('Invalid JSON payload received. Parsing terminated before end of input.');
  }
}

function refuse(response: ServerResponse, error: unknown): void {
  if (error instanceof HungUp) {
    response.destroy();
    return;
  }
  const told = error instanceof ApiError ? new RestError(error.status, error.message, error.code) : restErrorOf(error);
  send(response, told.code, told.body);
}

function send(response: ServerResponse, status: number, value: unknown): void {
  if (response.destroyed) return;
  response.writeHead(status, { 'Content-Type': 'application/json; charset=UTF-8', 'X-Content-Type-Options': 'nosniff' });
  response.end(JSON.stringify(value));
}
