import { limits } from '../limits.ts';
import { GoogleError, Stopped, type ServiceCall } from './contract.ts';
import { costMs } from './costs.ts';
import { HostError } from './host-error.ts';
import type { Invocation } from './invocation.ts';
import type { Operation } from './operation.ts';
import { demandScope } from './scopes.ts';
import { operations, quietOperations } from './services.ts';
import type { World } from './world.ts';

/**
 * The one door between a script and the host: takes a call as name and JSON, answers with JSON (`''` for undefined), or with
 * `!` and the JSON of an error's name and message.
 */
export function dispatch(world: World, invocation: Invocation, name: string, json: string): string {
  try {
    if (invocation.death) throw new GoogleError(invocation.death.error.message, invocation.death.error.name);
    const args = JSON.parse(json) as readonly unknown[];
    const quiet = quietOperations[name];
    const answer = quiet ? quiet({ world, invocation }, args) : counted(world, invocation, name, args);
    return answer === undefined ? '' : JSON.stringify(answer);
  } catch (error) {
    return `!${JSON.stringify(toldError(invocation, error))}`;
  }
}

function counted(world: World, invocation: Invocation, name: string, args: readonly unknown[]): unknown {
  const operation = operations[name];
  if (!operation) throw new GoogleError(`${name} is not emulated`, 'TypeError');
  refuseOverTime(world, invocation);
  const call: ServiceCall = {
    index: invocation.callCount + 1,
    name,
    service: operation.service,
    writes: operation.writes,
    cells: 0,
  };
  invocation.callCount += 1;
  invocation.calls[name] = (invocation.calls[name] ?? 0) + 1;
  for (const interceptor of [...world.interceptors]) interceptor.before?.(call);
  const answer = perform(world, invocation, operation, call, args);
  for (const interceptor of [...world.interceptors]) interceptor.after?.(call);
  return answer;
}

function perform(world: World, invocation: Invocation, operation: Operation, call: ServiceCall, args: readonly unknown[]): unknown {
  try {
    demandScope(invocation, spoken(call.name), operation.scopes, operation.simple);
    const answer = operation.run({ world, invocation, call }, args);
    if (operation.writes) invocation.cellsWritten += call.cells;
    else invocation.cellsRead += call.cells;
    return answer;
  } finally {
    const ms = costMs(call.name, call.cells) + world.slowness(call);
    invocation.estimatedMs += ms;
    world.clock.spend(ms);
  }
}

function refuseOverTime(world: World, invocation: Invocation): void {
  const allowed = invocation.isSimple ? limits.simpleTriggerMs : limits.runMs;
  if (world.clock.now() - invocation.startedAt <= allowed) return;
  const error = { name: 'Exception', message: 'Exceeded maximum execution time' };
  invocation.death = { outcome: 'failed', error };
  throw new GoogleError(error.message);
}

/** The advanced services name themselves in small letters when they refuse. */
function spoken(name: string): string {
  if (!/^(Sheets|Drive)\./.test(name)) return name;
  return name
    .split('.')
    .map((part) => part.charAt(0).toLowerCase() + part.slice(1))
    .join('.');
}

/** What the script gets to see. Anything that is not meant for scripts also ends the invocation and leaves the host. */
function toldError(invocation: Invocation, error: unknown): { name: string; message: string } {
  if (error instanceof GoogleError || error instanceof HostError) return { name: error.name, message: error.message };
  const told = error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
  if (error instanceof Stopped) {
    invocation.death = { outcome: 'stopped', error: told };
  } else {
    invocation.death = { outcome: 'failed', error: told };
    invocation.fault = { cause: error };
  }
  return told;
}
