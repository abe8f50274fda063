import type { AnyTable, Book, Role } from '../table/table.ts';
import type { Level } from './levels.ts';

/** What somebody may do with a workbook, from nothing upwards. */
export const accesses = ['none', 'reader', 'commenter', 'writer'] as const;
export type Access = (typeof accesses)[number];

/** What everybody on the staff list may look up (B3 §10.3: 公開發布的各類數據): who is on duty, and the reports. */
const publishedBooks: readonly Book[] = ['roster', 'report'];

interface LevelRights {
  /** Types on the desks that name the post (B3 §10.4: 錄入權限內數據和修改權限內的數據). */
  readonly types: boolean;
  /** Workbooks and desks that the level opens whatever the post. */
  readonly books: readonly Book[];
  readonly desks: readonly string[];
}

/** B3 §10.5: a database administrator backs up and restores, which is done on the Jobs sheet of the control workbook. */
const levelRights: Readonly<Record<Level, LevelRights>> = {
  ordinary: { types: false, books: [], desks: [] },
  backOffice: { types: true, books: [], desks: [] },
  databaseAdministrator: { types: true, books: ['control'], desks: ['jobs'] },
};

/** Somebody with rights: the posts, the level in force, and workbooks opened to him in particular (APR-10). */
export interface Holder {
  readonly roles: readonly Role[];
  readonly level: Level;
  readonly special: ReadonlyMap<Book, Access>;
}

type Desk = Pick<AnyTable, 'name' | 'book' | 'kind' | 'editors'>;

/** Whether somebody may type on a desk. */
export function mayType({ roles, level, special }: Holder, desk: Desk): boolean {
  const { types, desks } = levelRights[level];
  const granted = special.get(desk.book);
  if (granted !== undefined) return granted === 'writer';
  return desks.includes(desk.name) || (types && desk.editors.some((role) => roles.includes(role)));
}

/** How a workbook is to be shared with somebody; `tables` are those of all workbooks. */
export function accessTo(book: Book, holder: Holder, tables: readonly Desk[]): Access {
  const granted = holder.special.get(book);
  if (granted !== undefined) return granted;
  const types = levelRights[holder.level].books.includes(book) || tables.some((table) => table.book === book && mayType(holder, table));
  if (types) return 'writer';
  return publishedBooks.includes(book) ? 'reader' : 'none';
}
