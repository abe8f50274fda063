import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { bundle, type Bundle } from '../../build/bundle.ts';

const own: Plugin = {
  name: 'automation',
  setup: (bundling) => {
    const path = fileURLToPath(new URL('automation.ts', import.meta.url));
    bundling.onResolve({ filter: /^\.\.\/automation\.ts$/ }, () => ({ path }));
  },
};

/** The control project, with the requests of these tests registered in place of the product's. */
export function bundleAsks(): Promise<Bundle> {
  return bundle('control', [own]);
}
