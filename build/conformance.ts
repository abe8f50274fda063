import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { scriptOptions } from './script-options.ts';
import { manifestOf, root, sizesOf, writeBundle, type Bundle } from './bundle.ts';

/** Bundles the conformance cases as one project with the function `conformance`, an html file, and control's scopes and services. */
export async function bundleConformance(): Promise<Bundle> {
  const built = await build({
    ...scriptOptions,
    // To be read where a case fails.
    minify: false,
    absWorkingDir: root,
    entryPoints: ['test/conformance/entry.ts'],
    format: 'iife',
    globalName: '__conformance',
    footer: { js: 'function conformance(only){return __conformance.conformance(only)}' },
    outfile: 'build/conformance/Code.js',
  });
  const page = readFileSync(join(root, 'test', 'conformance', 'page.html'), 'utf8');
  return { code: built.outputFiles[0]?.text ?? '', files: { page }, manifest: manifestOf('control') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const made = await bundleConformance();
  writeBundle('conformance', made);
  console.log(sizesOf('conformance', made));
}
