import { fitted } from './signatures.ts';

/** Members that the engine itself probes for on any object. */
const probed = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'nodeType', '$$typeof']);

/** Where the typings keep a type: Google names a member by the whole path when it refuses arguments. */
const services: Readonly<Record<string, string>> = {
  Spreadsheet: 'SpreadsheetApp',
  Sheet: 'SpreadsheetApp',
  Range: 'SpreadsheetApp',
  Properties: 'PropertiesService',
  Cache: 'CacheService',
  Lock: 'LockService',
  ClockTriggerBuilder: 'ScriptApp',
  HtmlOutput: 'HtmlService',
  LinearOptimizationEngine: 'LinearOptimizationService',
  LinearOptimizationSolution: 'LinearOptimizationService',
};

/**
 * Wraps the members of a service object: using an unknown one fails loudly instead of reading undefined, arguments that no signature
 * takes are refused, and what returns nothing returns null.
 */
export function guarded<T extends object>(name: string, members: T): T {
  const path = services[name] === undefined ? name : `${services[name]}.${name}`;
  const refuse = (_target: T, key: string | symbol): never => {
    throw new TypeError(`${name}.${String(key)} cannot be set`);
  };
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) {
        if (key === 'toString' && !Object.hasOwn(target, 'toString')) return () => name;
        const member: unknown = Reflect.get(target, key);
        return typeof member === 'function' && typeof key === 'string' ? called(`${path}.${key}`, member as Member) : member;
      }
      if (probed.has(key)) return undefined;
      throw new TypeError(`${name}.${key} is not emulated`);
    },
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
  });
}

type Member = (...args: readonly unknown[]) => unknown;

function called(path: string, member: Member): Member {
  return (...args) => member(...fitted(path, args)) ?? null;
}

/** An enumeration: each member knows its name, as in Apps Script. */
export function enumeration<K extends string>(name: string, ...keys: readonly K[]): Readonly<Record<K, EnumValue<K>>> {
  const values = keys.map((key, index) => {
    const value: EnumValue<K> = { toString: () => key, toJSON: () => key, name: () => key, ordinal: () => index };
    return [key, Object.freeze(value)] as const;
  });
  return guarded(name, Object.fromEntries(values) as Record<K, EnumValue<K>>);
}

export interface EnumValue<K extends string = string> {
  toString(): K;
  toJSON(): K;
  name(): K;
  ordinal(): number;
}
