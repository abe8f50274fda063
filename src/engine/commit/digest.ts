import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** UTF-8 bytes; the Apps Script runtime has no TextEncoder. A lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let size = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code < 0x80) bytes[size++] = code;
    else if (code < 0x800) {
      bytes[size++] = 0xc0 | (code >> 6);
      bytes[size++] = 0x80 | (code & 0x3f);
    } else {
      const point = wellFormed(text.codePointAt(at) ?? code);
      if (point < 0x10000) bytes[size++] = 0xe0 | (point >> 12);
      else {
        at += 1;
        bytes[size++] = 0xf0 | (point >> 18);
        bytes[size++] = 0x80 | ((point >> 12) & 0x3f);
      }
      bytes[size++] = 0x80 | ((point >> 6) & 0x3f);
      bytes[size++] = 0x80 | (point & 0x3f);
    }
  }
  return bytes.slice(0, size);
}

function wellFormed(point: number): number {
  return point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
}

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export function digest(text: string): string {
  return toHex(sha256(utf8(text)));
}

/** HMAC-SHA256 of a text under a secret, 32 bytes. */
export function keyedDigest(secret: string, text: string): Uint8Array {
  return hmac(sha256, utf8(secret), utf8(text));
}

/** The same as 64 hex digits. */
export function keyedHex(secret: string, text: string): string {
  return toHex(keyedDigest(secret, text));
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += hexOf[byte] ?? '';
  return hex;
}

/** The sum of no rows. */
export const emptySum = '0'.repeat(64);

/**
 * A checksum over a set of rows that can be kept up by adding and taking away single rows: eight 32-bit words, added word by word
 * modulo 2^32. The journal's chain covers it, so a ledger that equals its sum is the ledger that the journal tells.
 */
export function addToSum(sum: string, rowDigest: string, sign: 1 | -1 = 1): string {
  let next = '';
  for (let at = 0; at < 64; at += 8) {
    const word = parseInt(sum.slice(at, at + 8), 16) + sign * parseInt(rowDigest.slice(at, at + 8), 16);
    next += (word >>> 0).toString(16).padStart(8, '0');
  }
  return next;
}
