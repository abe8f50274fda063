import type { EffectKind } from '../../engine/effect.ts';
import type { Decision } from '../../engine/decision.ts';
import type { Got, Wants } from '../../engine/job.ts';
import type { Situation } from '../../engine/situation.ts';
import { kindDefinitions, type EffectName } from '../../rulebook/request-kinds.ts';
import { hourMs } from '../../table/office-time.ts';
import { requestMessages } from '../../text/requests.ts';
import { message, tell, type Message } from '../../text/words.ts';
import type { News } from '../follow.ts';
import { contentHash } from '../process/content-hash.ts';
import { contentOf } from './submitted.ts';
import type { Registered, RequestTables } from './tables.ts';

/** What an approved request brings about beyond its entry in the register. */
export interface Carrying {
  readonly wants: (about: string) => Wants;
  /** What changes, or why it cannot be done any more. `decidedBy` are the names of those who agreed. */
  readonly carry: (request: Registered, decidedBy: string, situation: Situation, got: Got) => Decision | { readonly impossible: Message };
}

export type Carryings = Partial<Readonly<Record<EffectName, Carrying>>>;

/**
 * The register learns how far a request is. Where it was approved, what was asked for happens in the same commit, once, and on the content
 * that was approved; what cannot be done any more is told to requester and approvers.
 */
export function newsEffectOn(tables: RequestTables, carryings: Carryings): EffectKind {
  const { book, register } = tables;
  const carryingFor = ({ kind }: Pick<News, 'kind'>) => carryings[kindDefinitions[kind].effect] ?? null;
  return {
    name: 'approvals.news',
    book,
    wants: (row) => {
      const news = row as unknown as News;
      const keyed = [{ table: register, key: news.requestNo }];
      if (news.state !== 'approved' || news.about === null) return { keyed };
      const more = carryingFor(news)?.wants(news.about) ?? {};
      return { ...more, keyed: [...keyed, ...(more.keyed ?? [])] };
    },
    decide: (row, situation, got) => {
      const news = row as unknown as News;
      const found = got.find(register, news.requestNo);
      if (found === null) return {};
      const request = found.row as Registered;
      if (isSettled(request)) return {};
      const at = { request, line: found.line };
      return news.state === 'approved' ? approved(tables, carryingFor(news), news, at, situation, got) : heard(tables, news, at, situation);
    },
    example: `requests.${book}.submit`,
  };
}

function isSettled({ state }: Registered): boolean {
  return ['done', 'impossible', 'approved', 'refused', 'withdrawn', 'ended'].includes(state);
}

interface At {
  readonly request: Registered;
  readonly line: number;
}

/** Not approved, or not yet: the row says how it stands. */
function heard({ register }: RequestTables, news: News, { line }: At, { now }: Situation): Decision {
  const { state, waitsFor, dueAt, note, decidedBy } = news;
  const closed = state === 'open' || state === 'returned' ? {} : { decidedAt: now, decidedBy };
  return { alter: [{ table: register, line, cells: { state, waitsFor, dueAt, note, ...closed } }] };
}

function approved(
  tables: RequestTables,
  carrying: Carrying | null,
  news: News,
  { request, line }: At,
  situation: Situation,
  got: Got,
): Decision {
  const { now } = situation;
  const standing = contentHash(request.requestNo, request.kind, request.requesterMail, contentOf(request));
  const decidedBy = news.decidedBy ?? '';
  const carried: ReturnType<Carrying['carry']> =
    standing !== news.hash
      ? { impossible: message(requestMessages.contentMoved) }
      : (carrying?.carry(request, decidedBy, situation, got) ?? {});
  const cells = { waitsFor: null, dueAt: null, note: news.note, decidedAt: now, decidedBy: news.decidedBy };
  if ('impossible' in carried)
    return impossible(tables, { request, line }, { ...cells, ...told(carried.impossible, situation) }, news, situation);
  const { after } = kindDefinitions[request.kind];
  const ends = after === null ? { state: 'done', finishedAt: now } : { state: 'approved', finishBy: now + after.withinHours * hourMs };
  return { ...carried, alter: [...(carried.alter ?? []), { table: tables.register, line, cells: { ...cells, ...ends } }] };
}

function told(why: Message, { language }: Situation) {
  return { state: 'impossible', note: tell(why, language) } as const;
}

function impossible(
  { register, book }: RequestTables,
  { request, line }: At,
  cells: Partial<Registered>,
  { deciders }: News,
  { now }: Situation,
): Decision {
  const { requestNo, subject, requesterMail } = request;
  const to = [...new Set([requesterMail, ...deciders])];
  return {
    alter: [{ table: register, line, cells: { ...cells, finishedAt: now } }],
    mails: to.map((mail) => ({
      ...{ id: `impossible.${requestNo}.${mail}`, kind: `requests.${book}.impossible`, to: [mail], priority: 1 },
      about: { requestNo, subject, why: cells.note },
    })),
  };
}

/** A command of the requester that the approvals refused: told beside his request. */
export function refusedEffectOn({ book, register }: RequestTables): EffectKind {
  return {
    name: 'approvals.refused',
    book,
    wants: (about) => ({ keyed: [{ table: register, key: String(about['requestNo']) }] }),
    decide: (about, _, got) => {
      const found = got.find(register, String(about['requestNo']));
      return found === null ? {} : { alter: [{ table: register, line: found.line, cells: { note: String(about['note']) } }] };
    },
    example: `requests.${book}.urge`,
  };
}
