import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The page's script and style as files, with the name under which they are served. */
export interface BrowserBundle {
  readonly key: string;
  readonly files: Readonly<Record<string, { readonly type: string; readonly body: Buffer }>>;
}

const page = fileURLToPath(new URL('.', import.meta.url));
const root = join(page, '..', '..', '..');
const folder = join(root, 'build', 'page');
const names = { 'main.js': 'text/javascript; charset=utf-8', 'page.css': 'text/css; charset=utf-8' };

/** Takes the bundle that was built from the same sources and packages, or builds it: some seconds, once. */
export async function browserBundle(): Promise<BrowserBundle> {
  const key = keyOfSources();
  const place = join(folder, key);
  if (!existsSync(place)) await buildInto(place);
  const files = Object.entries(names).map(([name, type]) => [name, { type, body: readFileSync(join(place, name)) }] as const);
  return { key, files: Object.fromEntries(files) };
}

/** Every file that can change the bundle: the page's own and the lockfile, which names every package with its digest. */
function keyOfSources(): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  const own = [page, join(page, 'browser')].flatMap((part) => readdirSync(part).map((name) => join(part, name)));
  for (const file of own.filter((each) => /\.(ts|css)$/.test(each)).sort()) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 20);
}

/** Builds beside the place and moves there whole; older bundles go. */
async function buildInto(place: string): Promise<void> {
  const beside = `${place}.${String(process.pid)}`;
  await build({
    entryPoints: { main: join(page, 'browser', 'main.ts'), page: join(page, 'browser', 'page.css') },
    outdir: beside,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'error',
  });
  for (const old of readdirSync(folder))
    if (!old.includes('.') && old !== basename(place)) rmSync(join(folder, old), { recursive: true, force: true });
  try {
    renameSync(beside, place);
  } catch (error) {
    // Another process was quicker: its bundle is the same.
    rmSync(beside, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
}
