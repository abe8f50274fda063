import { call } from './bridge.ts';
import { guarded } from './guarded.ts';

const properties = guarded('Properties', {
  getProperty: (key: string) => call<string | null>('Properties.getProperty', key),
  getProperties: () => call<Record<string, string>>('Properties.getProperties'),
  getKeys: () => call<string[]>('Properties.getKeys'),
  setProperty: (key: string, value: unknown) => {
    call('Properties.setProperty', key, String(value));
    return properties;
  },
  setProperties: (values: Record<string, unknown>, deleteAllOthers = false) => {
    const texts = Object.entries(values).map(([key, value]) => [key, String(value)] as const);
    call('Properties.setProperties', Object.fromEntries(texts), deleteAllOthers);
    return properties;
  },
  deleteProperty: (key: string) => {
    call('Properties.deleteProperty', key);
    return properties;
  },
  deleteAllProperties: () => {
    call('Properties.deleteAllProperties');
    return properties;
  },
});

export const PropertiesService: object = guarded('PropertiesService', { getScriptProperties: () => properties });

const cache = guarded('Cache', {
  get: (key: string) => call<string | null>('Cache.get', key),
  getAll: (keys: readonly string[]) => call<Record<string, string>>('Cache.getAll', keys),
  put: (key: string, value: string, seconds?: number) => {
    call('Cache.put', key, value, seconds ?? null);
  },
  putAll: (values: Record<string, string>, seconds?: number) => {
    call('Cache.putAll', values, seconds ?? null);
  },
  remove: (key: string) => {
    call('Cache.remove', key);
  },
  removeAll: (keys: readonly string[]) => {
    call('Cache.removeAll', keys);
  },
});

export const CacheService = guarded('CacheService', { getScriptCache: () => cache });
