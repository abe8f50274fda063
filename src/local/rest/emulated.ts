import type { ServiceCall } from '../contract.ts';
import { Invocation } from '../invocation.ts';
import type { Operation, Operations, Site } from '../operation.ts';
import type { Asked } from './route.ts';

/** An operation of the emulated services, called over REST: the application stands where a script project stands otherwise. */
export function callOperation({ world, caller }: Asked, operations: Operations, name: string, ...args: readonly unknown[]): unknown {
  const operation = operations[name] as Operation;
  return operation.run(siteOf(world, caller, name, operation), args);
}

function siteOf(world: Site['world'], { mail, client, scopes }: Asked['caller'], name: string, operation: Operation): Site {
  const project = { id: `client:${client}`, owner: mail, code: '', scopes, container: null, advanced: [] };
  const invocation = new Invocation(project, name, mail, 'editor', world.clock.now(), null, null);
  const call: ServiceCall = { index: 1, name, service: operation.service, writes: operation.writes, cells: 0 };
  return { world, invocation, call };
}
