import { limits } from '../../limits.ts';
import { GoogleError } from '../contract.ts';
import type { Draft } from '../draft.ts';
import { listFiles, shownFile, type ListOptions } from '../drive-file.ts';
import { newFileId, newProjectId } from '../ids.ts';
import { emptySheet, mimeTypes, type Book, type FileRecord, type Protection } from '../model.ts';
import { operation, type Operations, type Site } from '../operation.ts';
import { mayOpen } from '../protection.ts';
import { hasScope } from '../scopes.ts';

interface Resource {
  readonly name?: string;
  readonly mimeType?: string;
  readonly parents?: readonly string[];
  readonly appProperties?: Readonly<Record<string, string | null>>;
  readonly properties?: Readonly<Record<string, string | null>>;
  readonly trashed?: boolean;
}

interface Media {
  readonly base64: string;
  readonly contentType: string | null;
  readonly name: string | null;
}

interface Options extends ListOptions {
  readonly addParents?: string;
  readonly removeParents?: string;
}

const reads = { service: 'drive', writes: false, scopes: ['drive.file', 'drive'], simple: false } as const;
const writes = { ...reads, writes: true } as const;

export const driveOperations: Operations = {
  'Drive.Files.create': operation(writes, (site, resource: Resource, media: Media | null, options: Options) =>
    named('create', () => shownFile(create(site, resource, media), options, site.invocation.as)),
  ),
  'Drive.Files.copy': operation(writes, (site, resource: Resource, id: string, options: Options) =>
    named('copy', () => shownFile(copy(site, resource, reach(site, id)), options, site.invocation.as)),
  ),
  'Drive.Files.get': operation(reads, (site, id: string, options: Options) =>
    named('get', () => shownFile(reach(site, id), options, site.invocation.as)),
  ),
  'Drive.Files.list': operation(reads, (site, options: Options) =>
    named('list', () => listFiles(reachable(site), options, site.invocation.as)),
  ),
  'Drive.Files.update': operation(writes, (site, resource: Resource, id: string, media: Media | null, options: Options) =>
    named('update', () => shownFile(update(site, reach(site, id), resource, media, options), options, site.invocation.as)),
  ),
};

function named<T>(method: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(`API call to drive.files.${method} failed with error: ${error.message}`, 'GoogleJsonResponseException');
  }
}

/** `drive.file` reaches the files that this project made, `drive` all that the user may open. */
function reaches({ invocation }: Site, file: FileRecord): boolean {
  return mayOpen(file, invocation.as) && (hasScope(invocation, 'drive') || file.createdBy === invocation.project.id);
}

function reachable(site: Site): FileRecord[] {
  return [...site.world.store.state.files.values()].filter((file) => reaches(site, file));
}

export function reach(site: Site, id: string): FileRecord {
  const file = site.world.store.state.files.get(id);
  if (!file || !reaches(site, file)) throw new GoogleError(`File not found: ${id}.`);
  return file;
}

function create(site: Site, resource: Resource, media: Media | null): FileRecord {
  const mimeType = resource.mimeType ?? media?.contentType ?? 'application/octet-stream';
  const { world } = site;
  return world.store.change((draft) => {
    const sheets = [emptySheet(0, 'Sheet1')];
    return add(draft, site, {
      name: resource.name ?? media?.name ?? 'Untitled',
      mimeType,
      parents: parentsOf(site, resource.parents),
      appProperties: merged({}, resource.appProperties),
      properties: noted({}, resource.properties),
      content: media?.base64 ?? null,
      book: mimeType === mimeTypes.spreadsheet ? { locale: 'en_US', timeZone: world.zone, sheets, metadata: [] } : null,
    });
  });
}

/** A copy has sheets, protections, metadata and the bound script, but no triggers; it belongs to who copies. */
function copy(site: Site, resource: Resource, source: FileRecord): FileRecord {
  if (source.mimeType === mimeTypes.folder) throw new GoogleError('This file cannot be copied by the user.');
  return site.world.store.change((draft) => {
    const made = add(draft, site, {
      name: resource.name ?? `Copy of ${source.name}`,
      mimeType: source.mimeType,
      parents: resource.parents ? parentsOf(site, resource.parents) : source.parents,
      appProperties: merged(source.appProperties, resource.appProperties),
      properties: noted(source.properties ?? {}, resource.properties),
      content: source.content,
      book: source.book && copiedBook(source.book, site.invocation.as),
    });
    for (const project of [...draft.state.projects.values()].filter((one) => one.container === source.id)) {
      const id = newProjectId(draft);
      const bound = { ...project, id, owner: made.owner, container: made.id };
      draft.state.projects = new Map(draft.state.projects).set(id, bound);
    }
    return made;
  });
}

/** The copy's protections let in whoever copied, and nobody else. */
function copiedBook(book: Book, owner: string): Book {
  const own = (protection: Protection): Protection => ({ ...protection, editors: [owner] });
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, protections: sheet.protections.map(own) })) };
}

type Made = Pick<FileRecord, 'name' | 'mimeType' | 'parents' | 'appProperties' | 'properties' | 'content' | 'book'>;

function add(draft: Draft, { world, invocation }: Site, made: Made): FileRecord {
  const now = world.clock.now();
  const owned = { owner: invocation.as, editors: [], readers: [], link: null, trashed: false, createdBy: invocation.project.id };
  const file: FileRecord = { ...made, ...owned, id: newFileId(draft), createdAt: now, modifiedAt: now };
  draft.addFile(file);
  return file;
}

function update(site: Site, file: FileRecord, resource: Resource, media: Media | null, options: Options): FileRecord {
  const added = parentsOf(site, ids(options.addParents), []);
  const removed = ids(options.removeParents);
  return site.world.store.change((draft) => {
    const changed = draft.file(file.id);
    changed.name = resource.name ?? file.name;
    changed.trashed = resource.trashed ?? file.trashed;
    changed.appProperties = merged(file.appProperties, resource.appProperties);
    changed.properties = noted(file.properties ?? {}, resource.properties);
    changed.parents = [...file.parents.filter((parent) => !removed.includes(parent)), ...added];
    if (media) changed.content = media.base64;
    changed.modifiedAt = site.world.clock.now();
    return changed;
  });
}

function parentsOf(site: Site, wanted: readonly string[] | undefined, otherwise: readonly string[] = ['root']): readonly string[] {
  const folders = wanted ?? otherwise;
  for (const id of folders) if (id !== 'root') reach(site, id);
  return folders;
}

function ids(list: string | undefined): string[] {
  return (list ?? '').split(',').filter((id) => id !== '');
}

/** Properties of the file, within what Google allows: 30 of them, each with name and text of 124 bytes. */
function noted(base: Readonly<Record<string, string>>, change: Resource['properties']): Record<string, string> {
  const all = merged(base, change);
  const tooLong = Object.entries(all).some(([name, text]) => Buffer.byteLength(name + text) > limits.noteBytes);
  if (tooLong) throw new GoogleError('The value for a custom property is too long.');
  if (Object.keys(all).length > 30) throw new GoogleError('The maximum number of custom properties on the file has been exceeded.');
  return all;
}

/** A property set to null is taken away. */
function merged(base: Readonly<Record<string, string>>, change: Resource['appProperties'] = {}): Record<string, string> {
  const entries = Object.entries({ ...base, ...change });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}
