import { newBlob } from './blob.ts';
import { call } from './bridge.ts';
import { enumeration, guarded, type EnumValue } from './guarded.ts';

const Charset = enumeration('Utilities.Charset', 'US_ASCII', 'UTF_8');
const DigestAlgorithm = enumeration('Utilities.DigestAlgorithm', 'MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512');

type Data = string | readonly number[];
/** Google takes US-ASCII by default: every other character counts as `?`. */
const ascii: EnumValue = Charset.US_ASCII;

export const Utilities = guarded('Utilities', {
  Charset,
  DigestAlgorithm,
  sleep: (ms: number) => {
    call('sleep', ms);
  },
  getUuid: () => call<string>('uuid'),
  computeDigest: (algorithm: EnumValue, data: Data, charset: EnumValue = ascii) =>
    call<number[]>('digest', algorithm.name(), data, charset.name()),
  computeHmacSha256Signature: (data: Data, key: Data, charset: EnumValue = ascii) => call<number[]>('hmac', data, key, charset.name()),
  base64Encode: (data: Data, charset: EnumValue = Charset.UTF_8) => call<string>('encode', data, charset.name()),
  base64EncodeWebSafe: (data: Data, charset: EnumValue = Charset.UTF_8) =>
    call<string>('encode', data, charset.name()).replaceAll('+', '-').replaceAll('/', '_'),
  base64Decode: (text: string) => call<number[]>('bytes', text),
  base64DecodeWebSafe: (text: string) => call<number[]>('bytes', text.replaceAll('-', '+').replaceAll('_', '/')),
  newBlob,
  formatDate: (date: Date, zone: string, pattern: string) => call<string>('formatDate', date.getTime(), zone, pattern),
});
