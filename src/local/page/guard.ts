import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error.ts';

const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Refuses what a page of another site, or a name that somebody points at this machine, sends here: a foreign `Host` or `Origin`.
 * The port is not protected otherwise, because everyone at this machine may use it.
 */
export function refuseForeign({ headers }: Pick<IncomingMessage, 'headers'>, port: number): void {
  const own = names.map((name) => `${name}:${String(port)}`);
  const host = headers.host ?? '';
  if (!own.includes(host)) throw new ApiError(403, 'foreign-host', `This page is served to ${own[0] ?? ''} only, not to "${host}".`);
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    throw new ApiError(403, 'foreign-origin', `A page of ${origin} may not call this one.`);
  }
}
