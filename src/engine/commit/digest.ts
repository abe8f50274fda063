import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

/** UTF-8 bytes; the Apps Script runtime has no TextEncoder. A lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  const escaped = encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const bytes: number[] = [];
  for (let at = 0; at < escaped.length; at += 1) {
    if (escaped[at] === '%') {
      bytes.push(parseInt(escaped.slice(at + 1, at + 3), 16));
      at += 2;
    } else bytes.push(escaped.charCodeAt(at));
  }
  return Uint8Array.from(bytes);
}

/** SHA-256 of a text in UTF-8, 64 hex digits. */
export function digest(text: string): string {
  return toHex(sha256(utf8(text)));
}

/** HMAC-SHA256 of a text under a secret, 32 bytes. */
export function keyedDigest(secret: string, text: string): Uint8Array {
  return hmac(sha256, utf8(secret), utf8(text));
}

function toHex(bytes: Uint8Array): string {
  let hex = '';
  for (const byte of bytes) hex += byte.toString(16).padStart(2, '0');
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
