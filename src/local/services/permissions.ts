import { GoogleError } from '../contract.ts';
import { fieldMask, masked } from '../field-mask.ts';
import type { FileRecord } from '../model.ts';
import { operation, type Operations, type Site } from '../operation.ts';
import { permissionsOf, withRole, type Permission } from '../permissions.ts';
import { mayWrite } from '../protection.ts';
import { reach } from './drive.ts';

interface Given {
  readonly type?: string;
  readonly role?: string;
  readonly emailAddress?: string;
}

interface Options {
  readonly fields?: string;
  readonly sendNotificationEmail?: boolean;
}

const kind = { service: 'drive', writes: true, scopes: ['drive.file', 'drive'], simple: false } as const;

export const permissionOperations: Operations = {
  'Drive.Permissions.create': operation(kind, (site, given: Given, id: string, options: Options) =>
    named('create', () => {
      const mail = invited(given, options);
      const file = shareable(site, id);
      if (mail.toLowerCase() !== file.owner.toLowerCase()) change(site, file, mail, given.role ?? '');
      return shown(site, id, mail, options);
    }),
  ),
  'Drive.Permissions.update': operation(kind, (site, given: Given, id: string, permission: string, options: Options) =>
    named('update', () => {
      const file = shareable(site, id);
      const { emailAddress = '' } = standing(file, permission);
      change(site, file, emailAddress, given.role ?? '');
      return shown(site, id, emailAddress, options);
    }),
  ),
  'Drive.Permissions.remove': operation(kind, (site, id: string, permission: string) => {
    named('delete', () => {
      const file = shareable(site, id);
      const found = standing(file, permission);
      if (found.type === 'user') change(site, file, found.emailAddress ?? '', null);
      else
        site.world.store.change((draft) => {
          draft.file(id).link = null;
        });
    });
  }),
};

function named<T>(method: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof GoogleError)) throw error;
    throw new GoogleError(`API call to drive.permissions.${method} failed with error: ${error.message}`, 'GoogleJsonResponseException');
  }
}

/** Only sharing with single people and without a letter by Google is emulated. Addresses of the domain `invalid` have no account. */
function invited({ type, role = '', emailAddress = '' }: Given, { sendNotificationEmail }: Options): string {
  if (type !== 'user' || !['reader', 'writer'].includes(role) || sendNotificationEmail !== false)
    throw new GoogleError('The local host shares with people to read or write, and sends no letter with it.');
  if (emailAddress.endsWith('.invalid'))
    throw new GoogleError(
      `Bad Request. User message: "You are trying to invite ${emailAddress}. Since there is no Google account associated with this email address, you must check the "Notify people" box to invite this recipient."`,
    );
  return emailAddress;
}

function shareable(site: Site, id: string): FileRecord {
  const file = reach(site, id);
  if (!mayWrite(file, site.invocation.as)) throw new GoogleError('The user does not have sufficient permissions for this file.');
  return file;
}

/** The owner's own permission cannot be changed or taken away. */
function standing(file: FileRecord, id: string): Permission {
  const found = permissionsOf(file).find((each) => each.id === id);
  if (found === undefined) throw new GoogleError(`Permission not found: ${id}.`);
  if (found.role === 'owner') throw new GoogleError('The owner of a file cannot be removed.');
  return found;
}

function change({ world }: Site, file: FileRecord, mail: string, role: string | null): void {
  world.store.change((draft) => {
    Object.assign(draft.file(file.id), withRole(file, mail, role));
  });
}

function shown(site: Site, id: string, mail: string, { fields }: Options): unknown {
  const found = permissionsOf(reach(site, id)).find((each) => each.emailAddress?.toLowerCase() === mail.toLowerCase());
  return masked({ kind: 'drive#permission', ...found }, fieldMask(fields ?? 'kind,id,type,role'));
}
