import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { manifestOf, root, type Bundle } from './bundle.ts';

/** Bundles the conformance cases as one project with the function `conformance`, and control's scopes and services. */
export async function bundleConformance(): Promise<Bundle> {
  const built = await build({
    absWorkingDir: root,
    entryPoints: ['test/conformance/entry.ts'],
    bundle: true,
    write: false,
    charset: 'utf8',
    target: 'es2019',
    legalComments: 'none',
    format: 'iife',
    globalName: '__conformance',
    footer: { js: 'function conformance(only){return __conformance.conformance(only)}' },
    outfile: 'build/conformance/Code.js',
  });
  return { code: built.outputFiles[0]?.text ?? '', manifest: manifestOf('control') };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { code, manifest } = await bundleConformance();
  const folder = join(root, 'build', 'conformance');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'appsscript.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  console.log(`build/conformance: ${(Buffer.byteLength(code) / 1000).toFixed(1)} KB`);
}
