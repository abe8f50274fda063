import { GoogleError } from './contract.ts';
import type { Invocation } from './invocation.ts';

const prefix = 'https://www.googleapis.com/auth/';

/** Scopes may be written in full or by their last part. */
export function hasScope(invocation: Invocation, scope: string): boolean {
  return invocation.project.scopes.some((own) => own === scope || own === prefix + scope);
}

/** Fails with Google's words where the project has none of the scopes, or where a simple trigger may not call this. */
export function demandScope(invocation: Invocation, name: string, scopes: readonly string[], simple: boolean): void {
  if (invocation.isSimple) {
    if (simple) return;
  } else if (scopes.length === 0 || scopes.some((scope) => hasScope(invocation, scope))) return;
  const wanted = scopes.map((scope) => prefix + scope);
  const list = wanted.length > 1 ? `(${wanted.join(' || ')})` : (wanted[0] ?? 'authorization');
  throw new GoogleError(`You do not have permission to call ${name}. Required permissions: ${list}`);
}
