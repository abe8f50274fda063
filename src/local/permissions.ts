import { createHash } from 'node:crypto';
import type { FileRecord } from './model.ts';

/** A permission as Drive tells it. */
export interface Permission {
  readonly id: string;
  readonly type: 'user' | 'anyone';
  readonly role: 'owner' | 'writer' | 'reader';
  readonly emailAddress?: string;
}

/** Who may do what with a file, its owner first. */
export function permissionsOf({ owner, editors, readers, link }: FileRecord): readonly Permission[] {
  return [
    forUser(owner, 'owner'),
    ...editors.map((mail) => forUser(mail, 'writer')),
    ...readers.map((mail) => forUser(mail, 'reader')),
    ...(link === null ? [] : [{ id: 'anyoneWithLink', type: 'anyone' as const, role: link }]),
  ];
}

/** A user's permissions have one id on every file. */
function forUser(emailAddress: string, role: Permission['role']): Permission {
  const id = createHash('sha256').update(`user ${emailAddress.toLowerCase()}`).digest('hex').slice(0, 15);
  return { id: String(BigInt(`0x${id}`)), type: 'user', role, emailAddress };
}

/** The file's rights with one person's role changed; null takes it away. */
export function withRole({ editors, readers }: FileRecord, mail: string, role: string | null): Pick<FileRecord, 'editors' | 'readers'> {
  const others = (list: readonly string[]) => list.filter((each) => each.toLowerCase() !== mail.toLowerCase());
  return {
    editors: role === 'writer' ? [...others(editors), mail] : others(editors),
    readers: role === 'reader' ? [...others(readers), mail] : others(readers),
  };
}
