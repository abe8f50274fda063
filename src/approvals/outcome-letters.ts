import type { Composed, LinkMaker, MailKind } from '../engine/capability.ts';
import type { Situation } from '../engine/workbook/situation.ts';
import { type RequestKind, requestKindWords } from '../rulebook/request-kinds.ts';
import { approvalStateWords, trailWords } from '../text/approval-process.ts';
import { approvalMailWords as words, approvalMessages } from '../text/approvals.ts';
import { say, type Language } from '../text/words.ts';
import { approvalPage, followSeat } from './page.ts';
import { unpacked } from './packed.ts';
import type { ApprovalState, TrailLine } from './process/approval.ts';
import { deedOf } from './show.ts';
import { openRow } from './open-rows.ts';

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

export const toldMails: readonly MailKind[] = [outcomeMail, newsMail, missingMail];
