import type { ScriptEvent } from '../event.ts';
import { advancedServices } from './advanced.ts';
import { openDoor, type Door } from './bridge.ts';
import { Logger, scriptConsole } from './console.ts';
import { hostDate } from './date.ts';
import { eventObject } from './event.ts';
import { guarded } from './guarded.ts';
import { ContentService, HtmlService } from './html-service.ts';
import { LinearOptimizationService } from './linear-optimization.ts';
import { LockService } from './lock.ts';
import { MailApp } from './mail-app.ts';
import { membersByType } from './members.ts';
import { ScriptApp } from './script-app.ts';
import { Session } from './session.ts';
import { SpreadsheetApp } from './spreadsheet-app.ts';
import { remembered } from './untouched.ts';
import { CacheService, PropertiesService } from './stores.ts';
import { Utilities } from './utilities.ts';

const services = {
  CacheService,
  ContentService,
  Date: hostDate(),
  HtmlService,
  LinearOptimizationService,
  LockService,
  Logger,
  MailApp,
  PropertiesService,
  ScriptApp,
  Session,
  SpreadsheetApp,
  UrlFetchApp: guarded('UrlFetchApp', {}),
  Utilities,
  console: scriptConsole,
};

/** Names that are there before the script is: no functions of it. */
const taken = new Set<string>();

/** Puts the services into the context. Advanced ones are there only if the project has switched them on. */
export function prepare(door: Door, advanced: string): void {
  openDoor(door);
  const wanted = JSON.parse(advanced) as readonly string[];
  const switchedOn = Object.entries(advancedServices).filter(([name]) => wanted.includes(name));
  for (const [name, value] of [...Object.entries(services), ...switchedOn]) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: false });
  }
  for (let each: object | null = globalThis; each !== null; each = Object.getPrototypeOf(each) as object | null) {
    for (const name of Object.getOwnPropertyNames(each)) taken.add(name);
  }
}

let isUntouched = (): boolean => false;

/** Takes the context as it is now, the script's own functions in it, for how an invocation has to leave it. */
export function remember(): void {
  isUntouched = remembered();
}

/** Opens a context that was left, for another invocation. */
export function reopen(door: Door): void {
  openDoor(door);
}

/** Ends an invocation: nothing in the context reaches the host any more. Tells whether all globals and built-ins are as remembered. */
export function leave(): boolean {
  openDoor(() => '');
  return isUntouched();
}

/** What a page gets of a returned value: null in its place where anything in it is neither plain data nor a list of it. */
function carried(value: unknown): unknown {
  return isPlain(value) ? value : null;
}

function isPlain(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== 'object' || value === null) return typeof value !== 'function' && typeof value !== 'symbol';
  return Object.prototype.toString.call(value) === '[object Object]' && Object.values(value).every(isPlain);
}

/** What stands at the top level of the script under a name: a function, or what `const` and `let` hold, which is no member of the global object. */
function topLevel(name: string): unknown {
  const member: unknown = Reflect.get(globalThis, name);
  if (member !== undefined || !/^[$_A-Za-z\u0080-\uffff][$\w\u0080-\uffff]*$/.test(name)) return member;
  return (0, eval)(`typeof ${name} === 'undefined' ? undefined : ${name}`) as unknown;
}

/** Calls a top-level function of the script and tells what came of it, as JSON. */
export function invoke(fn: string, args: string, event: string, forClient: boolean): string {
  try {
    const target = topLevel(fn);
    // Private functions end in `_`.
    const isHidden = forClient && (fn.endsWith('_') || taken.has(fn));
    if (isHidden || typeof target !== 'function') throw new ReferenceError(`Script function not found: ${fn}`);
    const given = JSON.parse(event) as ScriptEvent | null;
    const values = given ? [eventObject(given)] : (JSON.parse(args) as unknown[]);
    const returned: unknown = Reflect.apply(target, undefined, values);
    return JSON.stringify({ error: null, returned: forClient ? carried(returned) : returned });
  } catch (error) {
    return JSON.stringify({ error: described(error), returned: undefined });
  }
}

function described(error: unknown): { name: string; message: string; stack: string } {
  if (error instanceof Error) return { name: error.name, message: error.message, stack: error.stack ?? '' };
  return { name: 'Error', message: String(error), stack: '' };
}

/** What is emulated, as JSON: the global names, and the members by type. */
export function emulated(): string {
  return JSON.stringify({ globals: [...Object.keys(services), ...Object.keys(advancedServices)], types: membersByType() });
}
