import { freshContext, type Coded, type ScriptContext } from './script-context.ts';

/** More than these at rest are let go: nothing needs more than one run inside another. */
const mostIdle = 3;

/** Contexts at rest by the advanced services that they have, for each code whose contexts are used again. */
const resting = new Map<string, Map<string, ScriptContext[]>>();

/**
 * Lets the contexts of a code be used again. For code whose modules keep nothing that changes: the linter holds the product to it.
 * Whatever else an invocation leaves behind, globals and changed built-ins, is found out, and its context is not used again.
 */
export function reuseContexts(code: string): void {
  if (!resting.has(code)) resting.set(code, new Map());
}

/** Does something in fresh contexts, as on Google; those at rest stay as they are for afterwards. */
export function inFreshContexts<T>(act: () => T): T {
  const rested = [...resting];
  for (const [code] of rested) resting.set(code, new Map());
  try {
    return act();
  } finally {
    for (const [code, contexts] of rested) resting.set(code, contexts);
  }
}

/** A context with the code in it, for one invocation. */
export function takeContext(coded: Coded, door: (name: string, json: string) => string): ScriptContext {
  const rested = placeOf(coded)?.pop();
  if (rested !== undefined) {
    rested.realm.reopen(door);
    return rested;
  }
  const fresh = freshContext(coded, door);
  if (resting.has(coded.code)) fresh.realm.remember();
  return fresh;
}

/** Takes a context back after an invocation that came to its end. One that the script has changed, or in which it failed to start, goes. */
export function giveBack(coded: Coded, context: ScriptContext): void {
  const untouched = context.realm.leave();
  const place = placeOf(coded);
  if (place !== undefined && untouched && context.failure === null && place.length < mostIdle) place.push(context);
}

function placeOf({ code, advanced }: Coded): ScriptContext[] | undefined {
  const byServices = resting.get(code);
  const services = advanced.join();
  const place = byServices?.get(services) ?? [];
  return byServices?.set(services, place) && place;
}
