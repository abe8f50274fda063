import type { Projection } from '../engine/capability.ts';
import { beginning } from '../table/shorten.ts';
import type { Instant } from '../table/column.ts';
import { onePerson, personKey } from '../table/person-key.ts';
import type { AnyRow } from '../table/table.ts';
import { liveSeats, type Approval, type Content } from './process/approval.ts';
import { mailNow, type ProcessContext } from './process/context.ts';
import { approvals, approvalsDesk, openApprovals, type ApprovalRow, type OpenApproval } from './tables.ts';

/** What stands in columns of its own is not written twice. */
type Body = Pick<Approval, 'registerLine' | 'requester' | 'route' | 'steps' | 'at' | 'turn' | 'seatsMade' | 'copied' | 'urgedAt'>;

/** An approval as its row of the ledger. */
export function approvalRow(approval: Approval): ApprovalRow {
  const { requestNo, kind, book, content, hash, round, state, openedAt, closedAt, remindAt, dueAt, trail } = approval;
  const { registerLine, requester, route, steps, at, turn, seatsMade, copied, urgedAt } = approval;
  const body: Body = { registerLine, requester, route, steps, at, turn, seatsMade, copied, urgedAt };
  const { subject, amount } = content;
  return {
    requestNo,
    kind,
    book,
    subject,
    amount,
    hash,
    round,
    state,
    openedAt,
    closedAt,
    remindAt,
    dueAt,
    requester: requester.name,
    step: Math.min(at + 1, Math.max(1, steps.length)),
    waitsFor: waitsFor(approval),
    content: JSON.stringify(content),
    body: JSON.stringify(body),
    trail: JSON.stringify(trail),
  };
}

/** The names of those who decide now; null for nobody. */
export function waitsFor(approval: Approval): string | null {
  const names = [...new Set(liveSeats(approval).map(({ holder }) => holder.name))];
  return names.length === 0 ? null : beginning(names.join('、'), 500);
}

/**
 * The approval that a row of the ledger holds.
 * @throws SyntaxError where somebody touched its JSON
 */
export function approvalIn(row: AnyRow): Approval {
  const { requestNo, kind, book, hash, round, state, openedAt, closedAt, remindAt, dueAt, ...rest } = row as ApprovalRow;
  const body = JSON.parse(rest.body, onePerson) as Body;
  const trail = JSON.parse(rest.trail) as Approval['trail'];
  return {
    requestNo,
    kind,
    book,
    hash,
    round,
    state,
    openedAt,
    closedAt,
    remindAt,
    dueAt,
    content: contentIn(rest.content),
    trail,
    ...body,
    copied: body.copied.map(personKey),
  };
}

export function contentIn(json: string): Content {
  return JSON.parse(json) as Content;
}

/** A seat that waits, as the index tells it. */
export interface OpenSeat {
  readonly holder: string;
  readonly told: string;
  readonly since: Instant;
}

export function seatsIn({ seats }: Pick<OpenApproval, 'seats'>): readonly OpenSeat[] {
  return JSON.parse(seats, onePerson) as OpenSeat[];
}

/** The seats for which somebody is asked, or may decide. */
export function openSeatsOf(row: Pick<OpenApproval, 'seats'>, mail: string): readonly OpenSeat[] {
  return seatsIn(row).filter(({ holder, told }) => holder === mail || told === mail);
}

/** The address that the requester of an open row has now. */
export function requesterOf({ requester: name, requesterMail: mail }: OpenApproval, situation: Pick<ProcessContext, 'staff'>): string {
  return mailNow({ name, mail }, situation);
}

/** The desk of what is open, and the index from which lists and letters are made. */
export const approvalsProjection: Projection = {
  ledger: approvals,
  index: openApprovals,
  desk: approvalsDesk,
  isOpen: (row) => ['open', 'returned'].includes((row as ApprovalRow).state),
  row: (row, line): OpenApproval => {
    const { requestNo, kind, subject, amount, requester, state, hash, waitsFor: names, remindAt, dueAt, content } = row as ApprovalRow;
    const approval = approvalIn(row);
    const seats = liveSeats(approval).map(({ holder, told, since }): OpenSeat => ({ holder: holder.mail, told, since }));
    return {
      requestNo,
      line,
      kind,
      subject,
      amount,
      requester,
      state,
      hash,
      remindAt,
      dueAt,
      content,
      requesterMail: approval.requester.mail,
      turn: approval.turn,
      waitsFor: names,
      seats: JSON.stringify(seats),
    };
  },
  show: (row) => {
    const { requestNo, line, kind, subject, amount, requester, state, waitsFor: names, dueAt } = row as OpenApproval;
    return { requestNo, line, kind, subject, amount, requester, state, waitsFor: names, dueAt };
  },
};
