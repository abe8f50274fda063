import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { SceneResult } from './crash-points.ts';
import { googleNamed } from '../local/google.ts';
import { realOrders } from './real-data.ts';
import { subjects, type Subject } from './rehearsal/scene.ts';
import { root } from './root.ts';

/**
 * `npm run crash [--json] [--every N] [--only NAME] [--google kind|harsh]`: every registered action, job and page, disturbed at every call; without those that are
 * alike to another. NAME is one of them, or what its name begins with. Each has a process of its own, as many at once as there are cores.
 */
const options = process.argv.slice(2);
const json = options.includes('--json');
const every = options.includes('--every') ? Number(options[options.indexOf('--every') + 1]) : 1;
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
const google = googleNamed(options.includes('--google') ? options[options.indexOf('--google') + 1] : undefined);
const realFile = 'the real order file';

const started = Date.now();
const results: SceneResult[] = [];
const say = (line: string) => {
  if (!json) console.log(line);
};

const isAlike = (subject: Subject) => 'choice' in subject && ![undefined, subject.name].includes(subject.example.like);
const isWanted = (subject: Subject) =>
  only === undefined ? !isAlike(subject) : subject.name === only || (subject.name.startsWith(`${only}.`) && !isAlike(subject));

async function tried(name: string): Promise<SceneResult> {
  const child = fork(join(root, 'src', 'cli', 'crash-scene.ts'), [name, String(every), google], { cwd: root });
  let result: SceneResult | undefined;
  child.on('message', (message) => (result = message as SceneResult));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (result === undefined || code !== 0) throw new Error(`${name} could not be tried to its end: its process ended with ${String(code)}.`);
  return result;
}

function tellScene({ name, calls, points, violations }: SceneResult): void {
  say(
    `${name.padEnd(22)} ${String(calls).padStart(3)} calls ${String(points).padStart(5)} points  ${String(violations.length)} violations`,
  );
  for (const violation of violations.slice(0, 10)) say(`  ${violation}`);
}

const names = subjects()
  .filter(isWanted)
  .map(({ name }) => name);
if (only === undefined && existsSync(realOrders())) names.unshift(realFile);
else if (only === undefined) say('left out: the real order file is not here (REAL_DATA)');

async function work(): Promise<void> {
  for (let name = names.shift(); name !== undefined; name = names.shift()) {
    const result = await tried(name);
    results.push(result);
    tellScene(result);
  }
}
await Promise.all(Array.from({ length: availableParallelism() }, work));

const points = results.reduce((sum, each) => sum + each.points, 0);
const violations = results.flatMap((each) => each.violations);
if (json)
  console.log(
    JSON.stringify({
      points,
      violations: violations.length,
      scenes: results.map((each) => ({ ...each, violations: each.violations.length })),
    }),
  );
say(`${String(points)} points, ${String(violations.length)} violations, ${((Date.now() - started) / 1000).toFixed(0)} s`);
process.exitCode = violations.length === 0 ? 0 : 1;
