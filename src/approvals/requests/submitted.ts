import { rightHindrance } from '../asked-rights.ts';
import type { Decision, Refusal } from '../../engine/commit/decision.ts';
import type { Situation } from '../../engine/workbook/situation.ts';
import { sizeFault } from '../../rulebook/request-form.ts';
import type { RequestKind } from '../../rulebook/request-kinds.ts';
import { dayOf } from '../../table/office-time.ts';
import { personKey } from '../../table/person-key.ts';
import { requestMessages } from '../../text/requests.ts';
import { message } from '../../text/words.ts';
import type { HandedIn } from '../effects.ts';
import { packed } from '../packed.ts';
import { partyNamed } from '../party.ts';
import type { Content, Party } from '../process/approval.ts';
import { contentHash } from '../process/content-hash.ts';
import { moneyMarks, moneyOpen } from './money-open.ts';
import { requestBooks, type OpenRequest, type Registered, type RequestTables } from './tables.ts';

/** A request that somebody hands in, from whichever desk. */
export interface Asking {
  readonly kind: RequestKind;
  readonly content: Content;
  /** The name in By, or whom Google named. */
  readonly by: string;
  /** The name in By, where Google named somebody else. */
  readonly said: string | undefined;
  /** What the order was when it was asked: what it has become since decides whether it can still be done. */
  readonly subjectState: string | null;
  /** Rows of the register, those included that this run has entered. */
  readonly rows: number;
}

/** The next number: its last part counts the register's rows, so that none is given twice, whatever run enters it. */
export function nextNumber(book: RequestTables['book'], rows: number, now: number): string {
  return `SQ${requestBooks[book].letter}-${dayOf(now).slice(2).replace(/-/g, '')}-${String(rows + 1).padStart(4, '0')}`;
}

type Described = Pick<Registered, Exclude<keyof Content, 'attachment' | 'said'> | 'attachment' | 'attachmentKind' | 'attachmentKb'>;

/** What a row of the register or of the request desk asks for. */
export function contentOf(row: Described): Content {
  const { subject, about, amount, category, confidential, before, after, reason, day, attachment, attachmentKind, attachmentKb } = row;
  const link =
    attachment === null || attachmentKind === null || attachmentKb === null
      ? null
      : { url: attachment, kind: attachmentKind, kb: attachmentKb };
  return { subject, about, amount, category, confidential, before, after, reason, day, attachment: link };
}

/** The cells of the register that hold a content. */
export function contentCells({ attachment, ...rest }: Content): Partial<Registered> {
  return {
    ...rest,
    attachment: attachment?.url ?? null,
    attachmentKind: attachment?.kind ?? null,
    attachmentKb: attachment?.kb ?? null,
  };
}

/** Why a request is not taken in. */
export function hindrance(asking: Asking, tables: RequestTables, situation: Situation): Refusal | null {
  const { kind, content, by } = asking;
  const who = partyNamed(by, situation);
  if (who === null) return { refused: message(requestMessages.whoAsks) };
  const ungrantable = rightHindrance(kind, content, situation);
  if (ungrantable !== null) return ungrantable;
  const { attachment } = content;
  const size = { attachment: attachment?.url ?? null, attachmentKind: attachment?.kind ?? null, attachmentKb: attachment?.kb ?? null };
  const tooLarge = sizeFault(size, situation.settings);
  if (tooLarge !== null) return { refused: tooLarge };
  const known = situation.index(tables.openRequests).find((row) => row !== null && isSame(row as OpenRequest, kind, content, who));
  if (known) return { refused: message(requestMessages.known, { requestNo: String(known['requestNo']) }), stands: true };
  const money = moneyOpen({ kind, about: content.about }, tables, situation);
  return money === null ? null : { refused: message(requestMessages.moneyOpen, { requestNo: money }) };
}

function isSame(open: OpenRequest, kind: RequestKind, { subject, about }: Content, { mail }: Party): boolean {
  return (
    open.kind === kind && personKey(open.requesterMail) === mail && open.about === about && (about !== null || open.subject === subject)
  );
}

/** A row of the register as it is entered. */
export function registered(asking: Asking, requestNo: string, who: Party, now: number): Registered {
  const { kind, content, subjectState } = asking;
  return {
    requestNo,
    kind,
    ...contentCells(content),
    requester: who.name,
    requesterMail: who.mail,
    submittedAt: now,
    subjectState,
    hash: contentHash(requestNo, kind, who.mail, content),
    state: 'submitted',
    sent: 0,
    chased: 0,
    waitsFor: null,
    dueAt: null,
    note: null,
    decidedAt: null,
    decidedBy: null,
    finishBy: null,
    finishedAt: null,
    suppliedBy: null,
    checkedBy: null,
    publishedBy: null,
  } as Registered;
}

/** Enters a request and hands it to the approvals. */
export function submitted(
  asking: Asking,
  tables: RequestTables,
  situation: Situation,
): (Decision & { readonly requestNo: string }) | Refusal {
  const hindered = hindrance(asking, tables, situation);
  const who = partyNamed(asking.by, situation);
  if (hindered !== null || who === null) return hindered ?? { refused: message(requestMessages.whoAsks) };
  const requestNo = nextNumber(tables.book, asking.rows, situation.now);
  const row = registered(asking, requestNo, who, situation.now);
  const { kind, said } = asking;
  const content = said === undefined ? asking.content : { ...asking.content, said };
  const handedIn: HandedIn = { requestNo, kind, book: tables.book, registerLine: asking.rows + 2, requester: who, content, hash: row.hash };
  return {
    requestNo,
    enter: [{ table: tables.register, row }],
    effects: [{ id: `${requestNo}.open`, kind: 'approvals.open', to: 'control', key: requestNo, about: packed(handedIn) }],
    ...moneyMarks({ kind, about: content.about }, requestNo, situation),
  };
}
