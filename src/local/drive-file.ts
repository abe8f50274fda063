import { createHash } from 'node:crypto';
import { driveQuery } from './drive-query.ts';
import { fieldMask, masked } from './field-mask.ts';
import type { FileRecord } from './model.ts';
import { permissionsOf } from './permissions.ts';
import { mayWrite } from './protection.ts';

export interface ListOptions {
  readonly fields?: string;
  readonly q?: string;
  readonly pageSize?: number;
  /** As `modifiedTime desc,name`. */
  readonly orderBy?: string;
}

/** Answers `list`: the files of those given that match the query, in the order asked for, 100 unless told. */
export function listFiles(reachable: readonly FileRecord[], options: ListOptions, user: string): unknown {
  const matches = driveQuery(options.q ?? '');
  const files = reachable.filter(matches);
  for (const key of (options.orderBy ?? '').split(',').reverse()) sort(files, key.trim());
  const page = files.slice(0, options.pageSize ?? 100);
  const answer = { kind: 'drive#fileList', incompleteSearch: false, files: page.map((file) => resourceOf(file, user)) };
  return masked(answer, fieldMask(options.fields ?? 'kind,incompleteSearch,files(kind,id,name,mimeType)'));
}

function sort(files: FileRecord[], key: string): void {
  const [name, direction] = key.split(/\s+/);
  const order = direction === 'desc' ? -1 : 1;
  if (name === 'name') files.sort((a, b) => order * a.name.localeCompare(b.name, undefined, { sensitivity: 'base', numeric: true }));
  if (name === 'createdTime') files.sort((a, b) => order * (a.createdAt - b.createdAt));
  if (name === 'modifiedTime') files.sort((a, b) => order * (a.modifiedAt - b.modifiedAt));
}

/** A file as Drive tells it; without a mask only kind, id, name and type. */
export function shownFile(file: FileRecord, options: Pick<ListOptions, 'fields'>, user: string): unknown {
  return masked(resourceOf(file, user), fieldMask(options.fields ?? 'kind,id,name,mimeType'));
}

function resourceOf(file: FileRecord, user: string): Record<string, unknown> {
  const bytes = file.content === null ? null : Buffer.from(file.content, 'base64');
  return {
    kind: 'drive#file',
    id: file.id,
    name: file.name,
    mimeType: file.mimeType,
    parents: file.parents,
    trashed: file.trashed,
    appProperties: file.appProperties,
    properties: file.properties ?? {},
    createdTime: new Date(file.createdAt).toISOString(),
    modifiedTime: new Date(file.modifiedAt).toISOString(),
    owners: [{ emailAddress: file.owner }],
    // Told to those who may share the file.
    ...(mayWrite(file, user) ? { permissions: permissionsOf(file) } : {}),
    ...(bytes ? { size: String(bytes.length), sha256Checksum: createHash('sha256').update(bytes).digest('hex') } : {}),
    webViewLink: `https://drive.google.com/file/d/${file.id}/view`,
  };
}
