import { limits } from '../../limits.ts';
import { GoogleError } from '../contract.ts';
import { usedToday } from '../day-use.ts';
import type { Invocation } from '../invocation.ts';
import { operation, type Operation, type Operations, type Site } from '../operation.ts';
import type { World } from '../world.ts';

const reads = { service: 'properties', writes: false, scopes: [], simple: true } as const;
const writes = { ...reads, writes: true } as const;

export const propertyOperations: Operations = {
  'Properties.getProperty': spending(reads, (site, key: string) => storeOf(site).get(key) ?? null),
  'Properties.getProperties': spending(reads, (site) => Object.fromEntries(storeOf(site))),
  'Properties.getKeys': spending(reads, (site) => [...storeOf(site).keys()]),
  'Properties.setProperty': spending(writes, (site, key: string, value: string) => {
    replace(site, new Map(storeOf(site)).set(key, value));
  }),
  'Properties.setProperties': spending(writes, (site, values: Record<string, string>, deleteAllOthers: boolean) => {
    const base = deleteAllOthers ? [] : [...storeOf(site)];
    replace(site, new Map([...base, ...Object.entries(values)]));
  }),
  'Properties.deleteProperty': spending(writes, (site, key: string) => {
    const store = new Map(storeOf(site));
    store.delete(key);
    replace(site, store);
  }),
  'Properties.deleteAllProperties': spending(writes, (site) => {
    replace(site, new Map());
  }),
};

/** Every operation counts against the day of the person whom the script runs as. */
function spending(kind: Omit<Operation, 'run'>, run: (site: Site, ...args: never[]) => unknown): Operation {
  return operation(kind, (site, ...args: never[]) => {
    const { world, invocation } = site;
    const use = usedToday(world.store.state.propertyUse.get(invocation.as), world.clock.now());
    if (use.used >= limits.propertyOperationsPerDay[world.account])
      throw new GoogleError('Service invoked too many times for one day: properties.');
    world.store.touch({ propertyUse: new Map(world.store.state.propertyUse).set(invocation.as, { ...use, used: use.used + 1 }) });
    return run(site, ...args);
  });
}

function storeOf({ world, invocation }: Omit<Site, 'call'>): ReadonlyMap<string, string> {
  return world.store.state.properties.get(invocation.project.id) ?? new Map<string, string>();
}

function replace({ world, invocation }: Site, store: ReadonlyMap<string, string>): void {
  refuseTooLarge(store);
  invocation.propertyChanges.push({ before: storeOf({ world, invocation }), after: store });
  put(world, invocation.project.id, store);
}

function put(world: World, project: string, store: ReadonlyMap<string, string>): void {
  world.store.change((draft) => {
    draft.state.properties = new Map(draft.state.properties).set(project, store);
  });
}

/** Takes back what a run wrote that died, where nobody has written over it. */
export function loseProperties(world: World, invocation: Invocation): void {
  for (const { before, after } of invocation.propertyChanges.reverse()) {
    const store = new Map(storeOf({ world, invocation }));
    for (const key of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(key) === after.get(key) || store.get(key) !== after.get(key)) continue;
      const value = before.get(key);
      if (value === undefined) store.delete(key);
      else store.set(key, value);
    }
    put(world, invocation.project.id, store);
  }
}

/** Fails with Google's words for a value or a store over the limit. */
export function refuseTooLarge(store: ReadonlyMap<string, string>): void {
  let total = 0;
  for (const [key, value] of store) {
    const bytes = Buffer.byteLength(value);
    if (bytes > limits.propertyBytes) throw new GoogleError('Argument too large: value');
    total += bytes + Buffer.byteLength(key);
  }
  if (total <= limits.propertyStoreBytes) return;
  throw new GoogleError('You have exceeded the property storage quota. Please remove some properties and try again.');
}
