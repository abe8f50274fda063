import type { WireError } from '../wire.ts';
import type { PageLanguage, Spoken } from '../words.ts';
import { byId } from './dom.ts';

const given = JSON.parse(byId('words').textContent) as { language: PageLanguage; words: Spoken };

export const language = given.language;
export const words = given.words;

/** A refusal in the server's words; `lost` where there was no server. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

async function call<T>(path: string, init?: RequestInit): Promise<T> {
  let response: Response;
  try {
    response = await fetch(path, init);
  } catch {
    throw new Refused('lost', words.lost);
  }
  const answer = (await response.json()) as T | WireError;
  if (!response.ok) {
    const { error } = answer as WireError;
    throw new Refused(error.code, error.message);
  }
  return answer as T;
}

type Query = Readonly<Record<string, string | number>>;

function queryOf(query: Query): string {
  return new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)])).toString();
}

export function ask<T>(path: string, query: Query = {}): Promise<T> {
  return call<T>(`${path}?${queryOf(query)}`);
}

export function act<T>(path: string, body: unknown): Promise<T> {
  return call<T>(path, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
}
