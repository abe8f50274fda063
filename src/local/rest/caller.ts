import { restErrors } from './rest-error.ts';

/** Whom a bearer token stands for: an account, through an application that was given scopes. */
export interface Caller {
  readonly mail: string;
  /** The application: `drive.file` reaches what it made. */
  readonly client: string;
  /** By their last part. */
  readonly scopes: readonly string[];
}

/** What the login of clasp is given, as its source names it (3.x, read in November 2026). */
export const claspScopes: readonly string[] = [
  'script.deployments',
  'script.projects',
  'script.webapp.deploy',
  'drive.metadata.readonly',
  'drive.file',
  'service.management',
  'logging.read',
  'userinfo.email',
  'userinfo.profile',
  'cloud-platform',
];

export function claspLogin(mail: string): Caller {
  return { mail, client: 'clasp', scopes: claspScopes };
}

/** @throws RestError 401 */
export function callerOf(authorization: string | undefined, tokens: ReadonlyMap<string, Caller>): Caller {
  const [, token = ''] = /^Bearer (\S+)$/.exec(authorization ?? '') ?? [];
  const caller = tokens.get(token);
  if (!caller) throw restErrors.notLoggedIn();
  return caller;
}

/** @throws RestError 403 where the caller has none of the scopes */
export function demandOneOf({ scopes }: Caller, wanted: readonly string[]): void {
  if (!wanted.some((scope) => scopes.includes(scope))) throw restErrors.missingScope();
}
