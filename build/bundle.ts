import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The projects: their entry, and the global functions that Apps Script may call. A test holds the built files to these lists. */
export const projects = {
  control: { entry: 'src/entry/control.ts', functions: ['beat', 'edited', 'install', 'doGet', 'doPost'], maxBytes: 330_000 },
  staff: { entry: 'src/entry/staff.ts', functions: ['onOpen', 'onEdit', 'checkThisSheet', 'about', 'stageImport'], maxBytes: 120_000 },
} as const;
export type ProjectName = keyof typeof projects;

export interface Bundle {
  readonly code: string;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

const staffScopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui'];

export function manifestOf(name: ProjectName): Manifest {
  const control = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as Manifest;
  if (name === 'control') return control;
  const { dependencies: _, ...plain } = control;
  return { ...plain, oauthScopes: staffScopes };
}

/** Phrases are made without side effects: those that a bundle does not use stay out of it. */
const purePhrases: Plugin = {
  name: 'pure phrases',
  setup: (plugging) => {
    plugging.onLoad({ filter: /src\/text\/[^/]*\.ts$/ }, ({ path }) => {
      const contents = readFileSync(path, 'utf8').replace(/(?<![\w.])(?<!function )(w|c)\(/g, '/* @__PURE__ */ $1(');
      return { loader: 'ts', contents };
    });
  },
};

/**
 * Bundles a project for Apps Script's parser: one es2019 file whose top-level functions are exactly the entry's exports.
 * `plugins` are for tests that bundle other capabilities.
 * @throws Error when the exports are not the listed functions, or the file is larger than allowed
 */
export async function bundle(name: ProjectName, plugins: Plugin[] = []): Promise<Bundle> {
  const { entry, functions, maxBytes } = projects[name];
  const options: BuildOptions & { write: false } = {
    absWorkingDir: root,
    entryPoints: [entry],
    bundle: true,
    write: false,
    plugins: [purePhrases, ...plugins],
    minify: true,
    charset: 'utf8',
    target: 'es2019',
    legalComments: 'none',
    outfile: `build/${name}/Code.js`,
  };
  const probe = await build({ ...options, format: 'esm', metafile: true as const, minify: false });
  const exported = Object.values(probe.metafile.outputs).flatMap((output) => output.exports);
  const odd = [
    ...exported.filter((fn) => !(functions as readonly string[]).includes(fn)),
    ...functions.filter((fn) => !exported.includes(fn)),
  ];
  if (odd.length > 0) throw new Error(`${name}: exports and listed functions differ: ${odd.join(', ')}`);
  const footer = functions.map((fn) => `function ${fn}(){return __zhanggui.${fn}.apply(this,arguments)}`).join('\n');
  const built = await build({ ...options, format: 'iife', globalName: '__zhanggui', footer: { js: footer } });
  const code = built.outputFiles[0]?.text ?? '';
  if (Buffer.byteLength(code) > maxBytes) throw new Error(`${name}: ${String(Buffer.byteLength(code))} bytes, at most ${String(maxBytes)}`);
  return { code, manifest: manifestOf(name) };
}

/** Writes build/control and build/staff, as they are pushed to Google. */
export async function bundleAll(): Promise<Readonly<Record<ProjectName, Bundle>>> {
  const built = { control: await bundle('control'), staff: await bundle('staff') };
  for (const [name, { code, manifest }] of Object.entries(built)) {
    const folder = join(root, 'build', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'Code.js'), code);
    writeFileSync(join(folder, 'appsscript.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  }
  return built;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, { code }] of Object.entries(await bundleAll())) {
    console.log(`build/${name}: ${(Buffer.byteLength(code) / 1000).toFixed(1)} KB`);
  }
}
