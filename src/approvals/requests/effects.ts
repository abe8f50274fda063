import type { EffectKind } from '../../engine/effects/effect.ts';
import type { Decision } from '../../engine/commit/decision.ts';
import type { Loaded, Reads } from '../../engine/run/job.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { kindDefinitions, type RequestKind } from '../../rulebook/request-kinds.ts';
import { hourMs } from '../../table/office-time.ts';
import { requestMessages } from '../../text/requests.ts';
import { message, tell, type Message } from '../../text/words.ts';
import type { News } from '../follow.ts';
import { packed, unpacked } from '../packed.ts';
import { contentHash } from '../process/content-hash.ts';
import { contentOf } from './submitted.ts';
import type { Registered, RequestTables } from './tables.ts';

/** What an approved request brings about beyond its entry in the register. */
export interface Carrying {
  readonly reads: (about: string, situation: Situation | null) => Reads;
  /** What changes, or why it cannot be done any more. `decidedBy` are the names of those who agreed. */
  readonly carry: (
    request: Registered,
    decidedBy: string,
    situation: Situation,
    loaded: Loaded,
  ) => Decision | { readonly impossible: Message };
}

/** By the kind of request; a kind that is not in it is put on record and nothing more. */
export type Carryings = Partial<Readonly<Record<RequestKind, Carrying>>>;

/**
 * The register learns how far a request is. Where it was approved, what was asked for happens in the same commit, once, and on the content
 * that was approved; what cannot be done any more is told to requester and approvers.
 */
export function newsEffectOn(tables: RequestTables, carryings: Carryings): EffectKind {
  const { book, register } = tables;
  const carryingFor = ({ kind }: Pick<News, 'kind'>) => carryings[kind] ?? null;
  return {
    name: 'approvals.news',
    book,
    reads: (row, situation) => {
      const news = unpacked(row) as News;
      const lines = [{ table: register, line: news.registerLine }];
      if (news.state !== 'approved' || news.about === null) return { lines };
      const more = carryingFor(news)?.reads(news.about, situation) ?? {};
      return { ...more, lines: [...lines, ...(more.lines ?? [])] };
    },
    decide: (row, situation, loaded) => {
      const news = unpacked(row) as News;
      const at = registeredAt(tables, news, loaded);
      if (isSettled(at.request)) return {};
      return news.state === 'approved'
        ? approved(tables, carryingFor(news), news, at, situation, loaded)
        : heard(tables, news, at, situation);
    },
    example: `requests.${book}.submit`,
  };
}

/**
 * The row of the register that an effect is about.
 * @throws RangeError where it does not stand where it was entered: rows of a ledger do not move, so somebody touched it
 */
function registeredAt(
  { register }: RequestTables,
  { requestNo, registerLine: line }: Pick<News, 'requestNo' | 'registerLine'>,
  loaded: Loaded,
): At {
  const row = loaded.row(register, line);
  if (row?.['requestNo'] !== requestNo) throw new RangeError(`${register.name}: row ${String(line)} is not ${requestNo}`);
  return { request: row as Registered, line };
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
  loaded: Loaded,
): Decision {
  const { now } = situation;
  const standing = contentHash(request.requestNo, request.kind, request.requesterMail, contentOf(request));
  const decidedBy = news.decidedBy ?? '';
  const carried: ReturnType<Carrying['carry']> =
    standing !== news.hash
      ? { impossible: message(requestMessages.contentMoved) }
      : (carrying?.carry(request, decidedBy, situation, loaded) ?? {});
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
      id: `impossible.${requestNo}.${mail}`,
      kind: `requests.${book}.impossible`,
      to: [mail],
      priority: 1,
      about: packed({ requestNo, subject, why: cells.note ?? '' }),
    })),
  };
}

/** A command of the requester that the approvals refused: told beside his request. */
export function refusedEffectOn(tables: RequestTables): EffectKind {
  const { book, register } = tables;
  return {
    name: 'approvals.refused',
    book,
    reads: (about) => ({ lines: [{ table: register, line: (unpacked(about) as Pick<News, 'registerLine'>).registerLine }] }),
    decide: (about, _, loaded) => {
      const refused = unpacked(about) as Pick<News, 'requestNo' | 'registerLine' | 'note'>;
      const { line } = registeredAt(tables, refused, loaded);
      return { alter: [{ table: register, line, cells: { note: refused.note } }] };
    },
    example: `requests.${book}.urge`,
    again: true,
  };
}
