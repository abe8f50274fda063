/** Members that the engine itself probes for on any object. */
const probed = new Set(['then', 'toJSON', 'constructor', 'valueOf', 'hasOwnProperty', 'isPrototypeOf', 'nodeType', '$$typeof']);

/** Wraps the members of a service object so that using an unknown one fails loudly instead of reading undefined. */
export function guarded<T extends object>(name: string, members: T): T {
  const refuse = (_target: T, key: string | symbol): never => {
    throw new TypeError(`${name}.${String(key)} cannot be set`);
  };
  return new Proxy(members, {
    get(target, key) {
      if (typeof key === 'symbol' || key in target) {
        if (key === 'toString' && !Object.hasOwn(target, 'toString')) return () => name;
        return Reflect.get(target, key);
      }
      if (probed.has(key)) return undefined;
      throw new TypeError(`${name}.${key} is not emulated`);
    },
    set: refuse,
    defineProperty: refuse,
    deleteProperty: refuse,
  });
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
