import type { FrameAnswer, FrameMessage } from '../wire-dialog.ts';

/**
 * `google.script` inside a dialog's frame, as Apps Script has it in its dialogs: calls go to the page around the frame, whose
 * server runs them as the person who opened it.
 */

type Success = (returned: unknown, userObject: unknown) => void;
type Failure = (error: Error, userObject: unknown) => void;

interface Handlers {
  readonly success?: Success;
  readonly failure?: Failure;
  readonly userObject?: unknown;
}

interface Waiting extends Handlers {
  readonly message: FrameMessage;
}

/** Calls that run at once at most; the others wait for their turn (Apps Script guide, HTML service). */
const mostAtOnce = 10;

const running = new Map<number, Handlers>();
const queue: Waiting[] = [];
let calls = 0;

function send(message: FrameMessage): void {
  parent.postMessage(message, '*');
}

function next(): void {
  const first = running.size < mostAtOnce ? queue.shift() : undefined;
  if (first?.message.do !== 'run') return;
  running.set(first.message.call, first);
  send(first.message);
  next();
}

/** What may go to the server: plain data. Fails like Apps Script for dates, functions and elements, also inside of others. */
function plain(value: unknown, path: string, within: readonly unknown[] = []): unknown {
  if (value === undefined) return null;
  if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value;
  const isData = Array.isArray(value) || Object.prototype.toString.call(value) === '[object Object]';
  if (typeof value !== 'object' || !isData || within.includes(value))
    throw new TypeError(`Failed due to illegal value in property: ${path}`);
  const inside = [...within, value];
  if (Array.isArray(value)) return value.map((each, at) => plain(each, String(at), inside));
  const told = Object.entries(value).flatMap(([name, each]) => (each === undefined ? [] : [[name, plain(each, name, inside)] as const]));
  return Object.fromEntries(told);
}

function runner(handlers: Handlers): object {
  const own: Readonly<Record<string, (given: never) => object>> = {
    withSuccessHandler: (success: Success) => runner({ ...handlers, success }),
    withFailureHandler: (failure: Failure) => runner({ ...handlers, failure }),
    withUserObject: (userObject: unknown) => runner({ ...handlers, userObject }),
  };
  return new Proxy(own, {
    get: (target, name) => {
      if (typeof name === 'symbol' || name === 'then' || name.endsWith('_')) return undefined;
      if (name in target) return target[name];
      return (...args: readonly unknown[]): void => {
        const message: FrameMessage = { do: 'run', call: (calls += 1), fn: name, args: args.map((arg, at) => plain(arg, String(at))) };
        queue.push({ ...handlers, message });
        next();
      };
    },
  });
}

addEventListener('message', ({ source, data }: MessageEvent<FrameAnswer>) => {
  const handlers = source === parent ? running.get(data.call) : undefined;
  if (handlers === undefined) return;
  running.delete(data.call);
  next();
  const { success, failure, userObject } = handlers;
  if (data.error === null) success?.(data.returned, userObject);
  else if (failure === undefined) console.error(`Uncaught ScriptError: ${data.error}`);
  else failure(Object.assign(new Error(data.error), { name: 'ScriptError' }), userObject);
});

const host = {
  close: () => {
    send({ do: 'close' });
  },
  setWidth: (pixels: number) => {
    send({ do: 'size', side: 'width', pixels });
  },
  setHeight: (pixels: number) => {
    send({ do: 'size', side: 'height', pixels });
  },
  editor: {
    focus: () => {
      send({ do: 'focus' });
    },
  },
};

Object.assign(globalThis, { google: { script: { run: runner({}), host } } });
