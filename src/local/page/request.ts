import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error.ts';

/** Bytes of one request at most: 100,000 pasted cells of 200 each. */
export const bodyLimit = 20 * 1024 * 1024;

/** The address that a request asks for; `//` and its kind name no host here, and what is no path is nothing that is here. */
export function urlOf({ url = '/' }: Pick<IncomingMessage, 'url'>, origin: string): URL {
  const missing = new ApiError(404, 'not-found', `There is nothing at ${url.slice(0, 100)}.`);
  if (!url.startsWith('/') || /^[/\\]{2}/.test(url)) throw missing;
  try {
    return new URL(url, origin);
  } catch {
    throw missing;
  }
}

/** Reads a body whole; one over the limit is refused without being kept. */
export async function readBody(request: IncomingMessage, limit = bodyLimit): Promise<Buffer> {
  const tooLarge = new ApiError(413, 'too-large', `At most ${String(limit / 1024 / 1024)} MB go at once.`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** The fields of a request, whether from its JSON body or from its query; each getter refuses what it is not. */
export class Fields {
  readonly #values: Readonly<Record<string, unknown>>;

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  static ofJson(body: Buffer): Fields {
    let parsed: unknown;
    try {
      parsed = JSON.parse(body.toString('utf8'));
    } catch {
      throw new ApiError(400, 'bad-request', 'The body is not JSON.');
    }
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
      throw new ApiError(400, 'bad-request', 'The body must be a JSON object.');
    }
    return new Fields(parsed as Record<string, unknown>);
  }

  static ofQuery(query: URLSearchParams): Fields {
    return new Fields(Object.fromEntries(query));
  }

  text(name: string): string {
    const value = this.#values[name];
    if (typeof value !== 'string' || value === '') throw bad(name, 'must be a text');
    return value;
  }

  /** A text that may be left out. */
  textOr(name: string, otherwise: string): string {
    return this.#values[name] === undefined ? otherwise : this.text(name);
  }

  /** A whole number from 0 on; a query's digits are read as one. */
  whole(name: string, otherwise?: number): number {
    const value = this.#values[name];
    if (value === undefined && otherwise !== undefined) return otherwise;
    const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
    if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < 0) throw bad(name, 'must be a whole number from 0 on');
    return number;
  }

  /** Rows of cells as they are typed; not empty, not ragged beyond a sheet. */
  block(name: string): readonly (readonly (string | number | boolean | null)[])[] {
    const value = this.#values[name];
    if (!Array.isArray(value) || value.length === 0 || !value.every(isLine)) throw bad(name, 'must be rows of cells');
    if (value.length * Math.max(...value.map((line) => line.length)) > 200_000) throw bad(name, 'has too many cells at once');
    return value;
  }
}

function isLine(line: unknown): line is (string | number | boolean | null)[] {
  return (
    Array.isArray(line) && line.length > 0 && line.every((cell) => cell === null || ['string', 'number', 'boolean'].includes(typeof cell))
  );
}

function bad(name: string, what: string): ApiError {
  return new ApiError(400, 'bad-request', `"${name}" ${what}.`);
}
