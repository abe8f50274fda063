import { deskCheck, type DeskCheck } from '../../engine/desk/desk-check.ts';
import { formFaults } from '../../rulebook/request-form.ts';
import { kindDefinitions } from '../../rulebook/request-kinds.ts';
import { requestMessages } from '../../text/requests.ts';
import { message, type Message } from '../../text/words.ts';
import { asked } from '../columns.ts';
import type { RequestRow, RequestTables } from './tables.ts';

/** The headers of the fields that a form may ask for. */
export const formHeaders = {
  amount: asked.amount.words.header,
  before: asked.before.words.header,
  after: asked.after.words.header,
  reason: asked.reason.words.header,
  attachment: asked.attachment.words.header,
  day: asked.day.words.header,
};

/** What a request lacks by its kind, before it is submitted. */
export function requestFaultsOf(row: RequestRow): readonly Message[] {
  const missing = kindDefinitions[row.kind].about !== null && row.about === null;
  return [
    ...formFaults(row, formHeaders),
    ...(missing ? [message(requestMessages.orderNeeded)] : []),
    ...(namesPhone([row.subject, row.before, row.after, row.reason]) ? [message(requestMessages.phoneInside)] : []),
  ];
}

/** A mobile number of the mainland or of Taiwan: requests travel by mail and into other workbooks. */
const phone = /(?<![\d-])(?:1[3-9]\d[- ]?\d{4}[- ]?\d{4}|09\d{2}[- ]?\d{3}[- ]?\d{3})(?!\d)/;

export function namesPhone(texts: readonly (string | null)[]): boolean {
  return texts.some((each) => each !== null && phone.test(each));
}

export function requestCheck({ requests }: RequestTables): DeskCheck {
  return deskCheck(requests, () => requestFaultsOf);
}
