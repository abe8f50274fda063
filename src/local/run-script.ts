import { giveBack, takeContext } from './context-pool.ts';
import type { ScriptEvent } from './event.ts';
import { freshContext, type Coded, type ScriptContext } from './script-context.ts';

/** What a function of a script came to. */
export interface ScriptResult {
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
  readonly returned: unknown;
}

export interface ScriptCall extends Coded {
  readonly fn: string;
  readonly args: readonly unknown[];
  readonly event: ScriptEvent | null;
  /** Called from a page: only the script's own public functions, and returned values within Google's limits. */
  readonly forClient: boolean;
  /** The door to the host: name and JSON in, JSON out. */
  readonly door: (name: string, json: string) => string;
}

/** Runs one function in a context that is as a fresh one, in which every value that the script meets is made. */
export function runScript(call: ScriptCall): ScriptResult {
  const context = takeContext(call, call.door);
  const result = context.failure ? { error: described(context.failure.error), returned: undefined } : invoked(call, context);
  giveBack(call, context);
  return result;
}

function invoked({ fn, args, event, forClient }: ScriptCall, { realm }: ScriptContext): ScriptResult {
  return JSON.parse(realm.invoke(fn, JSON.stringify(args), JSON.stringify(event), forClient)) as ScriptResult;
}

const handlers = new Map<string, readonly string[]>();

/** Which of the simple triggers a code has. One that fails at its top level fails again, and is reported, when a function of it is run. */
export function simpleTriggers(project: string, code: string): readonly string[] {
  let found = handlers.get(code);
  if (!found) {
    const { evaluate } = freshContext({ project, code, advanced: [] }, () => '');
    found = ['onEdit', 'onOpen'].filter((name) => evaluate(`typeof ${name} === 'function'`) === true);
    handlers.set(code, found);
  }
  return found;
}

/** An error of another realm is no instance of ours: it is read by its members. */
function described(error: unknown): NonNullable<ScriptResult['error']> {
  const { name = 'Error', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  return { name, message, stack };
}
