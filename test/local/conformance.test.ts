import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bundleConformance } from '../../build/conformance.ts';
import { keptBundle } from '../../build/kept-bundle.ts';
import { root } from '../../src/cli/root.ts';
import { limits } from '../../src/limits.ts';
import { kindGoogle } from '../../src/local/google.ts';
import { givenHost, owner } from './given.ts';

interface Outcome {
  readonly name: string;
  readonly ok: boolean;
  readonly seen: unknown;
}

const { code, files: html, manifest } = await keptBundle('conformance', bundleConformance);

/** Runs the very bundle that is pushed to Google. */
function ran(...args: readonly unknown[]): { outcomes: readonly Outcome[]; left: readonly unknown[]; estimatedMs: number } {
  const host = givenHost({ account: 'workspace' });
  const advanced = (manifest.dependencies?.enabledAdvancedServices ?? []).map(({ userSymbol }) => userSymbol);
  host.addProject({ id: 'conformance', owner, code, html, scopes: manifest.oauthScopes, container: null, advanced });
  const { error, returned, estimatedMs } = host.run('conformance', 'conformance', { as: owner, args });
  expect(error).toBeNull();
  const files = host.files().filter(({ trashed, parents }) => !trashed && parents.includes('root'));
  const left = [host.triggers(), host.properties('conformance'), host.mails(), files.map(({ name }) => name)];
  return { outcomes: JSON.parse(returned as string) as readonly Outcome[], left, estimatedMs };
}

const all = ran();
const names = all.outcomes.map(({ name }) => name);

test.each(all.outcomes.map((each) => [each.name, each] as const))('the local host behaves as the case %s says', (_name, { ok, seen }) => {
  expect({ ok, seen }).toEqual({ ok: true, seen });
});

test('all cases fit into one run, leave nothing behind but the recording, and have names of their own', () => {
  expect(all.estimatedMs).toBeLessThan(limits.runMs);
  expect(all.left).toEqual([[], {}, [], ['zhanggui-conformance.json']]);
  expect(new Set(names).size).toBe(names.length);
});

test('cases can be run by their names', () => {
  expect(ran(['ids-are-unique']).outcomes).toEqual([
    { name: 'ids-are-unique', ok: true, seen: { 'form, and two differ': [true, true, false] } },
  ]);
});

test('the case files name nothing of Node, of the host or of the tests', () => {
  const folder = join(root, 'test', 'conformance');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const imported = files.flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/from '([^']+)'/g)].map((match) => match[1]),
  );
  expect(files.length).toBeGreaterThan(2);
  expect(imported.filter((from) => !/^(\.\.?\/kit|\.\/cases\/[a-z]+)\.ts$/.test(from ?? ''))).toEqual([]);
});

/** The columns _needed_ and _case_ of the document's tables. */
function assumed(): readonly { readonly needed: string; readonly named: string }[] {
  const lines = readFileSync(join(root, 'docs', 'assumptions.md'), 'utf8').split('\n');
  const cells = lines.filter((line) => line.startsWith('| ')).map((line) => line.split(/(?<!\\)\|/).map((cell) => cell.trim()));
  const rows = cells.filter(([, first]) => first !== 'assumption' && !/^-+$/.test(first ?? ''));
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([8]));
  return rows.map((row) => ({ needed: row[5] ?? '', named: row[6] ?? '' }));
}

test('every case stands at a line of the assumptions, and every line names cases that there are, or says why none', () => {
  const cells = assumed().map(({ named }) => named);
  expect(cells.length).toBeGreaterThan(50);
  expect(cells.filter((cell) => !/^none: \S/.test(cell) && !/^`/.test(cell))).toEqual([]);
  const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]));
  expect([...new Set(named)].sort()).toEqual([...names].sort());
});

test('every line says whether the product depends on it, and every switch stands at a line', () => {
  const needed = assumed().map((each) => each.needed);
  expect(needed.filter((each) => !/^(no|ease|work|safety)(, `\w+`)*$/.test(each))).toEqual([]);
  const switches = needed.flatMap((each) => [...each.matchAll(/`(\w+)`/g)].map((match) => match[1]));
  expect([...new Set(switches)].sort()).toEqual(Object.keys(kindGoogle).sort());
});

test('no line that a switch shows both ways is one of safety', () => {
  expect(assumed().filter(({ needed }) => needed.startsWith('safety,'))).toEqual([]);
});

test('the newest recording from Google, where there is one, shows what the cases expect', () => {
  const folder = join(root, 'test', 'conformance', 'recordings');
  const newest = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .at(-1);
  const recorded = newest === undefined ? [] : (JSON.parse(readFileSync(join(folder, newest), 'utf8')) as readonly Outcome[]);
  expect(recorded.filter(({ name, ok }) => names.includes(name) && !ok)).toEqual([]);
});
