import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { givenHost } from './given.ts';

interface Holder {
  readonly child: ChildProcessByStdio<null, Readable, null>;
  readonly lines: () => readonly string[];
}

let folder = '';
let holders: Holder[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhanggui-lock-'));
  holders = [];
});
afterEach(async () => {
  await Promise.all(holders.map(kill));
  rmSync(folder, { recursive: true, force: true });
});

function start(name: string, at: number): Holder {
  const file = join(import.meta.dirname, 'holder.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', file, folder, String(at), name], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (told += text));
  const holder = { child, lines: () => told.split('\n').slice(0, -1) };
  holders.push(holder);
  return holder;
}

async function kill({ child }: Holder): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'close');
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Whether it was turned away, or has written all its rows. */
function isThrough({ lines }: Holder): boolean {
  return lines().length === 6 || (lines().length > 0 && lines()[0] !== 'open');
}

test('of processes that start at one moment one has the folder, again after each kill, and no acknowledged write is lost', async () => {
  const acknowledged: string[] = [];
  for (const round of ['a', 'b', 'c']) {
    const moment = Date.now() + 3_000;
    const mine = [1, 2, 3, 4].map((number) => start(`${round}${String(number)}`, moment));
    await until(() => mine.every(isThrough));
    expect(mine.map(({ lines }) => lines()[0]).sort()).toEqual(['open', 'refused', 'refused', 'refused']);
    acknowledged.push(...mine.flatMap(({ lines }) => lines().filter((line) => line !== 'open' && line !== 'refused')));
    await Promise.all(mine.map(kill));
  }
  const host = givenHost({ storage: { folder } });
  expect(host.sheet(host.files()[0]?.id ?? '', 1).rows.map(([name]) => name)).toEqual(acknowledged);
  expect(acknowledged).toHaveLength(15);
  host.close();
}, 120_000);
