import { GoogleError } from '../contract.ts';
import type { Invocation } from '../invocation.ts';
import { operation, type Operations, type Site } from '../operation.ts';

type Kind = 'script' | 'document';

const kind = { service: 'lock', writes: false, scopes: [], simple: true } as const;

/**
 * Script locks are per project, document locks per workbook. Whoever holds one while another invocation runs is suspended
 * until that one has ended, so that waiting would never help: a taken lock is refused at once.
 */
export const lockOperations: Operations = {
  'Lock.tryLock': operation(kind, (site, of: Kind, ms: number) => take(site, of, ms)),
  'Lock.waitLock': operation(kind, (site, of: Kind, ms: number) => {
    if (!take(site, of, ms)) throw new GoogleError('Lock timeout: another process was holding the lock for too long.');
  }),
  'Lock.releaseLock': operation(kind, (site, of: Kind) => {
    const key = keyOf(site.invocation, of);
    if (site.world.locks.get(key) === site.invocation) site.world.locks.delete(key);
  }),
  'Lock.hasLock': operation(kind, (site, of: Kind) => site.world.locks.get(keyOf(site.invocation, of)) === site.invocation),
};

/** A time below nothing is over before the lock could be had. */
function take({ world, invocation }: Site, of: Kind, ms: number): boolean {
  if (ms < 0) return false;
  const key = keyOf(invocation, of);
  const holder = world.locks.get(key) ?? invocation;
  if (holder !== invocation) return false;
  world.locks.set(key, invocation);
  return true;
}

function keyOf(invocation: Invocation, of: Kind): string {
  return of === 'script' ? `script ${invocation.project.id}` : `document ${invocation.activeFile ?? ''} ${invocation.project.id}`;
}
