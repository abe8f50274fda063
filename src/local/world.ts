import type { Clock } from './clock.ts';
import type { AccountKind, EditDelivery, Interceptor, Mail, ProjectSpec, Run, ServiceCall } from './contract.ts';
import type { GoogleSwitches } from './google.ts';
import { HostError } from './host-error.ts';
import type { Invocation } from './invocation.ts';
import type { Store } from './store.ts';

/** What the parts of the host share. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly account: AccountKind;
  readonly zone: string;
  readonly google: GoogleSwitches;
  readonly onMail: ((mail: Mail) => void) | undefined;
  /** Who holds a script lock, by project, or a document lock, by file. */
  readonly locks: Map<string, Invocation>;
  readonly interceptors: Set<Interceptor>;
  /** Finished runs, oldest first. */
  readonly runs: Run[];
  edits: EditDelivery;
  slowness: (call: ServiceCall) => number;
  firing: 'normal' | 'doubled' | 'dropped';
}

export function projectOf(world: World, id: string): ProjectSpec {
  const project = world.store.state.projects.get(id);
  if (!project) throw new HostError('unknown-project', `There is no script project ${id}.`);
  return project;
}
