import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { root } from './root.ts';

/** What the processes of one command have in common: it is made once, and sent to each. */
export interface Crew {
  /** A file that calls `work`. */
  readonly file: URL;
  readonly common: unknown;
  /** In the order in which they are handed out: the longest first, so that all processes end together. */
  readonly works: readonly unknown[];
}

/**
 * Spreads works over as many processes as there are cores; each takes the next one when it has done one. Results come as they are done.
 * @throws Error when a process ends before its work does
 */
export async function inProcesses({ file, common, works }: Crew, done: (result: unknown) => unknown): Promise<void> {
  const left = [...works];
  const process = async (): Promise<void> => {
    const child = fork(file, [], { cwd: root, execArgv: ['--import', 'tsx'] });
    child.send({ common });
    for (let work = left.shift(); work !== undefined; work = left.shift()) done(await answered(child, work));
    child.disconnect();
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), works.length) }, process));
}

async function answered(child: ChildProcess, work: unknown): Promise<unknown> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`${JSON.stringify(work)} could not be brought to its end: its process ended with ${String(code)}.`);
  });
  child.send({ work });
  try {
    const [{ result }] = (await Promise.race([once(child, 'message', { signal }), ended])) as [{ result: unknown }];
    return result;
  } finally {
    over.abort();
    ended.catch(() => undefined);
  }
}

interface Message {
  readonly common?: unknown;
  readonly work?: unknown;
}

/** The other end: does each work that is sent, with what was sent first, until nothing more comes. Both are typed by who sends them. */
export function work(act: (common: never, work: never) => unknown): void {
  let common: unknown;
  process.on('message', (message: Message) => {
    common = message.common ?? common;
    if (message.work === undefined) return;
    Promise.resolve(act(common as never, message.work as never)).then(
      (result) => process.send?.({ result }),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}
