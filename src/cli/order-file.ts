import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { readShared } from '../engine/workbook/shared.ts';
import { engineTables } from '../engine/workbook/tables.ts';
import { cutFile } from '../orders/import/parts.ts';
import { chunksToStage, type Staging } from '../orders/import/staging.ts';
import { readFile, tooLarge, type OrderFile } from '../order-file/read-order-file.ts';
import { tell, type Language } from '../text/words.ts';
import type { Shop } from './shop.ts';

export type { OrderFile };

/** Reads an order file from disk or from its bytes, as the import dialog does; the refusal is a sentence for people. */
export function readOrderFile(
  source: string | Uint8Array,
  name: string = typeof source === 'string' ? basename(source) : '',
  language: Language = 'zh-CN',
): OrderFile | { readonly refused: string } {
  const large = typeof source === 'string' ? tooLarge(statSync(source).size) : null;
  const file = large === null ? readFile(typeof source === 'string' ? readFileSync(source) : source, name) : { refused: large };
  return 'refused' in file ? { refused: tell(file.refused, language) } : { name: file.name, lines: file.lines };
}

export interface StagedOrders {
  readonly rows: number;
  /** Why nothing was put into `_import`; null where it was. */
  readonly refused: string | null;
}

/** Puts a decoded file into the order workbook, as the import dialog does, with the rights of this person. */
export function stageOrderFile(
  { host, books }: Pick<Shop, 'host' | 'books'>,
  mail: string,
  { name, lines }: { readonly name: string; readonly lines: readonly (readonly string[])[] },
  rowsPerPart?: number,
): StagedOrders {
  const { settings } = readShared(host.sheet(books.order, engineTables('order').shared.sheetId).rows.slice(1));
  const cut = cutFile(name, lines, { maxRows: settings.importRows, language: settings.language, now: host.now(), rowsPerPart });
  if ('refused' in cut) return { rows: 0, refused: tell(cut.refused, settings.language) };
  for (const chunk of chunksToStage(cut.parts, new Set())) {
    const run = host.run('staff-order', 'stageImport', { as: mail, args: [chunk], trigger: 'menu' });
    const refused = run.error === null ? (run.returned as Staging).refused : run.error.message;
    if (refused !== null) return { rows: 0, refused };
  }
  return { rows: cut.rows, refused: null };
}
