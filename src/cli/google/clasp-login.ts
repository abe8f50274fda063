import { existsSync, readFileSync } from 'node:fs';
import { CommandFault } from './command-fault.ts';

/** A login that clasp keeps. */
export interface Login {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
  readonly accessToken: string;
  /** When the access token ends, ms since 1970; 0 where it is not told. */
  readonly expires: number;
}

interface Tokens {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly expiry_date?: number;
  readonly client_id?: string;
  readonly client_secret?: string;
}

interface LoginFile {
  /** clasp 3: one login for each name. */
  readonly tokens?: Readonly<Record<string, Tokens | undefined>>;
  /** clasp 2: one login. */
  readonly token?: Tokens;
  readonly oauth2ClientSettings?: { readonly clientId?: string; readonly clientSecret?: string };
}

/**
 * Reads clasp's login, as clasp 2 and 3 write it. It is only read: a renewed token is not written back.
 * @param user the name of the login (`clasp login --user`)
 * @throws CommandFault `noLogin`, `oldLogin`
 */
export function readLogin(file: string, user = 'default'): Login {
  if (!existsSync(file)) throw new CommandFault('noLogin', { file });
  const tokens = tokensIn(file, user);
  if (tokens === null) throw new CommandFault('noLogin', { file: `${file}, ${user}` });
  const { client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken, access_token: accessToken = '' } = tokens;
  if (clientId === undefined || clientSecret === undefined || refreshToken === undefined) throw new CommandFault('oldLogin', { file });
  return { clientId, clientSecret, refreshToken, accessToken, expires: tokens.expiry_date ?? 0 };
}

function tokensIn(file: string, user: string): Tokens | null {
  const kept = parsed(file);
  const newer = kept.tokens?.[user];
  if (newer !== undefined) return newer;
  if (user !== 'default') return null;
  const { token, oauth2ClientSettings: client } = kept;
  if (token === undefined) return kept.tokens === undefined ? (kept as Tokens) : null;
  return { client_id: client?.clientId ?? '', client_secret: client?.clientSecret ?? '', ...token };
}

function parsed(file: string): LoginFile {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as LoginFile;
  } catch (cause) {
    throw new CommandFault('oldLogin', { file }, { cause });
  }
}
