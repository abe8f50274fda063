import { personKey } from '../../table/person-key.ts';
import type { Automation } from '../../engine/capability.ts';
import { engineTables } from '../../engine/workbook/tables.ts';
import { accessTo, mayType, type Access } from '../../rulebook/rights.ts';
import { ownProtection } from '../../table/plan.ts';
import { books, type AnyTable, type Book } from '../../table/table.ts';
import type { Roster } from './roster.ts';

/** The description of the protection that keeps a desk to its posts. */
export const deskProtection = 'zhanggui desk';

/** A sheet that some may type on and nobody else. */
export interface WantedGuard {
  readonly book: Book;
  readonly sheetId: number;
  readonly description: string;
  /** Without the owner, whom nothing keeps out; in the order of the staff. */
  readonly editors: readonly string[];
}

export interface Wanted {
  /** By workbook and person. */
  readonly access: Readonly<Record<Book, ReadonlyMap<string, Access>>>;
  readonly guards: readonly WantedGuard[];
}

/** What sharing and protections are to be (SEC-1, SEC-7). `refused` are people whom Google does not let in. */
export function wantedRights(
  { tables }: Pick<Automation, 'tables'>,
  { members }: Roster,
  owner: string,
  refused: ReadonlySet<string>,
): Wanted {
  const people = [...members].filter(([key]) => key !== personKey(owner));
  const access = (book: Book) => new Map(people.map(([key, member]) => [key, accessTo(book, member, tables)] as const));
  const typists = (desk: AnyTable) =>
    people.filter(([key, member]) => !refused.has(key) && mayType(member, desk)).map(([, { mail }]) => mail);
  return {
    access: Object.fromEntries(books.map((book) => [book, access(book)])) as unknown as Wanted['access'],
    guards: books.flatMap((book) =>
      [...tables.filter((table) => table.book === book), ...Object.values(engineTables(book))].flatMap((table) => {
        const { sheetId, kind, editors } = table;
        if (kind === 'desk') return [{ book, sheetId, description: deskProtection, editors: typists(table) }];
        // Staff put files on a hidden sheet that names them.
        return editors.length > 0 ? [] : [{ book, sheetId, description: ownProtection, editors: [] }];
      }),
    ),
  };
}
