import type { Composed, LetterBlock, LinkMaker, MailedLink, MailKind } from '../engine/capability.ts';
import type { EffectKind } from '../engine/effect.ts';
import type { Situation } from '../engine/situation.ts';
import { kindDefinitions, type RequestKind } from '../rulebook/request-kinds.ts';
import { showMoment } from '../table/office-time.ts';
import { approvalStateWords, trailWords } from '../text/approval-process.ts';
import { approvalMailWords as words, approvalMessages } from '../text/approvals.ts';
import { requestKindWords } from '../text/request-kinds.ts';
import { registerWords } from '../text/requests.ts';
import { say, type Language } from '../text/words.ts';
import { waitingList } from './list.ts';
import { approvalPage, followSeat, turnSeat } from './page.ts';
import { unpacked } from './packed.ts';
import type { ApprovalState, TrailLine } from './process/approval.ts';
import { contentFacts, deedOf, plainFact } from './show.ts';
import { contentIn, openSeatsOf } from './store.ts';
import { openApprovals, type OpenApproval } from './tables.ts';

function openRows(situation: Situation): readonly OpenApproval[] {
  return situation.index(openApprovals).flatMap((row) => (row === null ? [] : [row as OpenApproval]));
}

function openRow(requestNo: string, situation: Situation): OpenApproval | null {
  return openRows(situation).find((row) => row.requestNo === requestNo) ?? null;
}

/** What somebody was asked since the letter was ordered and has not decided. */
function asked(about: { readonly since?: number }, to: string, situation: Situation): readonly OpenApproval[] {
  return openRows(situation).filter((row) => openSeatsOf(row, to).some(({ told, since }) => told === to && since >= (about.since ?? 0)));
}

/** Everything that is needed to decide, and the link to do it by. The letter has a value's beginning, the page the whole. */
function blockOf(row: OpenApproval, mostChars: number, language: Language, linkFor: LinkMaker): LetterBlock {
  const { requestNo, kind, content, requester, dueAt, hash } = row;
  const headers = registerWords.columns;
  const [, ...facts] = contentFacts(kind, contentIn(content), language).map(plainFact);
  return {
    title: `${requestNo} · ${say(requestKindWords[kind], language)}`,
    facts: [
      ...facts.map(([name, value]) => [name, fitted(value, mostChars)] as const),
      [headers.requester.header[language], requester],
      ...(dueAt === null ? [] : [[headers.dueAt.header[language], showMoment(dueAt).slice(0, 16)] as const]),
      [headers.hash.header[language], hash],
    ],
    links: linkLine(row, language, linkFor),
  };
}

/** Characters of a value that a letter holds. */
const inOne = { chars: 2_000 };
const inDigest = { chars: 300, blocks: 20 };

function fitted(value: string, mostChars: number): string {
  const chars = Array.from(value);
  return chars.length <= mostChars ? value : `${chars.slice(0, mostChars).join('')}…`;
}

function linkOf(row: OpenApproval, linkFor: LinkMaker): MailedLink | null {
  return linkFor({ what: approvalPage.name, key: row.requestNo, line: row.line, seat: turnSeat(row.turn), content: row.hash });
}

/** The link to decide by; its code stands beside it only where the page asks for one. */
function linkLine(row: OpenApproval, language: Language, linkFor: LinkMaker): LetterBlock['links'] {
  const link = linkOf(row, linkFor);
  if (link === null) return [];
  const { requestNo, kind } = row;
  const { sensitive } = kindDefinitions[kind];
  const text = sensitive ? say(words.openWithCode, language, { requestNo, code: link.code }) : say(words.open, language, { requestNo });
  return [{ text, url: link.url }];
}

function listLink(language: Language, linkFor: LinkMaker): LetterBlock['links'] {
  const link = linkFor({ what: waitingList.name });
  return link === null ? [] : [{ text: say(words.list, language), url: link.url }];
}

function one(row: OpenApproval, subject: (typeof words)['decideSubject'], language: Language, linkFor: LinkMaker): Composed {
  const { kind, requester, dueAt } = row;
  const due = dueAt === null ? '-' : showMoment(dueAt).slice(0, 16);
  const block = blockOf(row, inOne.chars, language, linkFor);
  return {
    subject: say(subject, language, { kind: say(requestKindWords[kind], language), subject: row.subject }),
    lines: [say(words.decideLine, language, { requester, due })],
    blocks: [{ ...block, links: [...block.links, ...listLink(language, linkFor)] }],
  };
}

/** The first of them, each with the beginnings of its texts; its link leads to all. A mail's body has 200 KB on Gmail. */
function digestOf(rows: readonly OpenApproval[], language: Language, linkFor: LinkMaker): Composed {
  return {
    subject: say(words.digestSubject, language, { count: rows.length }),
    lines: [say(words.digestLine, language)],
    links: listLink(language, linkFor),
    blocks: rows.slice(0, inDigest.blocks).map((row) => blockOf(row, inDigest.chars, language, linkFor)),
  };
}

/** One letter a person: about one request with all that is needed, or about several that came within a few minutes. */
const decideMail: MailKind = {
  kind: 'approvals.decide',
  isNeedless: (about, situation) => asked(about, String(about['to']), situation).length === 0,
  compose: (about, language, situation, linkFor) => {
    return oneOrDigest(asked(about, String(about['to']), situation), language, linkFor);
  },
};

function oneOrDigest(rows: readonly OpenApproval[], language: Language, linkFor: LinkMaker): Composed {
  const [row] = rows;
  return row !== undefined && rows.length === 1 ? one(row, words.decideSubject, language, linkFor) : digestOf(rows, language, linkFor);
}

/** What waits for somebody, as his list shows it. */
function waitingFor(mail: string, situation: Situation): readonly OpenApproval[] {
  return openRows(situation).filter((row) => row.requesterMail !== mail && openSeatsOf(row, mail).length > 0);
}

/** Somebody asks for his links once more. */
const linksMail: MailKind = {
  kind: 'approvals.links',
  isNeedless: (about, situation) => waitingFor(String(about['mail']), situation).length === 0,
  compose: (about, language, situation, linkFor) => oneOrDigest(waitingFor(String(about['mail']), situation), language, linkFor),
};

/** The letter goes out where something waits for who asked; whether it does is known when it is sent. */
export const linksEffect: EffectKind = {
  name: 'links.asked',
  book: 'control',
  decide: (about, situation) => {
    const mail = String(about['mail']);
    const order = {
      id: `links.${mail}.${String(situation.now)}`.slice(0, 200),
      kind: linksMail.kind,
      to: [mail],
      priority: 5,
      about: { mail },
    };
    return waitingFor(mail, situation).length === 0 ? {} : { mails: [order] };
  },
  example: 'orders.mailLinks',
};

const remindMail: MailKind = {
  kind: 'approvals.remind',
  isNeedless: (about, situation) => stillAsked(about, situation) === null,
  compose: (about, language, situation, linkFor) => {
    const row = stillAsked(about, situation);
    if (row === null) throw new RangeError(`nothing waits for ${String(about['to'])}`);
    return one(row, words.remindSubject, language, linkFor);
  },
};

function stillAsked(about: Readonly<Record<string, unknown>>, situation: Situation): OpenApproval | null {
  const row = openRow(String(about['requestNo']), situation);
  return row === null || openSeatsOf(row, String(about['to'])).length === 0 ? null : row;
}

/** What a letter about something that happened is about. */
interface Told {
  readonly requestNo: string;
  /** In the ledger of approvals; null where the request entered it in the same commit. */
  readonly line: number | null;
  readonly kind: RequestKind;
  readonly subject: string;
  readonly state: ApprovalState;
  readonly deed: TrailLine | null;
  readonly comment: string | null;
  readonly what: 'outcome' | 'news' | 'copied' | 'dropped';
  readonly hash: string;
}

/** The link by which somebody follows a request, and reads its record once it is closed. */
function followLink(
  { requestNo, line, hash, what }: Told,
  language: Language,
  situation: Situation,
  linkFor: LinkMaker,
): Composed['links'] {
  const place = openRow(requestNo, situation)?.line ?? line;
  if (place === null || what === 'dropped') return [];
  const link = linkFor({ what: approvalPage.name, key: requestNo, line: place, seat: followSeat, content: hash });
  return link === null ? [] : [{ text: say(words.open, language, { requestNo }), url: link.url }];
}

function said({ comment }: Told, language: Language): readonly string[] {
  return comment === null ? [] : [say(words.said, language, { comment })];
}

const outcomeMail: MailKind = {
  kind: 'approvals.outcome',
  compose: (row, language, situation, linkFor) => {
    const about = unpacked(row) as Told;
    const { requestNo, subject } = about;
    const state = say(approvalStateWords[about.state], language);
    return {
      subject: say(words.outcomeSubject, language, { state, subject }),
      lines: [say(words.outcomeLine, language, { requestNo, subject, state }), ...said(about, language)],
      links: followLink(about, language, situation, linkFor) ?? [],
    };
  },
};

const newsMail: MailKind = {
  kind: 'approvals.news',
  compose: (row, language, situation, linkFor) => {
    const about = unpacked(row) as Told;
    const { requestNo, subject, deed, what, kind } = about;
    const who = deed === null || deed.who === '' ? say(approvalMessages.nobody, language) : deed.who;
    const told = deed === null ? say(trailWords.opened, language) : deedOf(deed, language);
    return {
      subject: say(words.newsSubject, language, { subject: `${say(requestKindWords[kind], language)} ${requestNo} ${subject}` }),
      lines: [
        say(words.newsLine, language, { who, deed: told }),
        ...(what === 'dropped' ? [say(words.droppedLine, language)] : []),
        ...said(about, language),
      ],
      links: followLink(about, language, situation, linkFor) ?? [],
    };
  },
};

const missingMail: MailKind = {
  kind: 'approvals.missing',
  compose: (about, language) => ({
    subject: say(words.missingSubject, language),
    lines: [say(words.missingLine, language, { requestNo: String(about['requestNo']) })],
  }),
};

export const approvalMails: readonly MailKind[] = [decideMail, remindMail, outcomeMail, newsMail, missingMail, linksMail];
