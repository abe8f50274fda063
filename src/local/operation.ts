import type { ServiceCall, ServiceName } from './contract.ts';
import type { Invocation } from './invocation.ts';
import type { World } from './world.ts';

/** What an operation works with. It sets `call.cells` to the cells that it moved. */
export interface Site {
  readonly world: World;
  readonly invocation: Invocation;
  readonly call: ServiceCall;
}

export interface Operation {
  readonly service: ServiceName;
  readonly writes: boolean;
  /** One of these scopes is needed; none where the list is empty. */
  readonly scopes: readonly string[];
  /** Whether a simple trigger, which has no authorisation, may call it. */
  readonly simple: boolean;
  readonly run: (site: Site, args: readonly unknown[]) => unknown;
}

/** Operations by the name that the realm calls them with. */
export type Operations = Readonly<Record<string, Operation>>;

/** Calls that are answered without being counted: Utilities, Session, handles, the console. */
export type QuietOperations = Readonly<Record<string, (site: Omit<Site, 'call'>, args: readonly unknown[]) => unknown>>;

/**
 * Describes an operation with typed arguments. They come from the host's own realm code as JSON; what a script hands through
 * is typed as optional throughout.
 */
export function operation(kind: Omit<Operation, 'run'>, run: (site: Site, ...args: never[]) => unknown): Operation {
  return { ...kind, run: (site, args) => run(site, ...(args as never[])) };
}

export function quiet(run: (site: Omit<Site, 'call'>, ...args: never[]) => unknown): QuietOperations[string] {
  return (site, args) => run(site, ...(args as never[]));
}
