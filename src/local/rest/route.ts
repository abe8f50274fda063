import type { Host } from '../contract.ts';
import type { World } from '../world.ts';
import type { Caller } from './caller.ts';
import type { DoorSwitches } from './door.ts';

/** A request as a route meets it. */
export interface Asked {
  readonly host: Host;
  readonly world: World;
  readonly caller: Caller;
  readonly switches: DoorSwitches;
  /** `http://127.0.0.1:port` of the door. */
  readonly origin: string;
  /** Named parts of the path. */
  readonly part: (name: string) => string;
  readonly query: URLSearchParams;
  readonly body: unknown;
}

export interface Route {
  readonly method: string;
  /** The path, with named groups for its parts. */
  readonly path: RegExp;
  /** One of these is needed. */
  readonly scopes: readonly string[];
  readonly answer: (asked: Asked) => unknown;
}

/** `/v1/projects/{id}/content` as a pattern; a part is all but slashes and colons. */
export function route(method: string, path: string, scopes: readonly string[], answer: Route['answer']): Route {
  const pattern = path.replace(/[.]/g, '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/:]+)');
  return { method, path: new RegExp(`^${pattern}$`), scopes, answer };
}
