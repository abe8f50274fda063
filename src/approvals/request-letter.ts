import type { Composed, LetterBlock, LinkMaker, MailedLink } from '../engine/capability.ts';
import { kindDefinitions, requestKindWords } from '../rulebook/request-kinds.ts';
import { shortened } from '../table/shorten.ts';
import { showMoment } from '../table/office-time.ts';
import { approvalMailWords as words } from '../text/approvals.ts';
import { say, type Language } from '../text/words.ts';
import * as columns from './columns.ts';
import { waitingList } from './list.ts';
import { approvalPage, turnSeat } from './page.ts';
import { contentFacts, plainFact } from './show.ts';
import { contentIn } from './store.ts';
import { type OpenApproval } from './tables.ts';

/** Everything that is needed to decide, and the link to do it by. The letter has a value's beginning, the page the whole. */
function blockOf(row: OpenApproval, mostChars: number, language: Language, linkFor: LinkMaker): LetterBlock {
  const { requestNo, kind, content, requester, dueAt, hash } = row;
  const [, ...facts] = contentFacts(kind, contentIn(content), language).map(plainFact);
  return {
    title: `${requestNo} · ${say(requestKindWords[kind], language)}`,
    facts: [
      ...facts.map(([name, value]) => [name, shortened(value, mostChars)] as const),
      [columns.requester.words.header[language], requester],
      ...(dueAt === null ? [] : [[columns.dueAt.words.header[language], showMoment(dueAt).slice(0, 16)] as const]),
      [columns.hash.words.header[language], hash],
    ],
    links: linkLine(row, language, linkFor),
  };
}

/** Characters of a value that a letter holds. */
const inOne = { chars: 2_000 };
const inDigest = { chars: 300, whole: 20, named: 150 };

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

/** A letter about one request, whole. */
export function one(row: OpenApproval, subject: (typeof words)['decideSubject'], language: Language, linkFor: LinkMaker): Composed {
  const { kind, requester, dueAt } = row;
  const due = dueAt === null ? '-' : showMoment(dueAt).slice(0, 16);
  const block = blockOf(row, inOne.chars, language, linkFor);
  return {
    subject: say(subject, language, { kind: say(requestKindWords[kind], language), subject: row.subject }),
    lines: [say(words.decideLine, language, { requester, due })],
    blocks: [{ ...block, links: [...block.links, ...listLink(language, linkFor)] }],
  };
}

/**
 * The first of them with the beginnings of their texts, further ones by name: their links, and the codes beside them, stand nowhere else.
 * The link above leads to all. A mail's body has 200 KB on Gmail.
 */
function digestOf(rows: readonly OpenApproval[], language: Language, linkFor: LinkMaker): Composed {
  return {
    subject: say(words.digestSubject, language, { count: rows.length }),
    lines: [say(words.digestLine, language)],
    links: listLink(language, linkFor),
    blocks: rows.slice(0, inDigest.named).map((row, at) => {
      const block = blockOf(row, inDigest.chars, language, linkFor);
      return at < inDigest.whole ? block : { ...block, facts: [] };
    }),
  };
}

/** A letter about one request, or about several. */
export function oneOrDigest(rows: readonly OpenApproval[], language: Language, linkFor: LinkMaker): Composed {
  const [row] = rows;
  return row !== undefined && rows.length === 1 ? one(row, words.decideSubject, language, linkFor) : digestOf(rows, language, linkFor);
}
