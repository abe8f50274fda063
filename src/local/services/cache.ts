import { limits } from '../../limits.ts';
import { GoogleError } from '../contract.ts';
import type { CacheEntry } from '../model.ts';
import { operation, type Operations, type Site } from '../operation.ts';

const reads = { service: 'cache', writes: false, scopes: [], simple: true } as const;
const writes = { ...reads, writes: true } as const;

/** Seconds: the default life of an entry, and the longest. Entries kept: beyond, the oldest tenth goes. CacheService page, 2026. */
const [usualSeconds, mostSeconds, mostEntries] = [600, 21_600, 1_000];

export const cacheOperations: Operations = {
  'Cache.get': operation(reads, (site, key: string) => valueOf(site, key)),
  'Cache.getAll': operation(reads, (site, keys: readonly string[]) => {
    const found = keys.map((key) => [key, valueOf(site, key)] as const);
    return Object.fromEntries(found.filter(([, value]) => value !== null));
  }),
  'Cache.put': operation(writes, (site, key: string, value: string, seconds: number | null) => {
    put(site, { [key]: value }, seconds);
  }),
  'Cache.putAll': operation(writes, (site, values: Record<string, string>, seconds: number | null) => {
    put(site, values, seconds);
  }),
  'Cache.remove': operation(writes, (site, key: string) => {
    remove(site, [key]);
  }),
  'Cache.removeAll': operation(writes, (site, keys: readonly string[]) => {
    remove(site, keys);
  }),
};

function cacheOf({ world, invocation }: Site): ReadonlyMap<string, CacheEntry> {
  return world.store.state.caches.get(invocation.project.id) ?? new Map<string, CacheEntry>();
}

function valueOf(site: Site, key: string): string | null {
  const entry = cacheOf(site).get(key);
  return entry && entry.until > site.world.clock.now() ? entry.value : null;
}

function put(site: Site, values: Readonly<Record<string, string>>, seconds: number | null): void {
  const life = seconds ?? usualSeconds;
  if (life < 1 || life > mostSeconds) throw new GoogleError(`Invalid argument: expirationInSeconds`);
  const cache = new Map(cacheOf(site));
  for (const [key, value] of Object.entries(values)) {
    if (key.length > limits.cacheKeyChars) throw new GoogleError('Argument too large: key');
    if (Buffer.byteLength(value) > limits.cacheValueBytes) throw new GoogleError('Argument too large: value');
    cache.delete(key);
    cache.set(key, { value, until: site.world.clock.now() + life * 1_000 });
  }
  if (cache.size > mostEntries) {
    for (const key of [...cache.keys()].slice(0, Math.ceil(mostEntries / 10))) cache.delete(key);
  }
  replace(site, cache);
}

function remove(site: Site, keys: readonly string[]): void {
  const cache = new Map(cacheOf(site));
  for (const key of keys) cache.delete(key);
  replace(site, cache);
}

function replace({ world, invocation }: Site, cache: ReadonlyMap<string, CacheEntry>): void {
  world.store.touch({ caches: new Map(world.store.state.caches).set(invocation.project.id, cache) });
}
