import { keptBundle } from '../../build/kept-bundle.ts';
import { buildBundles } from '../../src/cli/shop.ts';
import { browserBundle } from '../../src/local/page/browser-bundle.ts';

interface Chosen {
  readonly testPathPatterns: { readonly patterns: readonly string[] };
}

/**
 * Builds every bundle before the first file, into the folder that `npm test` names for this run. Where only some files are run,
 * whichever needs a bundle first builds it.
 */
export default async function ({ testPathPatterns }: Chosen): Promise<void> {
  if (testPathPatterns.patterns.length > 0) return;
  const { bundleConformance } = await import('../../build/conformance.ts');
  const { bundleAsks } = await import('../pages/asks-bundle.ts');
  await buildBundles();
  await keptBundle('asks', bundleAsks);
  await keptBundle('conformance', bundleConformance);
  await browserBundle();
}
