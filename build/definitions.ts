import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Files that only define words and tables: every call in them makes a value and does nothing else. */
const definitions = /[/\\]src[/\\](text[/\\].*|.*[/\\]tables)\.ts$/;
const withFunctions = 'words.ts';
const call = /(?<![\w.$])([a-z]\w*)\((?!\))/g;

/** Says so to the bundler, which then leaves out the words and tables that a project does not use. */
export const leaveOutUnused: Plugin = {
  name: 'leave out unused definitions',
  setup: (bundling) => {
    bundling.onLoad({ filter: definitions }, ({ path }) => ({
      loader: 'ts',
      contents: path.endsWith(withFunctions) ? readFileSync(path, 'utf8') : readFileSync(path, 'utf8').replace(call, '/* @__PURE__ */ $1('),
    }));
  },
};
