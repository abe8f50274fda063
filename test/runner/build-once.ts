import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keptBundle } from '../../build/kept-bundle.ts';
import { buildBundles } from '../../src/cli/shop.ts';
import { browserBundle } from '../../src/local/page/browser-bundle.ts';

/**
 * Every bundle is built once for all files: `keptBundle` finds them in the folder that is named here. Where only some files are run,
 * whoever needs one first builds it. Such a folder is for this run alone.
 */
export default async function ({
  testPathPatterns,
}: {
  readonly testPathPatterns: { readonly patterns: readonly string[] };
}): Promise<void> {
  process.env['ZHANGGUI_BUNDLES'] = mkdtempSync(join(tmpdir(), 'zhanggui-bundles-'));
  if (testPathPatterns.patterns.length > 0) return;
  const { bundleConformance } = await import('../../build/conformance.ts');
  const { bundleAsks } = await import('../pages/asks-bundle.ts');
  await buildBundles();
  await keptBundle('asks', bundleAsks);
  await keptBundle('conformance', bundleConformance);
  await browserBundle();
}
