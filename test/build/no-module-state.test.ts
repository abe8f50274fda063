import { Linter } from 'eslint';
import { expect, test } from '@jest/globals';
import { parser } from 'typescript-eslint';
import { noModuleState } from '../../build/no-module-state.js';

function found(code: string): readonly (string | undefined)[] {
  const linter = new Linter();
  const messages = linter.verify(
    code,
    {
      files: ['**/*.ts'],
      languageOptions: { parser },
      plugins: { house: { rules: { 'no-module-state': noModuleState } } },
      rules: { 'house/no-module-state': 'error' },
    },
    'module.ts',
  );
  return messages.map(({ messageId, message }) => messageId ?? message);
}

test.each([
  ['a variable', 'let count = 0;', 'variable'],
  ['an exported variable', 'export let count = 0;', 'variable'],
  ['a static field', 'class A { static count = 0; }', 'variable'],
  ['a map to be filled', 'const seen = new Map<string, number>();', 'collection'],
  ['an exported list to be filled', 'export const seen: string[] = [];', 'collection'],
  ['a list to be filled, under another type', 'const seen = [] as string[];', 'collection'],
  ['a map that is filled later', 'const seen = new Map([[1, 2]]); function f() { seen.set(2, 3); }', 'change'],
  ['a map that another module has', "import { seen } from './seen.ts'; export const f = () => seen.set(2, 3);", 'change'],
  ['a member of an object', 'const kept = { at: { n: 0 } }; function f() { kept.at.n = 1; }', 'change'],
  ['a member that counts', 'const kept = { n: 0 }; const f = () => kept.n++;', 'change'],
  ['a member that is taken away', "const kept: Record<string, number> = { n: 0 }; const f = () => delete kept['n'];", 'change'],
  ['a list behind a member', 'const kept = { rows: [1] }; const f = () => kept.rows.push(2);', 'change'],
  ['a list under an assertion', 'const rows: readonly number[] = [1]; const f = () => (rows as number[]).push(2);', 'change'],
  ['an object that takes others in', 'const kept = { n: 0 }; const f = () => Object.assign(kept, { n: 1 });', 'change'],
])('%s is refused', (_, code, messageId) => {
  expect(found(code)).toEqual([messageId]);
});

test.each([
  ['what a function makes', 'export function f() { const seen = new Map(); let n = 0; seen.set(1, n); n += 1; return [n].push(1); }'],
  ['what a function is given', 'export const f = (seen: Map<number, number>) => seen.set(1, 2);'],
  ['a name of a module that a function has too', 'const rows = [1]; export function f(rows: number[]) { rows.push(2); }'],
  ['constants', "export const a = 1, b = new Set(['x']), c = [1, 2]; export const d = b.has('x') ? c.slice() : a;"],
  ['an object that takes others in and is new', 'const kept = { n: 0 }; export const f = () => Object.assign({}, kept);'],
])('%s is let be', (_, code) => {
  expect(found(code)).toEqual([]);
});
