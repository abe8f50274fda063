import { fileMessages } from '../text/imports.ts';
import { message, type Message } from '../text/words.ts';

/** Encodings as people know them, by the name that a `TextDecoder` takes. GB18030 takes in GBK and GB2312. */
export const encodingNames = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GBK' } as const;
export type Encoding = keyof typeof encodingNames;

export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: Message };

/**
 * The text of a file. A byte order mark decides; without one UTF-8 goes before GBK, because GBK takes almost anything. Bytes that are
 * none of them are refused with the first line that is not: a guessed encoding would seal wrong names.
 */
export function decode(bytes: Uint8Array): Decoded {
  const marked = markOf(bytes) ?? silentUtf16(bytes);
  const tried: readonly Encoding[] = marked === null ? ['utf-8', 'gb18030'] : [marked];
  for (const encoding of tried) {
    const text = decoded(bytes, encoding);
    if (text !== null) return { text, encoding };
  }
  return { refused: message(fileMessages.encoding, { row: Math.max(...tried.map((encoding) => firstBadLine(bytes, encoding))) }) };
}

function markOf([first, second]: Uint8Array): Encoding | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: the commas, digits and line ends of a table leave a zero beside each of them. */
function silentUtf16(bytes: Uint8Array): Encoding | null {
  const looked = bytes.subarray(0, 2_000);
  const zeros = (odd: number) => looked.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  const [even, odd] = [zeros(0), zeros(1)];
  if (even + odd < looked.length / 20) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/** Null where the bytes are not of this encoding. */
function decoded(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const lineEnd = 0x0a;

/** The first line that cannot be read, 1 for the header; in UTF-16 lines are not told apart, and it is 1. */
function firstBadLine(bytes: Uint8Array, encoding: Encoding): number {
  if (encoding.startsWith('utf-16')) return 1;
  let line = 1;
  for (let from = 0; from < bytes.length; line += 1) {
    const found = bytes.indexOf(lineEnd, from);
    const to = found < 0 ? bytes.length : found;
    if (decoded(bytes.subarray(from, to), encoding) === null) return line;
    from = to + 1;
  }
  return line;
}
