import { tooLarge, wrongKind } from './file-kind.ts';
import { decode, encodingNames } from './decode.ts';
import { linesOf, type Line } from './delimited.ts';
import { isUnquoted } from './recognise.ts';
import type { Message } from '../text/words.ts';

/** A file as a table: its cells exactly as they stand in it, the header first. */
export interface FileTable {
  readonly name: string;
  /** As people know it: UTF-8, UTF-16, GBK. */
  readonly encoding: string;
  readonly lines: readonly Line[];
}

/** Reads a file from its bytes, in the browser and in Node alike. */
export function readTable(bytes: Uint8Array, name: string): FileTable | { readonly refused: Message } {
  const wrong = tooLarge(bytes.length) ?? wrongKind(bytes);
  if (wrong !== null) return { refused: wrong };
  const decoded = decode(bytes);
  if ('refused' in decoded) return decoded;
  const lines = linesOf(decoded.text, isUnquoted(decoded.text));
  return 'refused' in lines ? lines : { name, encoding: encodingNames[decoded.encoding], lines };
}
