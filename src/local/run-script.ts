import vm from 'node:vm';
import type { ScriptEvent } from './event.ts';
import { realmCode } from './realm-code.ts';

/** What a function of a script came to. */
export interface ScriptResult {
  readonly error: { readonly name: string; readonly message: string; readonly stack: string } | null;
  readonly returned: unknown;
}

export interface ScriptCall {
  readonly project: string;
  readonly code: string;
  readonly fn: string;
  readonly args: readonly unknown[];
  readonly event: ScriptEvent | null;
  /** Called from a page: only the script's own public functions, and returned values within Google's limits. */
  readonly forClient: boolean;
  /** Names of the advanced services that the project has switched on. */
  readonly advanced: readonly string[];
  /** The door to the host: name and JSON in, JSON out. */
  readonly door: (name: string, json: string) => string;
}

interface Realm {
  readonly prepare: (door: ScriptCall['door'], advanced: string) => void;
  readonly invoke: (fn: string, args: string, event: string, forClient: boolean) => string;
}

const compiled = new Map<string, vm.Script>();
const handlers = new Map<string, readonly string[]>();

/** Runs one function in a fresh context, in which every value that the script meets is made. */
export function runScript(call: ScriptCall): ScriptResult {
  const context = vm.createContext({});
  const realm = realmCode().runInContext(context) as Realm;
  realm.prepare(call.door, JSON.stringify(call.advanced));
  if (call.forClient && !isPublic(context, call.fn)) return { error: notFound(call.fn), returned: undefined };
  try {
    scriptOf(call.project, call.code).runInContext(context);
  } catch (error) {
    return { error: described(error), returned: undefined };
  }
  return JSON.parse(realm.invoke(call.fn, JSON.stringify(call.args), JSON.stringify(call.event), call.forClient)) as ScriptResult;
}

/** Whether a page may call a function of this name: private ones end in `_`, and what the realm has before the script is no function of it. */
function isPublic(context: vm.Context, fn: string): boolean {
  return !fn.endsWith('_') && vm.runInContext(`!(${JSON.stringify(fn)} in globalThis)`, context) === true;
}

function notFound(fn: string): NonNullable<ScriptResult['error']> {
  return { name: 'ReferenceError', message: `Script function not found: ${fn}`, stack: '' };
}

/** Which of the simple triggers a code has. */
export function simpleTriggers(project: string, code: string): readonly string[] {
  let found = handlers.get(code);
  if (!found) {
    const context = vm.createContext({});
    const realm = realmCode().runInContext(context) as Realm;
    realm.prepare(() => '', '[]');
    try {
      scriptOf(project, code).runInContext(context);
    } catch {
      // A code that fails at its top level fails again, and is reported, when a function of it is run.
    }
    found = ['onEdit', 'onOpen'].filter((name) => vm.runInContext(`typeof ${name} === 'function'`, context) === true);
    handlers.set(code, found);
  }
  return found;
}

function scriptOf(project: string, code: string): vm.Script {
  let script = compiled.get(code);
  if (!script) {
    script = new vm.Script(code, { filename: `${project}.gs` });
    compiled.set(code, script);
  }
  return script;
}

/** An error of another realm is no instance of ours: it is read by its members. */
function described(error: unknown): NonNullable<ScriptResult['error']> {
  const { name = 'Error', message = String(error), stack = '' } = (error ?? {}) as Partial<Error>;
  return { name, message, stack };
}
