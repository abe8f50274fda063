import type { Projection } from '../../engine/capability.ts';
import type { OpenRequest, Registered, RequestTables } from './tables.ts';

const open: readonly Registered['state'][] = ['submitted', 'open', 'returned', 'approved'];

/** The desk of what is open in one workbook. */
export function progressProjection({ register, openRequests, progress }: RequestTables): Projection {
  return {
    ledger: register,
    index: openRequests,
    desk: progress,
    isOpen: (row) => open.includes((row as Registered).state),
    row: (row, line): OpenRequest => {
      const { requestNo, kind, subject, about, requester, requesterMail, state, waitsFor, dueAt, note, finishBy, chased } =
        row as Registered;
      return { requestNo, line, kind, subject, about, requester, requesterMail, state, waitsFor, dueAt, note, finishBy, chased };
    },
    show: (row) => {
      const { requestNo, line, kind, subject, state, waitsFor, dueAt, note } = row as OpenRequest;
      return { requestNo, line, kind, subject, state, waitsFor, dueAt, note };
    },
  };
}
