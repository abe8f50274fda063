import Papa from 'papaparse';
import { fileMessages } from '../text/imports.ts';
import { message, type Message } from '../text/words.ts';
import { decode, encodingNames } from './decode.ts';
import { wrongKind } from './file-kind.ts';

/** An order file as a platform exports it, decoded: its cells exactly as they stand in it, the header first. */
export interface OrderFile {
  readonly name: string;
  readonly lines: string[][];
}

export interface ReadFile extends OrderFile {
  /** As people know it: UTF-8, UTF-16, GBK. */
  readonly encoding: string;
  /** Lines whose quotation marks are not as they should be: what is in them is read as it stands. 1 is the header. */
  readonly oddQuotes: readonly number[];
}

/** Bytes of an order file at most: beyond, it is refused before it is read. */
export const largestFileBytes = 50 * 1024 * 1024;

export function tooLarge(bytes: number): Message | null {
  const mb = (size: number) => Math.ceil(size / 1024 / 1024);
  return bytes > largestFileBytes ? message(fileMessages.tooLarge, { mb: mb(bytes), max: mb(largestFileBytes) }) : null;
}

/** Reads an order file from its bytes, in the browser and in Node alike. */
export function readFile(bytes: Uint8Array, name: string): ReadFile | { readonly refused: Message } {
  const wrong = tooLarge(bytes.length) ?? wrongKind(bytes);
  if (wrong !== null) return { refused: wrong };
  const decoded = decode(bytes);
  if ('refused' in decoded) return decoded;
  const parsed = parse(decoded.text);
  return 'refused' in parsed ? parsed : { name, encoding: encodingNames[decoded.encoding], ...parsed };
}

/**
 * The cells of a text. The delimiter is given: guessing it would fall for the TABs that platforms put before long numbers. So is the
 * line end: a file put together from two has both kinds, and what is left of the other kind is taken off.
 */
function parse(text: string): Pick<ReadFile, 'lines' | 'oddQuotes'> | { readonly refused: Message } {
  if (text === '') return { lines: [], oddQuotes: [] };
  const newline = text.includes('\n') ? '\n' : '\r';
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline, skipEmptyLines: false });
  const open = errors.find(({ code }) => code === 'MissingQuotes');
  if (open !== undefined) return { refused: message(fileMessages.openQuote, { row: (open.row ?? 0) + 1 }) };
  for (const line of data) {
    const last = line[line.length - 1];
    if (last?.endsWith('\r') === true) line[line.length - 1] = last.slice(0, -1);
  }
  const last = data[data.length - 1];
  const lines = last?.length === 1 && last[0] === '' ? data.slice(0, -1) : data;
  return { lines, oddQuotes: [...new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => (row ?? 0) + 1))] };
}
