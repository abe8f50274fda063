import { digest, keyedDigest } from '../commit/digest.ts';
import { isSame, type Claims, type Secrets } from './link.ts';

/** What a code stands for: one person's seat at one row. A renewed letter shows the same code until the seat itself is renewed. */
type Coded = Pick<Claims, 'what' | 'key' | 'line' | 'mail' | 'seat'>;

const codeDigits = 4;
/** Wrong codes after which a seat's links take no more for a while. */
export const mostWrongCodes = 5;

/** The four digits that stand in the letter beside a link and nowhere else: worked out anew whenever they are needed. */
export function codeOf(claims: Coded, secrets: Secrets): string {
  return codeWith(claims, secrets.keys[secrets.current] ?? '');
}

/** Whether somebody typed the letter's code. A rotation of the secret does not end the codes of open letters. */
export function isCode(typed: string, claims: Coded, { keys }: Secrets): boolean {
  return Object.values(keys).reduce((found, secret) => isSame(typed, codeWith(claims, secret)) || found, false);
}

/** The name under which a seat's wrong codes are counted, whichever of its links they come by. */
export function wrongCodes(claims: Coded): string {
  return `code.${digest(factsOf(claims)).slice(0, 32)}`;
}

function codeWith(claims: Coded, secret: string): string {
  const [a = 0, b = 0, c = 0, d = 0] = keyedDigest(secret, `zhanggui code 1 ${factsOf(claims)}`);
  return String((a * 0x1000000 + b * 0x10000 + c * 0x100 + d) % 10 ** codeDigits).padStart(codeDigits, '0');
}

function factsOf({ what, key, line, mail, seat }: Coded): string {
  return JSON.stringify([what, key, line, mail, seat]);
}
