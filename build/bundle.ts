import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { leaveOutUnused } from './definitions.ts';
import { dialogFiles } from './dialog-files.ts';
import { onFirstCall } from './on-first-call.ts';
import { scriptOptions } from './script-options.ts';
import { notesFile, type Notes } from './taken-out.ts';

/** The project's folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..');

/** The projects: their entry, and the global functions that Apps Script may call. A test holds the built files to these lists. */
export const projects = {
  control: {
    entry: 'src/entry/control.ts',
    functions: ['beat', 'edited', 'install', 'doGet', 'doPost'],
    maxBytes: 550_000,
    maxStartUp: 1.8,
  },
  staff: {
    entry: 'src/entry/staff.ts',
    functions: [
      ...['onOpen', 'onEdit'],
      ...['checkThisSheet', 'importOrders', 'mailMyLinks', 'whoIsOnWhat', 'about'],
      ...['beginImport', 'stageImport', 'importOutcome', 'askForLinks'],
    ],
    maxBytes: 140_000,
    maxStartUp: 0.95,
  },
} satisfies Readonly<
  Record<string, { readonly entry: string; readonly functions: readonly string[]; readonly maxBytes: number; readonly maxStartUp: number }>
>;
export type ProjectName = keyof typeof projects;

export interface Bundle {
  readonly code: string;
  /** Html files by their names, without the ending. */
  readonly files: Readonly<Record<string, string>>;
  readonly manifest: Manifest;
}

export interface Manifest {
  readonly timeZone: string;
  readonly oauthScopes: readonly string[];
  readonly webapp?: { readonly executeAs: string; readonly access: string };
  readonly dependencies?: { readonly enabledAdvancedServices?: readonly { readonly userSymbol: string }[] };
}

const staffScopes = ['https://www.googleapis.com/auth/spreadsheets.currentonly', 'https://www.googleapis.com/auth/script.container.ui'];

export function manifestOf(name: ProjectName): Manifest {
  const control = JSON.parse(readFileSync(join(root, 'appsscript.json'), 'utf8')) as Manifest;
  if (name === 'control') return control;
  const { dependencies: _services, webapp: _webApp, ...plain } = control;
  return { ...plain, oauthScopes: staffScopes };
}

/**
 * Bundles a project for Apps Script's parser: one es2019 file whose top-level functions are exactly the entry's exports.
 * `plugins` are for tests that bundle other capabilities.
 * @throws Error when the exports are not the listed functions, or the file is larger than allowed
 */
export async function bundle(name: ProjectName, plugins: Plugin[] = []): Promise<Bundle> {
  const { entry, functions, maxBytes } = projects[name];
  const notes: Notes = new Map();
  const options: BuildOptions & { write: false } = {
    ...scriptOptions,
    absWorkingDir: root,
    entryPoints: [entry],
    plugins: [...plugins, leaveOutUnused(notes), onFirstCall],
    outfile: `build/${name}/Code.js`,
  };
  const probe = await build({ ...options, format: 'esm', metafile: true as const, minify: false });
  const exported = Object.values(probe.metafile.outputs).flatMap((output) => output.exports);
  const odd = [...exported.filter((fn) => !functions.includes(fn)), ...functions.filter((fn) => !exported.includes(fn))];
  if (odd.length > 0) throw new Error(`${name}: exports and listed functions differ: ${odd.join(', ')}`);
  const footer = functions.map((fn) => `function ${fn}(){return __zhanggui.${fn}.apply(this,arguments)}`).join('\n');
  const built = await build({ ...options, format: 'iife', globalName: '__zhanggui', footer: { js: footer } });
  const code = built.outputFiles[0]?.text ?? '';
  if (Buffer.byteLength(code) > maxBytes) throw new Error(`${name}: ${String(Buffer.byteLength(code))} bytes, at most ${String(maxBytes)}`);
  return { code, files: name === 'staff' ? await dialogFiles(root) : { notes: notesFile(notes) }, manifest: manifestOf(name) };
}

/** Writes build/control and build/staff, as they are pushed to Google. */
export async function bundleAll(): Promise<Readonly<Record<ProjectName, Bundle>>> {
  const built = { control: await bundle('control'), staff: await bundle('staff') };
  for (const [name, made] of Object.entries(built)) writeBundle(name, made);
  return built;
}

/** Writes a project's folder under build/, as a push takes it. */
export function writeBundle(name: string, { code, files, manifest }: Bundle): void {
  const folder = join(root, 'build', name);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'Code.js'), code);
  writeFileSync(join(folder, 'appsscript.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const [file, html] of Object.entries(files)) writeFileSync(join(folder, `${file}.html`), html);
}

/** A line that tells the sizes of a project's files. */
export function sizesOf(name: string, { code, files }: Bundle): string {
  const texts = [['Code.js', code] as const, ...Object.entries(files).map(([file, html]) => [`${file}.html`, html] as const)];
  return `build/${name}: ${texts.map(([file, text]) => `${file} ${(Buffer.byteLength(text) / 1000).toFixed(1)} KB`).join(', ')}`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, made] of Object.entries(await bundleAll())) console.log(sizesOf(name, made));
}
