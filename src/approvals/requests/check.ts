import { deskCheck, type DeskCheck } from '../../engine/desk/desk-check.ts';
import { formFaults } from '../../rulebook/request-form.ts';
import { kindDefinitions } from '../../rulebook/request-kinds.ts';
import { requestMessages, requestsWords } from '../../text/requests.ts';
import { message, type Message } from '../../text/words.ts';
import type { RequestRow, RequestTables } from './tables.ts';

const { amount, before, after, reason, attachment, day } = requestsWords.columns;
/** The headers of the fields that a form may ask for. */
export const formHeaders = {
  amount: amount.header,
  before: before.header,
  after: after.header,
  reason: reason.header,
  attachment: attachment.header,
  day: day.header,
};

/** What a request lacks by its kind, before it is submitted. */
export function requestFaultsOf(row: RequestRow): readonly Message[] {
  const missing = kindDefinitions[row.kind].effect === 'order' && row.about === null;
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
