import { digest } from '../../engine/commit/digest.ts';
import type { RequestKind } from '../../rulebook/request-kinds.ts';
import type { Approval, Content } from './approval.ts';

/** The fingerprint of what was asked for, 128 bits: every decision names the one it was made on. */
export function contentHash(requestNo: string, kind: RequestKind, requester: string, content: Content): string {
  const { subject, about, amount, category, confidential, before, after, reason, day, attachment } = content;
  const link = attachment === null ? null : [attachment.url, attachment.kind, attachment.kb];
  const all = [requestNo, kind, requester, subject, about, amount, category, confidential, before, after, reason, day, link];
  return digest(JSON.stringify(all)).slice(0, 32);
}

/** What a mailed link is bound to: this content, in this turn. */
export function turnHash({ requestNo, hash, turn }: Pick<Approval, 'requestNo' | 'hash' | 'turn'>): string {
  return digest(JSON.stringify([requestNo, hash, turn])).slice(0, 32);
}
