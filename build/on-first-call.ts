import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** What is imported in place of a module: its functions, which evaluate the module when one of them is called first. */
export function forwarding(path: string, text: string): string {
  const { statements } = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const exported = statements.filter(
    (each) => ts.canHaveModifiers(each) && ts.getModifiers(each)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
  );
  return exported
    .map((each) => {
      if (!ts.isFunctionDeclaration(each) || each.name === undefined) throw new Error(`${path} exports functions alone`);
      const name = each.name.text;
      return `export function ${name}(...given) { return require(${JSON.stringify(path)}).${name}(...given); }\n`;
    })
    .join('');
}

/** Has src/entry/whole.ts, and all that only it imports, evaluated by the first call of one of its functions. */
export const onFirstCall: Plugin = {
  name: 'on first call',
  setup: (bundling) => {
    bundling.onResolve({ filter: /^\.\/whole\.ts$/ }, ({ path, resolveDir, kind }) =>
      kind === 'import-statement' ? { path: resolve(resolveDir, path), namespace: 'on-first-call' } : undefined,
    );
    bundling.onLoad({ filter: /.*/, namespace: 'on-first-call' }, ({ path }) => ({
      loader: 'ts',
      resolveDir: dirname(path),
      contents: forwarding(path, readFileSync(path, 'utf8')),
    }));
  },
};
