import { AppError, textOf } from '../engine/errors.ts';
import type { Books } from '../engine/ports.ts';
import { engineTables } from '../engine/workbook/tables.ts';
import type { CellValue } from '../table/cell.ts';
import type { Book } from '../table/table.ts';

interface SharedCells {
  readonly row: number;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * Writes the same cells into `_shared` of workbooks, one call each. One that cannot be written does not stop the others.
 * @throws AppError `book-unreached` once all were tried
 */
export function writeShared(
  world: { readonly books: Books },
  ids: Readonly<Record<Book, string>>,
  of: readonly Book[],
  cells: SharedCells,
): void {
  const failures = of.flatMap((book) => {
    try {
      const { sheetId } = engineTables(book).shared;
      world.books.write(ids[book], [{ do: 'cells', sheetId, column: 0, ...cells }]);
      return [];
    } catch (error) {
      return [{ book, error }];
    }
  });
  if (failures.length === 0) return;
  const told = failures.map(({ book, error }) => `${book} workbook: ${textOf(error)}`).join('; ');
  throw new AppError('book-unreached', `${told}. See npm run doctor; run install again where a sheet is missing.`, failures);
}
