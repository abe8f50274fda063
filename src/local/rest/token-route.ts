import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../page/request.ts';
import type { Caller } from './caller.ts';

/** Where a login that has run out is renewed. */
export const tokenPath = '/token';

/** The refresh token of an account's login is `refresh-` and an access token that stands for it. */
export const refreshPrefix = 'refresh-';

/** Renews a login, as Google's token address does. */
export async function answerToken(tokens: ReadonlyMap<string, Caller>, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = new URLSearchParams((await readBody(request)).toString('utf8'));
  const refresh = form.get('refresh_token') ?? '';
  const token = refresh.startsWith(refreshPrefix) ? refresh.slice(refreshPrefix.length) : '';
  const known = tokens.has(token);
  const told = known
    ? { access_token: token, expires_in: 3_599, token_type: 'Bearer' }
    : { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' };
  response.writeHead(known ? 200 : 400, { 'Content-Type': 'application/json; charset=UTF-8' });
  response.end(JSON.stringify(told));
}
