import type { Closed, Page, PageStatus, Reader } from '../engine/links/page.ts';
import { approvalStateWords } from '../text/approval-process.ts';
import { approvalPageWords } from '../text/approvals.ts';
import { message } from '../text/words.ts';
import { approverChoices, copiedChoices, laterChoices, requesterChoices } from './page-choices.ts';
import { liveSeats, type Approval, type Seat, type TrailLine } from './process/approval.ts';
import { mailNow } from './process/context.ts';
import { contentFacts, seatsTable, stateFacts, trailTable } from './show.ts';
import { approvalIn } from './store.ts';
import { approvals } from './tables.ts';

/** The seat of a link with which somebody follows a request: its requester, or who was copied in. */
export const followSeat = 'follow';

/** The seat of a link with which somebody decides: it dies when the turn is over, because something was urged, changed or decided. */
export function turnSeat(turn: number): string {
  return `turn ${String(turn)}`;
}

/** Live seats for which the reader may decide. */
function ownLive(approval: Approval, { mail, staff }: Reader) {
  return mail === mailNow(approval.requester, { staff })
    ? []
    : liveSeats(approval).filter(({ holder, told }) => holder.mail === mail || told === mail);
}

function statusOf(approval: Approval, reader: Reader): PageStatus {
  if (reader.seat === followSeat) return followStatus(approval, reader);
  const decided = decisionOf(approval, reader);
  if (approval.state === 'withdrawn') return { closed: 'withdrawn', at: approval.closedAt };
  if (approval.state === 'ended') return { closed: 'ended', at: approval.closedAt };
  if (approval.state === 'returned') return { closed: 'returned', ...lastOf(approval, ({ deed }) => deed === 'returned') };
  if (decided !== null) return decided;
  if (ownLive(approval, reader).length > 0) return reader.seat === turnSeat(approval.turn) ? 'open' : { closed: 'renewed' };
  return gone(approval, reader);
}

/** A request is followed by its requester and by those copied in, while it is open. */
function followStatus(approval: Approval, { mail, staff }: Reader): PageStatus {
  if (mailNow(approval.requester, { staff }) !== mail && !approval.copied.includes(mail)) return { closed: 'notYours' };
  if (approval.state === 'open' || approval.state === 'returned') return 'open';
  return { closed: 'ended', at: approval.closedAt, more: [message(approvalStateWords[approval.state])] };
}

/** The reader's own vote in the present round; null while he has cast none, or is asked again. */
function decisionOf(approval: Approval, reader: Reader): Closed | null {
  if (ownLive(approval, reader).length > 0) return null;
  const vote = approval.steps.flatMap(({ seats }) => seats).find(({ decidedBy }) => decidedBy?.mail === reader.mail);
  if (vote === undefined) return null;
  return {
    closed: 'decided',
    ...lastOf(approval, ({ who, deed }) => who === vote.decidedBy?.name && ['agreed', 'refused'].includes(deed)),
  };
}

/** By whom and when something was done last. */
function lastOf({ trail }: Approval, isMeant: (line: TrailLine) => boolean): Pick<Closed, 'by' | 'at'> {
  const line = [...trail].reverse().find(isMeant);
  return { by: line?.who ?? null, at: line?.at ?? null };
}

/** Why somebody who was asked is not asked any more, or never was. */
function gone(approval: Approval, { mail, seat }: Reader): Closed {
  const isHis = ({ holder, told }: Seat) => holder.mail === mail || told === mail;
  const step = [...approval.steps].reverse().find(({ seats }) => seats.some(isHis));
  const own = step?.seats.filter(isHis) ?? [];
  if (own.some(({ state }) => state === 'passed')) return { closed: 'passedOn' };
  if (own.some(({ state, decidedBy }) => state === 'needless' || decidedBy !== null || approval.state !== 'open')) {
    const votes = step?.seats.filter(({ decidedBy }) => decidedBy !== null) ?? [];
    const vote = votes.find(({ state }) => state === 'refused') ?? votes[votes.length - 1];
    const cast = lastOf(approval, ({ who, deed }) => who === vote?.decidedBy?.name && deed === vote.state);
    return { closed: 'decidedByAnother', ...cast };
  }
  // A link of an earlier turn went to somebody who was asked then.
  return { closed: seat === turnSeat(approval.turn) ? 'notYours' : 'voided' };
}

/** One request, decided on by a mailed link (the links of a turn carry its content's hash), or followed. Closed, it is the record to print. */
export const approvalPage: Page = {
  name: 'approvals.request',
  title: approvalPageWords.title,
  ledger: approvals,
  content: (row) => String(row['hash']),
  status: (row, reader) => statusOf(approvalIn(row), reader),
  facts: (row, { language }) => {
    const approval = approvalIn(row);
    return [...contentFacts(approval.kind, approval.content, language), ...stateFacts(approval, language)];
  },
  tables: (row, { language }) => {
    const approval = approvalIn(row);
    return [seatsTable(approval, language), trailTable(approval, language)];
  },
  trail: () => [],
  choices: (row, reader) => {
    const approval = approvalIn(row);
    if (reader.seat === followSeat) {
      return mailNow(approval.requester, reader) === reader.mail ? requesterChoices(approval, reader) : copiedChoices;
    }
    return ownLive(approval, reader).length > 0 ? approverChoices(approval, reader) : laterChoices(approval, reader);
  },
  example: {
    before: ['orders.submit', 'orders.askRefund'],
    role: 'head',
    seat: (cells) => turnSeat((JSON.parse(String(cells['body'])) as { readonly turn: number }).turn),
    choice: 'approve',
    typed: (key, code) => ({ confirmation: key.slice(-4), code, comment: '同意' }),
  },
};
