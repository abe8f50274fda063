import { isDeepStrictEqual } from 'node:util';
import type { Bundle } from '../../../build/bundle.ts';
import { digest } from '../../engine/commit/digest.ts';
import { schema } from '../../engine/workbook/tables.ts';
import type { Book } from '../../table/table.ts';
import { version } from '../../version.ts';
import type { PushedFile } from './google.ts';

/** What is pushed beside control's bundle: where its web app is, and which script projects belong to it. Nothing in it is secret. */
export interface Place {
  readonly webApp?: string;
  readonly staff?: Readonly<Partial<Record<Book, string>>>;
}

export interface Bundles {
  readonly control: Bundle;
  readonly staff: Bundle;
}

/** Tells which code this is: version, schema, and a digest of both bundles. It stands in every pushed project and on each version. */
export function stampOf({ control, staff }: Bundles): string {
  const parts = [control, staff].flatMap(({ code, files, manifest }) => [code, JSON.stringify(files), JSON.stringify(manifest)]);
  return `Zhanggui ${version} schema ${String(schema)} ${digest(parts.join('\n')).slice(0, 12)}`;
}

/** The stamp of pushed code; null where none stands there. */
export function stampIn(files: readonly PushedFile[]): string | null {
  const code = files.find(({ name }) => name === 'Code')?.source ?? '';
  return /^\/\/ (Zhanggui \S+ schema \d+ [0-9a-f]{12})\n/.exec(code)?.[1] ?? null;
}

/** The schema number that a stamp tells; 0 where it tells none. */
export function schemaIn(stamp: string | null): number {
  return Number(/ schema (\d+) /.exec(stamp ?? '')?.[1] ?? 0);
}

function bundleFiles({ code, files, manifest }: Bundle, stamp: string): readonly PushedFile[] {
  return [
    { name: 'appsscript', type: 'JSON', source: JSON.stringify(manifest, null, 2) },
    { name: 'Code', type: 'SERVER_JS', source: `// ${stamp}\n${code}` },
    ...Object.entries(files).map(([name, source]) => ({ name, type: 'HTML', source }) as const),
  ];
}

const placeHead =
  '// Written by npm run install:google: where the web app is, and which script projects belong to this one.\nvar zhangguiPlace = ';

export function controlFiles(bundles: Bundles, place: Place): readonly PushedFile[] {
  const source = `${placeHead}${JSON.stringify(place, null, 2)};\n`;
  return [...bundleFiles(bundles.control, stampOf(bundles)), { name: 'Place', type: 'SERVER_JS', source }];
}

export function staffFiles(bundles: Bundles): readonly PushedFile[] {
  return bundleFiles(bundles.staff, stampOf(bundles));
}

/** What a push has written there; nothing where the file is missing or was changed by hand. */
export function placeIn(files: readonly PushedFile[]): Place {
  const source = files.find(({ name }) => name === 'Place')?.source ?? '';
  const text = /var zhangguiPlace = (\{[\s\S]*\});\s*$/.exec(source)?.[1];
  try {
    return text === undefined ? {} : (JSON.parse(text) as Place);
  } catch {
    return {};
  }
}

export interface PushedManifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
  readonly webapp?: { readonly access?: string };
}

/** The manifest as it was pushed; empty where none can be read. */
export function manifestIn(files: readonly PushedFile[]): PushedManifest {
  try {
    return JSON.parse(files.find(({ name }) => name === 'appsscript')?.source ?? '{}') as PushedManifest;
  } catch {
    return {};
  }
}

/** Whether a project holds exactly these files. Google may write a manifest in another form, so its content counts. */
export function isPushed(standing: readonly PushedFile[], wanted: readonly PushedFile[]): boolean {
  return standing.length === wanted.length && wanted.every((file) => standing.some((other) => isSameFile(file, other)));
}

function isSameFile(one: PushedFile, other: PushedFile): boolean {
  if (one.name !== other.name || one.type !== other.type) return false;
  if (one.type === 'JSON') return isDeepStrictEqual(manifestIn([one]), manifestIn([other]));
  return one.source.trimEnd() === other.source.trimEnd();
}
