import { expect, test } from '@jest/globals';
import { projects } from '../../build/bundle.ts';
import { startUps } from '../../build/start-up.ts';
import { buildBundles } from '../../src/cli/shop.ts';

test('a built project starts as soon as it should, measured against a reference and an empty script in one run', async () => {
  const { control, staff } = await buildBundles();
  const found = startUps({ control: control.code, staff: staff.code }, 25);
  for (const name of ['control', 'staff'] as const) {
    const { ms, ratio } = found[name];
    process.stdout.write(`${name}: ${ms.toFixed(1)} ms, ${ratio.toFixed(2)} of the reference\n`);
    expect(ratio).toBeLessThanOrEqual(projects[name].maxStartUp);
  }
});

test('a script that does more before its first function is called is found out', () => {
  const { none, heavy } = startUps({ none: 'var a = 1;', heavy: 'var a = []; for (var i = 0; i < 2e6; i += 1) a.push({ i: i });' }, 5);
  expect(none.ratio).toBeLessThan(0.5);
  expect(heavy.ratio).toBeGreaterThan(projects.control.maxStartUp);
});
