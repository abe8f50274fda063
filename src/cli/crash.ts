import { existsSync } from 'node:fs';
import { realImport } from './crash-real.ts';
import { rehearse, type SceneResult } from './crash-points.ts';
import { openRehearsal, rehearsalSettings, setScene, subjects, type Subject } from './rehearsal.ts';
import { buildBundles } from './shop.ts';
import { realOrders } from './real-data.ts';

/**
 * `npm run crash [--json] [--every N] [--only NAME]`: every registered action, job and page, disturbed at every call; without those that are
 * alike to another. NAME is one of them, or what its name begins with.
 */
process.env['TZ'] = 'Asia/Shanghai';
const options = process.argv.slice(2);
const json = options.includes('--json');
const every = Number(options[options.indexOf('--every') + 1] ?? 1);
const only = options.includes('--only') ? options[options.indexOf('--only') + 1] : undefined;

const bundles = await buildBundles();
const started = Date.now();
const results: SceneResult[] = [];
const say = (line: string) => {
  if (!json) console.log(line);
};

const isAlike = (subject: Subject) => 'choice' in subject && subject.example.like !== undefined;
const isWanted = (subject: Subject) =>
  only === undefined ? !isAlike(subject) : subject.name === only || (subject.name.startsWith(`${only}.`) && !isAlike(subject));

for (const subject of subjects().filter(isWanted)) {
  const shop = openRehearsal(bundles, { settings: rehearsalSettings });
  const result = rehearse(shop, setScene(shop, subject), { every: options.includes('--every') ? every : 1 });
  results.push(result);
  say(
    `${result.name.padEnd(22)} ${String(result.calls).padStart(3)} calls ${String(result.points).padStart(5)} points  ${String(result.violations.length)} violations`,
  );
  for (const violation of result.violations.slice(0, 10)) say(`  ${violation}`);
  shop.host.close();
}
if (only === undefined && existsSync(realOrders())) {
  const result = realImport(bundles);
  results.push(result);
  say(
    `${result.name.padEnd(22)} ${String(result.calls).padStart(3)} calls ${String(result.points).padStart(5)} stops   ${String(result.violations.length)} violations`,
  );
  for (const violation of result.violations.slice(0, 10)) say(`  ${violation}`);
} else if (only === undefined) say('left out: the real order file is not here (REAL_DATA)');

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
