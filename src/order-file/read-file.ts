import { message, type Message } from '../text/words.ts';
import { fileMessages } from '../text/imports.ts';
import { tooLarge } from './file-kind.ts';
import type { Line } from './delimited.ts';
import { readTable } from './table.ts';
import { isWorkbook, sheetsOf } from './workbook.ts';

/** A file of one table or, where it is a workbook, of several; each with its cells exactly as they stand in it. */
export interface ReadFile {
  readonly name: string;
  /** As people know it: UTF-8, UTF-16, GBK, Excel. */
  readonly encoding: string;
  readonly tables: readonly (readonly Line[])[];
}

/** Reads a file from its bytes, whatever it is, in the browser and in Node alike. */
export async function readFile(bytes: Uint8Array, name: string): Promise<ReadFile | { readonly refused: Message }> {
  const large = tooLarge(bytes.length);
  if (large !== null) return { refused: large };
  if (isWorkbook(bytes)) {
    const tables = await sheetsOf(bytes);
    return tables === null ? { refused: message(fileMessages.damaged) } : { name, encoding: 'Excel', tables };
  }
  const table = readTable(bytes, name);
  return 'refused' in table ? table : { name, encoding: table.encoding, tables: [table.lines] };
}
