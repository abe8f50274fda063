import type { Instant } from '../../table/column.ts';
import { hourMs } from '../../table/office-time.ts';
import { fromBase64Url, textFromUtf8, toBase64Url } from './base64url.ts';
import { digest, keyedDigest, utf8 } from '../commit/digest.ts';

/** How long a mailed link is good for. */
export const linkLifeMs = 72 * hourMs;

/** What a link claims: who may decide about what, having seen which content, until when. */
export interface Claims {
  /** The page. */
  readonly what: string;
  /** The key of the ledger row. */
  readonly key: string;
  /** Where the row stands; the key decides whether it is the one. */
  readonly line: number;
  /** The mail address that the link was sent to: who holds it speaks for this person. */
  readonly mail: string;
  /** What the page itself binds the link to (a step, a round, a renewal): it means something to the page alone. */
  readonly seat: string;
  /** A fingerprint of what was told with the link. */
  readonly content: string;
  readonly expires: Instant;
}

/** The secrets that links are signed with, by id. Older ones stay, so that open links outlive a rotation. */
export interface Secrets {
  readonly current: string;
  readonly keys: Readonly<Record<string, string>>;
  /** The wish that the current one was made for; absent for the first. */
  readonly asked?: Instant;
}

export const linkRefusals = ['malformed', 'unknown-key', 'bad-signature', 'expired', 'other-content'] as const;
export type LinkRefusal = (typeof linkRefusals)[number];
/** The name under which refused links are counted. */
export function countName(why: LinkRefusal): string {
  return `link.${why}`;
}

export type Verified = { readonly claims: Claims } | { readonly refused: LinkRefusal };

/** Secrets kept: the current one and the one before. */
const secretsKept = 2;

/** Takes a new secret into use. Links signed with the one before it stay good, older ones end. */
export function rotated(before: Secrets | null, secret: string): Secrets {
  const id = digest(`id ${secret}`).slice(0, 8);
  const kept = before === null ? [] : [before.current].flatMap((each) => entryOf(before, each));
  return { current: id, keys: Object.fromEntries([...kept, [id, secret] as const].slice(-secretsKept)) };
}

function entryOf({ keys }: Secrets, id: string): readonly (readonly [string, string])[] {
  const secret = Object.prototype.hasOwnProperty.call(keys, id) ? keys[id] : undefined;
  return secret === undefined ? [] : [[id, secret]];
}

/** A new secret: two random UUIDs, 244 bits of chance, the only source of it that Apps Script has. */
export function newSecret(uniqueId: () => string): string {
  return digest(uniqueId() + uniqueId());
}

/** The token of a link: key id, claims, signature. It stands in URLs as it is. */
export function sign({ what, key, line, mail, seat, content, expires }: Claims, secrets: Secrets): string {
  const secret = secrets.keys[secrets.current] ?? '';
  if (secret === '') throw new RangeError('no secret to sign with');
  // One order of the claims, whatever object they come in: the same claims make the same token.
  const signed = `${secrets.current}.${toBase64Url(utf8(JSON.stringify([what, key, line, mail, seat, content, expires])))}`;
  return `${signed}.${signature(signed, secret)}`;
}

const shape = /^([0-9a-f]{8})\.([A-Za-z0-9_-]{2,2000})\.([A-Za-z0-9_-]{43})$/;

/**
 * Whether a token is ours and still good. The signature covers key id and claims as they are written, and is compared as written
 * too: no two texts pass for one token. `content` is the fingerprint as it is now, where it is known.
 */
export function verify(token: string, secrets: Secrets, now: Instant, content?: string): Verified {
  const [, id = '', body = '', given = ''] = shape.exec(token) ?? [];
  if (id === '') return { refused: 'malformed' };
  const secret = entryOf(secrets, id)[0]?.[1];
  if (secret === undefined) return { refused: 'unknown-key' };
  if (!isSame(given, signature(`${id}.${body}`, secret))) return { refused: 'bad-signature' };
  const claims = claimsOf(body);
  if (claims === null) return { refused: 'malformed' };
  if (now >= claims.expires) return { refused: 'expired' };
  return content !== undefined && !isSame(content, claims.content) ? { refused: 'other-content' } : { claims };
}

function signature(signed: string, secret: string): string {
  return toBase64Url(keyedDigest(secret, `zhanggui link 2 ${signed}`));
}

/** Only called for a body that we signed. */
function claimsOf(body: string): Claims | null {
  const [what, key, line, mail, seat, content, expires] = JSON.parse(textFromUtf8(fromBase64Url(body))) as readonly unknown[];
  const texts = [what, key, mail, seat, content].every((each) => typeof each === 'string');
  if (!texts || typeof line !== 'number' || typeof expires !== 'number') return null;
  return { what, key, line, mail, seat, content, expires } as Claims;
}

/** Looks at every character, wherever the first difference is. */
export function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < Math.max(one.length, other.length); at += 1) difference |= (one.charCodeAt(at) || 0) ^ (other.charCodeAt(at) || 0);
  return difference === 0;
}

/** What links are made of: the address of the web app, and the secrets. */
export interface Links {
  readonly url: string;
  readonly secrets: Secrets;
}

/** The address that a letter carries. */
export function linkTo({ url, secrets }: Links, claims: Claims): string {
  return `${url}?t=${sign(claims, secrets)}`;
}
