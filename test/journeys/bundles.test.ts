import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { Linter } from 'eslint';
import { describe, expect, test } from '@jest/globals';
import { projects, type ProjectName } from '../../build/bundle.ts';
import { buildBundles } from '../../src/cli/shop.ts';
import { version } from '../../src/version.ts';

const bundles = await buildBundles();
const names = Object.keys(projects) as ProjectName[];

/** What Apps Script may call. Written out here: a function more or less is a decision. */
const functions: Readonly<Record<ProjectName, readonly string[]>> = {
  control: ['beat', 'edited', 'install', 'doGet', 'doPost'],
  staff: [
    ...['onOpen', 'onEdit', 'checkThisSheet', 'importOrders', 'mailMyLinks', 'whoIsOnWhat', 'about'],
    ...['beginImport', 'stageImport', 'importOutcome', 'askForLinks'],
  ],
};
const mostBytes: Readonly<Record<ProjectName, number>> = { control: 550_000, staff: 140_000 };
/** Services of Apps Script that each project may name. */
const services: Readonly<Record<ProjectName, readonly string[]>> = {
  control: [
    'Sheets',
    'Drive',
    'LockService',
    'PropertiesService',
    'CacheService',
    'HtmlService',
    'LinearOptimizationService',
    'MailApp',
    'ScriptApp',
    'Session',
    'Utilities',
    'console',
    // The roster's solver, see decision 0098.
    'LinearOptimizationService',
    // What the installing command pushes beside the bundle.
    'zhangguiPlace',
  ],
  staff: ['SpreadsheetApp', 'HtmlService', 'LockService', 'console'],
};

/** In a branch of @noble/hashes for texts; digest.ts hands it bytes, because Apps Script has no such class. */
const unreachable = ['TextEncoder'];

/** Global names that a code uses and nothing defines: neither the language (with BigInt, which V8 has) nor the code itself. */
function undefinedNames(code: string): readonly string[] {
  const found = new Linter().verify(code, {
    languageOptions: { ecmaVersion: 2019, sourceType: 'script', globals: { BigInt: 'readonly' } },
    rules: { 'no-undef': 'error' },
  });
  expect(found.filter(({ fatal }) => fatal)).toEqual([]);
  return [...new Set(found.map(({ message }) => /^'(.+)' is not defined/.exec(message)?.[1] ?? message))];
}

describe.each(names)('the bundle %s', (name) => {
  const { code } = bundles[name];

  test('has the listed global functions and no other', () => {
    const context = vm.createContext({});
    const before = new Set(Object.getOwnPropertyNames(context));
    vm.runInContext(code, context);
    const made = Object.getOwnPropertyNames(context).filter((each) => !before.has(each));
    const callable = made.filter((each) => vm.runInContext(`typeof ${each} === 'function'`, context) === true);
    expect(callable.sort()).toEqual([...functions[name]].sort());
    expect(made.filter((each) => !callable.includes(each))).toEqual(['__zhanggui']);
  });

  test('is small enough', () => {
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(mostBytes[name]);
    expect(projects[name].maxBytes).toBe(mostBytes[name]);
  });

  test('names no global of Node or of a browser, and no service but its own', () => {
    expect(undefinedNames(code).filter((each) => !services[name].includes(each) && !unreachable.includes(each))).toEqual([]);
  });

  test('parses as a script of 2019', () => {
    expect(() => new vm.Script(code)).not.toThrow();
    expect(undefinedNames('const a = 1; a; process.exit(); window;')).toEqual(['process', 'window']);
  });
});

test('what runs in the browser is no part of any code that Apps Script parses at a trigger', () => {
  expect([Object.keys(bundles.control.files), Object.keys(bundles.staff.files)]).toEqual([['notes'], ['import', 'links']]);
  const onlyInBrowsers = ['getElementById', 'google.script', 'addEventListener', '<script>'];
  const script = Object.values(bundles.staff.files).join('\n');
  expect(onlyInBrowsers.filter((text) => !script.includes(text))).toEqual([]);
  for (const name of names) expect(onlyInBrowsers.filter((text) => bundles[name].code.includes(text))).toEqual([]);
});

test('staff asks for the two small scopes and for no advanced service', () => {
  const { manifest } = bundles.staff;
  expect(manifest.oauthScopes.map((scope) => scope.replace('https://www.googleapis.com/auth/', ''))).toEqual([
    'spreadsheets.currentonly',
    'script.container.ui',
  ]);
  expect(manifest.dependencies).toBeUndefined();
  expect([manifest.timeZone, bundles.control.manifest.timeZone]).toEqual(['Asia/Shanghai', 'Asia/Shanghai']);
});

test('the version that people see is that of package.json', () => {
  const found = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  expect(version).toBe(found.version);
  expect(bundles.staff.code).toContain(version);
});
