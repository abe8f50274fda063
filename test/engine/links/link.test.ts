import { describe, expect, test } from '@jest/globals';
import { fromBase64Url, textFromUtf8, toBase64Url } from '../../../src/engine/links/base64url.ts';
import { utf8 } from '../../../src/engine/commit/digest.ts';
import { rotated, sign, verify, type Claims } from '../../../src/engine/links/link.ts';
import { codeOf, isCode, wrongCodes } from '../../../src/engine/links/link-code.ts';
import { now } from '../../builders.ts';

const secrets = rotated(null, 'a'.repeat(64));
const claims: Claims = {
  what: 'orders.call',
  key: '订单-1',
  line: 2,
  mail: 'agent@shop.example',
  seat: '',
  content: 'c1',
  expires: now + 1_000,
};
const token = sign(claims, secrets);

/** Another token with the claims of one and the signature of the other. */
const withSignatureOf = (body: string, signature: string) => [...body.split('.').slice(0, 2), signature.split('.')[2]].join('.');

test('base64url: every length there and back, without padding', () => {
  for (let length = 0; length < 50; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 37 + length) % 256);
    const text = toBase64Url(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64url'));
    expect([...fromBase64Url(text)]).toEqual([...bytes]);
  }
  expect(textFromUtf8(utf8('订单 😀'))).toBe('订单 😀');
});

describe('a token', () => {
  test('tells its claims, fits an address, and carries 256 bits of signature', () => {
    expect(verify(token, secrets, now)).toEqual({ claims });
    expect(token).toMatch(/^[\w.-]+$/);
    expect(fromBase64Url(token.split('.')[2] ?? '').length).toBe(32);
  });

  test.each([
    ['of a row', claims],
    ['of a seat', { ...claims, what: 'asks.one', seat: '审批 2·会签 1' }],
    ['of a list', { ...claims, what: 'asks.waiting', key: '', line: 0, content: '' }],
  ])('%s is refused after any change of one byte', (_, claimed) => {
    const one = sign(claimed, secrets);
    const others = 'AQgw059_-.=%ü';
    expect(verify(one, secrets, now)).toEqual({ claims: claimed });
    for (let at = 0; at < one.length; at += 1) {
      for (const other of others) {
        if (one[at] === other) continue;
        const changed = one.slice(0, at) + other + one.slice(at + 1);
        expect([at, other, 'refused' in verify(changed, secrets, now)]).toEqual([at, other, true]);
      }
      expect('refused' in verify(one.slice(0, at) + one.slice(at + 1), secrets, now)).toBe(true);
    }
    for (const odd of ['', '.', '..', `${one}A`, ` ${one}`, `${one}\n`])
      expect(verify(odd, secrets, now)).toEqual({ refused: 'malformed' });
  });

  test('of one order, receiver, seat, page, line, content or time does not pass for another', () => {
    const changes: Partial<Claims>[] = [
      { key: '2' },
      { mail: 'b@shop.example' },
      { seat: 's' },
      { what: 'x' },
      { line: 3 },
      { content: 'd' },
      { expires: now + 2 },
    ];
    for (const change of changes) {
      expect(verify(withSignatureOf(sign({ ...claims, ...change }, secrets), token), secrets, now)).toEqual({ refused: 'bad-signature' });
    }
  });

  test('ends at its moment, and with another content', () => {
    expect(verify(token, secrets, now + 999)).toEqual({ claims });
    expect(verify(token, secrets, now + 1_000)).toEqual({ refused: 'expired' });
    expect(verify(token, secrets, now, 'c1')).toEqual({ claims });
    expect(verify(token, secrets, now, 'c2')).toEqual({ refused: 'other-content' });
  });

  test('outlives one rotation of the secret, not two', () => {
    const once = rotated(secrets, 'b'.repeat(64));
    expect(verify(token, once, now)).toEqual({ claims });
    expect(sign(claims, once)).not.toBe(token);
    expect(verify(sign(claims, once), secrets, now)).toEqual({ refused: 'unknown-key' });
    expect(verify(token, rotated(once, 'c'.repeat(64)), now)).toEqual({ refused: 'unknown-key' });
  });
});

describe('a code', () => {
  test('has four digits, is the same for every link of a seat, and another for every other', () => {
    const code = codeOf(claims, secrets);
    expect(code).toMatch(/^\d{4}$/);
    expect(codeOf({ ...claims, content: 'c2', expires: now } as Claims, secrets)).toBe(code);
    const others = Array.from({ length: 50 }, (_, at) => codeOf({ ...claims, seat: String(at) }, secrets));
    expect(new Set(others).size).toBeGreaterThan(40);
  });

  test('passes as it is alone, also after one rotation', () => {
    const code = codeOf(claims, secrets);
    const once = rotated(secrets, 'b'.repeat(64));
    expect([isCode(code, claims, secrets), isCode(code, claims, once)]).toEqual([true, true]);
    for (const wrong of ['', ` ${code}`, `${code}0`, code.slice(1), code === '0000' ? '0001' : '0000'])
      expect(isCode(wrong, claims, secrets)).toBe(false);
    expect(isCode(code, claims, rotated(once, 'c'.repeat(64)))).toBe(false);
  });

  test('is counted for its seat, whichever link it came by', () => {
    expect(wrongCodes({ ...claims, content: 'c2', expires: now } as Claims)).toBe(wrongCodes(claims));
    expect(wrongCodes({ ...claims, seat: '2' })).not.toBe(wrongCodes(claims));
  });
});
