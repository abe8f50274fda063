import { TestEnvironment } from 'jest-environment-node';

/** What Node makes and tests ask `instanceof` of. */
const shared = [
  'Object',
  'Function',
  'Array',
  'Error',
  'TypeError',
  'RangeError',
  'SyntaxError',
  'Map',
  'Set',
  'Date',
  'RegExp',
  'Promise',
];

/**
 * A test file runs in a realm of its own, where nothing that Node makes would be an instance of the file's own `Error`. Here it is;
 * what any third realm makes, the emulated script's, stays a stranger. The environment variables are the process's own, not a copy:
 * who sets TZ changes the zone.
 */
export default class extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    super(...given);
    Object.defineProperty(this.global.process, 'env', { value: process.env });
    for (const name of shared) takeIn(classOf(this.global, name), classOf(globalThis, name));
  }
}

function classOf(realm: object, name: string): object {
  return Reflect.get(realm, name) as object;
}

/** Lets a class take Node's class of the same name for itself. */
function takeIn(own: object, nodes: object): void {
  const ordinary = Function.prototype[Symbol.hasInstance];
  Object.defineProperty(own, Symbol.hasInstance, {
    value(this: unknown, thing: unknown) {
      return ordinary.call(this, thing) || (this === own && ordinary.call(nodes, thing));
    },
  });
}
