import { cutFile, type StagedFile } from '../../orders/import/parts.ts';
import { readLine } from '../../orders/import/formats.ts';
import { readFile, tooLarge } from '../../order-file/read-order-file.ts';
import { fileKindWords } from '../../text/imports.ts';
import { say, tell } from '../../text/words.ts';
import type { ImportGiven } from '../import-dialog.ts';
import { fill } from './dom.ts';

/** Rows shown before anything is put in. */
const previewed = 5;

/** A file that can be put in, with what the person should know of it before. */
export interface Seen {
  readonly cut: StagedFile;
  readonly summary: string;
  readonly remarks: readonly string[];
  readonly preview: readonly (readonly string[])[];
}

/** Looks at a file without sending anything anywhere. One that is too large is refused before it is read. */
export async function lookAt(file: File, { language, words, maxRows }: ImportGiven): Promise<Seen | { readonly refused: string }> {
  const large = tooLarge(file.size);
  if (large !== null) return { refused: tell(large, language) };
  const read = readFile(new Uint8Array(await file.arrayBuffer()), file.name);
  if ('refused' in read) return { refused: tell(read.refused, language) };
  const cut = cutFile(file.name, read.lines, { maxRows, language, now: 0 });
  if ('refused' in cut) return { refused: tell(cut.refused, language) };
  const [header = [], ...rows] = read.lines;
  const orders = new Set(rows.map((row) => readLine(cut.kind, header, row).orderNo).filter((orderNo) => orderNo !== ''));
  const kind = say(fileKindWords[cut.kind], language);
  return {
    cut,
    summary: fill(words.found, { kind, encoding: read.encoding, rows: cut.rows, orders: orders.size }),
    remarks: [...oddCells(rows, header.length, words.oddCells), ...odd(words.oddQuotes, read.oddQuotes)],
    preview: read.lines.slice(0, previewed + 1),
  };
}

function oddCells(rows: readonly (readonly string[])[], width: number, phrase: string): readonly string[] {
  const isOdd = (row: readonly string[]) => row.length !== width && row.some((cell) => cell.trim() !== '');
  return odd(
    phrase,
    rows.flatMap((row, at) => (isOdd(row) ? [at + 2] : [])),
  );
}

function odd(phrase: string, lines: readonly number[]): readonly string[] {
  return lines[0] === undefined ? [] : [fill(phrase, { count: lines.length, row: lines[0] })];
}
