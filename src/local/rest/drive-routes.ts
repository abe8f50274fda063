import { listFiles, shownFile } from '../drive-file.ts';
import { mimeTypes, type FileRecord } from '../model.ts';
import type { ProjectSpec } from '../contract.ts';
import { mayOpen } from '../protection.ts';
import { driveOperations } from '../services/drive.ts';
import { callOperation } from './emulated.ts';
import { restErrors } from './rest-error.ts';
import { route, type Asked, type Route } from './route.ts';

const reading = ['drive', 'drive.readonly', 'drive.metadata', 'drive.metadata.readonly', 'drive.file'] as const;
const writing = ['drive', 'drive.file'] as const;
/** These read about every file of the account; `drive.file` about those that the application made. */
const readingAll: readonly string[] = reading.filter((scope) => scope !== 'drive.file');

const scriptType = 'application/vnd.google-apps.script';

function call(asked: Asked, method: string, ...args: readonly unknown[]): unknown {
  return callOperation(asked, driveOperations, `Drive.Files.${method}`, ...args);
}

/** Standalone script projects are files of Drive; bound ones stand in no list. */
function scriptFile({ id, owner, source, container }: ProjectSpec): readonly FileRecord[] {
  if (!source || container !== null) return [];
  const { title, createdBy, createdAt, trashed } = source;
  const bare = {
    editors: [],
    readers: [],
    link: null,
    parents: ['root'],
    appProperties: {},
    modifiedAt: createdAt,
    content: null,
    book: null,
  };
  return [{ ...bare, id, name: title, mimeType: scriptType, owner, trashed, createdBy, createdAt }];
}

function readable({ world, caller }: Asked): FileRecord[] {
  const { files, projects } = world.store.state;
  const all = [...files.values(), ...[...projects.values()].flatMap(scriptFile)].filter((file) => mayOpen(file, caller.mail));
  const every = caller.scopes.some((scope) => readingAll.includes(scope));
  return every ? all : all.filter((file) => file.createdBy === `client:${caller.client}`);
}

function optionsOf({ query, caller }: Asked): object {
  const given = Object.fromEntries(query);
  const q = (given['q'] ?? '').replace(/'me' in owners/g, `'${caller.mail}' in owners`);
  return { ...given, q, ...(given['pageSize'] === undefined ? {} : { pageSize: Number(given['pageSize']) }) };
}

function get(asked: Asked): unknown {
  const id = asked.part('id');
  const file = readable(asked).find((each) => each.id === id);
  if (!file) throw restErrors.fileNotFound(id);
  return shownFile(file, optionsOf(asked), asked.caller.mail);
}

/** Only sharing by link, by the owner. */
function share(asked: Asked): unknown {
  const id = asked.part('id');
  const { type, role } = asked.body as { readonly type?: string; readonly role?: FileRecord['link'] };
  const file = asked.world.store.state.files.get(id);
  if (!file || file.owner !== asked.caller.mail) throw restErrors.fileNotFound(id);
  if (type !== 'anyone' || role === undefined) throw restErrors.invalid('Only permissions of the type anyone are emulated.');
  asked.world.store.change((draft) => {
    draft.file(id).link = role;
  });
  return { kind: 'drive#permission', id: 'anyoneWithLink', type, role };
}

/** Drive v3, as far as the commands use it. Workbooks and folders are those of the store, and script projects stand beside them. */
export const driveRoutes: readonly Route[] = [
  route('GET', '/drive/v3/about', reading, ({ caller }) => ({ user: { kind: 'drive#user', emailAddress: caller.mail } })),
  route('GET', '/drive/v3/files', reading, (asked) => listFiles(readable(asked), optionsOf(asked), asked.caller.mail)),
  route('GET', '/drive/v3/files/{id}', reading, get),
  route('POST', '/drive/v3/files', writing, (asked) => call(asked, 'create', asked.body, null, optionsOf(asked))),
  route('PATCH', '/drive/v3/files/{id}', writing, (asked) => call(asked, 'update', asked.body, asked.part('id'), null, optionsOf(asked))),
  route('POST', '/drive/v3/files/{id}/permissions', ['drive'], share),
];

/** Whether a file is a workbook that the caller may open. */
export function isWorkbook(asked: Asked, id: string): boolean {
  const file = asked.world.store.state.files.get(id);
  return file?.mimeType === mimeTypes.spreadsheet && !file.trashed && mayOpen(file, asked.caller.mail);
}
