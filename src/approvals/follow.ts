import { administratorMails } from '../access/administrators.ts';
import { granted } from './asked-rights.ts';
import type { Decision, EffectOrder, MailOrder } from '../engine/commit/decision.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { beginning } from '../table/shorten.ts';
import { minuteMs } from '../table/office-time.ts';
import type { AnyRow } from '../table/table.ts';
import { packed } from './packed.ts';
import type { Approval, Deed, TrailLine } from './process/approval.ts';
import type { Proceeded, Tell } from './process/context.ts';
import { approvalRow, waitsFor } from './store.ts';
import { approvals } from './tables.ts';

/** Requests that ask one person within so many ms come in one letter. */
export const digestMs = 3 * minuteMs;

/** What is told a request's own workbook; its register learns of it. */
export interface News {
  readonly requestNo: string;
  readonly registerLine: number;
  /** The row concerned, an order's number. */
  readonly about: string | null;
  readonly kind: Approval['kind'];
  readonly state: Approval['state'];
  readonly hash: string;
  readonly waitsFor: string | null;
  readonly dueAt: number | null;
  readonly decidedBy: string | null;
  /** The addresses of those who agreed: who hears of it if it cannot be carried out. */
  readonly deciders: readonly string[];
  readonly note: string | null;
}

function newsOf(approval: Approval): News {
  const { requestNo, registerLine, kind, state, hash, dueAt, trail, steps, content } = approval;
  const votes = steps.flatMap(({ seats }) => seats.flatMap(({ decidedBy }) => decidedBy ?? []));
  const last = [...trail].reverse().find(({ comment }) => comment !== null);
  return {
    requestNo,
    registerLine,
    kind,
    state,
    hash,
    dueAt,
    about: content.about,
    waitsFor: waitsFor(approval),
    decidedBy: votes.length === 0 ? null : [...new Set(votes.map(({ name }) => name))].join('、'),
    deciders: [...new Set(votes.map(({ mail }) => mail))],
    note: last === undefined ? null : beginning(`${last.who}：${last.comment ?? ''}`, 1_000),
  };
}

/** What has changed for the register; the same news is not sent twice. */
export function newsEffect(before: Approval | null, after: Approval): readonly EffectOrder[] {
  const news = newsOf(after);
  if (before !== null && JSON.stringify(newsOf(before)) === JSON.stringify(news)) return [];
  const id = `${after.requestNo}.news.${String(after.trail.length)}`;
  return [{ id, kind: 'approvals.news', to: after.book, key: after.requestNo, about: packed(news) }];
}

/** A decision of lists alone, so that several are joined without a loss. */
export type Followed = Omit<Decision, 'note' | 'marks' | 'result'> & { readonly [single in 'note' | 'marks' | 'result']?: never };

/** Everything that follows from one step of the process, in one commit. */
export function followed(
  before: { readonly approval: Approval; readonly line: number } | null,
  done: Proceeded,
  situation: Situation,
): Followed {
  const row: AnyRow = approvalRow(done.approval);
  const stored: Followed =
    before === null ? { enter: [{ table: approvals, row }] } : { alter: [{ table: approvals, line: before.line, cells: row }] };
  const rights = done.approval.state === 'approved' ? granted(done.approval, situation) : {};
  return {
    ...stored,
    enter: [...(stored.enter ?? []), ...(rights.enter ?? [])],
    mails: [...mailsFor(done, before?.line ?? null, situation), ...(rights.mails ?? [])],
    effects: newsEffect(before?.approval ?? null, done.approval),
  };
}

/** Who is asked, hears news, learns the outcome: one letter a receiver and thing. */
export function mailsFor({ approval, tell }: Proceeded, line: number | null, situation: Situation): readonly MailOrder[] {
  const asked = new Set(tell.filter(({ what }) => what === 'decide' || what === 'remind').map(({ to }) => to));
  return tell
    .filter(({ what, to }) => (what !== 'dropped' || isWorthTelling(approval)) && !(what === 'dropped' && asked.has(to)))
    .map((each) => mailFor(each, approval, line, situation));
}

/** What the process notes by itself after what somebody did. */
const consequences: readonly Deed[] = ['entered', 'sameHand', 'missing', 'ownSeat', 'approved'];

/** The newest line of the record that tells what somebody did. */
function lastDeed({ trail }: Approval): TrailLine | null {
  return [...trail].reverse().find(({ deed }) => !consequences.includes(deed)) ?? null;
}

/** Nobody needs a letter about a task that ended because somebody else agreed. */
function isWorthTelling(approval: Approval): boolean {
  return lastDeed(approval)?.deed !== 'agreed';
}

function mailFor({ what, to }: Tell, approval: Approval, line: number | null, situation: Situation): MailOrder {
  const { requestNo, kind, content, trail, state, hash } = approval;
  if (what === 'decide') return askingMail(to, situation.now);
  const id = beginning(`${what}.${requestNo}.${String(trail.length)}.${to}`, 200);
  if (what === 'remind') return { id, kind: 'approvals.remind', to: [to], priority: 1, about: { requestNo, to } };
  if (what === 'missing') return { id, kind: 'approvals.missing', to: administratorMails(situation), priority: 2, about: { requestNo } };
  const deed = lastDeed(approval);
  const about = packed({ requestNo, line, kind, subject: content.subject, state, deed, comment: deed?.comment ?? null, what, hash });
  return what === 'outcome'
    ? { id, kind: 'approvals.outcome', to: [to], priority: 2, about }
    : { id, kind: 'approvals.news', to: [to], priority: 5, about };
}

/** The letter by which somebody is asked: what else he is asked within a few minutes comes in the same. */
function askingMail(to: string, now: number): MailOrder {
  const since = Math.floor(now / digestMs) * digestMs;
  return {
    id: `decide.${to}.${String(since)}`,
    kind: 'approvals.decide',
    to: [to],
    priority: 1,
    about: { since, to },
    notBefore: since + digestMs,
  };
}
