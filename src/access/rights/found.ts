import { AppError } from '../../engine/errors.ts';
import type { GuardedSheet, Share, World } from '../../engine/ports.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { books, type Book } from '../../table/table.ts';

/** How the workbooks are shared and protected. */
export type Found = Readonly<Record<Book, { readonly shares: readonly Share[]; readonly sheets: readonly GuardedSheet[] }>>;

/**
 * Looks at sharing and protections: one call, and one for each workbook.
 * @throws AppError `not-installed` where a workbook was moved out of its folder
 */
export function lookAt({ files, books: workbooks }: Pick<World, 'files' | 'books'>, situation: Pick<Situation, 'books' | 'folder'>): Found {
  const shared = files.sharing(situation.folder);
  const found = books.map((book) => {
    const file = shared.find(({ id }) => id === situation.books[book]);
    if (file === undefined) throw new AppError('not-installed', `The ${book} workbook is not in Zhanggui's folder: move it back.`);
    return [book, { shares: file.shares, sheets: workbooks.guards(file.id) }] as const;
  });
  return Object.fromEntries(found) as Found;
}
