import { limits } from '../../limits.ts';
import { GoogleError } from '../contract.ts';
import { operation, type Operations, type Site } from '../operation.ts';

const reads = { service: 'properties', writes: false, scopes: [], simple: true } as const;
const writes = { ...reads, writes: true } as const;

export const propertyOperations: Operations = {
  'Properties.getProperty': operation(reads, (site, key: string) => storeOf(site).get(key) ?? null),
  'Properties.getProperties': operation(reads, (site) => Object.fromEntries(storeOf(site))),
  'Properties.getKeys': operation(reads, (site) => [...storeOf(site).keys()]),
  'Properties.setProperty': operation(writes, (site, key: string, value: string) => {
    replace(site, new Map(storeOf(site)).set(key, value));
  }),
  'Properties.setProperties': operation(writes, (site, values: Record<string, string>, deleteAllOthers: boolean) => {
    const base = deleteAllOthers ? [] : [...storeOf(site)];
    replace(site, new Map([...base, ...Object.entries(values)]));
  }),
  'Properties.deleteProperty': operation(writes, (site, key: string) => {
    const store = new Map(storeOf(site));
    store.delete(key);
    replace(site, store);
  }),
  'Properties.deleteAllProperties': operation(writes, (site) => {
    replace(site, new Map());
  }),
};

function storeOf({ world, invocation }: Site): ReadonlyMap<string, string> {
  return world.store.state.properties.get(invocation.project.id) ?? new Map<string, string>();
}

function replace({ world, invocation }: Site, store: ReadonlyMap<string, string>): void {
  refuseTooLarge(store);
  world.store.change((draft) => {
    draft.state.properties = new Map(draft.state.properties).set(invocation.project.id, store);
  });
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
