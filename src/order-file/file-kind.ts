import { fileMessages } from '../text/imports.ts';
import { message, type Message } from '../text/words.ts';

/** Files that are no text, by their first bytes (as Latin-1), and what to do about each. */
const beginnings: readonly (readonly [RegExp, keyof typeof fileMessages])[] = [
  [/^\xd0\xcf\x11\xe0/, 'isWorkbook'],
  [/^(?:PK\x03\x04|PK\x05\x06|Rar!|7z\xbc\xaf|\x1f\x8b)/, 'isArchive'],
  [/^%PDF/, 'isPdf'],
  [/^(?:\x89PNG|\xff\xd8\xff|GIF8|RIFF[^]{4}WEBP)/, 'isPicture'],
  [/^[\s\xef\xbb\xbf]*<(?:!doctype|html|table|\?xml)/i, 'isWebPage'],
];

/** Bytes that are looked at: the table of contents of a workbook stands at its beginning. */
const lookedAt = 4_096;

/** What a file is instead of an order file, told by its first bytes whatever its name says; null where nothing speaks against it. */
export function wrongKind(bytes: Uint8Array): Message | null {
  const first = Array.from(bytes.subarray(0, lookedAt), (byte) => String.fromCharCode(byte)).join('');
  const found = beginnings.find(([pattern]) => pattern.test(first));
  return found === undefined ? null : message(fileMessages[found[1]]);
}

/** Bytes of an order file at most: beyond, it is refused before it is read. */
export const largestFileBytes = 50 * 1024 * 1024;

export function tooLarge(bytes: number): Message | null {
  const mb = (size: number) => Math.ceil(size / 1024 / 1024);
  return bytes > largestFileBytes ? message(fileMessages.tooLarge, { mb: mb(bytes), max: mb(largestFileBytes) }) : null;
}
