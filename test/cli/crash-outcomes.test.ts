import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import { expect, test } from '@jest/globals';
import { bundle } from '../../build/bundle.ts';
import { rehearse, type SceneResult, type Share } from '../../src/cli/crash-points.ts';
import { openRehearsal, rehearsalSettings } from '../../src/cli/rehearsal/rehearsed-shop.ts';
import { setScene, subjects } from '../../src/cli/rehearsal/scene.ts';
import { buildBundles, type Bundles } from '../../src/cli/shop.ts';
import { reuseContexts } from '../../src/local/context-pool.ts';

/** Builds control with one text of a source file changed. */
function faulty(file: RegExp, right: string, wrong: string): Plugin {
  return {
    name: 'planted fault',
    setup: (bundling) => {
      bundling.onLoad({ filter: file }, ({ path }) => {
        const text = readFileSync(path, 'utf8');
        if (!text.includes(right)) throw new Error(`${path} has no “${right}” any more`);
        return { loader: 'ts', contents: text.replace(right, wrong) };
      });
    },
  };
}

async function tried(bundles: Bundles, name: string, share: Share): Promise<SceneResult> {
  const subject = subjects().find((each) => each.name === name);
  if (subject === undefined) throw new RangeError(`no subject ${name}`);
  const shop = openRehearsal(bundles, { settings: rehearsalSettings });
  const result = await rehearse(shop, setScene(shop, subject), share);
  shop.host.close();
  return result;
}

test.each([
  ['nobody takes over a letter whose run died', /mail\/outbox\.ts$/, 'value.until <= now', 'value.until < 0'],
  ['a letter is held for longer than anybody waits', /mail\/outbox\.ts$/, 'limits.runMs + minuteMs', '60 * minuteMs'],
])('a planted fault is found at the same points, whether outcomes are recovered once or each time: %s', async (_, file, right, wrong) => {
  const bundles = await buildBundles();
  const control = await bundle('control', [faulty(file, right, wrong)]);
  reuseContexts(control.code);
  const share = { every: 9, everyPair: 1_000_000 };
  const once = await tried({ ...bundles, control }, 'orders.promises', share);
  const each = await tried({ ...bundles, control }, 'orders.promises', { ...share, each: true });
  expect(once.violations.length).toBeGreaterThan(0);
  expect(once.violations).toEqual(each.violations);
  expect([once.points, each.outcomes]).toEqual([each.points, each.points]);
  expect(once.outcomes).toBeLessThan(each.outcomes);
});

test('a letter that two stops in turn lose is found, and none is lost as it is', async () => {
  const bundles = await buildBundles();
  const control = await bundle('control', [faulty(/mail\/outbox\.ts$/, 'mostTries = 3', 'mostTries = 2')]);
  reuseContexts(control.code);
  const share = { every: 1_000, everyPair: 3 };
  const [right, wrong] = [await tried(bundles, 'orders.promises', share), await tried({ ...bundles, control }, 'orders.promises', share)];
  expect([right.pairs > 20, right.violations]).toEqual([true, []]);
  expect(wrong.violations.join('\n')).toMatch(/stopped .*, then .*: lost mail agent@shop\.example/);
});
