import { call } from './bridge.ts';
import { zonedParse } from './date-text.ts';
import { zonedMembers } from './zoned-members.ts';
import { instantOf } from '../zones.ts';

/**
 * The realm's `Date`: `now` is the host's, and what the language calls local time is that of the manifest's zone, whatever the zone of
 * the process. Subclasses and `instanceof` work as with the built-in.
 */
export function hostDate(): DateConstructor {
  const now = (): number => call<number>('now');
  // Asked for each time: a context may serve another project after this one.
  const zone = (): string => call<string>('zone');
  const parseText = zonedParse(Date.parse, zone);
  const parse = (given: unknown): number => parseText(String(given));
  const told = new Proxy(Date, {
    construct: (target, args: readonly unknown[], newTarget) =>
      Reflect.construct(target, [instantFor(args, { now, zone, parse })], newTarget) as Date,
    apply: (target) => new target(now()).toString(),
  });
  define(Date, { now, parse });
  define(Date.prototype, { ...zonedMembers(zone), constructor: told });
  return told;
}

interface Known {
  readonly now: () => number;
  readonly zone: () => string;
  readonly parse: (text: string) => number;
}

function instantFor(args: readonly unknown[], { now, zone, parse }: Known): number {
  const [first] = args;
  if (args.length === 0) return now();
  if (args.length > 1) return local(Date.UTC(...(args as [number, number])), zone);
  if (first instanceof Date) return first.getTime();
  const plain: unknown = typeof first === 'object' && first !== null ? primitive(first) : first;
  return typeof plain === 'string' ? parse(plain) : Number(plain);
}

function local(wall: number, zone: () => string): number {
  return Number.isNaN(wall) ? wall : instantOf(wall, zone());
}

/** What an object is worth where text or number is wanted. */
function primitive(value: object): unknown {
  const worth: unknown = value.valueOf();
  return typeof worth === 'object' ? (value as { toString(): string }).toString() : worth;
}

function define(target: object, members: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(members)) {
    Object.defineProperty(target, name, { value, writable: true, configurable: true });
  }
}
