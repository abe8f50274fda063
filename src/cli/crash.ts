import { existsSync } from 'node:fs';
import type { SceneResult } from './crash-points.ts';
import { googleNamed } from '../local/google.ts';
import { realFile } from './crash-real.ts';
import type { CrashOrder } from './crash-scene.ts';
import { inProcesses } from './processes.ts';
import { realOrders } from './real-data.ts';
import { subjects, type Subject } from './rehearsal/scene.ts';
import { buildBundles } from './shop.ts';

/**
 * `npm run crash [--json] [--every N] [--pairs N] [--only NAME] [--google kind|harsh] [--each]`: every registered action, job and page,
 * disturbed at every call; without those that are alike to another. Those that send letters or effects are stopped twice too, the second
 * time while they recover: every fourth pair of stops, or each N-th. NAME is one of them, or what its name begins with. An outcome that
 * was seen before is not recovered again, unless with `--each`. They are spread over as many processes as there are cores.
 */
const options = process.argv.slice(2);
const json = options.includes('--json');
const every = options.includes('--every') ? Number(options[options.indexOf('--every') + 1]) : 1;
const everyPair = options.includes('--pairs') ? Number(options[options.indexOf('--pairs') + 1]) : 4 * every;
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;
const each = options.includes('--each');
const google = googleNamed(options.includes('--google') ? options[options.indexOf('--google') + 1] : undefined);

const started = Date.now();
const results: SceneResult[] = [];
const say = (line: string) => {
  if (!json) console.log(line);
};

const isAlike = (subject: Subject) => 'choice' in subject && ![undefined, subject.name].includes(subject.example.like);
const isWanted = (subject: Subject) =>
  only === undefined ? !isAlike(subject) : subject.name === only || (subject.name.startsWith(`${only}.`) && !isAlike(subject));
/** Jobs make the most calls, then answered pages, then Actions. */
const weight = (subject: Subject) => ('use' in subject ? 1 : 'choice' in subject ? 2 : 0);

function tellScene({ name, calls, points, pairs, outcomes, violations }: SceneResult): void {
  const figures = [
    `${String(calls).padStart(3)} calls`,
    `${String(points).padStart(5)} points`,
    `${String(pairs).padStart(4)} pairs`,
    `${String(outcomes).padStart(4)} outcomes`,
  ];
  say(`${name.padEnd(24)} ${figures.join(' ')}  ${String(violations.length)} violations`);
  for (const violation of violations.slice(0, 10)) say(`  ${violation}`);
}

const names = subjects()
  .filter(isWanted)
  .sort((a, b) => weight(a) - weight(b))
  .map(({ name }) => name);
if (only === undefined && existsSync(realOrders())) names.unshift(realFile);
else if (only === undefined) say('left out: the real order file is not here (REAL_DATA)');

const common: CrashOrder = { bundles: await buildBundles(), every, everyPair, each, google };
await inProcesses({ file: new URL('crash-scene.ts', import.meta.url), common, works: names }, (result) => {
  results.push(result as SceneResult);
  tellScene(result as SceneResult);
});

const sum = (count: (result: SceneResult) => number) => results.reduce((total, result) => total + count(result), 0);
const points = sum((result) => result.points);
const pairs = sum((result) => result.pairs);
const violations = sum((result) => result.violations.length);
if (json)
  console.log(
    JSON.stringify({
      points,
      pairs,
      violations,
      scenes: results.map((result) => ({ ...result, violations: result.violations.length })),
    }),
  );
const seconds = ((Date.now() - started) / 1000).toFixed(0);
say(
  `${String(points)} points, ${String(pairs)} pairs, ${String(sum((result) => result.outcomes))} outcomes, ${String(violations)} violations, ${seconds} s`,
);
process.exitCode = violations === 0 ? 0 : 1;
