import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bundle } from './bundle.ts';

/**
 * A bundle for several processes at once: where the environment's ZHANGGUI_BUNDLES names a folder, it is read from there, and kept
 * there by whoever builds it first. The folder is for one run: nothing tells whether its sources have changed since.
 */
export async function keptBundle(name: string, build: () => Promise<Bundle>): Promise<Bundle> {
  const folder = process.env['ZHANGGUI_BUNDLES'];
  if (folder === undefined) return build();
  const file = join(folder, `${name}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Bundle;
  const built = await build();
  mkdirSync(folder, { recursive: true });
  const beside = `${file}.${String(process.pid)}`;
  writeFileSync(beside, JSON.stringify(built));
  renameSync(beside, file);
  return built;
}
