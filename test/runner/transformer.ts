import { createHash } from 'node:crypto';
import type { AsyncTransformer, TransformOptions } from '@jest/transform';
import { transform, transformSync, version, type TransformOptions as EsbuildOptions } from 'esbuild';

/** What jest loads itself (set-up, environment) it requires; what tests import stays a module. */
function optionsOf(path: string, { supportsStaticESM }: Pick<TransformOptions, 'supportsStaticESM'>): EsbuildOptions {
  return {
    loader: 'ts',
    format: supportsStaticESM ? 'esm' : 'cjs',
    target: 'node20',
    sourcemap: 'inline',
    sourcesContent: false,
    sourcefile: path,
  };
}

/** Strips types, and nothing else. */
const transformer: AsyncTransformer = {
  canInstrument: false,
  getCacheKey: (text, path, options) =>
    createHash('sha256')
      .update(JSON.stringify([version, optionsOf(path, options), text]))
      .digest('hex'),
  process: (text, path, options) => ({ code: transformSync(text, optionsOf(path, options)).code }),
  // One esbuild service for all modules, where the synchronous call starts a process for each.
  processAsync: async (text, path, options) => ({ code: (await transform(text, optionsOf(path, options))).code }),
};
export default transformer;
