import { createHash } from 'node:crypto';
import type { Draft } from './draft.ts';

/** Ids as Google writes them, made from the store's counter: the same steps give the same ids. */
export function newFileId(draft: Draft): string {
  return `1${hash('file', draft.number()).slice(0, 43)}`;
}

export function newProjectId(draft: Draft): string {
  return `1${hash('project', draft.number())}${hash('more', draft.number())}`.slice(0, 57);
}

export function newDeploymentId(draft: Draft): string {
  return `AKfycb${hash('deployment', draft.number())}${hash('more', draft.number())}`.slice(0, 72);
}

export function newTriggerId(draft: Draft): string {
  return String(
    BigInt(
      `0x${createHash('sha256')
        .update(`trigger ${String(draft.number())}`)
        .digest('hex')
        .slice(0, 15)}`,
    ),
  );
}

/** A positive 31-bit number, for sheets, protections and metadata. */
export function newNumber(draft: Draft): number {
  return (
    createHash('sha256')
      .update(`number ${String(draft.number())}`)
      .digest()
      .readUInt32BE(0) >>> 1
  );
}

function hash(kind: string, count: number): string {
  return createHash('sha256')
    .update(`${kind} ${String(count)}`)
    .digest('base64url');
}
