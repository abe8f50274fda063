import { fileURLToPath } from 'node:url';
import type { Plugin } from 'esbuild';
import { bundle, type Bundle } from '../../build/bundle.ts';

/** Takes the file of this folder in place of the product's. */
function instead(file: string, importedFrom: RegExp): Plugin {
  const path = fileURLToPath(new URL(file, import.meta.url));
  return {
    name: file,
    setup: (bundling) => {
      bundling.onResolve({ filter: new RegExp(`^\\.\\./${file.replace('.', '\\.')}$`) }, ({ importer }) =>
        importedFrom.test(importer) ? { path } : null,
      );
    },
  };
}

/** Both projects, with the worked example registered in them. */
export async function exampleBundles(): Promise<{ readonly control: Bundle; readonly staff: Bundle }> {
  return {
    control: await bundle('control', [instead('automation.ts', /src[/\\]entry/)]),
    staff: await bundle('staff', [instead('desks.ts', /src[/\\]google/)]),
  };
}
