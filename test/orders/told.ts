import { ordersOf, type OrderFile } from '../../src/order-file/open-order-file.ts';
import { fromRow, type ToldOrder } from '../../src/orders/import/told-order.ts';
import { readContent, stageOrders, type StagedFile } from '../../src/orders/import/parts.ts';
import type { CellValue } from '../../src/table/cell.ts';
import { tell, type Language } from '../../src/text/words.ts';
import { now } from '../builders.ts';

export interface Telling {
  readonly language?: Language;
  readonly maxRows?: number;
  readonly now?: number;
  readonly name?: string;
  readonly rowsPerPart?: number;
}

/** The orders of a file's rows, the header first; a sentence in English where it is refused. */
export function tableTold(
  lines: readonly (readonly string[])[],
  { language = 'en', maxRows = 50_000, now: at = now, name = 'orders.csv' }: Telling = {},
): OrderFile | string {
  const table = lines.map((cells, place) => ({ cells, fileLine: place + 1 }));
  const file = ordersOf({ name, encoding: 'UTF-8', tables: [table] }, { language, maxRows, now: at });
  return 'refused' in file ? tell(file.refused, 'en') : file;
}

/** The orders of rows that are taken. @throws Error where they are refused */
export function ordersTold(lines: readonly (readonly string[])[], telling: Telling = {}): readonly ToldOrder[] {
  return fileTold(lines, telling).orders;
}

function fileTold(lines: readonly (readonly string[])[], telling: Telling): OrderFile {
  const file = tableTold(lines, telling);
  if (typeof file === 'string') throw new Error(file);
  return file;
}

/** Rows cut into parts as the dialog does. */
export function stagedFile(lines: readonly (readonly string[])[], telling: Telling = {}): StagedFile {
  const { language = 'en', now: at = now, rowsPerPart } = telling;
  return stageOrders(fileTold(lines, telling), { language, now: at, rowsPerPart });
}

/** What a staged part tells. */
export function partTold(cells: readonly CellValue[]): readonly ToldOrder[] {
  const content = readContent(String(cells[6]));
  return content === null || content === 'older' ? [] : content.rows.flatMap((row) => fromRow(row, content) ?? []);
}
