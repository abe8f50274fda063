/** Taken before any script runs: what a script does to the built-ins is seen with those that it could not reach. */
const { ownKeys, getOwnPropertyDescriptor, getPrototypeOf, isExtensible } = Reflect;
const { is } = Object;

interface Looks {
  readonly object: object;
  readonly prototype: object | null;
  readonly extensible: boolean;
  readonly keys: readonly PropertyKey[];
  /** Of each key, parallel to `keys`. */
  readonly descriptors: readonly (PropertyDescriptor | undefined)[];
}

function isObject(value: unknown): value is object {
  return (typeof value === 'object' && value !== null) || typeof value === 'function';
}

/** Prototypes that no global name leads to. */
function nameless(): readonly object[] {
  const iterators = [[], new Map(), new Set(), ''].map((each) => each[Symbol.iterator]());
  return [...iterators, 'a'.matchAll(/a/g), function* () {}, async () => {}, async function* () {}].map(
    (each) => getPrototypeOf(each) as object,
  );
}

/** The global object, every object that a global name leads to, their `prototype`s, and what those inherit from. */
function watched(): ReadonlySet<object> {
  const found = new Set<object>([globalThis]);
  const add = (value: unknown): void => {
    if (!isObject(value) || found.has(value)) return;
    found.add(value);
    add(getPrototypeOf(value));
    if (typeof value === 'function') add(getOwnPropertyDescriptor(value, 'prototype')?.value);
  };
  for (const key of ownKeys(globalThis)) add(getOwnPropertyDescriptor(globalThis, key)?.value);
  for (const each of nameless()) add(each);
  return found;
}

function looksOf(object: object): Looks {
  const keys = ownKeys(object);
  const descriptors = keys.map((key) => getOwnPropertyDescriptor(object, key));
  return { object, prototype: getPrototypeOf(object), extensible: isExtensible(object), keys, descriptors };
}

function isSame(a: PropertyDescriptor | undefined, b: PropertyDescriptor | undefined): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    is(a.value, b.value) &&
    a.get === b.get &&
    a.set === b.set &&
    a.writable === b.writable &&
    a.enumerable === b.enumerable &&
    a.configurable === b.configurable
  );
}

// From here on the script may have changed every built-in: no method of a list, no walk over one.
function looksSame({ object, prototype, extensible, keys, descriptors }: Looks): boolean {
  if (getPrototypeOf(object) !== prototype || isExtensible(object) !== extensible) return false;
  if (ownKeys(object).length !== keys.length) return false;
  for (let at = 0; at < keys.length; at += 1) {
    const key = keys[at];
    if (key === undefined || !isSame(descriptors[at], getOwnPropertyDescriptor(object, key))) return false;
  }
  return true;
}

/** Remembers the globals and the built-ins as they are now; the answer tells at any time whether they still are. */
export function remembered(): () => boolean {
  const looks = [...watched()].map(looksOf);
  return () => {
    for (let at = 0; at < looks.length; at += 1) {
      const each = looks[at];
      if (each === undefined || !looksSame(each)) return false;
    }
    return true;
  };
}
