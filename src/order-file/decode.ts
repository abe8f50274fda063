import { fileMessages } from '../text/imports.ts';
import { message, type Message } from '../text/words.ts';

/** Encodings as people know them, by the name that a `TextDecoder` takes. GB18030 takes in GBK and GB2312. */
export const encodingNames = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16', gb18030: 'GBK' } as const;
export type Encoding = keyof typeof encodingNames;

export type Decoded = { readonly text: string; readonly encoding: Encoding } | { readonly refused: Message };

/** Stands in a text where bytes could not be read. */
export const lost = '\ufffd';

/**
 * The text of a file. A byte order mark decides, then the header: without a mark UTF-8 goes before GBK, because GBK takes almost
 * anything. A line with bytes that are not of the encoding has `lost` in it: it is a fault, the others are read. Where that is more than half of the rows, the
 * encoding itself is in doubt and the file is refused with the first of them: a guessed one would seal wrong names.
 */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = markOf(bytes) ?? silentUtf16(bytes) ?? encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (!text.includes(lost)) return { text, encoding };
  const lines = text.split('\n');
  const bad = lines.flatMap((line, at) => (line.includes(lost) ? [at] : []));
  const filled = lines.filter((line, at) => at > 0 && line !== '').length;
  return bad[0] === 0 || bad.length * 2 > filled
    ? { refused: message(fileMessages.encoding, { row: (bad[0] ?? 0) + 1 }) }
    : { text, encoding };
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
  if (even + odd === 0 || even + odd < looked.length / 20) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

const lineEnd = 0x0a;

/** Of UTF-8 and GBK the one that the header is written in; where the header has plain letters alone, the one that loses fewer characters. */
function encodingOf(bytes: Uint8Array): Encoding {
  const end = bytes.indexOf(lineEnd);
  const header = bytes.subarray(0, end < 0 ? bytes.length : end);
  const plain = header.every((byte) => byte < 0x80);
  if (!plain) return lostIn(header, 'utf-8') <= lostIn(header, 'gb18030') ? 'utf-8' : 'gb18030';
  return lostIn(bytes, 'utf-8') <= lostIn(bytes, 'gb18030') ? 'utf-8' : 'gb18030';
}

function lostIn(bytes: Uint8Array, encoding: Encoding): number {
  return new TextDecoder(encoding).decode(bytes).split(lost).length - 1;
}
