import type { ProjectSpec, Run } from './contract.ts';
import { startMs } from './costs.ts';
import { dispatch } from './dispatch.ts';
import type { ScriptEvent } from './event.ts';
import { Invocation, type Selection } from './invocation.ts';
import { runScript } from './run-script.ts';
import { loseProperties } from './services/properties.ts';
import { projectOf, type World } from './world.ts';

const keptRuns = 2_000;

export interface RunOptions {
  readonly as?: string;
  readonly args?: readonly unknown[];
  readonly trigger?: Run['trigger'];
  readonly event?: ScriptEvent;
  readonly selection?: Selection;
  /** Called by `google.script.run`: what it may call and return is limited. */
  readonly forClient?: boolean;
  /** An older version, as a deployment runs it. */
  readonly version?: Pick<ProjectSpec, 'code' | 'html'>;
}

/**
 * Runs one function of a project to its end. What the script throws is in the run; what an interceptor throws beyond the
 * agreed errors, and a fault of the host, is thrown on after the run was closed.
 */
export function runFunction(world: World, project: string, fn: string, options: RunOptions = {}): { run: Run; invocation: Invocation } {
  const spec = { ...projectOf(world, project), ...options.version };
  const { event = null, selection = null, trigger = 'editor', as = spec.owner, args = [], forClient = false } = options;
  const invocation = new Invocation(spec, fn, as, trigger, world.clock.now(), event, selection);
  world.clock.spend(startMs);
  const result = runScript({
    project,
    code: spec.code,
    fn,
    args,
    event,
    forClient,
    advanced: spec.advanced,
    door: (name, json) => dispatch(world, invocation, name, json),
  });
  for (const [key, holder] of world.locks) if (holder === invocation) world.locks.delete(key);
  const death = invocation.death;
  if (death && world.google.properties === 'lostWithTheRun') loseProperties(world, invocation);
  const run: Run = {
    project,
    fn,
    as,
    trigger,
    startedAt: invocation.startedAt,
    endedAt: world.clock.now(),
    outcome: death ? death.outcome : result.error ? 'failed' : 'done',
    error: death ? { ...death.error, stack: result.error?.stack ?? '' } : result.error,
    returned: death ? undefined : result.returned,
    calls: invocation.calls,
    callCount: invocation.callCount,
    cellsRead: invocation.cellsRead,
    cellsWritten: invocation.cellsWritten,
    estimatedMs: Math.round(invocation.estimatedMs),
    log: invocation.log,
  };
  world.runs.push(run);
  if (world.runs.length > keptRuns) world.runs.splice(0, world.runs.length - keptRuns);
  if (invocation.fault) throw invocation.fault.cause;
  return { run, invocation };
}
