import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';

/** Files that only define words and tables: every call in them makes a value and does nothing else. */
const definitions = /[/\\]src[/\\](text[/\\].*|.*[/\\](tables|columns))\.ts$/;

/** The text with every call marked as one that may be left out where nobody uses what it makes. */
export function markedCalls(path: string, text: string): string {
  const starts: number[] = [];
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const submission = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) starts.push(node.getStart(source));
    ts.forEachChild(node, submission);
  };
  submission(source);
  return starts.sort((a, b) => b - a).reduce((marked, at) => `${marked.slice(0, at)}/* @__PURE__ */ ${marked.slice(at)}`, text);
}

/** Leaves the words and tables that a project does not use out of its bundle. */
export const leaveOutUnused: Plugin = {
  name: 'leave out unused definitions',
  setup: (bundling) => {
    bundling.onLoad({ filter: definitions }, ({ path }) => ({ loader: 'ts', contents: markedCalls(path, readFileSync(path, 'utf8')) }));
  },
};
