import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { root } from '../../../src/cli/root.ts';

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

let folder: string;
let door: ChildProcess;
let told = '';

function start(file: string, args: readonly string[] = []): ChildProcess {
  const env = { ...process.env, PORT: '0', LANG: 'en_US.UTF-8', LC_ALL: '' };
  return spawn(process.execPath, ['--import', loader, join(root, 'src', 'cli', file), ...args], { cwd: folder, env });
}

async function toldBy(pattern: RegExp): Promise<RegExpExecArray> {
  for (;;) {
    const found = pattern.exec(told);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Runs a command to its end: exit code and everything that it wrote. */
async function command(file: string, ...args: readonly string[]): Promise<{ readonly code: number | null; readonly text: string }> {
  const child = start(file, args);
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, text };
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhanggui-door-'));
  door = start('door.ts');
  door.stdout?.on('data', (chunk: Buffer) => (told += chunk.toString()));
  await toldBy(/stop to end/);
});
afterAll(async () => {
  const closed = new Promise((resolve) => door.once('close', resolve));
  door.stdin?.write('stop\n');
  await closed;
  rmSync(folder, { recursive: true });
});

test('the commands as they are typed: installed in two steps, run again, deployed, diagnosed', async () => {
  const [, endpoint = ''] = await toldBy(/(http:\/\/127\.0\.0\.1:\d+)/);
  const given = ['--endpoint', endpoint, '--login', '.zhanggui-door-login.json'];
  const planned = await command('install.ts', ...given, '--dry-run');
  expect([planned.code, planned.text]).toEqual([2, expect.stringContaining('This was the plan only')]);
  const first = await command('install.ts', ...given);
  expect([first.code, first.text]).toEqual([2, expect.stringContaining('choose install, and press Run')]);
  door.stdin?.write('install\n');
  await toldBy(/install: done/);
  const second = await command('install.ts', ...given);
  expect([second.code, second.text]).toEqual([0, expect.stringContaining('Done: 10 changes')]);
  const again = await command('install.ts', ...given, '--lang', 'zh');
  expect([again.code, again.text]).toEqual([0, expect.stringContaining('一切就绪，没有改动')]);
  const deployed = await command('deploy.ts', ...given);
  expect([deployed.code, deployed.text]).toEqual([0, expect.stringContaining('nothing was changed')]);
  const doctor = await command('doctor.ts', ...given, '--json');
  const { looked } = JSON.parse(doctor.text) as { looked: { kind: string; finding: string }[] };
  const wrong = looked.filter(({ kind }) => kind === 'wrong').map(({ finding }) => finding);
  // The first health record comes with the hour: a slow machine may have reached it.
  expect([doctor.code, wrong]).toEqual(wrong.length === 0 ? [0, []] : [1, ['noRecord']]);
}, 400_000);

test('what cannot go on is one sentence and exit code 1', async () => {
  const { code, text } = await command('doctor.ts', '--login', 'nothing.json');
  expect([code, text.trim()]).toEqual([1, 'No login was found (nothing.json). Run npx clasp login, then this command again.']);
  expect((await command('deploy.ts', '--force')).text.trim()).toBe('Not an option of this command: --force');
}, 120_000);
