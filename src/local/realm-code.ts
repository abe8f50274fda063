import { fileURLToPath } from 'node:url';
import vm from 'node:vm';
import { buildSync } from 'esbuild';

let script: vm.Script | null = null;

/**
 * The code that builds the services inside a script's own context, compiled once per process. It evaluates to an object with
 * `prepare` and `invoke`.
 */
export function realmCode(): vm.Script {
  if (script) return script;
  const entry = fileURLToPath(new URL('realm/main.ts', import.meta.url));
  const built = buildSync({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'realm',
    target: 'es2022',
    platform: 'neutral',
    legalComments: 'none',
  });
  const code = built.outputFiles[0]?.text ?? '';
  script = new vm.Script(`(() => { 'use strict'; ${code}; return realm; })()`, { filename: 'apps-script-services.js' });
  return script;
}
