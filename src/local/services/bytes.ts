import { createHash, createHmac } from 'node:crypto';
import { GoogleError } from '../contract.ts';
import { formatDate } from '../date-pattern.ts';
import { quiet, type QuietOperations } from '../operation.ts';

type Data = string | readonly number[];

const algorithms: Readonly<Record<string, string>> = {
  MD5: 'md5',
  SHA_1: 'sha1',
  SHA_256: 'sha256',
  SHA_384: 'sha384',
  SHA_512: 'sha512',
};

/** What `Utilities` and blobs compute. Bytes are signed, -128 to 127, as Java has them. */
export const bytesOperations: QuietOperations = {
  encode: quiet((_site, data: Data, charset: string) => bytesOf(data, charset).toString('base64')),
  bytes: quiet((_site, base64: string) => signed(Buffer.from(base64, 'base64'))),
  text: quiet((_site, base64: string, charset: string) => textOf(Buffer.from(base64, 'base64'), charset)),
  digest: quiet((_site, algorithm: string, data: Data, charset: string) => {
    const name = algorithms[algorithm];
    if (name === undefined) throw new GoogleError(`Utilities.DigestAlgorithm.${algorithm} is not emulated`, 'TypeError');
    return signed(createHash(name).update(bytesOf(data, charset)).digest());
  }),
  hmac: quiet((_site, data: Data, key: Data, charset: string) =>
    signed(createHmac('sha256', bytesOf(key, charset)).update(bytesOf(data, charset)).digest()),
  ),
  formatDate: quiet((_site, instant: number, zone: string, pattern: string) => {
    try {
      return formatDate(instant, zone, pattern);
    } catch (cause) {
      if (cause instanceof RangeError) throw new GoogleError(`Invalid argument: ${zone}`);
      throw cause;
    }
  }),
};

function bytesOf(data: Data, charset: string): Buffer {
  if (typeof data !== 'string') return Buffer.from(data.map((byte) => byte & 0xff));
  if (charset !== 'US_ASCII') return Buffer.from(data, 'utf8');
  // A character outside the basic plane is one character to Java's encoder, and becomes one mark.
  return Buffer.from(data.replace(/[\u{80}-\u{10ffff}]/gu, '?'), 'latin1');
}

function textOf(bytes: Buffer, charset: string): string {
  try {
    return new TextDecoder(charset.replace('_', '-')).decode(bytes);
  } catch (cause) {
    if (cause instanceof RangeError) throw new GoogleError(`Invalid argument: ${charset}`);
    throw cause;
  }
}

function signed(bytes: Buffer): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}
