import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { importMessages } from '../text/orders.ts';
import { say, type Language } from '../text/words.ts';
import type { Shop } from './shop.ts';

/** An order file as a platform exports it, decoded: its cells exactly as they stand in it, the header first. */
export interface OrderFile {
  readonly name: string;
  readonly lines: string[][];
}

/**
 * Reads an order file from disk or from its bytes. Platforms write UTF-8 or GBK; bytes that are neither are refused, because a
 * guessed encoding would seal wrong names.
 */
export function readOrderFile(
  source: string | Uint8Array,
  name: string = typeof source === 'string' ? basename(source) : '',
  language: Language = 'zh-CN',
): OrderFile | { readonly refused: string } {
  const text = decode(typeof source === 'string' ? readFileSync(source) : source);
  if (text === null) return { refused: say(importMessages.encoding, language) };
  if (text === '') return { name, lines: [] };
  // The delimiter is given: guessing it would fall for the TABs that platforms put before long numbers.
  const { data } = Papa.parse<string[]>(text, { delimiter: ',', skipEmptyLines: false });
  const last = data.at(-1);
  return { name, lines: last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data };
}

/** GB18030 takes in GBK and GB2312. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not this encoding: the next one is tried.
    }
  }
  return null;
}

export interface StagedOrders {
  readonly rows: number;
  /** Why nothing was put into `_import`; null where it was. */
  readonly refused: string | null;
}

/** Puts a decoded file into the order workbook, as the import dialog does, with the rights of this person. */
export function stageOrderFile({ host }: Pick<Shop, 'host'>, mail: string, { name, lines }: OrderFile): StagedOrders {
  const run = host.run('staff-order', 'stageImport', { as: mail, args: [name, lines], trigger: 'menu' });
  if (run.error !== null) return { rows: 0, refused: run.error.message };
  return run.returned as StagedOrders;
}
