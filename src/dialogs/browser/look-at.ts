import { stageOrders, type StagedFile } from '../../orders/import/parts.ts';
import { openOrderFile } from '../../order-file/open-order-file.ts';
import { tooLarge } from '../../order-file/file-kind.ts';
import { fileKindWords } from '../../text/imports.ts';
import { say, tell } from '../../text/words.ts';
import type { ImportGiven } from '../import-dialog.ts';
import { fill } from './dom.ts';

/** A file that can be put in, with what the person should know of it before. */
export interface Seen {
  readonly name: string;
  readonly cut: StagedFile;
  readonly orders: number;
  readonly summary: string;
  readonly remarks: readonly string[];
  readonly preview: readonly (readonly string[])[];
}

/** Looks at a file without sending anything anywhere. One that is too large is refused before it is read. */
export async function lookAt(file: File, { language, words, maxRows }: ImportGiven): Promise<Seen | { readonly refused: string }> {
  const large = tooLarge(file.size);
  if (large !== null) return { refused: tell(large, language) };
  const now = Date.now();
  const read = await openOrderFile(new Uint8Array(await file.arrayBuffer()), file.name, { maxRows, language, now });
  if ('refused' in read) return { refused: tell(read.refused, language) };
  const { kind, encoding, rows, orders, preview } = read;
  const faulty = orders.filter(({ raw }) => raw !== '');
  const [first] = faulty;
  return {
    name: file.name,
    cut: stageOrders(read, { now: 0, language }),
    orders: orders.length,
    summary: fill(words.found, { kind: say(fileKindWords[kind], language), encoding, rows, orders: orders.length }),
    remarks: first === undefined ? [] : [fill(words.faulty, { count: faulty.length, row: first.fileLine })],
    preview,
  };
}
