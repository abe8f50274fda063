import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';
import ts from 'typescript';
import { withoutAsides, type Notes } from './taken-out.ts';

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

/** Leaves out of a bundle the words and tables that its project does not use, the examples, and the texts of notes, which go to `notes`. */
export function leaveOutUnused(notes: Notes = new Map()): Plugin {
  return {
    name: 'leave out what is not used',
    setup: (bundling) => {
      bundling.onLoad({ filter: /\.ts$/, namespace: 'file' }, ({ path }) => {
        const text = withoutAsides(path, readFileSync(path, 'utf8'), notes);
        return { loader: 'ts', contents: definitions.test(path) ? markedCalls(path, text) : text };
      });
    },
  };
}
