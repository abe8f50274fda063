import vm from 'node:vm';
import { realmCode } from './realm-code.ts';

type Door = (name: string, json: string) => string;

/** What the host calls of the code in `realm/`. */
interface Realm {
  readonly prepare: (door: Door, advanced: string) => void;
  readonly remember: () => void;
  readonly reopen: (door: Door) => void;
  readonly leave: () => boolean;
  readonly invoke: (fn: string, args: string, event: string, forClient: boolean) => string;
}

/** A code with the services that it may name. */
export interface Coded {
  readonly project: string;
  readonly code: string;
  /** Names of the advanced services that the project has switched on. */
  readonly advanced: readonly string[];
}

/** A context of its own for scripts, in which every value that a script meets is made. */
export interface ScriptContext {
  readonly realm: Realm;
  /** What the code threw at its top level, an error of the context; null where it was evaluated to its end. */
  readonly failure: { readonly error: unknown } | null;
  /** Evaluates an expression in the context. */
  readonly evaluate: (expression: string) => unknown;
}

const compiled = new Map<string, vm.Script>();

/** Evaluates a code in a fresh context. */
export function freshContext({ project, code, advanced }: Coded, door: Door): ScriptContext {
  const context = vm.createContext({});
  const realm = realmCode().runInContext(context) as Realm;
  realm.prepare(door, JSON.stringify(advanced));
  const evaluate = (expression: string): unknown => vm.runInContext(expression, context);
  try {
    scriptOf(project, code).runInContext(context);
    return { realm, failure: null, evaluate };
  } catch (error) {
    return { realm, failure: { error }, evaluate };
  }
}

function scriptOf(project: string, code: string): vm.Script {
  let script = compiled.get(code);
  if (!script) {
    script = new vm.Script(code, { filename: `${project}.gs` });
    compiled.set(code, script);
  }
  return script;
}
