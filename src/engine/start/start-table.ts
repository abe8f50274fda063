import { byScript, optional, text, whole, wide } from '../../table/column.ts';
import { table, type AnyTable, type Book } from '../../table/table.ts';
import { startWords } from '../../text/start.ts';

/** Its id in each workbook. */
const sheetIds: Readonly<Record<Book, number>> = { order: 100, roster: 200, report: 300, stock: 400, control: 500 };

/** The sheet that a workbook opens with. Its rows are text for people: nothing is read back from them. */
export function startTable(book: Book): AnyTable {
  return table({
    name: `start.${book}`,
    sheetId: sheetIds[book],
    book,
    kind: 'board',
    key: 'item',
    rows: 60,
    words: startWords,
    columns: {
      item: byScript(text({ max: 200, width: 170 })),
      count: wide(byScript(optional(whole())), 64),
      about: byScript(optional(text({ max: 2_000, width: 420 }))),
    },
  });
}
