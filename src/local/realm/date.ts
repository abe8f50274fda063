import { call } from './bridge.ts';

/** The realm's `Date`, with a `now` that is the host's. Subclasses and `instanceof` work as with the built-in. */
export function hostDate(): DateConstructor {
  const now = (): number => call<number>('now');
  const told = new Proxy(Date, {
    construct: (target, args: readonly unknown[], newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: (target) => new target(now()).toString(),
  });
  Object.defineProperty(Date, 'now', { value: now, writable: true, configurable: true });
  Object.defineProperty(Date.prototype, 'constructor', { value: told, writable: true, configurable: true });
  return told;
}
