import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readShared } from '../engine/workbook/shared.ts';
import { engineTables } from '../engine/workbook/tables.ts';
import { stageOrders } from '../orders/import/parts.ts';
import { chunksToStage, type Staging } from '../orders/import/staging.ts';
import { tooLarge } from '../order-file/file-kind.ts';
import { ordersOf } from '../order-file/open-order-file.ts';
import { readFile, type ReadFile } from '../order-file/read-file.ts';
import { readTable, type FileTable } from '../order-file/table.ts';
import { tell, type Language } from '../text/words.ts';
import type { Shop } from './shop.ts';

/** An order file as a table: its cells, the header first. */
export interface OrderTable {
  readonly name: string;
  readonly lines: readonly (readonly string[])[];
}

/** Reads a file from disk or from its bytes, as the import dialog does; the refusal is a sentence for people. */
export function readOrderFile(
  source: string | Uint8Array,
  name: string = typeof source === 'string' ? basename(source) : '',
  language: Language = 'zh-CN',
): FileTable | { readonly refused: string } {
  const large = typeof source === 'string' ? tooLarge(statSync(source).size) : null;
  const file = large === null ? readTable(typeof source === 'string' ? readFileSync(source) : source, name) : { refused: large };
  return 'refused' in file ? { refused: tell(file.refused, language) } : file;
}

export interface StagedOrders {
  readonly rows: number;
  /** Why nothing was put into `_import`; null where it was. */
  readonly refused: string | null;
}

/** Puts a file into the order workbook, as the import dialog does, with the rights of this person. */
export function stageOrderFile(
  shop: Pick<Shop, 'host' | 'books'>,
  mail: string,
  table: OrderTable | FileTable | ReadFile,
  rowsPerPart?: number,
): StagedOrders {
  const { host, books } = shop;
  const { settings } = readShared(host.sheet(books.order, engineTables('order').shared.sheetId).rows.slice(1));
  const { importRows: maxRows, language } = settings;
  const file = ordersOf(asRead(table), { maxRows, language, now: host.now() });
  if ('refused' in file) return { rows: 0, refused: tell(file.refused, language) };
  for (const chunk of chunksToStage(stageOrders(file, { now: host.now(), language, rowsPerPart }).parts, new Set())) {
    const run = host.run('staff-order', 'stageImport', { as: mail, args: [chunk], trigger: 'menu' });
    const refused = run.error === null ? (run.returned as Staging).refused : run.error.message;
    if (refused !== null) return { rows: 0, refused };
  }
  return { rows: file.rows, refused: null };
}

function asRead(table: OrderTable | FileTable | ReadFile): ReadFile {
  if ('tables' in table) return table;
  const lines = table.lines.map((line, at) => ('cells' in line ? line : { cells: line, fileLine: at + 1 }));
  return { name: table.name, encoding: '', tables: [lines] };
}

/** Reads any file from disk as the import dialog does, a workbook too; the refusal is a sentence for people. */
export async function readAnyFile(path: string, language: Language = 'zh-CN'): Promise<ReadFile | { readonly refused: string }> {
  const large = tooLarge(statSync(path).size);
  const file = large === null ? await readFile(readFileSync(path), basename(path)) : { refused: large };
  return 'refused' in file ? { refused: tell(file.refused, language) } : file;
}
